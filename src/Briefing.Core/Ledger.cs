using System.Collections.Immutable;

namespace Briefing;

/// <summary>All that a story's articles say, each thing once, each with the spans that say it.</summary>
public sealed record Ledger(
    ImmutableArray<Fact> Facts,
    ImmutableArray<Dispute> Disputes,
    ImmutableArray<Quotation> Quotations,
    ImmutableArray<TimelineEntry> Timeline)
{
    /// <summary>Pairs of sentences that tell one thing in words too different for either to be a witness of the other: a brief prints one of them.</summary>
    internal ImmutableArray<(Claim One, Claim Other)> Repetitions { get; init; } = [];
}

/// <summary>Two or more origins contradict each other.</summary>
/// <param name="About">What it is about, in words of the story.</param>
/// <param name="Positions">One for each of the values.</param>
public sealed record Dispute(string About, ImmutableArray<Position> Positions);

/// <param name="Text">The value as written, in the words around it.</param>
/// <param name="Value">Canonical, see <see cref="Briefing.Value.Canonical"/>; behind "not " where this side denies what another one says.</param>
/// <param name="Unit">Canonical unit, or empty.</param>
/// <param name="Articles">Ids of the articles that say so.</param>
public sealed record Position(string Text, string Value, string Unit, ImmutableArray<string> Articles)
{
    internal const string Not = "not ";
}

/// <summary>A quotation exactly as it stands in the best copy.</summary>
/// <param name="Speaker">Who said it, or null where the article does not tell.</param>
/// <param name="Articles">Ids of the articles that quote it.</param>
public sealed record Quotation(string? Speaker, string Text, ImmutableArray<string> Articles);

/// <summary>What the story tells of one day.</summary>
/// <param name="Text">In an article's own words.</param>
/// <param name="Facts">Ids of the facts that say so.</param>
public sealed record TimelineEntry(DateOnly Date, string Text, ImmutableArray<string> Facts);
