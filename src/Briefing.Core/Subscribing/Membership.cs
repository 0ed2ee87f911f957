using System.Globalization;
using Briefing.Delivering;

namespace Briefing.Subscribing;

/// <summary>How often somebody may ask for mail to be sent to an address that may not be theirs.</summary>
public sealed record SignUpLimits
{
    public Limit PerAddress { get; init; } = new(3, TimeSpan.FromDays(1));

    public Limit PerClient { get; init; } = new(10, TimeSpan.FromHours(1));

    public Limit Overall { get; init; } = new(1000, TimeSpan.FromHours(1));

    /// <summary>Asking again within this time sends nothing: the first mail is still under way.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMinutes(10);
}

public enum MembershipOutcome
{
    Done,

    /// <summary>It was so already; nothing changed.</summary>
    AlreadyDone,

    /// <summary>The link has no effect any more, or is about nobody.</summary>
    NotValid,
}

/// <summary>
/// What subscribers do: ask, confirm, choose, leave, be forgotten. Each act is recorded with what was shown. Mails go out through a queue, so that
/// the answer to a visitor is the same, and as fast, for an address that is known here and one that is not.
/// </summary>
/// <param name="post">Puts a letter into the queue.</param>
public sealed class Membership(
    Subscribers subscribers, AddressHash hash, LinkTokens tokens, Quota quota, SignUpLimits limits, Func<Letter, CancellationToken, Task> post, TimeProvider clock)
{
    private static readonly TimeSpan ConfirmWithin = TimeSpan.FromDays(3);

    /// <summary>A link to the preferences is as good as a password, so it does not last for ever.</summary>
    private static readonly TimeSpan ManageWithin = TimeSpan.FromDays(60);

    /// <summary>Who digs an old mail out to leave must be able to.</summary>
    private static readonly TimeSpan UnsubscribeWithin = TimeSpan.FromDays(2 * 366);

    /// <summary>Somebody wants mail for an address. What comes of it, only the address's owner learns.</summary>
    /// <param name="client">Stands for who asks: an IP address or network.</param>
    /// <param name="shown">The words they agreed to.</param>
    public async Task AskAsync(EmailAddress address, Wishes wishes, string client, string shown, CancellationToken cancellation = default)
    {
        if (await quota.TakeAsync($"sign-up-client.{hash.NameFor("client", client)}", limits.PerClient, cancellation: cancellation) == 0
            || await quota.TakeAsync("sign-up", limits.Overall, cancellation: cancellation) == 0
            || await quota.TakeAsync($"sign-up-address.{hash.SubscriberId(address)}", limits.PerAddress, cancellation: cancellation) == 0)
            return;

        var now = clock.GetUtcNow();
        var asked = false;
        var subscriber = await subscribers.ChangeAsync(hash.SubscriberId(address), before =>
        {
            asked = before?.Consents.LastOrDefault(consent => consent.Act == ConsentAct.Asked) is not { } last || now - last.At >= limits.Pause;
            return asked ? Asked(before, address, wishes, new Consent(now, ConsentAct.Asked, shown)) : null;
        }, cancellation);

        if (asked)
            await post(new Letter(subscriber!.State == SubscriberState.Confirmed ? LetterKind.Welcome : LetterKind.Confirm, subscriber.Id, subscriber.Consents.Length), cancellation);
    }

    public async Task<MembershipOutcome> ConfirmAsync(string? token, string shown, CancellationToken cancellation = default)
    {
        if (!tokens.TryVerify(token, LinkPurpose.Confirm, clock.GetUtcNow(), out var link) || link.Subject.Split('_') is not [var id, var step])
            return MembershipOutcome.NotValid;

        var outcome = MembershipOutcome.NotValid;
        var subscriber = await subscribers.ChangeAsync(id, before =>
        {
            // The link answers one asking: used again later, it does not bring back somebody who has left since.
            outcome = before?.State == SubscriberState.Pending && StepOf(before) == step ? MembershipOutcome.Done
                : before?.State == SubscriberState.Confirmed ? MembershipOutcome.AlreadyDone
                : MembershipOutcome.NotValid;
            return outcome == MembershipOutcome.Done ? Recorded(before! with { State = SubscriberState.Confirmed }, ConsentAct.Confirmed, shown) : null;
        }, cancellation);
        if (outcome == MembershipOutcome.Done)
            await post(new Letter(LetterKind.Welcome, id, subscriber!.Consents.Length), cancellation);
        return outcome;
    }

    /// <summary>Whose preferences a link opens; null where it opens nobody's.</summary>
    public async Task<Subscriber?> FindAsync(string? token, CancellationToken cancellation = default) =>
        tokens.TryVerify(token, LinkPurpose.Manage, clock.GetUtcNow(), out var link) && await subscribers.ReadAsync(link.Subject, cancellation) is { State: not SubscriberState.Pending } subscriber
            ? subscriber
            : null;

    public async Task<MembershipOutcome> ChooseAsync(string? token, Wishes wishes, string shown, CancellationToken cancellation = default)
    {
        if (await FindAsync(token, cancellation) is not { } known)
            return MembershipOutcome.NotValid;

        await subscribers.ChangeAsync(known.Id, before => before is null ? null : Recorded(wishes.Of(before) with { State = SubscriberState.Confirmed }, ConsentAct.Changed, shown), cancellation);
        return MembershipOutcome.Done;
    }

    /// <summary>True where the link may unsubscribe somebody. Changes nothing.</summary>
    public bool CanLeave(string? token) => tokens.TryVerify(token, LinkPurpose.Unsubscribe, clock.GetUtcNow(), out _);

    /// <summary>Takes the edition that the link came with from its reader, all of them where it came with none. A repeat is fine.</summary>
    public async Task<MembershipOutcome> LeaveAsync(string? token, string shown, CancellationToken cancellation = default)
    {
        if (!tokens.TryVerify(token, LinkPurpose.Unsubscribe, clock.GetUtcNow(), out var link))
            return MembershipOutcome.NotValid;

        var (id, edition) = link.Subject.Split('_') is [var subscriber, var named] ? (subscriber, named) : (link.Subject, null);
        var left = false;
        var after = await subscribers.ChangeAsync(id, before =>
        {
            left = before?.State == SubscriberState.Confirmed && (edition is null || before.Editions.Contains(edition));
            return left ? Left(before!, edition, shown) : null;
        }, cancellation);
        if (left && after!.State == SubscriberState.Left)
            await post(new Letter(LetterKind.Goodbye, id, after.Consents.Length), cancellation);

        // Somebody who was forgotten meanwhile gets no mail either, which is what they want.
        return left ? MembershipOutcome.Done : MembershipOutcome.AlreadyDone;
    }

    /// <summary>Forgets a subscriber. What is left are deliveries under a name that nobody can trace to the address without the key.</summary>
    public async Task<MembershipOutcome> EraseAsync(string? token, CancellationToken cancellation = default)
    {
        if (await FindAsync(token, cancellation) is not { } known)
            return MembershipOutcome.NotValid;

        await subscribers.EraseAsync(known.Id, cancellation);
        return MembershipOutcome.Done;
    }

    public string ConfirmToken(Subscriber subscriber) => tokens.Sign(new LinkToken(LinkPurpose.Confirm, $"{subscriber.Id}_{StepOf(subscriber)}", clock.GetUtcNow() + ConfirmWithin));

    /// <param name="edition">Null leaves all.</param>
    /// <param name="at">Fixes the expiry, so that every try of a mail has the same bytes.</param>
    public string UnsubscribeToken(string subscriber, string? edition, DateTimeOffset at) =>
        tokens.Sign(new LinkToken(LinkPurpose.Unsubscribe, edition is null ? subscriber : $"{subscriber}_{edition}", at + UnsubscribeWithin));

    /// <param name="at">Fixes the expiry, so that every try of a mail has the same bytes.</param>
    public string ManageToken(string subscriber, DateTimeOffset at) => tokens.Sign(new LinkToken(LinkPurpose.Manage, subscriber, at + ManageWithin));

    private static string StepOf(Subscriber subscriber) => subscriber.Consents.Length.ToString(CultureInfo.InvariantCulture);

    // What somebody else typed into the form changes nothing for a reader who has confirmed: only a link from their own mail does.
    private Subscriber Asked(Subscriber? before, EmailAddress address, Wishes wishes, Consent consent) => before switch
    {
        null => wishes.Of(new Subscriber { Id = hash.SubscriberId(address), Address = address, State = SubscriberState.Pending, Editions = [] }) with { Consents = [consent] },
        { State: SubscriberState.Confirmed } => before with { Consents = before.Consents.Add(consent) },
        _ => wishes.Of(before) with { State = SubscriberState.Pending, Consents = before.Consents.Add(consent) },
    };

    private Subscriber Left(Subscriber subscriber, string? edition, string shown)
    {
        var rest = edition is null ? [] : subscriber.Editions.Remove(edition);
        return Recorded(subscriber with { Editions = rest, State = rest.IsEmpty ? SubscriberState.Left : SubscriberState.Confirmed }, ConsentAct.Withdrew, shown);
    }

    private Subscriber Recorded(Subscriber subscriber, ConsentAct act, string shown) =>
        subscriber with { Consents = subscriber.Consents.Add(new Consent(clock.GetUtcNow(), act, shown)) };
}
