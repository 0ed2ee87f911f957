using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefing.Hosting.Storing;
using Briefing.Storing;

namespace Briefing.Hosting.Stories;

/// <summary>
/// What the writer of stories has in memory of what is under the root of the index, as of one version of it: the weeks and the parts of the index that something
/// was asked of lately. The rest stays in the store until it is asked for.
/// </summary>
/// <param name="store">Where it comes from.</param>
/// <param name="tag">Of the root, or null where there is none yet.</param>
internal sealed class KeeperState(IBlobStore store, string? tag, IndexRoot root, bool isBlank)
{
    private const int LoadedAtOnce = 16;

    private readonly Dictionary<string, string> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<int, SortedDictionary<string, StoryEntry>> _parts = [];
    private readonly Dictionary<int, long> _weeksUsed = [];
    private readonly Dictionary<int, long> _partsUsed = [];
    private long _uses;

    public string? Tag { get; private set; } = tag;

    public IndexRoot Root { get; private set; } = root;

    /// <summary>True where the store tells nothing about stories, and all is to be made from what is prepared.</summary>
    public bool IsBlank { get; private set; } = isBlank;

    public StoryCalendar Calendar { get; } = new();

    /// <summary>A root that is damaged makes a blank state: what it told is made again, which takes all that is prepared.</summary>
    public static async Task<KeeperState> LoadAsync(IBlobStore store, Action<DamagedRecordException> report, CancellationToken cancellation)
    {
        if (await store.ReadAsync(RecordNames.StoryIndex, cancellation: cancellation) is not { } stored)
            return Blank(store, null);
        try
        {
            var root = RecordKinds.IndexRoot.Read(RecordNames.StoryIndex, stored.Content);
            return root.IsBeingMade ? Blank(store, stored.Tag) : new KeeperState(store, stored.Tag, root, isBlank: false);
        }
        catch (DamagedRecordException failure)
        {
            report(failure);
            return Blank(store, stored.Tag);
        }
    }

    /// <param name="tag">Of the root that is to be written anew; null where there is none.</param>
    public static KeeperState Blank(IBlobStore store, string? tag) => new(store, tag, IndexRoot.Empty, isBlank: true);

