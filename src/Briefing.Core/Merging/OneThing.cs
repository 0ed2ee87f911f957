namespace Briefing.Merging;

/// <summary>
/// Tells that two figures are of one thing though their sentences have few words in common: they count the same of the same, in the same
/// report of the same moment, or beside figures that both sentences give alike.
/// </summary>
internal static class OneThing
{
    /// <summary>Figures beside theirs that tell as much as one of three digits does, and fewer where the sentences name the same, too.</summary>
    private const double Telling = 0.9, TellingBesideNames = 0.6;

    /// <summary>Names of one occasion: so many are shared by hardly two sentences that are about two.</summary>
    private const int NamesOfOneThing = 2, NamesOfOneOccasion = 4;

    /// <summary>Where either sentence is liker to another one by so much, it is that one whose year it is to be held against.</summary>
    private const double Closest = 0.8;

    private const double ThirdAlike = 1 / 3.0, HalfAlike = 0.5, NearlyAll = 0.9, WhollyHeld = 0.9, LargelyHeld = 0.6;

    /// <summary>A figure so many times the other is of another thing of the same name.</summary>
    private const double MostTimes = 3;

    /// <summary>Words beside a year among which stands what was then.</summary>
    private const int Reach = 3;

    /// <summary>How telling the figures are that both sentences give beside these two.</summary>
    public static double AgreementBeside(Figure left, Figure right, StatementPair pair)
    {
        var telling = 0.0;
        foreach (var (one, other) in pair.Equal)
            if (one != left && other != right)
                telling += IsMagnitude(one) ? 1 : Paraphrase.TellingOf(one.Value);

        return telling;
    }

    /// <summary>
    /// How many kinds of evidence there are that two figures which count the same, or measure it in one unit, do so of one thing: somebody's name,
    /// the words between number and noun or behind it, the day, another figure. 0 where there is none.
    /// </summary>
    /// <param name="areOnlyOnes">Whether neither article gives another value of what they count or measure.</param>
    public static int EvidenceFor(Figure left, Figure right, StatementPair pair, bool areOnlyOnes = false)
    {
        if (!MeasureAlike(left, right) || IsOfOtherKind(left, right) || IsOfOtherSize(left.Value, right.Value))
            return 0;

        var beside = AgreementBeside(left, right, pair);
        var isReported = IsOfTheReported(left) && IsOfTheReported(right);
        if (IsMagnitude(left) && !isReported && beside < Telling)
            return 0;

        var named = pair.SharedNames > 0;
        var evidence = (beside >= (named ? TellingBesideNames : Telling) ? 1 : 0)
            + (named && pair.AgreeInTime ? 1 : 0)
            + ((left.Value.Role == "age" && left.Subject.Overlaps(right.Subject)) || (named && IsOfOneSort(left, right)) ? 1 : 0)
            + (SameMeasure.LeadToOnePhrase(left, right) ? 1 : 0)
            + (areOnlyOnes && pair.Closeness >= Closest && (IsCountedAlike(left, right) || (left.IsAttributeWith(right) && (named || left.Verb == right.Verb))) && !NamedPlaces.Differ(pair.Left, pair.Right) ? 1 : 0);
        return evidence == 0 ? 0 : evidence + (pair.Dice >= HalfAlike ? 1 : 0) + (pair.SharedNames >= NamesOfOneThing ? 1 : 0);
    }

    /// <summary>The same word under the same verb: not "100 youths hurled stones" and "hurt in a clash with 30 youths". How many were hurt the event tells, and not the word.</summary>
    private static bool IsCountedAlike(Figure left, Figure right) => left.Noun == right.Noun && left.Verb == right.Verb && Verbs.OutcomeOf(left.Role) is null && Verbs.OutcomeOf(right.Role) is null;

    /// <summary>Of the same sort, done by the same, one match's result, or the one magnitude of an earthquake.</summary>
    private static bool IsOfOneSort(Figure left, Figure right) =>
        left.Modifiers.Overlaps(right.Modifiers) || left.Actor.Overlaps(right.Actor) || IsMagnitude(left) || (left.Value.Kind == ValueKind.Score && left.Role.Length > 0 && left.Role == right.Role);

    private static bool IsOfOtherKind(Figure left, Figure right) => left.Modifiers.Count > 0 && right.Modifiers.Count > 0 && !left.Modifiers.Overlaps(right.Modifiers);

    private static bool IsOfOtherSize(Value a, Value b) =>
        a.Kind is not (ValueKind.Date or ValueKind.Time or ValueKind.Score) && Math.Max(ValueComparison.Base(a), ValueComparison.Base(b)) > MostTimes * Math.Min(ValueComparison.Base(a), ValueComparison.Base(b));

    private static bool IsWhole(Figure figure) => figure.Value.Number % 1 == 0;

    /// <summary>An earthquake has one magnitude, its aftershocks and those of other years have their own.</summary>
    private static bool IsOfTheReported(Figure figure) =>
        (!Array.Exists(figure.Statement.Times, time => time.Unit is "year" or "month") || IsOfNearDay(figure)) && !figure.Statement.Tokens.Exists(token => token.IsAny(["aftershock", "aftershocks", "foreshock", "another", "also", "second", "previous"]));

