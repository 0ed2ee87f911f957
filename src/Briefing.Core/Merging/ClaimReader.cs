using System.Collections.Immutable;
using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>Article to claims: one for each sentence, in order.</summary>
public static class ClaimReader
{
    /// <summary>"Nor" goes on with what was denied before, and Turkish denies behind its noun.</summary>
    private static readonly string[] Denying = [.. Negations.All, "nor", "niemand", "nadie", "değil"];

    private static readonly string[] Modals =
        ["may", "might", "could", "would", "should", "likely", "unlikely", "possibly", "possible", "perhaps", "reportedly", "allegedly", "alleged", "apparently", "considering", "plans", "planning", "expected",
         "könnte", "könnten", "soll", "sollen", "mutmaßlich", "pourrait", "pourraient", "podría", "podrían", "potrebbe", "zou", "mógłby"];

    private const int LongestHalf = 2;

    public static ImmutableArray<Claim> Read(Article article) =>
        Read(article, [.. article.Sentences.Select(sentence => Tokenizer.Read(article.Text, sentence.Start, sentence.End))]);

    /// <param name="tokensOf">The tokens of each of its sentences.</param>
    internal static ImmutableArray<Claim> Read(Article article, IReadOnlyList<List<Token>> tokensOf)
    {
        var published = article.StatedPublished is { } time ? DateOnly.FromDateTime(time.DateTime) : (DateOnly?)null;
        var speakers = new SpeakerReader(article, new QuotedSpans(article.Text));
        var claims = ImmutableArray.CreateBuilder<Claim>(article.Sentences.Length);
        for (var index = 0; index < article.Sentences.Length; index++)
        {
            var sentence = article.Sentences[index];
            var tokens = tokensOf[index];
            claims.Add(new Claim
            {
                Article = article.Id,
                Sentence = index,
                Start = sentence.Start,
                End = sentence.End,
                Text = article.Text[sentence.Start..sentence.End],
                Values = [.. ValueReader.Read(WithoutTornNumbers(article.Text, sentence, tokens), article.Language, published)],
                Speaker = speakers.SpeakerOf(tokens, sentence),
                Negated = tokens.Exists(token => token.IsAny(Denying) || Negations.IsContracted(token.Lower)),
                Hedged = tokens.Exists(token => token.IsAny(Modals)),
            });
        }

        return claims.MoveToImmutable();
    }

    /// <summary>Where "a 6. 1 quake" or "about 2. 40am" was taken for the end of a sentence, neither half is a figure.</summary>
    private static List<Token> WithoutTornNumbers(string text, Sentence sentence, List<Token> tokens)
    {
        var isTornBefore = tokens.Count > 0 && tokens[0] is { Kind: TokenKind.Number, Text.Length: <= LongestHalf } && EndsInHalf(text.AsSpan(0, sentence.Start).TrimEnd());
        var isTornBehind = tokens.Count > 1 && EndsInHalf(text.AsSpan(0, sentence.End)) && BeginsInHalf(text.AsSpan(sentence.End).TrimStart());
        return isTornBefore || isTornBehind ? tokens[(isTornBefore ? 1 : 0)..^(isTornBehind ? 2 : 0)] : tokens;
    }

    private static bool EndsInHalf(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length - 1 && char.IsAsciiDigit(text[^(digits + 2)]))
            digits++;

        return text.Length > 1 && text[^1] == '.' && digits is > 0 and <= LongestHalf;
    }

    private static bool BeginsInHalf(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;

        return digits is > 0 and <= LongestHalf;
    }
}
