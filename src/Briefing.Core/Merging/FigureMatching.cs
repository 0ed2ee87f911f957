namespace Briefing.Merging;

/// <summary>
/// Whether two figures of two statements measure the same thing. "8 people killed" is not "8 August", "two killed, nine injured" is not
/// "nine killed, two injured", "40 million damage" is not "40 million people": kind, counted noun, role and subject each have a veto.
/// </summary>
internal static class FigureMatching
{
    /// <summary>Figures alike by at least this measure the same thing.</summary>
    public const double Same = 0.5;

    private static readonly HashSet<string> Anybody = ["peopl", "person", "other", "victim", "individu", "casualti", ""];

    /// <summary>Sentences alike by this tell the same thing, so that a figure keeps its place in them even where its words were changed.</summary>
    public const double ToldTwice = 0.6;

    /// <summary>Below this a contradiction is one only where both figures say in so many words what they tell the number of.</summary>
    private const double ToldAlike = 0.4;

    /// <summary>A tally this many times another is one of something larger.</summary>
    private const double OtherScale = 5;

    private static readonly string[] Totals = ["total", "altogether", "overall", "cumulative", "bringing", "far", "since", "combined", "all", "nationwide", "worldwide"];

    /// <summary>0 where something forbids it; else how much of role, noun, subject, context and sentence agrees, at most 1.</summary>
    public static double Of(Figure a, Figure b, double sentences)
    {
        if (!MayBeOne(a, b))
            return 0;

        var nouns = NounsAgree(a, b) is true;
        var roles = a.Role.Length > 0 && a.Role == b.Role;
        var subjects = a.Subject.Count == 0 || b.Subject.Count == 0 ? 0.5 : a.Subject.Overlaps(b.Subject) ? 1.0 : 0.0;
        if (sentences < ToldTwice && IsElsewhere(a, b, roles, nouns, subjects == 0, sentences))
            return 0;

        var context = Overlap(a.Context, b.Context);
        return 0.25 * (roles ? 1 : 0) + 0.15 * (nouns ? 1 : 0.5) + 0.15 * subjects + 0.2 * context + 0.25 * Math.Min(1, sentences / 0.7);
    }

    /// <summary>Same dimension, and neither outcome, counted noun nor person speak against it.</summary>
    public static bool MayBeOne(Figure a, Figure b)
    {
        if (!ValueComparison.AreComparable(a.Value, b.Value) || NounsAgree(a, b) is false || a.Part != b.Part)
            return false;

        if (a.Role != b.Role && (a.Value.Role == ValueReader.Standing || b.Value.Role == ValueReader.Standing))
            return false;

        // Everybody has an age; only one person's can be disputed.
        if (a.Value.Role == "age" || b.Value.Role == "age")
            return a.Role == b.Role && (a.Subject.Overlaps(b.Subject) || IsSamePerson(a, b));

        // Days are not decades unless both say that they measure the same.
        if (a.Role != b.Role && a.Value.Kind is ValueKind.Duration or ValueKind.Distance && AreOfOtherScale(a, b))
            return false;

        return !EitherHasOutcome(a, b) || a.Role == b.Role || a.Role.Length == 0 || b.Role.Length == 0;
    }

    /// <summary>"A 61-year-old man" in both, and at most one of them says more.</summary>
    private static bool IsSamePerson(Figure a, Figure b) =>
        a.Noun.Length > 0 && a.Noun == b.Noun && (a.Subject.Count == 0 || b.Subject.Count == 0)
        && Math.Min(a.Statement.FeatureSet.Count, b.Statement.FeatureSet.Count) is var fewest && 2 * a.Statement.FeatureSet.Count(b.Statement.FeatureSet.Contains) >= fewest;

    /// <summary>Whether the sentences are alike enough for a difference to be a contradiction. Scores and times of day change within one event.</summary>
    public static bool AreToldAlike(Figure a, Figure b, double sentences) =>
        sentences >= ToldTwice
        || (sentences >= ToldAlike && a.Value.Kind is not (ValueKind.Score or ValueKind.Time))
        || IsMeasureOfOneThing(a, b)
        || (a.Role == b.Role && Verbs.OutcomeOf(a.Role) is not null && a.Value.Kind != ValueKind.Date && (a.Noun == b.Noun || (Anybody.Contains(a.Noun) && Anybody.Contains(b.Noun))));

    /// <summary>"A 674-mile border" of the same parties, or "the tunnel will cost 4.2 billion" and the same tunnel's cost, whatever else the sentences tell.</summary>
    private static bool IsMeasureOfOneThing(Figure a, Figure b) =>
        a.Value.Kind is ValueKind.Distance or ValueKind.Money or ValueKind.Percent or ValueKind.Area or ValueKind.Mass or ValueKind.Ordinal
        && a.Role.Length > 0 && a.Role == b.Role && !Verbs.IsVerbLike(a.Value.Role)
        && ((a.Subject.Overlaps(b.Subject) && a.Statement.Names.Count(b.Statement.Names.Contains) >= 2)
            || a.Context.Take(Nearest).Intersect(b.Context.Take(Nearest), StringComparer.Ordinal).Count() >= 2);

    /// <summary>The words right around a figure say what has the measure.</summary>
    private const int Nearest = 4;

    /// <summary>A bare number, as the "9" of "before 9".</summary>
    public static bool EitherCountsNothingNamed(Figure a, Figure b) => a.Value.Kind == ValueKind.Count && (a.Noun.Length == 0 || b.Noun.Length == 0);

    public static bool EitherHasOutcome(Figure a, Figure b) => Verbs.OutcomeOf(a.Role) is not null || Verbs.OutcomeOf(b.Role) is not null;

    /// <summary>In sentences that are told differently a figure must say itself what it measures; whatever differs is another thing.</summary>
    private static bool IsElsewhere(Figure a, Figure b, bool roles, bool nouns, bool otherSubjects, double sentences)
    {
        if (otherSubjects || (!roles && a.Role.Length > 0 && b.Role.Length > 0 && !(nouns && sentences >= ToldAlike)))
            return true;

        if (a.Statement.Names.Count > 0 && b.Statement.Names.Count > 0 && !a.Statement.Names.Overlaps(b.Statement.Names))
            return true;

        if (a.Value.Kind != ValueKind.Count)
            return false;

        return AreOfOtherScale(a, b) || IsTotal(a) != IsTotal(b);
    }

    private static bool AreOfOtherScale(Figure a, Figure b)
    {
        var (one, other) = (ValueComparison.Base(a.Value), ValueComparison.Base(b.Value));
        return Math.Max(one, other) > OtherScale * Math.Min(one, other);
    }

    private static bool IsTotal(Figure figure) => figure.Statement.Tokens.Exists(token => token.IsAny(Totals));

    /// <summary>True: the same is counted; false: different things are; null: not said.</summary>
    private static bool? NounsAgree(Figure a, Figure b)
    {
        if (a.Value.Kind != ValueKind.Count)
            return null;

        if (a.Noun == b.Noun)
            return a.Noun.Length > 0 ? true : null;

        return Anybody.Contains(a.Noun) || Anybody.Contains(b.Noun) ? (Anybody.Contains(a.Noun) == Anybody.Contains(b.Noun) && a.Role == b.Role && Verbs.OutcomeOf(a.Role) is not null ? true : null) : false;
    }

    private static double Overlap(string[] a, string[] b) =>
        a.Length == 0 || b.Length == 0 ? 0 : (double)a.Intersect(b, StringComparer.Ordinal).Count() / Math.Min(a.Length, b.Length);
}
