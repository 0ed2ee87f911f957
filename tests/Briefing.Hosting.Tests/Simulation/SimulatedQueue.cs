using System.Globalization;
using Briefing.Storing;

namespace Briefing.Hosting.Tests.Simulation;

/// <summary>The messages of a queue.</summary>
internal sealed class QueuedMessages(World world)
{
    private readonly List<Message> _messages = [];
    private TaskCompletionSource _changed = new();
    private int _numbers;

    public bool IsEmpty => _messages.Count == 0;

    /// <summary>Messages that were tried too often.</summary>
    public List<string> Poison { get; } = [];

    /// <summary>Puts a message in; it may get lost, come twice or late.</summary>
    public void Put(string text, TimeSpan delay)
    {
        if (world.Happens(world.Troubles.EventLost, "event lost"))
            return;
        for (var copies = world.Happens(world.Troubles.EventTwice, "event twice") ? 2 : 1; copies > 0; copies--)
        {
            var late = world.Happens(world.Troubles.EventLate, "event late") ? world.Some(TimeSpan.FromMinutes(40)) : TimeSpan.Zero;
            _messages.Add(new Message(_numbers++, text) { Visible = world.Time.GetUtcNow() + delay + late });
        }
        Changed();
    }

    /// <summary>Any of those that are to be seen: there is no order.</summary>
    public List<WorkMessage> Take(int most, TimeSpan hidden)
    {
        var now = world.Time.GetUtcNow();
        foreach (var worn in _messages.Where(message => message.Visible <= now && message.Try >= IWorkQueue.MostTries).ToList())
        {
            _messages.Remove(worn);
            Poison.Add(worn.Text);
        }
        var taken = new List<WorkMessage>();
        while (taken.Count < most && _messages.Where(message => message.Visible <= now).ToList() is { Count: > 0 } there)
        {
            var message = there[world.Pick(there.Count)];
            message.Visible = now + hidden;
            message.Try++;
            taken.Add(new WorkMessage(Text(message.Number), message.Text, message.Try, Text(message.Try)));
        }
        return taken;
    }

    public bool Complete(WorkMessage message) =>
        _messages.RemoveAll(one => Text(one.Number) == message.Id && Text(one.Try) == message.Receipt) > 0;

    /// <summary>Ends when there may be something to take.</summary>
    public async Task WaitAsync()
    {
        var now = world.Time.GetUtcNow();
        if (_messages.Any(message => message.Visible <= now))
            return;
        var changed = _changed.Task;
        if (_messages.Count == 0)
            await changed;
        else
            await Task.WhenAny(changed, world.Time.DelayAsync(_messages.Min(message => message.Visible) - now).AsTask());
    }

    /// <summary>Lets everybody who waits look again.</summary>
    public void Changed()
    {
        var changed = _changed;
        _changed = new TaskCompletionSource();
        changed.SetResult();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Message(int number, string text)
    {
        public int Number => number;

        public string Text => text;

        public DateTimeOffset Visible { get; set; }

        public int Try { get; set; }
    }
}

/// <summary>A queue as one host reaches it.</summary>
internal sealed class SimulatedQueue(World world, Standing host, string name, QueuedMessages messages) : IWorkQueue
{
    public Task SendAsync(string message, TimeSpan delay = default, CancellationToken cancellation = default) =>
        world.ChangeAsync(host, $"send {name} {message}", () =>
        {
            messages.Put(message, delay);
            return true;
        });

    public async Task<IReadOnlyList<WorkMessage>> ReceiveAsync(int most, TimeSpan hidden, CancellationToken cancellation = default) =>
        await world.ChangeAsync(host, "receive " + name, () => messages.Take(most, hidden));

    public Task CompleteAsync(WorkMessage message, CancellationToken cancellation = default) =>
        world.ChangeAsync(host, $"complete {name} {message.Id}", () => messages.Complete(message));
}
