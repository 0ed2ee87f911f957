using System.Text;
using Briefing.Storing;
using Briefing.Summarising.Modelling;
using Microsoft.Extensions.AI;

namespace Briefing.Hosting.Modelling;

/// <summary>Reserves what a try may cost at most before it is made, and settles it by what the server reports.</summary>
internal sealed class BudgetChatClient(IChatClient inner, ModelOptions options, RunSpending run, DaySpending day, UsageCounter usage) : DelegatingChatClient(inner)
{
    // A message's frame is five tokens or so with every vendor; the request's own the same again.
    private const int TokensPerMessage = 16;

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? asked = null, CancellationToken cancellationToken = default)
    {
        var most = AtMost(messages, asked);
        if (!run.TryReserve(most))
            throw Spent("run", "Run", options.RunCap);
        if (await ReserveDayAsync(most, cancellationToken) is not { } record)
            throw Spent("day (UTC)", "Day", options.DayCap);

        usage.Called();
        try
        {
            var response = await base.GetResponseAsync(messages, asked, cancellationToken);
            if (response.Usage is { InputTokenCount: >= 0 and { } input, OutputTokenCount: >= 0 and { } output })
            {
                usage.Took(input, output);
                await SettleAsync(record, most, options.Tariff.Of(input, output));
            }

            return response;
        }
        catch (FailedTry failed) when (failed.IsFree)
        {
            await SettleAsync(record, most, default);
            throw;
        }
    }

    // No tokenizer makes more tokens of a text than it has bytes.
    private Spend AtMost(IEnumerable<ChatMessage> messages, ChatOptions? asked)
    {
        var schema = (asked?.ResponseFormat as ChatResponseFormatJson)?.Schema?.GetRawText() ?? "";
        var input = messages.Sum(message => (long)Encoding.UTF8.GetByteCount(message.Text) + TokensPerMessage) + Encoding.UTF8.GetByteCount(schema) + TokensPerMessage;
        return options.Tariff.Of(input, asked?.MaxOutputTokens ?? options.AnswerTokens);
    }

    private async Task<string?> ReserveDayAsync(Spend most, CancellationToken cancellation)
    {
        string? record = null;
        try
        {
            return record = await day.TryReserveAsync(most, cancellation);
        }
        catch (StoreUnavailableException unknown)
        {
            throw new ModelFailure(ModelFailureKind.Unavailable, $"The day's budget cannot be read, so nothing is spent: {unknown.Message}", unknown);
        }
        finally
        {
            if (record is null)
                run.Settle(most, default);
        }
    }

    private async Task SettleAsync(string record, Spend reserved, Spend actual)
    {
        run.Settle(reserved, actual);
        try
        {
            // The caller may have gone; what was spent was spent.
            await day.SettleAsync(record, reserved, actual, CancellationToken.None);
        }
        catch (Exception failure) when (failure is StoreUnavailableException or ModelFailure)
        {
            // The reservation stays in the day's sum, which is then too high and never too low; the answer is as good as before.
        }
    }

    private static ModelFailure Spent(string period, string setting, SpendingCap cap) => new(
        ModelFailureKind.BudgetSpent,
        $"The model's budget for the {period}, {cap}, has no room for another call. Raise Briefing__Model__TokensPer{setting} or Briefing__Model__MoneyPer{setting}, or wait.");
}
