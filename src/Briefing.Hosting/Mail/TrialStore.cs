using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Briefing.Storing;

namespace Briefing.Hosting.Mail;

/// <summary>A store as it would become: what is written is kept in memory and hides what lies below, and the store below is only read.</summary>
internal sealed class TrialStore(IBlobStore below, TimeProvider clock) : IBlobStore
{
    private readonly Lock _one = new();

    /// <summary>Null for what was deleted.</summary>
    private readonly SortedDictionary<string, StoredBlob?> _above = new(StringComparer.Ordinal);
    private int _versions;

    public async Task<StoredBlob?> ReadAsync(string name, int most = int.MaxValue, CancellationToken cancellation = default)
    {
        if (TryFind(name, out var written))
            return written is null || written.Length <= most ? written : written with { Content = written.Content[..most] };
        return await below.ReadAsync(name, most, cancellation);
    }

    public async Task<string?> WriteAsync(string name, ReadOnlyMemory<byte> content, WriteCondition condition, CancellationToken cancellation = default)
    {
        var former = (await ReadAsync(name, 0, cancellation))?.Tag;
        lock (_one)
        {
            // Somebody else here may have written it since it was looked for.
            if (_above.TryGetValue(name, out var now))
                former = now?.Tag;
            if (condition.IsNew ? former is not null : condition.Tag is not null && condition.Tag != former)
                return null;
            var tag = string.Create(CultureInfo.InvariantCulture, $"trial-{++_versions}");
            _above[name] = new StoredBlob(content.ToArray(), content.Length, tag, clock.GetUtcNow(), ImmutableDictionary<string, string>.Empty);
            return tag;
        }
    }

    public async Task<bool> DeleteAsync(string name, string? tag = null, CancellationToken cancellation = default)
    {
        var former = (await ReadAsync(name, 0, cancellation))?.Tag;
        if (former is null || (tag is not null && tag != former))
            return false;
        lock (_one)
            _above[name] = null;
        return true;
    }

    public async IAsyncEnumerable<BlobEntry> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        Dictionary<string, StoredBlob?> above;
        lock (_one)
            above = _above.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        var entries = await below.ListAsync(prefix, cancellation).Where(entry => !above.ContainsKey(entry.Name)).ToListAsync(cancellation);
        entries.AddRange(above.Where(entry => entry.Value is not null).Select(entry => new BlobEntry(entry.Key, entry.Value!.Tag, entry.Value.Modified, entry.Value.Length)));
        foreach (var entry in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
            yield return entry;
    }

    /// <summary>Nobody else is here to be kept out.</summary>
    public Task<IBlobLease?> TryLeaseAsync(string name, TimeSpan duration, CancellationToken cancellation = default) => Task.FromResult<IBlobLease?>(new Sole());

    private bool TryFind(string name, out StoredBlob? written)
    {
        lock (_one)
            return _above.TryGetValue(name, out written);
    }

    private sealed class Sole : IBlobLease
    {
        public Task<bool> RenewAsync(CancellationToken cancellation = default) => Task.FromResult(true);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
