using System.Collections.Immutable;
using Briefing.Clustering;
using Briefing.Deduplicating;

namespace Briefing.Hosting.Stories;

/// <summary>Articles to groups that tell one story each.</summary>
internal static class WeekGrouping
{
    private static readonly TimeSpan Span = TimeSpan.FromDays(14);

    /// <returns>For each article, which come in order, the number of its group.</returns>
    public static ImmutableArray<int> Group(IReadOnlyList<Article> articles, CancellationToken cancellation)
    {
        var copies = CopyFinder.Find(articles).ToLookup(relation => relation.B, relation => relation.A, StringComparer.Ordinal);
        var window = new StoryWindow(Span);
        foreach (var article in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            window.Add(article, copies[article.Id]);
        }
        window.Settle();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = ImmutableArray.CreateBuilder<int>(articles.Count);
        foreach (var article in articles)
        {
            var story = window.StoryOf(article.Id);
            if (!numbers.TryGetValue(story, out var number))
                numbers.Add(story, number = numbers.Count);
            groups.Add(number);
        }
        return groups.MoveToImmutable();
    }
}
