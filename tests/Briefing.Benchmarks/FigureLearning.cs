using System.Globalization;
using Briefing.Deduplicating;
using Briefing.Merging;
using Briefing.Reading;

namespace Briefing.Benchmarks;

/// <summary>
/// Learns the weights of <see cref="SameMeasure"/>. Figures that two reports share, changed in one of them, are measures of one thing;
/// figures that differ in the reports as they are measure different things, except where a reader found a dispute.
/// </summary>
internal static class FigureLearning
{
    private const double Aligned = 0.35;
    private const double Ridge = 1e-4;

    private const double LeastDice = 0.3;

    /// <summary>Of the weight of all examples: a doubt is decided against a dispute.</summary>
    private const double ShareOfSame = 0.4;

    /// <summary>A pair that a reader judged weighs as much as so many that nobody read.</summary>
    private const double JudgedWeight = 10;

    // How far the changed figures are from the true ones says how they were changed, and sentences that are one but for a figure stand, in
    // the data, in series made on one template more often than in independent reports: these weights, the last ones, are set.
    private static readonly double[] Set = [-1.5, 2, 4];

    private static readonly double[] Thresholds = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

    private static readonly string[] Settings = ["alone, alike", "whole, alike", "alone, reworded", "whole, reworded"];

    /// <param name="Key">Where the figures stand, or the setting of a changed pair.</param>
    private sealed record Candidate(string Story, string Key, string Shown, double[] Features, bool IsAlone = false);

    private sealed record Scored(string Key, bool IsSame, double Probability, bool IsAlone);

    /// <param name="args">Judged pairs, a line each of "key label" with label 1, 0 or x for doubtful; labelled articles; "list" prints the likeliest pairs that differ.</param>
    public static void Learn(string[] args)
    {
        var labels = File.ReadLines(args[0]).Select(line => line.Split('\t')).Where(parts => parts.Length > 1).GroupBy(parts => parts[0]).ToDictionary(group => group.Key, group => group.Last()[1]);
        var stories = args[1..].TakeWhile(arg => arg != "list").SelectMany(StoriesOf).ToList();
        var differing = stories.SelectMany(Differing).ToList();
        differing.AddRange(differing.SelectMany(Alone).ToList());
        var changed = Changed(stories).ToList();
        Console.WriteLine($"{changed.Count} changed figures, {differing.Count} pairs that differ, {differing.Count(candidate => labels.ContainsKey(candidate.Key))} of them judged");

        Report(HeldOut(changed, differing, labels), labels);
        var weights = Fit(changed, differing, labels);
        foreach (var feature in Enum.GetValues<MeasureFeature>())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feature} {weights[(int)feature]:F2}"));

