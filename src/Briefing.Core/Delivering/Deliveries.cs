using System.Globalization;
using System.Runtime.CompilerServices;
using Briefing.Storing;

namespace Briefing.Delivering;

/// <summary>The records of deliveries: <c>deliveries/{edition}/{date}/{subscriber}.json</c>.</summary>
public sealed class Deliveries(IBlobStore store)
{
    private const string Ending = ".json";

    /// <returns>False where the delivery is planned already.</returns>
    public async Task<bool> PlanAsync(Delivery delivery, CancellationToken cancellation = default) =>
        await store.WriteAsync(NameOf(delivery.Id), DeliveryJson.Write(delivery), WriteCondition.Absent, cancellation) is not null;

    /// <returns>The delivery and the tag of its version, or null.</returns>
    public async Task<(Delivery Delivery, string Tag)?> ReadAsync(DeliveryId id, CancellationToken cancellation = default) =>
        await store.ReadAsync(NameOf(id), cancellation: cancellation) is { } blob ? (DeliveryJson.Read(NameOf(id), blob.Content), blob.Tag) : null;

    /// <returns>The new version's tag, or null where somebody else has changed it since.</returns>
    public Task<string?> ReplaceAsync(Delivery delivery, string tag, CancellationToken cancellation = default) =>
        store.WriteAsync(NameOf(delivery.Id), DeliveryJson.Write(delivery), WriteCondition.Unchanged(tag), cancellation);

    /// <summary>All deliveries of an edition's date, in order of their subscribers.</summary>
    public async IAsyncEnumerable<DeliveryId> ListAsync(string edition, DateOnly date, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var folder = FolderOf(edition, date);
        await foreach (var entry in store.ListAsync(folder, cancellation))
        {
            var path = entry.Name["deliveries/".Length..];
            if (path.EndsWith(Ending, StringComparison.Ordinal) && DeliveryId.TryParse(path[..^Ending.Length], null, out var id))
                yield return id;
        }
    }

    public async Task<DeliveryTally> TallyAsync(string edition, DateOnly date, CancellationToken cancellation = default)
    {
        var tally = DeliveryTally.Empty;
        await foreach (var id in ListAsync(edition, date, cancellation))
        {
            if (await ReadAsync(id, cancellation) is var (delivery, _))
                tally = tally.With(delivery.State);
        }

        return tally;
    }

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

    private static string FolderOf(string edition, DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"deliveries/{edition}/{date:yyyy-MM-dd}/");

    private static string NameOf(DeliveryId id) => $"deliveries/{id}{Ending}";
}
