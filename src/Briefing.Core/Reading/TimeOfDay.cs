using System.Collections.Frozen;
using System.Globalization;

namespace Briefing.Reading;

/// <summary>The hour that stands beside a date: "18:40 GMT", "6.45 pm", "10h30".</summary>
internal static class TimeOfDay
{
    private static readonly FrozenDictionary<string, double> HoursAhead = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
    {
        ["GMT"] = 0,
        ["UTC"] = 0,
        ["WET"] = 0,
        ["BST"] = 1,
        ["CET"] = 1,
        ["WEST"] = 1,
        ["CEST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["IST"] = 5.5,
        ["JST"] = 9,
        ["KST"] = 9,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["ET"] = -5,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PT"] = -8,
        ["PST"] = -8,
        ["PDT"] = -7,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What may stand behind an hour and says no more of it.</summary>
    private static readonly FrozenSet<string> Marks = new[] { "uhr", "h", "hrs", "hours", "local", "time", "am", "pm", "a.m", "p.m", "a.m.", "p.m." }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The time since midnight UTC; zero where the line has no hour. An hour without a zone is taken as UTC.</summary>
    public static TimeSpan In(ReadOnlySpan<char> line) => Find(line)?.SinceMidnight ?? TimeSpan.Zero;

    /// <summary>The first hour of a line, "Uhr" and its zone included; null where it has none.</summary>
    public static (int Start, int End, TimeSpan SinceMidnight)? Find(ReadOnlySpan<char> line)
    {
        for (var at = 1; at + 2 < line.Length; at++)
        {
            var start = at >= 2 && char.IsAsciiDigit(line[at - 2]) ? at - 2 : at - 1;
            if (!char.IsAsciiDigit(line[at - 1]) || (start > 0 && (char.IsLetterOrDigit(line[start - 1]) || line[start - 1] == '.')))
            {
                continue;
            }

            var isSeparator = line[at] is ':' or '.' or 'h' or 'H' && char.IsAsciiDigit(line[at + 1]) && char.IsAsciiDigit(line[at + 2]);
            // "1500 GMT"
            var isUnparted = start == at - 2 && char.IsAsciiDigit(line[at]) && char.IsAsciiDigit(line[at + 1]) && line[at + 2] == ' ';
            var behind = isSeparator ? at + 3 : at + 2;
            if ((!isSeparator && !isUnparted) || (behind < line.Length && char.IsAsciiDigit(line[behind])))
            {
                continue;
            }

            var hour = int.Parse(line[start..at], CultureInfo.InvariantCulture);
            var minute = int.Parse(line[(behind - 2)..behind], CultureInfo.InvariantCulture);
            var rest = line[behind..];
            var half = HalfOfDay(rest);
            var zone = Zone(rest);
            var end = EndOfMarks(line, behind);
            // "02.03.2023" has stops and no hour, 1500 is mostly a number: they count only where the line goes on like a clock.
            if (hour > 23 || minute > 59 || (line[at] == '.' && half == '\0' && zone is null && end == behind) || (isUnparted && zone is null))
            {
                continue;
            }

            hour = half == 'p' && hour < 12 ? hour + 12 : half == 'a' && hour == 12 ? 0 : hour;
            return (start, end, new TimeSpan(hour, minute, 0) - TimeSpan.FromHours(zone ?? 0));
        }

        return null;
    }

    private static int EndOfMarks(ReadOnlySpan<char> line, int behind)
    {
        for (var at = behind; ;)
        {
            var word = at;
            while (word < line.Length && line[word] == ' ')
            {
                word++;
            }

            var end = word;
            while (end < line.Length && line[end] is not (' ' or ',' or '(' or ')' or '-' or '–' or '—'))
            {
                end++;
            }

            if (!Marks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line[word..end]) && !HoursAhead.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(line[word..end]))
            {
                return at;
            }

            at = end;
        }
    }

    private static char HalfOfDay(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        return rest.Length >= 2 && char.ToLowerInvariant(rest[0]) is 'a' or 'p' && char.ToLowerInvariant(rest[1]) is 'm' or '.' ? char.ToLowerInvariant(rest[0]) : '\0';
    }

    private static double? Zone(ReadOnlySpan<char> rest)
    {
        foreach (var range in rest.SplitAny(' ', ',', '(', ')'))
        {
            var word = rest[range];
            if (HoursAhead.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var hours))
            {
                return hours;
            }

            if (word.Length > 5)
            {
                return null;
            }
        }

        return null;
    }
}
