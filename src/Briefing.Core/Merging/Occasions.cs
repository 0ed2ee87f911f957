namespace Briefing.Merging;

/// <summary>Whether two figures are of two occasions: what happened on a day that the other report was written before is no version of what that one tells.</summary>
internal static class Occasions
{
    public static bool Differ(Story story, Figure a, Figure b) => IsOfLaterDay(story, a, b) || IsOfLaterDay(story, b, a);

    /// <summary>"Left on Thursday with 41 people on board", where the other report is of Tuesday.</summary>
    private static bool IsOfLaterDay(Story story, Figure figure, Figure other)
    {
        if (figure.Value.Kind == ValueKind.Date || story[other.Statement.Claim.Article].StatedPublished is not { } published)
            return false;

        return figure.Statement.Times.Length > 0 && Array.TrueForAll(figure.Statement.Times, time => time.When?.First > DateOnly.FromDateTime(published.DateTime));
    }
}
