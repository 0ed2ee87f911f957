using System.Collections.Immutable;

namespace Briefing.Merging;

/// <summary>The facts that name a day of their own, in order of that day.</summary>
internal static class Timeline
{
    /// <summary>More entries than this are a chronicle, not an overview.</summary>
    private const int Longest = 12;

    public static ImmutableArray<TimelineEntry> Of(Story story, ImmutableArray<Fact> facts)
    {
        var quotes = story.Articles.ToDictionary(article => article.Id, article => new QuotedSpans(article.Text), StringComparer.Ordinal);
        var entries = facts.Where(fact => fact.Status != FactStatus.Withdrawn).Select(fact => Entry(fact, quotes)).OfType<TimelineEntry>().Take(Longest);
        return [.. entries.OrderBy(entry => entry.Date)];
    }

    /// <summary>
    /// A day on which somebody said something is the day of the saying, not of the thing said; and "today" inside a quotation is
    /// the speaker's.
    /// </summary>
    private static TimelineEntry? Entry(Fact fact, Dictionary<string, QuotedSpans> quotes)
    {
        if (fact.Text[0] is '“' or '"' or '«' or '„')
            return null;

        var day = fact.Claims[0].Values.FirstOrDefault(value => value is { Kind: ValueKind.Date, Unit: "day", When: not null } && !Verbs.IsSpeech(value.Role) && !quotes[fact.Claims[0].Article].Contains(value.Start));
        return day?.When is { } when ? new TimelineEntry(when.First, fact.Text, [fact.Id]) : null;
    }
}
