using System.Collections.Concurrent;
using Briefing.Storing;
using Briefing.Summarising.Modelling;

namespace Briefing.Hosting.Modelling;

/// <param name="Model">The model that gave it, by its own name.</param>
internal sealed record StoredAnswer(string? Model, string Text);

/// <summary>
/// Answers by the hash of their question, in the store and under way. Only answers that passed all checks get here, and an answer that nobody
/// has asked for in a while goes: its articles have left the news.
/// </summary>
/// <param name="kept">How long an answer is kept that nobody asks for.</param>
internal sealed class AnswerCache(IBlobStore store, TimeSpan kept, TimeProvider clock)
{
    /// <summary>Old answers deleted at a time; what is left goes with the next sweep.</summary>
    private const int MostDeleted = 2_000;

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(12);

    private long _sweptAt = long.MinValue;

    private readonly ConcurrentDictionary<string, Task<StoredAnswer>> _underWay = new(StringComparer.Ordinal);

    /// <summary>The answer to a question, from the store, from somebody who is asking it just now, or by asking.</summary>
    public async Task<StoredAnswer> GetAsync(string key, Func<Task<StoredAnswer>> ask, CancellationToken cancellation)
    {
        while (true)
        {
            var mine = new TaskCompletionSource<StoredAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
            var theirs = _underWay.GetOrAdd(key, mine.Task);
            if (theirs == mine.Task)
                return await AnswerAsync(key, ask, mine, cancellation);
            try
            {
                return await theirs.WaitAsync(cancellation);
            }
            catch (Exception failure) when (IsTheirsAlone(failure) && !cancellation.IsCancellationRequested)
            {
                // Whoever asked gave up, or had nothing left to spend. That is no answer to us.
            }
        }
    }

    /// <summary>Deletes the answers that are past their time, at most twice a day. A store that fails is tried again with a later run.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var last = Interlocked.Read(ref _sweptAt);
        if (now.UtcTicks - BetweenSweeps.Ticks < last || Interlocked.CompareExchange(ref _sweptAt, now.UtcTicks, last) != last)
            return;
        try
        {
            var deleted = 0;
            await foreach (var entry in store.ListAsync(RecordNames.Answers, cancellation))
            {
                // By its tag: one that is used again meanwhile stays.
                if (now - entry.Modified > kept && await store.DeleteAsync(entry.Name, entry.Tag, cancellation) && ++deleted == MostDeleted)
                    return;
            }
        }
        catch (Exception failure) when (failure is StoreUnavailableException or OperationCanceledException)
        {
            // Nothing hangs on it.
        }
    }

    private static bool IsTheirsAlone(Exception failure) =>
        failure is OperationCanceledException or ModelFailure { Kind: ModelFailureKind.BudgetSpent or ModelFailureKind.TimedOut };

    private async Task<StoredAnswer> AnswerAsync(string key, Func<Task<StoredAnswer>> ask, TaskCompletionSource<StoredAnswer> promise, CancellationToken cancellation)
    {
        try
        {
            var name = $"{RecordNames.Answers}{key}.json";
            if (await FindAsync(name, cancellation) is not { } answer)
            {
                answer = await ask();
                await KeepAsync(name, answer, cancellation);
            }

            promise.SetResult(answer);
            return answer;
        }
        catch (Exception failure)
        {
            promise.SetException(failure);
            _ = promise.Task.Exception;
            throw;
        }
        finally
        {
            _underWay.TryRemove(key, out _);
        }
    }

    // A damaged entry is as good as none: it is asked again and written over.
    private async Task<StoredAnswer?> FindAsync(string name, CancellationToken cancellation)
    {
        try
        {
            if (await store.ReadAsync(name, cancellation: cancellation) is not { } stored)
                return null;
            var answer = RecordKinds.Answer.Read(name, stored.Content);
            // Written anew, it counts as new; a quarter of its time is often enough for that.
            if (clock.GetUtcNow() - stored.Modified > kept / 4)
                await KeepAsync(name, answer, cancellation);
            return answer;
        }
        catch (Exception failure) when (failure is DamagedRecordException or StoreUnavailableException)
        {
            return null;
        }
    }

    private async Task KeepAsync(string name, StoredAnswer answer, CancellationToken cancellation)
    {
        try
        {
            await store.WriteAsync(name, RecordKinds.Answer.Write(answer), WriteCondition.Always, cancellation);
        }
        catch (StoreUnavailableException)
        {
            // The answer is paid for and here; that it will be paid for again is the lesser loss.
        }
    }
}
