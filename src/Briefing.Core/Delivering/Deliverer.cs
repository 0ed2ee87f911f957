using Briefing.Storing;
using Briefing.Subscribing;

namespace Briefing.Delivering;

/// <summary>Writes the mail of a delivery.</summary>
public delegate Task<Composed> ComposeMail(Delivery delivery, Subscriber subscriber, CancellationToken cancellation);

/// <summary>
/// Takes one delivery as far as it goes now. A delivery is claimed in the store before its message is handed over, so two workers never hand
/// over the same one, and what a stopped worker leaves claimed is known to be doubtful.
/// </summary>
public sealed class Deliverer(
    Deliveries deliveries,
    Subscribers subscribers,
    Suppressions suppressions,
    ComposeMail compose,
    IMailSender sender,
    SendingPace pace,
    DeliveryOptions options,
    TimeProvider clock)
{
    private const int LongestWhy = 300;

    /// <summary>An answer that is not written down makes a delivered mail doubtful; it is worth some patience.</summary>
    private const int TriesToRecord = 5;

    /// <returns>How the delivery stands now, and after what time it wants another visit; null where there is no such delivery.</returns>
    /// <exception cref="StoreUnavailableException">The store could not be reached; another visit later goes on from where this one stopped.</exception>
    public async Task<DeliveryStep?> DeliverAsync(DeliveryId id, CancellationToken cancellation = default)
    {
        if (await deliveries.ReadAsync(id, cancellation) is not var (delivery, tag))
            return null;
        if (delivery.IsOver)
            return new DeliveryStep(delivery, null);
        if (delivery.Until - clock.GetUtcNow() is { } early && early > TimeSpan.Zero)
            return new DeliveryStep(delivery, early);

        return delivery.State == DeliveryState.Sending
            ? await ResolveAsync(delivery, tag, cancellation)
            : await TryAsync(delivery, tag, cancellation);
    }

    /// <summary>Whoever claimed it is gone without a word of what became of it.</summary>
    private async Task<DeliveryStep> ResolveAsync(Delivery delivery, string tag, CancellationToken cancellation)
    {
        var outcome = await sender.FindAsync(MessageIds.Of(delivery.Id, options.MessageDomain), cancellation)
            ?? new SendOutcome.Unanswered("Sending it was interrupted, and whether it had been handed over is not known.");
        return await RecordAsync(delivery, tag, After(delivery, outcome));
    }

    private async Task<DeliveryStep> TryAsync(Delivery delivery, string tag, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() - delivery.Planned > options.LongestDelay)
            return await RecordAsync(delivery, tag, Over(delivery, DeliveryState.Failed, delivery.Why ?? "It could not be sent in time."));

        var subscriber = await subscribers.ReadAsync(delivery.Id.Subscriber, cancellation);
        if (subscriber is null || !subscriber.Takes(delivery.Id.Edition))
            return await RecordAsync(delivery, tag, Over(delivery, DeliveryState.Suppressed, "The subscriber has left this edition."));
        if (await suppressions.HasAsync(subscriber.Address, cancellation))
            return await RecordAsync(delivery, tag, Over(delivery, DeliveryState.Suppressed, "The address takes no mail, or complained about it."));
        switch (await compose(delivery, subscriber, cancellation))
        {
            case Composed.Mail(var message):
                return await ClaimAsync(delivery, tag, message, subscriber.Address, cancellation);
            case Composed.NothingForThem(var why):
                return await RecordAsync(delivery, tag, Over(delivery, DeliveryState.Suppressed, why));
            default:
                return new DeliveryStep(delivery, options.WaitAfter(1, null));
        }
    }

    private async Task<DeliveryStep> ClaimAsync(Delivery delivery, string tag, MailMessage message, EmailAddress address, CancellationToken cancellation)
    {
        var wait = await pace.TakeAsync(address.Domain, cancellation);
        if (wait > TimeSpan.Zero)
            return new DeliveryStep(delivery, wait);

        var claimed = delivery with { State = DeliveryState.Sending, Tries = delivery.Tries + 1, Until = clock.GetUtcNow() + options.Claim };
        if (await deliveries.ReplaceAsync(claimed, tag, cancellation) is not { } claim)
            return new DeliveryStep(delivery, options.Claim);

        return await SendAsync(claimed, claim, message, address);
    }

    // From here on nothing is cancelled: the message is out of our hands, and its answer must be written down.
    private async Task<DeliveryStep> SendAsync(Delivery claimed, string claim, MailMessage message, EmailAddress address)
    {
        var outcome = await sender.SendAsync(message, CancellationToken.None);
        if (outcome is SendOutcome.RefusedForGood { ConcernsAddress: true })
            await suppressions.AddAsync(address, SuppressionReason.Bounced, clock.GetUtcNow(), CancellationToken.None);

        return await RecordAsync(claimed, claim, After(claimed, outcome with { Answer = Without(address, outcome.Answer) }));
    }

    private Delivery After(Delivery delivery, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.Accepted:
                return Over(delivery, DeliveryState.Accepted, outcome.Answer);
            case SendOutcome.RefusedForGood:
                return Over(delivery, DeliveryState.Failed, outcome.Answer);
            case SendOutcome.Unanswered:
                return Over(delivery, DeliveryState.Uncertain, outcome.Answer);
            case SendOutcome.RefusedForNow refused:
                return options.WaitAfter(delivery.Tries, refused.Wait) is { } wait && clock.GetUtcNow() + wait - delivery.Planned <= options.LongestDelay
                    ? delivery with { State = DeliveryState.Planned, Until = clock.GetUtcNow() + wait, Why = TextCut.Head(outcome.Answer, LongestWhy) }
                    : Over(delivery, DeliveryState.Failed, outcome.Answer);
            default:
                throw new ArgumentOutOfRangeException(nameof(outcome));
        }
    }

    private async Task<DeliveryStep> RecordAsync(Delivery before, string tag, Delivery after)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                // Where the claim ran out meanwhile and somebody else judged the delivery, their word stands.
                var written = await deliveries.ReplaceAsync(after, tag, CancellationToken.None) is not null;
                var now = written ? after : (await deliveries.ReadAsync(before.Id, CancellationToken.None))?.Delivery ?? after;
                return new DeliveryStep(now, now.IsOver ? null : now.Until - clock.GetUtcNow());
            }
            catch (StoreUnavailableException) when (tries < TriesToRecord)
            {
                await Task.Delay(TimeSpan.FromSeconds(tries), clock);
            }
        }
    }

    private static Delivery Over(Delivery delivery, DeliveryState state, string why) => delivery with { State = state, Until = null, Why = TextCut.Head(why, LongestWhy) };

    private static string Without(EmailAddress address, string answer) =>
        answer.Replace(address.ToString(), "(the address)", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What became of writing a mail.</summary>
public abstract record Composed
{
    public sealed record Mail(MailMessage Message) : Composed;

    /// <summary>What it is to be written of is not there yet.</summary>
    public sealed record NotThere : Composed;

    /// <summary>There is nothing in it that this reader asked for.</summary>
    /// <param name="Why">A sentence.</param>
    public sealed record NothingForThem(string Why) : Composed;
}

/// <param name="Delivery">How it stands.</param>
/// <param name="Again">After what time it wants another visit; null where it is over.</param>
public sealed record DeliveryStep(Delivery Delivery, TimeSpan? Again);
