using Briefing.Hosting.Intake;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Stories;

/// <summary>What one run of <see cref="StoryKeeper"/> did.</summary>
/// <param name="Uploads">How many uploads were taken up.</param>
/// <param name="Told">How many stories were told, anew or again.</param>
/// <param name="Ended">How many stories were joined to others or lost all their articles.</param>
/// <param name="Rest">How long what is left to do has to wait; zero where nothing waits.</param>
public readonly record struct StoryUpdate(int Uploads, int Told, int Ended, TimeSpan Rest = default)
{
    public static StoryUpdate operator +(StoryUpdate a, StoryUpdate b) => new(a.Uploads + b.Uploads, a.Told + b.Told, a.Ended + b.Ended, b.Rest);
}

/// <summary>
/// The one writer of stories. It takes up what was prepared or retracted since last time, groups the weeks concerned again, tells the stories whose articles
/// changed and writes the index. Stopped anywhere, it does the rest when it runs again: marks of changes are deleted last, and the root of the index names the
/// stories about to be written before the first of them is.
/// </summary>
public sealed partial class StoryKeeper : IDisposable
{
    // Of articles and of stories: two weeks more than the three that are grouped together where 10,000 articles come a day.
    internal const int UsuallyKept = 350_000;

    private const int MostUploadsAtOnce = 20_000;

    // So often what came meanwhile is taken up at once. Where there is still more then, it never stops coming, and whoever waits for the end of this would wait for ever.
    private const int MostPassesOnEnd = 3;

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(100);

    // The shortest that a storage account knows; renewed four times in it. After a crash stories stand still for so long.
    private static readonly TimeSpan LeaseDuration = TimeSpan.FromSeconds(15);

    private readonly IBlobStore _store;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly TextWork _work;
    private readonly PreparedArticles _prepared;
    private readonly StoryWriting _writing;
    private readonly Pace _pace;
    private readonly SemaphoreSlim _within = new(1);
    private readonly int _mostKept;
    private KeeperState? _state;

    /// <param name="mostKept">How many articles of the calendar, and how many stories of the index, stay in memory between updates.</param>
    internal StoryKeeper(IBlobStore store, ArticleIntake intake, TimeProvider clock, ILogger<StoryKeeper> logger, TextWork work, int mostKept = UsuallyKept)
    {
        (_store, _clock, _logger, _work, _mostKept) = (store, clock, logger, work, mostKept);
        _pace = new Pace(clock);
        _prepared = new PreparedArticles(store, intake, damage => LogDamaged(damage.Message));
        _writing = new StoryWriting(store, _prepared, new StoryTelling(work, clock), clock, logger);
    }

    /// <summary>Brings the stories up to date. Where somebody else is at it, that one sees to what was marked before this call.</summary>
    /// <param name="mayRest">
    /// Grouping a large window takes seconds, however few articles came. With true it is left for later where it would take more than a fifth of the time.
    /// </param>
    /// <param name="mayLeave">Where changes keep coming while stories are written, what came last is left for later with true, and with false there is no end of it.</param>
    /// <param name="progress">Told of each step as it proceeds, from any thread.</param>
    /// <exception cref="StoreUnavailableException">Trying again later may help; doing so is safe.</exception>
    /// <exception cref="LeaseLostException">Somebody else is writing by now. Nothing is lost.</exception>
    public async Task<StoryUpdate> UpdateAsync(bool mayRest = false, bool mayLeave = false, IProgress<BriefProgress>? progress = null, CancellationToken cancellation = default)
    {
        var (done, passes, isMore) = (default(StoryUpdate), 0, false);
        await _within.WaitAsync(cancellation);
        try
        {
            // Who finds the lease taken goes away and relies on its holder; so the holder looks once more after giving it back.
            do
            {
                await using var lease = await HeldLease.TryTakeAsync(_store, RecordNames.StoryWriter, LeaseDuration, _clock, cancellation);
                if (lease is null)
                    return done;
                if (mayRest && _pace.Rest is var rest && rest > TimeSpan.Zero)
                    return done with { Rest = rest };
                while (!(mayLeave && passes == MostPassesOnEnd) && await TryPassAsync(lease, progress, cancellation) is var (told, isWhole))
                    (done, passes) = (done + told, passes + (isWhole ? 1 : 0));
            }
            while (await _store.ListAsync(RecordNames.Changes, cancellation).AnyAsync(cancellation) && !(isMore = mayLeave && passes == MostPassesOnEnd));
            return isMore ? done with { Rest = Soon } : done;
        }
        catch
        {
            // What is in memory may be ahead of the store.
            _state = null;
            throw;
        }
        finally
        {
            _within.Release();
        }
    }

