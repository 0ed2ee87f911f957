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

    /// <summary>The articles it rested on are gone, or say of it that it was an error of theirs.</summary>
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
