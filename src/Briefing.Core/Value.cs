namespace Briefing;

public enum ValueKind
{
    Count,
    Money,
    Percent,
    Distance,
    Mass,
    Duration,
    Temperature,
    Area,
    Date,
    Ordinal,
    Score,
}

/// <summary>How exact a number claims to be.</summary>
public enum Hedge
{
    Exact,
    About,
    AtLeast,
    AtMost,
}

/// <summary>A number or a date with what it belongs to. Without unit, role and subject it is not to be compared with anything.</summary>
public sealed record Value
{
    public required ValueKind Kind { get; init; }

    /// <summary>The number in <see cref="Unit"/>; for a date the day's number since 0001-01-01.</summary>
    public required double Number { get; init; }

    /// <summary>For a date: the day, or the first and last day of what is named.</summary>
    public DateSpan? When { get; init; }

    /// <summary>As written, in canonical spelling: "km", "mi", "USD", "%", "people", "day" ...</summary>
    public required string Unit { get; init; }

    /// <summary>What the number does in its sentence: "killed", "border", "announced" ... or empty.</summary>
    public string Role { get; init; } = "";

    /// <summary>Whom or what it is about, as lower-case stems, or empty.</summary>
    public string Subject { get; init; } = "";

    public Hedge Hedge { get; init; }

    /// <summary>UTF-16 offsets into the article's text.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }
}

/// <summary>Days from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
public readonly record struct DateSpan(DateOnly First, DateOnly Last)
{
    public bool Overlaps(DateSpan other) => First <= other.Last && other.First <= Last;
}
