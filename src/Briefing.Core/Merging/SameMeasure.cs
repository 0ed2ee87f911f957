namespace Briefing.Merging;

/// <summary>
/// Whether two figures of two statements measure the same thing: a logistic regression on how their sentences and their surroundings
/// agree. What the figures say is not asked, so that it can be told when they contradict each other. Positive is yes.
/// </summary>
internal static class SameMeasure
{
    /// <summary>Words on each side of a figure that say what it is.</summary>
    private const int Near = 5;

    /// <summary>Words in a row right beside the figures that count.</summary>
    private const int LongestRun = 4;

    private const int ShortRun = 2;

    /// <summary>A figure this many times another is one of something larger.</summary>
    private const double OtherScale = 5;

    /// <summary>From here on it is one sentence, and what is left differs by chance.</summary>
    private const double ToldAlike = 0.7;

    private const double MostNames = 3;
    private const double MostFigures = 2;

    public static int Features { get; } = Enum.GetValues<MeasureFeature>().Length;

    /// <summary>
    /// In the order of <see cref="MeasureFeature"/>. Learnt with `Briefing.Benchmarks learn-figures` from 2,616 figures that two reports share, changed in one
    /// of them, and 13,500 that differ in the reports as they are (ECB+, English Wikinews), 618 of which a reader judged. On halves that share no topic
    /// with what was learnt from, at even odds: 90 % of the changed figures in sentences that are alike, 87 % within their articles.
    /// </summary>
    private static readonly double[] Weights =
    [
        -0.97, -2.65, -0.98, 1.86, -0.45, 0.21, -0.46, 0.99, 0.36, -0.84, -1.52, 2.19, -2.00, -0.77,
        -1.95, 4.80, -1.76, -0.22, 2.10, 0.78, 0.26, 1.53, -1.20, 0.80, -0.64, -0.37, 0.21, -0.09,
        -0.13, -0.74, 0.36, -0.19, 0.03, -0.67, -0.70, -0.23, 0.02, -0.07, -0.48, -1.35, -0.73, -0.27,
        0.42, 0.04, -0.94, -0.14, -0.49, -2.80, 0.31, 0.31, 1.13, -0.05, 0.85, -5.54, -1.55, 0.17,
        0.94, 1.03, -0.27, -3.80, -1.50, 2.00, 4.00,
    ];

    public static double Of(Figure a, Figure b, StatementPair pair, StoryFigures story)
    {
        Span<double> features = stackalloc double[Features];
        Describe(a, b, pair, story, features);
        var score = 0.0;
        for (var i = 0; i < features.Length; i++)
            score += Weights[i] * features[i];

        return score;
    }

    /// <param name="a">A figure of the pair's left statement.</param>
    /// <param name="b">One of its right statement.</param>
    public static void Describe(Figure a, Figure b, StatementPair pair, StoryFigures story, Span<double> features)
    {
        features.Clear();
        features[(int)MeasureFeature.Bias] = 1;
        DescribeSentences(a, b, pair, features);
        DescribeSurroundings(a, b, pair, features);
        DescribeWording(a, b, features);

        // In sentences that say the same a figure is what it is, whatever else its article counts.
        var unlike = 1 - Math.Min(1, pair.Dice / ToldAlike);
        features[(int)MeasureFeature.Series] = unlike * Math.Log(Math.Min(story.InSeries(a), story.InSeries(b)));
        features[(int)MeasureFeature.Figures] = unlike * Math.Log(Math.Min(story.InArticle(a), story.InArticle(b)));
        features[(int)MeasureFeature.LongerSeries] = unlike * Math.Log(Math.Max(story.InSeries(a), story.InSeries(b)));
        var elsewhere = Math.Max(story.LikenessElsewhere(b.Statement, a), story.LikenessElsewhere(a.Statement, b));
        features[(int)MeasureFeature.SaidElsewhere] = elsewhere > 0 ? unlike : 0;
        features[(int)MeasureFeature.SaidCloser] = Math.Max(0, elsewhere - pair.Dice);
        if (KindOf(a) is { } kind)
            features[(int)kind] = 1;

        features[(int)MeasureFeature.SamePerson] = features[(int)MeasureFeature.IsAge] * features[(int)MeasureFeature.SameSubject];
        features[(int)MeasureFeature.OtherNounAlike] = features[(int)MeasureFeature.OtherNoun] * pair.Dice;
        features[(int)MeasureFeature.OtherSubjectAlike] = features[(int)MeasureFeature.OtherSubject] * features[(int)MeasureFeature.SameVerb];
        features[(int)MeasureFeature.NearlyAll] *= 1 - features[(int)MeasureFeature.OtherNoun];
        features[(int)MeasureFeature.WhichNearlyAll] = (features[(int)MeasureFeature.IsDate] + features[(int)MeasureFeature.IsOrdinal]) * features[(int)MeasureFeature.NearlyAll];
        features[(int)MeasureFeature.ResultDice] = (features[(int)MeasureFeature.IsScore] + features[(int)MeasureFeature.IsTime]) * pair.Dice;
        features[(int)MeasureFeature.OtherScale] = a.Value.Kind is not (ValueKind.Date or ValueKind.Time or ValueKind.Score) && AreOfOtherScale(a, b) ? 1 : 0;
    }

