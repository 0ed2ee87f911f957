namespace Briefing.Cli;

/// <summary>The clock of <c>--now</c>. It stands still, so that what a run measures does not get into its bytes.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("now", now.Offset, null, null);

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();

    public override long GetTimestamp() => 0;
}
