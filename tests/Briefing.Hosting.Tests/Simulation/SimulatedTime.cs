using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Briefing.Hosting.Tests.Simulation;

/// <summary>
/// Time that passes only while everybody waits, and one thread on which everything happens: what runs under it takes the same course each time it is run.
/// </summary>
internal sealed class SimulatedTime(DateTimeOffset start) : TimeProvider
{
    // What is to ring: a wait, which is the Action that goes on, or a timer's Alarm.
    private readonly PriorityQueue<object, (long Due, long Order)> _bells = new();
    private readonly Line _line = new();
    private long _now = start.UtcTicks;
    private long _order;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public override DateTimeOffset GetUtcNow() => new(_now, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Alarm(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>How often something went on on another thread, where it can be overtaken; then a course may not repeat itself.</summary>
    public int Escapes => _line.Escapes;

    public Wait DelayAsync(TimeSpan time) => new(this, time);

    /// <summary>Calls this after a time.</summary>
    public void Ring(TimeSpan wait, Action call) => _bells.Enqueue(call, (_now + wait.Ticks, _order++));

    /// <summary>Begins something that goes on by itself.</summary>
    public Task Begin(Func<Task> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, _line).Unwrap();

    /// <summary>Runs until this is done.</summary>
    /// <exception cref="InvalidOperationException">Everybody waits for something that will never come.</exception>
    public void Run(Func<Task> work)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            // As a task of the line: whatever is called from here is in it and goes on in it, whichever thread this is.
            var everything = new Task(() => RunHere(work));
            everything.RunSynchronously(_line);
            everything.GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private void RunHere(Func<Task> work)
    {
        var main = Begin(work);
        while (!main.IsCompleted)
        {
            if (_line.TryStep())
                continue;
            if (!_bells.TryDequeue(out var bell, out var due))
                throw new InvalidOperationException("Everybody waits, and nothing will happen any more.");
            switch (bell)
            {
                case Action call:
                    _now = Math.Max(_now, due.Due);
                    call();
                    break;
                case Alarm alarm when alarm.IsCurrent(due.Order):
                    _now = Math.Max(_now, due.Due);
                    alarm.Ring();
                    break;
            }
        }
        main.GetAwaiter().GetResult();
    }

    /// <summary>What is awaited until a time has passed. A delay of the library does the same by way of a task, a timer and a scheduler, at several times the cost.</summary>
    internal readonly struct Wait(SimulatedTime time, TimeSpan wait) : ICriticalNotifyCompletion
    {
        public bool IsCompleted => wait <= TimeSpan.Zero;

        public Wait GetAwaiter() => this;

        public void GetResult()
        {
            // It ends well.
        }

        public void OnCompleted(Action continuation) => time.Ring(wait, continuation);

        public void UnsafeOnCompleted(Action continuation) => time.Ring(wait, continuation);

        public async Task AsTask() => await this;
    }

    private sealed class Alarm(SimulatedTime time, Action ring) : ITimer
    {
        private long _order = -1;
        private TimeSpan _period;

        public bool IsCurrent(long order) => order == _order;

        public void Ring()
        {
            Set(_period);
            ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            Set(dueTime);
            return true;
        }

        public void Dispose() => _order = -1;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        private void Set(TimeSpan wait)
        {
            _order = -1;
            if (wait == Timeout.InfiniteTimeSpan)
                return;
            _order = time._order++;
            time._bells.Enqueue(this, (time._now + wait.Ticks, _order));
        }
    }

    /// <summary>Tasks in the order in which they could go on.</summary>
    private sealed class Line : TaskScheduler
    {
        private readonly ConcurrentQueue<Task> _tasks = new();
        private readonly int _thread = Environment.CurrentManagedThreadId;
        private int _escapes;

        public int Escapes => _escapes;

        private bool IsHere => Environment.CurrentManagedThreadId == _thread;

        public bool TryStep()
        {
            if (!_tasks.TryDequeue(out var task))
                return false;
            TryExecuteTask(task);
            return true;
        }

        protected override void QueueTask(Task task)
        {
            if (!IsHere)
                Interlocked.Increment(ref _escapes);
            _tasks.Enqueue(task);
        }

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => IsHere && TryExecuteTask(task);

        protected override IEnumerable<Task> GetScheduledTasks() => _tasks;
    }
}
