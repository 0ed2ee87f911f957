using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>
/// Says who speaks in a sentence, by the verb of speech and the name beside it. "He" and "she" are the last one who spoke in the same
/// paragraph or the one before; where that is nobody, the speaker stays unknown. Sentences are asked for in order.
/// </summary>
internal sealed class SpeakerReader(Article article, QuotedSpans quotes)
{
    private static readonly string[] Pronouns = ["he", "she", "they", "er", "sie", "il", "elle", "él", "ella", "lui", "lei"];

    private static readonly string[] Titles = ["mr", "mrs", "ms", "dr", "gen", "sen", "gov", "lt", "col", "st", "prof", "rev"];

    private static readonly string[] Particles = ["of", "de", "van", "von", "bin", "al", "del", "da", "-"];

    /// <summary>"The trip was announced": the trip says nothing.</summary>
    private static readonly string[] Passives = ["was", "were", "been", "being", "is", "are", "be"];

    /// <summary>"A déclaré", "ha detto".</summary>
    private static readonly string[] Perfects = ["a", "ha", "hat"];

    private static readonly string[] Articles = ["the", "a", "an"];

    /// <summary>Words of a description such as "the Belarusian president".</summary>
    private const int LongestDescription = 5;

    private string? _last;
    private int _lastParagraph;

    public string? SpeakerOf(List<Token> tokens, Sentence sentence)
    {
        var speaker = default(string);
        for (var at = 0; at < tokens.Count && speaker is null; at++)
        {
            // A participle ("saying", "telling him") has its subject far away, and "according to" names a channel as often as a speaker:
            // the one is not resolved, the other only where nobody else speaks.
            if (!Verbs.IsSpeech(tokens[at].Lower) || quotes.Contains(tokens[at].Start) || (at > 0 && tokens[at - 1].IsAny(Passives)))
                continue;

            if (tokens[at].Lower.EndsWith("ing", StringComparison.Ordinal))
            {
                if (!tokens[at].Is("according") || tokens.Exists(other => other.Start != tokens[at].Start && Verbs.IsSpeech(other.Lower) && !quotes.Contains(other.Start)))
                    continue;

                speaker = NameBehind(tokens, at + 2);
                continue;
            }

            speaker = NameBefore(tokens, at) ?? (IsBehindQuotation(tokens, at) ? NameBehind(tokens, at + 1) : null);
            if (speaker is null && IsPronounBeside(tokens, at) && sentence.Paragraph - _lastParagraph <= 1)
                speaker = _last;
        }

        if (speaker is not null)
            (_last, _lastParagraph) = (speaker, sentence.Paragraph);

        return speaker;
    }

    private static bool IsBehindQuotation(List<Token> tokens, int verb) => tokens[Math.Max(0, verb - 1)].IsAny(Perfects) ? IsBehindMark(tokens, verb - 1) : IsBehindMark(tokens, verb);

    private static bool IsBehindMark(List<Token> tokens, int verb) => verb > 0 && tokens[verb - 1].Kind == TokenKind.Symbol && tokens[verb - 1].Text is "”" or "\"" or "»" or "," or "」";

    /// <summary>The name that ends in front of the verb, an apposition between commas skipped: "Mao Ning, a spokesperson, said".</summary>
    private string? NameBefore(List<Token> tokens, int verb)
    {
        var at = verb - 1;
        while (at >= 0 && tokens[at].Kind == TokenKind.Word && !tokens[at].IsCapitalised && FunctionWords.Contains(article.Language, tokens[at].Lower) && !tokens[at].IsAny(Pronouns))
            at--;

        if (at >= 0 && tokens[at].Is(","))
        {
            var comma = at - 1;
            while (comma >= 0 && !tokens[comma].Is(",") && !quotes.Contains(tokens[comma].Start))
                comma--;

            at = comma > 0 && tokens[comma].Is(",") ? comma - 1 : -1;
        }

        return at >= 0 && !quotes.Contains(tokens[at].Start) ? NameEndingAt(tokens, at) ?? DescriptionEndingAt(tokens, at) : null;
    }

    /// <summary>"the Belarusian president", from its article to its noun.</summary>
    private string? DescriptionEndingAt(List<Token> tokens, int last)
    {
        for (var at = last; at >= 0 && at > last - LongestDescription && tokens[at].Kind == TokenKind.Word; at--)
            if (tokens[at].IsAny(Articles))
                return at < last ? Text(tokens, at, last) : null;

        return null;
    }

    /// <summary>"the president of Orsa", "a spokesman for the ministry": from its article to where the sentence pauses.</summary>
    private string? DescriptionFrom(List<Token> tokens, int first)
    {
        var last = first;
        while (last + 1 < tokens.Count && last - first < 2 * LongestDescription && tokens[last + 1].Kind == TokenKind.Word
            && (tokens[last + 1].IsAny(["of", "for", "the"]) || !FunctionWords.Contains(article.Language, tokens[last + 1].Lower)))
            last++;

        return last > first && (last + 1 == tokens.Count || tokens[last + 1].Kind == TokenKind.Symbol) ? Text(tokens, first, last) : null;
    }

    private string? NameBehind(List<Token> tokens, int at)
    {
        if (at < tokens.Count && tokens[at].IsAny(Articles))
            return DescriptionFrom(tokens, at);

        for (var limit = at + 4; at < tokens.Count && at < limit; at++)
        {
            if (tokens[at].Kind == TokenKind.Symbol || quotes.Contains(tokens[at].Start) || tokens[at].IsAny(["that", "on", "in", "it", "there"]))
                return null;

            if (!tokens[at].IsCapitalised || Calendar.WeekdayOf(tokens[at]) is not null)
                continue;

            var last = at;
            while (last + 1 < tokens.Count && IsNamePart(tokens, last + 1))
                last++;

            return Text(tokens, at, last);
        }

        return null;
    }

    private string? NameEndingAt(List<Token> tokens, int at)
    {
        if (!tokens[at].IsCapitalised || Calendar.WeekdayOf(tokens[at]) is not null || FunctionWords.Contains(article.Language, tokens[at].Lower))
            return null;

        var first = at;
        while (first > 0 && IsNamePart(tokens, first - 1) && (tokens[first - 1].IsAny(Particles) || !FunctionWords.Contains(article.Language, tokens[first - 1].Lower)))
            first--;

        // "The president of Orsa said": it was not the country that spoke.
        if (first > 2 && tokens[first - 1].Is("of") && DescriptionEndingAt(tokens, first - 2) is { } description)
            return article.Text[(tokens[first - 2].End - description.Length)..tokens[at].End];

        return Text(tokens, first, at);
    }

    private static bool IsNamePart(List<Token> tokens, int at) =>
        (tokens[at].IsCapitalised && Calendar.WeekdayOf(tokens[at]) is null)
        || (tokens[at].Is(".") && at > 0 && (tokens[at - 1].Text.Length == 1 || tokens[at - 1].IsAny(Titles)) && tokens[at - 1].IsCapitalised)
        || (tokens[at].IsAny(Particles) && at > 0 && tokens[at - 1].IsCapitalised && at + 1 < tokens.Count && tokens[at + 1].IsCapitalised);

    private static bool IsPronounBeside(List<Token> tokens, int verb) =>
        (verb > 0 && tokens[verb - 1].IsAny(Pronouns)) || (verb + 1 < tokens.Count && tokens[verb + 1].IsAny(Pronouns));

    private string Text(List<Token> tokens, int first, int last) => article.Text[tokens[first].Start..tokens[last].End];
}
