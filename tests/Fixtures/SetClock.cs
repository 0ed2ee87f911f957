namespace Briefing.Tests;

/// <summary>A clock that a test sets; what time has passed is told by it too. Timers go by the machine's clock.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Six in the morning of a Monday.</summary>
    public static SetClock Morning() => new(new DateTimeOffset(2026, 3, 2, 6, 0, 0, TimeSpan.Zero));

    public void Advance(TimeSpan time) => Now += time;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    public override long GetTimestamp() => Now.UtcTicks;
}