        Console.WriteLine($"[{string.Join(", ", weights.Select(weight => weight.ToString("F2", CultureInfo.InvariantCulture)))}]");
        if (args.Contains("list"))
            foreach (var (candidate, probability) in differing.Where(candidate => !candidate.IsAlone).Select(candidate => (candidate, LogisticFit.Probability(candidate.Features, weights))).OrderByDescending(entry => entry.Item2))
                Console.WriteLine($"{candidate.Key}\t{labels.GetValueOrDefault(candidate.Key, "?")}\t{probability:F2} {candidate.Shown}");
    }

    /// <summary>Prints what speaks for and against the figures of two sentences being measures of one thing.</summary>
    /// <param name="args">The two sentences.</param>
    public static void Explain(string[] args)
    {
        Article[] articles = [.. args.Select((text, index) => ArticleReader.AsIs(index.ToString(CultureInfo.InvariantCulture), null, text, null))];
        var finder = FactMerger.Compare(new Story("pair", [.. articles], [.. articles.Select((article, index) => new Origin(index + 1, [article.Id]))]));
        foreach (var candidate in Candidates(finder))
        {
            var described = Describe("", "", candidate, finder);
            Console.WriteLine($"{described.Shown}\n\tlog odds {SameMeasure.Of(candidate.Left, candidate.Right, candidate.Pair, finder.Figures):F2} of {FigureMatching.AskedOf(candidate.Left, candidate.Right, candidate.Pair, finder.Figures):F2} asked: {string.Join(", ", Enum.GetValues<MeasureFeature>().Where(feature => described.Features[(int)feature] != 0).Select(feature => $"{feature} {described.Features[(int)feature]:F2}"))}");
        }
    }

    /// <summary>Each half of the topics judged by what was learnt from the other.</summary>
    private static List<Scored> HeldOut(List<Candidate> changed, List<Candidate> differing, Dictionary<string, string> labels)
    {
        var scored = new List<Scored>();
        foreach (var half in (int[])[0, 1])
        {
            var weights = Fit(changed.FindAll(IsLearnt), differing.FindAll(IsLearnt), labels);
            scored.AddRange(changed.Where(candidate => !IsLearnt(candidate)).Select(candidate => new Scored(candidate.Key, true, Probability(candidate), false)));
            scored.AddRange(differing.Where(candidate => !IsLearnt(candidate)).Select(candidate => new Scored(candidate.Key, labels.GetValueOrDefault(candidate.Key) == "1", Probability(candidate), candidate.IsAlone)));

            bool IsLearnt(Candidate candidate) => LabelledArticle.HalfOf(LabelledArticle.TopicOf(candidate.Story), WordHash.Start) != half;
            double Probability(Candidate candidate) => IsFound(candidate) ? LogisticFit.Probability(candidate.Features, weights) : 0;
        }

        return scored;
    }

    private static void Report(List<Scored> scored, Dictionary<string, string> labels)
    {
        foreach (var threshold in Thresholds)
        {
            var twins = Settings.Select(setting => scored.FindAll(entry => entry.Key == setting)).Select(all => $"{(double)all.Count(entry => entry.Probability >= threshold) / Math.Max(1, all.Count):P1}");
            var likely = scored.FindAll(entry => entry.Probability >= threshold && !Settings.Contains(entry.Key));
            Console.WriteLine($"from {threshold:F2}: changed figures {string.Join(", ", Settings.Zip(twins, (setting, share) => $"{setting} {share}"))}; in their stories {Tell(false)}; alone {Tell(true)}");

            string Tell(bool isAlone)
            {
                var called = likely.FindAll(entry => entry.IsAlone == isAlone);
                var judged = called.FindAll(entry => labels.GetValueOrDefault(entry.Key) is "0" or "1");
                return $"{judged.Count(entry => entry.IsSame)} right of {labels.Values.Count(label => label == "1")}, {judged.Count(entry => !entry.IsSame)} wrong, {called.Count(entry => !labels.ContainsKey(entry.Key))} that nobody read";
            }
        }
    }

    private static bool IsFound(Candidate candidate) => candidate.Features[(int)MeasureFeature.Bias] > 0;

    private static double[] Fit(List<Candidate> changed, List<Candidate> differing, Dictionary<string, string> labels)
    {
        List<LogisticFit.Example> examples =
        [
            .. changed.Where(IsFound).Select(candidate => new LogisticFit.Example(candidate.Features, true, 1)),
            .. differing.Where(candidate => labels.GetValueOrDefault(candidate.Key) != "x")
                .Select(candidate => new LogisticFit.Example(candidate.Features, labels.GetValueOrDefault(candidate.Key) == "1", labels.ContainsKey(candidate.Key) ? JudgedWeight : 1)),
        ];
        var (same, other) = (examples.Where(example => example.IsPositive).Sum(example => example.Weight), examples.Where(example => !example.IsPositive).Sum(example => example.Weight));
        return LogisticFit.Fit(
            [.. examples.Select(example => example with { Weight = example.Weight * (example.IsPositive ? ShareOfSame / same : (1 - ShareOfSame) / other) })],
            SameMeasure.Features,
            Ridge,
            Set);
    }

    private static IEnumerable<Story> StoriesOf(string file) =>
        from article in LabelledArticle.Read(file)
        group article.Article by article.Story into story
        where story.Count() > 1
        orderby story.Key
        let articles = story.ToList()
        select new Story(story.Key, [.. articles], OriginFinder.Find(articles, CopyFinder.Find(articles)));

    private static IEnumerable<Candidate> Differing(Story story)
    {
        var finder = FactMerger.Compare(story);
        return Candidates(finder)
            .Where(candidate => !ValueComparison.AreCompatible(candidate.Left.Value, candidate.Right.Value))
            .Select(candidate => Describe(story.Id, $"{PlaceOf(candidate.Left)}~{PlaceOf(candidate.Right)}", candidate, finder));
    }

    /// <summary>The same two figures where nothing is known but their sentences.</summary>
    private static IEnumerable<Candidate> Alone(Candidate candidate)
    {
        if (candidate.Features[(int)MeasureFeature.Dice] < LeastDice)
            return [];

        var lines = candidate.Shown.Split("\n\t");
        Article[] articles = [ArticleReader.AsIs("a", null, lines[1], null), ArticleReader.AsIs("b", null, lines[2], null)];
        var finder = FactMerger.Compare(new Story(candidate.Story, [.. articles], [new Origin(1, ["a"]), new Origin(2, ["b"])]));
        return Candidates(finder)
            .Where(pair => candidate.Shown.Contains($"{pair.Left.Value.Kind} {pair.Left.Value.Canonical} | {pair.Right.Value.Canonical}\n", StringComparison.Ordinal))
            .Take(1)
            .Select(pair => Describe(candidate.Story, candidate.Key, pair, finder) with { IsAlone = true })
            .ToList();
    }

    private static IEnumerable<(Figure Left, Figure Right, StatementPair Pair)> Candidates(ConflictFinder finder) =>
        from pair in finder.Pairs()
        from left in pair.LeftFigures
        where !pair.IsAnswered(left)
        from right in pair.RightFigures
        where !pair.IsAnswered(right) && FigureMatching.MayBeOne(left, right, pair)
        select (left, right, pair);

    private static string PlaceOf(Figure figure) => string.Create(CultureInfo.InvariantCulture, $"{figure.Statement.Claim.Article}:{figure.Value.Start}");

    private static Candidate Describe(string story, string key, (Figure Left, Figure Right, StatementPair Pair) candidate, ConflictFinder finder)
    {
        var features = new double[SameMeasure.Features];
        SameMeasure.Describe(candidate.Left, candidate.Right, candidate.Pair, finder.Figures, features);
        return new Candidate(story, key, $"d{features[(int)MeasureFeature.Dice]:F2} {story} {candidate.Left.Value.Kind} {candidate.Left.Value.Canonical} | {candidate.Right.Value.Canonical}\n\t{candidate.Left.Statement.Claim.Text}\n\t{candidate.Right.Statement.Claim.Text}", features);
    }

    /// <summary>Changed figures in each setting; without evidence where the two were not even compared.</summary>
    private static IEnumerable<Candidate> Changed(List<Story> stories)
    {
        // Which day is disputed is told by the whole sentence, and not learnt.
        foreach (var twin in TwinFigures.In(stories, Aligned).Where(twin => !twin.LeftFigure.IsYear))
        {
            var changed = twin.LeftFigure.Changed();
            (string Setting, Story Story, int Left, int Right)[] settings = [("alone", twin.Alone(changed), 0, 0), ("whole", twin.Embedded(changed), twin.LeftSentence.Start, twin.RightSentence.Start)];
            foreach (var (setting, story, left, right) in settings.Where(setting => setting.Story.Origins.Length > 1))
            {
                var key = $"{setting}, {(twin.Overlap >= 0.5 ? "alike" : "reworded")}";
                var finder = FactMerger.Compare(story);
                yield return Candidates(finder).Where(candidate => Covers(candidate.Left, left + twin.LeftFigure.Start) && Covers(candidate.Right, right + twin.RightFigure.Start))
                    .Select(candidate => Describe(twin.Story, key, candidate, finder))
                    .FirstOrDefault(new Candidate(twin.Story, key, $"{changed}\n\t{twin.RightText}", new double[SameMeasure.Features]));
            }
        }
    }

    private static bool Covers(Figure figure, int offset) => figure.Value.Start <= offset && offset < figure.Value.End;
}
