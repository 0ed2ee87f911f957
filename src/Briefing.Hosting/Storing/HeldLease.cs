using Briefing.Storing;

namespace Briefing.Hosting.Storing;

/// <summary>A lease that is renewed in the background for as long as the work takes, and that says before each write whether it still holds.</summary>
internal sealed class HeldLease : IAsyncDisposable
{
    private readonly IBlobLease _lease;
    private readonly TimeSpan _duration;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _ended = new();
    private readonly PeriodicTimer _timer;
    private readonly Task _renewing;
    private long _renewed;

    private HeldLease(IBlobLease lease, TimeSpan duration, long taken, TimeProvider clock)
    {
        (_lease, _duration, _renewed, _clock) = (lease, duration, taken, clock);
        _timer = new PeriodicTimer(duration / 4, clock);
        _renewing = RenewAsync();
    }

    /// <returns>Null where somebody else has it.</returns>
    public static async Task<HeldLease?> TryTakeAsync(IBlobStore store, string name, TimeSpan duration, TimeProvider clock, CancellationToken cancellation)
    {
        // Counted from before the call, the time that remains is never overrated.
        var taken = clock.GetTimestamp();
        return await store.TryLeaseAsync(name, duration, cancellation) is { } lease ? new HeldLease(lease, duration, taken, clock) : null;
    }

    /// <exception cref="LeaseLostException">It may be somebody else's now.</exception>
    public void Check()
    {
        if (_clock.GetElapsedTime(Volatile.Read(ref _renewed)) >= _duration)
            throw new LeaseLostException();
    }

    public async ValueTask DisposeAsync()
    {
        // Ends the waiting without an exception, whose trace of a deep stack takes longer than the rest of this.
        _timer.Dispose();
        // Little listens to it: that is not worth another thread.
        _ended.Cancel();
        await _renewing;
        _ended.Dispose();
        await _lease.DisposeAsync();
    }

    private async Task RenewAsync()
    {
        try
        {
            while (await _timer.WaitForNextTickAsync())
            {
                var asked = _clock.GetTimestamp();
                if (!await _lease.RenewAsync(_ended.Token))
                    return;
                Volatile.Write(ref _renewed, asked);
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
        catch (StoreUnavailableException)
        {
            // Whether it was renewed is not known: it counts as held for what is left of its time.
        }
    }
}

/// <summary>Somebody else may be at the work by now. What was begun is begun again by whoever has the lease.</summary>
public sealed class LeaseLostException() : Exception("The sole right to do the work was lost before it was done. It is done again at the next chance.");
