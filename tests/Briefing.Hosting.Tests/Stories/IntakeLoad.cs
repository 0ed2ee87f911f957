using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Briefing.Hosting.Serving;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Hosting.Tests.Stories;

/// <summary>
/// Uploads under bad conditions: half of them come twice, one in twenty is overwritten, one in fifty is deleted; events come in no order, late, twice or never; and
/// the hosts that work on them are stopped at random and started again.
/// </summary>
internal sealed class IntakeLoad
{
    private const int UploadedAtOnce = 8;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private readonly Random _random;
    private readonly List<Upload> _uploads;
    private readonly Dictionary<string, Upload> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deleted = new(StringComparer.Ordinal);

    public IntakeLoad(int articles, int seed)
    {
        _random = new Random(seed);
        var news = new InventedNews(seed);
        _uploads = news.Articles(articles);
        foreach (var upload in _uploads.Where((_, i) => i % 20 == 7))
            _changed.Add(upload.Name, news.Changed(upload));
        _deleted.UnionWith(_uploads.Where((_, i) => i % 50 == 11).Select(upload => upload.Name));
    }

    /// <summary>What the store holds in the end, uploaded once and taken in by one host that nobody disturbs.</summary>
    public async Task QuietlyAsync(Storage storage)
    {
        await ForEachAsync(_uploads.Where(upload => !_deleted.Contains(upload.Name)), upload => storage.Blobs.PutAsync(_changed.GetValueOrDefault(upload.Name, upload)));
        await SettleAsync(storage);
    }

    /// <summary>Uploads, overwrites and deletes in random order, and tells of it as Event Grid would.</summary>
    public async Task UploadAsync(Storage storage)
    {
        var again = _uploads.Where((_, i) => i % 2 == 0).ToArray();
        var changes = _changed.Values.ToArray();
        foreach (var round in new[] { _uploads.ToArray(), again, changes })
        {
            _random.Shuffle(round);
            await ForEachAsync(round, async upload =>
            {
                await storage.Blobs.PutAsync(upload);
                await TellAsync(storage, "BlobCreated", upload.Name);
            });
        }
        await ForEachAsync(_deleted, async name =>
        {
            await storage.Blobs.DeleteAsync(RecordNames.Upload(name));
            await TellAsync(storage, "BlobDeleted", name);
        });
    }

    /// <summary>A host that takes messages until it is stopped.</summary>
    public static async Task HostAsync(Storage storage, CancellationToken stop)
    {
        using var newsroom = new Newsroom(storage.Blobs, storage.Queue(QueueNames.StoryWork), TimeProvider.System, NullLoggerFactory.Instance);
        var logger = NullLogger<QueuePump>.Instance;
        var events = new QueuePump(QueueNames.ArticleEvents, storage.Queue(QueueNames.ArticleEvents), newsroom.ArticleEventAsync, 8, TimeProvider.System, logger);
        var work = new QueuePump(QueueNames.StoryWork, storage.Queue(QueueNames.StoryWork), newsroom.StoriesChangedAsync, 4, TimeProvider.System, logger);
        await Task.WhenAll(events.RunAsync(stop), work.RunAsync(stop));
    }

    /// <summary>Waits until the queue of events is empty of what may be received.</summary>
    /// <exception cref="TimeoutException">It is not after ten minutes.</exception>
    public static async Task DrainAsync(Storage storage)
    {
        var waited = Stopwatch.StartNew();
        while (await AnyAsync(storage.Queue(QueueNames.ArticleEvents)))
        {
            if (waited.Elapsed > LongestWait)
                throw new TimeoutException($"After {waited.Elapsed.TotalMinutes:0} minutes the queue {QueueNames.ArticleEvents} still gives messages: the hosts take fewer than come, or none.");
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    /// <summary>What a host does when it starts, and each hour.</summary>
    /// <exception cref="TimeoutException">Changes are still not taken up after ten minutes.</exception>
    public static async Task SettleAsync(Storage storage)
    {
        using var newsroom = new Newsroom(storage.Blobs, storage.Queue(QueueNames.StoryWork), TimeProvider.System, NullLoggerFactory.Instance);
        await newsroom.SweepAsync();
        // A host that died while it wrote stories holds their lease until that ends.
        for (var waited = Stopwatch.StartNew(); await storage.Blobs.ListAsync(RecordNames.Changes).CountAsync() is var left and > 0;)
        {
            if (waited.Elapsed > LongestWait)
                throw new TimeoutException($"After {waited.Elapsed.TotalMinutes:0} minutes {left} marks of changes are not taken up: somebody holds {RecordNames.StoryWriter}, or every update fails.");
            await Task.Delay(TimeSpan.FromMilliseconds(500));
            await newsroom.UpdateStoriesAsync();
        }
    }

    /// <summary>Peeks by taking one message and letting it come back at once; a try of five is worth it.</summary>
    private static async Task<bool> AnyAsync(IWorkQueue queue) => (await queue.ReceiveAsync(1, TimeSpan.FromSeconds(1))).Count > 0;

    private async Task TellAsync(Storage storage, string what, string name)
    {
        int chance;
        TimeSpan delay;
        lock (_random)
            (chance, delay) = (_random.Next(20), TimeSpan.FromMilliseconds(_random.Next(2000)));
        // Of twenty one is lost and two come twice.
        for (var times = chance == 0 ? 0 : chance < 3 ? 2 : 1; times > 0; times--)
            await storage.Queue(QueueNames.ArticleEvents).SendAsync(Event(what, name), delay);
    }

    private static string Event(string what, string name) => JsonSerializer.Serialize(new
    {
        topic = "/subscriptions/0/resourceGroups/briefing/providers/Microsoft.Storage/storageAccounts/briefing",
        subject = $"/blobServices/default/containers/articles/blobs/{name}",
        eventType = $"Microsoft.Storage.{what}",
        id = string.Create(CultureInfo.InvariantCulture, $"{name.GetHashCode(StringComparison.Ordinal):x}"),
        data = new { api = what == "BlobCreated" ? "PutBlob" : "DeleteBlob", url = $"https://briefing.blob.core.windows.net/articles/{Uri.EscapeDataString(name)}" },
    });

    private static Task ForEachAsync<T>(IEnumerable<T> items, Func<T, Task> work) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = UploadedAtOnce }, async (item, _) => await work(item));
}