    private static void DescribeSentences(Figure a, Figure b, StatementPair pair, Span<double> features)
    {
        features[(int)MeasureFeature.Dice] = pair.Dice;
        features[(int)MeasureFeature.Containment] = pair.Containment;
        features[(int)MeasureFeature.NearlyAll] = Math.Max(0, (Math.Min(pair.Dice, pair.Containment) - ToldAlike) / (1 - ToldAlike));
        features[(int)MeasureFeature.Shared] = pair.EnoughShared;
        features[(int)MeasureFeature.SharedNames] = Math.Min(1, pair.SharedNames / MostNames);
        features[(int)MeasureFeature.NoSharedName] = pair.BothName && pair.SharedNames == 0 ? 1 : 0;
        features[(int)MeasureFeature.ForeignNames] = Math.Min(1, pair.ForeignNames / MostNames);
        features[(int)MeasureFeature.Closeness] = pair.Closeness;
        features[(int)MeasureFeature.NotClosest] = pair.Closeness < 1 ? 1 : 0;
        features[(int)MeasureFeature.SameTime] = pair.AgreeInTime && a.Value.Kind != ValueKind.Date ? 1 : 0;
        features[(int)MeasureFeature.OtherTime] = pair.DifferInTime && a.Value.Kind != ValueKind.Date ? 1 : 0;
        features[(int)MeasureFeature.Agreeing] = Math.Min(1, pair.AgreeingBeside(a, b) / MostFigures);
        features[(int)MeasureFeature.Differing] = Math.Min(1, pair.DifferingBeside(a, b) / MostFigures);
        features[(int)MeasureFeature.Rivals] = Math.Min(1, pair.RivalsOf(a, b) / MostFigures);
        features[(int)MeasureFeature.Alone] = pair.AreAlone(a, b) ? 1 : 0;
        features[(int)MeasureFeature.AloneDice] = features[(int)MeasureFeature.Alone] * pair.Dice;
        features[(int)MeasureFeature.Density] = Math.Max(Density(a.Statement), Density(b.Statement));
        features[(int)MeasureFeature.OtherMood] = a.Statement.Claim.Hedged != b.Statement.Claim.Hedged || a.Statement.Claim.Negated != b.Statement.Claim.Negated ? 1 : 0;
    }

    private static double Density(Statement statement) => Math.Min(1, 4.0 * statement.Claim.Values.Length / Math.Max(4, statement.Features.Length));

