using System.Globalization;
using System.Text;

namespace Scriban.Syntax;

/// <summary>Characters that a string in quotes writes with a backslash.</summary>
internal static class Escapes
{
    public static string Write(string text, char quote)
    {
        var written = new StringBuilder(text.Length + 2);
        foreach (var c in text)
        {
            if (c == quote || c == '\\') written.Append('\\').Append(c);
            else if (Letter(c) is { } letter) written.Append('\\').Append(letter);
            else if (char.IsControl(c)) written.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
            else written.Append(c);
        }
        return written.ToString();
    }

    /// <summary>A token's text on one line, for a message.</summary>
    public static string ForMessage(string text)
    {
        if (!text.Any(char.IsControl)) return text;
        var written = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (!char.IsControl(c)) written.Append(c);
            else if (Letter(c) is { } letter) written.Append('\\').Append(letter);
            else written.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }
        return written.ToString();
    }

    private static char? Letter(char c) => c switch
    {
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        '\v' => 'v',
        '\f' => 'f',
        '\b' => 'b',
        '\a' => 'a',
        '\0' => '0',
        _ => null,
    };
}
