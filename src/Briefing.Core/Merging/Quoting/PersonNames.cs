using Briefing.Reading;

namespace Briefing.Merging.Quoting;

/// <summary>Finds where the names of a language begin and end.</summary>
internal sealed class PersonNames(string language)
{
    private static readonly string[] Particles = ["de", "van", "von", "bin", "al", "del", "da", "di", "la", "le", "el", "der", "den", "ter", "dos", "du", "ibn", "y"];

    /// <summary>The names between two tokens, those of possessors and places among them.</summary>
    public List<(int First, int Next)> In(List<Token> tokens, int first, int end)
    {
        var names = new List<(int, int)>();
        for (var at = first; at < end; at++)
            if (At(tokens, at) is { } name)
            {
                names.Add(name);
                at = Math.Max(at, Math.Min(name.Next, end) - 1);
            }

        return names;
    }

    /// <summary>The name that begins at a token, a calling in front of it left out where the language capitalises that too.</summary>
    public (int First, int Next)? At(List<Token> tokens, int at)
    {
        if (at >= tokens.Count || !IsNameWord(tokens, at))
            return null;

        var next = at + 1;
        while (next < tokens.Count && EndOfLink(tokens, at, next) is var linked && linked > next)
            next = linked;

        if (next == at + 1 && IsTitleOfPlace(tokens, at))
            return null;

        return (language == "de" ? BehindTrade(tokens, at, next) : BehindHouse(tokens, at, next), next);
    }

    /// <summary>The "President" of "President of Orsa" names nobody.</summary>
    public static bool IsTitleOfPlace(List<Token> tokens, int at) => SpeechWords.IsTitle(tokens[at].Lower) && at + 1 < tokens.Count && tokens[at + 1].IsAny(["of", "for", "de", "du", "del", "von"]);

    private bool IsNameWord(List<Token> tokens, int at) =>
        tokens[at].IsCapitalised && !FunctionWords.Contains(language, tokens[at].Lower) && !SpeechWords.IsPronoun(tokens[at]) && !SpeechWords.IsDeterminer(tokens[at].Lower)
        && Calendar.WeekdayOf(tokens[at]) is null && Calendar.MonthOf(tokens[at]) is null && !(at == 0 && (SpeechWords.IsPreposition(tokens[at].Lower) || SpeechWords.IsParticiple(tokens[at].Lower) || NumberWords.IsNumber(tokens[at].Lower, language)));

    private static bool IsPartOfName(List<Token> tokens, int at) => at < tokens.Count && tokens[at].IsCapitalised && Calendar.WeekdayOf(tokens[at]) is null && Calendar.MonthOf(tokens[at]) is null;

    /// <summary>Behind the next part of a name, or the same place where the name ends.</summary>
    private int EndOfLink(List<Token> tokens, int first, int next)
    {
        if (IsPossessive(tokens, next - 1))
            return next;

        if (IsPartOfName(tokens, next))
            return next + 1;

        if (IsInitialDot(tokens, next) && IsPartOfName(tokens, next + 1))
            return next + 2;

        if (tokens[next].Is("-") && tokens[next].Glued && next + 1 < tokens.Count && tokens[next + 1] is { Kind: TokenKind.Word, Glued: true } part && (part.IsCapitalised || next - first > 1))
            return next + 2;

        // "Arvo Kell von der Nordbank": behind a first and a family name it is a house.
        if (language == "de" && next - first > 1 && tokens[next].Is("von"))
            return next;

        for (var particle = next; particle < next + 2 && particle < tokens.Count && tokens[particle].IsAny(Particles); particle++)
            if (IsPartOfName(tokens, particle + 1) && !(language == "de" && particle == next && !tokens[particle].IsAny(["van", "von", "de", "bin", "al", "el", "ter"])))
                return particle + 2;

        return next;
    }

    /// <summary>The full stop of "M." and "Dr."</summary>
    public static bool IsInitialDot(List<Token> tokens, int at) =>
        tokens[at].Is(".") && tokens[at].Glued && at > 0 && tokens[at - 1].IsCapitalised && (tokens[at - 1].Text.Length == 1 || (tokens[at - 1].Text.Length <= 4 && SpeechWords.IsTitle(tokens[at - 1].Lower))) && at + 1 < tokens.Count;

    /// <summary>"Verhandlungsführerin Sabine Kell", "LVB-Vorstand Arvo Kell": behind the calling. "Maren Richter" is a name.</summary>
    private int BehindTrade(List<Token> tokens, int first, int next)
    {
        var name = first;
        for (var at = first; at < next - 1; at++)
            if (tokens[at].IsCapitalised && (SpeechWords.IsGermanTrade(tokens[at].Lower) || (at == first && next - first > 2 && ForeignPhrases.IsCommonNoun(tokens, at, language))) && tokens[at + 1].IsCapitalised)
                name = at + 1;

        return name;
    }

    /// <summary>
    /// "The Georgian Tamta Kell" in French and Spanish, where an article stands in front of no name, and "President of Orsa Ilse Maren": behind what is no part
    /// of the name.
    /// </summary>
    private int BehindHouse(List<Token> tokens, int first, int next)
    {
        if (first == 0 || next - first < 3)
            return first;

        if (language is "fr" or "es")
            return SpeechWords.IsDeterminer(tokens[first - 1].Lower) ? first + 1 : first;

        var of = tokens[first - 1].Is("the") ? first - 2 : first - 1;
        return of > 0 && tokens[of].Is("of") && tokens[of - 1].IsCapitalised && SpeechWords.IsTitle(tokens[of - 1].Lower) ? (of < first - 1 ? next - 2 : first + 1) : first;
    }

    public static bool IsPossessive(List<Token> tokens, int at) =>
        tokens[at].Text.EndsWith("'s", StringComparison.Ordinal) || tokens[at].Text.EndsWith("’s", StringComparison.Ordinal) || (at + 1 < tokens.Count && tokens[at + 1] is { Glued: true, Text: "'" or "’" } && tokens[at].Lower.EndsWith('s'));
}
