using Briefing.Reading;

namespace Briefing.Merging.Quoting;

/// <summary>Finds who the subject of a verb is, or of a relative clause, from what stands in front of it.</summary>
internal sealed class Subjects(string language)
{
    /// <summary>Words of each name in "Ilse Maren, the port captain, and Arvo Kell".</summary>
    private const int LongestListed = 4;

    private static readonly string[] Adverbs = ["also", "later", "then", "now", "once", "often", "himself", "herself", "itself", "however", "still", "again", "even", "just", "yesterday", "today", "auch", "später", "dann", "noch", "zudem", "aussi", "ensuite", "también", "luego"];

    private readonly PersonNames _names = new(language);
    private readonly ClauseVerbs _verbs = new(language);
    private readonly Descriptions _descriptions = new(language);
    private readonly NounPhrases _phrases = new(language);

    /// <summary>Where the subject ends in front of a verb: "has", "later" and the like belong to the verb.</summary>
    public static int EndOf(List<Token> tokens, int first, int verb)
    {
        var next = verb;
        while (next > first && (tokens[next - 1].IsAny(Adverbs) || SpeechWords.IsAuxiliary(tokens[next - 1].Lower) || SpeechWords.IsPassive(tokens[next - 1].Lower)
            || (tokens[next - 1] is { Kind: TokenKind.Word, IsCapitalised: false } word && word.Lower.EndsWith("ly", StringComparison.Ordinal) && word.Lower.Length > 4)))
            next--;

        return next;
    }

    /// <summary>The subject whose last token stands right in front of its verb, the clauses before it left out: "Asked about it, Ilse Maren", "The minister, Ilse Maren, ".</summary>
    public Voice? EndingAt(List<Token> tokens, int first, int next)
    {
        if (tokens[next - 1].Is(","))
            return WithApposition(tokens, first, next - 1);

        var start = ClauseStart(tokens, first, next);
        if (start > first + 1 && tokens[start - 1].IsAny(["and", "und", "et", "y"]))
        {
            // "The town has not said whether it will call her back, and the port says": the comma parts two clauses, and not two who speak.
            var before = tokens[start - 2].Is(",") ? start - 2 : start - 1;
            var other = ClauseStart(tokens, first, before);
            if (!_verbs.HasVerb(tokens, other, before) && (before == start - 1 || before - other <= LongestListed))
                return Voice.Nobody;
        }

        if (start >= next)
            return null;

        // "On Monday Ilse Maren": behind when and where, only the name that touches the verb is its subject.
        if (SpeechWords.IsPreposition(tokens[start].Lower))
            return _names.In(tokens, start, next).FindLast(name => name.Next == next && !PersonNames.IsPossessive(tokens, next - 1) && !SpeechWords.IsPreposition(tokens[name.First - 1].Lower) && !SpeechWords.IsDeterminer(tokens[name.First - 1].Lower)) is { Next: > 0 } found
                ? new Voice(VoiceKind.Name, found.First, found.Next)
                : _descriptions.LastIn(tokens, start, next);

        while (start < next - 1 && (tokens[start].IsAny(Adverbs) || (tokens[start].IsCapitalised && FunctionWords.Contains(language, tokens[start].Lower) && !SpeechWords.IsDeterminer(tokens[start].Lower) && !tokens[start].IsAny(["one"]))))
            start++;

        return _verbs.HasVerb(tokens, start, next) ? null : _phrases.PersonIn(tokens, start, next);
    }

    private static int ClauseStart(List<Token> tokens, int first, int next)
    {
        var start = next;
        while (start > first && !IsClauseBoundary(tokens[start - 1]))
            start--;

        return start;
    }

    private static bool IsClauseBoundary(Token token) =>
        NarratedSentence.IsQuote(token) || token.Text is "," or ";" or ":" or "–" or "—" or "(" or ")" || token.IsAny(["that", "dass", "que", "but", "because", "while", "when", "and", "und", "et", "y", "aber", "mais", "pero", "though", "although", "if", "whether"]);

    /// <summary>"The mother of one of the children, Ilse Maren of Velmora, said": from the comma in front of the verb back to whoever is named or described.</summary>
    private Voice? WithApposition(List<Token> tokens, int first, int comma)
    {
        var next = comma;
        for (var start = CommaBefore(tokens, first, next); ; next = start - 1, start = CommaBefore(tokens, first, next))
        {
            var isFirst = start <= first;
            if (!isFirst && _phrases.ApposedAt(tokens, start, next) is { } apposed && CommaBefore(tokens, first, start - 1) is var described && _descriptions.Is(tokens, described, start - 1) && _phrases.HeadOf(tokens, described, start - 1) is null)
                return new Voice(VoiceKind.Name, apposed.First, apposed.Next);

            if (next < comma && start < next && !IsRelative(tokens, start) && !SpeechWords.IsPreposition(tokens[start].Lower) && EndingAt(tokens, start, next) is { } voice)
                return voice;

            if (isFirst || NarratedSentence.IsQuote(tokens[start - 1]))
                return null;
        }
    }

    private static bool IsRelative(List<Token> tokens, int at) => tokens[at].IsAny(["who", "whom", "whose", "which", "qui", "que", "dont", "quien", "cuyo", "cuya"]) || SpeechWords.IsParticiple(tokens[at].Lower);

    private static int CommaBefore(List<Token> tokens, int first, int next)
    {
        var start = next;
        while (start > first && !(tokens[start - 1].Text is "," or ";" or ":" || NarratedSentence.IsQuote(tokens[start - 1])))
            start--;

        return start;
    }

    /// <summary>Whom a relative clause is about: the name right in front of it, or the person described there.</summary>
    public Voice? Antecedent(List<Token> tokens, int first, int relative)
    {
        var next = relative;
        while (next > first && tokens[next - 1].Is(","))
            next--;

        var names = _names.In(tokens, first, next);
        if (names.FindLast(name => name.Next == next) is { Next: > 0 } found && !PersonNames.IsPossessive(tokens, next - 1))
        {
            // "The mayor of Velmora, who": the town has said nothing.
            return found.First > first && SpeechWords.IsPreposition(tokens[found.First - 1].Lower) && !tokens[found.First - 1].IsAny(["to", "with", "by", "from", "against", "à", "a", "con", "avec", "mit", "von"])
                ? null
                : new Voice(VoiceKind.Name, found.First, found.Next);
        }

        return _descriptions.LastIn(tokens, first, next) is { Kind: VoiceKind.Description } description ? description : null;
    }
}
