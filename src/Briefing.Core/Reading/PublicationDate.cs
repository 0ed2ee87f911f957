using System.Globalization;

namespace Briefing.Reading;

/// <summary>Reads the dates of articles as people and machines write them.</summary>
internal static class PublicationDate
{
    private const int LongestDate = 80;

    public static bool IsMonth(ReadOnlySpan<char> word) => MonthOf(word) > 0;

    /// <summary>A machine's date: ISO 8601, a mail header's, or the seconds or milliseconds since 1970; null for nonsense and for years that no news article is from.</summary>
    public static DateTimeOffset? FromMachine(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > LongestDate)
        {
            return null;
        }

        if (SinceEpoch(text) is { } moment)
        {
            return IsOfNews(moment.Year) ? moment : null;
        }

        // "03.05.2026" is no machine's date, and .NET takes it for the fifth of March.
        if (text.IndexOf('.', StringComparison.Ordinal) is 1 or 2 && In(text) is { } dotted)
        {
            return dotted;
        }

        var behind = text.IndexOf('(', StringComparison.Ordinal);
        var known = DateTimeOffset.TryParse(behind > 10 ? text[..behind] : text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            || DateTimeOffset.TryParseExact(text, ["yyyyMMdd", "yyyyMMddTHHmmssZ", "yyyyMMddTHHmmss", "ddd, d MMM yyyy HH:mm:ss 'UT'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
        return known && text.Any(char.IsAsciiDigit) && text.Length >= 8 ? IsOfNews(date.Year) ? date : null : In(text);
    }

    /// <summary>Ten digits are seconds, thirteen milliseconds, for the years of news; a fraction of a second does not matter.</summary>
    private static DateTimeOffset? SinceEpoch(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? text : text[..point];
        return digits.Length is not (10 or 13) || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? null
            : digits.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(count)
            : DateTimeOffset.FromUnixTimeMilliseconds(count);
    }

    /// <summary>Whether people who write in a language put the day before the month throughout; who reads English cannot tell 3/4 from 4/3.</summary>
    /// <param name="language">ISO 639-1.</param>
    public static bool PutsDayFirst(string language) =>
        language is "de" or "fr" or "es" or "pt" or "it" or "nl" or "da" or "no" or "nb" or "nn" or "sv" or "fi" or "pl" or "cs" or "tr" or "ru" or "uk" or "el" or "ro" or "ca";

    /// <summary>Whether a line is a date with its year and nothing else.</summary>
    public static bool IsFull(ReadOnlySpan<char> line) => IsDateOnly(line) && In(line, dayFirst: true) is not null;

    /// <summary>The first full date, day, month and year, in a short line; null where there is none or where day and month could be swapped.</summary>
    /// <param name="dayFirst">In 03/04/2026 the day stands first; without it such a date is none.</param>
    public static DateTimeOffset? In(ReadOnlySpan<char> line, bool dayFirst = false)
    {
        line = line[..Math.Min(line.Length, 2 * LongestDate)];
        Span<int> numbers = stackalloc int[2 * LongestDate];
        int count = 0, month = 0, monthAt = -1;
        foreach (var (at, end) in new Words(line))
        {
            var word = line[at..end];
            if (char.IsAsciiDigit(word[0]))
            {
                if (end < line.Length && line[end] is '-' or '/' or '.' && Numeric(line[at..], dayFirst) is { } numeric)
                {
                    return numeric + TimeOfDay.In(line);
                }

                if (end < line.Length && line[end] is '年')
                {
                    return Eastern(line);
                }

                var isTime = (end < line.Length && line[end] == ':') || (at > 0 && line[at - 1] == ':');
                numbers[count++] = word.Length <= 4 && !isTime ? int.Parse(word, CultureInfo.InvariantCulture) : 0;
            }
            else if (monthAt < 0 && MonthOf(word) is var named and > 0)
            {
                (month, monthAt) = (named, count);
            }
        }

        return monthAt >= 0 && AroundMonth(numbers[..count], month, monthAt) is { } day ? day + TimeOfDay.In(line) : null;
    }

    /// <summary>
    /// The day that a line ends with, and where it begins: "Valley Post, Tuesday 13 October 2026" has one from "Tuesday" on. Null where the line ends otherwise.
    /// </summary>
    public static (int Start, DateTimeOffset Date)? AtEnd(string line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] != ' ' && IsBoundary(line, at) && IsDateOnly(line.AsSpan(at)) && In(line.AsSpan(at)) is { } date)
            {
                return (at, date);
            }
        }

