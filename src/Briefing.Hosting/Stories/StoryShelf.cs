using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefing.Storing;

namespace Briefing.Hosting.Stories;

/// <summary>The readers' side of the stories: what is found, read and shown comes from here. Safe for concurrent use.</summary>
public sealed class StoryShelf(IBlobStore store, TimeProvider clock) : IDisposable
{
    private const int MostForwards = 64;
    private const int MostCached = 2_000;
    private const int LoadedAtOnce = 16;
    private static readonly TimeSpan TrustedFor = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _asking = new(1);
    private readonly ConcurrentDictionary<string, (long Key, DateTimeOffset Changed, StoredStory Story)> _stories = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (string Tag, IndexPart Part)> _parts = [];
    private volatile Known _known = new(StoryIndex.Empty, new Dictionary<string, StoryEntry>(), null);

    /// <summary>All stories. Kept in memory; the store is asked for a change at most once a second.</summary>
    /// <exception cref="StoreUnavailableException">The store has never answered yet. Once it has, its last answer stands in for a failing one.</exception>
    public async ValueTask<StoryIndex> IndexAsync(CancellationToken cancellation = default) => (await KnownAsync(cancellation)).Index;

    /// <summary>A story, or that which it goes on in, or null where there never was one of this id.</summary>
    public async Task<StoredStory?> ReadAsync(string storyId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(storyId);
        var known = await KnownAsync(cancellation);
        for (var steps = 0; RecordNames.IsStoryId(storyId) && steps < MostForwards; steps++)
        {
            var entry = known.Entries.GetValueOrDefault(storyId);
            if (entry is not null && _stories.TryGetValue(storyId, out var cached) && (cached.Key, cached.Changed) == (entry.Key, entry.Changed))
                return cached.Story;
            var name = RecordNames.Story(storyId);
            if (await store.ReadAsync(name, cancellation: cancellation) is not { } stored)
                return null;
            var story = RecordKinds.Story.Read(name, stored.Content);
            if (story.ForwardedTo is null)
            {
                Keep(story);
                return story;
            }
            storyId = story.ForwardedTo;
        }
        return null;
    }

    /// <summary>An article of a story, or null where it is gone.</summary>
    public async Task<Article?> ArticleAsync(string articleId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        if (!RecordNames.IsArticleId(articleId))
            return null;
        var name = RecordNames.PreparedUpload(RecordNames.UploadIdOf(articleId));
        if (await store.ReadAsync(name, cancellation: cancellation) is not { } stored)
            return null;
        return RecordKinds.Prepared.Read(name, stored.Content).Articles.FirstOrDefault(article => article.Id == articleId);
    }

    public void Dispose() => _asking.Dispose();

    private void Keep(StoredStory story)
    {
        if (_stories.Count >= MostCached)
            _stories.Clear();
        _stories[story.Id] = (story.Key, story.Changed, story);
    }

    private async ValueTask<Known> KnownAsync(CancellationToken cancellation)
    {
        if (_known.IsFresh(clock))
            return _known;
        await _asking.WaitAsync(cancellation);
        try
        {
            return _known.IsFresh(clock) ? _known : _known = await AskAsync(_known, cancellation);
        }
        finally
        {
            _asking.Release();
        }
    }

    private async Task<Known> AskAsync(Known former, CancellationToken cancellation)
    {
        try
        {
            var stored = await store.ReadAsync(RecordNames.StoryIndex, cancellation: cancellation);
            if (stored is null)
                return new Known(StoryIndex.Empty, new Dictionary<string, StoryEntry>(), clock.GetTimestamp());
            if (stored.Tag == former.Index.Tag)
                return former with { Asked = clock.GetTimestamp() };
            var root = RecordKinds.IndexRoot.Read(RecordNames.StoryIndex, stored.Content);
            await LoadAsync(root, cancellation);
            var stories = _parts.Values.SelectMany(part => part.Part.Stories).OrderBy(story => story.Id, StringComparer.Ordinal).ToImmutableArray();
            return new Known(new StoryIndex(stored.Tag, stories), stories.ToDictionary(story => story.Id, StringComparer.Ordinal), clock.GetTimestamp());
        }
        catch (Exception failure) when (former.Asked is not null && failure is StoreUnavailableException or DamagedRecordException)
        {
            return former with { Asked = clock.GetTimestamp() };
        }
    }

    private async Task LoadAsync(IndexRoot root, CancellationToken cancellation)
    {
        var changed = root.PartTags.Where(part => !_parts.TryGetValue(part.Key, out var known) || known.Tag != part.Value).ToList();
        foreach (var gone in _parts.Keys.Where(number => !root.PartTags.ContainsKey(number)).ToList())
            _parts.Remove(gone);
        var loaded = new ConcurrentBag<(int Number, string Tag, IndexPart Part)>();
        await Parallel.ForEachAsync(changed, new ParallelOptions { MaxDegreeOfParallelism = LoadedAtOnce, CancellationToken = cancellation }, async (part, stop) =>
        {
            var name = RecordNames.IndexShard(part.Key);
            if (await store.ReadAsync(name, cancellation: stop) is { } stored)
                loaded.Add((part.Key, stored.Tag, Interned(RecordKinds.IndexPart.Read(name, stored.Content))));
        });
        foreach (var (number, tag, part) in loaded)
            _parts[number] = (tag, part);
    }

    private static IndexPart Interned(IndexPart part) =>
        new([.. part.Stories.Select(story => story with { Terms = [.. story.Terms.Select(string.Intern)] })]);

    private sealed record Known(StoryIndex Index, Dictionary<string, StoryEntry> Entries, long? Asked)
    {
        public bool IsFresh(TimeProvider clock) => Asked is { } asked && clock.GetElapsedTime(asked) < TrustedFor;
    }
}
