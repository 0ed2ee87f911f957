using System.Buffers;
using System.Globalization;
using System.Text;

namespace Briefing.Cli.Terminal;

/// <summary>
/// Text of strangers made fit for a terminal. Control characters move cursors, change titles and hide words; bidirectional overrides
/// make a line read as what it is not. A line of ours must stay one line.
/// </summary>
internal static class Printable
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code)]);

    public static string From(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(Plain);
        if (first < 0)
            return text;

        var printable = new StringBuilder(text, 0, first, text.Length);
        foreach (var rune in text.AsSpan(first).EnumerateRunes())
            Append(printable, rune);
        return printable.ToString();
    }

    private static void Append(StringBuilder printable, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                if (printable.Length > 0 && printable[^1] != ' ')
                    printable.Append(' ');
                break;

            // The joiners are part of how Persian, Hindi and many other languages are written.
            case UnicodeCategory.Format when rune.Value is not (0x200C or 0x200D):
                break;

            default:
                Span<char> units = stackalloc char[2];
                printable.Append(units[..rune.EncodeToUtf16(units)]);
                break;
        }
    }
}
