using System.Text;
using Briefing.Hosting.Modelling;
using Briefing.Storing;
using Briefing.Summarising.Modelling;

namespace Briefing.Hosting.Tests.Modelling;

public sealed class BudgetTests : ModelTest
{
    // A question here is reserved some 800 tokens, 500 of them for its answer, and takes a tenth of it.
    private static readonly SpendingCap RoomForOne = new(1_200, null);

    [Fact]
    public async Task What_a_call_did_not_take_is_there_for_the_next()
    {
        Options = Options with { RunCap = RoomForOne };
        using var model = Model();
        using var run = model.BeginRun();

        await AskAsync(run, "one");
        await AskAsync(run, "two");

        Assert.Equal((2, 2), (run.Usage.Calls, Server.Requests));
        Assert.InRange(run.Usage.PromptTokens + run.Usage.CompletionTokens, 1, 1_200);
    }

    [Fact]
    public async Task A_call_that_might_pass_the_cap_is_not_made()
    {
        Options = Options with { DayCap = new(400, null) };
        using var model = Model();

        var failure = await FailAsync(AskAsync(model));

        Assert.Equal((ModelFailureKind.BudgetSpent, 0), (failure.Kind, Server.Requests));
        Assert.Contains("400 tokens", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Briefing__Model__TokensPerDay", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_is_capped_like_tokens()
    {
        // 500 tokens of an answer may cost half a unit.
        Options = Options with { Tariff = new Tariff(100, 1_000), RunCap = new(null, 0.4m) };
        using var model = Model();

        var failure = await FailAsync(AskAsync(model));

        Assert.Equal((ModelFailureKind.BudgetSpent, 0), (failure.Kind, Server.Requests));
        Assert.Contains("0.4", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Fault.BadKey, 0)]
    [InlineData(Fault.QuotaSpent, 0)]
    [InlineData(Fault.NoSuchModel, 0)]
    [InlineData(Fault.FilteredPrompt, 1)]
    [InlineData(Fault.HtmlPage, 1)]
    public async Task Only_what_was_surely_free_is_given_back(Fault fault, int spentReservations)
    {
        Server.Fault = (_, number) => number == 0 ? fault : null;
        Options = Options with { DayCap = RoomForOne };
        using var model = Model();
        await FailAsync(AskAsync(model, "one"));

        var next = AskAsync(model, "two");

        if (spentReservations == 0)
            Assert.Equal(Answered, (await next).Text);
        else
            Assert.Equal(ModelFailureKind.BudgetSpent, (await FailAsync(next)).Kind);
    }

    [Fact]
    public async Task All_instances_share_a_day_and_each_day_begins_anew()
    {
        Server.Fault = (_, _) => Fault.HtmlPage;
        Options = Options with { DayCap = RoomForOne };
        using var one = ModelOfManualTime();
        using var other = ModelOfManualTime();
        await FailAsync(AskAsync(one, "one"));

        Assert.Equal(ModelFailureKind.BudgetSpent, (await FailAsync(AskAsync(other, "two"))).Kind);

        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(ModelFailureKind.BadAnswer, (await FailAsync(AskAsync(other, "two"))).Kind);
    }

    [Fact]
    public async Task What_one_left_unsettled_stays_reserved()
    {
        Server.Fault = (_, _) => Fault.NeverAnswers;
        Options = Options with { DayCap = RoomForOne };
        using var model = Model();
        using var end = new CancellationTokenSource();
        var asking = AskAsync(model, "one", end.Token);
        await Server.ArrivalAsync();
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        using var restarted = Model();

        Assert.Equal(ModelFailureKind.BudgetSpent, (await FailAsync(AskAsync(restarted, "two"))).Kind);
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_allows_nothing()
    {
        using var model = ModelOfManualTime();
        await Store.WriteAsync("spending/2026-03-02.json", Encoding.UTF8.GetBytes("{}"), WriteCondition.Always);

        var failure = await FailAsync(AskAsync(model));

        Assert.Equal((ModelFailureKind.BudgetSpent, 0), (failure.Kind, Server.Requests));
        Assert.Contains("spending/2026-03-02.json is damaged", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_gone_lets_nobody_spend()
    {
        Store.Before = () => throw new StoreUnavailableException("The disk is full.", new IOException());
        using var model = Model();

        var failure = await FailAsync(AskAsync(model));

        Assert.Equal((ModelFailureKind.Unavailable, 0), (failure.Kind, Server.Requests));
    }
}
