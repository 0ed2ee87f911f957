using System.Collections.Immutable;
using Briefing.Deduplicating;
using Briefing.Reading;
using Briefing.Summarising;

namespace Briefing.Hosting.Stories;

/// <summary>
/// What a newsroom makes of texts alone: of the same the same, whenever and wherever. The rest of what it does is to fetch, to compare versions and to store.
/// </summary>
/// <param name="tell">What is told of a story.</param>
internal class TextWork(Func<Story, CancellationToken, Task<WrittenStory>> tell)
{
    /// <summary>The articles of an upload that may be news, and why others are not; their ids are those that reading gave them.</summary>
    public virtual ReadResult Read(RawArticle upload)
    {
        var result = BriefPipeline.Read(upload);
        var judged = result.Articles.Select(article => (Article: article, Why: NewsJudgement.WhyNot(article))).ToList();
        return new ReadResult(
            [.. judged.Where(entry => entry.Why is null).Select(entry => entry.Article)],
            [.. result.Skipped, .. judged.Where(entry => entry.Why is not null).Select(entry => new Skipped(upload.Name, entry.Why!))]);
    }

    /// <param name="known">Tells which articles they are, in which versions.</param>
    /// <returns>For each article, which come in order, the number of its group.</returns>
    public virtual ImmutableArray<int> Group(IReadOnlyList<KnownArticle> known, IReadOnlyList<Article> articles, CancellationToken cancellation) => WeekGrouping.Group(articles, cancellation);

    /// <param name="known">Tells which articles they are, in which versions.</param>
    public virtual async Task<StoryAccount> TellAsync(string id, IReadOnlyList<KnownArticle> known, ImmutableArray<Article> articles, CancellationToken cancellation)
    {
        var copies = CopyFinder.Find(articles);
        var story = new Story(id, articles, OriginFinder.Find(articles, copies));
        var (told, engine) = await tell(story, cancellation);
        return new StoryAccount(
            told, engine, BriefPipeline.CopiesIn([story], copies), story.Origins.Length, story.Language, Math.Round(StoryRanking.Weight(story), 3), TopicWords.Of(story, told.Headline));
    }
}

/// <summary>What is told of a story and what it is found by. The parameters are those of <see cref="StoredStory"/> and <see cref="StoryEntry"/>.</summary>
internal sealed record StoryAccount(
    BriefStory Story, BriefEngine Engine, ImmutableArray<CoveredCopy> Copies, int Origins, string Language, double Weight, ImmutableArray<string> Terms);
