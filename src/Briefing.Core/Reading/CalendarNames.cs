using System.Collections.Frozen;

namespace Briefing.Reading;

/// <summary>The names of months and weekdays. A line has those of one language from January or Sunday on, where one day or month has several with bars between them.</summary>
internal static class CalendarNames
{
    public const string EnglishMonths = "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec";

    public const string EnglishWeekdays = "sunday|sun monday|mon tuesday|tues|tue wednesday|wed thursday|thurs|thu friday|fri saturday|sat";

    /// <summary>Those that are written with a stop.</summary>
    public const string EnglishAbbreviations = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec";

    private const string None = "-";

    private static readonly string[] MonthLines =
    [
        EnglishMonths,
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

    /// <summary>Forms of dates only: in running text "ago", "out" and "set" are other words, and Slavic months stand in the genitive.</summary>
    private static readonly string[] DateLines =
    [
        "jänner|jän - mär|mrz - - - - - - okt - dez",
        "janv fevrier|févr|fév - avr - - juil aout - - - decembre|déc",
        "ene - - - - - - ago - - - dic",
        "gen - - - mag giu lug - sett|set ott - -",
        "- fev - - - - - - - out - -",
        "- - mrt - - - - - - - - -",
        "- - marts - maj - - augusti - - - desember",
        "styczeń luty marzec kwiecień - czerwiec lipiec sierpień wrzesień październik listopad grudzień",
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "leden|ledna února března dubna května června července srpna září října - prosince",
    ];

    private static readonly string[] WeekdayLines =
    [
        EnglishWeekdays,
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

    /// <summary>1 to 12 by the names that running text has, in any case.</summary>
    public static FrozenDictionary<string, int> Months { get; } = Number(MonthLines, first: 1);

    /// <summary>1 to 12 by the names that dates have, in any case.</summary>
    public static FrozenDictionary<string, int> MonthsOfDates { get; } = Number([.. MonthLines, .. DateLines], first: 1);

    /// <summary>0 is Sunday; names in any case.</summary>
    public static FrozenDictionary<string, int> Weekdays { get; } = Number(WeekdayLines, first: 0);

    /// <summary>The names of a line with their abbreviations.</summary>
    public static string[] All(string line) => line.Split(' ', '|');

    /// <summary>The first name of each place of a line.</summary>
    public static string[] Full(string line) => Array.ConvertAll(line.Split(' '), names => names.Split('|')[0]);

    /// <summary>Whether a word is a weekday's name in one of the languages known here.</summary>
    public static bool IsWeekday(ReadOnlySpan<char> word) => Weekdays.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

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

        numbers.Remove(None);
        return numbers.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