    private static void DescribeSurroundings(Figure a, Figure b, StatementPair pair, Span<double> features)
    {
        features[(int)MeasureFeature.WordsBefore] = (AlikeBefore(a, b) + AlikeBefore(b, a)) / 2;
        features[(int)MeasureFeature.WordsBehind] = (AlikeBehind(a, b) + AlikeBehind(b, a)) / 2;
        features[(int)MeasureFeature.RunBefore] = RunBefore(a, b) / (double)LongestRun;
        features[(int)MeasureFeature.RunBehind] = RunBehind(a, b) / (double)LongestRun;
        features[(int)MeasureFeature.Clause] = AgreementOfClauses(a, b);
        features[(int)MeasureFeature.Modifiers] = Modifiers(a, b);
        features[(int)MeasureFeature.Placed] = pair.Dice * Math.Max(features[(int)MeasureFeature.WordsBefore], features[(int)MeasureFeature.WordsBehind]);
    }

    /// <summary>How much of the clauses of two figures each other's sentence has.</summary>
    public static double AgreementOfClauses(Figure a, Figure b) => (HeldBy(a, b.Statement) + HeldBy(b, a.Statement)) / 2;

    /// <summary>Share of the clause of a figure that the other sentence has.</summary>
    private static double HeldBy(Figure figure, Statement other)
    {
        double all = 0, held = 0;
        for (var at = figure.ClauseFirst; at < figure.ClauseNext; at++)
            if (figure.Statement.Keys[at] is { } key && figure.Statement.Wording.Contains(key))
            {
                var weight = CommonWeights.Of(key);
                all += weight;
                held += other.FeatureSet.Contains(key) ? weight : 0;
            }

        return all > 0 ? held / all : 0.5;
    }

    /// <summary>The first content words behind both figures: 1 the same, -1 others, 0 where one has none.</summary>
    private static double Modifiers(Figure a, Figure b)
    {
        var (one, other) = (KeysBehind(a), KeysBehind(b));
        return one.Count == 0 || other.Count == 0 ? 0 : one.Exists(other.Contains) ? 1 : -1;
    }

    private static List<string> KeysBehind(Figure figure) => [.. figure.Statement.Keys.Skip(figure.Next).Take(Near - 1).OfType<string>().Take(2)];

    /// <summary>A kilometre and a mile are used for the same things, a kilometre and a yard are not.</summary>
    private static bool AreOfOneSize(string a, string b) =>
        a == b || (Units.Named(a) is { } one && Units.Named(b) is { } other && Math.Max(one.Factor, other.Factor) < OtherScale * Math.Min(one.Factor, other.Factor));

    private static bool AreOfOtherScale(Figure a, Figure b)
    {
        var (one, other) = (Math.Abs(ValueComparison.Base(a.Value)), Math.Abs(ValueComparison.Base(b.Value)));
        return Math.Max(one, other) > OtherScale * Math.Min(one, other);
    }

    private static void DescribeWording(Figure a, Figure b, Span<double> features)
    {
        var (sameNoun, otherNoun) = CountedNouns(a, b);
        features[(int)MeasureFeature.SameNoun] = sameNoun ? 1 : 0;
        features[(int)MeasureFeature.OtherNoun] = otherNoun ? 1 : 0;
        features[(int)MeasureFeature.SameRole] = a.Role.Length > 0 && a.Role == b.Role ? 1 : 0;
        features[(int)MeasureFeature.OtherRole] = a.Role.Length > 0 && b.Role.Length > 0 && a.Role != b.Role ? 1 : 0;
        features[(int)MeasureFeature.SameOutcome] = Verbs.OutcomeOf(a.Role) is not null && a.Role == b.Role ? 1 : 0;
        features[(int)MeasureFeature.OtherOutcome] = Verbs.OutcomeOf(a.Role) is { } outcome && Verbs.OutcomeOf(b.Role) is { } other && outcome != other ? 1 : 0;
        features[(int)MeasureFeature.SameVerb] = a.Verb.Length > 0 && a.Verb == b.Verb ? 1 : 0;
        features[(int)MeasureFeature.OtherVerb] = a.Verb.Length > 0 && b.Verb.Length > 0 && a.Verb != b.Verb ? 1 : 0;
        features[(int)MeasureFeature.SameSubject] = a.Subject.Overlaps(b.Subject) ? 1 : 0;
        features[(int)MeasureFeature.OtherSubject] = a.Subject.Count > 0 && b.Subject.Count > 0 && !a.Subject.Overlaps(b.Subject) ? 1 : 0;
        features[(int)MeasureFeature.SameActor] = a.Actor.Overlaps(b.Actor) ? 1 : 0;
        features[(int)MeasureFeature.OtherActor] = a.Actor.Count > 0 && b.Actor.Count > 0 && !a.Actor.Overlaps(b.Actor) ? 1 : 0;
        features[(int)MeasureFeature.ForeignActor] = AreOfOthers(a, b) ? 1 : 0;
        features[(int)MeasureFeature.OtherSpan] = IsOfOtherSpan(a, b) || IsOfOtherSpan(b, a) ? 1 : 0;
        features[(int)MeasureFeature.SamePlace] = a.Place.Overlaps(b.Place) ? 1 : 0;
        features[(int)MeasureFeature.OtherPlace] = a.Place.Count > 0 && b.Place.Count > 0 && !a.Place.Overlaps(b.Place) ? 1 : 0;
        features[(int)MeasureFeature.OtherPart] = a.Part != b.Part ? 1 : 0;
        features[(int)MeasureFeature.SameUnit] = a.Value.Kind != ValueKind.Count && AreOfOneSize(a.Value.Unit, b.Value.Unit) ? 1 : 0;
    }

