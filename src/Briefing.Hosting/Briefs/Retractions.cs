using System.Collections.Immutable;
using Briefing.Hosting.Stories;
using Briefing.Merging;
using Briefing.Storing;

namespace Briefing.Hosting.Briefs;

/// <summary>
/// Which facts of a story that was told once nothing says any more. That follows from what was told and what the store holds: nothing need be remembered of
/// articles that change again and again, and a brief is judged by it however old it is, and whatever was damaged since.
/// </summary>
internal sealed class Retractions(StoryShelf shelf)
{
    /// <summary>The facts none of whose claims stands: neither in the story as it is now, nor in the articles that it was taken from.</summary>
    /// <param name="told">The story as a brief has it.</param>
    public async Task<ImmutableArray<Fact>> OfAsync(BriefStory told, CancellationToken cancellation)
    {
        var now = await shelf.ReadAsync(told.Id, cancellation);
        HashSet<string> standing = [.. (now?.Story?.Facts ?? []).SelectMany(fact => fact.Claims).Select(claim => NewFacts.Words(claim.Text))];
        var uploads = new Uploads(shelf, told);
        var gone = ImmutableArray.CreateBuilder<Fact>();
        foreach (var fact in told.Facts)
        {
            if (!fact.Claims.Any(claim => standing.Contains(NewFacts.Words(claim.Text))) && !await uploads.SayAsync(fact, cancellation))
                gone.Add(fact);
        }
        return gone.ToImmutable();
    }

    /// <summary>The uploads that a story was told from, as they stand, each fetched once.</summary>
    private sealed class Uploads(StoryShelf shelf, BriefStory told)
    {
        private readonly Dictionary<string, string> _names = told.Articles.DistinctBy(article => article.Id).ToDictionary(article => article.Id, article => article.Name, StringComparer.Ordinal);
        private readonly Dictionary<string, HashSet<string>?> _said = new(StringComparer.Ordinal);

        /// <summary>True also where an article is none of this store, or nothing can be said of it for now: nobody retracted it.</summary>
        public async Task<bool> SayAsync(Fact fact, CancellationToken cancellation)
        {
            foreach (var claim in fact.Claims)
            {
                if (!_names.TryGetValue(claim.Article, out var name) || !RecordNames.IsArticleId(claim.Article) || RecordNames.UploadIdOf(claim.Article) != RecordNames.UploadId(name))
                    return true;
                if (!_said.TryGetValue(name, out var said))
                    _said.Add(name, said = await SentencesAsync(name, cancellation));
                if (said is null || said.Contains(NewFacts.Words(claim.Text)))
                    return true;
            }
            return false;
        }

        /// <summary>What the sentences of an upload's articles say; null where nothing can be said of it for now.</summary>
        private async Task<HashSet<string>?> SentencesAsync(string name, CancellationToken cancellation) =>
            await shelf.ArticlesAsync(name, cancellation) is { } articles
                ? [.. articles.SelectMany(article => article.Sentences, (article, sentence) => NewFacts.Words(article[sentence].ToString()))]
                : null;
    }
}
