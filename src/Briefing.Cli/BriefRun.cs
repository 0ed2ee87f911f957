using System.Text;
using Briefing.Cli.Files;
using Briefing.Cli.Options;
using Briefing.Cli.Terminal;
using Briefing.Rendering;

namespace Briefing.Cli;

/// <summary>One run of <c>briefing brief</c>, from paths to files and digest.</summary>
internal sealed class BriefRun
{
    private static readonly string[] FileNames = ["brief.html", "brief.txt", "brief.eml", "brief.json"];

    public required IReadOnlyList<string> Paths { get; init; }
    public required string Output { get; init; }
    public required string Edition { get; init; }
    public required int Words { get; init; }
    public required DateTimeOffset? Since { get; init; }
    public required TimeProvider Clock { get; init; }
    public required string? Model { get; init; }
    public required bool Quiet { get; init; }
    public required bool Json { get; init; }

    private readonly Reports _reports = Reports.ToStandardError();

    public int Execute(CancellationToken cancellation)
    {
        try
        {
            var folder = OutputFolder.Open(Output);
            var brief = Watched.Run(Quiet, progress => Make(folder, progress, cancellation));
            foreach (var skipped in brief.Coverage.Skipped)
                _reports.Write(skipped);
            if (brief.Stories.IsEmpty)
            {
                folder.Abandon();
                _reports.Write($"No usable article in {string.Join(", ", Paths)}. Name files or folders with news articles as text, HTML, JSON, RSS or mail.");
                return ExitCode.NothingUsable;
            }

            var files = Render(brief);
            folder.Replace(files, cancellation);
            Show(brief, files[^1].Content);
            return ExitCode.Done;
        }
        catch (OutputFolderException failure)
        {
            _reports.Write(failure.Message);
            return ExitCode.WrongUsage;
        }
    }

    private Brief Make(OutputFolder folder, IProgress<BriefProgress>? progress, CancellationToken cancellation)
    {
        // An earlier brief that lies among the articles is not one of them.
        var (files, notFound) = ArticleFiles.Find(Paths, FileNames.Select(folder.PathOf).ToHashSet());
        var (uploads, unread) = ArticleFileReader.Read(files, Clock.GetUtcNow(), cancellation);
        var options = new BriefOptions
        {
            Edition = Edition,
            Words = Words,
            Since = Since,
            Clock = Clock,
            Previous = PreviousBrief(folder.PathOf(FileNames[^1])),
            Unfetched = [.. notFound, .. unread],
            Progress = progress,
        };
        return ModelOption.Find(Model, _reports) is { } model ? ModelDesk.Write(model, uploads, options, _reports, cancellation) : BriefPipeline.Run(uploads, options, cancellation);
    }

    /// <summary>The brief of an earlier day that this one will replace, if there is one: what it lacked is news to its readers.</summary>
    private Brief? PreviousBrief(string path)
    {
        try
        {
            var brief = File.Exists(path) ? BriefJson.Read(File.ReadAllBytes(path)) : null;
            return brief?.Edition == Edition && brief.Date < DateOnly.FromDateTime(Clock.GetLocalNow().DateTime) ? brief : null;
        }
        catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
        {
            _reports.Write($"{path} is no brief that can be compared with, so nothing is marked as new: {failure.Message}");
            return null;
        }
    }

    private static (string Name, ReadOnlyMemory<byte> Content)[] Render(Brief brief)
    {
        var html = BriefRenderer.Default.Html(brief);
        var text = BriefRenderer.Default.Text(brief);
        byte[][] contents = [Utf8(html), Utf8(text), BriefMail.Write(brief, html, text), BriefJson.Write(brief)];
        return [.. FileNames.Zip(contents, (name, content) => (name, (ReadOnlyMemory<byte>)content))];
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private void Show(Brief brief, ReadOnlyMemory<byte> json)
    {
        if (Json)
        {
            using var output = Console.OpenStandardOutput();
            output.Write(json.Span);
        }
        else if (!Quiet)
        {
            new Digest(Terminals.Output()).Write(brief, Output);
        }
    }
}
