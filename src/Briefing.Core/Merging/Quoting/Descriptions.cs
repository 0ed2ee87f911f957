using Briefing.Reading;

namespace Briefing.Merging.Quoting;

/// <summary>Finds the people of a language who are described and not named: "the president of Orsa", "police".</summary>
internal sealed class Descriptions(string language)
{
    private const int LongestDescription = 12;

    private static readonly string[] RomanceTrades = ["eur", "euse", "trice", "ien", "ienne", "iste", "ista", "or", "ora", "ero", "era", "ier", "ière", "ant", "ante", "nte", "aire", "ario", "aria"];

    private readonly PersonNames _names = new(language);
    private readonly ClauseVerbs _verbs = new(language);

    /// <summary>True where the words call somebody, by an article, an owner or a trade, and do not name them.</summary>
    public bool Is(List<Token> tokens, int first, int next) =>
        first < next && (SpeechWords.IsDeterminer(tokens[first].Lower) || tokens[first].IsAny(["one", "einer", "eine", "uno", "una", "l'un", "un"]) || _names.In(tokens, first, next).Exists(name => PersonNames.IsPossessive(tokens, name.Next - 1))
        || (tokens[next - 1] is { Kind: TokenKind.Word, IsCapitalised: false } noun && SpeakerReader.CanSpeak(noun)) || SpeechWords.IsGermanTrade(tokens[first].Lower));

    /// <summary>"The president of Orsa", "a spokesman for the ministry", "police"; nobody where what it names is a document.</summary>
    public Voice? In(List<Token> tokens, int first, int next)
    {
        var isOwned = _names.At(tokens, first) is { } owner && PersonNames.IsPossessive(tokens, owner.Next - 1);
        if (!isOwned && !SpeechWords.IsDeterminer(tokens[first].Lower))
            return tokens[first] is { Kind: TokenKind.Word } word && next - first <= NounPhrases.LongestTrade && SpeakerReader.CanSpeak(tokens[next - 1]) && !SpeechWords.IsPreposition(word.Lower) && !word.IsCapitalised && !tokens[next - 1].IsCapitalised && !SpeechWords.IsDocument(tokens[next - 1].Lower) && !_verbs.HasVerb(tokens, first, next)
                ? new Voice(VoiceKind.Description, first, next)
                : null;

        var noun = HeadNoun(tokens, first, next);
        if (noun < 0 || next - first > LongestDescription)
            return null;

        if (SpeechWords.IsDocument(tokens[noun].Lower))
            return Voice.Nobody;

        return new Voice(VoiceKind.Description, first, DescriptionEnd(tokens, noun, next), GenderOfDescription(tokens, first, noun));
    }

    /// <summary>A calling by its ending or by name; of a person in any language.</summary>
    public bool IsPersonNoun(List<Token> tokens, int noun) => noun >= 0 && (SpeechWords.GenderOf(tokens[noun].Lower) != Gender.Unknown || SpeechWords.IsOffice(tokens[noun].Lower) || language switch
    {
        "de" => SpeechWords.IsGermanTrade(tokens[noun].Lower),
        "fr" or "es" => Array.Exists(RomanceTrades, ending => tokens[noun].Lower.EndsWith(ending, StringComparison.Ordinal)),
        _ => SpeakerReader.CanSpeak(tokens[noun]),
    });

    /// <summary>"president" of "the president of Orsa"; -1 where the phrase has a verb or none.</summary>
    public int HeadNoun(List<Token> tokens, int first, int next)
    {
        var noun = -1;
        for (var at = first; at < next && tokens[at].Kind == TokenKind.Word | tokens[at].Is("-") | tokens[at].Kind == TokenKind.Number | tokens[at].Text is "'" or "’"; at++)
        {
            if (at > first && (SpeechWords.IsPreposition(tokens[at].Lower) || (FunctionWords.Contains(language, tokens[at].Lower) && noun >= 0)))
                break;

            if (tokens[at].Kind != TokenKind.Word || SpeechWords.IsDeterminer(tokens[at].Lower) || tokens[at].IsAny(["elect", "designate"]))
                continue;

            // Romance adjectives stand behind the noun, German ones in lower case in front of it.
            if (noun < 0 || language is not ("fr" or "es" or "de"))
                noun = at;
            else if (language == "de" && tokens[at].IsCapitalised && !tokens[noun].IsCapitalised)
                noun = at;
        }

        return noun;
    }

    /// <summary>"A spokesman for the ministry" has an end, "the captain on Monday evening" one before it.</summary>
    private int DescriptionEnd(List<Token> tokens, int noun, int next)
    {
        var end = noun + 1;
        while (end < next && tokens[end] is { Kind: TokenKind.Word, IsCapitalised: false } && language is "fr" or "es" && !FunctionWords.Contains(language, tokens[end].Lower) && !SpeechWords.IsPreposition(tokens[end].Lower))
            end++;

        while (end + 1 < next && tokens[end].Is("-") && tokens[end + 1].Glued)
            end += 2;

        // "La candidata de madrugada", "el volante de 31 años": when, and how old.
        if (end + 1 >= next || !tokens[end].IsAny(["of", "for", "der", "des", "von", "de", "du", "del", "d"]) || tokens[end + 1].Kind != TokenKind.Word || tokens[end + 1].IsAny(["his", "her", "their", "sa", "son", "ses", "leur", "su", "sus", "seiner", "ihrer", "madrugada", "noche", "mañana", "tarde", "bonne", "grand"]))
            return end;

        var last = end + 1;
        while (last < next && tokens[last].Kind is TokenKind.Word && Calendar.WeekdayOf(tokens[last]) is null && (SpeechWords.IsDeterminer(tokens[last].Lower) || tokens[last].IsAny(["of", "de", "for", "s"]) || !FunctionWords.Contains(language, tokens[last].Lower)) && !(SpeechWords.IsPreposition(tokens[last].Lower) && !tokens[last].IsAny(["of", "de", "for", "der"])))
            last++;

        return last < next && tokens[last].Is("-") ? next : last;
    }

    private Gender GenderOfDescription(List<Token> tokens, int first, int noun)
    {
        if (SpeechWords.GenderOf(tokens[noun].Lower) is var known && known != Gender.Unknown)
            return known;

        return language switch
        {
            "de" => GermanGender(tokens[noun].Lower),
            "fr" or "es" => GenderOfArticle(tokens[first].Lower),
            _ => Gender.Unknown,
        };
    }

    public static Gender GermanGender(string trade) =>
        trade.EndsWith("in", StringComparison.Ordinal) && SpeechWords.IsGermanTrade(trade) ? Gender.Female
        : SpeechWords.IsGermanTrade(trade) && !trade.EndsWith('e') ? Gender.Male
        : SpeechWords.GenderOf(trade);

    public static Gender GenderOfArticle(string article) => article switch
    {
        "le" or "un" or "el" => Gender.Male,
        "la" or "une" or "una" => Gender.Female,
        _ => Gender.Unknown,
    };

    /// <summary>"On Monday the harbour minister said".</summary>
    public Voice? LastIn(List<Token> tokens, int start, int next)
    {
        for (var at = next - 2; at > start; at--)
        {
            if (SpeechWords.IsPreposition(tokens[at].Lower))
                return null;

            if (SpeechWords.IsDeterminer(tokens[at].Lower))
                return SpeechWords.IsPreposition(tokens[at - 1].Lower) ? null : In(tokens, at, next);
        }

        return null;
    }
}
