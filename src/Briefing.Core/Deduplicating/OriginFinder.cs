using System.Collections.Immutable;

namespace Briefing.Deduplicating;

/// <summary>Groups articles by the text they come from, the best copy of each group first.</summary>
public static class OriginFinder
{
    /// <summary>Every article is in exactly one origin. Relations of articles that are not among <paramref name="articles"/> are ignored.</summary>
    public static ImmutableArray<Origin> Find(IReadOnlyList<Article> articles, IReadOnlyList<CopyRelation> relations)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(relations);
        var place = new Dictionary<string, int>(articles.Count);
        for (var i = 0; i < articles.Count; i++)
            place[articles[i].Id] = i;
        var group = Enumerable.Range(0, articles.Count).ToArray();
        foreach (var relation in relations.OrderByDescending(relation => relation.Similarity))
        {
            if (place.TryGetValue(relation.A, out var a) && place.TryGetValue(relation.B, out var b))
                Join(group, a, b);
        }
        return
        [
            .. articles
                .Select((article, i) => (article, root: Root(group, i)))
                .GroupBy(member => member.root, member => member.article)
                .OrderBy(members => members.Min(article => article.Published ?? DateTimeOffset.MaxValue))
                .ThenBy(members => members.Key)
                .Select((members, number) => new Origin(number + 1, [.. members.OrderByDescending(article => article.Text.Length).Select(article => article.Id)])),
        ];
    }

    private static void Join(int[] group, int a, int b)
    {
        var (first, second) = (Root(group, a), Root(group, b));
        group[Math.Max(first, second)] = Math.Min(first, second);
    }

    private static int Root(int[] group, int i)
    {
        while (group[i] != i)
            i = group[i] = group[group[i]];
        return i;
    }
}