        return null;
    }

    /// <summary>A weekday behind another word may be part of an outlet's name; a figure or a month is not.</summary>
    private static bool IsBoundary(ReadOnlySpan<char> line, int at)
    {
        var before = line[..at].TrimEnd(' ');
        return before.IsEmpty || before[^1] is ',' or '|' or '·' or '•' or '–' or '—'
            || (line[at - 1] == ' ' && (char.IsAsciiDigit(line[at]) || IsMonth(line[at..WordEnd(line, at)])));
    }

    /// <summary>"March 4" or "24. Januar" where no year stands beside it; null where there is none.</summary>
    public static (int Month, int Day)? WithoutYear(ReadOnlySpan<char> line)
    {
        int month = 0, day = 0;
        foreach (var (at, end) in new Words(line))
        {
            if (char.IsAsciiDigit(line[at]))
            {
                if (end - at > 2)
                {
                    return null;
                }

                day = int.Parse(line[at..end], CultureInfo.InvariantCulture);
            }
            else if (MonthOf(line[at..end]) is var named and > 0)
            {
                month = named;
            }
        }

        return month > 0 && day is >= 1 and <= 31 ? (month, day) : null;
    }

    /// <summary>Figures, a month, a weekday, and what languages put between them.</summary>
    private static bool IsDateOnly(ReadOnlySpan<char> line)
    {
        foreach (var (at, end) in new Words(line))
        {
            var word = line[at..end];
            if (!char.IsAsciiDigit(word[0]) && !IsMonth(word) && !CalendarNames.IsWeekday(word)
                && word is not ("de" or "del" or "of" or "den" or "le" or "st" or "nd" or "rd" or "th" or "er" or "at" or "um" or "Uhr" or "GMT" or "UTC" or "am" or "pm" or "h"))
            {
                return false;
            }
        }

        return true;
    }

    private static int WordEnd(ReadOnlySpan<char> line, int at)
    {
        var isDigit = char.IsAsciiDigit(line[at]);
        var end = at;
        while (end < line.Length && (isDigit ? char.IsAsciiDigit(line[end]) : char.IsLetter(line[end])))
        {
            end++;
        }

        return end;
    }

    /// <summary>"2 March 2023" and "March 2, 2023": the day stands beside the month, the year behind the day or the month.</summary>
    private static DateTimeOffset? AroundMonth(ReadOnlySpan<int> numbers, int month, int behind)
    {
        var before = behind > 0 ? numbers[behind - 1] : 0;
        var next = behind < numbers.Length ? numbers[behind] : 0;
        var later = behind + 1 < numbers.Length ? numbers[behind + 1] : 0;
        return (next is >= 1 and <= 31 ? Date(later, month, next) : null) ?? (before is >= 1 and <= 31 ? Date(next, month, before) : null);
    }

    private static int MonthOf(ReadOnlySpan<char> word) =>
        CalendarNames.MonthsOfDates.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var month) ? month : 0;

    /// <summary>2023-03-02, 2023/03/02, 02.03.2023; 02/03/2023 only where one number cannot be a month or the day is known to stand first.</summary>
    private static DateTimeOffset? Numeric(ReadOnlySpan<char> text, bool dayFirst)
    {
        Span<int> parts = [0, 0, 0];
        Span<int> lengths = [0, 0, 0];
        var separator = '\0';
        var part = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) && lengths[part] < 4)
            {
                parts[part] = parts[part] * 10 + (c - '0');
                lengths[part]++;
            }
            else if (c is '-' or '/' or '.' && part < 2 && (separator is '\0' || c == separator))
            {
                separator = c;
                part++;
            }
            else
            {
                break;
            }
        }

        var (a, b, c3) = (parts[0], parts[1], parts[2]);
        return lengths[0] == 4 ? Date(a, b, c3)
            : lengths[2] != 4 ? null
            : separator == '.' || a > 12 || (dayFirst && b <= 12) ? Date(c3, b, a)
            : b > 12 ? Date(c3, a, b)
            : null;
    }

    /// <summary>2023年3月2日.</summary>
    private static DateTimeOffset? Eastern(ReadOnlySpan<char> line)
    {
        Span<int> numbers = [0, 0, 0];
        var number = 0;
        foreach (var c in line)
        {
            if (char.IsAsciiDigit(c))
            {
                number = Math.Min(9999, number * 10 + (c - '0'));
            }
            else
            {
                var place = c switch { '年' => 0, '月' => 1, '日' => 2, _ => -1 };
                if (place >= 0)
                {
                    numbers[place] = number;
                }

                number = 0;
            }
        }

        return Date(numbers[0], numbers[1], numbers[2]);
    }

    private static DateTimeOffset? Date(int year, int month, int day) =>
        IsOfNews(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero)
            : null;

    /// <summary>Other years are slips, empty fields and the beginnings of computers' calendars.</summary>
    private static bool IsOfNews(int year) => year is >= 1980 and <= 2100;

    /// <summary>Walks through a line by its words, each of letters alone or of digits alone.</summary>
    private ref struct Words(ReadOnlySpan<char> line)
    {
        private readonly ReadOnlySpan<char> _line = line;

        public (int Start, int End) Current { get; private set; }

        public readonly Words GetEnumerator() => this;

        public bool MoveNext()
        {
            var start = Current.End;
            while (start < _line.Length && WordEnd(_line, start) == start)
            {
                start++;
            }

            Current = (start, start < _line.Length ? WordEnd(_line, start) : start);
            return Current.End > start;
        }
    }
}
