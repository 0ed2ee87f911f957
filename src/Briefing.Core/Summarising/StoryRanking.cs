using System.Collections.Immutable;
using Briefing.Merging;

namespace Briefing.Summarising;

/// <summary>Which story a brief tells first.</summary>
public static class StoryRanking
{
    /// <summary>Below this a story told by one origin goes behind all others.</summary>
    private const double LeastNewsLikeness = 0.5;

    /// <summary>Sentences that tell the main event; further on stands what earlier ones cost.</summary>
    private const int OpeningSentences = 2;

    /// <summary>The age at which a story counts half.</summary>
    private static readonly TimeSpan HalfLife = TimeSpan.FromHours(36);

    /// <summary>
    /// Orders stories by independent origins, to which tenfold deaths are as one more; equals by size, by how recent their newest article is against the newest of all, and by how much
    /// of them is that recent; single articles that do not read like news come last. Equals stay in the order of their ids.
    /// </summary>
    public static ImmutableArray<Story> Rank(IReadOnlyList<Story> stories)
    {
        ArgumentNullException.ThrowIfNull(stories);
        var now = stories.SelectMany(story => story.Articles).Max(article => article.StatedPublished);
        return
        [
            .. stories
                .Select(story => (Story: story, News: NewsLikenessOf(story), Weight: Importance(story, now), Voices: story.Origins.Length + Gravity(story)))
                .OrderBy(entry => entry.Story.Origins.Length < 2 && entry.News < LeastNewsLikeness)
                .ThenByDescending(entry => entry.Voices)
                .ThenByDescending(entry => entry.Weight * (0.5 + (0.5 * entry.News)))
                .ThenBy(entry => entry.Story.Id, StringComparer.Ordinal)
                .Select(entry => entry.Story),
        ];
    }

    /// <summary>How much a story matters apart from its age, which is for whoever asks to weigh in with <see cref="Freshness(TimeSpan)"/>.</summary>
    public static double Weight(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var news = NewsLikenessOf(story);
        var weight = (story.Origins.Length + Gravity(story)) * Bulk(story) * (0.5 + (0.5 * news));
        return story.Origins.Length < 2 && news < LeastNewsLikeness ? weight / 2 : weight;
    }

    /// <summary>1 for now, and half of it with every half-life gone.</summary>
    public static double Freshness(TimeSpan age) => Math.Pow(0.5, Math.Max(0, age / HalfLife));

    /// <summary>The decimal logarithm of the highest number of people killed that an opening gives; 0 for none.</summary>
    private static double Gravity(Story story) => Math.Log10(story.Origins
        .Select(origin => story[origin.Best])
        .SelectMany(article => ClaimReader.Read(article with { Sentences = [.. article.Sentences.Take(OpeningSentences)] }))
        .SelectMany(claim => claim.Values)
        .Where(value => value is { Kind: ValueKind.Count, Role: "killed" })
        .Select(value => 1 + value.Number).DefaultIfEmpty(1).Max());

    private static double NewsLikenessOf(Story story) =>
        story.Origins.Select(origin => NewsLikeness.Of(story[origin.Best])).DefaultIfEmpty(0).Max();

    private static double Importance(Story story, DateTimeOffset? now)
    {
        var freshness = story.Articles.Max(article => Freshness(article, now));
        var novelty = 0.2 * story.Articles.Average(article => Freshness(article, now));
        return Bulk(story) * ((0.8 * freshness) + novelty);
    }

    private static double Bulk(Story story)
    {
        var articles = 1 + (0.15 * Math.Log2(1 + story.Articles.Length));
        var longest = story.Articles.Max(article => article.Text.Length);
        return articles + (0.2 * Math.Min(1, longest / 3000.0));
    }

    /// <summary>An article without a date counts as one half-life old.</summary>
    private static double Freshness(Article article, DateTimeOffset? now) =>
        now - article.StatedPublished is { } age ? Freshness(age) : 0.5;
}
