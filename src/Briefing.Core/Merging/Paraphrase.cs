using System.Globalization;

namespace Briefing.Merging;

/// <summary>
/// Whether two statements of different reports say the same in other words: a logistic regression on what is left to tell by when the
/// words differ, which is the figures that hardly anything else has, the day, who is named, and what happens.
/// </summary>
/// <remarks>
/// How near the words' vectors lie to each other (GloVe, 32 and 64 dimensions: of the verbs, of the whole sentences, of each word and its
/// nearest) was tried beside these and told nothing more.
/// </remarks>
internal static class Paraphrase
{
    public const int Features = 13;

    /// <summary>Names that weigh so much together are enough to tell.</summary>
    private const double EnoughNames = 8;

    /// <summary>Fewer words assert nothing: "The recount.", "Lift-off time."</summary>
    private const int FewestWords = 3;

    /// <summary>From here on a figure tells what a sentence is about.</summary>
    private const double Telling = 0.4;

    /// <summary>Small numbers count everything, and round ones are estimates of anything.</summary>
    private const double OfSmall = 0.15, OfTens = Telling, OfHundreds = 0.5, OfTwoDigits = 0.6, OfThreeDigits = 0.9;

    private const double SmallestOfTwoDigits = 13;

    /// <summary>48.6 million is told in millions.</summary>
    private const double Thousand = 1000;

    /// <summary>"Took place", "came after", "gave rise": of these alone nobody knows what happened.</summary>
    private static readonly string[] LightVerbs = ["take", "come", "give"];

    /// <summary>A figure that was converted or rounded is the same within this share of it.</summary>
    private const double Rounding = 0.005;

    /// <summary>
    /// Bias, likeness, share of the lesser's assertion, telling figures that agree, same day, names in common, names that only one has, both
    /// first sentences, same event, same kind of act, a figure of one thing of their event, a figure of one sort, a figure that neither report gives
    /// elsewhere. `bench learn-paraphrases` learns them from pairs of sentences that a reader judged, in half of the topics of ECB+ and of English
    /// Wikinews.
    /// </summary>
    private static readonly double[] Weights = [-1.11, 1.81, 1.38, 0.40, 0.67, 0.74, -0.90, 1.04, 0.84, 0.47, 1.08, 0.49, 0.36];

    /// <summary>
    /// How much higher than even the odds must be, beside what <see cref="FactGrouping"/> asks of any pair: a wrong witness is worse than one not
    /// counted. Less is asked of two that give one figure in their main clauses, and least where it is known to be of one thing of their event.
    /// </summary>
    private const double Doubt = 1.25, DoubtBesideFigure = 0.7, DoubtBesideFigureOfEvent = 0.2;

    /// <summary>
    /// Added to the log odds of two that share a figure which one of them is there to give, times how telling it is: however else the two put it, a
    /// rare number that stands once in either report measures one thing.
    /// </summary>
    private const double OfPoint = 2.2;

    /// <summary>Taken from the log odds of two that tell of no one event and of which one gives a figure of which the other knows nothing.</summary>
    private const double OneOfFigure = 0.7;

    /// <summary>The log odds that they do; negative infinity where they cannot.</summary>
    /// <param name="similarity">How alike they are in all their words; see <see cref="Similarity"/>.</param>
    /// <param name="shared">The figure that both give.</param>
    public static double LogOdds(Statement a, Statement b, double similarity, SharedFigure shared)
    {
        if (shared.IsOther || !AreComparable(a, b, shared))
            return double.NegativeInfinity;

        Span<double> features = stackalloc double[Features];
        Describe(a, b, similarity, shared, features);
        var odds = (shared.OfEvent > 0 ? -DoubtBesideFigureOfEvent : shared.IsTold ? -DoubtBesideFigure : -Doubt) + OfPoint * shared.Point;
        for (var i = 0; i < Features; i++)
            odds += Weights[i] * features[i];

        if (!shared.IsTold && features[8] == 0 && features[9] == 0 && IsOfFigure(a) != IsOfFigure(b))
            odds -= OneOfFigure;

        return odds > 0 && Differ(a, b, shared) ? double.NegativeInfinity : odds;
    }

    /// <summary>Both assert something in English, and neither denies it or thinks it possible alone; what they do with a figure that both give its own clauses tell.</summary>
    public static bool AreComparable(Statement a, Statement b, SharedFigure shared) =>
        ((a.IsEnglish && b.IsEnglish) || shared.Point > 0) && AssertsEnough(a) && AssertsEnough(b) && ((shared.IsTold && a.IsEnglish && b.IsEnglish) || (a.Claim.Negated == b.Claim.Negated && a.Claim.Hedged == b.Claim.Hedged));

    private static bool IsOfFigure(Statement statement) => Array.Exists(statement.TellingInMain, value => TellingOf(value) >= Telling);

    private static bool AssertsEnough(Statement statement) => statement.Asserted.Count + statement.TellingInMain.Count(value => TellingOf(value) >= Telling) >= FewestWords;

    /// <summary>What words cannot make up for: another day, the contrary, a plan and what happened, or figures of which none is the other's.</summary>
    public static bool Differ(Statement a, Statement b, SharedFigure shared)
    {
        var (agreeing, alone, otherAlone) = CompareTelling(a, b);
        return (agreeing < Telling && Math.Min(alone, otherAlone) >= Telling) || AreOtherLines(a, b) || ArePlanAndEvent(a, b) || ArePlanAndEvent(b, a) || ((!shared.IsTold || shared.Point > 0) && ValueComparison.AreOnOtherDays(a.Times, b.Times)) || Polarity.AreOpposed(a, b);
    }

