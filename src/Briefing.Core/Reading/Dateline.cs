using System.Buffers;
using System.Globalization;

namespace Briefing.Reading;

/// <summary>The place, day, hour and agency before an agency report's first sentence: "KYIV, March 2 (Agency) - ", "KYIV (Agency) 2 March 2023, 15:40 GMT - ", "Lübeck, 3. Mai 2026. ".</summary>
internal static class Dateline
{
    private const int Longest = 80;

    private static readonly SearchValues<char> Dashes = SearchValues.Create("—–-―");

    private static readonly TimeSpan Furthest = TimeSpan.FromDays(45);

    /// <summary>Characters that the dateline takes, with its dash or stop and space; 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> line) => LengthWithDash(line) is > 0 and var length ? length : LengthWithStop(line);

    /// <summary>
    /// Whether a paragraph opens a report below a list of its key points: by a dateline that names a day or an agency. A first word in capitals before a dash is
    /// not enough there.
    /// </summary>
    public static bool OpensReport(ReadOnlySpan<char> paragraph) =>
        LengthAt(paragraph) is > 0 and var length && (AgencyAt(paragraph) is not null || PublicationDate.In(paragraph[..length], dayFirst: true) is not null);

    /// <summary>The day that the dateline names, and its hour; null where it names none, or none with its year.</summary>
    /// <param name="dayFirst">See <see cref="PublicationDate.In"/>.</param>
    public static DateTimeOffset? DayAt(ReadOnlySpan<char> line, bool dayFirst = false) =>
        LengthAt(line) is var length and > 0 ? PublicationDate.In(line[..length], dayFirst) : null;

