using Briefing.Delivering;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Briefing.Subscribing;

namespace Briefing.Hosting.Mail;

/// <summary>What came of bringing along a reader who asked elsewhere.</summary>
public enum ImportOutcome
{
    Imported,

    /// <summary>They are a reader already; what they chose stays.</summary>
    AlreadyThere,

    /// <summary>They have left, and only they can come back.</summary>
    HasLeft,

    /// <summary>The address bounced, its reader complained, or the operator said so.</summary>
    Suppressed,
}

/// <summary>What an operator does with subscribers. Nothing here needs a sender.</summary>
public sealed class SubscriberDesk
{
    private readonly Subscribers _subscribers;
    private readonly Suppressions _suppressions;
    private readonly ReaderFile _files;
    private readonly EditionShelf _editions;
    private readonly AddressHash _hash;
    private readonly TimeProvider _clock;

    private SubscriberDesk(IBlobStore store, AddressHash hash, TimeProvider clock)
    {
        (_hash, _clock) = (hash, clock);
        _subscribers = new Subscribers(store);
        _suppressions = new Suppressions(store, hash);
        _editions = new EditionShelf(store);
        _files = new ReaderFile(_suppressions, new Deliveries(store));
    }

    public static async Task<SubscriberDesk> OpenAsync(Storage storage, TimeProvider clock, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(storage);
        return new SubscriberDesk(storage.Blobs, (await LinkSecret.OfAsync(storage.Blobs, cancellation)).ForAddresses(), clock);
    }

    public IAsyncEnumerable<Subscriber> ListAsync(CancellationToken cancellation = default) => _subscribers.ListAsync(cancellation);

    public Task<bool> IsSuppressedAsync(EmailAddress address, CancellationToken cancellation = default) => _suppressions.HasAsync(address, cancellation);

    /// <summary>Keeps mail from an address for good, be it a reader's or not. A reason that is there already stays.</summary>
    public Task SuppressAsync(EmailAddress address, CancellationToken cancellation = default) =>
        _suppressions.AddAsync(address, SuppressionReason.Ordered, _clock.GetUtcNow(), cancellation);

    /// <returns>False where it was not suppressed.</returns>
    public Task<bool> LiftAsync(EmailAddress address, CancellationToken cancellation = default) => _suppressions.LiftAsync(address, cancellation);

    /// <summary>All that is stored of a reader, as JSON; null where there is no such reader.</summary>
    public async Task<byte[]?> ExportAsync(EmailAddress address, CancellationToken cancellation = default) =>
        await _subscribers.ReadAsync(_hash.SubscriberId(address), cancellation) is { } subscriber
            ? await _files.WriteAsync(subscriber, (await _editions.ListAsync(cancellation)).Select(edition => edition.Id), _clock.GetUtcNow(), cancellation)
            : null;

    /// <summary>Forgets a reader. That an address must not be mailed to stays known, under a name that nobody can trace to it without the key.</summary>
    /// <returns>False where there is no such reader.</returns>
    public Task<bool> EraseAsync(EmailAddress address, CancellationToken cancellation = default) => _subscribers.EraseAsync(_hash.SubscriberId(address), cancellation);

    /// <summary>Ids of the editions there are.</summary>
    public async Task<IReadOnlySet<string>> EditionsAsync(CancellationToken cancellation = default) =>
        (await _editions.ListAsync(cancellation)).Select(edition => edition.Id).ToHashSet(StringComparer.Ordinal);

    /// <param name="consent">When and how they agreed, as the operator vouches for it; recorded.</param>
    public async Task<ImportOutcome> ImportAsync(EmailAddress address, Wishes wishes, string consent, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        if (await _suppressions.HasAsync(address, cancellation))
            return ImportOutcome.Suppressed;

        var id = _hash.SubscriberId(address);
        var outcome = ImportOutcome.Imported;
        await _subscribers.ChangeAsync(id, before =>
        {
            outcome = before?.State switch
            {
                SubscriberState.Confirmed => ImportOutcome.AlreadyThere,
                SubscriberState.Left => ImportOutcome.HasLeft,
                _ => ImportOutcome.Imported,
            };
            if (outcome != ImportOutcome.Imported)
                return null;
            var subscriber = wishes.Of(before ?? new Subscriber { Id = id, Address = address, State = SubscriberState.Pending, Editions = [] });
            return subscriber with { State = SubscriberState.Confirmed, Consents = subscriber.Consents.Add(new Consent(_clock.GetUtcNow(), ConsentAct.Imported, consent)) };
        }, cancellation);
        return outcome;
    }
}
