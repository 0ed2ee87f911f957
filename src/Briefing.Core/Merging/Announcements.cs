namespace Briefing.Merging;

/// <summary>
/// When was it announced? A thing is announced once, so two days for it contradict each other, also where one report says "announced
/// on Saturday" and the other tells the same plan and lets the same side state it on Sunday.
/// </summary>
internal static class Announcements
{
    private const int FewestSharedNames = 2;

    /// <summary>Days between two that may be told for one announcement; a company that speaks up again next week announces something else.</summary>
    private const int MostDaysApart = 3;

    public static IEnumerable<(Figure Left, Figure Right)> Contradicting(List<Figure>[] figures)
    {
        var dates = figures.SelectMany(list => list).Where(figure => figure.Value.Kind == ValueKind.Date).ToList();
        var announced = dates.Where(figure => Verbs.OutcomeOf(figure.Role) == "announced").ToList();
        var origins = announced.Select(figure => figure.Statement.Origin).ToHashSet();
        foreach (var statement in figures.SelectMany(list => list).Select(figure => figure.Statement).Where(statement => statement.Features.Contains("#announced")))
            origins.Add(statement.Origin);

        // An origin that speaks of an announcement in so many words is not read for one between the lines.
        var stated = dates.Where(figure => Verbs.IsSpeech(figure.Value.Role) && !origins.Contains(figure.Statement.Origin)).ToList();
        return
            from left in announced
            from right in stated
            where left.Statement.Origin != right.Statement.Origin
                && ValueComparison.AreComparable(left.Value, right.Value) && MayBeOfOne(left.Value, right.Value)
                && !ValueComparison.AreCompatible(left.Value, right.Value)
                && SharePlan(left, right)
            select (left, right);
    }

    private static bool MayBeOfOne(Value a, Value b) => a.When is not { } one || b.When is not { } other || Math.Abs(one.First.DayNumber - other.First.DayNumber) <= MostDaysApart;

    /// <summary>Both name the same parties and the same day or figure of what is planned.</summary>
    private static bool SharePlan(Figure left, Figure right)
    {
        var names = left.Statement.Features.Where(feature => feature[0] == '@').Intersect(right.Statement.Features, StringComparer.Ordinal).Count();
        return names >= FewestSharedNames
            && left.Statement.Claim.Values.Any(a => a != left.Value && right.Statement.Claim.Values.Any(b => b != right.Value && ValueComparison.MayBeOne(a, b)));
    }
}