    /// <summary>Whether each is something that somebody did whom the other's sentence does not name at all.</summary>
    public static bool AreOfOthers(Figure a, Figure b) =>
        a.Actor.Count > 0 && b.Actor.Count > 0 && !a.Actor.Overlaps(b.Actor) && !IsNamedIn(b.Statement, a.Actor) && !IsNamedIn(a.Statement, b.Actor);

    /// <summary>
    /// "Orsa Glass, which Lothe Steel is buying, has 5,900 employees", "Lothe Steel, which is buying Orsa Glass, has 21,400 employees": each sentence is
    /// about whoever it begins with, unless that only says it, or what befell people is counted.
    /// </summary>
    public static bool AreOfOtherSubjects(Figure a, Figure b) =>
        Verbs.OutcomeOf(a.Value.Role) is null && Verbs.OutcomeOf(b.Value.Role) is null && a.Verb == b.Verb
        && SubjectOf(a.Statement) is { Count: > 0 } one && SubjectOf(b.Statement) is { Count: > 0 } other && !one.Overlaps(other)
        && !HasOwnSubject(a) && !HasOwnSubject(b) && !AreActiveAndPassive(a.Statement, b.Statement)
        && !a.Statement.Tokens.Exists(IsSpeech) && !b.Statement.Tokens.Exists(IsSpeech);

    private static bool IsSpeech(Token token) => Verbs.IsSpeech(token.Lower);

    /// <summary>The names that a sentence begins with, in "Orsa baker Ilse Maren" those on both sides of the noun.</summary>
    private static HashSet<string> SubjectOf(Statement statement)
    {
        var (tokens, keys) = (statement.Tokens, statement.Keys);
        var subject = new HashSet<string>(StringComparer.Ordinal);
        var end = EndOfNames(tokens[0].Is("the") ? 1 : 0);
        var title = end;
        while (subject.Count > 0 && title < tokens.Count && title < end + LongestTitle && keys[title] is ['#' or (>= 'a' and <= 'z'), ..] && !Verbs.IsVerbLike(tokens[title].Lower))
            title++;

        if (title > end)
            EndOfNames(title);

        return subject;

        int EndOfNames(int at)
        {
            while (at < keys.Length && keys[at] is ['@', ..] name)
            {
                subject.Add(name);
                at++;
            }

            return at;
        }
    }

    private const int LongestTitle = 3;

    /// <summary>
    /// "The squad took Arvo Kell in while he hid, and he was charged with six counts": whoever is charged, it is not the squad. Of "Orsa Glass
    /// opened in 1950 and it has 5,900 employees" it is Orsa Glass.
    /// </summary>
    private static bool HasOwnSubject(Figure figure)
    {
        for (var at = Math.Max(1, figure.ClauseFirst); at < figure.First; at++)
            if (figure.Statement.Tokens[at].IsAny(["he", "she", "they", "it"]))
                return NamesAnother(figure.Statement, at);

        return false;
    }

