using System.Globalization;
using Briefing.Clustering;

namespace Briefing.Benchmarks;

/// <summary>
/// Learns the weights of <see cref="SameStory"/> from articles with gold stories: logistic regression on pairs, each story weighing alike whatever
/// its size. Held-out figures come from halves that share no topic.
/// </summary>
internal static class StoryLearning
{
    // Half as many related pairs as unrelated ones: what lies near the border, not what is plainly something else.
    private const double ShareOfRelated = .3;
    private const double LeastCosine = .03;
    private const double Ridge = 3e-4;
    private const int Splits = 3;

    // The days between two articles are known in one of the files only, where almost all pairs are unrelated and far apart: their weight would
    // say how the file was made. It is set here; -.1 to -.25 are as good.
    private const double DayWeight = -.15;

    public static void Learn(string[] files)
    {
        var sets = files.Select(file => (Name: Path.GetFileName(file), Articles: LabelledArticle.Read(file))).ToList();
        foreach (var (name, articles) in sets)
        {
            double bcubed = 0, pairwise = 0;
            for (var half = 0; half < 2 * Splits; half++)
            {
                var others = sets.Select(set => set.Articles.Where(article => HalfOf(article, half / 2) != half % 2).ToList()).ToList();
                var score = StoryScore.Of([.. articles.Where(article => HalfOf(article, half / 2) == half % 2)], new SameStory(Fit(others)));
                (bcubed, pairwise) = (bcubed + score.BCubed / 2 / Splits, pairwise + score.Pairwise / 2 / Splits);
            }
            Console.WriteLine($"{name}: held out B-cubed F1 {bcubed:F3}, pairwise F1 {pairwise:F3}");
        }
        var weights = Fit([.. sets.Select(set => set.Articles)]);
        Console.WriteLine($"[{string.Join(", ", weights.Select(weight => weight.ToString("F2", CultureInfo.InvariantCulture)))}]");
        foreach (var (name, articles) in sets)
            Console.WriteLine($"{name}: learnt on all {StoryScore.Of(articles, new SameStory(weights))}");
    }

    /// <summary>Prints the pairs of articles that are judged wrongly, each with its score and what that is made of.</summary>
    public static void Pairs(string[] files)
    {
        var frequencies = new DocumentFrequencies();
        var seen = new List<(LabelledArticle Labelled, WindowArticle Article)>();
        foreach (var labelled in StoryScore.InTimeOrder(files.SelectMany(LabelledArticle.Read)))
        {
            var uses = ArticleTerms.Of(labelled.Article);
            frequencies.Learn(uses);
            var added = new WindowArticle(seen.Count, labelled.Article, uses, ArticleVector.Of(uses, frequencies, new SearchTerms()));
            foreach (var (earlier, other) in seen)
            {
                var score = SameStory.Learnt.Score(added, other);
                if (score > 0 == (labelled.Story == earlier.Story))
                    continue;
                var features = new double[SameStory.Features];
                SameStory.Describe(added, other, features);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(score > 0 ? "joined" : "parted")} {score,6:F2}  all {features[1]:F2} names {features[3]:F2} numbers {features[5]:F2} lead {features[7]:F2} days {Math.Exp(features[^1]) - 1:F0}  {earlier.Article.Id} | {labelled.Article.Id}"));
            }
            seen.Add((labelled, added));
        }
    }

    private static int HalfOf(LabelledArticle article, int split) => LabelledArticle.HalfOf(LabelledArticle.TopicOf(article.Story), (uint)split * 7919u);

    private static List<LogisticFit.Example> Examples(IEnumerable<LabelledArticle> articles)
    {
        var frequencies = new DocumentFrequencies();
        var ordered = StoryScore.InTimeOrder(articles);
        var sizes = ordered.CountBy(article => article.Story).ToDictionary();
        var vectors = new List<WindowArticle>();
        var examples = new List<LogisticFit.Example>();
        foreach (var labelled in ordered)
        {
            var uses = ArticleTerms.Of(labelled.Article);
            frequencies.Learn(uses);
            var added = new WindowArticle(vectors.Count, labelled.Article, uses, ArticleVector.Of(uses, frequencies, new SearchTerms()));
            foreach (var earlier in vectors)
            {
                var features = new double[SameStory.Features];
                SameStory.Describe(added, earlier, features);
                if (features[1] < LeastCosine)
                    continue;
                var other = ordered[earlier.Number].Story;
                var related = labelled.Story == other;
                examples.Add(new LogisticFit.Example(features, related, related ? 2.0 / sizes[other] : 1 / Math.Sqrt(sizes[labelled.Story] * sizes[other])));
            }
            vectors.Add(added);
        }
        var relatedWeight = examples.Where(example => example.IsPositive).Sum(example => example.Weight);
        var otherWeight = examples.Where(example => !example.IsPositive).Sum(example => example.Weight);
        return [.. examples.Select(example => example with
        {
            Weight = example.Weight * (example.IsPositive ? ShareOfRelated / relatedWeight : (1 - ShareOfRelated) / otherWeight),
        })];
    }

    private static double[] Fit(List<List<LabelledArticle>> sets)
    {
        var weights = LogisticFit.Fit([.. sets.SelectMany(Examples)], SameStory.Features, Ridge, DayWeight);
        // Pairs tell the directions; where to stop joining is told by the stories that come out.
        var intercepts = Enumerable.Range(-8, 17).Select(step => weights[0] + step / 8.0).ToList();
        var scores = intercepts.Select(intercept =>
        {
            var sameStory = new SameStory([intercept, .. weights[1..]]);
            return sets.Average(set => StoryScore.Of(set, sameStory).BCubed);
        }).ToList();
        // The middle of the best stretch rather than its highest point.
        var smooth = Enumerable.Range(1, scores.Count - 2).Select(i => scores[i - 1] + scores[i] + scores[i + 1]).ToList();
        weights[0] = intercepts[1 + smooth.IndexOf(smooth.Max())];
        return weights;
    }
}