    /// <summary>"League 33, Union 30, Greens 10" and "League 34, Union 29, Greens 10": rows of numbers, also such as count nothing, of which some are in one row only.</summary>
    private static bool AreOtherLines(Statement a, Statement b)
    {
        var (left, right) = (NumbersOf(a), NumbersOf(b));
        return Math.Min(left.Count, right.Count) >= FewestInLine && left.Except(right).Count() >= FewestOfOne && right.Except(left).Count() >= FewestOfOne;
    }

    private static HashSet<double> NumbersOf(Statement statement) =>
        [.. statement.Tokens.Select(token => token.Kind == TokenKind.Number && double.TryParse(token.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : NumberWords.NumberOf(token.Lower)).OfType<double>()];

    private const int FewestInLine = 3, FewestOfOne = 2;

    /// <summary>The one announces, and the other tells what has happened; "the plan affects 300 posts" does neither.</summary>
    private static bool ArePlanAndEvent(Statement plan, Statement other) => plan.IsPlan && !other.IsPlan && Array.Exists(other.Events, told => !told.IsPlan && other.IsInMainAt(told.At));

    /// <summary>Whether a figure tells what its sentence is about, as 28,412 does and 5 does not: 0 to 1.</summary>
    public static double TellingOf(Value value)
    {
        if (value.Kind is ValueKind.Date or ValueKind.Ordinal || value.Role == "age")
            return 0;

        var number = Math.Abs(value.Number);
        while (number >= Thousand && number % Thousand == 0)
            number /= Thousand;

        return value.Kind is ValueKind.Score or ValueKind.Time || number % 1 != 0 || number >= Thousand ? 1
            : number >= 100 ? (number % 100 != 0 ? OfThreeDigits : OfHundreds)
            : number < SmallestOfTwoDigits ? OfSmall
            : number % 10 == 0 ? OfTens
            : OfTwoDigits;
    }

    /// <summary>One text for figures that may be one, to find statements by; of each figure that tells what its statement is about.</summary>
    public static IEnumerable<string> KeysOf(Statement statement) => statement.Telling
        .Where(value => TellingOf(value) >= Telling)
        .Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Kind} {ValueComparison.Base(value):G3}"))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Writes the features in the order of the weights.</summary>
    public static void Describe(Statement a, Statement b, double similarity, SharedFigure shared, Span<double> features)
    {
        var names = Statement.Shared(a.WeighedNames, b.WeighedNames).Weight;
        features[0] = 1;
        features[1] = similarity;
        features[2] = SameAssertion.ShareOfLesser(a, b);
        features[3] = Math.Min(1, AgreeingInMain(a, b));
        features[4] = ShareDay(a, b) ? 1 : 0;
        features[5] = Math.Min(1, names / EnoughNames);
        features[6] = Math.Min(1, (Math.Min(a.NamesWeight, b.NamesWeight) - names) / EnoughNames);
        features[7] = a.Claim.Sentence == 0 && b.Claim.Sentence == 0 ? 1 : 0;
        features[8] = ShareEvent(a, b) ? 1 : 0;
        features[9] = a.Acts.Overlaps(b.Acts) ? 1 : 0;
        features[10] = shared.OfEvent;
        features[11] = shared.OfOneSort;
        features[12] = shared.OnlyHere;
    }

    /// <summary>How telling the figures are that both give, and those that each gives alone.</summary>
    private static (double Agreeing, double Alone, double OtherAlone) CompareTelling(Statement a, Statement b)
    {
        var (agreeing, alone, otherAlone) = (0.0, 0.0, 0.0);
        foreach (var value in a.Telling)
        {
            if (Array.Exists(b.Telling, other => AreOne(value, other)))
                agreeing += TellingOf(value);
            else
                alone += TellingOf(value);
        }

        foreach (var value in b.Telling)
            if (!Array.Exists(a.Telling, other => AreOne(value, other)))
                otherAlone += TellingOf(value);

        return (agreeing, alone, otherAlone);
    }

    /// <summary>How telling the figures are that both give and that either gives in its main clause; what both say beside that is not what they say.</summary>
    private static double AgreeingInMain(Statement a, Statement b) =>
        a.Telling.Where(value => Array.Exists(b.Telling, other => AreOne(value, other) && (a.TellingInMain.Contains(value) || b.TellingInMain.Contains(other)))).Sum(TellingOf);

    private static bool AreOne(Value a, Value b)
    {
        var (one, other) = (ValueComparison.Base(a), ValueComparison.Base(b));
        return ValueComparison.AreComparable(a, b) && Math.Abs(one - other) <= Rounding * Math.Max(Math.Abs(one), Math.Abs(other));
    }

    private static bool ShareDay(Statement a, Statement b) =>
        Array.Exists(a.Times, time => IsDay(time) && Array.Exists(b.Times, other => IsDay(other) && ValueComparison.MayBeOne(time, other)));

    private static bool IsDay(Value date) => date.Unit is "day" or "weekday" or "month-day";

    /// <summary>Whether both tell of one event: one verb, or two of one outcome ("drowned", "perished").</summary>
    private static bool ShareEvent(Statement a, Statement b) =>
        Array.Exists(a.Events, told => Array.Exists(b.Events, other => (told.Verb == other.Verb && !LightVerbs.Contains(told.Verb)) || (OutcomeOf(a, told) is { } outcome && OutcomeOf(b, other) == outcome)));

    private static string? OutcomeOf(Statement statement, Event told) => Verbs.OutcomeOf(statement.Tokens[told.At].Lower);
}
