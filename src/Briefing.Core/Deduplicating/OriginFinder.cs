using System.Collections.Immutable;

namespace Briefing.Deduplicating;

/// <summary>Groups articles by the text they come from, the best copy of each group first.</summary>
public static class OriginFinder
{
    // Comparing each copy with each is quadratic: of more than this, the longest are compared.
    private const int MostCompared = 32;

    /// <summary>Every article is in exactly one origin. Relations of articles that are not among <paramref name="articles"/> are ignored.</summary>
    public static ImmutableArray<Origin> Find(IReadOnlyList<Article> articles, IReadOnlyList<CopyRelation> relations)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(relations);
        var groups = CopyGroups.Of(articles, relations);
        var ordered = groups
            .OrderBy(group => group.Min(i => articles[i].StatedPublished ?? DateTimeOffset.MaxValue))
            .ThenBy(group => group[0])
            .ToList();
        if (ordered.Exists(group => group.Count > 1))
            RankCopies(articles, ordered);
        return [.. ordered.Select((group, number) => new Origin(number + 1, [.. group.Select(i => articles[i].Id)]))];
    }

    private static void RankCopies(IReadOnlyList<Article> articles, List<List<int>> groups)
    {
        var texts = new ComparedText[articles.Count];
        var quality = new CopyQuality();
        for (var origin = 0; origin < groups.Count; origin++)
        {
            foreach (var i in groups[origin])
                quality.Learn(texts[i] = ComparedText.Of(articles[i].Text), origin);
        }
        for (var origin = 0; origin < groups.Count; origin++)
        {
            if (groups[origin].Count > 1)
                groups[origin] = BestFirst(groups[origin], articles, texts, quality, origin);
        }
    }

    private static List<int> BestFirst(List<int> group, IReadOnlyList<Article> articles, ComparedText[] texts, CopyQuality quality, int origin)
    {
        var compared = group.OrderByDescending(i => texts[i].Words.Length).Take(MostCompared).ToList();
        var held = HeldInCommon(compared, texts);
        // Copeland's rule: the copy that beats most of the others. Preference among three copies need not be transitive.
        var wins = compared.ToDictionary(
            i => i,
            i => compared.Count(j => i != j && quality.Compare(texts[i], texts[j], origin, held[i] / held[j]) > 0));
        return
        [
            .. group
                .OrderByDescending(i => wins.GetValueOrDefault(i, -1))
                .ThenBy(i => articles[i].StatedPublished ?? DateTimeOffset.MaxValue)
                .ThenBy(i => i),
        ];
    }

    /// <summary>
    /// How much each copy holds. With three copies or more, what one of them has alone does not count: it is the furniture of its page more often
    /// than a passage that all others cut.
    /// </summary>
    private static Dictionary<int, double> HeldInCommon(List<int> copies, ComparedText[] texts)
    {
        if (copies.Count == 2)
            return copies.ToDictionary(i => i, i => 1.0 + texts[i].Words.Length);
        var holders = new Dictionary<ulong, int>();
        foreach (var pair in copies.SelectMany(i => texts[i].Pairs.Distinct()))
            holders[pair] = holders.GetValueOrDefault(pair) + 1;
        return copies.ToDictionary(i => i, i => 1.0 + texts[i].Pairs.Count(pair => holders[pair] > 1));
    }
}
