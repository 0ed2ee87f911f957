using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefing.Subscribing;

namespace Briefing.Hosting.Mail;

/// <summary>When each reader wants what. Kept from one look to the next, so that only records that changed are read again.</summary>
internal sealed class ReaderIndex(Subscribers subscribers)
{
    private const int ReadAtOnce = 8;

    private ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The readers whose mail of an edition is due now, by their own dates.</summary>
    public async Task<ILookup<DateOnly, string>> DueAsync(string edition, DateTimeOffset now, TimeSpan mostLateness, CancellationToken cancellation)
    {
        await RefreshAsync(cancellation);
        return _entries
            .Where(entry => entry.Value.Editions.Contains(edition))
            .Select(entry => (Id: entry.Key, Date: ReaderSchedule.DueAt(entry.Value.Hour, entry.Value.Zone, entry.Value.Since, now, mostLateness)))
            .Where(due => due.Date is not null)
            .ToLookup(due => due.Date!.Value, due => due.Id);
    }

    private async Task RefreshAsync(CancellationToken cancellation)
    {
        var present = new ConcurrentDictionary<string, Entry>(StringComparer.Ordinal);
        var options = Concurrently.AtMost(ReadAtOnce, cancellation);
        await Parallel.ForEachAsync(subscribers.TagsAsync(cancellation), options, async (record, token) =>
        {
            if (_entries.TryGetValue(record.Id, out var known) && known.Tag == record.Tag)
                present[record.Id] = known;
            else if (await subscribers.ReadOneOfManyAsync(record.Id, token) is { } subscriber)
                present[record.Id] = Entry.Of(subscriber, record.Tag);
        });
        _entries = present;
    }

    private sealed record Entry(string Tag, ImmutableArray<string> Editions, int Hour, TimeZoneInfo Zone, DateTimeOffset Since)
    {
        public static Entry Of(Subscriber subscriber, string tag) => new(
            tag,
            subscriber.State == SubscriberState.Confirmed ? subscriber.Editions : [],
            subscriber.Hour,
            TimeZoneInfo.TryFindSystemTimeZoneById(subscriber.Zone, out var zone) ? zone : TimeZoneInfo.Utc,
            subscriber.Consents.LastOrDefault(consent => consent.Act is ConsentAct.Confirmed or ConsentAct.Imported)?.At ?? default);
    }
}
