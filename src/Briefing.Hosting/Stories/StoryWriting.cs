using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefing.Hosting.Intake;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Stories;

/// <summary>What is to be written.</summary>
/// <param name="Changed">Stories to be told, with their articles in order.</param>
/// <param name="Ended">Those that are none any more.</param>
/// <param name="Moved">Those that are told, and began in another week before: their first article has another date.</param>
internal sealed record StoryPlan(IReadOnlyDictionary<ThreadName, List<KnownArticle>> Changed, IReadOnlyCollection<ThreadName> Ended, IReadOnlyCollection<ThreadName> Moved)
{
    /// <summary>All of them.</summary>
    public IEnumerable<ThreadName> Touched => [.. Changed.Keys, .. Ended, .. Moved];

    /// <summary>The story that an article of an ended one is in now: it has changed since that article came to it.</summary>
    public IReadOnlyDictionary<string, string> StoryOf { get; } =
        Changed.SelectMany(story => story.Value.Select(article => (article.Id, Story: story.Key.Id))).ToDictionary(pair => pair.Id, pair => pair.Story, StringComparer.Ordinal);
}

/// <summary>Writes stories and index in an order that can be interrupted anywhere.</summary>
internal sealed partial class StoryWriting(IBlobStore store, PreparedArticles prepared, StoryTelling telling, TimeProvider clock, ILogger logger)
{
    private const int WrittenAtOnce = 16;

    /// <param name="again">Uploads whose stories are told again, whatever the store says of them.</param>
    public async Task<StoryPlan> PlanAsync(KeeperState state, IReadOnlySet<string> again, CancellationToken cancellation)
    {
        var paths = new StoryPaths(state, cancellation);
        await paths.LinkAsync();
        var suspects = state.Root.Pending.Union(await paths.OfUploadsAsync(again)).ToHashSet();
        var changed = new Dictionary<ThreadName, List<KnownArticle>>();
        var ended = new List<ThreadName>();
        foreach (var story in (await paths.ChangedAsync()).Union(suspects))
        {
            var articles = await paths.ArticlesAsync(story);
            var entry = await EntryAsync(state, story, cancellation);
            if (articles.Count == 0 && (entry is not null || suspects.Contains(story)))
                ended.Add(story);
            else if (articles.Count > 0 && (suspects.Contains(story) || entry?.Key != StoryTelling.KeyOf(articles)))
                changed.Add(story, articles);
        }
        if (state.IsBlank)
            ended.AddRange((await StoredAsync(cancellation)).Select(id => new ThreadName(null, id)));
        var told = changed.Keys.Select(story => story.Id).ToHashSet(StringComparer.Ordinal);
        return new StoryPlan(changed, [.. ended.Where(story => !told.Contains(story.Id)).DistinctBy(story => story.Id)], [.. ended.Where(story => told.Contains(story.Id))]);
    }

    public async Task WriteAsync(KeeperState state, StoryPlan plan, HeldLease lease, IProgress<BriefProgress>? progress, CancellationToken cancellation)
    {
        var weeks = state.Calendar.Weeks.Where(week => week.IsUnsaved).ToList();
        if (plan.Changed.Count == 0 && plan.Ended.Count == 0 && weeks.Count == 0 && state.Root.PendingWeeks.IsEmpty && !state.IsBlank)
            return;
        var pending = state.Root with
        {
            Pending = [.. plan.Touched],
            PendingWeeks = [.. weeks.Select(week => week.Number).Union(state.Root.PendingWeeks)],
            IsBeingMade = state.IsBlank,
        };
        await state.WriteRootAsync(pending, cancellation);
        var inherited = await EndingsAsync(state, plan, cancellation);
        await TellAsync(state, plan, inherited, lease, progress, cancellation);
        await EndAsync(state, plan, inherited, lease, cancellation);
        var root = state.Root with
        {
            Pending = [],
            PendingWeeks = [],
            IsBeingMade = false,
            PartTags = await WritePartsAsync(state, plan, lease, cancellation),
            WeekTags = await WriteWeeksAsync(state, weeks, lease, cancellation),
        };
        lease.Check();
        await state.WriteRootAsync(root, cancellation);
        state.Complete();
    }

