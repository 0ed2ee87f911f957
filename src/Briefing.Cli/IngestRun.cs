using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Briefing.Cli.Files;
using Briefing.Cli.Options;
using Briefing.Cli.Terminal;
using Briefing.Hosting;
using Briefing.Hosting.Intake;
using Briefing.Hosting.Stories;
using Briefing.Hosting.Storing;
using Briefing.Storing;

namespace Briefing.Cli;

/// <summary>One run of <c>briefing ingest</c>. Stopped anywhere, it is put right by the next one or by <c>briefing serve</c>.</summary>
internal sealed class IngestRun
{
    private const int ReadAtOnce = 200;
    private const int TakenAtOnce = 8;

    private readonly Reports _reports = Reports.ToStandardError();
    private readonly ConcurrentBag<Skipped> _refused = [];
    private int _prepared;

    public required IReadOnlyList<string> Paths { get; init; }
    public required StoreChoice Store { get; init; }
    public required string? Model { get; init; }
    public required bool Quiet { get; init; }
    public required bool Json { get; init; }

    public async Task<int> ExecuteAsync(CancellationToken cancellation)
    {
        try
        {
            var storage = Store.Open();
            using var logs = ReportedLogs.Factory(_reports);
            using var newsroom = new Newsroom(storage.Blobs, storage.Queue(QueueNames.StoryWork), TimeProvider.System, logs, ModelOption.Find(Model, _reports));
            var update = Watched.Run(Quiet, progress => TakeAsync(storage.Blobs, newsroom, progress, cancellation).GetAwaiter().GetResult());
            var stories = (await newsroom.Shelf.IndexAsync(cancellation)).Stories.Length;
            foreach (var skipped in _refused.OrderBy(skipped => skipped.Name, StringComparer.Ordinal))
                _reports.Write(skipped);
            Show(update, stories);
            return _prepared > 0 ? ExitCode.Done : ExitCode.NothingUsable;
        }
        catch (LeaseLostException failure)
        {
            _reports.Write($"{failure.Message} The articles are in the store; briefing stories shows them in a while.");
            return ExitCode.Done;
        }
    }

    private async Task<StoryUpdate> TakeAsync(IBlobStore store, Newsroom newsroom, IProgress<BriefProgress>? progress, CancellationToken cancellation)
    {
        var (files, notFound) = ArticleFiles.Find(Paths, new HashSet<string>());
        Refuse(notFound);
        var done = 0;
        foreach (var portion in files.Chunk(ReadAtOnce))
        {
            var (uploads, unread) = ArticleFileReader.Read(portion, DateTimeOffset.UtcNow, cancellation);
            Refuse(unread);
            await Parallel.ForEachAsync(uploads, Concurrently.AtMost(TakenAtOnce, cancellation), async (upload, stop) =>
            {
                await TakeAsync(store, newsroom, upload, stop);
                progress?.Report(new BriefProgress("Storing", Interlocked.Increment(ref done), files.Count));
            });
        }
        return await newsroom.UpdateStoriesAsync(progress, cancellation);
    }

    private async Task TakeAsync(IBlobStore store, Newsroom newsroom, RawArticle upload, CancellationToken cancellation)
    {
        var name = UploadNames.IsValid(upload.Name) ? upload.Name : Renamed(upload.Name);
        await store.WriteAsync(RecordNames.Upload(name), upload.Bytes, WriteCondition.Always, cancellation);
        if (await newsroom.ArticleUploadedAsync(name, cancellation) != IntakeOutcome.Refused)
            Interlocked.Increment(ref _prepared);
        Refuse(await newsroom.SkippedAsync(name, cancellation));
    }

    /// <summary>A file outside of the folders that were named has a path for a name, which no store takes.</summary>
    private static string Renamed(string path) =>
        string.Concat(HexHash.Of(path, 8), "-", Printable.From(Path.GetFileName(path)));

    private void Refuse(IEnumerable<Skipped> skipped)
    {
        foreach (var one in skipped)
            _refused.Add(one);
    }

    private void Show(StoryUpdate update, int stories)
    {
        if (Json)
        {
            using var output = Console.OpenStandardOutput();
            using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
            json.WriteStartObject();
            json.WriteNumber("prepared", _prepared);
            json.WriteNumber("told", update.Told);
            json.WriteNumber("stories", stories);
            json.WriteStartArray("refused");
            foreach (var skipped in _refused.OrderBy(skipped => skipped.Name, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("name", skipped.Name);
                json.WriteString("why", skipped.Why);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else if (!Quiet)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_prepared} uploads taken in, {_refused.Count} refused; {update.Told} stories told, {stories} in the store"));
        }
    }
}
