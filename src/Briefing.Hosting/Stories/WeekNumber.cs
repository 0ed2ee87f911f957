namespace Briefing.Hosting.Stories;

/// <summary>Weeks from Monday to Sunday in UTC, counted since the first Monday of 1970; those before it have negative numbers.</summary>
internal static class WeekNumber
{
    private static readonly long FirstMonday = new DateTime(1970, 1, 5, 0, 0, 0, DateTimeKind.Utc).Ticks;

    public static int Of(DateTimeOffset moment) => (int)Math.Floor((moment.UtcTicks - FirstMonday) / (7.0 * TimeSpan.TicksPerDay));
}
