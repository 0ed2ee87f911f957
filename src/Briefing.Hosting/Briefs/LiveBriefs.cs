using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefing.Hosting.Stories;

namespace Briefing.Hosting.Briefs;

/// <summary>Briefs of what the store knows now. One is made once for each state of the store and each question, however many ask.</summary>
public sealed class LiveBriefs(StoryShelf shelf, StoryBriefs stories)
{
    public const string Edition = "on-demand";

    private const int MostKept = 200;

    private volatile Kept _kept = new("");

    /// <summary>
    /// The stories that answer a query, told in at most so many words each. The brief's moment is that of the newest change in the store: as long as
    /// nothing changes there, the same question has the same bytes for an answer.
    /// </summary>
    public async Task<Brief> MakeAsync(StoryQuery query, int words, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var index = await shelf.IndexAsync(cancellation);
        var kept = _kept;
        // Nobody asks for a former state again, and its briefs would keep all stories in memory as they were then.
        if (kept.Tag != index.Tag)
            _kept = kept = new Kept(index.Tag);
        if (kept.Briefs.Count >= MostKept)
            kept.Briefs.Clear();
        var key = string.Join('\n', KeyOf(query, words));
        var made = kept.Briefs.GetOrAdd(key, _ => new Lazy<Task<Brief>>(() => Task.Run(() => ComposeAsync(index, query, words), CancellationToken.None)));
        try
        {
            return await made.Value.WaitAsync(cancellation);
        }
        catch when (made.IsValueCreated && made.Value.IsFaulted)
        {
            kept.Briefs.TryRemove(KeyValuePair.Create(key, made));
            throw;
        }
    }

    /// <summary>The parts of a question, the same for the same question.</summary>
    internal static ImmutableArray<string> KeyOf(StoryQuery query, int words) =>
    [
        string.Join('\t', query.Topics),
        string.Join('\t', query.Entities),
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{query.From:O} {query.To:O} {query.Language} {query.Most} {words}"),
    ];

    private Task<Brief> ComposeAsync(StoryIndex index, StoryQuery query, int words)
    {
        var changed = index.Changed;
        return stories.ComposeAsync(Edition, DateOnly.FromDateTime(changed.UtcDateTime), changed, index.Find(query, changed), words, null);
    }

    /// <summary>Briefs of one state of the store, by question.</summary>
    private sealed class Kept(string tag)
    {
        public string Tag => tag;

        public ConcurrentDictionary<string, Lazy<Task<Brief>>> Briefs { get; } = new(StringComparer.Ordinal);
    }
}
