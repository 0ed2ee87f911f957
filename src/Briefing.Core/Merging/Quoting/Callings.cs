namespace Briefing.Merging.Quoting;

/// <summary>Reads what stands beside a name and says what the person does: an office, and with it whether it is a man or a woman.</summary>
internal sealed class Callings(string language)
{
    private const int LongestCalling = 6;

    /// <summary>A title says it once and for all; a pronoun may yet belong to somebody else.</summary>
    private const int WeightOfTitle = 3;

    private readonly Descriptions _descriptions = new(language);
    private readonly ClauseVerbs _verbs = new(language);

    /// <summary>The calling in front of a name and behind it.</summary>
    public void ReadBeside(Person person, List<Token> tokens, int first, int next)
    {
        var start = first;
        while (start < next - 1 && SpeechWords.IsTitle(tokens[start].Lower))
        {
            person.IsConfirmed = true;
            person.Count(SpeechWords.GenderOf(tokens[start].Lower), WeightOfTitle);
            AddOffice(person, tokens, start, first);
            start++;
        }

        // "Fishmonger Ilse Maren left": a calling has a capital where a sentence begins with it.
        if (first == 0 && next - first > 2 && person.Words.Count > 2 && SpeakerReader.CanSpeak(tokens[0] with { Text = tokens[0].Lower }))
            person.IsConfirmed = true;

        var comma = first > 1 && tokens[first - 1].Is(",") ? first - 1 : first;
        ReadCalling(person, tokens, comma, comma < first);
        if (next + 2 < tokens.Count && tokens[next].Is(","))
            ReadApposition(person, tokens, next + 1);
    }

    /// <summary>"la cinéaste franco-algérienne", "Oberbürgermeisterin", "the company's managing director,": the words in front of a name.</summary>
    private void ReadCalling(Person person, List<Token> tokens, int end, bool isApart)
    {
        for (var at = end - 1; at >= 0 && at >= end - LongestCalling && tokens[at].Kind != TokenKind.Number; at--)
        {
            // "by the mayor of Velmora, Ilse Maren"
            if (tokens[at].Is("-") || (isApart && (tokens[at].IsCapitalised || tokens[at].IsAny(["of", "for", "the", "de", "des", "der", "von", "del"])) && !PersonNames.IsPossessive(tokens, at) && !SpeechWords.IsGermanTrade(tokens[at].Lower) && !IsArticleOfTrade(tokens, at, end)))
                continue;

            if (tokens[at].Kind == TokenKind.Symbol || SpeechWords.IsPreposition(tokens[at].Lower) || SpeechWords.IsSpeech(tokens[at].Lower))
                return;

            if (SpeechWords.IsDeterminer(tokens[at].Lower))
            {
                if (language is "fr" or "es" && at < end - 1)
                {
                    person.Count(Descriptions.GenderOfArticle(tokens[at].Lower), WeightOfTitle);
                    person.IsConfirmed = true;
                }

                return;
            }

            if (PersonNames.IsPossessive(tokens, at))
                return;

            var isTrade = language == "de" ? SpeechWords.IsGermanTrade(tokens[at].Lower) && tokens[at].IsCapitalised : !tokens[at].IsCapitalised && (language is "fr" or "es" || SpeakerReader.CanSpeak(tokens[at]) || (isApart && at > 0 && at == end - 1 && PersonNames.IsPossessive(tokens, at - 1)));
            if (!isTrade)
            {
                if (language == "en" && !tokens[at].IsCapitalised && at < end - 1)
                    continue;

                return;
            }

            person.Count(language == "de" ? Descriptions.GermanGender(tokens[at].Lower) : SpeechWords.GenderOf(tokens[at].Lower), WeightOfTitle);
            person.IsConfirmed |= !isApart || person.Words.Count > 1;
            AddOffice(person, tokens, at, end);
        }
    }

    /// <summary>The article in front of "mayor" ends the calling, that of "the ministry" behind "of" does not.</summary>
    private static bool IsArticleOfTrade(List<Token> tokens, int at, int end) =>
        SpeechWords.IsDeterminer(tokens[at].Lower) && at + 1 < end && !(at > 0 && SpeechWords.IsPreposition(tokens[at - 1].Lower) && tokens[at - 1].IsAny(["of", "for", "de", "von"]));

    private static void AddOffice(Person person, List<Token> tokens, int at, int end) =>
        person.Offices.Add((SpeechWords.OfficeOf(tokens[at].Lower), at > 0 && at < end && tokens[at - 1].Kind == TokenKind.Word && !SpeechWords.IsDeterminer(tokens[at - 1].Lower) ? tokens[at - 1].Lower : null));

    /// <summary>", 43,", ", a fisherman,", ", who", ", president of Local 611".</summary>
    private void ReadApposition(Person person, List<Token> tokens, int first)
    {
        if (tokens[first].Kind == TokenKind.Number || tokens[first].IsAny(["who", "whose", "qui", "quien", "cuyo", "cuya"]))
        {
            person.IsConfirmed |= tokens[first].Kind == TokenKind.Word || tokens[first].Text.Length == 2;
            return;
        }

        var end = first;
        while (end < tokens.Count && end < first + 2 * LongestCalling && tokens[end].Kind == TokenKind.Word && !(end > first && SpeechWords.IsPreposition(tokens[end].Lower)))
            end++;

        var noun = end > first ? _descriptions.HeadNoun(tokens, first, end) : -1;
        if (noun < 0 || (language != "de" && !SpeechWords.IsTitle(tokens[noun].Lower) && !SpeakerReader.CanSpeak(tokens[noun] with { Text = tokens[noun].Lower })) || (language == "de" && !SpeechWords.IsGermanTrade(tokens[noun].Lower)) || _verbs.HasVerb(tokens, first, end))
            return;

        person.IsConfirmed = true;
        person.Count(SpeechWords.GenderOf(tokens[noun].Lower), WeightOfTitle);
        AddOffice(person, tokens, noun, end);
    }
}
