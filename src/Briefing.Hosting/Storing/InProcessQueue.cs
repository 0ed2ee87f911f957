using System.Globalization;
using System.Text;
using Briefing.Storing;

namespace Briefing.Hosting.Storing;

/// <summary>
/// A queue in memory, for one process. What it holds is lost with the process; that loses no work, since everything it tells of stands in the store
/// and is found there by a sweep.
/// </summary>
/// <param name="poison">Takes what was tried too often; null drops it.</param>
public sealed class InProcessQueue(TimeProvider clock, InProcessQueue? poison = null) : IWorkQueue
{
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
        }
        return Task.CompletedTask;
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

internal static class QueueMessages
{
    private const int MostBytes = 48 * 1024;
    private const int MostAtOnce = 32;

    public static void Check(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (Encoding.UTF8.GetByteCount(message) > MostBytes)
            throw new ArgumentException("A message may have 48 kB. Put what is longer into the store, and its name into the message.", nameof(message));
    }

    public static void CheckCount(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostAtOnce);
    }
}
