namespace Briefing.Hosting.Tests.Modelling;

/// <summary>Runs asynchronous work on one thread and lets a seed choose, whenever somebody waits, who goes on.</summary>
internal sealed class SeededSchedule(Random chance) : SynchronizationContext
{
    private readonly List<(SendOrPostCallback Work, object? State)> _ready = [];

    /// <param name="afterEach">Called between any two steps.</param>
    public static void Run(Random chance, Func<Task> work, Action afterEach)
    {
        var before = Current;
        var schedule = new SeededSchedule(chance);
        SetSynchronizationContext(schedule);
        try
        {
            var running = work();
            while (!running.IsCompleted)
            {
                schedule.Step();
                afterEach();
            }

            running.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_ready)
        {
            _ready.Add((d, state));
            Monitor.Pulse(_ready);
        }
    }

    private void Step()
    {
        (SendOrPostCallback Work, object? State) chosen;
        lock (_ready)
        {
            // Only where the runtime hands work over by way of another thread.
            while (_ready.Count == 0)
                Assert.True(Monitor.Wait(_ready, TimeSpan.FromSeconds(30)), "Everybody waits.");
            var index = chance.Next(_ready.Count);
            chosen = _ready[index];
            _ready.RemoveAt(index);
        }

        chosen.Work(chosen.State);
    }
}
