using Briefing.Delivering;

namespace Briefing.Hosting.Tests;

internal static class DeliveryTallies
{
    /// <summary>How the deliveries of an edition's date stand, as their records say.</summary>
    public static async Task<DeliveryTally> TallyAsync(this Deliveries deliveries, string edition, DateOnly date)
    {
        var tally = DeliveryTally.Empty;
        await foreach (var id in deliveries.ListAsync(edition, date))
        {
            if (await deliveries.ReadAsync(id) is var (delivery, _))
                tally = tally.With(delivery.State);
        }

        return tally;
    }
}
