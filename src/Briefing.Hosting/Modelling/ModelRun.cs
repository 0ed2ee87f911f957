using System.Collections.Concurrent;
using Briefing.Summarising.Modelling;
using Microsoft.Extensions.AI;

namespace Briefing.Hosting.Modelling;

/// <summary>The model as one run may use it: within the run's time and budget, and counted.</summary>
public sealed class ModelRun : DelegatingChatClient
{
    private readonly Deadline _deadline;
    private readonly UsageCounter _usage;
    private readonly ModelOptions _options;
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);

    internal ModelRun(IChatClient inner, ModelOptions options, Deadline deadline, UsageCounter usage)
        : base(inner) => (_options, _deadline, _usage) = (options, deadline, usage);

    /// <summary>What the run has asked so far.</summary>
    public ModelUsage Usage => _usage.Read();

    /// <summary>Why calls failed, as sentences that say what to do, and how many each; the most frequent first.</summary>
    public IReadOnlyList<(string Why, int Calls)> Failures =>
        [.. _failures.OrderByDescending(failure => failure.Value).ThenBy(failure => failure.Key, StringComparer.Ordinal).Select(failure => (failure.Key, failure.Value))];

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await AskAsync(messages, options, cancellationToken);
        }
        catch (ModelFailure failure)
        {
            _failures.AddOrUpdate(failure.Message, 1, (_, calls) => calls + 1);
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _deadline.Dispose();
        base.Dispose(disposing);
    }

    private async Task<ChatResponse> AskAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _deadline.Token);
        try
        {
            return await base.GetResponseAsync([.. messages], options, ending.Token);
        }
        catch (OperationCanceledException late) when (_deadline.HasPassed && !cancellationToken.IsCancellationRequested)
        {
            throw new ModelFailure(ModelFailureKind.TimedOut, $"The run's {_options.RunDeadline.TotalSeconds:0.#} s for the model are over.", late);
        }
    }
}
