using Briefing.Storing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Serving;

/// <summary>Takes messages out of a queue and has them handled, for a host that nobody else calls.</summary>
/// <param name="name">The queue's name, for the log.</param>
/// <param name="handle">Handles a message; where it throws, the message is tried again once its time is up.</param>
/// <param name="atOnce">How many are handled at the same time: 1 to 32.</param>
public sealed partial class QueuePump(
    string name, IWorkQueue queue, Func<string, CancellationToken, Task> handle, int atOnce, TimeProvider clock, ILogger<QueuePump> logger)
{
    // Longer than any message takes; one that fails waits as long for its next try, which gives what failed it some time.
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan AfterOutage = TimeSpan.FromSeconds(5);

    /// <summary>How long an empty queue is left alone at most.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>True where one call does for all messages that are received together: it does whatever there is to do, and does not read them.</summary>
    public bool IsOneCallForAll { get; init; }

    /// <summary>Runs until it is cancelled; what is being handled then is finished or stopped by the same token.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var pause = TimeSpan.Zero;
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                var handled = await HandleSomeAsync(cancellation);
                pause = handled > 0 ? TimeSpan.Zero : Longer(pause);
            }
            catch (StoreUnavailableException failure)
            {
                LogUnavailable(name, failure);
                pause = AfterOutage;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Handles what is there to be received at once, and returns how many messages that were.</summary>
    public async Task<int> HandleSomeAsync(CancellationToken cancellation = default)
    {
        var messages = await queue.ReceiveAsync(atOnce, Hidden, cancellation);
        IEnumerable<IReadOnlyList<WorkMessage>> calls = IsOneCallForAll && messages.Count > 0 ? [messages] : messages.Chunk(1);
        await Task.WhenAll(calls.Select(call => HandleAsync(call, cancellation)));
        return messages.Count;
    }

    private async Task HandleAsync(IReadOnlyList<WorkMessage> messages, CancellationToken cancellation)
    {
        try
        {
            // Handlers may work long before they first wait; they must not keep each other from beginning.
            await Task.Run(() => handle(messages[0].Text, cancellation), cancellation);
            foreach (var message in messages)
                await queue.CompleteAsync(message, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            foreach (var message in messages)
                LogFailed(name, message.Id, message.Try, failure);
        }
    }

    private TimeSpan Longer(TimeSpan pause)
    {
        var longer = pause * 2 + TimeSpan.FromMilliseconds(5);
        return longer < LongestPause ? longer : LongestPause;
    }

    [LoggerMessage(LogLevel.Warning, "Queue {Queue}: message {Id} failed at try {Try} and comes back")]
    private partial void LogFailed(string queue, string id, int @try, Exception failure);

    [LoggerMessage(LogLevel.Error, "Queue {Queue} does not answer; it is asked again in a while")]
    private partial void LogUnavailable(string queue, Exception failure);
}
