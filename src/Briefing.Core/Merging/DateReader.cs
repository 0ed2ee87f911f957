using System.Globalization;
using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>A date as a sentence names it.</summary>
/// <param name="Number">See <see cref="Value.Number"/>.</param>
/// <param name="When">The days it names, or null where nothing anchors it.</param>
/// <param name="Unit">"day", "month", "year", "weekday" or "month-day".</param>
internal readonly record struct ReadDate(double Number, DateSpan? When, string Unit, int First, int Next)
{
    public static ReadDate Of(DateSpan when, string unit, int first, int next) => new(when.First.DayNumber, when, unit, first, next);
}

/// <summary>
/// Reads dates and resolves them against the day of publication. Where that day is unknown, a weekday stays a weekday
/// and a day of a month stays one without a year: a guessed year would be an invented fact.
/// </summary>
internal sealed class DateReader(DateOnly? published, string language)
{
    private static readonly string[] YearLeads =
        ["in", "since", "of", "until", "till", "from", "by", "during", "before", "after", "to", "early", "late", "mid", "and", "between", "year", "jahr", "jahre", "año", "im", "seit", "en", "depuis", "desde", "nel", "dal", "sinds", "w", "('", "(", "through", "throughout", "summer", "spring", "autumn", "fall", "winter"];

    private static readonly string[] FormerYearLeads = ["in", "since", "until", "during"];

    /// <summary>A day that far back is nearer than its like next week, and is what a report of an expectation means.</summary>
    private const int JustGone = 3;

    private const int FirstYear = 1400;

    public ReadDate? Read(List<Token> tokens, int at) =>
        ReadExplained(tokens, at)
        ?? ReadIso(tokens, at)
        ?? ReadNumeric(tokens, at)
        ?? ReadDayMonth(tokens, at)
        ?? ReadMonth(tokens, at)
        ?? ReadWeekday(tokens, at)
        ?? ReadRelative(tokens, at)
        ?? ReadYears(tokens, at)
        ?? ReadYear(tokens, at);

    /// <summary>"Friday (3 May 2019)", "today (May 3)": the one day, named twice.</summary>
    private ReadDate? ReadExplained(List<Token> tokens, int at) =>
        at + 3 < tokens.Count && tokens[at + 1].Is("(") && (ReadWeekday(tokens, at) ?? ReadRelative(tokens, at)) is { Next: var open } && open == at + 1
        && (ReadDayMonth(tokens, open + 1) ?? ReadMonth(tokens, open + 1) ?? ReadNumeric(tokens, open + 1)) is { Unit: "day" or "month-day" } day && day.Next < tokens.Count && tokens[day.Next].Is(")")
            ? day with { First = at, Next = day.Next + 1 }
            : null;

    /// <summary>2023-03-02</summary>
    private static ReadDate? ReadIso(List<Token> tokens, int at)
    {
        if (at + 4 >= tokens.Count || tokens[at].Text.Length != 4 || !tokens[at + 1].Is("-") || !tokens[at + 3].Is("-"))
            return null;

        var text = $"{tokens[at].Text}-{tokens[at + 2].Text}-{tokens[at + 4].Text}";
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? ReadDate.Of(new DateSpan(day, day), "day", at, at + 5)
            : null;
    }

    /// <summary>24.02.2023, and 24/02/2023 where the language or the numbers say which is the day.</summary>
    private ReadDate? ReadNumeric(List<Token> tokens, int at)
    {
        var isParted = at + 4 < tokens.Count && tokens[at].Text.Length <= 2 && tokens[at + 1] is { Glued: true, Text: "/" } && tokens[at + 2].Text.Length <= 2 && tokens[at + 3] is { Glued: true, Text: "/" };
        var parts = isParted ? [tokens[at].Text, tokens[at + 2].Text, tokens[at + 4].Text] : tokens[at].Kind == TokenKind.Number ? tokens[at].Text.Split('.') : [];
        if (parts is not [{ Length: <= 2 }, { Length: <= 2 }, { Length: 4 }] || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month) || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return null;

        if (isParted && Languages.IsEnglish(language))
        {
            if (day <= 12 && month <= 12 && day != month)
                return null;

            (day, month) = month > 12 ? (month, day) : (day, month);
        }

        return year is >= 1900 and < 2100 && month is >= 1 and <= 12 && day >= 1 && IsDay(year, month, day)
            ? ReadDate.Of(Single(year, month, day), "day", at, isParted ? at + 5 : at + 1)
            : null;
    }

