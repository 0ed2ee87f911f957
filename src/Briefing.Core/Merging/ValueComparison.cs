namespace Briefing.Merging;

/// <summary>Whether two values speak of the same kind of thing, and whether both can be true of it.</summary>
internal static class ValueComparison
{
    /// <summary>"About 40" leaves this share of room to both sides.</summary>
    private const double AboutShare = 0.1;

    /// <summary>Converted figures are rounded once more: 621 miles for 1,000 km.</summary>
    private const double ConversionShare = 0.01;

    private const double CoarseShare = 0.2;

    private const double Half = 0.5;

    /// <summary>Of 70.8 percent a report makes 71, and of a rate of 4.25 percent no 4.</summary>
    private const double RoundedShare = 0.05;

    /// <summary>Same dimension. Currencies are not converted, and a date that nothing anchors is comparable with its like only.</summary>
    public static bool AreComparable(Value a, Value b)
    {
        if (a.Kind != b.Kind)
            return false;

        return a.Kind switch
        {
            ValueKind.Money or ValueKind.Percent => a.Unit == b.Unit,
            ValueKind.Time => a.Unit == b.Unit || (IsLocal(a) && IsLocal(b)),
            ValueKind.Date => a.Unit == b.Unit || (a.When is not null && b.When is not null) || AsWeekday(a) is not null && AsWeekday(b) is not null || AsMonthDay(a) is not null && AsMonthDay(b) is not null,
            _ => true,
        };
    }

    /// <summary>Whether both can be true of one thing: within rounding, hedges and conversion. Call for comparable values only.</summary>
    public static bool AreCompatible(Value a, Value b)
    {
        if (a.Kind == ValueKind.Date)
            return AreSameDay(a, b);

        if (a.Kind == ValueKind.Score && a.Unit != b.Unit)
            return MayBeOneVote(a, b);

        if (a.Kind == ValueKind.Time && a.Unit != b.Unit)
            return MinutesApart(a, b) == 0;

        var (lowA, highA) = Interval(a);
        var (lowB, highB) = Interval(b);
        if (IsRange(a) && IsRange(b) && a.Unit == b.Unit && (!AreClose(lowA, lowB) || !AreClose(highA, highB)))
            return false;

        // Two rough counts are both rough, but not in opposite directions: about 210 is not about 180.
        if (a.Hedge == Hedge.About && b.Hedge == Hedge.About && a.Unit == b.Unit && Math.Max(a.Tolerance, b.Tolerance) == 0)
            return AreClose(Base(a), Base(b));

        var slack = Slack(a, b);
        return lowA <= highB + slack && lowB <= highA + slack;
    }

    /// <summary>Whether both speak of the same kind of thing and can be true of it.</summary>
    public static bool MayBeOne(Value a, Value b) => AreComparable(a, b) && AreCompatible(a, b);

    /// <summary>Both are dated, and no day of one may be one of the other's.</summary>
    public static bool AreOnOtherDays(Value[] a, Value[] b) =>
        a.Length > 0 && b.Length > 0
        && Array.TrueForAll(a, day => Array.TrueForAll(b, other => AreComparable(day, other) && !AreCompatible(day, other)));

    private static bool IsLocal(Value time) => time.Unit is Value.MinuteOfDay or Value.MinuteOfHalfDay;

    private const double HalfDay = 720;

    /// <summary>Minutes between two times of one day; where either does not say which half of the day it is in, in the nearer of both.</summary>
    public static double MinutesApart(Value a, Value b)
    {
        var apart = Math.Abs(a.Number - b.Number);
        return a.Unit == b.Unit ? apart : Math.Min(apart % HalfDay, HalfDay - apart % HalfDay);
    }

    /// <summary>"Six of nine" is 6 to 3, or 6 to 2 where one did not vote.</summary>
    private static bool MayBeOneVote(Value a, Value b)
    {
        var (whole, vote) = a.Unit == Value.OfWhole ? (a, b) : (b, a);
        return (int)whole.Number / Value.ScoreBase == (int)vote.Number / Value.ScoreBase && (int)vote.Number % Value.ScoreBase <= (int)whole.Number % Value.ScoreBase;
    }

    /// <summary>"Between 140 and 150" says more than the digits of a number do.</summary>
    private static bool IsRange(Value value) => value.Hedge == Hedge.Exact && value.Kind != ValueKind.Percent && value.Tolerance > Numeral.CoarsestRounding * Math.Abs(value.Number);

