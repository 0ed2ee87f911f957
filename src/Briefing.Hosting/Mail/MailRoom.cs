using Briefing.Delivering;
using Briefing.Hosting.Briefs;
using Briefing.Storing;
using Briefing.Subscribing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Mail;

/// <summary>
/// From briefs and subscribers to mail: what has to be done when something happens. Each method is safe to be called twice, late, in any order and by
/// several hosts.
/// </summary>
public sealed partial class MailRoom : IDisposable
{
    /// <summary>A brief of three days ago is not this morning's.</summary>
    private const int OldestBrief = 2;
    private const int PlanningWorkers = 16;

    /// <summary>How long a message may lie in the queue before it counts as lost.</summary>
    private static readonly TimeSpan QueuePatience = TimeSpan.FromMinutes(30);

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

    /// <param name="queue">The queue <see cref="Storing.QueueNames.Deliveries"/>.</param>
    public MailRoom(IBlobStore store, IWorkQueue queue, IMailSender sender, MailRoomOptions options, TimeProvider clock, ILoggerFactory logs)
    {
        (_queue, _options, _clock, _log) = (queue, options, clock, logs.CreateLogger<MailRoom>());
        _quota = new Quota(store, clock);
        _readers = new ReaderIndex(store);
        _archive = new BriefArchive(store);
        _editions = new EditionShelf(store);
        _pace = new SendingPace(_quota, options.Sending, clock);
        Subscribers = new Subscribers(store);
        Suppressions = new Suppressions(store, options.Hash);
        Membership = new Membership(Subscribers, options.Hash, options.Tokens, _quota, options.SignUp, PostAsync, clock);
        var deliveries = new Deliveries(store);
        var mails = new BriefMails(store, Membership, options);
        _deliverer = new Deliverer(deliveries, Subscribers, Suppressions, mails.ComposeAsync, sender, _pace, options.Delivery, clock);
        _mailing = new Mailing(deliveries, _deliverer, clock);
        _letters = new LetterOffice(store, Subscribers, Suppressions, Membership, sender, options, clock);
        Deliveries = deliveries;
    }

    public Membership Membership { get; }

    public Subscribers Subscribers { get; }

    public Suppressions Suppressions { get; }

    public Deliveries Deliveries { get; }

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
        var readers = await Subscribers.ListAsync(cancellation).Where(subscriber => subscriber.Takes(edition)).Select(subscriber => subscriber.Id).ToListAsync(cancellation);
        return (await _mailing.PlanAsync(edition, date, date, readers, PlanningWorkers, cancellation)).Count;
    }

    /// <summary>Takes all deliveries of an edition's date as far as they go now.</summary>
    public Task<MailingStand> SendAsync(string edition, DateOnly date, int workers, CancellationToken cancellation = default) =>
        _mailing.DeliverAsync(edition, date, workers, cancellation);

    /// <summary>Finds what the queue lost, says how each edition stands, and forgets old counts; to be called every hour.</summary>
    public async Task SweepAsync(CancellationToken cancellation = default)
    {
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        foreach (var edition in await _editions.ListAsync(cancellation))
        {
            for (var day = -2; day <= 1; day++)
                await SettleAsync(edition.Id, today.AddDays(day), cancellation);
        }

        await _quota.SweepAsync(TimeSpan.FromDays(2), cancellation);
    }

    public void Dispose() => _pace.Dispose();

    private async Task SettleAsync(string edition, DateOnly date, CancellationToken cancellation)
    {
        foreach (var id in await _mailing.StrandedAsync(edition, date, QueuePatience, cancellation))
            await _queue.SendAsync(id.ToString(), cancellation: cancellation);

        var tally = await Deliveries.TallyAsync(edition, date, cancellation);
        var over = date.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) + TimeSpan.FromHours(14) + _options.Delivery.LongestDelay;
        if (tally.Open > 0 && _clock.GetUtcNow().UtcDateTime > over)
            LogOpen(edition, date, tally.Open, tally.Planned);
        else if (tally.Planned > 0)
            LogTally(edition, date, tally.Planned, tally.Accepted, tally.Suppressed, tally.Failed, tally.Uncertain);
    }

    private async Task<int> PlanAsync(string edition, DateOnly date, DateOnly brief, IEnumerable<string> readers, CancellationToken cancellation)
    {
        var planned = await _mailing.PlanAsync(edition, date, brief, readers, PlanningWorkers, cancellation);
        foreach (var id in planned)
            await _queue.SendAsync(id.ToString(), cancellation: cancellation);
        return planned.Count;
    }

    private Task PostAsync(Letter letter, CancellationToken cancellation) => _queue.SendAsync(letter.ToString(), cancellation: cancellation);

    [LoggerMessage(EventId = 801, EventName = "DeliveryUncertain", Level = LogLevel.Warning, Message = "Whether delivery {Delivery} arrived is not known; it is not sent again")]
    private partial void LogUncertain(string delivery);

    [LoggerMessage(EventId = 802, EventName = "DeliveriesOpen", Level = LogLevel.Error, Message = "Edition {Edition} of {Date}: {Open} of {Planned} mails have come to no end. Look for errors of the sender and the poison queue")]
    private partial void LogOpen(string edition, DateOnly date, int open, int planned);

    [LoggerMessage(EventId = 803, EventName = "DeliveryTally", Level = LogLevel.Information, Message = "Edition {Edition} of {Date}: {Planned} planned, {Accepted} accepted, {Suppressed} suppressed, {Failed} failed, {Uncertain} uncertain")]
    private partial void LogTally(string edition, DateOnly date, int planned, int accepted, int suppressed, int failed, int uncertain);
}
