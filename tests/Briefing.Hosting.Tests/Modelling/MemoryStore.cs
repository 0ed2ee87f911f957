using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Briefing.Storing;

namespace Briefing.Hosting.Tests.Modelling;

/// <summary>A store that forgets when the test ends.</summary>
internal sealed class MemoryStore : IBlobStore
{
    private readonly ConcurrentDictionary<string, StoredBlob> _blobs = new(StringComparer.Ordinal);
    private int _tag;

    /// <summary>Awaited before each operation: where a schedule interleaves several users, or the store fails.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    /// <summary>Awaited after each write that took place.</summary>
    public Func<Task> After { get; set; } = () => Task.CompletedTask;

    /// <summary>What the store takes for the time of a write.</summary>
    public Func<DateTimeOffset> Now { get; set; } = TimeProvider.System.GetUtcNow;

    public IEnumerable<string> Names => _blobs.Keys;

    public StoredBlob? Find(string name) => _blobs.GetValueOrDefault(name);

    public async Task<StoredBlob?> ReadAsync(string name, int most = int.MaxValue, CancellationToken cancellation = default)
    {
        await Before();
        return _blobs.GetValueOrDefault(name);
    }

    public async Task<string?> WriteAsync(string name, ReadOnlyMemory<byte> content, WriteCondition condition, CancellationToken cancellation = default)
    {
        await Before();
        var blob = new StoredBlob(content.ToArray(), content.Length, Interlocked.Increment(ref _tag).ToString(CultureInfo.InvariantCulture), Now(), new Dictionary<string, string>());
        lock (_blobs)
        {
            var holds = condition.IsNew ? !_blobs.ContainsKey(name) : condition.Tag is null || (_blobs.TryGetValue(name, out var old) && old.Tag == condition.Tag);
            if (!holds)
                return null;
            _blobs[name] = blob;
        }

        await After();
        return blob.Tag;
    }

    public Task<bool> DeleteAsync(string name, string? tag = null, CancellationToken cancellation = default)
    {
        lock (_blobs)
            return Task.FromResult(_blobs.TryGetValue(name, out var blob) && (tag is null || blob.Tag == tag) && _blobs.TryRemove(name, out _));
    }

    public async IAsyncEnumerable<BlobEntry> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Before();
        foreach (var (name, blob) in _blobs.Where(blob => blob.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(blob => blob.Key, StringComparer.Ordinal))
            yield return new BlobEntry(name, blob.Tag, blob.Modified, blob.Length);
    }

    public Task<IBlobLease?> TryLeaseAsync(string name, TimeSpan duration, CancellationToken cancellation = default) => throw new NotSupportedException();
}
