using System.Globalization;
using System.Net;
using System.Text;

namespace Briefing.Reading.Html;

/// <summary>Decodes character references as browsers do.</summary>
internal static class Entities
{
    private const int LongestName = 32;

    /// <summary>What "&amp;#128;" to "&amp;#159;" mean in every browser: windows-1252.</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static string Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('&'))
        {
            return text.ToString();
        }

        var decoded = new StringBuilder(text.Length);
        Append(decoded, text);
        return decoded.ToString();
    }

    public static void Append(StringBuilder to, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOf('&');
            to.Append(at < 0 ? text : text[..at]);
            if (at < 0)
            {
                return;
            }

            text = text[at..];
            text = text[AppendReference(to, text)..];
        }
    }

    /// <summary>Appends what the reference at the start means, or the ampersand itself; returns how many characters it took.</summary>
    private static int AppendReference(StringBuilder to, ReadOnlySpan<char> text)
    {
        if (text.Length > 2 && text[1] == '#')
        {
            return AppendNumber(to, text);
        }

        var end = 1;
        while (end < text.Length && end < LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end > 2)
        {
            var closed = end < text.Length && text[end] == ';';
            var name = string.Concat(text[..end], ";");
            var meaning = WebUtility.HtmlDecode(name);
            // Without a semicolon only the oldest names count, those of Latin-1.
            if (meaning.Length == 1 && (closed || meaning[0] <= '\u00FF'))
            {
                to.Append(meaning);
                return closed ? end + 1 : end;
            }

            if (closed && Later(text[1..end]) is { } later)
            {
                to.Append(later);
                return end + 1;
            }
        }

        to.Append('&');
        return 1;
    }

    private static int AppendNumber(StringBuilder to, ReadOnlySpan<char> text)
    {
        var isHex = text[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        var end = start;
        while (end < text.Length && end - start < 10 && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        if (end == start)
        {
            to.Append('&');
            return 1;
        }

        var known = uint.TryParse(text[start..end], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        while (end < text.Length && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            end++;
            known = false;
        }

        number = known && number is >= 0x80 and <= 0x9F ? Windows1252[(int)number - 0x80] : number;
        to.Append(known && number != 0 && Rune.IsValid(number) ? new Rune(number).ToString() : "\uFFFD");
        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }

    /// <summary>Names that came after HTML 4 and that news pages use.</summary>
    private static string? Later(ReadOnlySpan<char> name) => name switch
    {
        "apos" => "'",
        "period" => ".",
        "comma" => ",",
        "colon" => ":",
        "semi" => ";",
        "excl" => "!",
        "quest" => "?",
        "lpar" => "(",
        "rpar" => ")",
        "lsqb" or "lbrack" => "[",
        "rsqb" or "rbrack" => "]",
        "sol" => "/",
        "num" => "#",
        "dollar" => "$",
        "percnt" => "%",
        "ast" => "*",
        "plus" => "+",
        "equals" => "=",
        "lowbar" => "_",
        "hyphen" or "dash" => "-",
        "Tab" => "\t",
        "NewLine" => "\n",
        "nbsp" or "NonBreakingSpace" => " ",
        "lsquor" => "‚",
        "ldquor" => "„",
        "rsquor" => "’",
        "rdquor" => "”",
        "bullet" => "•",
        "mldr" => "…",
        "horbar" => "―",
        "check" => "✓",
        "rarr" => "→",
        _ => null,
    };
}
