using System.Runtime.CompilerServices;
using Briefing.Storing;

namespace Briefing.Delivering;

/// <summary>The records of deliveries: <c>deliveries/{edition}/{date}/{subscriber}.json</c>, those of a correction in a folder below the date.</summary>
public sealed class Deliveries(IBlobStore store)
{
    private const string Folder = "deliveries/";
    private const string Ending = ".json";

    /// <returns>False where the delivery is planned already.</returns>
    public async Task<bool> PlanAsync(Delivery delivery, CancellationToken cancellation = default) =>
        await store.WriteAsync(NameOf(delivery.Id), DeliveryJson.Kind.Write(delivery), WriteCondition.Absent, cancellation) is not null;

    /// <returns>The delivery and the tag of its version, or null. One whose record is damaged is uncertain: whether it was sent, nobody can tell.</returns>
    public async Task<(Delivery Delivery, string Tag)?> ReadAsync(DeliveryId id, CancellationToken cancellation = default)
    {
        if (await store.ReadAsync(NameOf(id), cancellation: cancellation) is not { } blob)
            return null;
        try
        {
            return (DeliveryJson.Kind.Read(NameOf(id), blob.Content), blob.Tag);
        }
        catch (DamagedRecordException damage)
        {
            return (new Delivery { Id = id, Brief = id.Date, State = DeliveryState.Uncertain, Planned = blob.Modified, Why = damage.Message }, blob.Tag);
        }
    }

    /// <returns>The new version's tag, or null where somebody else has changed it since.</returns>
    public Task<string?> ReplaceAsync(Delivery delivery, string tag, CancellationToken cancellation = default) =>
        store.WriteAsync(NameOf(delivery.Id), DeliveryJson.Kind.Write(delivery), WriteCondition.Unchanged(tag), cancellation);

    /// <summary>All deliveries of an edition's date, or of one correction of it, in order of their subscribers.</summary>
    public async IAsyncEnumerable<DeliveryId> ListAsync(string edition, DateOnly date, int correction = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var entry in store.ListAsync(Folder + DeliveryId.Folder(edition, date, correction), cancellation))
        {
            if (IdOf(entry) is { } id && id.Correction == correction)
                yield return id;
        }
    }

    /// <summary>The deliveries of an edition's date to subscribers whose ids begin alike.</summary>
    internal IAsyncEnumerable<DeliveryId> ListAsync(string edition, DateOnly date, string subscribers, CancellationToken cancellation) =>
        store.ListAsync(Folder + DeliveryId.Folder(edition, date, 0) + subscribers, cancellation).Select(IdOf).Where(id => id is { Correction: 0 }).Select(id => id!.Value);

    /// <summary>True where anybody has a delivery of an edition's date.</summary>
    public ValueTask<bool> AnyAsync(string edition, DateOnly date, CancellationToken cancellation = default) =>
        store.ListAsync(Folder + DeliveryId.Folder(edition, date, 0), cancellation).AnyAsync(cancellation);

    /// <summary>The last brief that a reader was sent on one of some earlier dates, the latest of them first.</summary>
    internal async Task<DateOnly?> PreviousBriefAsync(DeliveryId id, IEnumerable<DateOnly> dates, CancellationToken cancellation)
    {
        foreach (var date in dates)
        {
            // What is uncertain may never have arrived: to call its facts new once more does less harm than to hide them.
            if (await ReadAsync(id with { Date = date }, cancellation) is var (earlier, _) && earlier.State == DeliveryState.Accepted)
                return earlier.Brief;
        }

        return null;
    }

    private static DeliveryId? IdOf(BlobEntry entry)
    {
        var path = entry.Name[Folder.Length..];
        return path.EndsWith(Ending, StringComparison.Ordinal) && DeliveryId.TryParse(path[..^Ending.Length], null, out var id) ? id : null;
    }

    private static string NameOf(DeliveryId id) => $"{Folder}{id}{Ending}";
}