    /// <summary>
    /// The day of a dateline that names no year ("KOLVIK, March 4 (Agency) - "), in the year that brings it nearest to another day; null where that is further away
    /// than a report can be from its upload or from others on the same event.
    /// </summary>
    /// <param name="latest">No day after this one is meant: nothing is uploaded before it is written.</param>
    public static DateTimeOffset? DayNear(ReadOnlySpan<char> line, DateTimeOffset near, DateTimeOffset latest)
    {
        if (LengthAt(line) is not (var length and > 0) || PublicationDate.WithoutYear(WithoutHour(line[..length])) is not var (month, day))
        {
            return null;
        }

        var hour = TimeOfDay.In(line[..length]);

        for (var year = near.Year - 1; year <= near.Year + 1; year++)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero) is var date && date <= latest && (date - near).Duration() <= Furthest)
            {
                return date + hour;
            }
        }

        return null;
    }

    /// <summary>The agency that the dateline names in brackets; null where it names none.</summary>
    public static string? AgencyAt(ReadOnlySpan<char> line)
    {
        var head = WithoutHour(line[..LengthAt(line)]).AsSpan();
        var bracket = head.IndexOf('(');
        var close = head.IndexOf(')');
        return bracket >= 0 && close > bracket + 1 && head[bracket + 1] is var first && char.IsUpper(first) ? head[(bracket + 1)..close].Trim(", ").ToString() : null;
    }

    private static int LengthWithDash(ReadOnlySpan<char> line)
    {
        var dash = DashIn(line[..Math.Min(line.Length, Longest)], out var width);
        if (dash < 3 || dash + width >= line.Length || !IsStart(line[dash + width]))
        {
            return 0;
        }

        var head = WithoutHour(line[..dash]).AsSpan().Trim(" .");
        var bracket = head.IndexOf('(');
        if (bracket < 0)
        {
            return IsPlace(head.Trim(", "), needsCapitals: true) || IsPlaceAndDay(head) ? dash + width : 0;
        }

        var close = head.LastIndexOf(')');
        var place = head[..bracket].Trim(", ");
        var behind = close > bracket ? head[(close + 1)..].Trim(", ") : head;
        var isAgency = (IsPlace(place, needsCapitals: false) && behind.IsEmpty) || ((place.IsEmpty || IsPlace(place, needsCapitals: false)) && IsDay(behind));
        return isAgency ? dash + width : 0;
    }

    /// <summary>"Lübeck, 3. Mai 2026. Der ...", "Lübeck (nordpress), 3. Mai 2026: Der ...": without a dash only a place with a full day is a dateline.</summary>
    private static int LengthWithStop(ReadOnlySpan<char> line)
    {
        line = line[..Math.Min(line.Length, Longest)];
        if (!line.Contains(',') || !line.ContainsAnyInRange('0', '9'))
        {
            return 0;
        }

        for (var at = 3; at + 2 < line.Length; at++)
        {
            if (line[at] is not ('.' or ':') || line[at + 1] != ' ' || !IsStart(line[at + 2]) || !line[..at].Contains(',') || !line[..at].ContainsAnyInRange('0', '9'))
            {
                continue;
            }

            var head = WithoutHour(line[..at]).AsSpan();
            var bracket = head.IndexOf('(');
            var close = head.IndexOf(')');
            if (bracket > 0 && close > bracket)
            {
                head = string.Concat(head[..bracket].TrimEnd(), head[(close + 1)..]);
            }

            if (IsPlaceAndDay(head))
            {
                return at + 2;
            }
        }

        return 0;
    }

    /// <summary>A place's name, a comma, and a day with its year.</summary>
    private static bool IsPlaceAndDay(ReadOnlySpan<char> head) =>
        head.IndexOf(',') is > 1 and var comma && !head[..comma].ContainsAnyInRange('0', '9') && IsPlace(head[..comma], needsCapitals: false) && PublicationDate.IsFull(head[(comma + 1)..]);

    private static string WithoutHour(ReadOnlySpan<char> head) =>
        TimeOfDay.Find(head) is var (start, end, _) ? string.Concat(head[..start].TrimEnd(", "), head[end..]) : head.ToString();

    private static bool IsDay(ReadOnlySpan<char> words) => words.ContainsAnyInRange('0', '9') && PublicationDate.In(words) is not null;

    private static int DashIn(ReadOnlySpan<char> line, out int width)
    {
        for (var at = 1; at + 1 < line.Length && line[at..].IndexOfAny(Dashes) is var skipped and >= 0; at++)
        {
            at += skipped;
            if (at + 1 >= line.Length)
            {
                break;
            }

            // Agencies that write Spanish set ".-" behind their bracket.
            var isBehindStop = line[at - 1] == '.' && at >= 2 && (line[at - 2] == ')' || char.IsAsciiDigit(line[at - 2]));
            var isDash = line[at] is '—' or '–' || (line[at] is '-' or '―' && (line[at - 1] is ' ' or ')' || isBehindStop));
            if (isDash)
            {
                width = line[at + 1] == '-' ? 2 : 1;
                width += at + width < line.Length && line[at + width] == ' ' ? 1 : 0;
                return at;
            }
        }

        width = 0;
        return -1;
    }

    private static bool IsStart(char c) => char.IsUpper(c) || char.IsDigit(c) || c is '"' or '“' or '«' or '„' or '‘' || char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;

    /// <summary>Names and a day, nothing else; without an agency behind it, the first name must be in capitals throughout.</summary>
    private static bool IsPlace(ReadOnlySpan<char> place, bool needsCapitals)
    {
        var words = 0;
        foreach (var range in place.SplitAny(' ', ',', '/', '.'))
        {
            var word = place[range];
            if (word.IsEmpty)
            {
                continue;
            }

            var name = char.IsUpper(word[0]) || char.IsDigit(word[0]) || PublicationDate.IsMonth(word) || word is "de" or "la" or "del" or "am" or "le" or "el" or "di" or "al";
            if (!name || (needsCapitals && words == 0 && !IsAllCapitals(word)))
            {
                return false;
            }

            words++;
        }

        return words is > 0 and <= 8;
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters > 2;
    }
}