    /// <summary>The sentence names a year or month in which that was; of "hit on Tuesday a region that the tsunami of 2004 had laid waste", as of "a region hit by the 2004 tsunami", the year is the tsunami's.</summary>
    public static bool IsOfNamedYear(Figure figure) =>
        !IsOfNearDay(figure) && Array.Exists(figure.Statement.Times, time => time.Unit is "year" or "month" && !IsAttribute(figure.Statement, time));

    /// <summary>"On Tuesday", "yesterday": who tells when by the week tells the news, but not of "a 7.9-magnitude earthquake in 1976".</summary>
    private static bool IsOfNearDay(Figure figure) =>
        Array.Exists(figure.Statement.Times, time => IsNearDay(figure.Statement, time)) && !Array.Exists(figure.Statement.Times, time => time.Unit is "year" or "month" && IsOwnTime(figure, time));

    private static bool IsNearDay(Statement statement, Value time) =>
        time.Unit is "day" or "weekday" && statement.Tokens.Find(token => token.Start == time.Start) is { Kind: TokenKind.Word } first && Calendar.MonthOf(first) is null;

    /// <summary>"A 7.9-magnitude earthquake that struck in 1976", "since a 7.9-magnitude earthquake laid it waste in 1976": no verb stands between the figure and its time but that of what struck.</summary>
    private static bool IsOwnTime(Figure figure, Value time)
    {
        var tokens = figure.Statement.Tokens;
        var (first, next) = (tokens.FindIndex(token => token.Start >= time.Start), tokens.FindLastIndex(token => token.End <= time.End) + 1);
        if (first < figure.ClauseFirst || next > figure.ClauseNext)
            return false;

        var (from, to) = first >= figure.Next ? (figure.Next, first) : (next, figure.First);
        for (var at = from; at < to; at++)
            if (Array.Exists(figure.Statement.Times, other => other.Start == tokens[at].Start && IsNearDay(figure.Statement, other)) || (Verbs.IsVerbLike(tokens[at].Lower) && !tokens[at - 1].IsAny(["that", "which"]) && !IsSince(figure)))
                return false;

        return true;
    }

    private static bool IsSince(Figure figure) => figure.Statement.Tokens.Take(figure.First).TakeLast(Reach).Any(token => token.Is("since"));

    /// <summary>Of "the 2004 tsunami" the year is the tsunami's.</summary>
    public static bool IsAttribute(Statement statement, Value time)
    {
        var next = statement.Tokens.FindLastIndex(token => token.End <= time.End) + 1;
        return next < statement.Tokens.Count && statement.Keys[next] is not null && !(next > 1 && statement.Tokens[next - 2].IsAny(["in", "of", "since"]));
    }

    /// <summary>The same noun behind a count; of an amount the same unit and what it is an amount of; of two results one side's.</summary>
    private static bool MeasureAlike(Figure left, Figure right) => left.Value.Kind switch
    {
        _ when left.Value.Role == "age" => true,
        ValueKind.Count when left.IsAttributeWith(right) => true,
        ValueKind.Count => IsWhole(left) && IsWhole(right) && left.Noun.Length > 0 && (left.Noun is not ("time" or "th" or "x") || (left.Verb.Length > 0 && left.Verb == right.Verb)) && right.Noun.Length > 0 && Nouns.Of(left.Noun) == Nouns.Of(right.Noun),
        ValueKind.Score => ShareSide(left.Value, right.Value),
        ValueKind.Ordinal => left.Role.Length > 0 && left.Role == right.Role,
        ValueKind.Date or ValueKind.Time => false,
        _ => left.Value.Unit == right.Value.Unit && ((left.Role.Length > 0 && left.Role == right.Role) || (left.Actor.Overlaps(right.Actor) && (left.Verb == right.Verb || ((left.Verb.Length == 0 || right.Verb.Length == 0) && (left.Role.Length == 0 || right.Role.Length == 0)))) || SameMeasure.LeadToOnePhrase(left, right)),
    };

    /// <summary>"88-72" and "97-72": a match has one result, and who changes one side of it leaves the other.</summary>
    private static bool ShareSide(Value a, Value b) =>
        (int)a.Number / Value.ScoreBase == (int)b.Number / Value.ScoreBase || (int)a.Number % Value.ScoreBase == (int)b.Number % Value.ScoreBase;

    private static bool IsMagnitude(Figure figure) => figure.Value.Role == "magnitude";

    /// <summary>
    /// "The 1969 meeting in Key Biscayne" and "a meeting in Key Biscayne in 1972": what was in that year is the same, and so is nearly all that
    /// tells which one it was.
    /// </summary>
    public static bool AreYearsOf(Figure left, Figure right, StatementPair pair) =>
        AreInTwoYears(left.Value, right.Value) && pair.Closeness >= Closest && NamesYear(left) && NamesYear(right) && BoundOf(left) == BoundOf(right)
        && ((IsTold(left) && IsTold(right) && AreOfOneDay(left.Value, right.Value) && (pair.SharedNames > 0 || pair.Dice >= HalfAlike)) || (IsOnlyOne(left, pair.RightFigures) && IsOnlyOne(right, pair.LeftFigures) && SharesDated(left, right) && !SameMeasure.AreOfOthers(left, right) && (TellsWhich(left, right, pair) || AreOfOneClause(left, right))));

