namespace Briefing.Hosting.Modelling;

/// <summary>A moment by which something must be done.</summary>
internal sealed class Deadline(TimeSpan length, TimeProvider clock) : IDisposable
{
    private readonly CancellationTokenSource _passing = new(length, clock);
    private readonly long _start = clock.GetTimestamp();

    public TimeSpan Left => length - clock.GetElapsedTime(_start);

    public bool HasPassed => _passing.IsCancellationRequested;

    /// <summary>Cancelled when it passes.</summary>
    public CancellationToken Token => _passing.Token;

    public void Dispose() => _passing.Dispose();
}
