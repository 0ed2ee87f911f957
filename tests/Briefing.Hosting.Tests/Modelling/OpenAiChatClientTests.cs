using Briefing.Summarising.Modelling;

namespace Briefing.Hosting.Tests.Modelling;

public sealed class OpenAiChatClientTests : ModelTest
{
    [Fact]
    public async Task A_question_reaches_the_server_as_it_was_asked()
    {
        using var model = Model();

        var response = await AskAsync(model);

        var request = Assert.Single(Server.Received);
        Assert.Equal(("Be brief.", "Is it so?", "trial", 0, 500, "Bearer trial-key"), (request.Instructions, request.Data, request.Schema, request.Temperature, request.MaxTokens, request.Authorization));
        Assert.Equal(Answered, response.Text);
        Assert.True(response.Usage is { InputTokenCount: > 0, OutputTokenCount: > 0 });
    }

    [Fact]
    public async Task A_server_of_ones_own_is_sent_no_key()
    {
        Options = Options with { ApiKey = null };
        using var model = Model();

        await AskAsync(model);

        Assert.Null(Assert.Single(Server.Received).Authorization);
    }

    [Fact]
    public async Task A_model_that_takes_no_temperature_is_asked_without_from_then_on()
    {
        Server.RefusesTemperature = true;
        using var model = Model();
        using var run = model.BeginRun();

        await AskAsync(run, "one");
        await AskAsync(run, "two");

        Assert.Equal([0, null, null], Server.Received.Select(request => request.Temperature));
    }

    [Theory]
    [InlineData(Fault.Busy, ModelFailureKind.Unavailable, 3)]
    [InlineData(Fault.BusyForMilliseconds, ModelFailureKind.Unavailable, 3)]
    [InlineData(Fault.BusyForADay, ModelFailureKind.Unavailable, 1)]
    [InlineData(Fault.QuotaSpent, ModelFailureKind.Unavailable, 1)]
    [InlineData(Fault.InternalError, ModelFailureKind.Unavailable, 3)]
    [InlineData(Fault.OutOfOrder, ModelFailureKind.Unavailable, 3)]
    [InlineData(Fault.ConnectionReset, ModelFailureKind.Unavailable, 3)]
    [InlineData(Fault.CutOffByLength, ModelFailureKind.BadAnswer, 1)]
    [InlineData(Fault.FilteredAnswer, ModelFailureKind.Refused, 1)]
    [InlineData(Fault.Refusal, ModelFailureKind.Refused, 1)]
    [InlineData(Fault.NoChoices, ModelFailureKind.BadAnswer, 1)]
    [InlineData(Fault.UnknownFinishReason, ModelFailureKind.BadAnswer, 1)]
    [InlineData(Fault.ToolCall, ModelFailureKind.BadAnswer, 1)]
    [InlineData(Fault.TruncatedBody, ModelFailureKind.BadAnswer, 1)]
    [InlineData(Fault.TruncatedAnswer, ModelFailureKind.BadAnswer, 1)]
    [InlineData(Fault.HtmlPage, ModelFailureKind.BadAnswer, 1)]
    [InlineData(Fault.EmptyBody, ModelFailureKind.BadAnswer, 1)]
    [InlineData(Fault.FilteredPrompt, ModelFailureKind.Refused, 1)]
    [InlineData(Fault.TooLong, ModelFailureKind.Refused, 1)]
    [InlineData(Fault.Redirect, ModelFailureKind.Unavailable, 1)]
    [InlineData(Fault.BadKey, ModelFailureKind.Unavailable, 1)]
    [InlineData(Fault.NoSuchModel, ModelFailureKind.Unavailable, 1)]
    public async Task Every_fault_is_a_failure_with_a_name_and_tried_again_only_where_that_may_help(Fault fault, ModelFailureKind kind, int requests)
    {
        Server.Fault = (_, _) => fault;
        using var model = Model();

        var failure = await FailAsync(AskAsync(model));

        Assert.Equal((kind, requests), (failure.Kind, Server.Requests));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable()
    {
        using var model = Model();
        await Server.DisposeAsync();

        var failure = await FailAsync(AskAsync(model));

        Assert.Equal(ModelFailureKind.Unavailable, failure.Kind);
        Assert.Contains("cannot be reached", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_says_is_not_repeated()
    {
        Server.Fault = (_, _) => Fault.BadKey;
        using var model = Model();

        var failure = await FailAsync(AskAsync(model));

        Assert.Contains("invalid_api_key", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Briefing__Model__ApiKey", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("what the article said", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(ModelServer.Key, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_gives_up_is_not_kept_waiting()
    {
        Server.Fault = (_, _) => Fault.NeverAnswers;
        using var model = Model();
        using var patience = new CancellationTokenSource();

        var asking = AskAsync(model, cancellation: patience.Token);
        await Server.ArrivalAsync();
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking.WaitAsync(TimeSpan.FromSeconds(30)));
    }
}
