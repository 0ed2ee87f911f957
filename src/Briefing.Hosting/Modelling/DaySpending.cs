using System.Globalization;
using Briefing.Storing;
using Briefing.Summarising.Modelling;

namespace Briefing.Hosting.Modelling;

/// <summary>
/// What all instances together have spent on a day (UTC), in one record that each changes by conditional writes. A reservation is in the sum
/// from its first write on: an instance that dies before it settles leaves it there, so the cap holds whatever happens.
/// </summary>
internal sealed class DaySpending(SpendingCap cap, IBlobStore store, TimeProvider clock) : IDisposable
{
    // A write fails only because another instance's succeeded; so many in a row are no accident.
    private const int MostConflicts = 200;

    private readonly SemaphoreSlim _mine = new(1);

    /// <returns>The name of the record that holds the reservation, or null where the day's cap has no room for it.</returns>
    /// <exception cref="ModelFailure">The record is damaged, or too many want it.</exception>
    /// <exception cref="StoreUnavailableException">It is not known whether the reservation was made; it may stay.</exception>
    public async Task<string?> TryReserveAsync(Spend most, CancellationToken cancellation)
    {
        var record = string.Create(CultureInfo.InvariantCulture, $"{RecordNames.Spending}{clock.GetUtcNow():yyyy-MM-dd}.json");
        return await ChangeAsync(record, spent => cap.Allows(spent + most) ? spent + most : null, cancellation) ? record : null;
    }

    public Task SettleAsync(string record, Spend reserved, Spend actual, CancellationToken cancellation) =>
        ChangeAsync(record, spent => spent + actual - reserved, cancellation);

    public void Dispose() => _mine.Dispose();

    private async Task<bool> ChangeAsync(string record, Func<Spend, Spend?> change, CancellationToken cancellation)
    {
        await _mine.WaitAsync(cancellation);
        try
        {
            for (var tries = 0; tries < MostConflicts; tries++)
            {
                var stored = await store.ReadAsync(record, cancellation: cancellation);
                if (change(stored is null ? default : Spent(record, stored)) is not { } changed)
                    return false;
                var condition = stored is null ? WriteCondition.Absent : WriteCondition.Unchanged(stored.Tag);
                if (await store.WriteAsync(record, RecordKinds.Spending.Write(changed), condition, cancellation) is not null)
                    return true;
            }

            throw new ModelFailure(ModelFailureKind.Unavailable, $"{record} is changed by others all the time, so this call cannot be accounted for and is not made.");
        }
        finally
        {
            _mine.Release();
        }
    }

    private static Spend Spent(string record, StoredBlob stored)
    {
        try
        {
            return RecordKinds.Spending.Read(record, stored.Content);
        }
        catch (DamagedRecordException damage)
        {
            throw new ModelFailure(ModelFailureKind.BudgetSpent, $"{record} is damaged, so it is not known what is left of the day's budget. Delete it to begin the day anew.", damage);
        }
    }
}
