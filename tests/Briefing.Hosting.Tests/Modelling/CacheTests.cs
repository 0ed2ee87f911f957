using Briefing.Storing;
using Briefing.Summarising.Modelling;

namespace Briefing.Hosting.Tests.Modelling;

public sealed class CacheTests : ModelTest
{
    [Fact]
    public async Task A_question_is_asked_once_in_the_life_of_the_store()
    {
        using var first = Model();
        await AskAsync(first);
        using var second = Model();
        using var run = second.BeginRun();

        var again = await AskAsync(run);

        Assert.Equal((Answered, 1), (again.Text, Server.Requests));
        Assert.Equal((0, 1), (run.Usage.Calls, run.Usage.CacheHits));
        Assert.True(again.AdditionalProperties!.ContainsKey(ModelAnswer.FromCache));
    }

    [Fact]
    public async Task Another_question_or_another_model_is_asked_anew()
    {
        using var model = Model();
        await AskAsync(model, "one");
        await AskAsync(model, "two");
        Options = Options with { Name = "trial-2" };
        using var other = Model();
        await AskAsync(other, "two");

        Assert.Equal(3, Server.Requests);
    }

    [Theory]
    [InlineData(Fault.CutOffByLength)]
    [InlineData(Fault.TruncatedAnswer)]
    [InlineData(Fault.FilteredAnswer)]
    [InlineData(Fault.BadKey)]
    public async Task A_failure_is_not_kept(Fault fault)
    {
        Server.Fault = (_, number) => number == 0 ? fault : null;
        using var model = Model();
        await FailAsync(AskAsync(model));

        Assert.Equal(Answered, (await AskAsync(model)).Text);
        Assert.Equal(2, Server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"Version":1,"Checksum":"00","Content":"{\u0022Model\u0022:null,\u0022Text\u0022:\u0022no\u0022}"}""")]
    public async Task A_damaged_entry_is_asked_anew_and_written_over(string damage)
    {
        using var model = Model();
        await AskAsync(model);
        var name = Assert.Single(Store.Names, name => name.StartsWith("answers/", StringComparison.Ordinal));
        await Store.WriteAsync(name, System.Text.Encoding.UTF8.GetBytes(damage), WriteCondition.Always);

        Assert.Equal(Answered, (await AskAsync(model)).Text);
        Assert.Equal(Answered, (await AskAsync(model)).Text);
        Assert.Equal(2, Server.Requests);
    }

    [Fact]
    public async Task The_same_question_at_the_same_time_is_one_call()
    {
        var open = new TaskCompletionSource();
        Server.Answer = _ =>
        {
            open.Task.Wait(TimeSpan.FromSeconds(30));
            return Answered;
        };
        using var model = Model();

        var asking = Enumerable.Range(0, 20).Select(_ => AskAsync(model)).ToList();
        await Server.ArrivalAsync();
        open.SetResult();
        var answers = await Task.WhenAll(asking);

        Assert.All(answers, answer => Assert.Equal(Answered, answer.Text));
        Assert.Equal(1, Server.Requests);
    }

    [Fact]
    public async Task Who_gives_up_does_not_take_the_others_along()
    {
        Server.Fault = (_, number) => number == 0 ? Fault.NeverAnswers : null;
        using var model = Model();
        using var patience = new CancellationTokenSource();

        var first = AskAsync(model, cancellation: patience.Token);
        await Server.ArrivalAsync();
        var second = AskAsync(model);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(Answered, (await second).Text);
    }

    [Fact]
    public async Task A_run_that_has_nothing_left_to_spend_still_reads_what_is_known()
    {
        using var rich = Model();
        await AskAsync(rich);
        Options = Options with { RunCap = new(0, null) };
        using var poor = Model();

        Assert.Equal(Answered, (await AskAsync(poor)).Text);
        Assert.Equal(ModelFailureKind.BudgetSpent, (await FailAsync(AskAsync(poor, "something new"))).Kind);
    }

    [Fact]
    public async Task An_answer_that_nobody_asks_for_is_deleted_when_its_time_is_over()
    {
        Store.Now = Clock.GetUtcNow;
        using (var model = ModelOfManualTime())
        {
            await AskAsync(model, "of the week");
            await AskAsync(model, "of every day");
            for (var day = 0; day < 31; day++)
            {
                Clock.Advance(TimeSpan.FromDays(1));
                await AskAsync(model, "of every day");
            }
        }

        using var later = ModelOfManualTime();
        using var run = later.BeginRun();

        Assert.Single(Store.Names, name => name.StartsWith("answers/", StringComparison.Ordinal));
        Assert.Equal(2, Server.Requests);
        await AskAsync(run, "of every day");
        Assert.Equal(2, Server.Requests);
    }

    [Fact]
    public async Task A_store_that_cannot_be_listed_costs_no_answer()
    {
        var listed = false;
        Store.Before = () => listed ? Task.CompletedTask : Fail();
        using var model = Model();

        Assert.Equal(Answered, (await AskAsync(model)).Text);

        Task Fail()
        {
            listed = true;
            throw new StoreUnavailableException("The store is away.", new IOException());
        }
    }
}
