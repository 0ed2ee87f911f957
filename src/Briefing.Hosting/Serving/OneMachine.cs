using System.Globalization;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Http;
using Briefing.Hosting.Intake;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Storing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Serving;

/// <summary>
/// The whole product in one process: what in the cloud are triggers, timers and queues are loops here around the same methods.
/// Killed at any moment it goes on where it was, since all that matters stands in the store.
/// </summary>
public sealed partial class OneMachine(OneMachineOptions options, ILoggerFactory logs)
{
    private static readonly TimeSpan EditionsEvery = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan MemoryEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SweepUnwatchedEvery = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan PauseHere = TimeSpan.FromMilliseconds(100);

    /// <summary>Each look at a queue of a storage account is paid for.</summary>
    private static readonly TimeSpan PauseElsewhere = TimeSpan.FromSeconds(2);

    // Each upload sends a message, and an update takes longer than the next upload: one at a time they would wait in ever longer lines.
    private const int WorkAtOnce = 32;

    private const int EventsAtOnce = 8;
    private const int MailsAtOnce = 8;

    private readonly ILogger _log = logs.CreateLogger<OneMachine>();

    /// <summary>Serves until it is cancelled.</summary>
    /// <param name="isListening">Told the address once it answers.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task RunAsync(Action<Uri> isListening, CancellationToken cancellation)
    {
        var store = options.Storage.Blobs;
        var storyWork = options.Storage.Queue(QueueNames.StoryWork);
        using var newsroom = new Newsroom(store, storyWork, options.Clock, logs, options.Model);
        var desk = new BriefDesk(store, newsroom.Shelf, options.Clock, logs.CreateLogger<BriefDesk>());
        var room = options.Mail is { } settings ? await settings.OpenAsync(options.Storage, options.Outbox, null, options.Clock, logs, cancellation) : null;
        await using var mail = new PostOffice(store, room);
        await using var site = Site.Open(store, newsroom.Shelf, options.Clock, options.Site, logs, mail.Routes);
        await using var server = await WebServer.StartAsync(site, options, logs, cancellation);
        isListening(server.Address);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        List<Task> loops =
        [
            Pump(QueueNames.StoryWork, (message, ct) => UpdateAsync(newsroom, message, ct), WorkAtOnce, isOneCallForAll: true).RunAsync(stop.Token),
            PumpAsync(QueueNames.ArticleEvents, newsroom.ArticleEventAsync, EventsAtOnce, stop.Token),
            PumpAsync(QueueNames.Deliveries, mail.DeliverAsync, MailsAtOnce, stop.Token),
            .. QueueNames.All.Select(queue => PumpAsync(queue + QueueNames.PoisonSuffix, (message, ct) => newsroom.PoisonAsync(queue, message, ct), 1, stop.Token)),
        ];
        if (options.Uploads is not null)
            loops.Add(new ArticleWatch(options.Uploads, (name, ct) => TakeAsync(newsroom, name, ct), options.Clock, logs.CreateLogger<ArticleWatch>()).RunAsync(stop.Token));
        loops.Add(RegularlyAsync(newsroom, site, desk, mail, stop.Token));
        await Task.WhenAny(loops);
        await stop.CancelAsync();
        await Task.WhenAll(loops);
    }

    private Task PumpAsync(string queue, Func<string, CancellationToken, Task> handle, int atOnce, CancellationToken cancellation) => Pump(queue, handle, atOnce).RunAsync(cancellation);

    private QueuePump Pump(string queue, Func<string, CancellationToken, Task> handle, int atOnce, bool isOneCallForAll = false) =>
        new(queue, options.Storage.Queue(queue), handle, atOnce, options.Clock, logs.CreateLogger<QueuePump>())
        {
            IsOneCallForAll = isOneCallForAll,
            LongestPause = options.Uploads is null ? PauseElsewhere : PauseHere,
        };

    /// <summary>Editions come after the first sweep, so that a brief that is due has what came while nothing ran.</summary>
    private async Task RegularlyAsync(Newsroom newsroom, Site site, BriefDesk desk, PostOffice mail, CancellationToken cancellation)
    {
        Task Sweep() => TryAsync("The sweep", () => SweepAsync(newsroom, site, mail, cancellation));
        Task Editions() => TryAsync("Making and planning editions", () => EditionsAsync(desk, mail, cancellation));
        await Sweep();
        if (options.Uploads is not null)
            await TryAsync("Going on with open mails", () => mail.ResumeAsync(cancellation));
        await Editions();
        await Task.WhenAll(
            EveryAsync(options.Uploads is null ? SweepUnwatchedEvery : SweepEvery, Sweep, cancellation),
            EveryAsync(EditionsEvery, Editions, cancellation),
            EveryAsync(MemoryEvery, GiveMemoryBackAsync, cancellation));
    }

    private static Task GiveMemoryBackAsync()
    {
        NativeMemory.GiveBack();
        return Task.CompletedTask;
    }

    private async Task TakeAsync(Newsroom newsroom, string name, CancellationToken cancellation)
    {
        var outcome = await newsroom.ArticleUploadedAsync(name, cancellation);
        if (outcome != IntakeOutcome.Unchanged)
            options.Say($"{name}: {Word(outcome)}");
    }

    private static string Word(IntakeOutcome outcome) => outcome switch
    {
        IntakeOutcome.Prepared => "read",
        IntakeOutcome.Refused => "cannot be used; quarantine/ says why",
        IntakeOutcome.Retracted => "withdrawn",
        _ => "as before",
    };

    private async Task UpdateAsync(Newsroom newsroom, string message, CancellationToken cancellation)
    {
        var update = await newsroom.StoriesChangedAsync(message, cancellation);
        if (update.Told + update.Ended > 0)
            options.Say(Counted(update.Told, "story", "stories") + " told" + (update.Ended > 0 ? $", {update.Ended} ended" : ""));
    }

    private async Task SweepAsync(Newsroom newsroom, Site site, PostOffice mail, CancellationToken cancellation)
    {
        var taken = await newsroom.SweepAsync(cancellation);
        if (taken > 0)
            options.Say($"{Counted(taken, "upload", "uploads")} found that had come, changed or gone meanwhile");
        await site.SweepAsync(cancellation);
        await mail.SweepAsync(cancellation);
    }

    private async Task EditionsAsync(BriefDesk desk, PostOffice mail, CancellationToken cancellation)
    {
        foreach (var made in (await desk.EditionsDueAsync(cancellation)).Where(made => made.IsNew))
            options.Say(string.Create(CultureInfo.InvariantCulture, $"{made.Edition.Title} of {made.Brief.Date:yyyy-MM-dd}: {Counted(made.Brief.Stories.Length, "story", "stories")}"));
        if (await mail.EditionsDueAsync(cancellation) is > 0 and var planned)
            options.Say(Counted(planned, "mail", "mails") + " planned");
    }

    /// <summary>What fails is logged and done again at its next turn.</summary>
    private async Task TryAsync(string what, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // Asked to stop.
        }
        catch (Exception failure)
        {
            LogFailed(what, failure);
        }
    }

    private async Task EveryAsync(TimeSpan period, Func<Task> work, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await Task.Delay(period, options.Clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!cancellation.IsCancellationRequested)
                await work();
        }
    }

    private static string Counted(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many)}");

    [LoggerMessage(EventId = 741, EventName = "TurnFailed", Level = LogLevel.Error, Message = "{Work} failed; it is done again at its next turn")]
    private partial void LogFailed(string work, Exception failure);
}
