using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Briefing.Merging;
using Briefing.Reading;
using Briefing.Summarising;

namespace Briefing.Benchmarks;

internal static partial class SummarisingBenchmarks
{
    /// <summary>Documents summarised before measuring, by which the runtime has compiled for speed.</summary>
    private const int WarmUp = 6000;

    /// <summary>Documents summarised per second of processor time, and how near the choices are to the best there are.</summary>
    /// <param name="args">Rows {"id","docs":[{"id","title","text","published"?}]} and a number of words.</param>
    public static void Summaries(string[] args)
    {
        var options = new SummaryOptions { Words = int.Parse(args[1], CultureInfo.InvariantCulture), MaxSentences = int.MaxValue };
        var stories = File.ReadLines(args[0]).Select(ReadStory).Select(story => (Story: story, Ledger: FactMerger.Merge(story))).ToArray();
        var documents = stories.Sum(entry => entry.Story.Articles.Length);
        var warmUps = 1 + (WarmUp / documents);
        for (var run = 0; run <= warmUps; run++)
        {
            var before = Environment.CpuUsage.UserTime;
            foreach (var (story, ledger) in stories)
                ExtractiveWriter.Write(story, ledger, options);
            var seconds = (Environment.CpuUsage.UserTime - before).TotalSeconds;
            if (run == warmUps)
                Console.WriteLine($"{stories.Length} stories, {documents} documents: {documents / seconds:F0} documents/s of one core");
        }

        var coverages = stories.Select(entry => Cover(entry.Story, entry.Ledger, options)).ToArray();
        var gap = coverages.Average(coverage => coverage.Value > 0 ? (coverage.Bound - coverage.Value) / coverage.Value : 0);
        Console.WriteLine($"proven optimal: {coverages.Count(coverage => coverage.IsOptimal)} of {coverages.Length}; mean certified gap {gap:P2}");
    }

    /// <summary>How often an article's own title is taken for its headline, another's, and the one other title that its text resembles most.</summary>
    /// <param name="args">Rows {"id","title","text","story"}.</param>
    public static void Titles(string[] args)
    {
        var rows = File.ReadLines(args[0]).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => (Title: Text(row, "title"), Body: Text(row, "text"), Story: Text(row, "story"))).Where(row => row.Title.Length > 0).ToArray();
        var bodies = Array.ConvertAll(rows, row => LongWords(row.Body));
        var titles = Array.ConvertAll(rows, row => LongWords(row.Title));
        int own = 0, random = 0, likest = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var others = Enumerable.Range(0, rows.Length).Where(k => rows[k].Story != rows[i].Story).ToArray();
            own += IsTaken(rows[i].Title, rows[i].Body) ? 1 : 0;
            random += IsTaken(rows[others[i * 7919 % others.Length]].Title, rows[i].Body) ? 1 : 0;
            likest += IsTaken(rows[others.MaxBy(k => (double)titles[k].Count(bodies[i].Contains) / (titles[k].Count + 1))].Title, rows[i].Body) ? 1 : 0;
        }
        Console.WriteLine($"of {rows.Length} articles, taken for the headline: own title {own}, a random other's {random}, the likest other's {likest}");
    }

    private static CoverageChoice Cover(Story story, Ledger ledger, SummaryOptions options)
    {
        var reading = StoryReading.Of(story, ledger);
        var concepts = Concepts.Of(reading, options.Words);
        var figures = new FigureStates(ledger, reading);
        var passages = ExtractiveWriter.PassagesOf(reading, figures, concepts, new Antecedents(reading));
        var day = NewsDay.Of(passages, concepts, reading);
        return CoverageSolver.Solve(ExtractiveWriter.ProblemOf(passages, concepts, reading, options, day, HeadlineWriter.TitleOf(reading, figures, concepts, day)?.Article));
    }

    private static bool IsTaken(string title, string body)
    {
        var article = ArticleReader.AsIs("a", title, body, null);
        var reading = StoryReading.Of(StoryOf("titles", article), FactMerger.Merge(StoryOf("titles", article)));
        return Title.Clean(article) is { } clean && HeadlineWriter.Describes(clean, 0, reading, Concepts.Of(reading, new SummaryOptions().Words)) > 0;
    }

    private static Story ReadStory(string line)
    {
        var row = JsonDocument.Parse(line).RootElement;
        return StoryOf(Text(row, "id"), [.. row.GetProperty("docs").EnumerateArray().Select(doc => ArticleReader.AsIs(
            Text(doc, "id"),
            Text(doc, "title"),
            Text(doc, "text"),
            DateTimeOffset.TryParse(Text(doc, "published"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var published) ? published : null))]);
    }

    private static Story StoryOf(string id, params Article[] articles) =>
        new(id, [.. articles], [.. articles.Select((article, i) => new Origin(i + 1, [article.Id]))]);

    private static string Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static HashSet<string> LongWords(string text) => [.. LongWord().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex("[a-z0-9]{4,}", RegexOptions.NonBacktracking)]
    private static partial Regex LongWord();
}
