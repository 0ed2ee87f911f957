using System.Collections.Immutable;

namespace Briefing;

public enum FactStatus
{
    /// <summary>One origin says it.</summary>
    Single,

    /// <summary>Two origins or more say the same.</summary>
    Agreed,

    /// <summary>Origins say what cannot both be true.</summary>
    Disputed,

    /// <summary>A later report replaced an earlier value; both are kept, each with its time.</summary>
    Updated,

    /// <summary>The articles it rested on are gone.</summary>
    Withdrawn,
}

/// <summary>Claims that say the same.</summary>
public sealed record Fact
{
    /// <summary>"f1", "f2" ... within its story.</summary>
    public required string Id { get; init; }

    /// <summary>The best of its claims, in its article's own words.</summary>
    public required string Text { get; init; }

    public required FactStatus Status { get; init; }

    /// <summary>How many independent origins say it.</summary>
    public required int Origins { get; init; }

    /// <summary>The best claim first; of an updated fact the latest.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>Id of the fact whose later value replaced this one's, or null. What was replaced is kept, but not told as the state of things.</summary>
    public string? SupersededBy { get; init; }
}

/// <summary>Two or more origins contradict each other.</summary>
/// <param name="About">What it is about, in words of the story.</param>
/// <param name="Positions">One for each of the values.</param>
public sealed record Dispute(string About, ImmutableArray<Position> Positions);

/// <param name="Text">The value as written, in the words around it.</param>
/// <param name="Value">Canonical: a number in invariant notation, or an ISO 8601 date.</param>
/// <param name="Unit">Canonical unit, or empty.</param>
/// <param name="Articles">Ids of the articles that say so.</param>
public sealed record Position(string Text, string Value, string Unit, ImmutableArray<string> Articles);

/// <summary>A quotation exactly as it stands in the best copy.</summary>
public sealed record Quotation(string? Speaker, string Text, ImmutableArray<string> Articles);

public sealed record TimelineEntry(DateOnly Date, string Text, ImmutableArray<string> Facts);

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
