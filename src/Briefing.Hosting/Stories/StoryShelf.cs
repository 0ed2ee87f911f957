using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefing.Hosting.Intake;
using Briefing.Hosting.Storing;
using Briefing.Storing;

namespace Briefing.Hosting.Stories;

/// <summary>
/// The readers' side of the stories: what is found, read and shown comes from here. Safe for concurrent use. A damaged record is never shown; where it can be
/// made again it counts as a store that does not answer for the moment, so that no page or brief is short of a story for it.
/// </summary>
/// <param name="repair">Has a damaged record made again, given the name of the mark to leave; null where nobody here can.</param>
public sealed class StoryShelf(IBlobStore store, TimeProvider clock, Func<string, DamagedRecordException, Task>? repair = null) : IDisposable
{
    private const int MostForwards = 64;
    private const int MostCached = 2_000;
    private const int LoadedAtOnce = 16;
    private static readonly TimeSpan TrustedFor = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _asking = new(1);
    private readonly ConcurrentDictionary<string, (long Key, DateTimeOffset Changed, StoredStory Story)> _stories = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (string Tag, StoryPortion Portion)> _parts = [];
    private volatile bool _isExpired;
    private volatile Known _known = new(StoryIndex.Empty, null);

    /// <summary>All stories. Kept in memory; the store is asked for a change at most once a second.</summary>
    /// <exception cref="StoreUnavailableException">The store has never answered yet. Once it has, its last answer stands in for a failing one.</exception>
    /// <exception cref="DamagedRecordException">The index is damaged, was never read whole, and cannot be made again here.</exception>
    public async ValueTask<StoryIndex> IndexAsync(CancellationToken cancellation = default) => (await KnownAsync(cancellation)).Index;

