using Briefing.Summarising.Modelling;

namespace Briefing.Hosting.Tests.Modelling;

public sealed class BreakerTests : ModelTest
{
    [Theory]
    [InlineData(Fault.BadKey)]
    [InlineData(Fault.NoSuchModel)]
    [InlineData(Fault.QuotaSpent)]
    public async Task A_server_that_fails_again_and_again_is_left_alone(Fault fault)
    {
        Server.Fault = (_, _) => fault;
        using var model = ModelOfManualTime();

        await FailTimesAsync(model, 10);

        Assert.Equal(Options.BreakAfter, Server.Requests);
    }

    [Theory]
    [InlineData(Fault.FilteredPrompt)]
    [InlineData(Fault.HtmlPage)]
    public async Task An_article_that_it_does_not_like_is_no_outage(Fault fault)
    {
        Server.Fault = (_, _) => fault;
        using var model = ModelOfManualTime();

        await FailTimesAsync(model, 10);

        Assert.Equal(10, Server.Requests);
    }

    [Fact]
    public async Task After_a_while_one_call_tries_for_all()
    {
        Server.Fault = (_, _) => Fault.BadKey;
        using var model = ModelOfManualTime();
        await FailTimesAsync(model, 5);

        Clock.Advance(Options.BreakFor);
        await FailTimesAsync(model, 5);
        Assert.Equal(Options.BreakAfter + 1, Server.Requests);

        Server.Fault = (_, _) => null;
        Clock.Advance(Options.BreakFor);
        for (var number = 0; number < 5; number++)
            await AskAsync(model, $"again {number}?");
        Assert.Equal(Options.BreakAfter + 6, Server.Requests);
    }

    [Fact]
    public async Task While_one_tries_the_others_do_not_wait_for_it()
    {
        Server.Fault = (_, _) => Fault.BadKey;
        using var model = ModelOfManualTime();
        await FailTimesAsync(model, Options.BreakAfter);
        for (var number = 0; number < Options.BreakAfter; number++)
            await Server.ArrivalAsync();

        Server.Fault = (_, _) => Fault.NeverAnswers;
        Clock.Advance(Options.BreakFor);
        var probe = AskAsync(model, "probe?");
        await Server.ArrivalAsync();
        await FailTimesAsync(model, 3);
        Clock.Advance(Options.CallDeadline);

        Assert.Equal(ModelFailureKind.TimedOut, (await FailAsync(probe)).Kind);
        Assert.Equal(Options.BreakAfter + 1, Server.Requests);
    }

    private static async Task FailTimesAsync(Hosting.Modelling.ModelClient model, int times)
    {
        for (var number = 0; number < times; number++)
            await FailAsync(AskAsync(model, $"{number}?"));
    }
}
