using Briefing.Reading;

namespace Briefing.Merging.Quoting;

/// <summary>Finds whom a noun phrase of a language is about: a name, what stands in front of one, or a person who is only described.</summary>
internal sealed class NounPhrases(string language)
{
    /// <summary>Words of "executive vice chairman" between a house and a name.</summary>
    public const int LongestTrade = 3;

    /// <summary>The reporter speaks, of whom a text tells no more.</summary>
    private static readonly string[] FirstPersons = ["i", "we", "ich", "wir", "je", "j", "nous", "yo", "nosotros"];

    private readonly PersonNames _names = new(language);
    private readonly ClauseVerbs _verbs = new(language);
    private readonly Descriptions _descriptions = new(language);

    /// <summary>The one person of a noun phrase with its appositions; a description where it names none.</summary>
    public Voice? PersonIn(List<Token> tokens, int first, int end)
    {
        while (end > first && tokens[end - 1].Is(","))
            end--;

        if (first >= end)
            return null;

        if (tokens.FindIndex(first, end - first, token => token.IsAny(FirstPersons)) >= 0)
            return Voice.Nobody;

        var comma = tokens.FindIndex(first, end - first, token => token.Is(","));
        var next = comma < 0 ? end : comma;
        if (IsOfSeveral(tokens, first, next))
            return Voice.Nobody;

        if (HeadOf(tokens, first, next) is { } head)
            return new Voice(VoiceKind.Name, head.First, head.Next);

        if (comma >= 0 && ApposedAt(tokens, comma + 1, end) is { } apposed && _descriptions.Is(tokens, first, next))
            return new Voice(VoiceKind.Name, apposed.First, apposed.Next);

        return _descriptions.In(tokens, first, next);
    }

    /// <summary>"Ilse Maren and Arvo Kell"</summary>
    private bool IsOfSeveral(List<Token> tokens, int first, int next)
    {
        for (var at = first + 1; at < next - 1; at++)
        {
            if (SpeechWords.IsPreposition(tokens[at].Lower) || _verbs.IsVerb(tokens[at]))
                return false;

            if (tokens[at].IsAny(["and", "und", "et", "y", "e"]) && (tokens[at + 1].IsCapitalised || SpeechWords.IsDeterminer(tokens[at + 1].Lower)))
                return true;
        }

        return false;
    }

    /// <summary>The name that a phrase is about: not its possessor, nor a place, nor a house with a calling and a name behind it.</summary>
    public (int First, int Next)? HeadOf(List<Token> tokens, int first, int next)
    {
        for (var at = first; at < next; at++)
        {
            if (_names.At(tokens, at) is not { } name)
            {
                // "President of Orsa Ilse Maren"
                if (PersonNames.IsTitleOfPlace(tokens, at) && tokens[at].IsCapitalised && at + 2 < next && _names.At(tokens, tokens[at + 2].Is("the") ? at + 3 : at + 2) is { } holder && !tokens[holder.First - 1].IsAny(["of", "the"]))
                    return (holder.First, Math.Min(holder.Next, next));

                if (SpeechWords.IsPreposition(tokens[at].Lower) || (SpeechWords.IsSubordinator(tokens[at].Lower) && !SpeechWords.IsDeterminer(tokens[at].Lower)))
                    return null;

                continue;
            }

            var last = Math.Min(name.Next, next);
            if (PersonNames.IsPossessive(tokens, last - 1))
            {
                at = last - 1;
                continue;
            }

            var behind = BehindCalling(tokens, last, next);
            if (behind > last)
            {
                at = behind - 1;
                continue;
            }

            return IsNameByItself(tokens, at, name.First, last) ? (name.First, last) : null;
        }

        return null;
    }

    /// <summary>Behind "chief executive" where a name follows it: what stood in front was a house.</summary>
    private int BehindCalling(List<Token> tokens, int first, int next)
    {
        var at = first;
        while (at < next && at < first + LongestTrade && tokens[at] is { Kind: TokenKind.Word, IsCapitalised: false } && !FunctionWords.Contains(language, tokens[at].Lower) && !SpeechWords.IsPreposition(tokens[at].Lower))
            at++;

        return at > first && at < next && tokens[at].IsCapitalised && (language != "en" || SpeakerReader.CanSpeak(tokens[at - 1]) || (at + 1 < next && tokens[at + 1].IsCapitalised && !tokens.GetRange(first, at - first).Exists(_verbs.IsVerb))) ? at : first;
    }

    /// <summary>Behind an article a name needs two words or more once its calling is off: "the Harbour Minister" is an office, "der Bürgermeister Arvo Kell" a person.</summary>
    private bool IsNameByItself(List<Token> tokens, int at, int first, int next)
    {
        if (first > at)
            return true;

        // "The 31-year-old Norwegian"
        if (at > 0 && tokens[at - 1].Is("old") && next - at == 1)
            return false;

        // "The Velmora Sheriff's Office"
        if (at > 0 && PersonNames.IsPossessive(tokens, at - 1) && next - at == 1)
            return false;

        if (at == 0 || !SpeechWords.IsDeterminer(tokens[at - 1].Lower))
            return language != "de" || at == 0 || next - first > 1 || !ForeignPhrases.IsCommonNoun(tokens, at, language);

        return language is "fr" or "es" && first > at;
    }

    /// <summary>", Ilse Maren of Velmora," and ", maître Ilse Maren".</summary>
    public (int First, int Next)? ApposedAt(List<Token> tokens, int first, int end)
    {
        var at = first;
        if (at < end && SpeechWords.IsTitle(tokens[at].Lower) && !tokens[at].IsCapitalised)
            at++;

        // "the producer Ilse Maren"
        while (at < end && at < first + LongestTrade + 1 && tokens[at] is { Kind: TokenKind.Word, IsCapitalised: false } && (at == first ? SpeechWords.IsDeterminer(tokens[at].Lower) : !FunctionWords.Contains(language, tokens[at].Lower)))
            at++;

        return at < end && _names.At(tokens, at) is { } name && name.Next <= end && (at == first || name.Next - name.First > 1) && !PersonNames.IsPossessive(tokens, name.Next - 1)
            && (name.Next - name.First > 1 || name.Next == end || tokens[name.Next].Is(",")) ? name : null;
    }
}