    /// <summary>"24 February 2023", "24. Februar", "24th of February", with a weekday in front or not.</summary>
    private ReadDate? ReadDayMonth(List<Token> tokens, int at)
    {
        var dayAt = at;
        if (Calendar.WeekdayOf(tokens[at]) is not null)
        {
            dayAt = SkipAny(tokens, at + 1, [",", ".", "the", "den", "le", "der"]);
            if (dayAt < tokens.Count && Calendar.MonthOf(tokens[dayAt]) is not null)
                return ReadMonth(tokens, dayAt) is { Unit: "day" or "month-day" } spoken ? spoken with { First = at } : null;
        }

        if (dayAt >= tokens.Count || Day(tokens[dayAt]) is not { } day)
            return null;

        var monthAt = SkipAny(tokens, dayAt + 1, [".", "th", "st", "nd", "rd", "of", "de", "er", "º"]);
        if (monthAt >= tokens.Count || Calendar.MonthOf(tokens[monthAt]) is not { } month)
            return null;

        return WithYear(tokens, at, SkipAny(tokens, monthAt + 1, [",", ".", "de"]), monthAt + 1, month, day);
    }

    /// <summary>"February 24, 2023", "Feb. 24", "February 2023", "last September", "in May".</summary>
    private ReadDate? ReadMonth(List<Token> tokens, int at)
    {
        var monthAt = tokens[at].Lower is "last" or "next" or "this" && at + 1 < tokens.Count ? at + 1 : at;
        if (Calendar.MonthOf(tokens[monthAt]) is not { } month)
            return null;

        var dayAt = SkipAny(tokens, monthAt + 1, ["."]);
        if (dayAt < tokens.Count && Day(tokens[dayAt]) is { } day && !IsCounted(tokens, dayAt))
        {
            var behindDay = SkipAny(tokens, dayAt + 1, ["th", "st", "nd", "rd"]);
            return WithYear(tokens, at, SkipAny(tokens, behindDay, [","]), behindDay, month, day);
        }

        var yearAt = SkipAny(tokens, monthAt + 1, [",", "of", "de"]);
        if (yearAt < tokens.Count && Year(tokens[yearAt]) is { } year)
            return ReadDate.Of(MonthSpan(year, month), "month", at, yearAt + 1);

        var led = monthAt > at || (at > 0 && tokens[at - 1].IsAny(["in", "since", "by", "until", "late", "early", "mid", "im", "seit", "en", "nel"]));
        if (!led || published is not { } today)
            return null;

        var latest = month <= today.Month ? today.Year : today.Year - 1;
        var named = tokens[at].Lower switch
        {
            "last" => month < today.Month ? today.Year : today.Year - 1,
            "next" => month > today.Month ? today.Year : today.Year + 1,
            "this" => today.Year,
            _ => DateTense.IsFuture(tokens, at) && month > today.Month ? today.Year : latest,
        };
        return ReadDate.Of(MonthSpan(named, month), "month", at, monthAt + 1);
    }

    private ReadDate? ReadWeekday(List<Token> tokens, int at)
    {
        var dayAt = tokens[at].Lower is "last" or "next" or "this" && at + 1 < tokens.Count ? at + 1 : at;
        if (Calendar.WeekdayOf(tokens[dayAt]) is not { } weekday)
            return null;

        // "Black Friday", "Saturday Night Live": a name, not a day.
        if (dayAt == at && at > 0 && tokens[at - 1].Lower is "black" or "ash" or "palm" or "good" or "super" or "bloody" or "cyber")
            return null;

        if (published is not { } today)
            return new ReadDate((int)weekday, null, "weekday", at, dayAt + 1);

        var future = tokens[at].Lower switch { "next" => true, "last" => false, _ => DateTense.IsFuture(tokens, at) || DateTense.IsTakingEffect(tokens, at) };
        var back = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
        if (tokens[at].Is("last") && back == 0)
            back = 7;

        var ahead = (7 - back) % 7;
        if (tokens[at].Is("next") && ahead == 0)
            ahead = 7;

        // "Would pass on Wednesday", "was expected on Wednesday": looked ahead from a day that has gone by, to one that may have.
        if (future && back is > 0 and <= JustGone && DateTense.IsFutureInThePast(tokens, at))
            future = false;

        var day = future ? today.AddDays(ahead) : today.AddDays(-back);
        return ReadDate.Of(new DateSpan(day, day), "day", at, dayAt + 1);
    }

