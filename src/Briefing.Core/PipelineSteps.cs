using System.Collections.Immutable;

namespace Briefing;

/// <summary>Runs the steps of one brief: in parallel where items are independent, results in the order of the items.</summary>
internal sealed class PipelineSteps(IProgress<BriefProgress>? progress, CancellationToken cancellation)
{
    private const int AtOnce = 4;

    public TResult All<TItem, TResult>(string step, ImmutableArray<TItem> items, Func<IReadOnlyList<TItem>, TResult> work)
    {
        cancellation.ThrowIfCancellationRequested();
        Report(step, 0, items.Length);
        var result = work(items);
        Report(step, items.Length, items.Length);
        return result;
    }

    public ImmutableArray<TResult> Each<TItem, TResult>(string step, IReadOnlyList<TItem> items, Func<TItem, TResult> work)
    {
        Report(step, 0, items.Count);
        var results = new TResult[items.Count];
        var done = 0;
        Parallel.For(0, items.Count, new ParallelOptions { CancellationToken = cancellation }, index =>
        {
            results[index] = work(items[index]);
            Report(step, Interlocked.Increment(ref done), items.Count);
        });
        return [.. results];
    }

    /// <summary>For work that waits for somebody else: so many at a time as one server bears.</summary>
    public async Task<ImmutableArray<TResult>> EachAsync<TItem, TResult>(string step, ImmutableArray<TItem> items, Func<TItem, Task<TResult>> work)
    {
        Report(step, 0, items.Length);
        var results = new TResult[items.Length];
        var done = 0;
        await Parallel.ForAsync(0, items.Length, Concurrently.AtMost(AtOnce, cancellation), async (index, _) =>
        {
            results[index] = await work(items[index]);
            Report(step, Interlocked.Increment(ref done), items.Length);
        });
        return [.. results];
    }

    private void Report(string step, int done, int total)
    {
        if (total > 0)
            progress?.Report(new BriefProgress(step, done, total));
    }
}
