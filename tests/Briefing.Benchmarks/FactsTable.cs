using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Briefing.Clustering;
using Briefing.Deduplicating;
using Briefing.Merging;

namespace Briefing.Benchmarks;

/// <summary>Copies, stories, disputes and speed on the development data in one run, with what others reach on the same files beside them.</summary>
internal static class FactsTable
{
    private const int StorySize = 8, Rounds = 3;

    private const double Alike = 0.5;

    /// <param name="args">The folder of the development data.</param>
    public static void Print(string[] args)
    {
        string File(string name) => Path.Combine(args[0], name);
        var (ecb, wikinews) = (LabelledArticle.Read(File("ecbplus.jsonl")), LabelledArticle.Read(File("wikinews.jsonl")));
        Row("what", "ours", "others on the same file");
        Row("copies, neardup_dev", Copies(LabelledArticle.Read(File("neardup_dev.jsonl")), File("neardup_dev_pairs.jsonl")), "MinHash .870 to .971 F1, exact containment .974 with precision .950");
        Row("stories, ecbplus", Stories(ecb), "average link .871 to .877 B-cubed, single pass .880 at its best threshold");
        Row("stories, wikinews", Stories(wikinews), "average link .935, single pass .935 at 14 days, .954 at its best threshold");
        foreach (var (name, articles) in ((string, List<LabelledArticle>)[])[("ecbplus", ecb), ("wikinews", wikinews)])
        {
            var stories = StoriesOf(articles);
            Row($"changed figures, one sentence told twice, {name}", MergingBenchmarks.Score([.. TwinFigures.OfOneSentence(stories)], (twin, left) => twin.Alone(left)), "none known");
            Row($"changed figures, sentences alike, {name}", MergingBenchmarks.Score([.. TwinFigures.In(stories, Alike)], (twin, left) => twin.Alone(left)), "none known");
            Row($"changed figures, whole articles alike, {name}", MergingBenchmarks.Score([.. TwinFigures.In(stories, Alike)], (twin, left) => twin.Embedded(left)), "none known");
            Row($"called disputes in the stories as they are, {name}", $"{stories.Sum(story => FactMerger.Merge(story).Disputes.Length)} in {stories.Count} stories; `findings {name}.jsonl disputes` prints them to be judged", "none known");
        }

        Row("merging, stories of eight, ecbplus", Speed(ecb), "");
    }

    private static void Row(string what, string ours, string others) => Console.WriteLine($"| {what} | {ours} | {others} |");

    private static string Copies(List<LabelledArticle> articles, string pairs)
    {
        var gold = System.IO.File.ReadLines(pairs).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => (Pair: Ordered(row.GetProperty("a").GetString()!, row.GetProperty("b").GetString()!), Kind: row.GetProperty("kind").GetString()!)).ToList();
        var kindOf = gold.ToDictionary(entry => entry.Pair, entry => entry.Kind);
        var found = CopyFinder.Find([.. articles.Select(article => article.Article)]).Select(relation => Ordered(relation.A, relation.B)).Where(pair => kindOf.GetValueOrDefault(pair) != "ignore").ToHashSet();
        var asked = gold.Where(entry => entry.Kind is not ("ignore" or "sibling")).Select(entry => entry.Pair).ToList();
        var precision = (double)found.Count(kindOf.ContainsKey) / found.Count;
        var recall = (double)asked.Count(found.Contains) / asked.Count;
        return string.Create(CultureInfo.InvariantCulture, $"precision {precision:F3}, recall {recall:F3}, F1 {2 * precision * recall / (precision + recall):F3}");
    }

    private static (string, string) Ordered(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    private static string Stories(List<LabelledArticle> articles) => StoryScore.Of(articles, SameStory.Learnt).ToString();

    private static List<Story> StoriesOf(List<LabelledArticle> articles) =>
    [
        .. articles.GroupBy(article => article.Story).Where(group => group.Count() > 1)
            .Select(group => LabelledArticle.StoryOf(group.Key, [.. group])),
    ];

    /// <summary>Articles a second, in processor time of one thread.</summary>
    private static string Speed(List<LabelledArticle> articles)
    {
        var stories = LabelledArticle.StoriesOf(articles, StorySize);
        var seconds = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.UserTime;
            foreach (var story in stories)
                FactMerger.Merge(story);

            seconds = Math.Min(seconds, (Environment.CpuUsage.UserTime - start).TotalSeconds);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{StorySize * stories.Count / seconds:F0} documents/s of one core");
    }
}
