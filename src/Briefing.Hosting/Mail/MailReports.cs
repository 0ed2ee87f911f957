using System.Web;
using Briefing.Delivering;
using Briefing.Hosting.Briefs;
using Briefing.Storing;
using Briefing.Subscribing;

namespace Briefing.Hosting.Mail;

/// <summary>What came of a report about a mail.</summary>
public enum ReportOutcome
{
    /// <summary>It names no mail of ours, so nothing follows from it.</summary>
    NotOurs,

    /// <summary>It is ours, and nothing follows from what it says.</summary>
    NoMatter,

    /// <summary>The reader it is about has been erased, and their address with them.</summary>
    Forgotten,

    /// <summary>The address takes no mail, and is sent none any more.</summary>
    Bounced,

    /// <summary>The reader does not want our mail, and is sent none any more.</summary>
    Complained,
}

/// <summary>
/// Acts on reports about mails. Anybody can write one, so only what our mails alone carry counts: the signed return address, the signed link to
/// unsubscribe, or the Message-ID of a mail to the very address that is named, which nobody can make who does not hold the key of the address hash.
/// </summary>
public sealed class MailReports
{
    /// <summary>A report comes within days; older mails are not looked for.</summary>
    private const int DaysRemembered = 30;
    private const int MostEditions = 50;
    private const int MostSteps = 30;
    private const int CorrectionsRemembered = 5;

    private readonly Subscribers _subscribers;
    private readonly Suppressions _suppressions;
    private readonly Deliveries _deliveries;
    private readonly EditionShelf _editions;
    private readonly AddressHash _hash;
    private readonly LinkTokens _tokens;
    private readonly ReturnAddress? _return;
    private readonly TimeProvider _clock;

    internal MailReports(IBlobStore store, AddressHash hash, LinkTokens tokens, ReturnAddress? returnAddress, TimeProvider clock)
    {
        (_hash, _tokens, _return, _clock) = (hash, tokens, returnAddress, clock);
        _subscribers = new Subscribers(store);
        _suppressions = new Suppressions(store, hash);
        _deliveries = new Deliveries(store);
        _editions = new EditionShelf(store);
    }

    /// <summary>For a host that receives reports and need not be able to send.</summary>
    /// <param name="bounces">The mailbox that mails come back to, or null.</param>
    public static async Task<MailReports> OpenAsync(IBlobStore store, EmailAddress? bounces, TimeProvider clock, CancellationToken cancellation = default)
    {
        var secret = await LinkSecret.OfAsync(store, cancellation);
        var hash = secret.ForAddresses();
        return new MailReports(store, hash, secret.ForLinks(), bounces is null ? null : new ReturnAddress(bounces, hash), clock);
    }

    public async Task<ReportOutcome> TakeAsync(MailReport report, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (await FindAsync(report, cancellation) is not var (id, named))
            return ReportOutcome.NotOurs;
        if (report is MailReport.Bounce bounce && named is { } failed)
            await FailAsync(failed, bounce.Status, cancellation);
        if (report is not (MailReport.Complaint or MailReport.Bounce { ConcernsAddress: true }))
            return ReportOutcome.NoMatter;
        if (await _subscribers.ReadAsync(id, cancellation) is not { } subscriber)
            return ReportOutcome.Forgotten;

        var isComplaint = report is MailReport.Complaint;
        await _suppressions.AddAsync(subscriber.Address, isComplaint ? SuppressionReason.Complained : SuppressionReason.Bounced, _clock.GetUtcNow(), cancellation);
        return isComplaint ? ReportOutcome.Complained : ReportOutcome.Bounced;
    }

    /// <summary>Whose mail it is about, and which one, where the report names it.</summary>
    private async Task<(string Subscriber, DeliveryId? Delivery)?> FindAsync(MailReport report, CancellationToken cancellation)
    {
        var editions = (await _editions.ListAsync(cancellation)).Select(edition => edition.Id).Take(MostEditions).ToList();
        foreach (var id in Named(report))
            return (id, report.MessageId is { } messageId ? DeliveryOf(messageId, id, editions) : null);

        if (report.MessageId is not { } ours)
            return null;
        foreach (var recipient in report.Recipients)
        {
            if (!EmailAddress.TryParse(recipient, out var address, out _))
                continue;
            var id = _hash.SubscriberId(address);
            if (DeliveryOf(ours, id, editions) is { } delivery)
                return (id, delivery);
            if (IsLetter(ours, id))
                return (id, null);
        }

        return null;
    }

    /// <summary>Subscribers that something signed by us stands for.</summary>
    private IEnumerable<string> Named(MailReport report)
    {
        foreach (var address in report.SentTo)
        {
            if (_return?.SubscriberOf(address) is { } subscriber)
                yield return subscriber;
        }

        if (report.Unsubscribe is { } page && _tokens.TryVerify(HttpUtility.ParseQueryString(page.Query)["t"], LinkPurpose.Unsubscribe, _clock.GetUtcNow(), out var link))
            yield return link.Subject.Split('_')[0];
    }

    /// <summary>The delivery whose Message-ID it is. Trying all that there can be takes a millisecond, and no index that could be lost.</summary>
    private DeliveryId? DeliveryOf(string messageId, string subscriber, List<string> editions)
    {
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        foreach (var edition in editions)
        {
            for (var back = -1; back <= DaysRemembered; back++)
            {
                for (var correction = 0; correction <= CorrectionsRemembered; correction++)
                {
                    var id = new DeliveryId(edition, today.AddDays(-back), subscriber, correction);
                    if (IsSame(messageId, id.ToString()))
                        return id;
                }
            }
        }

        return null;
    }

    private static bool IsLetter(string messageId, string subscriber) =>
        Enum.GetValues<LetterKind>().Any(kind => Enumerable.Range(1, MostSteps).Any(step => IsSame(messageId, new Letter(kind, subscriber, step).ToString())));

    private static bool IsSame(string messageId, string what) => MessageIds.LeftOf(what).Equals(messageId, StringComparison.OrdinalIgnoreCase);

    /// <summary>A server had taken it, and could not deliver it: then it has failed, and is no longer in doubt.</summary>
    private async Task FailAsync(DeliveryId id, string status, CancellationToken cancellation)
    {
        if (await _deliveries.ReadAsync(id, cancellation) is var (delivery, tag) && delivery.State is DeliveryState.Accepted or DeliveryState.Uncertain)
            await _deliveries.ReplaceAsync(delivery with { State = DeliveryState.Failed, Why = $"It came back: {status}." }, tag, cancellation);
    }
}
