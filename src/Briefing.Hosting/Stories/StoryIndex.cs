using System.Collections.Immutable;

namespace Briefing.Hosting.Stories;

/// <summary>All stories of the store in few words, for finding them. Immutable: a reader keeps what it was given.</summary>
/// <param name="Tag">Changes with every change of the index.</param>
/// <param name="Stories">In the order of their ids.</param>
public sealed record StoryIndex(string Tag, ImmutableArray<StoryEntry> Stories)
{
    public static StoryIndex Empty { get; } = new("", []);

    /// <summary>The same stories in portions, of which one that has not changed is the same object in the next version of the index.</summary>
    internal ImmutableArray<StoryPortion> Portions
    {
        get => field.IsDefault ? field = [new StoryPortion(Stories)] : field;
        init;
    }

    /// <summary>When the stories last changed; the epoch where there are none.</summary>
    public DateTimeOffset Changed { get; } = Stories.IsEmpty ? DateTimeOffset.UnixEpoch : Stories.Max(story => story.Changed);

    /// <summary>The story of this id, or null.</summary>
    internal StoryEntry? Of(string id)
    {
        int low = 0, high = Stories.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(Stories[middle].Id, id) < 0 ? (middle + 1, high) : (low, middle);
        }
        return low < Stories.Length && Stories[low].Id == id ? Stories[low] : null;
    }

    /// <summary>The stories that answer a query, those that matter most first.</summary>
    /// <param name="now">The moment against which age is weighed.</param>
    public ImmutableArray<StoryEntry> Find(StoryQuery query, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(query);
        var wanted = new WantedTerms(query);
        var found = new List<(double Score, StoryEntry Story)>();
        foreach (var (story, share) in Portions.SelectMany(portion => portion.Answering(query, wanted)))
            found.Add((share * story.Weight * Summarising.StoryRanking.Freshness(now - story.Moment), story));
        return
        [
            .. found
                .OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Story.Id, StringComparer.Ordinal)
                .Take(query.Most)
                .Select(entry => entry.Story),
        ];
    }
}

/// <param name="First">When the first of its articles that states a time was published, or null where none does.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Changed">When the story last changed in the store.</param>
/// <param name="Language">That of most of its articles.</param>
/// <param name="Weight">How much it matters apart from its age.</param>
/// <param name="Terms">Folded words that it may be asked for by. An index that was read finds by them and has none here.</param>
/// <param name="Key">Tells which articles in which versions it was made of.</param>
public sealed record StoryEntry(
    string Id,
    string Headline,
    DateTimeOffset? First,
    DateTimeOffset? Last,
    DateTimeOffset Changed,
    int Articles,
    int Origins,
    string Language,
    double Weight,
    ImmutableArray<string> Terms,
    long Key)
{
    /// <summary>Its place in time: that of its latest article, or of its change where no article states one.</summary>
    public DateTimeOffset Moment => Last ?? Changed;
}
