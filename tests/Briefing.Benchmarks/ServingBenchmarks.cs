using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Hosting;
using Briefing.Hosting.Http;
using Briefing.Hosting.Serving;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Benchmarks;

/// <summary>How long callers and readers wait, measured from outside over HTTP.</summary>
internal static class ServingBenchmarks
{
    private const int ArticlesPerUpload = 1_000;
    private const int WarmUp = 50;
    private const int Orders = 1_000;
    private const int Drops = 20;

    /// <summary>A brief on demand from a large store. No two orders ask for the same, so none is answered from memory.</summary>
    public static void OnDemand(string[] args)
    {
        var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000;
        // A store that is kept for another run is named; otherwise it is filled anew, and the count is what was asked for.
        var folder = args.Length > 2 ? args[2] : Directory.CreateTempSubdirectory("briefing-on-demand-").FullName;
        OnDemandAsync(new EndlessArticles(args[0]), count, folder).GetAwaiter().GetResult();
        if (args.Length <= 2)
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>From an article's arrival in the watched folder to its being on the front page.</summary>
    public static void DropToPage(string[] args) => DropToPageAsync().GetAwaiter().GetResult();

    private static async Task OnDemandAsync(EndlessArticles articles, int count, string folder)
    {
        var storage = Storage.OnFiles(folder, TimeProvider.System);
        using var newsroom = new Newsroom(storage.Blobs, storage.Queue(QueueNames.StoryWork), TimeProvider.System, NullLoggerFactory.Instance);
        var clock = Stopwatch.StartNew();
        if ((await newsroom.Shelf.IndexAsync()).Stories.IsEmpty)
            await FillAsync(storage.Blobs, newsroom, articles, count);
        var filled = clock.Elapsed;

        var index = await newsroom.Shelf.IndexAsync();
        var words = index.Stories.SelectMany(story => TopicWords.Fold(story.Headline).Take(1)).Distinct().ToList();
        await using var site = Site.Open(storage.Blobs, newsroom.Shelf, TimeProvider.System, new SiteOptions { IsLocal = true }, NullLoggerFactory.Instance);
        await using var server = await WebServer.StartAsync(site, new OneMachineOptions { Storage = storage }, NullLoggerFactory.Instance, CancellationToken.None);
        using var client = new HttpClient { BaseAddress = server.Address };
        var times = new List<double>();
        for (var order = 0; order < WarmUp + Orders; order++)
        {
            var body = new JsonObject { ["topics"] = new JsonArray(words[order * 7919 % words.Count], words[order * 104_729 % words.Count]), ["stories"] = 10 }.ToJsonString();
            clock.Restart();
            using var answer = await client.PostAsync(new Uri("/api/briefs", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
            await answer.Content.ReadAsByteArrayAsync();
            if (answer.StatusCode != HttpStatusCode.OK)
                throw new InvalidOperationException($"An order was answered with {answer.StatusCode}.");
            if (order >= WarmUp)
                times.Add(clock.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index.Stories.Sum(story => story.Articles)} articles in {index.Stories.Length} stories (filled or opened in {filled.TotalSeconds:F0} s); {Orders} briefs on demand, one after another:"));
        Print(times);
    }

    private static async Task FillAsync(IBlobStore store, Newsroom newsroom, EndlessArticles articles, int count)
    {
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var first = 0; first < count; first += ArticlesPerUpload)
        {
            var lines = Enumerable.Range(first, Math.Min(ArticlesPerUpload, count - first)).AsParallel().AsOrdered()
                .Select(number => JsonSerializer.Serialize(new Dictionary<string, string>
                {
                    ["id"] = number.ToString(CultureInfo.InvariantCulture),
                    ["text"] = articles.TextOf(number),
                    ["published"] = start.AddMinutes(number * (13 * 24 * 60.0 / count)).ToString("O"),
                }));
            var name = string.Create(CultureInfo.InvariantCulture, $"part-{first:0000000}.jsonl");
            await store.WriteAsync(RecordNames.Upload(name), Encoding.UTF8.GetBytes(string.Join('\n', lines)), WriteCondition.Always);
            await newsroom.ArticleUploadedAsync(name);
        }

        await newsroom.UpdateStoriesAsync();
    }

    private static async Task DropToPageAsync()
    {
        var folder = Directory.CreateTempSubdirectory("briefing-drop-").FullName;
        using var stop = new CancellationTokenSource();
        var uploads = Path.Combine(folder, "articles");
        Directory.CreateDirectory(uploads);
        var listening = new TaskCompletionSource<Uri>();
        var machine = new OneMachine(
            new OneMachineOptions { Storage = Storage.OnFiles(folder, TimeProvider.System), Uploads = uploads, Site = new SiteOptions { IsLocal = true } },
            NullLoggerFactory.Instance);
        var running = machine.RunAsync(listening.SetResult, stop.Token);
        using var client = new HttpClient { BaseAddress = await listening.Task };
        var times = new List<double>();
        for (var drop = 0; drop < Drops; drop++)
        {
            var place = $"Place{(char)('a' + drop)}vik";
            var clock = Stopwatch.StartNew();
            await File.WriteAllTextAsync(Path.Combine(uploads, $"{drop}.txt"), $"Floods closed the harbour of {place} on Monday, its mayor said. About {drop + 20} people were taken to a school in {place}.");
            while (!(await client.GetStringAsync(new Uri("/", UriKind.Relative))).Contains(place, StringComparison.Ordinal))
                await Task.Delay(10);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        await stop.CancelAsync();
        await running;
        Directory.Delete(folder, recursive: true);
        Console.WriteLine($"{Drops} articles dropped one after another, until each is on the front page:");
        Print(times);
    }

    private static void Print(List<double> times)
    {
        times.Sort();
        double At(double share) => times[(int)Math.Min(times.Count - 1, Math.Floor(share * times.Count))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p50 {At(0.5):F1} ms, p99 {At(0.99):F1} ms, longest {times[^1]:F1} ms"));
    }
}
