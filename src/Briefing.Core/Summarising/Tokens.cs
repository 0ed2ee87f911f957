namespace Briefing.Summarising;

/// <param name="Term">Its number in the story's <see cref="Vocabulary"/>.</param>
/// <param name="Start">UTF-16 offset into the text that was read.</param>
/// <param name="Capital">Begins with an upper-case letter.</param>
internal readonly record struct TermToken(int Term, int Start, int End, bool Capital);

internal static class Tokens
{
    /// <summary>The words between two offsets of a text, in order.</summary>
    public static TermToken[] Read(string text, int start, int end, Vocabulary vocabulary)
    {
        var tokens = new List<TermToken>((end - start) / 5);
        for (var i = start; i < end;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var from = i;
            i = IsUnspaced(text[i]) ? i + 1 : EndOfWord(text, i, end);
            tokens.Add(new TermToken(vocabulary.Add(text.AsSpan(from, i - from)), from, i, char.IsUpper(text[from])));
        }
        return [.. tokens];
    }

    /// <summary>Length as a budget counts it: runs between white space, two characters of an unspaced script making a word.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var unspaced = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (IsUnspaced(c))
                unspaced++;
            var blank = char.IsWhiteSpace(c);
            if (!blank && !inside)
                words++;
            inside = !blank;
        }
        return words + (unspaced / 2);
    }

    /// <summary>Han, kana, Thai, Lao, Khmer and Burmese letters, which are written without spaces between words.</summary>
    public static bool IsUnspaced(char c) =>
        c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
            or (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');

    private static int EndOfWord(string text, int i, int end)
    {
        while (++i < end)
        {
            var c = text[i];
            if (IsUnspaced(c))
                return i;
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)
                continue;
            // "1,000", "3.5", "Minsk's", "don't" are one word each; "U.S." becomes two letters, which is as good.
            var joins = i + 1 < end && c switch
            {
                '.' or ',' => char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]),
                '\'' or '\u2019' => char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]),
                _ => false,
            };
            if (!joins)
                return i;
        }
        return end;
    }
}
