using System.Collections.Frozen;

namespace Briefing.Merging;

/// <summary>Names of months and weekdays, and the words that place a day in time.</summary>
internal static class Calendar
{
    // Twelve or seven names a line; abbreviations after a bar share their name's place.
    private static readonly string[] MonthLines =
    [
        "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    ];

    private static readonly string[] WeekdayLines =
    [
        "sunday|sun monday|mon tuesday|tues|tue wednesday|wed thursday|thurs|thu friday|fri saturday|sat",
        "sonntag montag dienstag mittwoch donnerstag freitag samstag|sonnabend",
        "dimanche lundi mardi mercredi jeudi vendredi samedi",
        "domingo lunes martes miércoles jueves viernes sábado",
        "domenica lunedì martedì mercoledì giovedì venerdì sabato",
        "domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado",
        "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag",
        "niedzielę poniedziałek wtorek środę czwartek piątek sobotę",
        "pazar pazartesi salı çarşamba perşembe cuma cumartesi",
        "воскресенье понедельник вторник среду четверг пятницу субботу",
    ];

    private static readonly FrozenDictionary<string, int> Months = Number(MonthLines, first: 1);
    private static readonly FrozenDictionary<string, int> Weekdays = Number(WeekdayLines, first: 0);

    /// <summary>1 to 12. A month is capitalised where the language does so; "may" and "march" in lower case are verbs.</summary>
    public static int? MonthOf(Token token) =>
        token.Kind == TokenKind.Word && Months.TryGetValue(token.Lower, out var month) && (token.IsCapitalised || !MonthLines[0].Contains(token.Lower, StringComparison.Ordinal))
            ? month
            : null;

    /// <summary>0 is Sunday. English weekdays count only when capitalised ("Sun", "Wed" begin sentences rarely, "sun" and "wed" fill them).</summary>
    public static DayOfWeek? WeekdayOf(Token token) =>
        token.Kind == TokenKind.Word && Weekdays.TryGetValue(token.Lower, out var day) && (token.IsCapitalised || !WeekdayLines[0].Contains(token.Lower, StringComparison.Ordinal))
            ? (DayOfWeek)day
            : null;

    /// <summary>Whether a word is a weekday's name in one of the languages known here.</summary>
    public static bool IsWeekday(ReadOnlySpan<char> word) => Weekdays.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>Whether a word names a weekday or a month in one of the languages known here.</summary>
    public static bool IsNamed(ReadOnlySpan<char> word) => IsWeekday(word) || Months.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    private static FrozenDictionary<string, int> Number(string[] lines, int first)
    {
        var numbers = new Dictionary<string, int>();
        foreach (var line in lines)
        {
            var place = first;
            foreach (var names in line.Split(' '))
            {
                foreach (var name in names.Split('|'))
                    numbers.TryAdd(name, place);

                place++;
            }
        }

        return numbers.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
