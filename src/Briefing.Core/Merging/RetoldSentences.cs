using System.Globalization;

namespace Briefing.Merging;

/// <summary>
/// One sentence told twice with another number in one place: then that number is what the reports differ in, also where it is one that
/// counts nothing ("Route 2", "Channel 9") or that was garbled past reading ("2550 UTC").
/// </summary>
internal static class RetoldSentences
{
    /// <summary>Short sentences are made on one template: "Flight 412 left Varsay for Lothe".</summary>
    private const int FewestFeatures = 5;

    /// <summary>"September 17, 2013 03:16 PM ET" is no sentence.</summary>
    private const int FewestWords = 2;

    /// <summary>The two figures that are all that differs, word by word; null where the sentences differ in more, or in none.</summary>
    /// <param name="pair">The two sentences.</param>
    /// <param name="figuresOf">Makes the figure of a value in its statement.</param>
    public static (Figure Left, Figure Right)? Difference(StatementPair pair, Func<Statement, Value, Figure> figuresOf)
    {
        var (left, right) = (pair.Left.Tokens, pair.Right.Tokens);
        if (left.Count != right.Count || pair.Left.Features.Length + 2 * pair.Equal.Count < FewestFeatures || FigureMatching.IsPublication(pair.Left) || left.Count(token => token is { Kind: TokenKind.Word, IsCapitalised: false, Text.Length: > 3 }) < FewestWords)
            return null;

        var differing = -1;
        for (var at = 0; at < left.Count; at++)
        {
            if (left[at].Lower == right[at].Lower)
                continue;

            if (differing >= 0 || NumberOf(left[at]) is not { } own || NumberOf(right[at]) is not { } other || own == other)
                return null;

            differing = at;
        }

        if (differing < 0)
            return null;

        var (value, otherValue) = (ValueAt(pair.Left, differing), ValueAt(pair.Right, differing));
        return ValueComparison.MayBeOne(value, otherValue) ? null : (figuresOf(pair.Left, value), figuresOf(pair.Right, otherValue));
    }

    private static double? NumberOf(Token token) =>
        token.Kind != TokenKind.Number ? NumberWords.NumberOf(token.Lower)
        : double.TryParse(Numeral.Plain(token.Text, "en"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    /// <summary>The value that the sentence has there, or the bare number.</summary>
    private static Value ValueAt(Statement statement, int at)
    {
        var token = statement.Tokens[at];
        return statement.Claim.Values.FirstOrDefault(value => value.Start <= token.Start && token.End <= value.End)
            ?? new Value
            {
                Kind = ValueKind.Ordinal,
                Number = NumberOf(token) ?? 0,
                Unit = "",
                Role = at > 0 && statement.Tokens[at - 1].Kind == TokenKind.Word ? statement.Tokens[at - 1].Lower : "",
                Subject = "",
                Start = token.Start,
                End = token.End,
            };
    }
}
