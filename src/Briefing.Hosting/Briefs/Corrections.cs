using System.Collections.Immutable;
using Briefing.Hosting.Stories;

namespace Briefing.Hosting.Briefs;

/// <summary>Marks in a brief that went out what no longer stands, because the articles that it rested on were retracted.</summary>
internal sealed class Corrections(StoryShelf shelf)
{
    /// <returns>The brief with the status of such facts changed to withdrawn; itself where all stand.</returns>
    public async Task<Brief> ApplyAsync(Brief brief, CancellationToken cancellation)
    {
        var stories = ImmutableArray.CreateBuilder<BriefStory>(brief.Stories.Length);
        foreach (var story in brief.Stories)
            stories.Add(await shelf.ReadAsync(story.Id, cancellation) is { Withdrawn.IsEmpty: false } now ? Mark(story, now) : story);
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

    private static BriefStory Mark(BriefStory story, StoredStory now)
    {
        var gone = now.Withdrawn.SelectMany(withdrawn => withdrawn.Fact.Claims).Select(claim => claim.Text).ToHashSet(StringComparer.Ordinal);
        var standing = now.Story?.Facts.SelectMany(fact => fact.Claims).Select(claim => claim.Text).ToHashSet(StringComparer.Ordinal) ?? [];
        bool IsWithdrawn(Fact fact) => fact.Claims.Any(claim => gone.Contains(claim.Text)) && !fact.Claims.Any(claim => standing.Contains(claim.Text));
        return story.Facts.Any(IsWithdrawn)
            ? story with { Facts = [.. story.Facts.Select(fact => IsWithdrawn(fact) ? fact with { Status = FactStatus.Withdrawn } : fact)] }
            : story;
    }
}
