using System.Runtime.InteropServices;

namespace Briefing.Deduplicating;

/// <summary>
/// Which of two copies is the clean one. Where copies differ, a writer's words are those that everybody uses in that place; a word spinner's are
/// rarer, and their neighbours no longer go with them ("a yr in the past"). So only what one copy has and the other lacks is looked at: whether
/// its word pairs are in common use, in English news at large or in the articles of other origins, and how rare its words are.
/// </summary>
internal sealed class CopyQuality
{
    // A copy twice as long has to be surely spun (1.4 standard errors) to be passed over.
    private const double CompletenessWeight = 2;
    private const double RarestShare = .001;
    private const int Several = -1;

    private readonly Dictionary<ulong, int> _originOfPair = [];

    /// <summary>Makes the text's word pairs known as those of an origin.</summary>
    public void Learn(ComparedText text, int origin)
    {
        foreach (var pair in text.Pairs)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_originOfPair, pair, out var exists);
            known = exists && known != origin ? Several : origin;
        }
    }

    /// <summary>Above 0 where <paramref name="a"/> is the better copy, in standard errors.</summary>
    /// <param name="completeness">How much of the common text each holds: <paramref name="a"/>'s part over <paramref name="b"/>'s.</param>
    public double Compare(ComparedText a, ComparedText b, int origin, double completeness)
    {
        var pairs = StandardErrors(
            Only(a.Pairs, b.Pairs).Select(pair => IsIdiomatic(pair, origin) ? 1.0 : 0),
            Only(b.Pairs, a.Pairs).Select(pair => IsIdiomatic(pair, origin) ? 1.0 : 0));
        var words = StandardErrors(Only(a.CommonWords, b.CommonWords).Select(Commonness), Only(b.CommonWords, a.CommonWords).Select(Commonness));
        return (pairs + words) / Math.Sqrt(2) + CompletenessWeight * Math.Log(completeness);
    }

    private bool IsIdiomatic(ulong pair, int origin) =>
        CommonEnglish.IsCommonPair(pair) || (_originOfPair.TryGetValue(pair, out var known) && known != origin);

    private static double Commonness(uint word) => Math.Log(Math.Max(RarestShare, CommonEnglish.ShareOf(word)));

    /// <summary>The difference of two means over its standard error; 0 where either is of too few.</summary>
    private static double StandardErrors(IEnumerable<double> first, IEnumerable<double> second)
    {
        var (countA, meanA, varianceA) = Moments(first);
        var (countB, meanB, varianceB) = Moments(second);
        const int Fewest = 3;
        if (countA < Fewest || countB < Fewest)
            return 0;
        // Nothing is known so well that its variance is nil.
        const double LeastVariance = .05;
        return (meanA - meanB) / Math.Sqrt((varianceA + LeastVariance) / countA + (varianceB + LeastVariance) / countB);
    }

    private static (int Count, double Mean, double Variance) Moments(IEnumerable<double> values)
    {
        double sum = 0, squares = 0;
        var count = 0;
        foreach (var value in values)
        {
            sum += value;
            squares += value * value;
            count++;
        }
        var mean = count == 0 ? 0 : sum / count;
        return (count, mean, count == 0 ? 0 : Math.Max(0, squares / count - mean * mean));
    }

    /// <summary>What the first has more often than the second; both ascending.</summary>
    private static IEnumerable<T> Only<T>(T[] first, T[] second)
        where T : IComparable<T>
    {
        var j = 0;
        foreach (var item in first)
        {
            while (j < second.Length && second[j].CompareTo(item) < 0)
                j++;
            if (j < second.Length && second[j].CompareTo(item) == 0)
                j++;
            else
                yield return item;
        }
    }
}
