namespace Briefing.Hosting.Tests.Modelling;

/// <summary>A clock that goes when it is told to.</summary>
internal sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Set)> _awaited = [];
    private TimeSpan _passed;

    public ManualClock()
        : this(new DateTimeOffset(2026, 3, 2, 6, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + new TimeSpan(GetTimestamp());

    public override long GetTimestamp()
    {
        lock (_lock)
            return _passed.Ticks;
    }

    /// <summary>Lets time pass and rings what falls due, in order.</summary>
    public void Advance(TimeSpan by)
    {
        TimeSpan end;
        lock (_lock)
            end = _passed + by;
        while (Next(end) is { } alarm)
            alarm.Ring();
    }

    /// <summary>Waits until something is to happen after exactly so long from now.</summary>
    public Task PauseAsync(TimeSpan length)
    {
        lock (_lock)
        {
            var due = _passed + length;
            if (_alarms.Exists(alarm => alarm.Due == due))
                return Task.CompletedTask;
            var set = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((due, set));
            return set.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    private Alarm? Next(TimeSpan end)
    {
        lock (_lock)
        {
            var next = _alarms.Where(alarm => alarm.Due <= end).MinBy(alarm => alarm.Due);
            _passed = next?.Due > _passed ? next.Due : next is null ? end : _passed;
            if (next is not null)
                _alarms.Remove(next);
            return next;
        }
    }

    private void Set(Alarm alarm, TimeSpan dueTime)
    {
        lock (_lock)
        {
            _alarms.Remove(alarm);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            alarm.Due = _passed + dueTime;
            _alarms.Add(alarm);
            foreach (var awaited in _awaited.FindAll(awaited => awaited.Due == alarm.Due))
                awaited.Set.TrySetResult();
        }
    }

    private sealed class Alarm(ManualClock clock, Action ring) : ITimer
    {
        public TimeSpan Due { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
