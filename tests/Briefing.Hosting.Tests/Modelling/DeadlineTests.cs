using System.Collections.Concurrent;
using Briefing.Summarising.Modelling;

namespace Briefing.Hosting.Tests.Modelling;

/// <summary>On a clock that the test moves: what is waited for, and for how long.</summary>
public sealed class DeadlineTests : ModelTest
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Pauses_double_and_are_spread()
    {
        Options = Options with { FirstPause = Second };
        Server.Fault = (_, _) => Fault.Busy;
        using var model = ModelOfManualTime();

        var asking = AskAsync(model);
        foreach (var pause in new[] { 0.75, 1.5 })
        {
            await Clock.PauseAsync(Second * pause);
            Clock.Advance(Second * pause);
        }

        Assert.Equal((ModelFailureKind.Unavailable, 3), ((await FailAsync(asking)).Kind, Server.Requests));
    }

    [Theory]
    [InlineData(Fault.BusyForAMoment, 1.05)]
    [InlineData(Fault.BusyForMilliseconds, 0.021)]
    public async Task A_server_that_names_a_pause_is_given_it(Fault fault, double pause)
    {
        Options = Options with { FirstPause = TimeSpan.FromSeconds(20) };
        Server.Fault = (_, number) => number == 0 ? fault : null;
        using var model = ModelOfManualTime();

        var asking = AskAsync(model);
        await Clock.PauseAsync(Second * pause);
        Clock.Advance(Second * pause);

        Assert.Equal(Answered, (await asking).Text);
    }

    [Fact]
    public async Task A_pause_that_the_run_cannot_spare_is_not_begun()
    {
        Options = Options with { FirstPause = TimeSpan.FromSeconds(20), RunDeadline = TimeSpan.FromSeconds(10) };
        Server.Fault = (_, _) => Fault.Busy;
        using var model = ModelOfManualTime();

        var failure = await FailAsync(AskAsync(model));

        Assert.Equal((ModelFailureKind.Unavailable, 1), (failure.Kind, Server.Requests));
    }

    [Theory]
    [InlineData(Fault.NeverAnswers)]
    [InlineData(Fault.DripFeeds)]
    public async Task A_call_ends_at_its_deadline_whatever_the_server_does(Fault fault)
    {
        Server.Fault = (_, _) => fault;
        using var model = ModelOfManualTime();

        var asking = AskAsync(model);
        await Server.ArrivalAsync();
        Clock.Advance(Options.CallDeadline);

        Assert.Equal((ModelFailureKind.TimedOut, 1), ((await FailAsync(asking)).Kind, Server.Requests));
    }

    [Fact]
    public async Task A_run_ends_at_its_deadline_with_all_that_waits_in_it()
    {
        Options = Options with { Concurrency = 1, CallDeadline = TimeSpan.FromSeconds(100), RunDeadline = TimeSpan.FromSeconds(30) };
        Server.Fault = (_, _) => Fault.NeverAnswers;
        using var model = ModelOfManualTime();
        using var run = model.BeginRun();

        var asking = Enumerable.Range(0, 5).Select(number => AskAsync(run, $"{number}?")).ToList();
        await Server.ArrivalAsync();
        Clock.Advance(Options.RunDeadline);

        foreach (var call in asking)
            Assert.Equal(ModelFailureKind.TimedOut, (await FailAsync(call)).Kind);
        Assert.Equal(1, Server.Requests);
    }

    [Fact]
    public async Task No_more_calls_are_under_way_than_are_allowed()
    {
        Options = Options with { Concurrency = 2 };
        var open = new TaskCompletionSource();
        var under = 0;
        var seen = new ConcurrentBag<int>();
        Server.Answer = _ =>
        {
            seen.Add(Interlocked.Increment(ref under));
            open.Task.Wait(TimeSpan.FromSeconds(30));
            Interlocked.Decrement(ref under);
            return Answered;
        };
        using var model = Model();
        using var run = model.BeginRun();

        var asking = Enumerable.Range(0, 8).Select(number => AskAsync(run, $"{number}?")).ToList();
        await Server.ArrivalAsync();
        await Server.ArrivalAsync();
        open.SetResult();
        await Task.WhenAll(asking);

        Assert.Equal((2, 8), (seen.Max(), Server.Requests));
    }
}
