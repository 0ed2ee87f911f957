namespace Briefing.Hosting.Briefs;

/// <summary>When an edition's brief is due, by the clock on its readers' wall.</summary>
public static class EditionSchedule
{
    /// <summary>After a stop of the machine a brief is still made so much later; the next day's readers are not served yesterday's.</summary>
    public static readonly TimeSpan MostLateness = TimeSpan.FromHours(12);

    /// <summary>The latest brief that is due and not too late, by its local date.</summary>
    /// <returns>Null where none is.</returns>
    /// <exception cref="TimeZoneNotFoundException">There is no such zone here.</exception>
    public static DateOnly? DueAt(Edition edition, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.Zone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        foreach (var date in new[] { today, today.AddDays(-1) })
        {
            var moment = MomentOf(date, edition.At, zone);
            if (edition.Days.Contains(date.DayOfWeek) && moment <= now && now - moment <= MostLateness)
                return date;
        }

        return null;
    }

    /// <summary>
    /// When a local date has its brief. A time that the clocks leap over is as much later as they leap (02:30 becomes 03:30); one that
    /// they show twice is the first of the two. So every date has one moment, and never two.
    /// </summary>
    public static DateTimeOffset MomentOf(DateOnly date, TimeOnly at, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = date.ToDateTime(at);
        if (zone.IsInvalidTime(local))
            return new DateTimeOffset(local, zone.GetUtcOffset(local.AddDays(-1))).ToUniversalTime();
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