    /// <summary>Two ranges are one where their bounds are: 31 to 39 is 30 to 40, and 140 to 220 is not 140 to 150.</summary>
    private static bool AreClose(double bound, double other) => Math.Abs(bound - other) <= AboutShare * Math.Max(Math.Abs(bound), Math.Abs(other));

    /// <summary>Of 70.8 percent a report makes 71; people are counted one by one.</summary>
    private static bool IsMeasured(ValueKind kind) =>
        kind is ValueKind.Percent or ValueKind.Distance or ValueKind.Mass or ValueKind.Area or ValueKind.Speed or ValueKind.Temperature or ValueKind.Duration;

    private static bool IsWhole(Value value) => value.Number % 1 == 0;

    /// <summary>22 miles are 35 kilometres: in another unit, both were rounded to whole ones and the conversion once more.</summary>
    private static double Slack(Value a, Value b) =>
        IsMeasured(a.Kind) && IsWhole(a) != IsWhole(b) && a.Unit == b.Unit ? Math.Min(Half * (Units.Named(a.Unit)?.Factor ?? 1), a.Kind == ValueKind.Percent ? RoundedShare * Math.Max(Math.Abs(a.Number), Math.Abs(b.Number)) : double.PositiveInfinity)
        : a.Unit != b.Unit && Units.Named(a.Unit) is { } unitA && Units.Named(b.Unit) is { } unitB
            ? ConversionShare * Math.Max(Math.Abs(Base(a)), Math.Abs(Base(b))) + 0.5 * Math.Min(unitA.Factor, unitB.Factor)
            : 0;

    /// <summary>Whether both give the same figure, to rounding: "over 5 billion" and 5.2 billion are, "at least 41" and 63 are not. Call for comparable values only.</summary>
    public static bool AreEqual(Value a, Value b)
    {
        if (a.Kind == ValueKind.Date)
            return AreCompatible(a, b);

        if (a.Kind == ValueKind.Score || (a.Kind == ValueKind.Time && a.Unit != b.Unit))
            return AreCompatible(a, b);

        var larger = Math.Max(Math.Abs(Base(a)), Math.Abs(Base(b)));
        return AreCompatible(a, b) && Math.Abs(Base(a) - Base(b)) <= AboutShare * larger;
    }

    /// <summary>Whether the one is the other, converted and rounded as coarsely as small figures are: 4 miles for 7 kilometres. Call for comparable values only.</summary>
    public static bool AreNear(Value a, Value b) => Math.Abs(Base(a) - Base(b)) <= CoarseShare * Math.Max(Math.Abs(Base(a)), Math.Abs(Base(b)));

    private static (double Low, double High) Interval(Value value)
    {
        var number = Base(value);
        var unit = Units.Named(value.Unit);
        var tolerance = value.Tolerance * (unit?.Factor ?? 1);
        return value.Hedge switch
        {
            Hedge.AtLeast => (number - tolerance, double.PositiveInfinity),
            Hedge.AtMost => (double.NegativeInfinity, number + tolerance),
            Hedge.About => (number - Math.Max(tolerance, Math.Abs(number) * AboutShare), number + Math.Max(tolerance, Math.Abs(number) * AboutShare)),
            _ => (number - tolerance, number + tolerance),
        };
    }

    public static double Base(Value value) =>
        value.Kind is not (ValueKind.Count or ValueKind.Money) && Units.Named(value.Unit) is { } unit ? unit.ToBase(value.Number) : value.Number;

    private static bool AreSameDay(Value a, Value b)
    {
        if (a.When is { } first && b.When is { } second)
            return a.Unit == "years" && b.Unit == "years" ? first == second : first.Overlaps(second);

        if (AsWeekday(a) is { } weekday && AsWeekday(b) is { } other)
            return weekday == other;

        return AsMonthDay(a) == AsMonthDay(b);
    }

    private static int? AsWeekday(Value date) => date switch
    {
        { Unit: "weekday" } => (int)date.Number,
        { Unit: "day", When: { } when } => (int)when.First.DayOfWeek,
        _ => null,
    };

    private static int? AsMonthDay(Value date) => date switch
    {
        { Unit: "month-day" } => (int)date.Number,
        { Unit: "day", When: { } when } => when.First.Month * 100 + when.First.Day,
        _ => null,
    };
}
