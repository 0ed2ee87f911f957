namespace Briefing.Merging;

/// <summary>How much of what two sentences say is the same.</summary>
internal static class Similarity
{
    /// <summary>Fewer shared features than this are too little to tell by: every story has its "no comment".</summary>
    private const double EnoughFeatures = 4;

    /// <summary>A figure that both give weighs as much as a word that one sentence in six has.</summary>
    private const double FigureWeight = 2;

    /// <summary>
    /// The mean of the Dice coefficient and of the share of the lesser sentence that the other holds, both over weighted features:
    /// a short sentence inside a long one is alike, but less than two that say the same in full. 0 to 1.
    /// </summary>
    public static double Of(Statement a, Statement b)
    {
        var (count, shared) = Statement.Shared(a.Weighed, b.Weighed);
        var lesser = Math.Min(a.Weight, b.Weight);
        if (count == 0 || lesser == 0)
            return 0;

        var figures = SharedFigures(a, b);
        shared = Math.Min(shared + figures * FigureWeight, lesser);
        var evidence = count == Math.Max(a.Weighed.Length, b.Weighed.Length) ? 1 : Math.Min(1, (count + figures + 1) / (EnoughFeatures + 1));
        return evidence * (2 * shared / (a.Weight + b.Weight) + shared / lesser) / 2;
    }

    private static int SharedFigures(Statement a, Statement b)
    {
        var shared = 0;
        foreach (var value in a.Claim.Values)
            if (value.Kind != ValueKind.Date && b.Claim.Values.Any(other => other.Unit == value.Unit && ValueComparison.MayBeOne(value, other)))
                shared++;

        return shared;
    }
}
