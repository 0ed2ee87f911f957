using System.Runtime.CompilerServices;
using Briefing.Delivering;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Stories;
using Briefing.Storing;
using Briefing.Subscribing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Mail;

/// <summary>
/// From briefs and subscribers to mail: what has to be done when something happens. Each method is safe to be called twice, late, in any order and by
/// several hosts.
/// </summary>
public sealed partial class MailRoom : IAsyncDisposable
{
    /// <summary>A brief of three days ago is not this morning's.</summary>
    private const int OldestBrief = 2;
    private const int PlanningWorkers = 16;

    /// <summary>How long a message may lie in the queue before it counts as lost.</summary>
    private static readonly TimeSpan QueuePatience = TimeSpan.FromMinutes(30);

    /// <summary>No message counts as being in the queue. What waits for a later time gets one too: whoever takes it before that puts it off.</summary>
    private static readonly TimeSpan NoPatience = TimeSpan.FromDays(-30);

    /// <summary>No limit on sign-ups or on sending counts for longer than a day.</summary>
    private static readonly TimeSpan CountsKept = TimeSpan.FromDays(2);

    /// <summary>By then each mail of a correction has come to an end.</summary>
    private static readonly TimeSpan CorrectionsWatched = TimeSpan.FromDays(2);

    private readonly Quota _quota;
    private readonly IWorkQueue _queue;
    private readonly MailRoomOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<MailRoom> _log;
    private readonly ReaderIndex _readers;
    private readonly BriefArchive _archive;
    private readonly EditionShelf _editions;
    private readonly Deliverer _deliverer;
    private readonly Mailing _mailing;
    private readonly LetterOffice _letters;
    private readonly SendingPace _pace;
    private readonly CorrectionNotes _notes;
    private readonly IMailSender _sender;

    /// <param name="queue">The queue <see cref="Storing.QueueNames.Deliveries"/>.</param>
    /// <param name="sender">The room's own from now on: closed together with it.</param>
    public MailRoom(IBlobStore store, IWorkQueue queue, IMailSender sender, MailRoomOptions options, TimeProvider clock, ILoggerFactory logs)
    {
        (_queue, _options, _clock, _log) = (queue, options, clock, logs.CreateLogger<MailRoom>());
        _quota = new Quota(store, clock);
        _archive = new BriefArchive(store);
        _editions = new EditionShelf(store);
        _pace = new SendingPace(_quota, options.Sending, clock);
        Subscribers = new Subscribers(store, damage => LogDamaged(damage.Message));
        _readers = new ReaderIndex(Subscribers);
        Suppressions = new Suppressions(store, options.Hash);
        Membership = new Membership(Subscribers, options.Hash, options.Tokens, _quota, options.SignUp, PostAsync, clock);
        var deliveries = new Deliveries(store);
        var mails = new BriefMails(store, Membership, options);
        _deliverer = new Deliverer(deliveries, Subscribers, Suppressions, mails.ComposeAsync, sender, _pace, options.Delivery, clock);
        _mailing = new Mailing(deliveries, _deliverer, clock);
        _letters = new LetterOffice(store, Subscribers, Suppressions, Membership, sender, options, clock);
        Deliveries = deliveries;
        Reports = new MailReports(store, options.Hash, options.Tokens, options.Return, clock);
        _notes = new CorrectionNotes(store);
        _sender = sender;
    }

    public Membership Membership { get; }

    public Subscribers Subscribers { get; }

    public Suppressions Suppressions { get; }

    public Deliveries Deliveries { get; }

    /// <summary>Takes what servers and providers report about mails that were sent.</summary>
    public MailReports Reports { get; }

