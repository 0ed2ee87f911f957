using System.Collections.Immutable;
using Briefing.Hosting.Intake;
using Briefing.Hosting.Modelling;
using Briefing.Hosting.Stories;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting;

/// <summary>
/// From uploads to stories: what has to be done when something happens. Each method is safe to be called twice, late, in any order and by several hosts; one that
/// throws leaves nothing that calling it again does not put right.
/// </summary>
public sealed partial class Newsroom : IDisposable
{
    private readonly IBlobStore _store;
    private readonly IWorkQueue _storyWork;
    private readonly TimeProvider _clock;
    private readonly ArticleIntake _intake;
    private readonly UploadSweep _sweep;
    private readonly StoryTeller? _teller;
    private readonly StoryKeeper _keeper;
    private readonly ILogger _logger;
    private long _called;

    /// <param name="storyWork">The queue <see cref="QueueNames.StoryWork"/>.</param>
    /// <param name="model">Phrases the stories; null tells them in the sources' own words.</param>
    public Newsroom(IBlobStore store, IWorkQueue storyWork, TimeProvider clock, ILoggerFactory loggers, ModelOptions? model = null)
        : this(store, storyWork, clock, loggers, new StoryTeller(model, store, clock))
    {
    }

    private Newsroom(IBlobStore store, IWorkQueue storyWork, TimeProvider clock, ILoggerFactory loggers, StoryTeller teller)
        : this(store, storyWork, clock, loggers, new TextWork(teller.TellAsync)) => _teller = teller;

    /// <param name="mostKept">How much of the calendar stays in memory between updates; see <see cref="StoryKeeper"/>.</param>
    internal Newsroom(IBlobStore store, IWorkQueue storyWork, TimeProvider clock, ILoggerFactory loggers, TextWork work, int mostKept = StoryKeeper.UsuallyKept)
    {
        (_store, _storyWork, _clock) = (store, storyWork, clock);
        _logger = loggers.CreateLogger<Newsroom>();
        _intake = new ArticleIntake(store, work, loggers.CreateLogger<ArticleIntake>());
        _sweep = new UploadSweep(store, _intake, clock, loggers.CreateLogger<UploadSweep>());
        _keeper = new StoryKeeper(store, _intake, clock, loggers.CreateLogger<StoryKeeper>(), work, mostKept);
        Shelf = new StoryShelf(store, clock, RepairAsync);
    }

    /// <summary>Where stories are found and read.</summary>
    public StoryShelf Shelf { get; }

    /// <summary>An upload was created, overwritten or deleted; which of them, the store tells.</summary>
    /// <param name="name">Its name below <c>articles/</c>.</param>
    public async Task<IntakeOutcome> ArticleUploadedAsync(string name, CancellationToken cancellation = default)
    {
        if (UploadNames.IsHidden(name))
            return IntakeOutcome.Unchanged;
        var outcome = await _intake.TakeAsync(name, cancellation);
        await _storyWork.SendAsync(RecordNames.UploadId(name), cancellation: cancellation);
        return outcome;
    }

    /// <summary>What of an upload could not be used, with reasons, as far as it was taken in.</summary>
    public Task<ImmutableArray<Skipped>> SkippedAsync(string name, CancellationToken cancellation = default) => _intake.SkippedAsync(name, cancellation);

    /// <summary>A message of Event Grid came in the queue <see cref="QueueNames.ArticleEvents"/>.</summary>
    /// <exception cref="FormatException">It is no such message.</exception>
    public async Task ArticleEventAsync(string message, CancellationToken cancellation = default)
    {
        foreach (var name in ArticleEvent.Names(message))
            await ArticleUploadedAsync(name, cancellation);
    }

    /// <summary>A message came in the queue <see cref="QueueNames.StoryWork"/>. What has changed is found in the store, so it is not read.</summary>
    public async Task<StoryUpdate> StoriesChangedAsync(string message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var update = await _keeper.UpdateAsync(mayRest: true, mayLeave: true, cancellation: cancellation);
        if (update.Told + update.Ended > 0)
            Shelf.Expire();
        await CallLaterAsync(update, cancellation);
        return update;
    }

    /// <summary>Brings the stories up to date.</summary>
    public Task<StoryUpdate> UpdateStoriesAsync(IProgress<BriefProgress>? progress = null, CancellationToken cancellation = default) =>
        _keeper.UpdateAsync(progress: progress, cancellation: cancellation);

    /// <summary>Takes in what no event announced, and whatever was left undone by a host that stopped.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellation = default)
    {
        try
        {
            var taken = await _sweep.RunAsync(cancellation);
            await CallLaterAsync(await _keeper.UpdateAsync(mayLeave: true, cancellation: cancellation), cancellation);
            return taken;
        }
        catch (Exception failure) when (failure is StoreUnavailableException or LeaseLostException)
        {
            // What was marked so far is taken for under way by everybody else, and the next sweep may be an hour off.
            await _storyWork.SendAsync("sweep", cancellation: cancellation);
            throw;
        }
    }

    /// <summary>A message was tried too often: it is kept for people to look at, and a log event says so.</summary>
    /// <param name="queue">The queue in which it was tried.</param>
    public async Task PoisonAsync(string queue, string message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(message);
        var id = HexHash.Of($"{queue}\n{message}", 16);
        var record = new Quarantined(queue, [$"A message was given up after {IWorkQueue.MostTries} tries. Look for errors of that time in the log, mend their cause, and send it to the queue again."], message);
        await _store.WriteAsync(RecordNames.Quarantined($"message-{id}"), RecordKinds.Quarantined.Write(record), WriteCondition.Always, cancellation);
        LogPoison(queue, id);
    }

    /// <summary>Has the writer of stories make a damaged record again. Where the mark is there already, that is under way.</summary>
    private async Task RepairAsync(string mark, DamagedRecordException damage)
    {
        if (await _store.WriteAsync(mark, default, WriteCondition.Absent) is null)
            return;
        LogDamaged(damage.Message);
        await _storyWork.SendAsync(damage.Name);
    }

    private async Task CallLaterAsync(StoryUpdate update, CancellationToken cancellation)
    {
        if (update.Rest > TimeSpan.Zero && MayCall(update.Rest))
            await _storyWork.SendAsync("later", update.Rest, cancellation);
    }

    /// <summary>One message for later is enough, however many came now.</summary>
    private bool MayCall(TimeSpan rest)
    {
        var now = _clock.GetUtcNow().UtcTicks;
        var called = Interlocked.Read(ref _called);
        return called <= now && Interlocked.CompareExchange(ref _called, now + rest.Ticks, called) == called;
    }

    public void Dispose()
    {
        _keeper.Dispose();
        _teller?.Dispose();
        Shelf.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "{Problem} It is made again.")]
    private partial void LogDamaged(string problem);

    [LoggerMessage(LogLevel.Error, "A message of queue {Queue} was given up and lies in quarantine as message-{Id}")]
    private partial void LogPoison(string queue, string id);
}
