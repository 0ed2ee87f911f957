using System.Collections.Immutable;

namespace Briefing.Merging;

/// <summary>Tells what an edition's readers have not been told yet.</summary>
public static class NewFacts
{
    /// <summary>
    /// The facts none of whose claims stood in the previous brief, by their words alone: article ids may change, what was said does not. What an article takes back is no news.
    /// </summary>
    /// <returns>Ids in the order of the facts; empty where there is no previous brief to compare with.</returns>
    public static ImmutableArray<string> Of(ImmutableArray<Fact> facts, Brief? previous)
    {
        if (previous is null)
            return [];

        var told = previous.Stories.SelectMany(story => story.Facts).SelectMany(fact => fact.Claims).Select(claim => Words(claim.Text)).ToHashSet(StringComparer.Ordinal);
        return [.. facts.Where(fact => fact.Status != FactStatus.Withdrawn && !fact.Claims.Any(claim => told.Contains(Words(claim.Text)))).Select(fact => fact.Id)];
    }

    /// <summary>
    /// A sentence without all that may be set otherwise while it says the same: spaces, case, and marks other than those within a figure, such as the point of 1.4.
    /// Sentences that have this in common are one statement.
    /// </summary>
    public static string Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.Where((letter, place) => char.IsLetterOrDigit(letter) || IsWithinFigure(text, place))).ToLowerInvariant();
    }

    private static bool IsWithinFigure(string text, int place) =>
        place > 0 && char.IsAsciiDigit(text[place - 1]) && place + 1 < text.Length && char.IsAsciiDigit(text[place + 1]) && !char.IsWhiteSpace(text[place]);
}
