using Briefing.Hosting.Briefs;

namespace Briefing.Hosting.Mail;

/// <summary>When a reader's mail is due, by the clock on their own wall.</summary>
public static class ReaderSchedule
{
    /// <summary>The reader's local date whose mail is due now and not too late; null where none is.</summary>
    /// <param name="since">When they became a reader: what was due before is not made up for.</param>
    public static DateOnly? DueAt(int hour, TimeZoneInfo zone, DateTimeOffset since, DateTimeOffset now, TimeSpan mostLateness)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        foreach (var date in (ReadOnlySpan<DateOnly>)[today, today.AddDays(-1)])
        {
            var moment = EditionSchedule.MomentOf(date, new TimeOnly(hour, 0), zone);
            if (moment <= now)
                return now - moment <= mostLateness && moment >= since ? date : null;
        }

        return null;
    }
}
