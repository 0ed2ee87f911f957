using System.Collections.Immutable;

namespace Briefing;

/// <summary>Articles about one event and its direct follow-ups.</summary>
/// <param name="Id">Stable for as long as the story lives.</param>
/// <param name="Articles">At least one, in order of publication.</param>
/// <param name="Origins">Every article is in exactly one of them.</param>
public sealed record Story(string Id, ImmutableArray<Article> Articles, ImmutableArray<Origin> Origins)
{
    /// <summary>That of most of its articles; of equally many the one whose ISO 639-1 code comes first.</summary>
    public string Language => Articles.CountBy(article => article.Language)
        .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
        .First().Key;

    public Article this[string articleId] => Articles.First(article => article.Id == articleId);

    public Origin OriginOf(string articleId) => Origins.First(origin => origin.Articles.Contains(articleId));
}
