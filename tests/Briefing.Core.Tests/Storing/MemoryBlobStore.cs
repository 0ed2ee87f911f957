using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Briefing.Storing;

namespace Briefing.Core.Tests.Storing;

/// <summary>A store that lasts as long as the test, for sweeps over thousands of runs.</summary>
internal sealed class MemoryBlobStore(TimeProvider clock) : IBlobStore
{
    private readonly Lock _one = new();
    private readonly SortedDictionary<string, StoredBlob> _blobs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _leases = new(StringComparer.Ordinal);
    private long _version;

    public int Count
    {
        get
        {
            lock (_one)
                return _blobs.Count;
        }
    }

    public Task<StoredBlob?> ReadAsync(string name, int most = int.MaxValue, CancellationToken cancellation = default)
    {
        lock (_one)
        {
            var blob = _blobs.GetValueOrDefault(name);
            return Task.FromResult(blob is null || blob.Length <= most ? blob : blob with { Content = blob.Content[..most] });
        }
    }

    public Task<string?> WriteAsync(string name, ReadOnlyMemory<byte> content, WriteCondition condition, CancellationToken cancellation = default)
    {
        lock (_one)
        {
            var present = _blobs.GetValueOrDefault(name);
            if ((condition.IsNew && present is not null) || (condition.Tag is { } tag && present?.Tag != tag))
                return Task.FromResult<string?>(null);

            var next = (++_version).ToString(CultureInfo.InvariantCulture);
            _blobs[name] = new StoredBlob(content.ToArray(), content.Length, next, clock.GetUtcNow(), new Dictionary<string, string>());
            return Task.FromResult<string?>(next);
        }
    }

    public Task<bool> DeleteAsync(string name, string? tag = null, CancellationToken cancellation = default)
    {
        lock (_one)
            return Task.FromResult(_blobs.TryGetValue(name, out var present) && (tag is null || present.Tag == tag) && _blobs.Remove(name));
    }

    public async IAsyncEnumerable<BlobEntry> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        List<BlobEntry> entries;
        lock (_one)
            entries = [.. _blobs.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(pair => new BlobEntry(pair.Key, pair.Value.Tag, pair.Value.Modified, pair.Value.Content.Length))];

        foreach (var entry in entries)
        {
            await Task.CompletedTask;
            yield return entry;
        }
    }

    public Task<IBlobLease?> TryLeaseAsync(string name, TimeSpan duration, CancellationToken cancellation = default)
    {
        var until = clock.GetUtcNow() + duration;
        lock (_one)
        {
            if (_leases.TryGetValue(name, out var taken) && taken > clock.GetUtcNow())
                return Task.FromResult<IBlobLease?>(null);

            _leases[name] = until;
            return Task.FromResult<IBlobLease?>(new Lease(this, name, duration, until));
        }
    }

    private sealed class Lease(MemoryBlobStore store, string name, TimeSpan duration, DateTimeOffset until) : IBlobLease
    {
        private DateTimeOffset _until = until;

        public Task<bool> RenewAsync(CancellationToken cancellation = default)
        {
            lock (store._one)
            {
                if (store._leases.GetValueOrDefault(name) != _until)
                    return Task.FromResult(false);

                store._leases[name] = _until += duration;
                return Task.FromResult(true);
            }
        }

        public ValueTask DisposeAsync()
        {
            store._leases.TryRemove(new KeyValuePair<string, DateTimeOffset>(name, _until));
            return ValueTask.CompletedTask;
        }
    }
}
