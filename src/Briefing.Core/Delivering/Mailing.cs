using System.Collections.Concurrent;

namespace Briefing.Delivering;

/// <summary>An edition's deliveries of one date as a whole: who gets it is settled once, and then everything is taken to its end.</summary>
public sealed class Mailing(Deliveries deliveries, Deliverer deliverer, TimeProvider clock)
{
    /// <summary>How far back a reader's last brief is looked for; to whoever was away for longer everything is new.</summary>
    private const int DaysRemembered = 14;

    /// <summary>Settles the audience: each reader who has no delivery of the date yet gets one. To do it again adds nobody twice.</summary>
    /// <param name="brief">Date of the brief that they are sent.</param>
    /// <param name="readers">Ids of subscribers.</param>
    /// <param name="workers">How many records are written at a time.</param>
    /// <returns>The deliveries that are new.</returns>
    public async Task<IReadOnlyList<DeliveryId>> PlanAsync(
        string edition, DateOnly date, DateOnly brief, IEnumerable<string> readers, int workers = 1, CancellationToken cancellation = default)
    {
        // One listing costs less than a refused write for each reader who was planned at an earlier hour.
        var known = await deliveries.ListAsync(edition, date, cancellation).Select(id => id.Subscriber).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        var sent = await EarlierDatesAsync(edition, date, cancellation);
        var planned = new ConcurrentBag<DeliveryId>();
        var options = Concurrently.AtMost(workers, cancellation);
        await Parallel.ForEachAsync(readers.Where(known.Add), options, async (reader, token) =>
        {
            var id = new DeliveryId(edition, date, reader);
            if (await PlanAsync(id, brief, sent, token))
                planned.Add(id);
        });
        return [.. planned];
    }

    /// <summary>Visits every delivery that is not over.</summary>
    /// <param name="workers">How many at a time.</param>
    /// <returns>How all of them stand, and after what time the first of those still open wants another visit.</returns>
    public async Task<MailingStand> DeliverAsync(string edition, DateOnly date, int workers = 1, CancellationToken cancellation = default)
    {
        var tally = DeliveryTally.Empty;
        TimeSpan? again = null;
        var one = new Lock();
        var options = Concurrently.AtMost(workers, cancellation);
        await Parallel.ForEachAsync(deliveries.ListAsync(edition, date, cancellation), options, async (id, token) =>
        {
            if (await deliverer.DeliverAsync(id, token) is not { } step)
                return;

            lock (one)
            {
                tally = tally.With(step.Delivery.State);
                if (step.Again is { } wait && !(again < wait))
                    again = wait;
            }
        });
        return new MailingStand(tally, again);
    }

    /// <summary>Deliveries that are open though their time has come: their messages in the queue are lost, or were never sent.</summary>
    /// <param name="patience">How long a message in the queue may take.</param>
    public async Task<IReadOnlyList<DeliveryId>> StrandedAsync(string edition, DateOnly date, TimeSpan patience, CancellationToken cancellation = default)
    {
        var stranded = new List<DeliveryId>();
        await foreach (var id in deliveries.ListAsync(edition, date, cancellation))
        {
            if (await deliveries.ReadAsync(id, cancellation) is var (delivery, _) && !delivery.IsOver
                && (delivery.Until ?? delivery.Planned) + patience < clock.GetUtcNow())
                stranded.Add(id);
        }

        return stranded;
    }

    /// <summary>The dates before on which anybody was sent the edition, the latest first.</summary>
    private async Task<List<DateOnly>> EarlierDatesAsync(string edition, DateOnly date, CancellationToken cancellation)
    {
        var dates = new List<DateOnly>();
        for (var back = 1; back <= DaysRemembered; back++)
        {
            if (await deliveries.ListAsync(edition, date.AddDays(-back), cancellation).AnyAsync(cancellation))
                dates.Add(date.AddDays(-back));
        }

        return dates;
    }

    private async Task<bool> PlanAsync(DeliveryId id, DateOnly brief, List<DateOnly> sent, CancellationToken cancellation)
    {
        var previous = await deliveries.PreviousBriefAsync(id, sent, cancellation);
        return await deliveries.PlanAsync(
            new Delivery { Id = id, Brief = brief, Previous = previous, State = DeliveryState.Planned, Planned = clock.GetUtcNow() },
            cancellation);
    }
}

/// <param name="Again">Null where everything is over.</param>
public sealed record MailingStand(DeliveryTally Tally, TimeSpan? Again);