    /// <summary>"From 1998" begins what "until 2006" ends, and neither is when it was.</summary>
    private static Bound BoundOf(Figure figure) =>
        figure.First == 0 ? Bound.None
        : figure.Statement.Tokens[figure.First - 1].IsAny(["from", "since"]) ? Bound.Beginning
        : figure.Statement.Tokens[figure.First - 1].IsAny(["until", "till", "through", "by"]) ? Bound.End
        : Bound.None;

    private enum Bound
    {
        None,
        Beginning,
        End,
    }

    private static bool AreOfOneClause(Figure left, Figure right) => left.Verb.Length > 0 && left.Verb == right.Verb && SameMeasure.AreToldInOneRun(left, right);

    /// <summary>"Yesterday" and "on Friday" are in the year of their report.</summary>
    private static bool NamesYear(Figure figure) => figure.Statement.Tokens.FindIndex(figure.First, figure.Next - figure.First, token => token is { Kind: TokenKind.Number, Text.Length: YearDigits }) >= 0;

    private const int YearDigits = 4;

    /// <summary>Of lines that say when an article was published the day is the article's.</summary>
    private static bool IsTold(Figure figure) => !FigureMatching.IsPublishing(figure.Verb) && !FigureMatching.IsPublication(figure.Statement) && figure.Statement.Tokens.Exists(token => Verbs.IsVerbLike(token.Lower));

    /// <summary>What was then was in no other year of the other sentence.</summary>
    private static bool IsOnlyOne(Figure figure, IReadOnlyList<Figure> others) => others.Count(other => IsInOneYear(other.Value) && SharesDated(figure, other)) == 1;

    private static bool TellsWhich(Figure left, Figure right, StatementPair pair)
    {
        var clauses = SameMeasure.AgreementOfClauses(left, right);
        return (clauses >= ThirdAlike && (AgreementBeside(left, right, pair) >= Telling || (pair.SharedNames >= NamesOfOneOccasion && pair.Dice >= HalfAlike)))
            || (clauses >= NearlyAll && pair.SharedNames >= NamesOfOneThing)
            || (clauses >= HalfAlike && ((pair.SharedNames >= NamesOfOneThing && pair.Dice >= HalfAlike) || (pair.Containment >= WhollyHeld && pair.Dice >= LargelyHeld)));
    }

    /// <summary>"June 27, 1998" and "June 27, 2001": who gives one day of the year in telling of one event means one day, unless it is one on which years begin or end.</summary>
    private static bool AreOfOneDay(Value a, Value b) =>
        a is { Unit: "day", When: { First: var one } } && b is { Unit: "day", When: { First: var other } } && one.Month == other.Month && one.Day == other.Day && (one.Month, one.Day) is not ((1, 1) or (12, 31));

    private static bool AreInTwoYears(Value a, Value b) => IsInOneYear(a) && IsInOneYear(b) && a.When!.Value.First.Year != b.When!.Value.First.Year;

    private static bool IsInOneYear(Value value) => value is { Kind: ValueKind.Date, Unit: "year" or "month" or "day", When: { } when } && when.First.Year == when.Last.Year;

    private static bool SharesDated(Figure left, Figure right) => (left.Verb.Length > 0 && left.Verb == right.Verb && !IsNamed(left) && !IsNamed(right)) || Dated(left).Overlaps(Dated(right));

    /// <summary>"Felt was deputy director": a name that reads as a verb.</summary>
    private static bool IsNamed(Figure figure) => figure.Statement.Tokens.Exists(token => token.IsCapitalised && Verbs.BaseOf(token.Lower, "en") == figure.Verb);

    /// <summary>Features of what was in a year: of "1969 meeting" and "meeting in 1969" the meeting.</summary>
    private static HashSet<string> Dated(Figure figure)
    {
        var (tokens, keys) = (figure.Statement.Tokens, figure.Statement.Keys);
        var dated = new HashSet<string>(StringComparer.Ordinal);
        var behind = figure.Next < tokens.Count && tokens[figure.Next].Is(",") ? figure.Next + 1 : figure.Next;
        for (var at = behind; at < Math.Min(tokens.Count, behind + Reach) && tokens[at].Kind == TokenKind.Word; at++)
            Add(keys[at]);

        if (figure.First > 1 && tokens[figure.First - 1].IsAny(["in", "of", "on", "from", "through", "until", "since", "by"]))
            for (var at = figure.First - 2; at >= Math.Max(0, figure.First - 1 - Reach) && tokens[at].Kind == TokenKind.Word; at--)
                Add(keys[at]);

        return dated;

        void Add(string? key)
        {
            if (key is not null)
                dated.Add(key);
        }
    }
}
