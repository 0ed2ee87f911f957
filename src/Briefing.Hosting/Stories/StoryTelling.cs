using System.Collections.Immutable;
using Briefing.Deduplicating;
using Briefing.Summarising;

namespace Briefing.Hosting.Stories;

/// <summary>Articles to a stored story and its entry in the index.</summary>
/// <param name="tell">What is told of a story.</param>
internal sealed class StoryTelling(Func<Story, CancellationToken, Task<WrittenStory>> tell, TimeProvider clock)
{
    /// <summary>Tells which articles in which versions make up a story, in whatever order: a sum of the versions, spread by the prime of FNV for 64 bits.</summary>
    public static long KeyOf(IEnumerable<KnownArticle> articles)
    {
        var key = 0L;
        foreach (var article in articles)
            key = unchecked(key + (article.Version * 1_099_511_628_211L));
        return key;
    }

    public async Task<(StoredStory Story, StoryEntry Entry)> TellAsync(
        string id, IReadOnlyList<KnownArticle> known, ImmutableArray<Article> articles, IEnumerable<WithdrawnFact> withdrawn, CancellationToken cancellation)
    {
        var copies = CopyFinder.Find(articles);
        var story = new Story(id, articles, OriginFinder.Find(articles, copies));
        var (told, engine) = await tell(story, cancellation);
        var now = clock.GetUtcNow();
        var key = KeyOf(known);
        var stored = new StoredStory
        {
            Id = id,
            Story = told,
            Engine = engine,
            Copies = BriefPipeline.CopiesIn([story], copies),
            Versions = known.ToImmutableDictionary(article => article.Id, article => article.Version, StringComparer.Ordinal),
            Withdrawn = Withdrawals.Still(withdrawn, told.Facts),
            Changed = now,
            Key = key,
        };
        return (stored, EntryOf(story, told, now, key));
    }

    private static StoryEntry EntryOf(Story story, BriefStory told, DateTimeOffset now, long key)
    {
        var stated = story.Articles.Select(article => article.StatedPublished).OfType<DateTimeOffset>().ToList();
        return new StoryEntry(
            story.Id,
            told.Headline,
            stated.Count > 0 ? stated.Min() : null,
            stated.Count > 0 ? stated.Max() : null,
            now,
            story.Articles.Length,
            story.Origins.Length,
            story.Language,
            Math.Round(StoryRanking.Weight(story), 3),
            TopicWords.Of(story, told.Headline),
            key);
    }
}
