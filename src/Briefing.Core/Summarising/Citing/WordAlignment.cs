namespace Briefing.Summarising.Citing;

/// <summary>Which words of a sentence stand for which of a span, in the same order in both.</summary>
internal static class WordAlignment
{
    /// <summary>The heaviest common subsequence. What carries most weighs most; names and numbers weigh less than what is said of them.</summary>
    /// <returns>For each word of the one its place in the other, or -1.</returns>
    public static (int[] GivenOf, int[] ToldOf) Of(List<Wording> told, List<Wording> given)
    {
        var best = new int[told.Count + 1, given.Count + 1];
        for (var i = told.Count - 1; i >= 0; i--)
            for (var k = given.Count - 1; k >= 0; k--)
                best[i, k] = Math.Max(Math.Max(best[i + 1, k], best[i, k + 1]), Wording.AreOne(told[i], given[k]) ? best[i + 1, k + 1] + WeightOf(told[i]) : 0);

        var givenOf = Enumerable.Repeat(-1, told.Count).ToArray();
        var toldOf = Enumerable.Repeat(-1, given.Count).ToArray();
        for (int i = 0, k = 0; i < told.Count && k < given.Count;)
        {
            if (Wording.AreOne(told[i], given[k]) && best[i, k] == best[i + 1, k + 1] + WeightOf(told[i]))
                (givenOf[i], toldOf[k]) = (k++, i++);
            else if (best[i + 1, k] >= best[i, k + 1])
                i++;
            else
                k++;
        }

        return (givenOf, toldOf);
    }

    private static int WeightOf(Wording word) => word.Kind switch { WordKind.Free => 1, WordKind.Content => 4, WordKind.Mark or WordKind.Link => 3, _ => 2 };
}
