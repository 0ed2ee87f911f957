using Briefing.Storing;

namespace Briefing.Hosting.Tests.Stories;

/// <summary>A store whose host dies at one of its writes: before it, or after it and before anybody learns of it. From then on nothing reaches the store.</summary>
internal sealed class InterruptedStore(IBlobStore store, int atWrite, bool isWritten) : IBlobStore
{
    private int _writes;
    private volatile bool _isDead;

    public bool WasInterrupted => _isDead;

    public Task<StoredBlob?> ReadAsync(string name, int most = int.MaxValue, CancellationToken cancellation = default) => Alive().ReadAsync(name, most, cancellation);

    public IAsyncEnumerable<BlobEntry> ListAsync(string prefix, CancellationToken cancellation = default) => Alive().ListAsync(prefix, cancellation);

    public Task<string?> WriteAsync(string name, ReadOnlyMemory<byte> content, WriteCondition condition, CancellationToken cancellation = default) =>
        ChangeAsync(alive => alive.WriteAsync(name, content, condition, cancellation));

    public Task<bool> DeleteAsync(string name, string? tag = null, CancellationToken cancellation = default) =>
        ChangeAsync(alive => alive.DeleteAsync(name, tag, cancellation));

    /// <summary>Taken from nobody: the lease of a dead host ends by itself, and waiting for that is not what is tested here.</summary>
    public Task<IBlobLease?> TryLeaseAsync(string name, TimeSpan duration, CancellationToken cancellation = default)
    {
        _ = Alive();
        return Task.FromResult<IBlobLease?>(new Lease());
    }

    private async Task<T> ChangeAsync<T>(Func<IBlobStore, Task<T>> change)
    {
        var alive = Alive();
        if (Interlocked.Increment(ref _writes) < atWrite)
            return await change(alive);
        _isDead = true;
        if (isWritten)
            await change(store);
        throw Death();
    }

    private IBlobStore Alive() => _isDead ? throw Death() : store;

    private static StoreUnavailableException Death() => new("The host is dead.", new IOException());

    private sealed class Lease : IBlobLease
    {
        public Task<bool> RenewAsync(CancellationToken cancellation = default) => Task.FromResult(true);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
