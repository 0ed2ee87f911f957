using System.Text;

namespace Briefing.Rendering;

/// <summary>Breaks text at blanks for readers of plain text.</summary>
internal static class TextWrap
{
    /// <summary>Columns of a line of mail (RFC 5322, section 2.1.1, recommends at most 78).</summary>
    private const int Columns = 78;

    /// <param name="text">One paragraph.</param>
    /// <param name="indent">Blanks in front of every line but the first, which the template begins itself at that column.</param>
    public static string Wrap(string? text, int indent)
    {
        var wrapped = new StringBuilder();
        var column = indent;
        foreach (var word in (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var width = WidthOf(word);
            if (wrapped.Length > 0 && column + 1 + width > Columns)
            {
                wrapped.Append('\n').Append(' ', indent);
                column = indent;
            }
            else if (wrapped.Length > 0)
            {
                wrapped.Append(' ');
                column++;
            }

            wrapped.Append(word);
            column += width;
        }

        return wrapped.ToString();
    }

    /// <summary>East Asian characters take two columns each.</summary>
    private static int WidthOf(string word) => word.Sum(c => c is >= '\u1100' and (<= '\u115F' or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F') or (>= '\uFF00' and <= '\uFF60')) ? 2 : 1);
}
