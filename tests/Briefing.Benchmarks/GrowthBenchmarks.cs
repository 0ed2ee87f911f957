using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Briefing.Hosting;
using Briefing.Hosting.Http;
using Briefing.Hosting.Serving;
using Briefing.Hosting.Storing;
using Briefing.Rendering;
using Briefing.Storing;
using Microsoft.Extensions.Logging.Abstractions;
using static Briefing.Benchmarks.Output;

namespace Briefing.Benchmarks;

/// <summary>Whether bad input leaves something behind: the same again and again through one process, and what that holds after each round.</summary>
internal static class GrowthBenchmarks
{
    private const int UsualRounds = 40;
    private const int WarmUp = 10;
    private const int AtOnce = 32;

    private static readonly string[] Kinds = ["application/json", "text/plain", "multipart/form-data; boundary=a"];

    /// <param name="arguments">Folders in which are files and lines with <c>base64</c> or <c>text</c>, and how many rounds.</param>
    public static void Run(string[] arguments)
    {
        var rounds = int.TryParse(arguments[^1], CultureInfo.InvariantCulture, out var asked) ? asked : UsualRounds;
        RunAsync([.. arguments.Where(Directory.Exists).SelectMany(Inputs)], rounds).GetAwaiter().GetResult();
    }

    private static async Task RunAsync(List<(string Name, byte[] Content)> inputs, int rounds)
    {
        using var folder = new TemporaryFolder();
        var storage = Storage.OnFiles(folder.Path, TimeProvider.System);
        using var newsroom = new Newsroom(storage.Blobs, storage.Queue(QueueNames.StoryWork), TimeProvider.System, NullLoggerFactory.Instance);
        await using var site = Site.Open(storage.Blobs, newsroom.Shelf, TimeProvider.System, new SiteOptions { IsLocal = true }, NullLoggerFactory.Instance);
        await using var server = await WebServer.StartAsync(site, new OneMachineOptions { Storage = storage }, NullLoggerFactory.Instance, CancellationToken.None);
        using var client = new HttpClient { BaseAddress = server.Address };
        var (memory, heap) = (new List<double>(), new List<double>());
        var (faults, clock) = (0, Stopwatch.StartNew());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, content) in inputs)
            {
                faults += await AskAsync(client, content);
                Read(name, content);
                await storage.Blobs.WriteAsync(RecordNames.Upload(name), content, WriteCondition.Always);
                await newsroom.ArticleUploadedAsync(name);
            }
            await newsroom.UpdateStoriesAsync();
            await DrainAsync(storage.Queue(QueueNames.StoryWork));
            await client.GetByteArrayAsync(new Uri("/", UriKind.Relative));
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            heap.Add(GC.GetTotalMemory(true) / 1e6);
            memory.Add(Environment.WorkingSet / 1e6);
        }
        Print($"{inputs.Count} inputs, {rounds} times each as three kinds of request, an upload and a file of the command line, in {clock.Elapsed.TotalSeconds:F0} s; {faults} answers of 500 or above");
        Print($"after the first {WarmUp} rounds: working set {memory[WarmUp]:F1} to {memory[^1]:F1} MB, {Slope(memory).Slope:+0.000;-0.000} ± {Slope(memory).Margin:0.000} MB a round; heap after collection {heap[WarmUp]:F2} to {heap[^1]:F2} MB, {Slope(heap).Slope:+0.0000;-0.0000} ± {Slope(heap).Margin:0.0000} MB a round");
    }

    /// <summary>Takes out the messages that there is work: it was just done.</summary>
    private static async Task DrainAsync(IWorkQueue queue)
    {
        while (await queue.ReceiveAsync(AtOnce, TimeSpan.FromMilliseconds(1)) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
                await queue.CompleteAsync(message);
        }
    }

    private static async Task<int> AskAsync(HttpClient client, byte[] content)
    {
        var faults = 0;
        foreach (var kind in Kinds)
        {
            using var body = new ByteArrayContent(content);
            body.Headers.ContentType = MediaTypeHeaderValue.Parse(kind);
            using var answer = await client.PostAsync(new Uri("/api/briefs", UriKind.Relative), body);
            await answer.Content.ReadAsByteArrayAsync();
            faults += (int)answer.StatusCode >= 500 ? 1 : 0;
        }
        return faults;
    }

    /// <summary>What the command line does with a file.</summary>
    private static void Read(string name, byte[] content)
    {
        var brief = BriefPipeline.Run([new RawArticle(name, content)], new BriefOptions());
        BriefRenderer.Default.Html(brief);
        BriefRenderer.Default.Text(brief);
    }

    private static IEnumerable<(string Name, byte[] Content)> Inputs(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            yield return (name, File.ReadAllBytes(path));
            if (Path.GetExtension(path) != ".jsonl")
                continue;
            var number = 0;
            foreach (var line in File.ReadLines(path))
            {
                using var json = JsonDocument.Parse(line);
                var kind = name.StartsWith("html", StringComparison.Ordinal) ? "html" : name.StartsWith("json-", StringComparison.Ordinal) ? "json" : "txt";
                if (json.RootElement.TryGetProperty("base64", out var bytes))
                    yield return ($"{name}-{number++}.{kind}", bytes.GetBytesFromBase64());
                else if (json.RootElement.TryGetProperty("text", out var text))
                    yield return ($"{name}-{number++}.txt", Encoding.UTF8.GetBytes(text.GetString()!));
            }
        }
    }

    /// <summary>Over the rounds after the first.</summary>
    private static Trend Slope(List<double> values) => Trend.Of([.. values.Select((value, round) => ((double)round, value)).Skip(WarmUp)]);
}
