using System.Globalization;
using Briefing.Storing;

namespace Briefing.Hosting.Storing;

/// <summary>
/// A queue in memory, for one process. What it holds is lost with the process; that loses no work, since everything it tells of stands in the store
/// and is found there by a sweep.
/// </summary>
/// <param name="poison">Takes what was tried too often; null drops it.</param>
public sealed class InProcessQueue(TimeProvider clock, InProcessQueue? poison = null) : IWorkQueue
{
    private const int LeastForgotten = 64;

    private readonly Lock _lock = new();
    private readonly PriorityQueue<Entry, (DateTimeOffset Visible, long Number)> _waiting = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _sent;

    public Task SendAsync(string message, TimeSpan delay = default, CancellationToken cancellation = default)
    {
        QueueMessages.Check(message);
        cancellation.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var number = ++_sent;
            var entry = new Entry(number.ToString(CultureInfo.InvariantCulture), number, message);
            _entries.Add(entry.Id, entry);
            _waiting.Enqueue(entry, (clock.GetUtcNow() + delay, number));
        }
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<WorkMessage>> ReceiveAsync(int most, TimeSpan hidden, CancellationToken cancellation = default)
    {
        QueueMessages.CheckCount(most);
        cancellation.ThrowIfCancellationRequested();
        var received = new List<WorkMessage>();
        var spoilt = new List<Entry>();
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            while (received.Count < most && _waiting.TryPeek(out var entry, out var place) && place.Visible <= now)
            {
                _waiting.Dequeue();
                if (!_entries.ContainsKey(entry.Id))
                    continue;
                if (entry.Tries == IWorkQueue.MostTries)
                {
                    _entries.Remove(entry.Id);
                    spoilt.Add(entry);
                    continue;
                }
                entry.Tries++;
                received.Add(new WorkMessage(entry.Id, entry.Text, entry.Tries, entry.Receipt));
                _waiting.Enqueue(entry, (now + hidden, entry.Number));
            }
        }
        foreach (var entry in spoilt)
            await (poison?.SendAsync(entry.Text, default, CancellationToken.None) ?? Task.CompletedTask);
        return received;
    }

    public Task CompleteAsync(WorkMessage message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (_lock)
        {
            if (_entries.TryGetValue(message.Id, out var entry) && entry.Receipt == message.Receipt)
                _entries.Remove(message.Id);
            ForgetCompleted();
        }
        return Task.CompletedTask;
    }

    /// <summary>What was received waits to be seen again until it is due, completed or not: once most of what waits is completed, that is let go of.</summary>
    private void ForgetCompleted()
    {
        if (_waiting.Count <= 2 * _entries.Count + LeastForgotten)
            return;
        var open = _waiting.UnorderedItems.Where(item => _entries.ContainsKey(item.Element.Id)).ToList();
        _waiting.Clear();
        _waiting.EnqueueRange(open);
    }

    private sealed class Entry(string id, long number, string text)
    {
        public string Id => id;

        public long Number => number;

        public string Text => text;

        public int Tries { get; set; }

        public string Receipt => string.Create(CultureInfo.InvariantCulture, $"{id}.{Tries}");
    }
}