    public void Dispose() => _within.Dispose();

    /// <returns>Null where there was nothing to do; and whether all was taken up that was marked when it began.</returns>
    private async Task<(StoryUpdate Done, bool IsWhole)?> TryPassAsync(HeldLease lease, IProgress<BriefProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            return await PassAsync(lease, progress, cancellation);
        }
        catch (OutdatedException)
        {
            _state = null;
            return (default, false);
        }
        catch (DamagedRecordException damage) when (_state is { IsBlank: false } state && damage.Name.StartsWith(RecordNames.Stories, StringComparison.Ordinal))
        {
            // Whatever of it is damaged is made again, which takes all that is prepared.
            LogDamaged(damage.Message);
            _state = KeeperState.Blank(_store, state.Tag);
            return (default, false);
        }
    }

    private async Task<(StoryUpdate Done, bool IsWhole)?> PassAsync(HeldLease lease, IProgress<BriefProgress>? progress, CancellationToken cancellation)
    {
        var marks = await _store.ListAsync(RecordNames.Changes, cancellation).Take(MostUploadsAtOnce).ToListAsync(cancellation);
        var damaged = marks.Select(mark => RecordNames.DamagedBy(mark.Name)).OfType<string>().ToList();
        // What is in memory is sound, and would keep what has been damaged in the store from being seen.
        var state = _state = damaged.Count > 0 && _state is not { IsBlank: true } ? await LoadAsync(cancellation) : await CurrentAsync(cancellation);
        if (damaged.Contains(RecordNames.DamagedIndex))
            await state.CheckAsync(cancellation);
        await state.DoubtAsync(damaged.Where(RecordNames.IsStoryId).ToHashSet(StringComparer.Ordinal), cancellation);
        var strays = marks.Select(mark => RecordNames.StrayOf(mark.Name)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var uploads = state.IsBlank
            ? await _store.ListAsync(RecordNames.Prepared, cancellation).Select(entry => Path.GetFileNameWithoutExtension(entry.Name)).ToListAsync(cancellation)
            : marks.Where(mark => RecordNames.DamagedBy(mark.Name) is null).Select(mark => RecordNames.StrayOf(mark.Name) ?? mark.Name[RecordNames.Changes.Length..]).Distinct().ToList();
        if (uploads.Count == 0 && marks.Count == 0 && state.Root.Pending.IsEmpty && state.Root.PendingWeeks.IsEmpty && (!state.IsBlank || state.Tag is null))
            return null;

        foreach (var week in state.Root.PendingWeeks)
            state.Calendar.Doubt(week);
        if (strays.Count > 0)
            await state.RequireWeeksOfAsync(strays, cancellation);
        await TakeUpAsync(state, uploads, cancellation);
        StoryPlan plan;
        do
        {
            await GroupAsync(state, progress, cancellation);
            plan = await _writing.PlanAsync(state, strays, cancellation);
        }
        while (await AreOutdatedAsync(state, plan.Changed.SelectMany(story => story.Value), cancellation));
        await _writing.WriteAsync(state, plan, lease, progress, cancellation);
        foreach (var mark in marks)
            await _store.DeleteAsync(mark.Name, mark.Tag, cancellation);
        state.Trim(_mostKept);
        LogUpdated(uploads.Count, plan.Changed.Count, plan.Ended.Count);
        return (new StoryUpdate(uploads.Count, plan.Changed.Count, plan.Ended.Count), marks.Count < MostUploadsAtOnce);
    }

    /// <summary>What is in memory, where the store has not gone on without it.</summary>
    private async Task<KeeperState> CurrentAsync(CancellationToken cancellation) =>
        _state is { Tag: { } tag } known && (await _store.ReadAsync(RecordNames.StoryIndex, most: 0, cancellation))?.Tag == tag
            ? known
            : await LoadAsync(cancellation);

    private Task<KeeperState> LoadAsync(CancellationToken cancellation) => KeeperState.LoadAsync(_store, damage => LogDamaged(damage.Message), cancellation);

    private async Task TakeUpAsync(KeeperState state, List<string> uploads, CancellationToken cancellation)
    {
        foreach (var chunk in uploads.Chunk(PreparedArticles.Portion))
        {
            await _prepared.FetchAsync(chunk, cancellation);
            await state.RequireWeeksAsync(chunk.SelectMany(_prepared.Weeks).Distinct().ToList(), cancellation);
            var unknown = chunk.Where(id => _prepared.Upload(id).Weeks is null).ToHashSet(StringComparer.Ordinal);
            if (unknown.Count > 0)
                await state.RequireWeeksOfAsync(unknown, cancellation);
            foreach (var id in chunk)
            {
                state.Calendar.Put(id, _prepared.Known(id));
                await QuarantineAsync(id, _prepared.Upload(id), cancellation);
            }
            _prepared.Trim(state.Calendar);
        }
    }

    /// <summary>Only the writer of stories touches an upload's quarantine record, so that of two workers the slower does not bring back an old one.</summary>
    private async Task QuarantineAsync(string id, PreparedUpload upload, CancellationToken cancellation)
    {
        if (!upload.Skipped.IsEmpty)
        {
            var record = new Quarantined(upload.Name, [.. upload.Skipped.Select(skipped => skipped.Why).Distinct()]);
            await _store.WriteAsync(RecordNames.Quarantined(id), RecordKinds.Quarantined.Write(record), WriteCondition.Always, cancellation);
        }
        else if (upload.WasQuarantined)
        {
            await _store.DeleteAsync(RecordNames.Quarantined(id), cancellation: cancellation);
        }
    }

    private async Task GroupAsync(KeeperState state, IProgress<BriefProgress>? progress, CancellationToken cancellation)
    {
        for (var ungrouped = await UngroupedAsync(state, cancellation); ungrouped.Count > 0; ungrouped = await UngroupedAsync(state, cancellation))
        {
            for (var done = 0; done < ungrouped.Count; done++)
            {
                progress?.Report(new BriefProgress("Grouping", done, ungrouped.Count));
                var begun = _clock.GetTimestamp();
                var inReach = state.Calendar.InReach(ungrouped[done].Number);
                if (await AreOutdatedAsync(state, inReach, cancellation))
                    break;
                var groups = _work.Group(inReach, [.. inReach.Select(article => _prepared.Find(article)!)], cancellation);
                state.Calendar.Group(ungrouped[done].Number, inReach, groups);
                _pace.Took(_clock.GetElapsedTime(begun));
                _prepared.Trim(state.Calendar);
            }
        }
    }

    private static async Task<List<Week>> UngroupedAsync(KeeperState state, CancellationToken cancellation)
    {
        await state.RequireWeeksAsync(state.Calendar.InDoubt.ToList(), cancellation);
        return state.Calendar.Ungrouped();
    }

    /// <summary>Fetches articles; where what is prepared has changed meanwhile, that is taken up.</summary>
    private async Task<bool> AreOutdatedAsync(KeeperState state, IEnumerable<KnownArticle> articles, CancellationToken cancellation)
    {
        var asked = articles.ToList();
        await _prepared.RequireAsync(asked, cancellation);
        var outdated = asked.Where(article => _prepared.Find(article) is null).Select(article => article.UploadId).Distinct().ToList();
        await TakeUpAsync(state, outdated, cancellation);
        return outdated.Count > 0;
    }

    [LoggerMessage(LogLevel.Information, "Stories updated: {Uploads} uploads taken up, {Told} stories told, {Ended} ended")]
    private partial void LogUpdated(int uploads, int told, int ended);

    [LoggerMessage(LogLevel.Error, "{Problem} The stories are made again from what is prepared.")]
    private partial void LogDamaged(string problem);
}
