using System.Text;

namespace Briefing.Summarising.Modelling;

/// <summary>The only form in which a model's words go on: one line of plain prose. It cannot hold an address, markup or a header.</summary>
internal static class Prose
{
    public const int LongestSentence = 400;

    private static readonly WordSet FileEndings = new("com net org info biz gov edu mil int example test dev app io ai co me tv xyz top site online shop club link click page zip html htm php exe");

    /// <returns>The text with single spaces, or null where it is anything but plain prose of that length.</returns>
    public static string? Of(string text, int longest)
    {
        if (text.Length > 2 * longest)
            return null;

        var prose = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' || IsMarkup(rune) || (!Rune.IsWhiteSpace(rune) && PromptData.IsInvisible(rune)))
                return null;

            if (!Rune.IsWhiteSpace(rune))
                prose.Append(rune);
            else if (prose.Length > 0 && prose[^1] != ' ')
                prose.Append(' ');
        }

        var line = prose.ToString().TrimEnd();
        return line.Length <= longest && BeginsWithWord(line) && !HoldsAddress(line) ? line : null;
    }

    private static bool BeginsWithWord(string line) =>
        line.AsSpan().TrimStart("\"“‘«„»'([¿¡$€£") is [var first, ..] && char.IsLetterOrDigit(first);

    /// <summary>Signs that news prose does not have and that HTML, Markdown, templates or mail headers are made with.</summary>
    private static bool IsMarkup(Rune rune) => rune.Value is '<' or '>' or '`' or '*' or '_' or '#' or '|' or '\\' or '{' or '}' or '@' or '^' or '~' or '=' or 0xFFFD;

    /// <summary>Something with "://" or "www.", or words joined by a full stop as in a host's name: "U.S." and "3.5" are no such thing.</summary>
    private static bool HoldsAddress(string line)
    {
        if (line.Contains("://", StringComparison.Ordinal) || line.Contains("www.", StringComparison.OrdinalIgnoreCase) || line.Contains("](", StringComparison.Ordinal))
            return true;

        for (var dot = line.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = line.IndexOf('.', dot + 1))
        {
            var (first, end) = (dot, dot + 1);
            while (first > 0 && (char.IsLetterOrDigit(line[first - 1]) || line[first - 1] == '-'))
                first--;

            while (end < line.Length && char.IsLetter(line[end]))
                end++;

            var before = line.AsSpan(first, dot - first);
            var behind = line.AsSpan(dot + 1, end - dot - 1);
            if (before.Length > 1 && behind.Length > 1 && before.ContainsAnyExceptInRange('0', '9'))
                return true;

            if (before.Length > 0 && behind.Length > 1 && FileEndings.Contains(behind))
                return true;
        }

        return false;
    }
}
