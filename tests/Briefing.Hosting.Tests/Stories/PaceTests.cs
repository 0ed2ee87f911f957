using Briefing.Hosting.Stories;

namespace Briefing.Hosting.Tests.Stories;

public sealed class PaceTests
{
    private readonly SetClock _clock = SetClock.Morning();

    [Fact]
    public void What_nobody_notices_is_done_at_once()
    {
        var pace = new Pace(_clock);
        Assert.Equal(TimeSpan.Zero, pace.Rest);
        pace.Took(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, pace.Rest);
    }

    [Fact]
    public void Long_work_rests_until_it_was_a_fifth_of_the_time()
    {
        var pace = new Pace(_clock);
        pace.Took(TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.FromSeconds(40), pace.Rest);
        _clock.Now += TimeSpan.FromSeconds(15);
        Assert.Equal(TimeSpan.FromSeconds(25), pace.Rest);
        _clock.Now += TimeSpan.FromSeconds(60);
        Assert.Equal(TimeSpan.Zero, pace.Rest);
    }
}
