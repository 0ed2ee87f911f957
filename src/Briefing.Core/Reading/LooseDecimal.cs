using System.Collections.Frozen;

namespace Briefing.Reading;

/// <summary>
/// The point of "$2. 6 billion" and "a 6. 1 quake", as texts have it that were put together from words: no sentence ends there. What
/// follows the digits must be measured, since "It began in 2004. 12 people died" are two sentences.
/// </summary>
internal static class LooseDecimal
{
    /// <summary>Digits on the two sides of the point.</summary>
    private const int MostBefore = 3, MostBehind = 2;

    private const int LongestWord = 12;

    private static readonly FrozenSet<string> Measures = FrozenSet.ToFrozenSet(
        [
            "million", "billion", "trillion", "bn", "percent", "per", "magnitude", "quake", "earthquake", "temblor", "tremor", "inch", "inches", "yards", "miles", "km", "kilometers", "kilometres",
            "ghz", "gb", "am", "pm", "a", "p",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Measures.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="text">The text, of which a few characters on both sides are looked at.</param>
    /// <param name="point">Offset of the full stop.</param>
    public static bool IsAt(ReadOnlySpan<char> text, int point)
    {
        var first = point;
        while (first > 0 && point - first <= MostBefore && char.IsAsciiDigit(text[first - 1]))
            first--;

        var digits = point + 2;
        var behind = digits;
        while (behind < text.Length && behind - digits <= MostBehind && char.IsAsciiDigit(text[behind]))
            behind++;

        if (point - first is 0 or > MostBefore || behind - digits is 0 or > MostBehind || text[point + 1] != ' ' || (first > 0 && text[first - 1] is '.' or ',' or '-'))
            return false;

        while (behind < text.Length && text[behind] is ' ' or '-')
            behind++;

        var end = behind;
        while (end < text.Length && end - behind < LongestWord && char.IsLetter(text[end]))
            end++;

        return (behind < text.Length && text[behind] == '%') || IsMeasure(text, behind, end) || (first > 0 && text[first - 1] is '$' or '€' or '£' && char.IsAsciiDigit(text[behind - 1]) && text[behind..end] is "m" or "b" or "k");
    }

    /// <summary>The "a" of "a. m." is half of the day only with its "m" behind it.</summary>
    private static bool IsMeasure(ReadOnlySpan<char> text, int start, int end) =>
        Lookup.Contains(text[start..end]) && (end - start > 1 || text[end..].StartsWith(".m") || text[end..].StartsWith(". m"));
}
