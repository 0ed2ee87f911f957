using Briefing.Hosting.Modelling;
using Briefing.Storing;

namespace Briefing.Hosting.Tests.Modelling;

public sealed class SpendingScheduleTests
{
    private const int Schedules = 10_000;
    private const int Batches = 20;

    public static TheoryData<int> EachBatch => [.. Enumerable.Range(0, Batches)];

    [Theory]
    [MemberData(nameof(EachBatch))]
    public void However_instances_interleave_crash_and_lose_their_store_no_day_passes_its_cap(int batch)
    {
        var refused = 0;
        for (var seed = batch; seed < Schedules; seed += Batches)
        {
            var world = new World(new Random(seed));
            SeededSchedule.Run(world.Chance, world.LiveAsync, () => world.Check(seed));
            refused += world.Refused;
        }

        // Schedules in which nobody meets the cap would prove nothing.
        Assert.InRange(refused, Schedules / Batches, int.MaxValue);
    }

    /// <summary>Some instances that spend from one store over two days, while time passes, processes die and the store fails.</summary>
    private sealed class World(Random chance)
    {
        private const long Cap = 100;

        private readonly MemoryStore _store = new();
        private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 2, 23, 59, 0, TimeSpan.Zero));
        private readonly Dictionary<string, long> _spent = new(StringComparer.Ordinal);

        public Random Chance => chance;

        public int Refused { get; private set; }

        public Task LiveAsync()
        {
            var trouble = chance.Next(3) == 0 ? 0.1 : 0;
            _store.Before = () => InterruptAsync(trouble);
            _store.After = () => InterruptAsync(trouble);
            return Task.WhenAll(Enumerable.Range(0, 1 + chance.Next(4)).Select(_ => InstanceAsync()));
        }

        public void Check(int seed)
        {
            foreach (var (record, spent) in _spent)
            {
                var counted = RecordKinds.Spending.Read(record, _store.Find(record)!.Content);
                Assert.True(spent <= counted.Tokens && counted.Tokens <= Cap, $"Seed {seed}: spent {spent}, counted {counted.Tokens}, cap {Cap}.");
            }
        }

        private async Task InstanceAsync()
        {
            using var day = new DaySpending(new SpendingCap(Cap, null), _store, _clock);
            await Task.WhenAll(Enumerable.Range(0, 1 + chance.Next(6)).Select(_ => CallsAsync(day)));
        }

        private async Task CallsAsync(DaySpending day)
        {
            for (var calls = chance.Next(4); calls >= 0; calls--)
            {
                await Task.Yield();
                if (chance.Next(12) == 0)
                    _clock.Advance(TimeSpan.FromSeconds(30));
                await CallAsync(day, new Spend(1 + chance.Next(40), 0));
            }
        }

        private async Task CallAsync(DaySpending day, Spend most)
        {
            try
            {
                if (await day.TryReserveAsync(most, CancellationToken.None) is not { } record)
                {
                    Refused++;
                    return;
                }

                // Whatever becomes of the caller, the server has worked and charges for it.
                var actual = new Spend(chance.Next((int)most.Tokens + 1), 0);
                _spent[record] = _spent.GetValueOrDefault(record) + actual.Tokens;
                await Task.Yield();
                var dies = chance.Next(5) == 0;
                if (!dies)
                    await day.SettleAsync(record, most, actual, CancellationToken.None);
            }
            catch (StoreUnavailableException)
            {
                // The call is not made, or not settled.
            }
        }

        private async Task InterruptAsync(double trouble)
        {
            await Task.Yield();
            if (chance.NextDouble() < trouble)
                throw new StoreUnavailableException("It does not answer.", new IOException());
        }
    }
}
