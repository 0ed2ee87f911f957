namespace Briefing;

/// <summary>How work is done that can be done side by side.</summary>
public static class Concurrently
{
    /// <summary>At most so many at a time, on the caller's scheduler: <see cref="Parallel"/> by itself takes threads of the pool whoever calls.</summary>
    public static ParallelOptions AtMost(int count, CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = count, TaskScheduler = TaskScheduler.Current, CancellationToken = cancellation };
}
