using System.Diagnostics;
using System.Globalization;
using Briefing.Hosting.Stories;
using Briefing.Hosting.Storing;
using Briefing.Hosting.Tests;
using Briefing.Hosting.Tests.Stories;

namespace Briefing.Benchmarks;

/// <summary>Uploads to stories in a storage account, with hosts that are killed and started again; and how fast stories are found.</summary>
internal static class IntakeBenchmarks
{
    private const int UsualArticles = 2000;
    private const int UsualStories = 60_000;
    private const int Processes = 2;
    private const string Account = "BRIEFING_LOAD_ACCOUNT";

    public static void Load(string[] arguments) => LoadAsync(arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : UsualArticles).GetAwaiter().GetResult();

    /// <summary>One host, until its process is killed, or the one that started it ends and its input with it.</summary>
    public static void Host(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        _ = Task.Run(() =>
        {
            Console.In.ReadToEnd();
            stop.Cancel();
        });
        IntakeLoad.HostAsync(Storage.OnAzure(Environment.GetEnvironmentVariable(Account)!), stop.Token).GetAwaiter().GetResult();
    }

    public static void Find(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : UsualStories;
        var random = new Random(7);
        var words = Enumerable.Range(0, 50_000).Select(i => string.Intern($"word{i * 7919 % 50_000}x")).ToArray();
        var now = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
        StoryEntry Entry(int i) => new(
            $"{i:x16}", "Headline", now.AddHours(-i % 800 - 2), now.AddHours(-i % 800), now, 3, 2, "en", random.NextDouble(),
            [.. Enumerable.Range(0, 48).Select(_ => words[(int)(words.Length * Math.Pow(random.NextDouble(), 3))])], i);
        var index = new StoryIndex("", [.. Enumerable.Range(0, count).Select(Entry)]);
        StoryQuery[] queries = [new() { Topics = ["word0x", "word7919x word15838x"], Most = 20 }, new() { Most = 20 }, new() { Entities = ["word1x"], From = now.AddDays(-7), Most = 20 }];
        foreach (var query in queries)
            index.Find(query, now);
        var times = new List<double>();
        for (var i = 0; i < 300; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            index.Find(queries[i % queries.Length], now);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} stories: a query takes {times[150]:0.0} ms (p50), {times[297]:0.0} ms (p99)"));
    }

    private static async Task LoadAsync(int articles)
    {
        var account = Azurite.NewAccount() ?? throw new InvalidOperationException("Azurite is not there: run npm ci in tests/tools.");
        using var folder = new TemporaryFolder();
        var load = new IntakeLoad(articles, seed: 11);
        var quiet = Storage.OnFiles(folder.Path, TimeProvider.System);
        var begun = Stopwatch.GetTimestamp();
        await load.QuietlyAsync(quiet);
        Report("quiet, on files", articles, Stopwatch.GetElapsedTime(begun));

        var storage = Storage.OnAzure(account);
        using var stop = new CancellationTokenSource();
        begun = Stopwatch.GetTimestamp();
        var hosts = Enumerable.Range(0, Processes).Select(number => Task.Run(() => KillAndRestartAsync(account, new Random(number), stop.Token))).ToList();
        await load.UploadAsync(storage);
        Report("  uploaded", articles, Stopwatch.GetElapsedTime(begun));
        await IntakeLoad.DrainAsync(storage);
        Report("  all events taken", articles, Stopwatch.GetElapsedTime(begun));
        await stop.CancelAsync();
        var killed = (await Task.WhenAll(hosts)).Sum();
        await IntakeLoad.SettleAsync(storage);
        Report($"in a storage account, {killed} hosts killed", articles, Stopwatch.GetElapsedTime(begun));

        var (expected, actual) = (await StoredStories.OfAsync(quiet.Blobs), await StoredStories.OfAsync(storage.Blobs));
        var differing = expected.Keys.Union(actual.Keys).Count(id => expected.GetValueOrDefault(id) != actual.GetValueOrDefault(id));
        var faults = await StoredStories.FaultsAsync(storage.Blobs);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{expected.Count} stories in a quiet run, {actual.Count} here, {differing} differ; {faults.Count} uploads lost or double or left over"));
        foreach (var fault in faults.Take(10))
            Console.WriteLine(fault);
    }

    /// <returns>How many processes were killed.</returns>
    private static async Task<int> KillAndRestartAsync(string account, Random random, CancellationToken stop)
    {
        var killed = 0;
        while (!stop.IsCancellationRequested)
        {
            var start = OwnProcess.Start("intake-host");
            start.Environment[Account] = account;
            start.RedirectStandardInput = true;
            using var process = Process.Start(start)!;
            await Task.Delay(random.Next(5_000, 30_000), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            killed++;
        }
        return killed;
    }

    private static void Report(string what, int articles, TimeSpan time) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {articles} articles in {time.TotalSeconds:0.0} s, {articles / time.TotalSeconds:0} a second"));
}
