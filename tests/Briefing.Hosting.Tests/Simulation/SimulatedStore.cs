using System.Globalization;
using Briefing.Storing;

namespace Briefing.Hosting.Tests.Simulation;

/// <summary>What the store holds.</summary>
internal sealed class StoredData(TimeProvider clock)
{
    private static readonly IReadOnlyDictionary<string, string> NoMetadata = new Dictionary<string, string>();

    private readonly SortedDictionary<string, StoredBlob> _blobs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Token, DateTimeOffset Until)> _leases = new(StringComparer.Ordinal);
    private int _versions;

    public IEnumerable<string> Names => _blobs.Keys;

    public StoredBlob? Read(string name, int most) =>
        _blobs.TryGetValue(name, out var blob) ? blob with { Content = blob.Content[..Math.Min(most, blob.Content.Length)] } : null;

    public string? Write(string name, ReadOnlyMemory<byte> content, WriteCondition condition)
    {
        var there = _blobs.GetValueOrDefault(name);
        if (condition.IsNew ? there is not null : condition.Tag is { } tag && there?.Tag != tag)
            return null;
        var version = _versions++.ToString(CultureInfo.InvariantCulture);
        _blobs[name] = new StoredBlob(content.ToArray(), content.Length, version, clock.GetUtcNow(), NoMetadata);
        return version;
    }

    public bool Delete(string name, string? tag) => _blobs.TryGetValue(name, out var there) && (tag is null || there.Tag == tag) && _blobs.Remove(name);

    /// <param name="before">What was written later is not seen.</param>
    public List<BlobEntry> List(string prefix, DateTimeOffset before) =>
        [.. _blobs.Where(blob => blob.Key.StartsWith(prefix, StringComparison.Ordinal) && blob.Value.Modified <= before)
            .Select(blob => new BlobEntry(blob.Key, blob.Value.Tag, blob.Value.Modified, blob.Value.Length))];

    public string? Lease(string name, string? token, TimeSpan duration)
    {
        var now = clock.GetUtcNow();
        var isHeld = _leases.TryGetValue(name, out var held) && held.Until > now;
        if (token is null ? isHeld : !isHeld || held.Token != token)
            return null;
        token ??= _versions++.ToString(CultureInfo.InvariantCulture);
        _leases[name] = (token, now + duration);
        return token;
    }

    public bool Release(string name, string token) => _leases.TryGetValue(name, out var held) && held.Token == token && _leases.Remove(name);

    /// <summary>Changes a record behind everybody's back, as a disk does: its tag stays.</summary>
    public void Damage(string name, Func<byte[], byte[]> damage)
    {
        var blob = _blobs[name];
        var damaged = damage(blob.Content.ToArray());
        _blobs[name] = blob with { Content = damaged, Length = damaged.Length };
    }
}

/// <summary>The store as one host reaches it.</summary>
internal sealed class SimulatedStore(World world, Standing host) : IBlobStore
{
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(20);

    public Task<StoredBlob?> ReadAsync(string name, int most = int.MaxValue, CancellationToken cancellation = default) =>
        world.LookAsync(host, "read " + name, () => world.Data.Read(name, most));

    public Task<string?> WriteAsync(string name, ReadOnlyMemory<byte> content, WriteCondition condition, CancellationToken cancellation = default) =>
        world.ChangeAsync(host, "write " + name, () => world.Data.Write(name, content, condition), condition == WriteCondition.Always ? null : () => null);

    public Task<bool> DeleteAsync(string name, string? tag = null, CancellationToken cancellation = default) =>
        world.ChangeAsync(host, "delete " + name, () => world.Data.Delete(name, tag), () => false);

    /// <summary>Takes no time: what waits in an enumeration goes on on a thread of its own, out of this world.</summary>
    public IAsyncEnumerable<BlobEntry> ListAsync(string prefix, CancellationToken cancellation = default) => world.Look(host, "list " + prefix, () =>
    {
        var before = world.Time.GetUtcNow() - (world.Happens(world.Troubles.StaleList, "stale list") ? Stale : TimeSpan.Zero);
        return world.Data.List(prefix, before);
    }).ToAsyncEnumerable();

    public async Task<IBlobLease?> TryLeaseAsync(string name, TimeSpan duration, CancellationToken cancellation = default) =>
        await world.ChangeAsync(host, "lease " + name, () => world.Data.Lease(name, null, duration)) is { } token ? new Lease(this, name, token, duration) : null;

    private sealed class Lease(SimulatedStore store, string name, string token, TimeSpan duration) : IBlobLease
    {
        public Task<bool> RenewAsync(CancellationToken cancellation = default) =>
            store.World.ChangeAsync(store.Host, "renew " + name, () => store.World.Data.Lease(name, token, duration) is not null);

        public async ValueTask DisposeAsync() => await store.World.ChangeAsync(store.Host, "release " + name, () => store.World.Data.Release(name, token));
    }

    private World World => world;

    private Standing Host => host;
}
