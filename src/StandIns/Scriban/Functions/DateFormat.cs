using System.Globalization;
using System.Text;

namespace Scriban.Functions;

/// <summary>Dates by patterns in the manner of <c>strftime</c>.</summary>
internal static class DateFormat
{
    /// <summary>Letters that .NET has a pattern of its own for, and whether it works for reading too.</summary>
    private static readonly Dictionary<char, string> Patterns = new()
    {
        ['a'] = "ddd", ['A'] = "dddd", ['b'] = "MMM", ['B'] = "MMMM", ['c'] = "ddd MMM dd HH:mm:ss yyyy",
        ['d'] = "dd", ['D'] = "MM/dd/yy", ['F'] = "yyyy-MM-dd", ['h'] = "MMM", ['H'] = "HH", ['I'] = "hh", ['L'] = "fff",
        ['m'] = "MM", ['M'] = "mm", ['N'] = "fffffff00", ['p'] = "tt", ['r'] = "hh:mm:ss tt", ['R'] = "HH:mm", ['S'] = "ss",
        ['T'] = "HH:mm:ss", ['y'] = "yy", ['Y'] = "yyyy", ['Z'] = "zzz",
    };

    public static string Write(DateTime date, string pattern, CultureInfo culture)
    {
        if (pattern == "%g") pattern = "%g " + DateFunctions.DefaultFormat;
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
            'P' => date.ToString("tt", culture).ToLower(culture),
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

    public static DateTime? Read(string text, CultureInfo culture)
    {
        if (DateTime.TryParse(text, culture, DateTimeStyles.AssumeLocal, out var date)) return date;
        return default(DateTime);
    }

    public static DateTime? Read(string text, string pattern, CultureInfo culture)
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
            else if (letter is 'e' or 'k' or 'l') exact.Append(letter == 'e' ? "%d" : letter == 'k' ? "%H" : "%h");
            else if (letter is '%' or 'n' or 't') exact.Append(letter switch { 'n' => '\n', 't' => '\t', _ => '%' });
            else exact.Append(Patterns.GetValueOrDefault(letter) ?? throw new ArgumentException($"The pattern %{letter} is not supported for the parse method", nameof(pattern)));
        }
        return DateTime.TryParseExact(text, exact.ToString(), culture, DateTimeStyles.AssumeLocal, out var date) ? date : default(DateTime);
    }
}
