using System.Globalization;
using Briefing.Core.Tests.Storing;
using Briefing.Delivering;
using Briefing.Storing;
using Briefing.Subscribing;

namespace Briefing.Core.Tests.Delivering;

/// <summary>An edition with its readers, their store and the postbox they all share.</summary>
internal sealed class MailingFixture
{
    public const string Edition = "daily";

    public static readonly DateOnly Date = new(2026, 3, 2);
    public static readonly AddressHash Hash = new("a key for tests only"u8);

    public MailingFixture() => Store = new MemoryBlobStore(Clock);

    public SetClock Clock { get; } = SetClock.Morning();

    public MemoryBlobStore Store { get; }

    public Postbox Postbox { get; } = new();

    public DeliveryOptions Options { get; init; } = new();

    public SendingLimits Limits { get; init; } = new();

    public Deliveries Deliveries => new(Store);

    public Subscribers Subscribers => new(Store);

    public Suppressions Suppressions => new(Store, Hash);

    public static EmailAddress Address(int number) => EmailAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"reader{number}@example.org"));

    public async Task<string[]> EnrolAsync(int readers)
    {
        var ids = new string[readers];
        for (var number = 0; number < readers; number++)
            ids[number] = (await EnrolAsync(Address(number))).Id;

        return ids;
    }

    public async Task<Subscriber> EnrolAsync(EmailAddress address) => (await Subscribers.ChangeAsync(Hash.SubscriberId(address), _ => new Subscriber
    {
        Id = Hash.SubscriberId(address),
        Address = address,
        State = SubscriberState.Confirmed,
        Editions = [Edition],
    }))!;

    /// <summary>The objects of one process. Nothing is kept from one to the next but the store and the postbox.</summary>
    public Mailing Process(IBlobStore? store = null, IMailSender? sender = null) => new(
        new Deliveries(store ?? Store),
        Deliverer(store, sender),
        Clock);

    public Deliverer Deliverer(IBlobStore? store = null, IMailSender? sender = null) => new(
        new Deliveries(store ?? Store),
        new Subscribers(store ?? Store),
        new Suppressions(store ?? Store, Hash),
        Compose,
        sender ?? new PostboxSender(Postbox),
        new SendingPace(new Quota(store ?? Store, Clock), Limits, Clock),
        Options,
        Clock);

    /// <summary>Goes on, letting time pass, until nothing is open any more.</summary>
    public async Task<DeliveryTally> FinishAsync(Mailing mailing)
    {
        for (var rounds = 0; rounds < 100; rounds++)
        {
            var stand = await mailing.DeliverAsync(Edition, Date);
            if (stand.Again is not { } wait)
                return stand.Tally;

            Clock.Advance(wait + TimeSpan.FromSeconds(1));
        }

        throw new InvalidOperationException("The mailing does not come to an end.");
    }

    private static Task<Composed> Compose(Delivery delivery, Subscriber subscriber, CancellationToken cancellation) => Task.FromResult<Composed>(new Composed.Mail(new MailMessage
    {
        From = new Mailbox(EmailAddress.Parse("briefing@example.com"), "Briefing"),
        To = subscriber.Address,
        Subject = "News",
        Date = delivery.Planned,
        MessageId = MessageIds.Of(delivery.Id, "briefing.invalid"),
        Text = "News.",
        Html = "<p>News.</p>",
    }));
}
