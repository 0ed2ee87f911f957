using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefing.Hosting.Stories;
using Briefing.Merging;

namespace Briefing.Hosting.Briefs;

/// <summary>Puts stories of the store together to a brief.</summary>
public sealed class StoryBriefs(StoryShelf shelf)
{
    /// <summary>The length in which stories are told in the store.</summary>
    internal static readonly int StoredWords = new BriefOptions().Words;

    private const int ReadAtOnce = 16;
    private const int MostRetold = 500;

    private readonly Retractions _retractions = new(shelf);
    private readonly ConcurrentDictionary<(string Id, long Key, int Words), BriefStory> _retold = new();

    /// <summary>A brief of these stories in this order. One that has gone meanwhile is left out.</summary>
    /// <param name="previous">What it did not have is marked as new; null marks nothing.</param>
    public async Task<Brief> ComposeAsync(
        string edition, DateOnly date, DateTimeOffset generated, IReadOnlyList<StoryEntry> entries, int words, Brief? previous, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var told = new RetoldStory?[entries.Count];
        await Parallel.ForAsync(0, entries.Count, Concurrently.AtMost(ReadAtOnce, cancellation), async (index, stop) =>
        {
            if (await shelf.ReadAsync(entries[index].Id, stop) is { Story: { } story } stored)
                told[index] = await InWordsAsync(stored, story, words, stop);
        });
        // A story that was joined to another since the index was read would be told twice.
        var distinct = told.OfType<RetoldStory>().DistinctBy(one => one.Story.Id).ToList();
        var withdrawn = await WithdrawnAsync(previous, [.. distinct.Select(one => one.Story.Id)], cancellation);
        var stories = distinct.ConvertAll(one => one with { Story = Compared(one.Story, previous, withdrawn[one.Story.Id]) });
        return new Brief
        {
            Edition = edition,
            Date = date,
            Generated = generated,
            Engine = stories.Select(one => one.Engine).OfType<BriefEngine>().FirstOrDefault(engine => engine != BriefEngine.Extractive) ?? BriefEngine.Extractive,
            Coverage = new Coverage(stories.Sum(one => one.Story.Articles.Length), [], [.. stories.SelectMany(one => one.Copies)]),
            Stories = [.. stories.Select(one => one.Story)],
            Receipt = new Receipt(0, 0, 0, 0, 0),
        };
    }

    private static BriefStory Compared(BriefStory told, Brief? previous, IEnumerable<WithdrawnStatement> withdrawn) => told with
    {
        New = NewFacts.Of(told.Facts, previous),
        Changes = FactChanges.Of(told.Facts, previous, withdrawn),
    };

    /// <summary>What a brief told and nothing says any more, by the story in which it would stand now.</summary>
    /// <param name="ids">The stories that are asked for.</param>
    private async Task<ILookup<string, WithdrawnStatement>> WithdrawnAsync(Brief? previous, HashSet<string> ids, CancellationToken cancellation)
    {
        var withdrawn = new List<(string Story, WithdrawnStatement Statement)>();
        foreach (var story in previous?.Stories ?? [])
        {
            if (await shelf.ReadAsync(story.Id, cancellation) is not { } now || !ids.Contains(now.Id))
                continue;
            var names = story.Articles.DistinctBy(article => article.Id).ToDictionary(article => article.Id, article => article.Name, StringComparer.Ordinal);
            foreach (var fact in await _retractions.OfAsync(story, cancellation))
                withdrawn.Add((now.Id, new WithdrawnStatement(fact.Text, [.. fact.Claims.Select(claim => names[claim.Article]).Distinct(StringComparer.Ordinal)])));
        }
        return withdrawn.ToLookup(one => one.Story, one => one.Statement);
    }

    /// <summary>The brief with only these of its stories, and coverage of their articles.</summary>
    internal static Brief Only(Brief brief, IReadOnlyCollection<BriefStory> stories)
    {
        var articles = stories.SelectMany(story => story.Articles).Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        return brief with
        {
            Coverage = new Coverage(articles.Count, [], [.. brief.Coverage.Copies.Where(copy => articles.Contains(copy.Article))]),
            Stories = [.. stories],
        };
    }

    /// <summary>The story as it is stored, or told anew in another length, for which its articles are read.</summary>
    private async Task<RetoldStory> InWordsAsync(StoredStory stored, BriefStory story, int words, CancellationToken cancellation)
    {
        var copies = stored.Copies.IsDefault ? [] : stored.Copies;
        var asStored = new RetoldStory(story, copies, stored.Engine);
        if (words == StoredWords)
            return asStored;
        var key = (stored.Id, stored.Key, words);
        if (_retold.TryGetValue(key, out var known))
            return new RetoldStory(known, copies, BriefEngine.Extractive);
        var articles = new List<Article>(story.Articles.Length);
        foreach (var described in story.Articles)
        {
            // The story is being changed at this moment; its next version will be told in the length that was asked for.
            if (await shelf.ArticleAsync(described.Id, cancellation) is not { } article)
                return asStored;
            articles.Add(article);
        }

        var origins = story.Articles
            .GroupBy(article => article.Origin)
            .OrderBy(origin => origin.Key)
            .Select(origin => new Origin(origin.Key, [.. origin.OrderBy(article => article.CopyOf is not null).Select(article => article.Id)]));
        var retold = BriefPipeline.Tell(new Story(story.Id, [.. articles], [.. origins]), new BriefOptions { Words = words });
        if (_retold.Count >= MostRetold)
            _retold.Clear();
        return new RetoldStory(_retold[key] = retold, copies, BriefEngine.Extractive);
    }

    private sealed record RetoldStory(BriefStory Story, ImmutableArray<CoveredCopy> Copies, BriefEngine? Engine);
}
