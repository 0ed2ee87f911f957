using System.Globalization;
using Briefing.Deduplicating;
using Briefing.Merging;

namespace Briefing.Benchmarks;

/// <summary>Learns the weights of <see cref="Paraphrase"/> from pairs of sentences of one story that a reader judged.</summary>
internal static class ParaphraseLearning
{
    private const double Ridge = 0.005;

    private static readonly double[] Precisions = [0.95, 0.9, 0.85, 0.8];

    private sealed record Pair(string Topic, string Key, string Shown, double[] Features);

    /// <param name="args">
    /// Judged pairs, a line each of "article:offset~article:offset" and of 1 where each is a witness for what the other asserts, 0 where not,
    /// x where a reader may doubt; labelled articles, of which the half to tune on is read; "list" prints the likeliest pairs that nobody judged.
    /// </param>
    public static void Learn(string[] args)
    {
        var labels = File.ReadLines(args[0]).Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        var pairs = args[1..].TakeWhile(arg => arg != "list").SelectMany(file => MergingBenchmarks.Half([file, "tune"])).SelectMany(Pairs).ToList();
        var judged = pairs.FindAll(pair => labels.GetValueOrDefault(pair.Key) is "0" or "1");
        Console.WriteLine($"{labels.Count} pairs judged, {judged.Count} of them compared and beyond doubt, {judged.Count(IsSame)} say the same");

        var scored = judged.Select(pair => pair.Topic).Distinct(StringComparer.Ordinal)
            .SelectMany(topic => Score(judged.FindAll(pair => pair.Topic == topic), Fit(judged.FindAll(pair => pair.Topic != topic))))
            .OrderByDescending(pair => pair.Odds).ToList();
        foreach (var precision in Precisions)
        {
            var (called, right) = Enumerable.Range(1, scored.Count).Select(count => (Called: count, Right: scored.Take(count).Count(pair => pair.IsSame))).LastOrDefault(cut => cut.Right >= precision * cut.Called);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"topics held out one by one: {right} of {called} right from log odds {scored[Math.Max(0, called - 1)].Odds:F2}"));
        }

        var weights = Fit(judged);
        Console.WriteLine($"[{string.Join(", ", weights.Select(weight => weight.ToString("F2", CultureInfo.InvariantCulture)))}]");
        if (args.Contains("list"))
            foreach (var (pair, odds) in pairs.Where(pair => !labels.ContainsKey(pair.Key)).Select(pair => (pair, Odds: Odds(pair, weights))).OrderByDescending(entry => entry.Odds))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t?\t{odds:F2} {pair.Shown}"));

        bool IsSame(Pair pair) => labels[pair.Key] == "1";

        double[] Fit(List<Pair> examples) => LogisticFit.Fit(examples.ConvertAll(pair => new LogisticFit.Example(pair.Features, IsSame(pair), 1)), Paraphrase.Features, Ridge);

        IEnumerable<(double Odds, bool IsSame)> Score(List<Pair> held, double[] learnt) => held.Select(pair => (Odds(pair, learnt), IsSame(pair)));
    }

    private static double Odds(Pair pair, double[] weights) => pair.Features.Zip(weights, (feature, weight) => feature * weight).Sum();

    private static List<Pair> Pairs(Story read)
    {
        var story = read with { Origins = OriginFinder.Find(read.Articles, CopyFinder.Find(read.Articles)) };
        var (_, statements, words) = FactMerger.Hear(story);
        var pairs = new List<Pair>();
        var figures = new StatementFigures(story, statements, words);
        var shared = new SharedFigures(statements, figures);
        foreach (var (a, b, similarity) in new FactGrouping(statements, words, figures).Compared)
        {
            var (one, other, features) = (statements[a], statements[b], new double[Paraphrase.Features]);
            if (one.Origin == other.Origin || shared.Between(a, b) is not { IsOther: false } figure || !Paraphrase.AreComparable(one, other, figure) || Paraphrase.Differ(one, other, figure))
                continue;

            Paraphrase.Describe(one, other, similarity, figure, features);
            pairs.Add(new Pair(LabelledArticle.TopicOf(story.Id), $"{PlaceOf(one)}~{PlaceOf(other)}", $"{story.Id}\n\t{one.Claim.Text}\n\t{other.Claim.Text}", features));
        }

        return pairs;
    }

    private static string PlaceOf(Statement statement) => string.Create(CultureInfo.InvariantCulture, $"{statement.Claim.Article}:{statement.Claim.Start}");
}
