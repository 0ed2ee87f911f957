using System.Collections.Immutable;
using Briefing.Merging;

namespace Briefing.Hosting.Stories;

/// <summary>Which facts have lost all that they rested on.</summary>
internal static class Withdrawals
{
    /// <summary>
    /// What a story's page shows of them. Articles may be overwritten without end; what an old brief told that no longer stands is found without this list
    /// (<see cref="Briefs.Retractions"/>).
    /// </summary>
    private const int Most = 10;

    /// <summary>
    /// What of a story as it was told is withdrawn by now: facts none of whose articles is still there in the version that was read. Those that other articles
    /// say in the same words are struck off again by <see cref="Still"/>.
    /// </summary>
    /// <param name="isThere">Whether the store holds the article in this version.</param>
    public static IEnumerable<WithdrawnFact> Of(StoredStory former, Func<string, long, bool> isThere, DateTimeOffset now)
    {
        if (former.Story is not { } told)
            return former.Withdrawn;
        var gone = former.Versions.Where(version => !isThere(version.Key, version.Value)).Select(version => version.Key).ToHashSet(StringComparer.Ordinal);
        if (gone.Count == 0)
            return former.Withdrawn;
        var names = told.Articles.ToDictionary(article => article.Id, article => article.Name, StringComparer.Ordinal);
        return
        [
            .. former.Withdrawn,
            .. from fact in told.Facts
               where fact.Claims.All(claim => gone.Contains(claim.Article))
               select new WithdrawnFact(
                   fact with { Status = FactStatus.Withdrawn },
                   [.. fact.Claims.Select(claim => names.GetValueOrDefault(claim.Article, claim.Article)).Distinct(StringComparer.Ordinal)],
                   now),
        ];
    }

    /// <summary>The latest of those that are not told again, in whichever article; each once, the latest last.</summary>
    public static ImmutableArray<WithdrawnFact> Still(IEnumerable<WithdrawnFact> withdrawn, ImmutableArray<Fact> told)
    {
        var said = told.SelectMany(fact => fact.Claims).Select(claim => NewFacts.Words(claim.Text)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. withdrawn
                .Where(fact => !fact.Fact.Claims.Any(claim => said.Contains(NewFacts.Words(claim.Text))))
                .DistinctBy(fact => NewFacts.Words(fact.Fact.Text))
                .OrderByDescending(fact => fact.Withdrawn)
                .Take(Most)
                .OrderBy(fact => fact.Withdrawn),
        ];
    }
}
