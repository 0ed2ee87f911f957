using Briefing.Clustering;

namespace Briefing.Benchmarks;

/// <summary>How well a window finds the gold stories: B-cubed (Bagga and Baldwin 1998) and pairs.</summary>
internal readonly record struct StoryScore(double BCubed, double Pairwise)
{
    public override string ToString() => $"B-cubed F1 {BCubed:F3}, pairwise F1 {Pairwise:F3}";

    public static StoryScore Of(List<LabelledArticle> articles, SameStory sameStory)
    {
        var window = new StoryWindow(null, sameStory);
        foreach (var article in InTimeOrder(articles))
            window.Add(article.Article, []);
        window.Settle();
        var gold = articles.CountBy(article => article.Story).ToDictionary();
        var found = articles.CountBy(article => window.StoryOf(article.Article.Id)).ToDictionary();
        double precision = 0, recall = 0, right = 0;
        foreach (var ((story, cluster), count) in articles.CountBy(article => (article.Story, window.StoryOf(article.Article.Id))))
        {
            precision += (double)count * count / found[cluster] / articles.Count;
            recall += (double)count * count / gold[story] / articles.Count;
            right += Pairs(count);
        }
        return new StoryScore(F1(precision, recall), F1(right / found.Values.Sum(Pairs), right / gold.Values.Sum(Pairs)));
    }

    public static List<LabelledArticle> InTimeOrder(IEnumerable<LabelledArticle> articles) =>
        [.. articles.OrderBy(article => article.Article.Published ?? DateTimeOffset.MinValue)];

    private static double Pairs(int count) => count * (count - 1) / 2.0;

    private static double F1(double precision, double recall) => precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}
