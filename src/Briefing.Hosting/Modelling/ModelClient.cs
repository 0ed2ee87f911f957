using System.Text.Json;
using Briefing.Storing;
using Briefing.Summarising.Modelling;
using Microsoft.Extensions.AI;

namespace Briefing.Hosting.Modelling;

/// <summary>
/// A language model, asked sparingly. One per process: its runs share the connections, the places for concurrent calls, the memory of
/// outages, and with other processes the answers and the day's budget in the store.
/// </summary>
public sealed class ModelClient : IDisposable
{
    // Small, but of the form that the product's own questions have.
    private static readonly ChatOptions Trial = new()
    {
        Temperature = 0,
        MaxOutputTokens = 1_000,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(
            JsonElement.Parse("""{"type":"object","properties":{"answer":{"type":"string"}},"required":["answer"],"additionalProperties":false}"""),
            "trial"),
    };

    private readonly ModelOptions _options;
    private readonly TimeProvider _clock;
    private readonly Func<double> _chance;
    private readonly HttpClient _connections;
    private readonly OpenAiChatClient _server;
    private readonly AnswerCache _answers;
    private readonly DaySpending _day;
    private readonly Breaker _breaker;
    private readonly SemaphoreSlim _slots;
    private readonly CancellationTokenSource _closing = new();
    private Task _sweep = Task.CompletedTask;

    private ModelClient(ModelOptions options, IBlobStore store, TimeProvider clock, Func<double> chance)
    {
        (_options, _clock, _chance) = (options, clock, chance);
        _connections = OpenAiChatClient.Connect(options);
        _server = new OpenAiChatClient(options, _connections, clock);
        _answers = new AnswerCache(store, options.AnswersKept, clock);
        _day = new DaySpending(options.DayCap, store, clock);
        _breaker = new Breaker(options.BreakAfter, options.BreakFor, clock);
        _slots = new SemaphoreSlim(options.Concurrency);
    }

    /// <param name="store">Keeps the answers and the day's spending.</param>
    /// <param name="chance">Gives numbers from 0 to 1, from any thread, to spread pauses with.</param>
    public static ModelClient Create(ModelOptions options, IBlobStore store, TimeProvider clock, Func<double>? chance = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        return new ModelClient(options, store, clock, chance ?? Random.Shared.NextDouble);
    }

    /// <summary>Begins a run, whose time counts from now.</summary>
    public ModelRun BeginRun()
    {
        // Beside the run, which need not wait for it.
        if (_sweep.IsCompleted)
            _sweep = _answers.SweepAsync(_closing.Token);
        var (deadline, usage) = (new Deadline(_options.RunDeadline, _clock), new UsageCounter());
        return new ModelRun(new CachingChatClient(Ask(deadline, usage), _options, _answers, usage), _options, deadline, usage);
    }

    /// <summary>Asks the model one small question, whether or not it was asked before.</summary>
    /// <exception cref="ModelFailure">It has no answer; the message says what to do.</exception>
    public async Task<ModelUsage> TryAsync(CancellationToken cancellation = default)
    {
        var (deadline, usage) = (new Deadline(_options.RunDeadline, _clock), new UsageCounter());
        using var run = new ModelRun(Ask(deadline, usage), _options, deadline, usage);
        await run.GetResponseAsync([new ChatMessage(ChatRole.User, "Answer yes.")], Trial, cancellation);
        return usage.Read();
    }

    /// <summary>Read upward from the server: a try is paid for, repeated, spared, queued and checked.</summary>
    private CheckedChatClient Ask(Deadline deadline, UsageCounter usage)
    {
        IChatClient client = new BudgetChatClient(_server, _options, new RunSpending(_options.RunCap), _day, usage);
        client = new RetryingChatClient(client, _options, deadline, _clock, _chance);
        client = new BreakingChatClient(client, _breaker);
        client = new BoundedChatClient(client, _slots);
        return new CheckedChatClient(client);
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
        _connections.Dispose();
        _day.Dispose();
        _slots.Dispose();
    }
}