    /// <summary>Whether in front of a token somebody is named beside the sentence's subject.</summary>
    private static bool NamesAnother(Statement statement, int before)
    {
        var subject = SubjectOf(statement);
        for (var at = 0; at < before; at++)
            if (statement.Keys[at] is ['@', ..] name && !subject.Contains(name) && statement.IsNameAt(at) && !NamedPlaces.IsLedAsPlace(statement, at))
                return true;

        return false;
    }

    /// <summary>"The club sacked Arvo Kell", "Arvo Kell has been sacked": the same is told from its two sides.</summary>
    private static bool AreActiveAndPassive(Statement a, Statement b)
    {
        var (one, other) = (FirstVerb(a), FirstVerb(b));
        return one > 0 && other > 0 && Verbs.BaseOf(a.Tokens[one].Lower, "en") == Verbs.BaseOf(b.Tokens[other].Lower, "en") && IsPassive(a, one) != IsPassive(b, other);
    }

    private static int FirstVerb(Statement statement) => statement.Tokens.FindIndex(token => !token.IsCapitalised && !token.IsAny(Verbs.Being) && !token.IsAny(Having) && Verbs.IsVerbLike(token.Lower));

    private static bool IsPassive(Statement statement, int verb) => statement.Tokens[verb - 1].IsAny(Verbs.Being);

    private static readonly string[] Having = ["has", "have", "had"];

    private static bool IsNamedIn(Statement statement, HashSet<string> names) => statement.Tokens.Exists(token => names.Contains(token.Lower)) || statement.Names.Any(name => names.Contains(name[1..]));

    /// <summary>Points of a game are not the points of its first half: a stretch of time that the other's whole sentence does not name.</summary>
    private static bool IsOfOtherSpan(Figure figure, Figure other) => figure.Spans.Any(span => !other.Spans.Contains(span));

    /// <summary>Whether what either counts is nowhere in the other's sentence: cases and deaths.</summary>
    public static bool CountOthers(Figure a, Figure b) => CountedNouns(a, b).Other;

    /// <summary>Whether both count the same, and whether what either counts is nowhere in the other's sentence.</summary>
    private static (bool Same, bool Other) CountedNouns(Figure a, Figure b)
    {
        if (a.Noun.Length == 0 || b.Noun.Length == 0)
            return (false, false);

        var same = Nouns.Of(a.Noun) == Nouns.Of(b.Noun);
        return (same, !same && !b.Statement.Things.Contains(Nouns.Of(a.Noun)) && !a.Statement.Things.Contains(Nouns.Of(b.Noun)));
    }

    private static MeasureFeature? KindOf(Figure figure) => figure.Value switch
    {
        { Role: "age" } => MeasureFeature.IsAge,
        { Kind: ValueKind.Date } => MeasureFeature.IsDate,
        { Kind: ValueKind.Time } => MeasureFeature.IsTime,
        { Kind: ValueKind.Score } => MeasureFeature.IsScore,
        { Kind: ValueKind.Duration } => MeasureFeature.IsDuration,
        { Kind: ValueKind.Distance or ValueKind.Area or ValueKind.Mass or ValueKind.Speed or ValueKind.Temperature } => MeasureFeature.IsSize,
        { Kind: ValueKind.Money or ValueKind.Percent } => MeasureFeature.IsShare,
        { Role: "magnitude" or "category" } => MeasureFeature.IsSize,
        { Kind: ValueKind.Ordinal } => MeasureFeature.IsOrdinal,
        _ => null,
    };

