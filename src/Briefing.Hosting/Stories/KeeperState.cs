using System.Collections.Concurrent;
using Briefing.Hosting.Storing;
using Briefing.Storing;

namespace Briefing.Hosting.Stories;

/// <summary>What the writer of stories has in memory: everything under the root of the index, as of one version of it.</summary>
internal sealed class KeeperState
{
    private const int LoadedAtOnce = 16;

    private readonly Dictionary<string, string> _tags = new(StringComparer.Ordinal);

    private KeeperState(string? tag, IndexRoot root, bool isBlank) => (Tag, Root, IsBlank) = (tag, root, isBlank);

    /// <summary>Of the root, or null where there is none yet.</summary>
    public string? Tag { get; private set; }

    public IndexRoot Root { get; private set; }

    /// <summary>True where the store tells nothing about stories, and all is to be made from what is prepared.</summary>
    public bool IsBlank { get; private set; }

    public StoryCalendar Calendar { get; } = new();

    public SortedDictionary<string, StoryEntry> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>Whatever of it is damaged is made again, which takes all that is prepared; so a damaged part makes a blank state.</summary>
    public static async Task<KeeperState> LoadAsync(IBlobStore store, Action<DamagedRecordException> report, CancellationToken cancellation)
    {
        if (await store.ReadAsync(RecordNames.StoryIndex, cancellation: cancellation) is not { } stored)
            return new KeeperState(null, IndexRoot.Empty, isBlank: true);
        try
        {
            var state = new KeeperState(stored.Tag, RecordKinds.IndexRoot.Read(RecordNames.StoryIndex, stored.Content), isBlank: false);
            var parts = await state.LoadAllAsync(store, state.Root.PartTags.Keys, RecordNames.IndexShard, RecordKinds.IndexPart, cancellation);
            foreach (var story in parts.Values.SelectMany(part => part.Stories))
                state.Entries[story.Id] = story;
            foreach (var (number, week) in await state.LoadAllAsync(store, state.Root.WeekTags.Keys, RecordNames.Week, RecordKinds.Week, cancellation))
                state.Calendar.Load(Week.Of(number, week));
            return state;
        }
        catch (DamagedRecordException failure)
        {
            report(failure);
            return new KeeperState(stored.Tag, IndexRoot.Empty, isBlank: true);
        }
    }

    /// <summary>Has these stories told again, whatever the store says of them.</summary>
    public void Doubt(IEnumerable<string> storyIds) => Root = Root with { Pending = [.. Root.Pending.Union(storyIds)] };

    /// <exception cref="LeaseLostException">Somebody else has written it.</exception>
    public async Task WriteRootAsync(IBlobStore store, IndexRoot root, CancellationToken cancellation)
    {
        var condition = Tag is null ? WriteCondition.Absent : WriteCondition.Unchanged(Tag);
        Tag = await store.WriteAsync(RecordNames.StoryIndex, RecordKinds.IndexRoot.Write(root), condition, cancellation) ?? throw new LeaseLostException();
        Root = root;
    }

    /// <summary>Replaces a part of the state, which nobody else writes.</summary>
    /// <exception cref="LeaseLostException">Somebody else has written it.</exception>
    public async Task<string> WriteAsync(IBlobStore store, string name, byte[] record, HeldLease lease, CancellationToken cancellation)
    {
        if (!_tags.TryGetValue(name, out var tag))
            tag = (await store.ReadAsync(name, most: 0, cancellation))?.Tag;
        lease.Check();
        var condition = tag is null ? WriteCondition.Absent : WriteCondition.Unchanged(tag);
        return _tags[name] = await store.WriteAsync(name, record, condition, cancellation) ?? throw new LeaseLostException();
    }

    /// <summary>All is made.</summary>
    public void Complete() => IsBlank = false;

    private async Task<SortedDictionary<int, T>> LoadAllAsync<T>(
        IBlobStore store, IEnumerable<int> numbers, Func<int, string> nameOf, RecordKind<T> kind, CancellationToken cancellation)
    {
        var loaded = new ConcurrentDictionary<int, (string Tag, T Record)>();
        await Parallel.ForEachAsync(numbers, Concurrently.AtMost(LoadedAtOnce, cancellation), async (number, stop) =>
        {
            var name = nameOf(number);
            var stored = await store.ReadAsync(name, cancellation: stop) ?? throw new DamagedRecordException(name, "it is not there");
            loaded[number] = (stored.Tag, kind.Read(name, stored.Content));
        });
        foreach (var (number, (tag, _)) in loaded)
            _tags[nameOf(number)] = tag;
        return new SortedDictionary<int, T>(loaded.ToDictionary(entry => entry.Key, entry => entry.Value.Record));
    }
}
