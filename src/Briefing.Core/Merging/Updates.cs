namespace Briefing.Merging;

/// <summary>Tells a figure that replaced another from one that contradicts it.</summary>
internal static class Updates
{
    /// <summary>Reports closer together than this tell of the same moment.</summary>
    private static readonly TimeSpan SameMoment = TimeSpan.FromHours(2);

    private static readonly string[] Marks =
        ["now", "rose", "risen", "rises", "climbed", "climbs", "increased", "grown", "revised", "updated", "latest", "since", "meanwhile", "lowered", "raised", "corrected", "later", "still", "remain", "remained", "remaining",
         "noch", "gestiegen", "stieg", "erhöhte", "erhöht", "inzwischen", "mittlerweile", "désormais", "passé", "porté", "alourdi", "alourdit", "ahora", "ascendió", "asciende", "aumentó", "subió", "ormai", "inmiddels"];

    /// <summary>Who tells it otherwise does not tell what has become of it. "Disputed" and "contested" are of what is told of, more often than of the figure.</summary>
    private static readonly string[] Contradicting = ["contradict", "contradicts", "contradicted", "contradicting", "contests", "disputes", "widerspricht", "widersprach", "contredit", "conteste", "contradice", "desmiente"];

    private static readonly string[] Denials = ["not", "nicht", "non", "pas"];

    private static readonly string[] Articles = ["the", "die", "der", "den", "les", "los", "las"];

    private static bool IsContradicting(Figure figure, Figure other) =>
        figure.Statement.Tokens.Exists(token => token.IsAny(Contradicting)) || Denies(figure.Statement, other.Value);

    /// <summary>"Nineteen homes, not the fourteen that the county gave out".</summary>
    private static bool Denies(Statement statement, Value value)
    {
        var tokens = statement.Tokens;
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (!tokens[at].IsAny(Denials))
                continue;

            var first = at + 2 < tokens.Count && tokens[at + 1].IsAny(Articles) ? at + 2 : at + 1;
            if (statement.Claim.Values.Any(denied => denied.Number == value.Number && denied.Start == tokens[first].Start) || (statement.IsEnglish && Numeral.Read(tokens, first, "en")?.Number == value.Number))
                return true;
        }

        return false;
    }

    /// <summary>Which of two incompatible figures came later and replaces the other; null where they contradict each other.</summary>
    /// <param name="course">How such a figure is known to change.</param>
    public static (Figure Earlier, Figure Later)? Order(Story story, Figure a, Figure b, Course course = Course.Stands)
    {
        if (TimeOf(story, a) is not { } timeA || TimeOf(story, b) is not { } timeB || AreOfOneMoment(timeA, timeB))
            return OrderByWords(a, b, course);

        var (earlier, later) = timeA < timeB ? (a, b) : (b, a);
        if (IsContradicting(earlier, later) || IsContradicting(later, earlier))
            return null;

        return course == Course.Moves || (course == Course.Rises && later.Value.Number > earlier.Value.Number) || IsRunning(earlier, later) || IsMarked(later) || IsWeather(later) ? (earlier, later) : null;
    }

    /// <summary>"Taking the number of the dead to nine" follows the report of seven, though both are of one day.</summary>
    private static (Figure Earlier, Figure Later)? OrderByWords(Figure a, Figure b, Course course)
    {
        var (lesser, greater) = a.Value.Number < b.Value.Number ? (a, b) : (b, a);
        return (course is Course.Rises or Course.Moves || IsRunning(lesser, greater)) && HasRisenTo(greater) && !HasRisenTo(lesser) ? (lesser, greater) : null;
    }

    /// <summary>"Bringing the toll to at least nine", "hat sich auf neun erhöht", "porté à neuf", "se elevó a nueve".</summary>
    private static bool HasRisenTo(Figure figure)
    {
        var (tokens, lead) = (figure.Statement.Tokens, figure.First - 1);
        while (lead > 0 && tokens[lead].IsAny(["at", "least", "about", "almost", "nearly", "some", "mindestens", "rund", "etwa", "moins", "au", "menos", "al", "unos", "unas"]))
            lead--;

        return lead > 0 && tokens[lead].IsAny(["to", "auf", "à", "a"])
            && tokens.Skip(Math.Max(0, lead - RiseReach)).Take(2 * RiseReach).Any(token => EventWords.RisesTo.Contains(token.Lower));
    }

    private const int RiseReach = 8;

    /// <summary>True where a statement's report is of a later moment than another's; false where either report states no time.</summary>
    public static bool IsLater(Story story, Statement earlier, Statement later) =>
        story[earlier.Claim.Article].StatedPublished is { } first && story[later.Claim.Article].StatedPublished is { } second && second - first >= SameMoment;

    /// <summary>Midnight sharp is a date without a time of day, which says nothing about the order within that day.</summary>
    private static bool AreOfOneMoment(DateTimeOffset a, DateTimeOffset b) =>
        (a - b).Duration() < SameMoment || ((a.TimeOfDay == TimeSpan.Zero || b.TimeOfDay == TimeSpan.Zero) && a.UtcDateTime.Date == b.UtcDateTime.Date);

    private static DateTimeOffset? TimeOf(Story story, Figure figure) => story[figure.Statement.Claim.Article].StatedPublished;

    /// <summary>Tallies of the dead, the injured, the missing and the moved grow while an event goes on, and the missing are found; a border does not change.</summary>
    private static bool IsRunning(Figure earlier, Figure later) =>
        !(earlier.IsSomeOfThem && later.IsSomeOfThem) && ((later.Value.Kind == ValueKind.Count && later.Role == "missing") || later.Value.Kind == ValueKind.Count && Verbs.OutcomeOf(later.Role) is not null and not "announced" && later.Value.Number > earlier.Value.Number);

    /// <summary>Winds and temperatures change from report to report.</summary>
    private static bool IsWeather(Figure figure) => figure.Value.Kind == ValueKind.Temperature || EventMeasures.IsWind(figure);

    /// <summary>The later report says itself that the figure moved.</summary>
    private static bool IsMarked(Figure later) =>
        later.Value.Kind is ValueKind.Count or ValueKind.Money or ValueKind.Percent or ValueKind.Mass or ValueKind.Area or ValueKind.Score or ValueKind.Speed or ValueKind.Temperature
        && later.Statement.Tokens.Exists(token => token.IsAny(Marks));
}