    /// <summary>A story, or that which it goes on in, or null where there never was one of this id.</summary>
    /// <exception cref="StoreUnavailableException">The store does not answer, or the story is being made again.</exception>
    /// <exception cref="DamagedRecordException">It is damaged and cannot be made again here.</exception>
    public async Task<StoredStory?> ReadAsync(string storyId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(storyId);
        var known = await KnownAsync(cancellation);
        for (var steps = 0; RecordNames.IsStoryId(storyId) && steps < MostForwards; steps++)
        {
            var entry = known.Index.Of(storyId);
            if (entry is not null && _stories.TryGetValue(storyId, out var cached) && (cached.Key, cached.Changed) == (entry.Key, entry.Changed))
                return cached.Story;
            if (await StoryAsync(storyId, isListed: entry is not null, cancellation) is not { } story)
                return null;
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
        return (await PreparedAsync(RecordNames.UploadIdOf(articleId), cancellation))?.Articles.FirstOrDefault(article => article.Id == articleId);
    }

    /// <summary>The articles of an upload as they stand.</summary>
    /// <param name="name">Its name below <c>articles/</c>.</param>
    /// <returns>None where it is gone; null where it is there, and nothing that was prepared of it: then nothing can be said of it until it is taken in.</returns>
    /// <exception cref="StoreUnavailableException">The store does not answer, or what was prepared is being made again.</exception>
    public async Task<ImmutableArray<Article>?> ArticlesAsync(string name, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return await PreparedAsync(RecordNames.UploadId(name), cancellation) is { } prepared ? prepared.Articles
            : await store.ReadAsync(RecordNames.Upload(name), most: 0, cancellation) is null ? []
            : null;
    }

    /// <summary>Looks into the store at the next question, however fresh its last answer is: somebody here has just written.</summary>
    public void Expire() => _isExpired = true;

    public void Dispose() => _asking.Dispose();

    private async Task<PreparedUpload?> PreparedAsync(string uploadId, CancellationToken cancellation)
    {
        try
        {
            return await store.ReadRecordAsync(RecordKinds.Prepared, RecordNames.PreparedUpload(uploadId), cancellation);
        }
        catch (DamagedRecordException damage) when (repair is not null)
        {
            throw await RepairedAsync(RecordNames.Change(uploadId), damage);
        }
    }

    private async Task<StoredStory?> StoryAsync(string storyId, bool isListed, CancellationToken cancellation)
    {
        var name = RecordNames.Story(storyId);
        try
        {
            return await store.ReadRecordAsync(RecordKinds.Story, name, cancellation) ?? (isListed ? throw new DamagedRecordException(name, "it is not there") : null);
        }
        catch (DamagedRecordException damage) when (repair is not null)
        {
            throw await RepairedAsync(RecordNames.Damaged(storyId), damage);
        }
    }

    /// <returns>What to tell the reader meanwhile.</returns>
    private async Task<StoreUnavailableException> RepairedAsync(string mark, DamagedRecordException damage)
    {
        await repair!(mark, damage);
        return new StoreUnavailableException($"{damage.Message} It is being made again.", damage);
    }

    private void Keep(StoredStory story)
    {
        if (_stories.Count >= MostCached)
            _stories.Clear();
        _stories[story.Id] = (story.Key, story.Changed, story);
    }

    private async ValueTask<Known> KnownAsync(CancellationToken cancellation)
    {
        if (IsFresh())
            return _known;
        await _asking.WaitAsync(cancellation);
        try
        {
            if (IsFresh())
                return _known;
            // Before the question: what is written during it is to be asked for again.
            _isExpired = false;
            return _known = await AskAsync(_known, cancellation);
        }
        finally
        {
            _asking.Release();
        }
    }

    private bool IsFresh() => !_isExpired && _known.IsFresh(clock);

    private async Task<Known> AskAsync(Known former, CancellationToken cancellation)
    {
        try
        {
            var stored = await store.ReadAsync(RecordNames.StoryIndex, cancellation: cancellation);
            if (stored is null && former.Index.Tag.Length > 0)
                throw new DamagedRecordException(RecordNames.StoryIndex, "it is not there");
            if (stored is null)
                return new Known(StoryIndex.Empty, clock.GetTimestamp());
            if (stored.Tag == former.Index.Tag)
                return former with { Asked = clock.GetTimestamp() };
            var root = RecordKinds.IndexRoot.Read(RecordNames.StoryIndex, stored.Content);
            if (root.IsBeingMade && !former.Index.Stories.IsEmpty)
                return former with { Asked = clock.GetTimestamp() };
            await LoadAsync(root, cancellation);
            var stories = _parts.Values.SelectMany(part => part.Portion.Stories).DistinctBy(story => story.Id).OrderBy(story => story.Id, StringComparer.Ordinal).ToImmutableArray();
            return new Known(new StoryIndex(stored.Tag, stories) { Portions = [.. _parts.Values.Select(part => part.Portion)] }, clock.GetTimestamp());
        }
        catch (StoreUnavailableException) when (former.Asked is not null)
        {
            return former with { Asked = clock.GetTimestamp() };
        }
        catch (DamagedRecordException damage) when (repair is not null)
        {
            var meanwhile = await RepairedAsync(RecordNames.Damaged(RecordNames.DamagedIndex), damage);
            return former.Asked is not null ? former with { Asked = clock.GetTimestamp() } : throw meanwhile;
        }
    }

    private async Task LoadAsync(IndexRoot root, CancellationToken cancellation)
    {
        var changed = root.PartTags.Where(part => !_parts.TryGetValue(part.Key, out var known) || known.Tag != part.Value).ToList();
        foreach (var gone in _parts.Keys.Where(number => !root.PartTags.ContainsKey(number)).ToList())
            _parts.Remove(gone);
        var loaded = new ConcurrentBag<(int Number, string Tag, ImmutableArray<StoryEntry> Stories)>();
        await Parallel.ForEachAsync(changed, Concurrently.AtMost(LoadedAtOnce, cancellation), async (part, stop) =>
        {
            var name = RecordNames.IndexShard(part.Key);
            var stored = await store.ReadAsync(name, cancellation: stop) ?? throw new DamagedRecordException(name, "it is not there");
            loaded.Add((part.Key, stored.Tag, RecordKinds.IndexPart.Read(name, stored.Content).Stories));
        });
        foreach (var (number, tag, stories) in loaded)
            _parts[number] = (tag, new StoryPortion(stories));
    }

    private sealed record Known(StoryIndex Index, long? Asked)
    {
        public bool IsFresh(TimeProvider clock) => Asked is { } asked && clock.GetElapsedTime(asked) < TrustedFor;
    }
}
