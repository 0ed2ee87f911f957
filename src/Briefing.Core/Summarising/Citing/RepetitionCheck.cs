using System.Globalization;
using Briefing.Merging;

namespace Briefing.Summarising.Citing;

/// <summary>
/// A figure that stands in a sentence more often than in what it cites stands in the place of another one: "Horton, 34, and Armstead, 34"
/// where the one is 34 and the other 32.
/// </summary>
internal static class RepetitionCheck
{
    public static string? Fault(Assertion sentence, Evidence evidence)
    {
        var told = Count(sentence);
        var given = evidence.Spans.GroupBy(span => span.Fact).Select(fact => fact.Select(span => Count(span.Text)).ToList()).ToList();
        int InSpans(string number) => given.Sum(fact => fact.Max(span => span.GetValueOrDefault(number)));
        foreach (var (number, times) in told)
            if (times > 1 && InSpans(number) is > 0 and var most && times > most && given.Exists(fact => fact.Exists(span => span.Any(other => other.Value > told.GetValueOrDefault(other.Key)))))
                return $"It tells “{number}” more often than the cited spans.";

        return null;
    }

    private static Dictionary<string, int> Count(Assertion text) =>
        text.Tokens.Where(token => token.Kind == TokenKind.Number || NumberWords.IsNumber(token.Lower)).GroupBy(Worth).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static string Worth(Token token) => NumberWords.Read([token], 0) is { } numeral ? numeral.Number.ToString(CultureInfo.InvariantCulture) : token.Lower;
}