    /// <summary>Plans the mails that are due now: each reader's at their own hour. To be called every few minutes, after the briefs that are due were made.</summary>
    /// <returns>How many were planned.</returns>
    public async Task<int> EditionsDueAsync(CancellationToken cancellation = default)
    {
        var planned = 0;
        foreach (var edition in await _editions.ListAsync(cancellation))
        {
            var dates = await _archive.DatesAsync(edition.Id, cancellation);
            foreach (var readers in await _readers.DueAsync(edition.Id, _clock.GetUtcNow(), _options.Delivery.LongestDelay, cancellation))
            {
                // The newest brief there is when the reader's hour comes; west of the edition that may be yesterday's, by their date.
                if (dates.FirstOrDefault() is var brief && brief != default && readers.Key.DayNumber - brief.DayNumber <= OldestBrief)
                    planned += await PlanAsync(edition.Id, readers.Key, brief, readers, cancellation);
            }
        }

        return planned;
    }

    /// <summary>A message came in the queue: a delivery, or a letter.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public async Task DeliverAsync(string message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (Letter.IsLetter(message))
        {
            await _letters.SendAsync(Letter.Parse(message), cancellation);
            return;
        }

        if (await _deliverer.DeliverAsync(DeliveryId.Parse(message, System.Globalization.CultureInfo.InvariantCulture), cancellation) is not { } step)
            return;
        if (step.Again is { } wait)
            await _queue.SendAsync(message, wait, cancellation);
        else if (step.Delivery.State == DeliveryState.Uncertain)
            LogUncertain(message);
    }

    /// <summary>Settles who gets a brief: every reader of its edition who has none of the date yet.</summary>
    public async Task<int> PlanAsync(string edition, DateOnly date, CancellationToken cancellation = default)
    {
        var readers = Subscribers.ListAsync(cancellation).Where(subscriber => subscriber.Takes(edition)).Select(subscriber => subscriber.Id);
        var planned = 0;
        await _mailing.PlanAsync(edition, date, date, readers, _ => Interlocked.Increment(ref planned), PlanningWorkers, cancellation);
        return planned;
    }

    /// <summary>
    /// Settles who is told that something in a brief no longer stands: everybody who was, or may have been, sent it. What was told in an earlier correction is
    /// not told again; where there is nothing else, the earlier one is gone on with.
    /// </summary>
    /// <returns>The correction's number and how many of its mails are new; null where the brief is not there or all of it stands.</returns>
    public async Task<(int Correction, int Planned)?> PlanCorrectionAsync(string edition, DateOnly date, StoryShelf shelf, CancellationToken cancellation = default)
    {
        if (await _archive.ReadAsync(edition, date, cancellation) is not { } brief)
            return null;
        var withdrawn = Corrections.Of(await new Corrections(shelf).ApplyAsync(brief, cancellation));
        if (await _notes.NumberOfAsync(edition, date, withdrawn, cancellation) is not { } number)
            return null;
        // Readers get a brief on a date of their own, which may be another than the brief's.
        var dates = Enumerable.Range(-1, OldestBrief + 2).Select(date.AddDays);
        return (number, (await _mailing.PlanCorrectionAsync(edition, date, number, dates, cancellation)).Count);
    }

    /// <summary>All that is stored of a reader, as JSON.</summary>
    public async Task<byte[]> ExportAsync(Subscriber subscriber, CancellationToken cancellation = default)
    {
        var editions = (await _editions.ListAsync(cancellation)).Select(edition => edition.Id);
        return await new ReaderFile(Suppressions, Deliveries).WriteAsync(subscriber, editions, _clock.GetUtcNow(), cancellation);
    }

    /// <summary>True where there is a brief to be sent.</summary>
    public async Task<bool> HasBriefAsync(string edition, DateOnly date, CancellationToken cancellation = default) => await _archive.ReadAsync(edition, date, cancellation) is not null;

    /// <summary>Takes all deliveries of an edition's date, or of one correction of it, as far as they go now.</summary>
    public Task<MailingStand> SendAsync(string edition, DateOnly date, int workers, int correction = 0, CancellationToken cancellation = default) =>
        _mailing.DeliverAsync(edition, date, workers, correction, cancellation);

    /// <summary>Puts all that is open into the queue anew: for a host whose queue was in its memory and went with its last process.</summary>
    public async Task ResumeAsync(CancellationToken cancellation = default)
    {
        foreach (var edition in await _editions.ListAsync(cancellation))
        {
            await foreach (var (date, correction) in RecentAsync(edition.Id, cancellation))
                await RequeueAsync(edition.Id, date, correction, NoPatience, cancellation);
        }
    }

    /// <summary>Finds what the queue lost, says how each edition stands, and forgets old counts; to be called every hour.</summary>
    public async Task SweepAsync(CancellationToken cancellation = default)
    {
        foreach (var edition in await _editions.ListAsync(cancellation))
        {
            await foreach (var (date, correction) in RecentAsync(edition.Id, cancellation))
            {
                var tally = await RequeueAsync(edition.Id, date, correction, QueuePatience, cancellation);
                if (correction == 0)
                    Say(tally, edition.Id, date);
            }
        }

        await _quota.SweepAsync(CountsKept, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        _pace.Dispose();
        if (_sender is IAsyncDisposable open)
            await open.DisposeAsync();
    }

    private void Say(DeliveryTally tally, string edition, DateOnly date)
    {
        var over = date.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) + TimeSpan.FromHours(14) + _options.Delivery.LongestDelay;
        if (tally.Open > 0 && _clock.GetUtcNow().UtcDateTime > over)
            LogOpen(tally.Open, tally.Planned, edition, date);
        else if (tally.Planned > 0)
            LogTally(edition, date, tally.Planned, tally.Accepted, tally.Suppressed, tally.Failed, tally.Uncertain);
    }

    /// <summary>The dates of an edition on which mails may be open, each as number 0, and its corrections.</summary>
    private async IAsyncEnumerable<(DateOnly Date, int Correction)> RecentAsync(string edition, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        for (var day = -2; day <= 1; day++)
            yield return (today.AddDays(day), 0);
        await foreach (var note in _notes.ListAsync(edition, _clock.GetUtcNow() - CorrectionsWatched, cancellation))
            yield return note;
    }

    private async Task<DeliveryTally> RequeueAsync(string edition, DateOnly date, int correction, TimeSpan patience, CancellationToken cancellation)
    {
        var review = await _mailing.ReviewAsync(edition, date, patience, correction, cancellation);
        foreach (var id in review.Stranded)
            await _queue.SendAsync(id.ToString(), cancellation: cancellation);
        return review.Tally;
    }

    private async Task<int> PlanAsync(string edition, DateOnly date, DateOnly brief, IEnumerable<string> readers, CancellationToken cancellation)
    {
        var planned = await _mailing.PlanAsync(edition, date, brief, readers, PlanningWorkers, cancellation);
        foreach (var id in planned)
            await _queue.SendAsync(id.ToString(), cancellation: cancellation);
        return planned.Count;
    }

    private Task PostAsync(Letter letter, CancellationToken cancellation) => _queue.SendAsync(letter.ToString(), cancellation: cancellation);

    [LoggerMessage(EventId = 804, EventName = "SubscriberDamaged", Level = LogLevel.Error, Message = "{Problem} Its reader gets no mail until it is restored from a backup, or they sign up again after it was deleted")]
    private partial void LogDamaged(string problem);

    [LoggerMessage(EventId = 801, EventName = "DeliveryUncertain", Level = LogLevel.Warning, Message = "Whether delivery {Delivery} arrived is not known; it is not sent again")]
    private partial void LogUncertain(string delivery);

    [LoggerMessage(EventId = 802, EventName = "DeliveriesOpen", Level = LogLevel.Error, Message = "Mails have come to no end: {Open} of {Planned} of edition {Edition} of {Date}. Look for errors of the sender and the poison queue")]
    private partial void LogOpen(int open, int planned, string edition, DateOnly date);

    [LoggerMessage(EventId = 803, EventName = "DeliveryTally", Level = LogLevel.Information, Message = "Edition {Edition} of {Date}: {Planned} planned, {Accepted} accepted, {Suppressed} suppressed, {Failed} failed, {Uncertain} uncertain")]
    private partial void LogTally(string edition, DateOnly date, int planned, int accepted, int suppressed, int failed, int uncertain);
}
