using System.Buffers;
using System.Text;

namespace Briefing.Reading.Formats;

/// <summary>Takes the marks out of a line of Markdown: links keep their words, pictures nothing.</summary>
internal static class MarkdownInline
{
    private const int LongestLink = 2_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`[]!\\~");

    public static string Plain(string line)
    {
        if (!line.AsSpan().ContainsAny(Marks))
        {
            return line;
        }

        var plain = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
        {
            var c = line[at];
            var isPicture = c == '!' && at + 1 < line.Length && line[at + 1] == '[';
            if (c == '\\' && at + 1 < line.Length && char.IsPunctuation(line[at + 1]))
            {
                plain.Append(line[++at]);
            }
            else if ((c == '[' || isPicture) && Link(line, isPicture ? at + 1 : at) is var (words, behind) && behind > 0)
            {
                plain.Append(isPicture ? "" : words.Replace("*", "", StringComparison.Ordinal));
                at = behind - 1;
            }
            else if (c is '*' or '`' or '~')
            {
                continue;
            }
            else if (c == '_' && (at == 0 || !char.IsLetterOrDigit(line[at - 1]) || at + 1 == line.Length || !char.IsLetterOrDigit(line[at + 1])))
            {
                continue;
            }
            else
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    /// <summary>The words of the link at an opening bracket, and the offset behind it; 0 where it is none.</summary>
    private static (string Words, int Behind) Link(string line, int at)
    {
        var window = line.AsSpan(at, Math.Min(LongestLink, line.Length - at));
        var middle = window.IndexOf("](");
        if (middle < 0 || window[1..middle].Contains('['))
        {
            return ("", 0);
        }

        var close = window[middle..].IndexOf(')');
        return close < 0 ? ("", 0) : (window[1..middle].ToString(), at + middle + close + 1);
    }
}
