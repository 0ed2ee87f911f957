using System.Globalization;
using System.Text;

namespace Briefing.Reading;

/// <summary>
/// Takes out of text what no reader sees: controls, zero-width and tag characters, bidirectional overrides, bytes hidden in
/// variation selectors, icon glyphs. White space becomes single spaces.
/// </summary>
internal static class CleanText
{
    /// <summary>No script stacks more marks on a letter; normalisation is quadratic in the length of such a run.</summary>
    private const int MostMarks = 6;

    private const char ZeroWidthNonJoiner = '\u200C', ZeroWidthJoiner = '\u200D', EmojiStyle = '\uFE0F';

    public static string Line(ReadOnlySpan<char> text)
    {
        if (IsPlain(text))
        {
            return text.ToString();
        }

        var line = new StringBuilder(text.Length);
        var marks = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsSurrogate(c))
            {
                at += AppendPair(line, text, at);
                marks = 0;
            }
            else if (c == '\u001B')
            {
                at += EscapeLength(text[at..]) - 1;
            }
            else if (char.IsWhiteSpace(c) || c is '\u2800' or '\u3164' or '\uFFA0' or '\u115F' or '\u1160')
            {
                AppendSpace(line);
                marks = 0;
            }
            else if (!IsInvisible(c, line, text, at))
            {
                marks = IsMark(c) ? marks + 1 : 0;
                line.Append(marks <= MostMarks ? [c] : []);
            }
        }

        var end = line.Length > 0 && line[^1] == ' ' ? line.Length - 1 : line.Length;
        var clean = line.ToString(0, end);
        return clean.IsNormalized() ? clean : clean.Normalize();
    }

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        if (!text.ContainsAnyExceptInRange(' ', '~'))
        {
            return text[0] != ' ' && text[^1] != ' ' && text.IndexOf("  ") < 0;
        }

        var before = ' ';
        foreach (var c in text)
        {
            // Latin-1 letters, general punctuation's dashes and quotation marks; no two spaces in a row.
            var plain = c is (> ' ' and < '\u007F') or (>= '\u00A1' and <= '\u00FF' and not '\u00AD') or (>= '\u2010' and <= '\u2026') || (c == ' ' && before != ' ');
            if (!plain)
            {
                return false;
            }

            before = c;
        }

        return before != ' ';
    }

    private static void AppendSpace(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ')
        {
            line.Append(' ');
        }
    }

    /// <summary>How many characters more than one it took.</summary>
    private static int AppendPair(StringBuilder line, ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
        {
            return 0;
        }

        var rune = new Rune(text[at], text[at + 1]);
        var invisible = rune.Value is >= 0xE0000 and <= 0xE0FFF or >= 0xF0000
            || (rune.Value & 0xFFFE) == 0xFFFE
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
        if (!invisible)
        {
            line.Append(text.Slice(at, 2));
        }

        return 1;
    }

    private static bool IsInvisible(char c, StringBuilder line, ReadOnlySpan<char> text, int at) => c switch
    {
        ZeroWidthJoiner or ZeroWidthNonJoiner => line.Length == 0 || at + 1 >= text.Length || !IsJoinedHere(line[^1], text[at + 1]),
        EmojiStyle => line.Length == 0 || !(char.IsLowSurrogate(line[^1]) || char.IsSymbol(line[^1]) || line[^1] is '\u203C' or '\u2049'),
        >= '\uFE00' and <= '\uFE0E' or '\u034F' or '\u17B4' or '\u17B5' or (>= '\u180B' and <= '\u180F') => true,
        >= '\uFDD0' and <= '\uFDEF' or >= '\uFFF0' and <= '\uFFFC' or '\uFFFE' or '\uFFFF' => true,
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse,
    };

    /// <summary>Joiners belong to emoji sequences and to scripts whose letters change shape: Arabic, Indic, Sinhala, Khmer.</summary>
    private static bool IsJoinedHere(char before, char after) =>
        (char.IsLowSurrogate(before) || before == EmojiStyle) && (char.IsHighSurrogate(after) || after is >= '\u2600' and <= '\u27BF')
        || (IsShaping(before) && IsShaping(after));

    private static bool IsShaping(char c) => c is (>= '\u0600' and <= '\u07FF') or (>= '\u0900' and <= '\u0DFF') or (>= '\u1780' and <= '\u17FF');

    private static bool IsMark(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>Length of a terminal's colour or cursor command, "ESC [ 3 1 m".</summary>
    private static int EscapeLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[1] != '[')
        {
            return 1;
        }

        var end = 2;
        while (end < text.Length && end < 16 && (char.IsAsciiDigit(text[end]) || text[end] == ';'))
        {
            end++;
        }

        return end < text.Length && char.IsAsciiLetter(text[end]) ? end + 1 : 2;
    }
}
