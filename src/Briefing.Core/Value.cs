using System.Globalization;

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
    Speed,
    Date,
    Time,
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

    /// <summary>A score of 3-1 has three times this and one as its number.</summary>
    internal const int ScoreBase = 1000;

    /// <summary>Unit of a vote that is told as so many of a whole ("six of nine members"): 6-3, and of the three it is not known how they voted.</summary>
    internal const string OfWhole = "of the whole";

    /// <summary>Unit of a time of day.</summary>
    internal const string MinuteOfDay = "minute of day";

    /// <summary>Unit of a time of day of which it is not said whether it is before or after noon ("twenty past seven").</summary>
    internal const string MinuteOfHalfDay = "minute of half day";

    /// <summary>The number in <see cref="Unit"/>. A date has the <see cref="DateOnly.DayNumber"/> of its first day; one that nothing anchors its
    /// weekday (0 is Sunday), or its month times 100 plus day; a time of day its minutes.</summary>
    public required double Number { get; init; }

    /// <summary>How far the true value may lie from <see cref="Number"/>, as its digits show.</summary>
    public double Tolerance { get; init; }

    /// <summary>For a date: the first and last day of what is named, or null where no date of publication anchors it.</summary>
    public DateSpan? When { get; init; }

    /// <summary>In canonical spelling: "km", "mi", "USD", "%", "day", the counted noun ("people"); for a date "day", "month", "year", "weekday" or "month-day".</summary>
    public required string Unit { get; init; }

    /// <summary>What the number does in its sentence: "killed", "border", "announced" ... or empty.</summary>
    public string Role { get; init; } = "";

    /// <summary>Whom or what it is about, as lower-case stems, or empty.</summary>
    public string Subject { get; init; } = "";

    public Hedge Hedge { get; init; }

    /// <summary>UTF-16 offsets into the article's text.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The same text for the same value: a number in invariant notation, an ISO 8601 date or "first/last" of a span of days.</summary>
    public string Canonical => this switch
    {
        { Kind: ValueKind.Date, When: { } when } => when.First == when.Last
            ? string.Create(CultureInfo.InvariantCulture, $"{when.First:yyyy-MM-dd}")
            : string.Create(CultureInfo.InvariantCulture, $"{when.First:yyyy-MM-dd}/{when.Last:yyyy-MM-dd}"),
        { Kind: ValueKind.Date, Unit: "weekday" } => ((DayOfWeek)(int)Number).ToString(),
        { Kind: ValueKind.Date } => string.Create(CultureInfo.InvariantCulture, $"--{(int)Number / 100:00}-{(int)Number % 100:00}"),
        { Kind: ValueKind.Score } => string.Create(CultureInfo.InvariantCulture, $"{(int)Number / ScoreBase}-{(int)Number % ScoreBase}"),
        { Kind: ValueKind.Time } => string.Create(CultureInfo.InvariantCulture, $"{(int)Number / 60:00}:{(int)Number % 60:00}"),
        _ => Number.ToString("0.######", CultureInfo.InvariantCulture),
    };

    /// <summary>This value with number and days as <see cref="Canonical"/> wrote them.</summary>
    /// <exception cref="FormatException">It is no such text.</exception>
    internal Value WithCanonical(string canonical)
    {
        int Part(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        switch (Kind)
        {
            case ValueKind.Score:
                var score = canonical.Split('-');
                return this with { Number = Part(score[0]) * ScoreBase + Part(score[^1]) };
            case ValueKind.Time:
                var time = canonical.Split(':');
                return this with { Number = Part(time[0]) * 60 + Part(time[^1]) };
            case ValueKind.Date when Unit == "weekday":
                return this with { Number = (int)Enum.Parse<DayOfWeek>(canonical) };
            case ValueKind.Date when canonical.StartsWith("--", StringComparison.Ordinal):
                return this with { Number = Part(canonical[2..4]) * 100 + Part(canonical[5..]) };
            case ValueKind.Date:
                var days = canonical.Split('/');
                var when = new DateSpan(Day(days[0]), Day(days[^1]));
                return this with { When = when, Number = when.First.DayNumber };
            default:
                throw new FormatException($"A value of kind {Kind} is a number.");
        }
    }
}

/// <summary>Days from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
public readonly record struct DateSpan(DateOnly First, DateOnly Last)
{
    public bool Overlaps(DateSpan other) => First <= other.Last && other.First <= Last;
}
