using System.Globalization;
using Briefing.Hosting.Briefs;

namespace Briefing.Hosting.Tests.Briefs;

public sealed class EditionScheduleTests
{
    [Theory]
    [InlineData("2026-03-02T05:59:59Z", "06:00", "UTC", null)]
    [InlineData("2026-03-02T06:00:00Z", "06:00", "UTC", "2026-03-02")]
    [InlineData("2026-03-02T18:00:00Z", "06:00", "UTC", "2026-03-02")]
    [InlineData("2026-03-02T18:00:01Z", "06:00", "UTC", null)]
    [InlineData("2026-03-02T05:00:00Z", "23:30", "UTC", "2026-03-01")]
    [InlineData("2026-03-02T05:00:00Z", "06:00", "Europe/Oslo", "2026-03-02")]
    [InlineData("2026-03-02T04:59:00Z", "06:00", "Europe/Oslo", null)]
    [InlineData("2026-03-01T21:00:00Z", "06:00", "Asia/Tokyo", "2026-03-02")]
    [InlineData("2026-03-02T14:00:00Z", "06:00", "America/Los_Angeles", "2026-03-02")]
    public void A_brief_is_due_from_its_local_time_on_until_it_is_too_late(string now, string at, string zone, string? date) =>
        Assert.Equal(date is null ? null : DateOnly.Parse(date, CultureInfo.InvariantCulture), EditionSchedule.DueAt(At(at, zone), Moment(now)));

    [Theory]
    [InlineData("2026-03-29", "02:30", "Europe/Oslo", "2026-03-29T01:30:00Z")]
    [InlineData("2026-03-28", "02:30", "Europe/Oslo", "2026-03-28T01:30:00Z")]
    [InlineData("2026-03-30", "02:30", "Europe/Oslo", "2026-03-30T00:30:00Z")]
    [InlineData("2026-10-25", "02:30", "Europe/Oslo", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25", "03:30", "Europe/Oslo", "2026-10-25T02:30:00Z")]
    [InlineData("2026-03-08", "02:30", "America/New_York", "2026-03-08T07:30:00Z")]
    [InlineData("2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30:00Z")]
    [InlineData("2026-04-05", "01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00Z")]
    public void Where_the_clocks_change_a_date_still_has_one_moment(string date, string at, string zone, string moment) =>
        Assert.Equal(Moment(moment), EditionSchedule.MomentOf(DateOnly.Parse(date, CultureInfo.InvariantCulture), TimeOnly.Parse(at, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Theory]
    [InlineData("Europe/Oslo", "02:30")]
    [InlineData("America/New_York", "01:30")]
    [InlineData("America/Sao_Paulo", "00:00")]
    [InlineData("Australia/Lord_Howe", "02:10")]
    public void Asked_every_five_minutes_for_two_years_it_is_due_once_for_every_date(string zone, string at)
    {
        var edition = At(at, zone);
        var due = new List<DateOnly>();
        for (var now = Moment("2026-01-01T12:00:00Z"); now < Moment("2028-01-01T12:00:00Z"); now = now.AddMinutes(5))
        {
            if (EditionSchedule.DueAt(edition, now) is { } date && (due.Count == 0 || due[^1] != date))
                due.Add(date);
        }

        Assert.Equal(due.Order().Distinct(), due);
        Assert.Equal(due[^1].DayNumber - due[0].DayNumber + 1, due.Count);
        Assert.InRange(due.Count, 729, 731);
    }

    [Fact]
    public void It_comes_on_its_days_alone()
    {
        var weekly = At("06:00", "UTC") with { Days = [DayOfWeek.Monday] };
        Assert.Equal(new DateOnly(2026, 3, 2), EditionSchedule.DueAt(weekly, Moment("2026-03-02T07:00:00Z")));
        Assert.Null(EditionSchedule.DueAt(weekly, Moment("2026-03-03T07:00:00Z")));
    }

    private static Edition At(string at, string zone) => Edition.Daily with { At = TimeOnly.Parse(at, CultureInfo.InvariantCulture), Zone = zone };

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
