namespace Briefing.Core.Tests.Delivering;

/// <summary>A clock that goes on when the test says so.</summary>
internal sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    public static TestClock Morning() => new(new DateTimeOffset(2026, 3, 2, 6, 0, 0, TimeSpan.Zero));

    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