    private static async Task<StoryEntry?> EntryAsync(KeeperState state, ThreadName story, CancellationToken cancellation) =>
        story.Week is { } week ? (await state.PartAsync(IndexRoot.PartOf(week, story.Id), cancellation)).GetValueOrDefault(story.Id) : null;

    private async Task<List<string>> StoredAsync(CancellationToken cancellation) =>
        await store.ListAsync(RecordNames.Stories, cancellation)
            .Select(entry => Path.GetFileNameWithoutExtension(entry.Name))
            .Where(RecordNames.IsStoryId)
            .ToListAsync(cancellation);

    /// <summary>For each ended story where it goes on, and what was withdrawn of it.</summary>
    private async Task<Dictionary<string, Ending>> EndingsAsync(KeeperState state, StoryPlan plan, CancellationToken cancellation)
    {
        var endings = new Dictionary<string, Ending>(StringComparer.Ordinal);
        foreach (var (_, id) in plan.Ended)
        {
            var (former, tag) = await FormerAsync(id, cancellation);
            if (former is null && tag is not null)
            {
                // Where it went on, nothing tells any more. Left as it is, it would promise every reader to be made again.
                await store.DeleteAsync(RecordNames.Story(id), tag, cancellation);
                LogForgotten(id);
            }
            if (former is not { ForwardedTo: null })
                continue;
            var heir = former.Versions.Keys.Select(article => plan.StoryOf.GetValueOrDefault(article)).OfType<string>()
                .CountBy(story => story)
                .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
                .Select(count => count.Key).FirstOrDefault();
            endings.Add(id, new Ending(heir, tag!, [.. WithdrawnOf(state, former)]));
        }
        return endings;
    }

    private Task TellAsync(
        KeeperState state, StoryPlan plan, Dictionary<string, Ending> endings, HeldLease lease, IProgress<BriefProgress>? progress, CancellationToken cancellation)
    {
        var inherited = endings.Values.Where(ending => ending.Heir is not null).ToLookup(ending => ending.Heir!, ending => ending.Withdrawn, StringComparer.Ordinal);
        var entries = new ConcurrentDictionary<ThreadName, StoryEntry?>();
        var done = 0;
        return Finish();

        async Task Finish()
        {
            foreach (var portion in plan.Changed.OrderBy(story => story.Key.Id, StringComparer.Ordinal).Chunk(PreparedArticles.Portion))
            {
                await prepared.RequireAsync(portion.SelectMany(story => story.Value), cancellation);
                await ForEachAsync(portion, async (story, stop) =>
                {
                    entries[story.Key] = await TellOneAsync(state, story.Key.Id, story.Value, inherited[story.Key.Id].SelectMany(withdrawn => withdrawn), lease, stop);
                    progress?.Report(new BriefProgress("Telling", Interlocked.Increment(ref done), plan.Changed.Count));
                }, cancellation);
                prepared.Trim(state.Calendar);
            }
            foreach (var (story, entry) in entries)
            {
                var part = await state.PartAsync(IndexRoot.PartOf(story.Week!.Value, story.Id), cancellation);
                if (entry is null)
                    part.Remove(story.Id);
                else
                    part[story.Id] = entry;
            }
        }
    }