    /// <summary>"yesterday", "two days ago", "a year ago", "last week".</summary>
    private ReadDate? ReadRelative(List<Token> tokens, int at)
    {
        if (published is not { } today)
            return null;

        var single = tokens[at].Lower switch { "yesterday" or "gestern" or "hier" or "ayer" or "ieri" => -1, "today" or "tonight" or "heute" or "aujourd'hui" or "hoy" or "oggi" => 0, "tomorrow" or "morgen" or "demain" or "mañana" or "domani" => 1, _ => (int?)null };
        // "The women of today"
        if (single is { } days && at > 0 && tokens[at - 1].Is("of") && tokens[at].Text.Equals("today", StringComparison.Ordinal))
            return null;

        if (single is { } away)
            return ReadDate.Of(new DateSpan(today.AddDays(away), today.AddDays(away)), "day", at, at + 1);

        if (tokens[at].Lower is "last" or "this" or "next" && at + 1 < tokens.Count)
            return Period(tokens[at + 1].Lower, tokens[at].Lower switch { "last" => -1, "next" => 1, _ => 0 }, today) is { } span
                ? ReadDate.Of(span.When, span.Unit, at, at + 2)
                : null;

        if (ReadBack(tokens, at, today) is { } back)
            return back;

        var count = tokens[at].Lower is "a" or "an" or "one" ? 1 : Numeral.Read(tokens, at, language) is { } numeral ? (int)Math.Min(numeral.Number, 1000) : 0;
        var unitAt = tokens[at].Lower is "a" or "an" or "one" ? at + 1 : Numeral.Read(tokens, at, language)?.Next ?? at;
        if (count == 0 || unitAt + 1 >= tokens.Count || !tokens[unitAt + 1].IsAny(["ago", "earlier"]))
            return null;

        return Back(tokens[unitAt].Lower, count, today) is { } past ? ReadDate.Of(past.When, past.Unit, at, unitAt + 2) : null;
    }

    /// <summary>"Vor zwei Tagen", "il y a deux jours", "hace dos días".</summary>
    private ReadDate? ReadBack(List<Token> tokens, int at, DateOnly today)
    {
        var behind = language switch
        {
            "de" when tokens[at].Is("vor") => at + 1,
            "es" when tokens[at].Is("hace") => at + 1,
            "fr" when tokens[at].Is("il") && at + 2 < tokens.Count && tokens[at + 1].Is("y") && tokens[at + 2].Is("a") => at + 3,
            _ => tokens.Count,
        };
        if (behind >= tokens.Count)
            return null;

        var numeral = Numeral.Read(tokens, behind, language);
        var count = tokens[behind].IsAny(["einem", "einer", "un", "une", "una"]) ? 1 : (int)Math.Min(numeral?.Number ?? 0, 1000);
        var unitAt = count == 1 ? behind + 1 : numeral?.Next ?? tokens.Count;
        return count > 0 && unitAt < tokens.Count && Units.Read(tokens, unitAt) is { Unit: { Kind: ValueKind.Duration } unit } span && Back(unit.Name, count, today) is { } back
            ? ReadDate.Of(back.When, back.Unit, at, span.Next)
            : null;
    }

