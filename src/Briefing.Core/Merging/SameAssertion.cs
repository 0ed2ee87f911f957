namespace Briefing.Merging;

/// <summary>
/// Whether two statements assert the same, so that each is a source for the other: a logistic regression. That they name the same
/// people is little proof in a story about them; what is said about those, who said it left aside, is more.
/// </summary>
internal static class SameAssertion
{
    /// <summary>So many words in common are enough to tell.</summary>
    private const double EnoughWords = 4;

    private const double EnoughFigures = 2;

    /// <summary>
    /// Bias, likeness, share of the lesser's assertion, share of both assertions, words in common, names in common, figures that agree,
    /// figures that differ, other days. Learnt from 202 pairs of sentences of one story (half of the topics of ECB+ and of English Wikinews)
    /// that a reader judged; ridge 1.
    /// </summary>
    private static readonly double[] Weights = [-3.26, 1.30, 1.21, 0.66, 1.75, 1.52, 1.14, -1.63, -1.67];

    /// <summary>The log odds that they do.</summary>
    /// <param name="similarity">How alike they are in all their words; see <see cref="Similarity"/>.</param>
    public static double LogOdds(Statement a, Statement b, double similarity)
    {
        Span<double> features = stackalloc double[Weights.Length];
        Describe(a, b, similarity, features);
        var odds = 0.0;
        for (var i = 0; i < features.Length; i++)
            odds += Weights[i] * features[i];

        return odds;
    }

    private static void Describe(Statement a, Statement b, double similarity, Span<double> features)
    {
        var (count, shared) = Statement.Shared(a.WeighedAsserted, b.WeighedAsserted);
        var (same, different) = CompareFigures(a, b);
        features[0] = 1;
        features[1] = similarity;
        features[2] = Share(shared, Math.Min(a.AssertedWeight, b.AssertedWeight));
        features[3] = Share(2 * shared, a.AssertedWeight + b.AssertedWeight);
        features[4] = Math.Min(1, count / EnoughWords);
        features[5] = Share(2 * Statement.Shared(a.WeighedNames, b.WeighedNames).Count, a.Names.Count + b.Names.Count);
        features[6] = Math.Min(1, same / EnoughFigures);
        features[7] = Math.Min(1, different / EnoughFigures);
        features[8] = ValueComparison.AreOnOtherDays(a.Times, b.Times) ? 1 : 0;
    }

    /// <summary>How much of what the lesser of two asserts the other asserts in the same words: 0 to 1.</summary>
    public static double ShareOfLesser(Statement a, Statement b) => Share(Statement.Shared(a.WeighedAsserted, b.WeighedAsserted).Weight, Math.Min(a.AssertedWeight, b.AssertedWeight));

    /// <summary>A figure that tells what a sentence is about weighs as much as two of its words.</summary>
    private const double FigureWeight = 4;

    /// <summary>Of what one of two says in its main clause the other says so much, and the other way round at least so much.</summary>
    private const double MostOfMain = 0.4, SomeOfMain = 0.15;

    /// <summary>
    /// Whether each says something of the other's main clause, and one of them enough of it to be its witness. Names do not count, since all
    /// sentences of a story name the same.
    /// </summary>
    public static bool BearOneAnother(Statement a, Statement b)
    {
        var (one, other) = (MainIn(a, b), MainIn(b, a));
        return Math.Max(one, other) >= MostOfMain && Math.Min(one, other) >= SomeOfMain;
    }

    /// <summary>How much of what the main clause of <paramref name="a"/> says <paramref name="b"/> says somewhere: 0 to 1.</summary>
    private static double MainIn(Statement a, Statement b)
    {
        var (part, whole) = (Statement.Shared(a.WeighedMain, b.WeighedAsserted).Weight, a.WeighedMain.Sum(feature => feature.Weight));
        foreach (var value in a.TellingInMain)
        {
            var weight = FigureWeight * Paraphrase.TellingOf(value);
            whole += weight;
            part += b.Claim.Values.Any(other => AreRivals(value, other) && ValueComparison.AreCompatible(value, other)) ? weight : 0;
        }

        return whole > 0 ? part / whole : 1;
    }

    private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;

    /// <summary>How many figures both give, those left out that stand beside the main clauses of both, and how many of the rest have only others of their kind and unit beside them.</summary>
    private static (int Same, int Different) CompareFigures(Statement a, Statement b)
    {
        var left = a.Claim.Values.Where(value => value.Kind != ValueKind.Date).ToList();
        var right = b.Claim.Values.Where(value => value.Kind != ValueKind.Date).ToList();
        var same = 0;
        foreach (var value in left.ToList())
            if (right.Find(other => AreRivals(value, other) && ValueComparison.AreCompatible(value, other)) is { } twin)
            {
                left.Remove(value);
                right.Remove(twin);
                same += a.IsInMain(value) || b.IsInMain(twin) ? 1 : 0;
            }

        return (same, left.Count(value => right.Exists(other => AreRivals(value, other))));
    }

    private static bool AreRivals(Value value, Value other) => other.Unit == value.Unit && ValueComparison.AreComparable(value, other);
}
