using System.Collections.Immutable;

namespace Briefing.Hosting.Stories;

/// <summary>Articles to a stored story and its entry in the index.</summary>
internal sealed class StoryTelling(TextWork work, TimeProvider clock)
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
        var account = await work.TellAsync(id, known, articles, cancellation);
        var now = clock.GetUtcNow();
        var key = KeyOf(known);
        var stored = new StoredStory
        {
            Id = id,
            Story = account.Story,
            Engine = account.Engine,
            Copies = account.Copies,
            Versions = known.ToImmutableDictionary(article => article.Id, article => article.Version, StringComparer.Ordinal),
            Withdrawn = Withdrawals.Still(withdrawn, account.Story.Facts),
            Changed = now,
            Key = key,
        };
        return (stored, EntryOf(id, known, account, now, key));
    }

    private static StoryEntry EntryOf(string id, IReadOnlyList<KnownArticle> known, StoryAccount account, DateTimeOffset now, long key)
    {
        var stated = known.Select(article => article.Stated).OfType<DateTimeOffset>().ToList();
        return new StoryEntry(
            id,
            account.Story.Headline,
            stated.Count > 0 ? stated.Min() : null,
            stated.Count > 0 ? stated.Max() : null,
            now,
            known.Count,
            account.Origins,
            account.Language,
            account.Weight,
            account.Terms,
            key);
    }
}
