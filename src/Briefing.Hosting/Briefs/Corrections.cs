using System.Collections.Immutable;
using Briefing.Hosting.Stories;

namespace Briefing.Hosting.Briefs;

/// <summary>Marks in a brief that went out what no longer stands, because the articles that it rested on were retracted.</summary>
internal sealed class Corrections(StoryShelf shelf)
{
    private readonly Retractions _retractions = new(shelf);

    /// <returns>The brief with the status of such facts changed to withdrawn; itself where all stand.</returns>
    public async Task<Brief> ApplyAsync(Brief brief, CancellationToken cancellation)
    {
        var stories = ImmutableArray.CreateBuilder<BriefStory>(brief.Stories.Length);
        foreach (var story in brief.Stories)
            stories.Add(Mark(story, await _retractions.OfAsync(story, cancellation)));
        return stories.SequenceEqual(brief.Stories) ? brief : brief with { Stories = stories.MoveToImmutable() };
    }

    /// <summary>What of a corrected brief's printed sentences no longer stands.</summary>
    public static ImmutableArray<string> Of(Brief brief) =>
    [
        .. from story in brief.Stories
           let withdrawn = story.Facts.Where(fact => fact.Status == FactStatus.Withdrawn).Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal)
           from sentence in story.Summary
           where sentence.Facts.Any(withdrawn.Contains)
           select sentence.Text,
    ];

    private static BriefStory Mark(BriefStory story, ImmutableArray<Fact> gone) => gone.IsEmpty
        ? story
        : story with { Facts = [.. story.Facts.Select(fact => gone.Contains(fact) ? fact with { Status = FactStatus.Withdrawn } : fact)] };
}