    /// <summary>"The 1960s", "1999-2003", "the 2009-10 season".</summary>
    private static ReadDate? ReadYears(List<Token> tokens, int at)
    {
        if (Year(tokens[at]) is not { } first || at + 1 >= tokens.Count)
            return null;

        if (tokens[at + 1].Glued && tokens[at + 1].Is("s") && first % 10 == 0)
            return ReadDate.Of(Years(first, first + 9), "years", at, at + 2);

        if (at + 2 >= tokens.Count || !tokens[at + 1].IsAny(["-", "–", "/"]) || tokens[at + 1].Glued != tokens[at + 2].Glued || tokens[at + 2] is not { Kind: TokenKind.Number, Text.Length: 2 or 4 })
            return null;

        var last = Year(tokens[at + 2]) ?? (int.TryParse(tokens[at + 2].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var twoDigits) && twoDigits < 100 ? first / 100 * 100 + twoDigits : 0);
        return last > first ? ReadDate.Of(Years(first, last), "years", at, at + 3) : null;
    }

    private static DateSpan Years(int first, int last) => new(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));

    private static ReadDate? ReadYear(List<Token> tokens, int at)
    {
        if (ReadFormerYear(tokens, at) is { } former)
            return former;

        if (Year(tokens[at]) is not { } year || !(IsNamedYear(tokens, at) || (at > 0 && tokens[at - 1].IsAny(YearLeads))) || Units.Read(tokens, at + 1) is not null)
            return null;

        return ReadDate.Of(new DateSpan(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), "year", at, at + 1);
    }

    /// <summary>"In 1865," "since 1789": a number that early is a year where it counts nothing.</summary>
    private static ReadDate? ReadFormerYear(List<Token> tokens, int at)
    {
        if (at == 0 || tokens[at] is not { Kind: TokenKind.Number, Text.Length: 4 } || !tokens[at - 1].IsAny(FormerYearLeads)
            || !int.TryParse(tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < FirstYear or >= 1900
            || (at + 1 < tokens.Count && tokens[at + 1].Kind != TokenKind.Symbol && !FunctionWords.Contains("en", tokens[at + 1].Lower)))
            return null;

        return ReadDate.Of(new DateSpan(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), "year", at, at + 1);
    }

    /// <summary>"1996's hit", "her 1999 role", "the 2020 Olympics", "2015 saw": the year of something, and no number of things. "The 2000 soldiers" are.</summary>
    private static bool IsNamedYear(List<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Count || tokens[at + 1].Kind == TokenKind.Number)
            return false;

        var behind = tokens[at + 1];
        if (behind is { Glued: true, Text: "'" or "’" })
            return at + 2 < tokens.Count && tokens[at + 2] is { Glued: true, Lower: "s" };

        var isLed = at > 0 && (tokens[at - 1].IsAny(["the", "her", "his", "its", "their", "a", "this"]) || IsPossessive(tokens[at - 1]) || (behind is { IsCapitalised: false } && IsDescribed(tokens, at)));
        return behind.Kind == TokenKind.Word && !behind.Glued
            && ((isLed && (behind.IsCapitalised || !(behind.Lower.EndsWith('s') || AreMany(tokens, at + 1)))) || (at == 0 && behind.IsAny(["saw", "was", "is", "will", "has", "had"])));
    }

    /// <summary>"The remaining 1900 staff", but "the 1984 police strike".</summary>
    private static bool AreMany(List<Token> tokens, int at) =>
        tokens[at].IsAny(Phrases.Together)
        && !(at + 1 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Word, IsCapitalised: false } next && !FunctionWords.Contains("en", next.Lower) && !Verbs.IsVerbLike(next.Lower));

    private static bool IsPossessive(Token token) => token.Kind == TokenKind.Word && (token.Text.EndsWith("'s", StringComparison.Ordinal) || token.Text.EndsWith("’s", StringComparison.Ordinal));

    /// <summary>"The bungled 1972 break-in": one word stands between the article and the year.</summary>
    private static bool IsDescribed(List<Token> tokens, int at) =>
        at > 1 && tokens[at - 2].IsAny(["the", "her", "his", "its", "their", "this"]) && tokens[at - 1] is { Kind: TokenKind.Word, IsCapitalised: false } && !tokens[at - 1].IsAny(Amounts) && !FunctionWords.Contains("en", tokens[at - 1].Lower);

    /// <summary>"The remaining 1900 staff": what stands behind such a word is counted.</summary>
    private static readonly string[] Amounts = ["remaining", "other", "additional", "further", "extra", "total", "estimated", "combined"];

    private ReadDate? WithYear(List<Token> tokens, int at, int yearAt, int withoutYear, int month, int day)
    {
        if (yearAt < tokens.Count && Year(tokens[yearAt]) is { } year)
            return IsDay(year, month, day) ? ReadDate.Of(Single(year, month, day), "day", at, yearAt + 1) : null;

        if (yearAt < tokens.Count && ShortYear(tokens, yearAt) is { } shortYear && IsDay(shortYear, month, day))
            return ReadDate.Of(Single(shortYear, month, day), "day", at, yearAt + 1);

        if (published is not { } today)
            return IsDay(2024, month, day) ? new ReadDate(month * 100 + day, null, "month-day", at, withoutYear) : null;

        // Without a year the nearest such day is meant.
        DateSpan? nearest = null;
        for (var candidate = today.Year - 1; candidate <= today.Year + 1; candidate++)
            if (IsDay(candidate, month, day) && (nearest is null || Distance(Single(candidate, month, day), today) < Distance(nearest.Value, today)))
                nearest = Single(candidate, month, day);

        return nearest is { } when ? ReadDate.Of(when, "day", at, withoutYear) : null;
    }

    private static (DateSpan When, string Unit)? Period(string unit, int shift, DateOnly today)
    {
        switch (unit)
        {
            case "week":
                var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) + 7 * shift);
                return (new DateSpan(monday, monday.AddDays(6)), "week");
            case "month":
                var month = today.AddMonths(shift);
                return (MonthSpan(month.Year, month.Month), "month");
            case "year":
                return (new DateSpan(new DateOnly(today.Year + shift, 1, 1), new DateOnly(today.Year + shift, 12, 31)), "year");
            default:
                return null;
        }
    }

    /// <summary>What lies so many units back, as vague as the unit is: "a year ago" names a month, not a day.</summary>
    private static (DateSpan When, string Unit)? Back(string unit, int count, DateOnly today) => unit switch
    {
        "day" or "days" => (new DateSpan(today.AddDays(-count), today.AddDays(-count)), "day"),
        "week" or "weeks" => (new DateSpan(today.AddDays(-7 * count - 3), today.AddDays(-7 * count + 3)), "week"),
        "month" or "months" => (MonthSpan(today.AddMonths(-count).Year, today.AddMonths(-count).Month), "month"),
        "year" or "years" or "decade" or "decades" when today.Year > 10 * count =>
            (new DateSpan(new DateOnly(today.Year - YearsOf(unit, count), 1, 1), new DateOnly(today.Year - YearsOf(unit, count), 12, 31)), "year"),
        _ => null,
    };

    private static int YearsOf(string unit, int count) => unit.StartsWith("decade", StringComparison.Ordinal) ? 10 * count : count;

    private static int? Day(Token token) => token.Kind == TokenKind.Number && token.Text.Length <= 2 && int.Parse(token.Text, CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day ? day : null;

    private static int? Year(Token token) => token.Kind == TokenKind.Number && token.Text.Length == 4 && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100 ? year : null;

    /// <summary>"10 Nov 11", where nothing follows that the 11 could count.</summary>
    private static int? ShortYear(List<Token> tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Number, Text.Length: 2 } && tokens[at - 1].Kind == TokenKind.Word && (at + 1 == tokens.Count || tokens[at + 1].Kind == TokenKind.Symbol)
            ? 2000 + int.Parse(tokens[at].Text, CultureInfo.InvariantCulture)
            : null;

    /// <summary>"In March 20 people died": the number counts what follows.</summary>
    private static bool IsCounted(List<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word && tokens[at + 1].Lower is "people" or "percent" or "million" or "thousand" or "soldiers" or "civilians" or "men" or "women";

    private static int SkipAny(List<Token> tokens, int at, ReadOnlySpan<string> words)
    {
        while (at < tokens.Count && tokens[at].IsAny(words))
            at++;

        return at;
    }

    private static bool IsDay(int year, int month, int day) => day <= DateTime.DaysInMonth(year, month);

    private static DateSpan Single(int year, int month, int day) => new(new DateOnly(year, month, day), new DateOnly(year, month, day));

    private static DateSpan MonthSpan(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    private static int Distance(DateSpan span, DateOnly day) => Math.Abs(span.First.DayNumber - day.DayNumber);
}
