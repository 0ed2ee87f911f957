namespace Briefing.Merging;

/// <summary>Two figures taken to measure the same.</summary>
/// <param name="Score">Log odds that they do.</param>
/// <param name="Agree">Whether both can be true.</param>
internal readonly record struct FigureMatch(Figure Left, Figure Right, double Score, bool Agree);

/// <summary>
/// Which figures of two statements measure the same. "8 people killed" is not "8 August", "two killed, nine injured" is not
/// "nine killed, two injured", "40 million damage" is not "40 million people".
/// </summary>
internal static class FigureMatching
{
    /// <summary>Log odds from which two figures are compared at all.</summary>
    private const double Related = -1.5;

    /// <summary>Log odds from which the later of two is taken to replace the earlier where something says that it moved.</summary>
    private const double Succeeding = -1.5;

    /// <summary>
    /// Log odds from which two that cannot both be true are taken to contradict each other: fewer are asked of sentences that tell the same,
    /// or where nothing else is left that either figure could be compared with.
    /// </summary>
    private const double Contradicting = 1.75, ContradictingAlike = 0.5, ContradictingNearlySame = 0, ContradictingOfOneRole = -1;

    private const int NamesOfOneThing = 2;

    private const double HalfAlike = 0.45, Alike = 0.6, NearlySame = 0.75;

    /// <summary>
    /// Pairs the figures one to one: equal ones first, so that "two killed, nine injured" told in another order pairs two with two, then the
    /// likeliest.
    /// </summary>
    public static List<FigureMatch> Match(StatementPair pair, StoryFigures story)
    {
        var matches = new List<FigureMatch>();
        foreach (var (left, right) in pair.Equal)
            if (MayBeOne(left, right) && SameMeasure.Of(left, right, pair, story) is >= Related and var score)
                matches.Add(new FigureMatch(left, right, score, true));

        var candidates =
            from left in pair.LeftFigures
            where !pair.IsAnswered(left)
            from right in pair.RightFigures
            where !pair.IsAnswered(right) && MayBeOne(left, right)
            let score = SameMeasure.Of(left, right, pair, story)
            where score >= Related
            orderby score descending, left.First, right.First
            select new FigureMatch(left, right, score, ValueComparison.AreCompatible(left.Value, right.Value));

        var taken = new HashSet<Figure>();
        foreach (var match in candidates)
            if (!taken.Contains(match.Left) && !taken.Contains(match.Right))
            {
                taken.Add(match.Left);
                taken.Add(match.Right);
                matches.Add(match);
            }

        return matches;
    }

    /// <summary>Whether two that differ contradict each other, unless the one came later.</summary>
    public static bool AreContradicting(FigureMatch match, StatementPair pair) => !match.Agree && match.Score >= AskedOf(match, pair) && AreOfOneTime(match, pair);

    private static double AskedOf(FigureMatch match, StatementPair pair) =>
        IsAlone(match, pair) && pair.Containment >= NearlySame && pair.Dice >= HalfAlike && IsOfOneRole(match) ? ContradictingOfOneRole
        : pair.Dice >= NearlySame ? ContradictingNearlySame
        : pair.Dice >= Alike || IsSizeOfOneThing(match, pair) || (IsAlone(match, pair) && (pair.Dice >= HalfAlike || SameMeasure.AgreementOfClauses(match.Left, match.Right) >= 1)) ? ContradictingAlike
        : Contradicting;

    private static bool IsOfOneRole(FigureMatch match) => match.Left.Role.Length > 0 && match.Left.Role == match.Right.Role;

    /// <summary>Counts depend on what is counted in; a thing of these names has one length, however differently its length is brought up.</summary>
    private static bool IsSizeOfOneThing(FigureMatch match, StatementPair pair) =>
        match.Left.Value.Kind is ValueKind.Distance or ValueKind.Area or ValueKind.Mass
        && IsOfOneRole(match) && match.Left.Subject.Overlaps(match.Right.Subject) && pair.SharedNames >= NamesOfOneThing;

    /// <summary>Nothing else is left that either figure could be compared with.</summary>
    private static bool IsAlone(FigureMatch match, StatementPair pair) => pair.DifferingBeside(match.Left, match.Right) + pair.RivalsOf(match.Left, match.Right) == 0;

    /// <summary>Whether the later replaces the earlier.</summary>
    public static bool AreSucceeding(FigureMatch match, StatementPair pair) => match.Score >= Succeeding && AreOfOneTime(match, pair);

    /// <summary>Figures of different years or days are different figures: 5 % in 2019 and 7 % in 2020.</summary>
    private static bool AreOfOneTime(FigureMatch match, StatementPair pair) => match.Left.Value.Kind == ValueKind.Date || !pair.DifferInTime;

    /// <summary>
    /// Same dimension and part, and neither a person's age nor a season's standing set against something else. Days and times of day
    /// are an event's only where a verb says which.
    /// </summary>
    public static bool MayBeOne(Figure a, Figure b) =>
        ValueComparison.AreComparable(a.Value, b.Value)
        && IsOf(a, "age") == IsOf(b, "age") && IsOf(a, ValueReader.Standing) == IsOf(b, ValueReader.Standing)
        && (a.Part == b.Part || (!IsSomeOf(a) && !IsSomeOf(b) && (a.Part.Length == 0 || b.Part.Length == 0)))
        && (a.Value.Role != "age" || IsSamePerson(a, b))
        && !Verbs.AreOpposite(a.Verb, b.Verb)
        && (a.Value.Kind is not (ValueKind.Date or ValueKind.Time) || (IsOfEvent(a) && IsOfEvent(b)));

    /// <summary>"Nine more buses" are not all of the buses, and the first 17 passes not all of the passes.</summary>
    private static bool IsSomeOf(Figure figure) => figure.Part is "more" or "first" or "next" or "each";

    private static bool IsOf(Figure figure, string role) => figure.Value.Role == role;

    /// <summary>Everybody has an age; only one person's can be disputed, not that of a brother of the same name. Who is named in one report only is "the man" in the other.</summary>
    private static bool IsSamePerson(Figure a, Figure b) =>
        a.Subject.Count > 0 && b.Subject.Count > 0 ? a.Subject.Overlaps(b.Subject) && (a.Subject.IsSubsetOf(b.Subject) || b.Subject.IsSubsetOf(a.Subject)) : a.Noun.Length == 0 || b.Noun.Length == 0 || Nouns.Of(a.Noun) == Nouns.Of(b.Noun);

    /// <summary>Speakers speak on many days and articles are published on many; only the day of the event itself can be disputed.</summary>
    private static bool IsOfEvent(Figure figure) =>
        figure.Verb.Length > 0 && !Verbs.IsSpeech(figure.Value.Role) && figure.Value.Role is not ("published" or "updated" or "posted" or "edited");
}