    private async Task<StoryEntry?> TellOneAsync(
        KeeperState state, string id, List<KnownArticle> known, IEnumerable<WithdrawnFact> inherited, HeldLease lease, CancellationToken cancellation)
    {
        var (former, tag) = await FormerAsync(id, cancellation);
        ImmutableArray<Article> articles = [.. known.Select(article => prepared.Find(article) ?? throw new OutdatedException())];
        StoredStory story;
        StoryEntry entry;
        try
        {
            (story, entry) = await telling.TellAsync(id, known, articles, [.. former is null ? [] : WithdrawnOf(state, former), .. inherited], cancellation);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreUnavailableException))
        {
            LogUntold(id, fault);
            var why = $"Telling its story failed through a fault of ours ({fault.GetType().Name}). Please report it with the articles of the story.";
            var record = new Quarantined(string.Join(", ", articles.Select(article => article.Name)), [why]);
            await store.WriteAsync(RecordNames.Quarantined(id), RecordKinds.Quarantined.Write(record), WriteCondition.Always, cancellation);
            return null;
        }
        lease.Check();
        var condition = tag is null ? WriteCondition.Absent : WriteCondition.Unchanged(tag);
        _ = await store.WriteAsync(RecordNames.Story(id), RecordKinds.Story.Write(story), condition, cancellation) ?? throw new LeaseLostException();
        return entry;
    }

    /// <summary>Leaves where a story was the way to the one it goes on in, or what was withdrawn of it.</summary>
    private async Task EndAsync(KeeperState state, StoryPlan plan, Dictionary<string, Ending> endings, HeldLease lease, CancellationToken cancellation)
    {
        await ForEachAsync(endings, async (ended, stop) =>
        {
            var (id, ending) = ended;
            var record = new StoredStory { Id = id, ForwardedTo = ending.Heir, Withdrawn = ending.Heir is null ? Withdrawals.Still(ending.Withdrawn, []) : [], Changed = clock.GetUtcNow() };
            lease.Check();
            _ = await store.WriteAsync(RecordNames.Story(id), RecordKinds.Story.Write(record), WriteCondition.Unchanged(ending.Tag), stop) ?? throw new LeaseLostException();
        }, cancellation);
        foreach (var (week, id) in plan.Ended.Concat(plan.Moved))
        {
            if (week is { } begin)
                (await state.PartAsync(IndexRoot.PartOf(begin, id), cancellation)).Remove(id);
        }
    }

    private static async Task<ImmutableSortedDictionary<int, string>> WritePartsAsync(KeeperState state, StoryPlan plan, HeldLease lease, CancellationToken cancellation)
    {
        var tags = state.Root.PartTags.ToBuilder();
        foreach (var number in plan.Touched.Where(story => story.Week is not null).Select(story => IndexRoot.PartOf(story.Week!.Value, story.Id)).Distinct().Order())
        {
            var stories = await state.PartAsync(number, cancellation);
            tags[number] = await state.WriteAsync(RecordNames.IndexShard(number), RecordKinds.IndexPart.Write(new IndexPart([.. stories.Values])), lease, cancellation);
        }
        return tags.ToImmutable();
    }

    private static async Task<ImmutableSortedDictionary<int, string>> WriteWeeksAsync(KeeperState state, List<Week> weeks, HeldLease lease, CancellationToken cancellation)
    {
        var tags = state.Root.WeekTags.ToBuilder();
        foreach (var week in weeks)
        {
            tags[week.Number] = await state.WriteAsync(RecordNames.Week(week.Number), RecordKinds.Week.Write(week.ToRecord()), lease, cancellation);
            week.Saved();
        }
        return tags.ToImmutable();
    }

    private IEnumerable<WithdrawnFact> WithdrawnOf(KeeperState state, StoredStory former) =>
        Withdrawals.Of(former, (article, version) => state.Calendar.Find(article)?.Version == version, clock.GetUtcNow());

    private async Task<(StoredStory? Story, string? Tag)> FormerAsync(string id, CancellationToken cancellation)
    {
        var (story, stored) = await store.ReadSoundAsync(RecordKinds.Story, RecordNames.Story(id), damage => LogDamaged(damage.Message), cancellation);
        return (story, stored?.Tag);
    }

    private static Task ForEachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, Task> work, CancellationToken cancellation) =>
        Parallel.ForEachAsync(items, Concurrently.AtMost(WrittenAtOnce, cancellation), async (item, stop) => await work(item, stop));

    private sealed record Ending(string? Heir, string Tag, ImmutableArray<WithdrawnFact> Withdrawn);

    [LoggerMessage(LogLevel.Error, "{Problem} It is told again from its articles.")]
    private partial void LogDamaged(string problem);

    [LoggerMessage(LogLevel.Warning, "Story {Id} has ended, and the record of where it went on was damaged and is deleted: links to it lead nowhere")]
    private partial void LogForgotten(string id);

    [LoggerMessage(LogLevel.Error, "Story {Id} could not be told through a fault of ours; its record in quarantine names its articles")]
    private partial void LogUntold(string id, Exception fault);
}
