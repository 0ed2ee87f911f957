namespace Briefing.Merging.Quoting;

/// <summary>Reads from a pronoun that nobody else can be meant by that a name is a person's, and whether a man's or a woman's.</summary>
internal static class PronounWitnesses
{
    /// <summary>Tokens in front of a sentence's subject, at the most.</summary>
    private const int LatestSubject = 8;

    /// <summary>
    /// "Ilse Maren said she ...": in a sentence with one person the pronoun behind the name is that person's, and so is the one that the next sentence of the
    /// paragraph begins with.
    /// </summary>
    /// <param name="mentions">Whom that sentence has.</param>
    public static void Read(List<NarratedSentence> sentences, int index, List<Mention> mentions)
    {
        if (mentions.Count == 0 || mentions.Exists(mention => mention.Person != mentions[0].Person) || HasOthers(sentences[index].Tokens, mentions[0]))
            return;

        var tokens = sentences[index].Tokens;
        var witness = Gender.Unknown;
        for (var at = mentions[0].Next; at < tokens.Count && witness == Gender.Unknown; at++)
            witness = NarratedSentence.IsQuote(tokens[at]) ? Gender.Unknown : SpeechWords.WitnessOf(tokens[at].Lower);

        if (witness == Gender.Unknown && index + 1 < sentences.Count && sentences[index + 1].Paragraph == sentences[index].Paragraph && mentions[0].First < LatestSubject)
            witness = SpeechWords.WitnessOf(sentences[index + 1].Tokens[0].Lower) is var next && !sentences[index + 1].Tokens[0].IsAny(["his", "her"]) ? next : Gender.Unknown;

        if (witness == Gender.Unknown)
            return;

        mentions[0].Person.Count(witness);
        mentions[0].Person.IsConfirmed = true;
    }

    /// <summary>"Maren's brother said he": the pronoun may be another's. A name that owns something does nothing itself.</summary>
    private static bool HasOthers(List<Token> tokens, Mention mention) =>
        mention.IsOwner || tokens.Exists(token => !token.IsCapitalised && SpeechWords.GenderOf(token.Lower) != Gender.Unknown && (token.Start > tokens[mention.Next - 1].End || token.End < tokens[mention.First].Start - 2));
}