    /// <summary>Share of the nearest words in front of a figure that stand in front of the other, too; the nearer the more they weigh.</summary>
    private static double AlikeBefore(Figure figure, Figure other)
    {
        double all = 0, alike = 0;
        var seen = 0;
        for (var at = figure.First - 1; at >= 0 && seen < Near; at--)
        {
            if (figure.Statement.Keys[at] is not { } key)
                continue;

            var weight = CommonWeights.Of(key) / ++seen;
            all += weight;
            alike += weight * Presence(other, key, Array.LastIndexOf(other.Statement.Keys, key, Math.Max(0, other.First - 1), Math.Max(0, other.First)) >= 0);
        }

        return all > 0 ? alike / all : 0.5;
    }

    private static double AlikeBehind(Figure figure, Figure other)
    {
        double all = 0, alike = 0;
        var seen = 0;
        for (var at = figure.Next; at < figure.Statement.Keys.Length && seen < Near; at++)
        {
            if (figure.Statement.Keys[at] is not { } key)
                continue;

            var weight = CommonWeights.Of(key) / ++seen;
            all += weight;
            alike += weight * Presence(other, key, other.Next < other.Statement.Keys.Length && Array.IndexOf(other.Statement.Keys, key, other.Next) >= 0);
        }

        return all > 0 ? alike / all : 0.5;
    }

    /// <summary>A word on the other side of the figure is half as good: sentences are turned round.</summary>
    private static double Presence(Figure other, string key, bool onSameSide) => onSameSide ? 1 : other.Statement.FeatureSet.Contains(key) ? 0.5 : 0;

    /// <summary>Whether the same words stand right in front of both and right behind them.</summary>
    public static bool StandAlike(Figure a, Figure b) =>
        RunBefore(a, b) >= Math.Min(ShortRun, Math.Min(a.First, b.First))
        && RunBehind(a, b) >= Math.Min(1, Math.Min(a.Statement.Keys.Length - a.Next, b.Statement.Keys.Length - b.Next));

    /// <summary>"With the loss of 480 jobs", "with the loss of 460 jobs".</summary>
    public static bool StandInOnePhrase(Figure a, Figure b) => RunBefore(a, b) == LongestRun && RunBehind(a, b) >= 1;

    /// <summary>"Eight hours on a single charge", "twelve hours on a single charge".</summary>
    public static bool LeadToOnePhrase(Figure a, Figure b) => RunBehind(a, b) == LongestRun && a.Statement.Keys.AsSpan(a.Next, LongestRun).IndexOfAnyExcept((string?)null) >= 0;

    /// <summary>The clauses around both are one, whatever else the sentences say.</summary>
    public static bool AreToldInOneRun(Figure a, Figure b) => WeightOfRun(a, b) >= LongRun;

    private const double LongRun = 4;

    /// <summary>What the words weigh that stand in one row around both figures: whoever copies a clause copies the whole of it.</summary>
    private static double WeightOfRun(Figure a, Figure b)
    {
        var weight = 0.0;
        for (var back = 1; back <= a.First && back <= b.First && AreOne(a.Statement, a.First - back, b.Statement, b.First - back); back++)
            weight += WeightOf(a.Statement.Keys[a.First - back]);

        for (var at = 0; a.Next + at < a.Statement.Keys.Length && b.Next + at < b.Statement.Keys.Length && AreOne(a.Statement, a.Next + at, b.Statement, b.Next + at); at++)
            weight += WeightOf(a.Statement.Keys[a.Next + at]);

        return weight;

        static double WeightOf(string? key) => key is null ? 0 : CommonWeights.Of(key);
    }

    private static int RunBefore(Figure a, Figure b)
    {
        var run = 0;
        while (run < LongestRun && run < a.First && run < b.First && AreOne(a.Statement, a.First - 1 - run, b.Statement, b.First - 1 - run))
            run++;

        return run;
    }

    private static int RunBehind(Figure a, Figure b)
    {
        var run = 0;
        while (run < LongestRun && a.Next + run < a.Statement.Keys.Length && b.Next + run < b.Statement.Keys.Length && AreOne(a.Statement, a.Next + run, b.Statement, b.Next + run))
            run++;

        return run;
    }

    private static bool AreOne(Statement a, int i, Statement b, int j) => a.Keys[i] is { } key ? key == b.Keys[j] : a.Tokens[i].Lower == b.Tokens[j].Lower;
}
