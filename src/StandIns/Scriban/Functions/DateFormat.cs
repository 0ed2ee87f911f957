using System.Globalization;
using System.Text;

namespace Scriban.Functions;

/// <summary>Dates by patterns in the manner of <c>strftime</c>.</summary>
internal static class DateFormat
{
    /// <summary>Letters that .NET has a pattern of its own for.</summary>
    private static readonly Dictionary<char, string> Patterns = new()
    {
        ['a'] = "ddd",
        ['A'] = "dddd",
        ['b'] = "MMM",
        ['B'] = "MMMM",
        ['c'] = "ddd MMM dd HH:mm:ss yyyy",
        ['d'] = "dd",
        ['D'] = "MM/dd/yy",
        ['F'] = "yyyy-MM-dd",
        ['h'] = "MMM",
        ['H'] = "HH",
        ['I'] = "hh",
        ['L'] = "fff",
        ['m'] = "MM",
        ['M'] = "mm",
        ['N'] = "fffffff00",
        ['p'] = "tt",
        ['r'] = "hh:mm:ss tt",
        ['R'] = "HH:mm",
        ['S'] = "ss",
        ['T'] = "HH:mm:ss",
        ['y'] = "yy",
        ['Y'] = "yyyy",
        ['Z'] = "zzz",
    };

    /// <summary>Letters that are read in another way than they are written.</summary>
    private static readonly Dictionary<char, string> ReadingPatterns = new()
    {
        ['B'] = "MMM",
        ['e'] = "%d",
        ['k'] = "%H",
        ['l'] = "%h",
        ['P'] = "tt",
        ['x'] = "d",
        ['X'] = "T",
    };

    private const string WrittenOnly = "CjnstuUvVwW%";

    public static string Write(DateTime date, string pattern, CultureInfo culture)
    {
        var written = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                written.Append(pattern[i]);
                continue;
            }
            var letter = pattern[++i];
            if (letter == 'g') culture = CultureInfo.InvariantCulture;
            else written.Append(Write(date, letter, culture) ?? $"%{letter}");
        }
        return written.ToString();
    }

    private static string? Write(DateTime date, char letter, CultureInfo culture)
    {
        if (Patterns.TryGetValue(letter, out var pattern)) return date.ToString(pattern, culture);
        var calendar = culture.Calendar;
        var weekday = (int)date.DayOfWeek;
        return letter switch
        {
            '%' => "%",
            'n' => "\n",
            't' => "\t",
            'C' => (date.Year / 100).ToString("D2", culture),
            'e' => date.Day.ToString(culture).PadLeft(2),
            'j' => date.DayOfYear.ToString("D3", culture),
            'k' => date.Hour.ToString(culture).PadLeft(2),
            'l' => date.ToString("%h", culture).PadLeft(2),
            'P' => date.ToString("tt", culture).ToLowerInvariant(),
            's' => new DateTimeOffset(date).ToUnixTimeSeconds().ToString(culture),
            'u' => (weekday == 0 ? 7 : weekday).ToString(culture),
            'U' => calendar.GetWeekOfYear(date, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Sunday).ToString("D2", culture),
            'v' => string.Create(CultureInfo.InvariantCulture, $"{date.Day,2}-{date.ToString("MMM", CultureInfo.InvariantCulture).ToUpperInvariant()}-{date.Year:D4}"),
            'V' => calendar.GetWeekOfYear(date, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday).ToString("D2", culture),
            'W' => calendar.GetWeekOfYear(date, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Monday).ToString("D2", culture),
            'w' => weekday.ToString(culture),
            'x' => date.ToString("d", culture),
            'X' => date.ToString("T", culture),
            _ => null,
        };
    }

    /// <summary>A date as text, or the first of all days if it is none. A time with a zone is turned into local time.</summary>
    public static DateTime Read(string text, string? pattern, CultureInfo culture)
    {
        var exact = pattern is null ? null : ReadingPattern(pattern, ref culture);
        if (HasZone(text))
        {
            var known = exact is null
                ? DateTimeOffset.TryParse(text, culture, DateTimeStyles.None, out var moment)
                : DateTimeOffset.TryParseExact(text, exact, culture, DateTimeStyles.None, out moment);
            return known ? moment.LocalDateTime : default;
        }
        var read = exact is null
            ? DateTime.TryParse(text, culture, DateTimeStyles.AssumeLocal, out var date)
            : DateTime.TryParseExact(text, exact, culture, DateTimeStyles.AssumeLocal, out date);
        return read ? date : default;
    }

    private static bool HasZone(string text)
    {
        if (text.AsSpan().TrimEnd().EndsWith("Z", StringComparison.OrdinalIgnoreCase)) return true;
        for (var plus = text.IndexOf('+', StringComparison.Ordinal); plus >= 0; plus = text.IndexOf('+', plus + 1))
        {
            if (plus + 1 < text.Length && char.IsDigit(text[plus + 1])) return true;
        }
        return false;
    }

    private static string ReadingPattern(string pattern, ref CultureInfo culture)
    {
        var exact = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                exact.Append(pattern[i]);
                continue;
            }
            var letter = pattern[++i];
            if (letter == 'g') culture = CultureInfo.InvariantCulture;
            else if (ReadingPatterns.TryGetValue(letter, out var part) || Patterns.TryGetValue(letter, out part)) exact.Append(part);
            else if (WrittenOnly.Contains(letter, StringComparison.Ordinal)) throw new ArgumentException($"The pattern %{letter} is not supported for the parse method", nameof(pattern));
            else exact.Append('%').Append(letter);
        }
        return exact.ToString();
    }
}
