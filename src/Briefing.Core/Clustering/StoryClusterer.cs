using System.Collections.Immutable;
using Briefing.Deduplicating;

namespace Briefing.Clustering;

/// <summary>Sorts articles into stories: an event and its direct follow-ups.</summary>
public static class StoryClusterer
{
    /// <summary>
    /// Adds the articles to a <see cref="StoryWindow"/> in the order of their publication, those without a date behind the one before them in the input.
    /// Copies are always in one story. Stories come in the order of their first articles.
    /// </summary>
    public static ImmutableArray<Story> Cluster(IReadOnlyList<Article> articles, IReadOnlyList<CopyRelation> relations)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(relations);
        var ordered = InTimeOrder(articles);
        var copies = relations.SelectMany<CopyRelation, (string Of, string Copy)>(relation => [(relation.A, relation.B), (relation.B, relation.A)])
            .ToLookup(pair => pair.Of, pair => pair.Copy);
        var window = new StoryWindow();
        foreach (var article in ordered)
            window.Add(article, copies[article.Id]);
        window.Settle();
        var inside = ordered.GroupBy(article => window.StoryOf(article.Id)).ToList();
        var stories = ImmutableArray.CreateBuilder<Story>(inside.Count);
        foreach (var members in inside)
        {
            ImmutableArray<Article> told = [.. members];
            var ids = told.Select(article => article.Id).ToHashSet();
            var related = relations.Where(relation => ids.Contains(relation.A)).ToList();
            stories.Add(new Story(members.Key, told, OriginFinder.Find(told, related)));
        }
        return stories.MoveToImmutable();
    }

    private static List<Article> InTimeOrder(IReadOnlyList<Article> articles)
    {
        var known = DateTimeOffset.MinValue;
        var times = new List<(DateTimeOffset Time, Article Article)>(articles.Count);
        foreach (var article in articles)
        {
            known = article.StatedPublished ?? known;
            times.Add((known, article));
        }
        return [.. times.OrderBy(pair => pair.Time).Select(pair => pair.Article)];
    }
}
