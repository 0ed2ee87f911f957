namespace Briefing.Clustering;

/// <summary>Groups articles bottom-up: the two groups whose articles agree most on average are joined until none agree any more.</summary>
internal static class AverageLinkage
{
    /// <summary>Groups in the order of their first articles. Copies are never parted. Quadratic in the number of articles.</summary>
    public static List<List<WindowArticle>> Group(List<WindowArticle> articles, SameStory sameStory)
    {
        var groups = articles.GroupBy(article => article.Original).Select(copies => copies.ToList()).ToList();
        var mean = MeanScores(groups, sameStory);
        var alive = Enumerable.Range(0, groups.Count).ToList();
        var nearest = new int[groups.Count];
        foreach (var i in alive)
            nearest[i] = Nearest(i, alive, mean);
        while (alive.Count > 1)
        {
            var first = alive.MaxBy(i => mean[i, nearest[i]]);
            var second = nearest[first];
            if (mean[first, second] <= 0)
                break;
            Join(first, second, groups, mean, alive);
            foreach (var i in alive)
            {
                if (i == first || nearest[i] == first || nearest[i] == second)
                    nearest[i] = Nearest(i, alive, mean);
                else if (mean[i, first] > mean[i, nearest[i]])
                    nearest[i] = first;
            }
        }
        var result = alive.Select(i => groups[i]).ToList();
        foreach (var group in result)
            group.Sort((a, b) => a.Number.CompareTo(b.Number));
        result.Sort((a, b) => a[0].Number.CompareTo(b[0].Number));
        return result;
    }

    private static double[,] MeanScores(List<List<WindowArticle>> groups, SameStory sameStory)
    {
        var mean = new double[groups.Count, groups.Count];
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = 0; j < i; j++)
                mean[i, j] = mean[j, i] = groups[i].Average(a => groups[j].Average(b => sameStory.Score(a, b)));
        }
        return mean;
    }

    private static int Nearest(int i, List<int> alive, double[,] mean)
    {
        var best = -1;
        foreach (var j in alive)
        {
            if (j != i && (best < 0 || mean[i, j] > mean[i, best]))
                best = j;
        }
        return best;
    }

    private static void Join(int first, int second, List<List<WindowArticle>> groups, double[,] mean, List<int> alive)
    {
        double sizeA = groups[first].Count, sizeB = groups[second].Count;
        foreach (var k in alive)
            mean[first, k] = mean[k, first] = (mean[first, k] * sizeA + mean[second, k] * sizeB) / (sizeA + sizeB);
        groups[first].AddRange(groups[second]);
        alive.Remove(second);
    }
}
