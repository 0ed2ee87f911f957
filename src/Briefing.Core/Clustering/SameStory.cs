namespace Briefing.Clustering;

/// <summary>
/// Whether two articles tell one story: a logistic regression on the cosines of their views and their square roots, and on the days between them.
/// Positive is yes.
/// </summary>
/// <param name="weights">In the order of <see cref="Describe"/>.</param>
internal sealed class SameStory(double[] weights)
{
    public const int Features = 10;

    // The lowest that one pair may say, so that a single odd pair does not decide about a story.
    private const double Floor = -8;

    // Too rare in the development data to be learnt: set to outweigh what two instalments share, or two events that were told in the same words.
    private const double OtherInstalment = 8;

    // Reports that name anybody alike and are known to be of the same days are of one event more often than like words alone say; where no day is known the weights were learnt.
    // Set: B-cubed F1 .957 against .953 without it on English Wikinews, where it falls from 1.5 on.
    private const double NearDays = 1;

    // For each: names of people and places that few others mention, though the articles have few words in common. Half as much as is best for stories of different places, since
    // the stories of one town share its mayor and its streets. A single name joins different stories.
    private const double RareName = .5;
    private const int FewestRareNames = 2, MostRareNames = 4;

    // A colour piece comes when the day's reports are written.
    private const int DaysOfOneEvent = 2, DaysOfOneStory = 3;

    /// <summary>
    /// Learnt with `Briefing.Benchmarks learn-stories` from 1,236 articles on 300 stories (English Wikinews, ECB+). On halves that share no topic with
    /// what was learnt from: B-cubed F1 .961 and .912, pairwise F1 .795 and .873.
    /// </summary>
    public static SameStory Learnt { get; } = new([-7.14, 3.01, 3.92, 2.51, 3.35, 1.58, 0.02, 2.07, 3.45, -0.15]);

    public double Score(WindowArticle a, WindowArticle b)
    {
        Span<double> features = stackalloc double[Features];
        Describe(a, b, features);
        var score = 0.0;
        for (var i = 0; i < Features; i++)
            score += weights[i] * features[i];
        if (AreWithin(DaysOfOneEvent, a, b) && RareNames(a, b) is var rareNames && (rareNames > 0 || features[3] > 0))
            score += NearDays + (RareName * rareNames);
        return Math.Max(Floor, AreOthers(a, b) ? score - OtherInstalment : score);
    }

    /// <summary>True of articles of the same days with names in common that few others have: one may be a colour piece or a bulletin on what the other reports.</summary>
    public static bool ShareNames(WindowArticle a, WindowArticle b) => AreWithin(DaysOfOneStory, a, b) && a.Vector.RareNamesSharedWith(b.Vector) > 0 && !AreOthers(a, b);

    private static bool AreWithin(int days, WindowArticle a, WindowArticle b) => a.Day is { } day && b.Day is { } other && Math.Abs(day - other) <= days;

    private static bool AreOthers(WindowArticle a, WindowArticle b) => a.Instalments.AreOthersThan(b.Instalments) || TitleWords.NameOthers(a, b);

    private static int RareNames(WindowArticle a, WindowArticle b) =>
        a.Vector.RareNamesSharedWith(b.Vector) is var shared and >= FewestRareNames ? Math.Min(shared, MostRareNames) : 0;

    public static void Describe(WindowArticle a, WindowArticle b, Span<double> features)
    {
        var cosines = a.Vector.CosinesWith(b.Vector);
        features[0] = 1;
        (features[1], features[2]) = (cosines.All, Math.Sqrt(cosines.All));
        (features[3], features[4]) = (cosines.Names, Math.Sqrt(cosines.Names));
        (features[5], features[6]) = (cosines.Numbers, Math.Sqrt(cosines.Numbers));
        (features[7], features[8]) = (cosines.Lead, Math.Sqrt(cosines.Lead));
        features[9] = a.Day is { } first && b.Day is { } second ? Math.Log(1 + Math.Abs(first - second)) : 0;
    }
}
