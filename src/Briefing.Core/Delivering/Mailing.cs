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
        var planned = new ConcurrentBag<DeliveryId>();
        await PlanAsync(edition, date, brief, readers.Order(StringComparer.Ordinal).ToAsyncEnumerable(), planned.Add, workers, cancellation);
        return [.. planned];
    }

    /// <inheritdoc cref="PlanAsync(string, DateOnly, DateOnly, IEnumerable{string}, int, CancellationToken)"/>
    /// <param name="readers">Ids of subscribers in ordinal order. No more than a sixteenth of them is held at a time.</param>
    /// <param name="planned">Told each delivery that is new, by many threads at once.</param>
    public async Task PlanAsync(
        string edition, DateOnly date, DateOnly brief, IAsyncEnumerable<string> readers, Action<DeliveryId> planned, int workers = 1, CancellationToken cancellation = default)
    {
        var sent = await EarlierDatesAsync(edition, date, cancellation);
        var some = new List<string>();
        await foreach (var reader in readers.WithCancellation(cancellation))
        {
            if (some.Count > 0 && some[0][0] != reader[0])
                await PlanSomeAsync();
            some.Add(reader);
        }

        if (some.Count > 0)
            await PlanSomeAsync();

        async Task PlanSomeAsync()
        {
            // One listing costs less than a refused write for each reader who was planned at an earlier hour.
            var known = await deliveries.ListAsync(edition, date, some[0][..1], cancellation).Select(id => id.Subscriber).ToHashSetAsync(StringComparer.Ordinal, cancellation);
            var options = Concurrently.AtMost(workers, cancellation);
            await Parallel.ForEachAsync(some.Where(known.Add), options, async (reader, token) =>
            {
                var id = new DeliveryId(edition, date, reader);
                if (await PlanAsync(id, brief, await deliveries.PreviousBriefAsync(id, sent, token), token))
                    planned(id);
            });
            some.Clear();
        }
    }

    /// <summary>Settles who is sent a correction: whoever was, or may have been, sent the brief. To do it again adds nobody twice.</summary>
    /// <param name="brief">Date of the brief that is corrected.</param>
    /// <param name="correction">Its number, from 1.</param>
    /// <param name="dates">Dates of readers on which the brief was sent.</param>
    /// <returns>The deliveries that are new.</returns>
    public async Task<IReadOnlyList<DeliveryId>> PlanCorrectionAsync(string edition, DateOnly brief, int correction, IEnumerable<DateOnly> dates, CancellationToken cancellation = default)
    {
        var planned = new List<DeliveryId>();
        foreach (var date in dates)
        {
            await foreach (var sent in deliveries.ListAsync(edition, date, cancellation: cancellation))
            {
                var id = sent with { Date = brief, Correction = correction };
                if (await deliveries.ReadAsync(sent, cancellation) is var (delivery, _) && delivery.Brief == brief && delivery.State is DeliveryState.Accepted or DeliveryState.Uncertain
                    && await PlanAsync(id, brief, null, cancellation))
                    planned.Add(id);
            }
        }

        return planned;
    }

    /// <summary>Visits every delivery that is not over.</summary>
    /// <param name="workers">How many at a time.</param>
    /// <returns>How all of them stand, and after what time the first of those still open wants another visit.</returns>
    public async Task<MailingStand> DeliverAsync(string edition, DateOnly date, int workers = 1, int correction = 0, CancellationToken cancellation = default)
    {
        var tally = DeliveryTally.Empty;
        TimeSpan? again = null;
        var one = new Lock();
        var options = Concurrently.AtMost(workers, cancellation);
        await Parallel.ForEachAsync(deliveries.ListAsync(edition, date, correction, cancellation), options, async (id, token) =>
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

    /// <summary>How all deliveries stand, and which are open though their time has come: their messages in the queue are lost, or were never sent.</summary>
    /// <param name="patience">How long a message in the queue may take.</param>
    public async Task<MailingReview> ReviewAsync(string edition, DateOnly date, TimeSpan patience, int correction = 0, CancellationToken cancellation = default)
    {
        var tally = DeliveryTally.Empty;
        var stranded = new List<DeliveryId>();
        await foreach (var id in deliveries.ListAsync(edition, date, correction, cancellation))
        {
            if (await deliveries.ReadAsync(id, cancellation) is not var (delivery, _))
                continue;
            tally = tally.With(delivery.State);
            if (!delivery.IsOver && (delivery.Until ?? delivery.Planned) + patience < clock.GetUtcNow())
                stranded.Add(id);
        }

        return new MailingReview(tally, stranded);
    }

    /// <summary>The dates before on which anybody was sent the edition, the latest first.</summary>
    private async Task<List<DateOnly>> EarlierDatesAsync(string edition, DateOnly date, CancellationToken cancellation)
    {
        var dates = new List<DateOnly>();
        for (var back = 1; back <= DaysRemembered; back++)
        {
            if (await deliveries.AnyAsync(edition, date.AddDays(-back), cancellation))
                dates.Add(date.AddDays(-back));
        }

        return dates;
    }

    private Task<bool> PlanAsync(DeliveryId id, DateOnly brief, DateOnly? previous, CancellationToken cancellation) =>
        deliveries.PlanAsync(new Delivery { Id = id, Brief = brief, Previous = previous, State = DeliveryState.Planned, Planned = clock.GetUtcNow() }, cancellation);
}

/// <param name="Stranded">Those that want to be put into the queue anew.</param>
public sealed record MailingReview(DeliveryTally Tally, IReadOnlyList<DeliveryId> Stranded);

/// <param name="Again">Null where everything is over.</param>
public sealed record MailingStand(DeliveryTally Tally, TimeSpan? Again);
