using System.Text;

namespace Briefing.Rendering;

/// <summary>Breaks text at blanks for readers of plain text.</summary>
internal static class TextWrap
{
    /// <summary>Columns of a line of mail (RFC 5322, section 2.1.1, recommends at most 78).</summary>
    private const int Columns = 78;

    /// <summary>What no line of Chinese or Japanese begins with, and what none ends with.</summary>
    private const string Closing = "、。，．）」』】〕〉》・：；？！ー々ァィゥェォッャュョぁぃぅぇぉっゃゅょ)]}!?,.:;";
    private const string Opening = "（「『【〔〈《([{";

    /// <param name="text">One paragraph.</param>
    /// <param name="indent">Blanks in front of every line but the first, which the template begins itself at that column.</param>
    public static string Wrap(string? text, int indent)
    {
        var wrapped = new StringBuilder();
        var column = indent;
        foreach (var (unit, follows) in UnitsOf(text ?? ""))
        {
            var width = WidthOf(unit);
            var gap = follows && wrapped.Length > 0 ? 1 : 0;
            if (wrapped.Length > 0 && column + gap + width > Columns)
            {
                wrapped.Append('\n').Append(' ', indent);
                column = indent;
            }
            else if (gap > 0)
            {
                wrapped.Append(' ');
                column++;
            }

            wrapped.Append(unit);
            column += width;
        }

        return wrapped.ToString();
    }

    /// <summary>
    /// What a line break may not divide: words, and where no blanks divide words, characters with the marks that belong to them.
    /// </summary>
    private static IEnumerable<(string Unit, bool FollowsBlank)> UnitsOf(string text)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            for (var at = 1; at <= word.Length; at++)
            {
                if (at < word.Length && (!(IsWide(word[at - 1]) || IsWide(word[at])) || Closing.Contains(word[at], StringComparison.Ordinal) || Opening.Contains(word[at - 1], StringComparison.Ordinal) || char.IsLowSurrogate(word[at])))
                    continue;

                yield return (word[start..at], start == 0);
                start = at;
            }
        }
    }

    /// <summary>East Asian characters take two columns each.</summary>
    private static int WidthOf(string word) => word.Sum(c => IsWide(c) ? 2 : 1);

    private static bool IsWide(char c) => c is >= '\u1100' and (<= '\u115F' or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F') or (>= '\uFF00' and <= '\uFF60'));
}
