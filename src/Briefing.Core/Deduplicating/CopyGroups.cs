namespace Briefing.Deduplicating;

/// <summary>Puts articles that are related, directly or through others, into groups.</summary>
internal static class CopyGroups
{
    // Two groups of several articles each are not one because one pair says so: a round-up may hold a little of both.
    private const double LeastRelatedShare = .25;

    /// <summary>Indices of the articles, each group ascending, groups in the order of their first articles.</summary>
    public static List<List<int>> Of(IReadOnlyList<Article> articles, IReadOnlyList<CopyRelation> relations)
    {
        var place = new Dictionary<string, int>(articles.Count);
        for (var i = 0; i < articles.Count; i++)
            place[articles[i].Id] = i;
        var edges = new List<(int A, int B, double Similarity)>(relations.Count);
        foreach (var relation in relations)
        {
            if (place.TryGetValue(relation.A, out var a) && place.TryGetValue(relation.B, out var b) && a != b)
                edges.Add((a, b, relation.Similarity));
        }
        var related = edges.SelectMany(edge => new[] { (edge.A, edge.B), (edge.B, edge.A) }).ToHashSet();
        var groups = Enumerable.Range(0, articles.Count).Select(i => new List<int> { i }).ToArray();
        foreach (var (a, b, _) in edges.OrderByDescending(edge => edge.Similarity).ThenBy(edge => edge.A).ThenBy(edge => edge.B))
        {
            if (groups[a] != groups[b] && MayJoin(groups[a], groups[b], related))
                Join(groups, groups[a], groups[b]);
        }
        return [.. groups.Distinct().Select(group => group.Order().ToList()).OrderBy(group => group[0])];
    }

    private static bool MayJoin(List<int> first, List<int> second, HashSet<(int, int)> related)
    {
        if (first.Count == 1 || second.Count == 1)
            return true;
        var pairs = first.Sum(a => second.Count(b => related.Contains((a, b))));
        return pairs >= LeastRelatedShare * first.Count * second.Count;
    }

    private static void Join(List<int>[] groups, List<int> first, List<int> second)
    {
        var (large, small) = first.Count >= second.Count ? (first, second) : (second, first);
        foreach (var i in small)
        {
            large.Add(i);
            groups[i] = large;
        }
    }
}
