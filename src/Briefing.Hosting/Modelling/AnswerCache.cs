using System.Collections.Concurrent;
using Briefing.Storing;
using Briefing.Summarising;

namespace Briefing.Hosting.Modelling;

/// <param name="Model">The model that gave it, by its own name.</param>
internal sealed record Answer(string? Model, string Text);

/// <summary>Answers by the hash of their question, in the store and under way. Only answers that passed all checks get here.</summary>
internal sealed class AnswerCache(IBlobStore store)
{
    private readonly ConcurrentDictionary<string, Task<Answer>> _underWay = new(StringComparer.Ordinal);

    /// <summary>The answer to a question, from the store, from somebody who is asking it just now, or by asking.</summary>
    public async Task<Answer> GetAsync(string key, Func<Task<Answer>> ask, CancellationToken cancellation)
    {
        while (true)
        {
            var mine = new TaskCompletionSource<Answer>(TaskCreationOptions.RunContinuationsAsynchronously);
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

    private static bool IsTheirsAlone(Exception failure) =>
        failure is OperationCanceledException or ModelFailure { Kind: ModelFailureKind.BudgetSpent or ModelFailureKind.TimedOut };

    private async Task<Answer> AnswerAsync(string key, Func<Task<Answer>> ask, TaskCompletionSource<Answer> promise, CancellationToken cancellation)
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
    private async Task<Answer?> FindAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return await store.ReadAsync(name, cancellation: cancellation) is { } stored ? RecordKinds.Answer.Read(name, stored.Content) : null;
        }
        catch (Exception failure) when (failure is DamagedRecordException or StoreUnavailableException)
        {
            return null;
        }
    }

    private async Task KeepAsync(string name, Answer answer, CancellationToken cancellation)
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
