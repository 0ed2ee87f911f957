using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>Tokens that name a month or a weekday.</summary>
internal static class Calendar
{
    /// <summary>1 to 12. A month is capitalised where the language does so; "may" and "march" in lower case are verbs.</summary>
    public static int? MonthOf(Token token) =>
        token.Kind == TokenKind.Word && CalendarNames.Months.TryGetValue(token.Lower, out var month) && (token.IsCapitalised || !CalendarNames.EnglishMonths.Contains(token.Lower, StringComparison.Ordinal))
            ? month
            : null;

    /// <summary>0 is Sunday. English weekdays count only when capitalised ("Sun", "Wed" begin sentences rarely, "sun" and "wed" fill them).</summary>
    public static DayOfWeek? WeekdayOf(Token token) =>
        token.Kind == TokenKind.Word && CalendarNames.Weekdays.TryGetValue(token.Lower, out var day) && (token.IsCapitalised || !CalendarNames.EnglishWeekdays.Contains(token.Lower, StringComparison.Ordinal))
            ? (DayOfWeek)day
            : null;

    /// <summary>Whether a word names a weekday or a month in one of the languages known here.</summary>
    public static bool IsNamed(ReadOnlySpan<char> word) => CalendarNames.IsWeekday(word) || CalendarNames.Months.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);
}
