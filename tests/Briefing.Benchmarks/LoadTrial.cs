using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Stories;
using Briefing.Hosting.Storing;
using Briefing.Hosting.Tests;
using Briefing.Storing;

namespace Briefing.Benchmarks;

/// <summary>The whole product in its own process, under load for a long time.</summary>
internal static class LoadTrial
{
    private const int AtOnce = 50;

    // After each of them what is in use is measured at rest.
    private const int Parts = 3;

    // The folder is watched with a delay of a third of a second: this many uploads on their way at once keep whoever takes them in always busy.
    private const int OnTheWay = 64;

    /// <summary>Fifty callers at once, articles as fast as they are taken, and editions going out by mail: answers, their times, and memory over time.</summary>
    /// <param name="arguments">Minutes; and <c>still</c>, where the articles are there from the beginning and nothing is written besides.</param>
    public static void Run(string[] arguments) =>
        RunAsync(TimeSpan.FromMinutes(arguments.Length > 0 ? double.Parse(arguments[0], CultureInfo.InvariantCulture) : 15), isStill: arguments.Length > 1).GetAwaiter().GetResult();

    private static async Task RunAsync(TimeSpan duration, bool isStill)
    {
        using var folder = new TrialFolder();
        var messageIds = new ConcurrentQueue<string>();
        var store = folder.Store;
        await folder.EnrolAsync();
        // Stories of a month, again and again under the same names and as long each time, so that what the store holds does not grow once all are there.
        var news = new InventedNews(9);
        var uploads = news.Articles(2_000);
        if (isStill)
            uploads.ForEach(folder.Write);
        using var figures = new TemporaryFolder();
        var heapFile = Path.Combine(figures.Path, "heap");
        var settings = ServeProcess.MailTo(SmtpSink.Start(messageIds));
        settings["DOTNET_STARTUP_HOOKS"] = typeof(LoadTrial).Assembly.Location;
        settings[StartupHook.File] = heapFile;
        using var serve = new ServeProcess(folder.Path, settings);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce }) { BaseAddress = await serve.AddressAsync(), Timeout = TimeSpan.FromMinutes(2) };
        var (statuses, times, memory, written) = (new ConcurrentDictionary<HttpStatusCode, int>(), new ConcurrentQueue<double>(), new List<(double Minute, double Megabytes)>(), new List<(double Minute, int Articles)> { (0, 0) });
        var (clock, behind, atRest, edition) = (Stopwatch.StartNew(), new List<double>(), new List<double>(), 0);
        for (var part = 0; part < Parts; part++)
        {
            using var stop = new CancellationTokenSource(duration / Parts);
            var callers = Enumerable.Range(0, AtOnce).Select(caller => Task.Run(async () =>
            {
                for (var order = 0; !stop.IsCancellationRequested; order++)
                {
                    var body = new JsonObject { ["topics"] = new JsonArray(Topic(caller, order)), ["stories"] = 10 }.ToJsonString();
                    var begun = Stopwatch.GetTimestamp();
                    using var answer = await client.PostAsync(new Uri("/api/briefs", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
                    await answer.Content.ReadAsByteArrayAsync();
                    times.Enqueue(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                    statuses.AddOrUpdate(answer.StatusCode, 1, (_, count) => count + 1);
                }
            })).ToList();
            var ingest = Task.Run(async () =>
            {
                var onTheWay = new Queue<(string Prepared, DateTime Written)>();
                while (!isStill && !stop.IsCancellationRequested)
                {
                    var number = written[^1].Articles;
                    var upload = uploads[number % uploads.Count];
                    onTheWay.Enqueue((Path.Combine(folder.Path, RecordNames.PreparedUpload(RecordNames.UploadId(upload.Name))), DateTime.UtcNow));
                    folder.Write(news.Changed(upload));
                    written.Add((clock.Elapsed.TotalMinutes, number + 1));
                    if (onTheWay.Count < OnTheWay)
                        continue;
                    var (prepared, when) = onTheWay.Dequeue();
                    while (File.GetLastWriteTimeUtc(prepared) < when && !stop.IsCancellationRequested)
                        await Task.Delay(5);
                }
            });
            for (; !stop.IsCancellationRequested; edition++)
            {
                if (edition < 12 * TrialFolder.Editions && edition % 12 == 0)
                    await folder.MakeEditionDueAsync(edition / 12);
                memory.Add((clock.Elapsed.TotalMinutes, serve.Memory() / 1e6));
                await Task.Delay(TimeSpan.FromSeconds(5), stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            await Task.WhenAll(callers.Append(ingest));
            behind.Add(await CaughtUpAsync(store, duration));
            atRest.Add(await HeapAtRestAsync(heapFile));
        }
        var editions = (await new BriefArchive(store).ListAsync()).Length;
        var sorted = times.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMinutes:F0} min, {AtOnce} callers at once: {sorted.Count:#,0} briefs, {sorted.Count / duration.TotalSeconds:F0}/s, p50 {sorted[sorted.Count / 2]:F0} ms, p99 {sorted[sorted.Count * 99 / 100]:F0} ms, longest {sorted[^1]:F0} ms"));
        Console.WriteLine("answers: " + string.Join(", ", statuses.OrderBy(one => one.Key).Select(one => string.Create(CultureInfo.InvariantCulture, $"{(int)one.Key} {one.Value:#,0}"))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written[^1].Articles:#,0} articles written, all in the stories {behind[^1]:F1} s after the last; {editions} editions made, {messageIds.Count:#,0} mails arrived, {messageIds.Count - messageIds.Distinct().Count()} of them twice"));
        var from = duration.TotalMinutes / 3;
        Print("working set", memory, from, written);
        var heap = Samples(heapFile);
        Print("heap in use after a full collection", [.. heap.Select(sample => (sample[0] / 60, sample[1] / 1e6))], from, written);
        Print("heap committed", [.. heap.Select(sample => (sample[0] / 60, sample[3] / 1e6))], from, written);
        Print("heap fragmented", [.. heap.Select(sample => (sample[0] / 60, sample[2] / 1e6))], from, written);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"heap after each of {Parts} parts, when all was in the stories and nobody called: {string.Join(", ", atRest.Select(megabytes => megabytes.ToString("F1", CultureInfo.InvariantCulture)))} MB"));
        await serve.KillAsync();
        var errors = (await serve.Errors).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{errors.Length} lines on standard error{(errors.Length > 0 ? ", the first: " + errors[0] : "")}"));
        await PrintStoriesAsync(store);
    }

    /// <returns>After how many seconds nothing waited to be put into the stories.</returns>
    private static async Task<double> CaughtUpAsync(FileBlobStore store, TimeSpan most)
    {
        var waited = Stopwatch.StartNew();
        while (await store.ListAsync(RecordNames.Changes).AnyAsync() && waited.Elapsed < most)
            await Task.Delay(100);
        return waited.Elapsed.TotalSeconds;
    }

    /// <summary>What is in use, in megabytes, while nothing is done: a sample under load has whatever grouping and telling hold for a moment as well.</summary>
    private static async Task<double> HeapAtRestAsync(string heapFile)
    {
        var known = File.ReadLines(heapFile).Count();
        // The next sample may have begun before the rest did.
        while (File.ReadLines(heapFile).Count() < known + 2)
            await Task.Delay(500);
        return Samples(heapFile)[^1][1] / 1e6;
    }

    private static List<double[]> Samples(string heapFile) =>
        [.. File.ReadLines(heapFile).Select(line => Array.ConvertAll(line.Split(' '), text => double.Parse(text, CultureInfo.InvariantCulture)))];

    /// <summary>What the stories have come to hold.</summary>
    private static async Task PrintStoriesAsync(FileBlobStore store)
    {
        using var shelf = new StoryShelf(store, TimeProvider.System);
        var (stories, facts, withdrawn, bytes) = (0, 0, 0, 0L);
        foreach (var entry in (await shelf.IndexAsync()).Stories)
        {
            var story = await shelf.ReadAsync(entry.Id);
            stories++;
            facts += story!.Story!.Facts.Length;
            withdrawn += story.Withdrawn.Length;
            bytes += (await store.ReadAsync(RecordNames.Story(entry.Id)))!.Length;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"in the end {stories:#,0} stories in {bytes / 1e6:F1} MB, with {facts:#,0} facts and {withdrawn:#,0} withdrawn ones"));
    }

    /// <summary>How something grew after the first minutes: with time, and with the articles that were written.</summary>
    private static void Print(string what, List<(double Minute, double Megabytes)> samples, double from, List<(double Minute, int Articles)> written)
    {
        var later = samples.Where(sample => sample.Minute > from).ToList();
        if (later.Count < 4)
            return;
        var byTime = Trend.Of(later);
        var line = string.Create(CultureInfo.InvariantCulture, $"{what}: {samples.Max(sample => sample.Megabytes):F0} MB at most, {later.Average(sample => sample.Megabytes):F0} MB on average in the last two thirds, in which it grew by {byTime.Slope:F2} ± {byTime.Margin:F2} MB a minute");
        if (written.Count > 1)
        {
            var byArticles = Trend.Of([.. later.Select(sample => (written.FindLast(one => one.Minute <= sample.Minute).Articles / 1000.0, sample.Megabytes))]);
            line += string.Create(CultureInfo.InvariantCulture, $", {byArticles.Slope:F2} ± {byArticles.Margin:F2} MB for each thousand articles");
        }
        Console.WriteLine(line);
    }

    /// <summary>Words of the invented stories, and now and then one that none has.</summary>
    private static string Topic(int caller, int order)
    {
        string[] topics = ["ferry", "dam", "bridge", "orchestra", "vineyard", "observatory", "bank", "school", "mine", "airport", "witness", "crowns", "comet", "nowhere"];
        return topics[(caller * 31 + order) % topics.Length];
    }
}