    /// <summary>Reads everything once, and keeps nothing.</summary>
    /// <exception cref="DamagedRecordException">Of something.</exception>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        foreach (var number in Root.WeekTags.Keys)
            await ReadWeekAsync(number, cancellation);
        foreach (var part in Root.PartTags.Keys)
            await ReadPartAsync(part, cancellation);
    }

    /// <exception cref="DamagedRecordException">It cannot be read.</exception>
    public async Task<WeekRecord> ReadWeekAsync(int number, CancellationToken cancellation) =>
        await ReadAsync(RecordNames.Week(number), RecordKinds.Week, cancellation);

    /// <exception cref="DamagedRecordException">It cannot be read.</exception>
    public async Task<ImmutableArray<StoryEntry>> ReadPartAsync(int part, CancellationToken cancellation) =>
        (await ReadAsync(RecordNames.IndexShard(part), RecordKinds.IndexPart, cancellation)).Stories;

    /// <summary>Has these weeks here, as far as there are such.</summary>
    public Task RequireWeeksAsync(IEnumerable<int> numbers, CancellationToken cancellation)
    {
        var missing = new HashSet<int>();
        foreach (var number in numbers)
        {
            _weeksUsed[number] = ++_uses;
            if (Calendar.Find(number) is null && Root.WeekTags.ContainsKey(number))
                missing.Add(number);
        }
        return missing.Count == 0 ? Task.CompletedTask : LoadAsync(missing, cancellation);
    }

    /// <summary>Has all weeks here in which there is something of these uploads.</summary>
    public async Task RequireWeeksOfAsync(IReadOnlySet<string> uploadIds, CancellationToken cancellation)
    {
        foreach (var number in Root.WeekTags.Keys.Where(number => Calendar.Find(number) is null))
        {
            var record = await ReadWeekAsync(number, cancellation);
            if (record.Articles.Any(article => uploadIds.Contains(article.UploadId)))
                Calendar.Load(Week.Of(number, record));
        }
    }

    /// <summary>Has the part of the index here that a story is in.</summary>
    public async Task<SortedDictionary<string, StoryEntry>> PartAsync(int part, CancellationToken cancellation)
    {
        _partsUsed[part] = ++_uses;
        if (_parts.TryGetValue(part, out var here))
            return here;
        var stories = Root.PartTags.ContainsKey(part) ? await ReadPartAsync(part, cancellation) : [];
        return _parts[part] = new SortedDictionary<string, StoryEntry>(stories.ToDictionary(story => story.Id), StringComparer.Ordinal);
    }

    /// <summary>Has these stories told again, whatever the store says of them.</summary>
    public async Task DoubtAsync(IReadOnlySet<string> storyIds, CancellationToken cancellation)
    {
        if (storyIds.Count == 0)
            return;
        var found = new Dictionary<string, ThreadName>(StringComparer.Ordinal);
        foreach (var part in Root.PartTags.Keys)
        {
            var stories = _parts.TryGetValue(part, out var here) ? here.Keys : (await ReadPartAsync(part, cancellation)).Select(story => story.Id);
            foreach (var id in stories.Where(storyIds.Contains))
                found[id] = new ThreadName(IndexRoot.WeekOfPart(part), id);
        }
        Root = Root with { Pending = [.. Root.Pending.Union(storyIds.Select(id => found.GetValueOrDefault(id, new ThreadName(null, id))))] };
    }

    /// <summary>Lets go of what was not asked for lately, where there is much of it.</summary>
    /// <param name="most">Articles that are kept, and entries of the index.</param>
    public void Trim(int most)
    {
        foreach (var week in Surplus(Calendar.Weeks.ToList(), week => _weeksUsed.GetValueOrDefault(week.Number), week => week.Articles.Count, most))
            Calendar.LetGo(week);
        foreach (var (part, _) in Surplus(_parts.ToList(), part => _partsUsed.GetValueOrDefault(part.Key), part => part.Value.Count, most))
            _parts.Remove(part);
    }

    /// <exception cref="LeaseLostException">Somebody else has written it.</exception>
    public async Task WriteRootAsync(IndexRoot root, CancellationToken cancellation)
    {
        var condition = Tag is null ? WriteCondition.Absent : WriteCondition.Unchanged(Tag);
        Tag = await store.WriteAsync(RecordNames.StoryIndex, RecordKinds.IndexRoot.Write(root), condition, cancellation) ?? throw new LeaseLostException();
        Root = root;
    }

    /// <summary>Replaces a part of the state, which nobody else writes.</summary>
    /// <exception cref="LeaseLostException">Somebody else has written it.</exception>
    public async Task<string> WriteAsync(string name, byte[] record, HeldLease lease, CancellationToken cancellation)
    {
        if (!_tags.TryGetValue(name, out var tag))
            tag = (await store.ReadAsync(name, most: 0, cancellation))?.Tag;
        lease.Check();
        var condition = tag is null ? WriteCondition.Absent : WriteCondition.Unchanged(tag);
        return _tags[name] = await store.WriteAsync(name, record, condition, cancellation) ?? throw new LeaseLostException();
    }

    /// <summary>All is made.</summary>
    public void Complete() => IsBlank = false;

    private async Task LoadAsync(HashSet<int> missing, CancellationToken cancellation)
    {
        var loaded = new ConcurrentDictionary<int, WeekRecord>();
        await Parallel.ForEachAsync(missing, Concurrently.AtMost(LoadedAtOnce, cancellation), async (number, stop) => loaded[number] = await ReadWeekAsync(number, stop));
        foreach (var (number, record) in loaded.OrderBy(week => week.Key))
            Calendar.Load(Week.Of(number, record));
    }

    /// <summary>What is over where no more than so much of the latest used is kept.</summary>
    private static List<T> Surplus<T>(List<T> items, Func<T, long> used, Func<T, int> size, int most)
    {
        var kept = 0;
        return [.. items.OrderByDescending(used).Where(item => (kept += size(item)) > most)];
    }

    private async Task<T> ReadAsync<T>(string name, RecordKind<T> kind, CancellationToken cancellation)
    {
        var stored = await store.ReadAsync(name, cancellation: cancellation) ?? throw new DamagedRecordException(name, "it is not there");
        lock (_tags)
            _tags[name] = stored.Tag;
        return kind.Read(name, stored.Content);
    }
}
