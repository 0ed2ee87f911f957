using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Briefing.Rendering;
using Scriban;

namespace Briefing.Benchmarks;

/// <summary>What it costs to print a brief by templates, warm, and how that compares with putting as many characters together.</summary>
internal static class TemplateBenchmarks
{
    private const int Stories = 10;
    private const int ReportsPerStory = 4;
    private const int SentencesPerStory = 5;
    private const int PieceLength = 32;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    public static void Run(string[] args)
    {
        var brief = BriefOf(Stories);
        var page = BriefRenderer.Default.Html(brief);
        var pieces = page.Chunk(PieceLength).Select(piece => new string(piece)).ToArray();
        var templates = TemplatesOf(typeof(BriefRenderer).Assembly);

        var render = MillisecondsOf(() => BriefRenderer.Default.Html(brief).Length);
        var concatenate = MillisecondsOf(() => Concatenated(pieces).Length);
        var parse = MillisecondsOf(() => templates.Sum(template => Template.Parse(template).Messages.Count));

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a brief of {Stories} stories, {page.Length} characters of HTML: {render:F3} ms a render"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the same characters, {pieces.Length} pieces appended: {concatenate:F4} ms, so a render takes {render / concatenate:F0} times as long"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parsing its {templates.Length} templates, {templates.Sum(template => template.Length)} characters: {parse:F3} ms"));
        Console.WriteLine($"processor time of one core; {ProcessorName()}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, {RuntimeInformation.OSDescription}");
    }

    private static double MillisecondsOf(Func<int> work)
    {
        Repeat(work, WarmUp);
        var (times, spent) = Repeat(work, Measured);
        return spent.TotalMilliseconds / times;
    }

    private static (int Times, TimeSpan Spent) Repeat(Func<int> work, TimeSpan atLeast)
    {
        var before = Environment.CpuUsage.TotalTime;
        var times = 0;
        var spent = TimeSpan.Zero;
        while (spent < atLeast)
        {
            // Reading the clock costs about as much as a short piece of work.
            for (var i = 0; i < 50; i++)
                GC.KeepAlive(work());
            times += 50;
            spent = Environment.CpuUsage.TotalTime - before;
        }
        return (times, spent);
    }

    private static string Concatenated(string[] pieces)
    {
        var page = new StringBuilder();
        foreach (var piece in pieces)
            page.Append(piece);
        return page.ToString();
    }

    private static string[] TemplatesOf(System.Reflection.Assembly assembly) =>
    [
        .. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("templates/", StringComparison.Ordinal) && name.EndsWith("-html", StringComparison.Ordinal))
            .Select(name => new StreamReader(assembly.GetManifestResourceStream(name)!).ReadToEnd()),
    ];

    private static string ProcessorName() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(':')[1].Trim()
        : RuntimeInformation.ProcessArchitecture.ToString();

    internal static Brief BriefOf(int stories) => new()
    {
        Edition = "daily",
        Date = new DateOnly(2026, 3, 2),
        Generated = new DateTimeOffset(2026, 3, 2, 6, 0, 0, TimeSpan.Zero),
        Engine = BriefEngine.Extractive,
        Coverage = new Coverage(stories * ReportsPerStory, [], []),
        Stories = [.. Enumerable.Range(1, stories).Select(StoryOf)],
        Receipt = new Receipt(0, 0, 0, 0, 0),
    };

    private static BriefStory StoryOf(int number) => new()
    {
        Id = $"s{number}",
        Headline = $"Council & port agree on bridge {number} after a year of talks",
        Summary = [.. Enumerable.Range(1, SentencesPerStory).Select(sentence => SentenceOf(number, sentence))],
        Facts = [],
        Disputed =
        [
            new Dispute("the cost of the bridge",
            [
                new Position($"will cost {number} million euros", $"{number}000000", "EUR", ["a1", "a2"]),
                new Position($"will cost {number + 1} million euros", $"{number + 1}000000", "EUR", ["a3"]),
            ]),
        ],
        Quotes = [new Quotation("the mayor", "Nobody will have to take the long way round any more", ["a1"])],
        Timeline = [],
        New = [],
        Articles = [.. Enumerable.Range(1, ReportsPerStory).Select(report => ArticleOf(number, report))],
    };

    private static BriefSentence SentenceOf(int story, int sentence) => new(
        $"On day {sentence} the harbour's engineers said that pier {story} of the \"old\" bridge carries less than half of what it was built for, and closed it to lorries.",
        [],
        [.. Enumerable.Range(1, 1 + (sentence % ReportsPerStory))]);

    private static BriefArticle ArticleOf(int story, int report) => new(
        $"a{report}",
        $"story-{story}-{report}.html",
        $"Report {report} on bridge {story}",
        $"Gazette {report}",
        new DateTimeOffset(2026, 3, 1, report, 0, 0, TimeSpan.Zero),
        $"https://gazette{report}.example/bridges/{story}?page=1&print=yes",
        null,
        report,
        null);
}
