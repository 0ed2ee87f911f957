namespace Briefing.Merging;

/// <summary>Two figures taken to measure the same.</summary>
/// <param name="Score">Log odds that they do.</param>
/// <param name="Agree">Whether both can be true.</param>
/// <param name="AreOnlyOnes">Whether neither article gives another value of what they count or measure.</param>
internal readonly record struct FigureMatch(Figure Left, Figure Right, double Score, bool Agree, bool AreOnlyOnes);

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
    /// Log odds from which two that cannot both be true are taken to contradict each other: fewer are asked of sentences that tell the same
    /// where nothing else is left that either figure could be compared with, and most of days, since things happen on many.
    /// </summary>
    private const double Contradicting = 2, ContradictingHalfAlike = 0.5, ContradictingAlike = 0, ContradictingNearlySame = -0.5, ContradictingDays = 2.5, ContradictingDaysAlike = -1, ContradictingOtherYear = -4;

    private const double Doubt = 0.5;

    private const double MostTimes = 2;

    /// <summary>Where so few pairs of sentences are compared, hardly two are alike by chance.</summary>
    private const int FewCompared = 3;

    private const int NamesOfOneThing = 2;

    private const double HalfAlike = 0.5, Alike = 0.6, NearlySame = 0.7, WhollySame = 0.85;

    /// <summary>Where the shorter sentence says nothing that the longer does not.</summary>
    private const double NearlyContained = 0.75, WhollyContained = 0.9, LongerByHalf = 0.4;

    /// <summary>Where either sentence is liker to another one by so much, it is that one which it is to be compared with.</summary>
    private const double Closest = 0.8;

    /// <summary>
    /// Pairs the figures one to one: equal ones first, so that "two killed, nine injured" told in another order pairs two with two, then the
    /// likeliest.
    /// </summary>
    public static List<FigureMatch> Match(StatementPair pair, StoryFigures story)
    {
        var matches = new List<FigureMatch>();
        foreach (var (left, right) in pair.Equal)
            if (MayBeOne(left, right, pair) && SameMeasure.Of(left, right, pair, story) is >= Related and var score)
                matches.Add(new FigureMatch(left, right, score, true, story.AreOnlyOnes(left, right)));

        var candidates =
            from left in pair.LeftFigures
            where !pair.IsAnswered(left)
            from right in pair.RightFigures
            where !pair.IsAnswered(right) && MayBeOne(left, right, pair)
            let score = SameMeasure.Of(left, right, pair, story)
            where score >= Related || pair.AreAllThatDiffers(left, right) || IsKnownAlike(left, right, pair)
            orderby score descending, left.First, right.First
            select new FigureMatch(left, right, score, ValueComparison.AreCompatible(left.Value, right.Value), story.AreOnlyOnes(left, right));

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
    public static bool AreContradicting(FigureMatch match, StatementPair pair) =>
        !match.Agree && (pair.AreAllThatDiffers(match.Left, match.Right) || IsKnownAlike(match.Left, match.Right, pair) || (match.Score >= AskedOf(match, pair) && AreOfOneTime(match, pair)));

    /// <summary>What they are of is known without weighing what is beside them.</summary>
    private static bool IsKnownAlike(Figure left, Figure right, StatementPair pair) =>
        pair.AreConversionsOfOne(left, right) || OneThing.AreYearsOf(left, right, pair) || AreAgesOfOne(left, right, pair);

    /// <summary>Nobody of two names has two ages; who has a name more in one report than in the other may be the father, but not with a brother's.</summary>
    private static bool AreAgesOfOne(Figure left, Figure right, StatementPair pair) =>
        left.Value.Role == "age" && right.Value.Role == "age" && left.Subject.Intersect(right.Subject).Count() >= NamesOfOneThing && pair.AreAlone(left, right);

    /// <summary>The log odds that two which cannot both be true must have to contradict each other.</summary>
    internal static double AskedOf(Figure left, Figure right, StatementPair pair, StoryFigures story) =>
        AskedOf(new FigureMatch(left, right, 0, false, story.AreOnlyOnes(left, right)), pair);

    private static double AskedOf(FigureMatch match, StatementPair pair) => IsSizeOfOneThing(match, pair) ? ContradictingNearlySame : OfAlikeness(match, pair) + Reserve(match, pair);

    private static double OfAlikeness(FigureMatch match, StatementPair pair)
    {
        if (match.Left.Value.Kind == ValueKind.Date)
            return IsOneDayInOtherYears(match, pair) ? ContradictingOtherYear : IsDayOfOneEvent(match, pair) ? ContradictingDaysAlike : ContradictingDays;

        if (SameMeasure.AreToldInOneRun(match.Left, match.Right))
            return IsAlone(match, pair) ? ContradictingNearlySame : ContradictingHalfAlike;

        if (!IsAlone(match, pair))
            return pair.Dice >= NearlySame ? ContradictingAlike : Contradicting + Doubt;

        if (IsTollOfOneEvent(match, pair) || (SameMeasure.StandInOnePhrase(match.Left, match.Right) && pair.SharedNames >= NamesOfOneThing))
            return ContradictingHalfAlike;

        var ofAll = pair.Dice >= NearlySame || (IsHeld(pair) && IsOfOneRole(match)) ? ContradictingNearlySame
            : pair.Dice >= Alike ? ContradictingAlike
            : pair.Dice >= HalfAlike || (Nouns.Of(match.Left.Noun) == Nouns.Of(match.Right.Noun) && SameMeasure.AgreementOfClauses(match.Left, match.Right) >= 1) ? ContradictingHalfAlike
            : Contradicting;
        return Math.Min(ofAll, OneThing.EvidenceFor(match.Left, match.Right, pair, match.AreOnlyOnes) switch { 0 => Contradicting, 1 => ContradictingHalfAlike, 2 => ContradictingAlike, _ => ContradictingNearlySame });
    }

    /// <summary>What speaks for another measure weighs more where a reader would be shown a contradiction for it.</summary>
    private static double Reserve(FigureMatch match, StatementPair pair)
    {
        var (left, right) = (match.Left, match.Right);
        if ((pair.Dice < WhollySame && (AreOfOtherWorlds(left.Value, right.Value) || IsOtherLine(left, right, pair))) || left.Joined != right.Joined || SameMeasure.AreOfOtherSubjects(left, right) || left.HasOtherModifiers(right) || CountsElsewhere(left, pair.RightFigures, right) || CountsElsewhere(right, pair.LeftFigures, left) || left.Value.Role == ValueReader.Ago || (pair.Dice < WhollySame && AreOfTwoQuakes(left, right)) || (IsElapsed(left) && IsElapsed(right) && OneThing.AgreementBeside(left, right, pair) < 1) || (SameMeasure.AreOfOthers(left, right) && !(pair.Dice >= NearlySame && OneThing.EvidenceFor(left, right, pair) > MuchEvidence)))
            return double.PositiveInfinity;

        var isOfSomebody = left.Value.Role == "age" && pair.Dice < Alike && !left.Subject.Overlaps(right.Subject);
        var chance = pair.Compared > FewCompared || left.Value.Kind == ValueKind.Date || Nouns.Of(left.Noun) != Nouns.Of(right.Noun) ? 0 : Doubt;
        return -chance
            + (isOfSomebody ? 2 * Doubt : 0)
            + (left.Part != right.Part ? Doubt : 0)
            + (pair.Dice < NearlySame && AreOfOtherActs(left, right) && !IsToldAlike(left, right, pair) ? 8 * Doubt : 0)
            + (pair.Dice < NearlySame && pair.SharedNames == 0 && OneThing.AgreementBeside(left, right, pair) < 1 && (IsOfSomebodyUnnamed(left) || IsOfSomebodyUnnamed(right)) ? 4 * Doubt : 0)
            + (pair.Dice < NearlySame && pair.SharedNames == 0 && !pair.AgreeInTime && NamedPlaces.BothDiffer(pair.Left, pair.Right) ? 4 * Doubt : 0)
            + (left.IsOtherPart(right) ? 8 * Doubt : 0)
            + (left.Value.Kind == ValueKind.Count && left.Noun.Length == 0 != (right.Noun.Length == 0) && pair.Dice < NearlySame ? 2 * Doubt : 0)
            + (left.Value.Kind is not ValueKind.Date && pair.Dice < WhollySame && (IsOfOwnTime(left, right) || IsOfOwnTime(right, left)) ? 2 * Doubt : 0)
            + (pair.Closeness < Closest && !IsHeld(pair) ? Doubt : 0)
            + (SameMeasure.CountOthers(left, right) && !(IsOfAll(left) && IsOfAll(right) && SameMeasure.AreToldInOneRun(left, right)) ? 4 * Doubt : 0)
            + (pair.Dice < WhollySame && left.IsAttributeOfAnother(right) ? 8 * Doubt : 0)
            + (pair.Dice < WhollySame && !left.Spans.SetEquals(right.Spans) ? 8 * Doubt : 0);
    }

    /// <summary>"Between the two neighbours": whatever they are called, there are no others.</summary>
    private static bool IsOfAll(Figure figure) => figure.First > 0 && figure.Statement.Tokens[figure.First - 1].Is("the");

    /// <summary>"Leaked 400 tonnes" and "pumped 90 tonnes": amounts so far apart of which other things were done.</summary>
    private static bool AreOfOtherActs(Figure left, Figure right) =>
        left.Verb.Length > 0 && right.Verb.Length > 0 && left.Verb != right.Verb && !left.Modifiers.Overlaps(right.Modifiers) && Verbs.OutcomeOf(left.Role) is null && Verbs.OutcomeOf(right.Role) is null
        && left.Value.Kind is not (ValueKind.Date or ValueKind.Time or ValueKind.Ordinal)
        && Math.Max(left.Value.Number, right.Value.Number) > MostTimes * Math.Min(left.Value.Number, right.Value.Number);

    /// <summary>The clauses say the same, or so much else tells that it is one thing: then another verb is another word.</summary>
    private static bool IsToldAlike(Figure left, Figure right, StatementPair pair) =>
        left.Value.Role != "age" && (SameMeasure.AgreementOfClauses(left, right) >= AlikeClauses || OneThing.EvidenceFor(left, right, pair) >= MuchEvidence);

    private const double AlikeClauses = 0.75;

    private const int MuchEvidence = 2;

    /// <summary>"He had four touchdowns": in which game, and who, say other sentences.</summary>
    private static bool IsOfSomebodyUnnamed(Figure figure) => figure.Value.Kind == ValueKind.Count && Verbs.OutcomeOf(figure.Role) is null && figure.Statement.Names.Count == 0 && figure.Statement.Tokens[0].IsAny(["he", "she"]);

    /// <summary>The shorter says next to nothing that the longer does not, which may say more and be liker to another for that.</summary>
    private static bool IsHeld(StatementPair pair) => (pair.Containment >= NearlyContained && pair.Dice >= HalfAlike) || (pair.Containment >= WhollyContained && pair.Dice >= LongerByHalf && pair.IsTelling);

    /// <summary>A line of figures none of which is the other's is another season's or another player's.</summary>
    private static bool IsOtherLine(Figure left, Figure right, StatementPair pair) => pair.DifferingBeside(left, right) is > 1 and var differing && differing > pair.AgreeingBeside(left, right);

    /// <summary>"189 yards" against "106 times for 404 yards": what the one counts the other counts with another figure.</summary>
    private static bool CountsElsewhere(Figure figure, IReadOnlyList<Figure> others, Figure counterpart) =>
        figure.Value.Kind == ValueKind.Count && figure.Noun.Length > 0 && counterpart.Noun.Length > 0 && Nouns.Of(figure.Noun) != Nouns.Of(counterpart.Noun) && !counterpart.Counts(figure.Noun) && !figure.Counts(counterpart.Noun)
        && others.Any(other => other != counterpart && (Nouns.Of(other.Noun) == Nouns.Of(figure.Noun) || other.Statement.Keys[other.Next - 1] == figure.Noun));

    /// <summary>23 points and 2,116 points are not the same points, however much the sentences have in common.</summary>
    private const double OtherWorld = 20;

    private static bool AreOfOtherWorlds(Value a, Value b)
    {
        var (one, other) = (Math.Abs(ValueComparison.Base(a)), Math.Abs(ValueComparison.Base(b)));
        return a.Kind is not (ValueKind.Date or ValueKind.Time or ValueKind.Score) && Math.Max(one, other) > OtherWorld * Math.Min(one, other);
    }

    /// <summary>"Also hit in May 2012": its clause says of which year, and the other sentence speaks of no time at all.</summary>
    private static bool IsOfOwnTime(Figure figure, Figure other) =>
        other.Statement.Times.Length == 0
        && figure.Statement.Times.Any(time => time.Unit is "year" or "month" or "years" && !OneThing.IsAttribute(figure.Statement, time) && NamesYear(figure.Statement, time) && time.Start >= figure.Statement.Tokens[figure.ClauseFirst].Start && time.End <= figure.Statement.Tokens[figure.ClauseNext - 1].End);

    /// <summary>"A 9.1-magnitude earthquake in 2004": the other report's is not that one.</summary>
    private static bool AreOfTwoQuakes(Figure left, Figure right) => left.Value.Role == "magnitude" && (OneThing.IsOfNamedYear(left) || OneThing.IsOfNamedYear(right)) && left.Statement.Times.Length == 0 != (right.Statement.Times.Length == 0);

    private static bool NamesYear(Statement statement, Value time) => statement.Tokens.Exists(token => token.Kind == TokenKind.Number && token.Start >= time.Start && token.End <= time.End);

    /// <summary>"After eight days of riots": the next report counts on.</summary>
    private static bool IsElapsed(Figure figure) => figure.Value.Kind == ValueKind.Duration && figure.First > 0 && figure.Statement.Tokens[figure.First - 1].IsAny(["after", "into"]);

    /// <summary>"Finished his career in 1975" and "in 1978": the clauses that hold the two dates say the same, and so do the sentences.</summary>
    private static bool IsDayOfOneEvent(FigureMatch match, StatementPair pair) =>
        IsAlone(match, pair) && SameMeasure.AgreementOfClauses(match.Left, match.Right) is var clauses && !Verbs.IsSpeech(match.Left.Value.Role) && !Verbs.IsSpeech(match.Right.Value.Role)
        && ((IsOfOneRole(match) && pair.Dice >= NearlySame && clauses >= AlikeClauses) || (match.Left.Role == match.Right.Role && IsWhollyTold(pair) && clauses >= NearlyAll));

    private static bool IsWhollyTold(StatementPair pair) => pair.Dice >= WhollySame || (pair.Dice >= NearlySame && pair.Containment >= WhollyContained);

    /// <summary>"May 30, 2002" and "May 30, 2005": who gives one day of the year for a thing means one day.</summary>
    private static bool IsOneDayInOtherYears(FigureMatch match, StatementPair pair) =>
        pair.Dice >= NearlySame && match.Left.Value is { Unit: "day", When: { } one } && match.Right.Value is { Unit: "day", When: { } other }
        && one.First.Year != other.First.Year && one.First.Month == other.First.Month && one.First.Day == other.First.Day;

    private const double NearlyAll = 0.9;

    private static bool IsOfOneRole(FigureMatch match) => match.Left.Role.Length > 0 && match.Left.Role == match.Right.Role;

    /// <summary>So many people were killed on this day in this place: one event has one toll, in whatever words two reports tell of it.</summary>
    private static bool IsTollOfOneEvent(FigureMatch match, StatementPair pair) =>
        IsOfOneRole(match) && Verbs.OutcomeOf(match.Left.Role) is not null && match.Left.Noun.Length > 0 && Nouns.Of(match.Left.Noun) == Nouns.Of(match.Right.Noun)
        && pair.AgreeInTime && pair.SharedNames > 0;

    /// <summary>Counts depend on what is counted in; a thing of these names has one length, however differently its length is brought up.</summary>
    private static bool IsSizeOfOneThing(FigureMatch match, StatementPair pair) =>
        match.Left.Value.Kind is ValueKind.Distance or ValueKind.Area or ValueKind.Mass
        && IsOfOneRole(match) && match.Left.Subject.Overlaps(match.Right.Subject) && pair.SharedNames >= NamesOfOneThing;

    /// <summary>Tokens between an age with its noun and the name that belongs to them.</summary>
    private const int PersonReach = 7;

    /// <summary>Stems of what is done to articles.</summary>
    private static readonly string[] Publishing = ["publish", "updat", "post", "edit"];

    /// <summary>Nothing else is left that either figure could be compared with.</summary>
    private static bool IsAlone(FigureMatch match, StatementPair pair) => pair.AreAlone(match.Left, match.Right);

    /// <summary>Whether the later replaces the earlier.</summary>
    public static bool AreSucceeding(FigureMatch match, StatementPair pair) => match.Score >= Succeeding && AreOfOneTime(match, pair);

    /// <summary>Figures of different years or days are different figures: 5 % in 2019 and 7 % in 2020.</summary>
    private static bool AreOfOneTime(FigureMatch match, StatementPair pair) => match.Left.Value.Kind == ValueKind.Date || !pair.DifferInTime;

    /// <summary>
    /// Same dimension and part, and neither a person's age nor a season's standing nor how long ago something was set against something else. Days and times of day
    /// are an event's only where a verb says which, or the whole sentence.
    /// </summary>
    public static bool MayBeOne(Figure a, Figure b, StatementPair pair) =>
        ValueComparison.AreComparable(a.Value, b.Value)
        && a.HasRoleOfSort(b)
        && (a.Part == b.Part || (!IsSomeOf(a) && !IsSomeOf(b) && (a.Part.Length == 0 || b.Part.Length == 0)))
        && (a.Value.Role != "age" || IsSamePerson(a, b))
        && IsWanted(a) == IsWanted(b) && (pair.IsOneSentence || !(a.NamesModel || b.NamesModel))
        && IsLimit(a) == IsLimit(b) && IsPolled(a) == IsPolled(b) && EventCounts.IsOfThoseLeft(a) == EventCounts.IsOfThoseLeft(b)
        && a.Dimension == b.Dimension && !Verbs.AreOpposite(a.Verb, b.Verb) && !IsTornOff(a, b) && !IsTornOff(b, a)
        && (a.Value.Kind is not (ValueKind.Date or ValueKind.Time) || (IsOfEvent(a, pair) && IsOfEvent(b, pair)) || OneThing.AreYearsOf(a, b, pair));

    /// <summary>What a poll foretold is not what was counted.</summary>
    private static bool IsPolled(Figure figure) => figure.Value.Kind == ValueKind.Percent && figure.Statement.Tokens.Exists(token => token.IsAny(["poll", "survey", "umfrage", "sondage", "encuesta"]));

    /// <summary>How fast one may go is not how fast one went.</summary>
    private static bool IsLimit(Figure figure) => figure.Value.Kind == ValueKind.Speed && figure.Statement.Tokens.Exists(token => EventWords.Limits.Contains(token.Lower));

    /// <summary>"Needs nine points": what is still missing is not what there is.</summary>
    private static bool IsWanted(Figure figure) => (figure.Verb is "need" or "lack" or "requir" && figure.Statement.Tokens.Take(figure.First).Any(token => Verbs.BaseOf(token.Lower, "en") == figure.Verb)) || (figure.Next < figure.Statement.Tokens.Count && figure.Statement.Tokens.Skip(figure.Next).Take(3).Any(token => token.IsAny(["shy", "short", "needed"])));

    /// <summary>A text that was cut off at "$2." has the beginning of the other's 2.6 million.</summary>
    private static bool IsTornOff(Figure torn, Figure whole)
    {
        var own = torn.Statement.Tokens;
        return torn.Next + 1 == own.Count && own[torn.Next].Is(".")
            && DigitsOf(torn) is { Length: > 0 } digits && DigitsOf(whole) is { } written && written.Length > digits.Length && written.StartsWith(digits, StringComparison.Ordinal) && written[digits.Length] == '.';
    }

    private static string DigitsOf(Figure figure) =>
        figure.Statement.Tokens.Skip(figure.First).Take(figure.Next - figure.First).Where(token => token.Kind == TokenKind.Number).Select(token => token.Text).FirstOrDefault("");

    /// <summary>"Nine more buses" and "the two other victims" are not all of them, nor are the first 17 passes all of the passes.</summary>
    private static bool IsSomeOf(Figure figure) => figure.Part is "more" or "first" or "each" or "other" or "record";

    /// <summary>Everybody has an age; only one person's can be disputed, not that of a brother of the same name. Who is named in one report only is "the man" in the other.</summary>
    private static bool IsSamePerson(Figure a, Figure b) =>
        !IsOfUnnamed(a, b) && !IsOfUnnamed(b, a) && (a.Subject.Count > 0 && b.Subject.Count > 0 ? a.Subject.Overlaps(b.Subject) && (a.Subject.IsSubsetOf(b.Subject) || b.Subject.IsSubsetOf(a.Subject) || AreShortened(a.Subject, b.Subject)) : a.Noun.Length == 0 || b.Noun.Length == 0 || Nouns.Of(a.Noun) == Nouns.Of(b.Noun));

    /// <summary>"Katie" for "Kathryn": all but one of the names are the same, and the two that are not begin alike.</summary>
    private static bool AreShortened(HashSet<string> names, HashSet<string> others)
    {
        var (own, other) = (names.Except(others).ToList(), others.Except(names).ToList());
        return own.Count == 1 && other.Count == 1 && own[0].AsSpan().CommonPrefixLength(other[0]) >= LettersOfOneName;
    }

    private const int LettersOfOneName = 3;

    /// <summary>A sentence that names the other's person and gives "a girl" this age somewhere else means somebody else.</summary>
    private static bool IsOfUnnamed(Figure figure, Figure named)
    {
        if (figure.Noun.Length == 0 || figure.Subject.Count > 0 || named.Subject.Count == 0)
            return false;

        var tokens = figure.Statement.Tokens;
        var at = tokens.FindIndex(token => named.Subject.Contains(token.Lower));
        return at >= 0 && (at < figure.First - PersonReach || at > figure.Next + PersonReach);
    }

    /// <summary>"Said on Monday", "said yesterday": the day of saying it, where a date in full would be that of the thing said.</summary>
    private static bool IsDayOfReport(Figure figure) => figure.Value.Kind == ValueKind.Time || figure.Statement.Tokens[figure.First].Kind == TokenKind.Word && Calendar.MonthOf(figure.Statement.Tokens[figure.First]) is null;

    public static bool IsPublishing(string verb) => Array.Exists(Publishing, verb.StartsWith);

    /// <summary>"Last updated: 7 July, 10:04": the line under a headline.</summary>
    public static bool IsPublication(Statement statement) => statement.Tokens.Take(3).Any(token => token.IsCapitalised && Array.Exists(Publishing, token.Lower.StartsWith));

    /// <summary>Speakers speak on many days and articles are published on many; only the day of the event itself can be disputed.</summary>
    private static bool IsOfEvent(Figure figure, StatementPair pair) =>
        !IsPublication(figure.Statement) && (figure.Verb.Length > 0 || (pair.IsNearlyOneSentence && figure.Statement.Tokens.Exists(token => Verbs.IsVerbLike(token.Lower)))) && (!Verbs.IsSpeech(figure.Value.Role) || (pair.IsNearlyOneSentence && !IsDayOfReport(figure))) && !IsPublishing(figure.Verb);
}
