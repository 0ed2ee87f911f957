using System.Globalization;
using System.IO.Compression;
using System.Threading.Tasks.Sources;
using Briefing.Storing;

namespace Briefing.Hosting.Tests.Simulation;

/// <summary>What the store holds.</summary>
internal sealed class StoredData(TimeProvider clock)
{
    // Between the reading of a record and its next version, damage goes unnoticed and does none.
    private static readonly TimeSpan TimeToNotice = TimeSpan.FromMinutes(3);
    private static readonly IReadOnlyDictionary<string, string> NoMetadata = new Dictionary<string, string>();

    private readonly SortedList<string, StoredBlob> _blobs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Token, DateTimeOffset Until)> _leases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DateTimeOffset Since, byte[] Sound)> _damaged = new(StringComparer.Ordinal);
    private int _versions;

    public IEnumerable<string> Names => _blobs.Keys;

    /// <summary>What is damaged now.</summary>
    public IEnumerable<string> Damaged => _damaged.Keys;

    /// <summary>What was damaged, and lay so for long enough to be noticed by whoever wrote or deleted it then.</summary>
    public HashSet<string> Mended { get; } = new(StringComparer.Ordinal);

    public StoredBlob? Read(string name, int most) =>
        _blobs.TryGetValue(name, out var blob) ? blob with { Content = blob.Content[..Math.Min(most, blob.Content.Length)] } : null;

    public string? Write(string name, ReadOnlyMemory<byte> content, WriteCondition condition)
    {
        var there = _blobs.GetValueOrDefault(name);
        if (condition.IsNew ? there is not null : condition.Tag is { } tag && there?.Tag != tag)
            return null;
        Mend(name);
        var version = _versions++.ToString(CultureInfo.InvariantCulture);
        _blobs[name] = new StoredBlob(content.ToArray(), content.Length, version, clock.GetUtcNow(), NoMetadata);
        return version;
    }

    public bool Delete(string name, string? tag)
    {
        if (!_blobs.TryGetValue(name, out var there) || (tag is not null && there.Tag != tag))
            return false;
        Mend(name);
        return _blobs.Remove(name);
    }

    /// <summary>A page of a listing: what follows a name and begins with a prefix.</summary>
    /// <param name="after">The last name of the page before; null for the first page.</param>
    /// <param name="before">What was written later is not seen.</param>
    public List<BlobEntry> List(string prefix, string? after, int most, DateTimeOffset before)
    {
        var page = new List<BlobEntry>();
        for (var place = PlaceOf(prefix, after); place < _blobs.Count && page.Count < most && _blobs.GetKeyAtIndex(place).StartsWith(prefix, StringComparison.Ordinal); place++)
        {
            var blob = _blobs.GetValueAtIndex(place);
            if (blob.Modified <= before)
                page.Add(new BlobEntry(_blobs.GetKeyAtIndex(place), blob.Tag, blob.Modified, blob.Length));
        }
        return page;
    }

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

    private void Mend(string name)
    {
        if (_damaged.Remove(name, out var damage) && clock.GetUtcNow() - damage.Since > TimeToNotice)
            Mended.Add(name);
    }

    /// <summary>True of a damage that changes nothing, as of the time in the head of what is compressed.</summary>
    private static bool SameInside(byte[] sound, byte[] damaged)
    {
        try
        {
            return Inflate(sound).AsSpan().SequenceEqual(Inflate(damaged));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static byte[] Inflate(byte[] content)
    {
        if (!content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return content;
        var inflated = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress))
            gzip.CopyTo(inflated);
        return inflated.ToArray();
    }

    private int PlaceOf(string prefix, string? after)
    {
        var (low, high) = (0, _blobs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var name = _blobs.GetKeyAtIndex(middle);
            if (after is null ? string.CompareOrdinal(name, prefix) < 0 : string.CompareOrdinal(name, after) <= 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>Changes a record behind everybody's back, as a disk does: its tag stays.</summary>
    public void Damage(string name, Func<byte[], byte[]> damage)
    {
        var blob = _blobs[name];
        var sound = _damaged.TryGetValue(name, out var earlier) ? earlier.Sound : blob.Content.ToArray();
        var damaged = damage(blob.Content.ToArray());
        // A bit that is turned once more is sound again.
        if (SameInside(sound, damaged))
            _damaged.Remove(name);
        else
            _damaged.TryAdd(name, (clock.GetUtcNow(), sound));
        _blobs[name] = blob with { Content = damaged, Length = damaged.Length };
    }
}

/// <summary>The store as one host reaches it.</summary>
internal sealed class SimulatedStore(World world, Standing host) : IBlobStore
{
    private const int MostOnPage = 12;

    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(20);

    public async Task<StoredBlob?> ReadAsync(string name, int most = int.MaxValue, CancellationToken cancellation = default)
    {
        var blob = await world.LookAsync(host, "read " + name, () => world.Data.Read(name, most));
        if (blob is not null && name.StartsWith(RecordNames.Articles, StringComparison.Ordinal))
            await world.TouchAsync(name);
        return blob;
    }

    public Task<string?> WriteAsync(string name, ReadOnlyMemory<byte> content, WriteCondition condition, CancellationToken cancellation = default) =>
        world.ChangeAsync(host, "write " + name, () => Write(name, content, condition), condition == WriteCondition.Always ? null : () => null);

    /// <summary>What is prepared of an upload never goes back to an earlier version of it, not even for a while.</summary>
    private string? Write(string name, ReadOnlyMemory<byte> content, WriteCondition condition)
    {
        var former = name.StartsWith(RecordNames.Prepared, StringComparison.Ordinal) ? world.Data.Read(name, int.MaxValue) : null;
        var written = world.Data.Write(name, content, condition);
        if (written is not null && former is not null && VersionIn(name, former.Content) > VersionIn(name, content))
            world.Broken.Add($"{name} went back to an earlier version of its upload.");
        return written;
    }

    private static int? VersionIn(string name, ReadOnlyMemory<byte> record)
    {
        try
        {
            return RecordKinds.Prepared.Read(name, record).Tag is { } tag ? int.Parse(tag, CultureInfo.InvariantCulture) : null;
        }
        catch (DamagedRecordException)
        {
            return null;
        }
    }

    public Task<bool> DeleteAsync(string name, string? tag = null, CancellationToken cancellation = default) =>
        world.ChangeAsync(host, "delete " + name, () => world.Data.Delete(name, tag), () => false);

    public IAsyncEnumerable<BlobEntry> ListAsync(string prefix, CancellationToken cancellation = default) => new Listing(this, prefix);

    private Task<List<BlobEntry>> PageAsync(string prefix, string? after, int most) => world.LookAsync(host, "list " + prefix, () =>
    {
        var before = world.Time.GetUtcNow() - (world.Happens(world.Troubles.StaleList, "stale list") ? Stale : TimeSpan.Zero);
        return world.Data.List(prefix, after, most, before);
    });

    public async Task<IBlobLease?> TryLeaseAsync(string name, TimeSpan duration, CancellationToken cancellation = default) =>
        await world.ChangeAsync(host, "lease " + name, () => world.Data.Lease(name, null, duration)) is { } token ? new Lease(this, name, token, duration) : null;

    private sealed class Lease(SimulatedStore store, string name, string token, TimeSpan duration) : IBlobLease
    {
        public Task<bool> RenewAsync(CancellationToken cancellation = default) =>
            store.World.ChangeAsync(store.Host, "renew " + name, () => store.World.Data.Lease(name, token, duration) is not null);

        public async ValueTask DisposeAsync() => await store.World.ChangeAsync(store.Host, "release " + name, () => store.World.Data.Release(name, token));
    }

    private sealed class Listing(SimulatedStore store, string prefix) : IAsyncEnumerable<BlobEntry>
    {
        public IAsyncEnumerator<BlobEntry> GetAsyncEnumerator(CancellationToken cancellationToken = default) => new Pages(store, prefix);
    }

    /// <summary>
    /// A listing page by page, each as of its own moment. Whoever waits for one goes on where it arrives, and on the one thread: the operators of LINQ ask to go
    /// on anywhere, which would be a thread of the pool, out of this world.
    /// </summary>
    private sealed class Pages(SimulatedStore store, string prefix) : IAsyncEnumerator<BlobEntry>, IValueTaskSource<bool>
    {
        private ManualResetValueTaskSourceCore<bool> _arrival;
        private List<BlobEntry> _page = [];
        private string? _last;
        private int _place = -1;
        private bool _isLastPage;

        public BlobEntry Current => _page[_place];

        public ValueTask<bool> MoveNextAsync()
        {
            if (++_place < _page.Count)
                return new ValueTask<bool>(true);
            if (_isLastPage)
                return new ValueTask<bool>(false);
            _arrival.Reset();
            _ = FetchAsync();
            return new ValueTask<bool>(this, _arrival.Version);
        }

        public ValueTask DisposeAsync() => default;

        public bool GetResult(short token) => _arrival.GetResult(token);

        public ValueTaskSourceStatus GetStatus(short token) => _arrival.GetStatus(token);

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            _arrival.OnCompleted(continuation, state, token, flags & ~ValueTaskSourceOnCompletedFlags.UseSchedulingContext);

        private async Task FetchAsync()
        {
            try
            {
                var most = 1 + store.World.Pick(MostOnPage);
                (_page, _place) = (await store.PageAsync(prefix, _last, most), 0);
                _isLastPage = _page.Count < most;
                _last = _page.Count > 0 ? _page[^1].Name : _last;
            }
            catch (Exception failure)
            {
                _arrival.SetException(failure);
                return;
            }
            _arrival.SetResult(_page.Count > 0);
        }
    }

    private World World => world;

    private Standing Host => host;
}
