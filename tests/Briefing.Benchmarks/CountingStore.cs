using System.Runtime.CompilerServices;
using Briefing.Storing;

namespace Briefing.Benchmarks;

/// <summary>What is asked of a storage account, by how it is charged.</summary>
/// <param name="Lists">Pages of listings.</param>
/// <param name="Others">Deletions, leases and their renewals.</param>
internal readonly record struct Operations(double Reads, double Writes, double Lists, double Others, double Messages)
{
    public static Operations operator +(Operations a, Operations b) => new(a.Reads + b.Reads, a.Writes + b.Writes, a.Lists + b.Lists, a.Others + b.Others, a.Messages + b.Messages);

    public static Operations operator -(Operations a, Operations b) => a + -1 * b;

    public static Operations operator *(double times, Operations a) => new(times * a.Reads, times * a.Writes, times * a.Lists, times * a.Others, times * a.Messages);

    /// <summary>Of the blobs.</summary>
    public double Blobs => Reads + Writes + Lists + Others;

    public override string ToString() => FormattableString.Invariant($"{Reads:0.##} reads, {Writes:0.##} writes, {Lists:0.##} lists, {Others:0.##} others, {Messages:0.##} of queues");
}

/// <summary>A store that counts what is asked of it.</summary>
internal sealed class CountingStore(IBlobStore store) : IBlobStore
{
    private const int EntriesOnPage = 5_000;

    private long _reads, _writes, _lists, _others, _messages;

    public Operations Count => new(Interlocked.Read(ref _reads), Interlocked.Read(ref _writes), Interlocked.Read(ref _lists), Interlocked.Read(ref _others), Interlocked.Read(ref _messages));

    /// <summary>Counts what is asked of a queue.</summary>
    public IWorkQueue Counted(IWorkQueue queue) => new Queue(this, queue);

    public Task<StoredBlob?> ReadAsync(string name, int most = int.MaxValue, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _reads);
        return store.ReadAsync(name, most, cancellation);
    }

    public Task<string?> WriteAsync(string name, ReadOnlyMemory<byte> content, WriteCondition condition, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _writes);
        return store.WriteAsync(name, content, condition, cancellation);
    }

    public Task<bool> DeleteAsync(string name, string? tag = null, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _others);
        return store.DeleteAsync(name, tag, cancellation);
    }

    public async IAsyncEnumerable<BlobEntry> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _lists);
        var count = 0;
        await foreach (var entry in store.ListAsync(prefix, cancellation))
        {
            if (++count % EntriesOnPage == 0)
                Interlocked.Increment(ref _lists);
            yield return entry;
        }
    }

    public async Task<IBlobLease?> TryLeaseAsync(string name, TimeSpan duration, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _others);
        return await store.TryLeaseAsync(name, duration, cancellation) is { } lease ? new Lease(this, lease) : null;
    }

    private sealed class Lease(CountingStore counts, IBlobLease lease) : IBlobLease
    {
        public Task<bool> RenewAsync(CancellationToken cancellation = default)
        {
            Interlocked.Increment(ref counts._others);
            return lease.RenewAsync(cancellation);
        }

        public ValueTask DisposeAsync()
        {
            Interlocked.Increment(ref counts._others);
            return lease.DisposeAsync();
        }
    }

    private sealed class Queue(CountingStore counts, IWorkQueue queue) : IWorkQueue
    {
        public Task SendAsync(string message, TimeSpan delay = default, CancellationToken cancellation = default)
        {
            // Sent, received and deleted; that several are received at once is left out.
            Interlocked.Add(ref counts._messages, 3);
            return queue.SendAsync(message, delay, cancellation);
        }

        public Task<IReadOnlyList<WorkMessage>> ReceiveAsync(int most, TimeSpan hidden, CancellationToken cancellation = default) => queue.ReceiveAsync(most, hidden, cancellation);

        public Task CompleteAsync(WorkMessage message, CancellationToken cancellation = default) => queue.CompleteAsync(message, cancellation);
    }
}
