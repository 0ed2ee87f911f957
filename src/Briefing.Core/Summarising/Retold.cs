namespace Briefing.Summarising;

/// <summary>
/// A passage that tells only what the others of a choice tell together: two of them may each have half of what it says, which no comparison of two finds.
/// </summary>
internal static class Retold
{
    /// <summary>The part of a passage's content, by weight, from which on the others together have told it.</summary>
    private const double Told = 0.8;

    /// <summary>What stands in its place must be worth so much of what the choice is worth by the word: unused words are better than filler.</summary>
    private const double Worthwhile = 0.2;

    /// <summary>A choice without what its other passages tell together, and with what else is worth the words.</summary>
    /// <param name="chosen">Indices of passages, ascending.</param>
    public static int[] Replaced(int[] chosen, CoverageProblem problem, Passage[] passages, Concepts concepts)
    {
        if (chosen.Length < 3)
            return chosen;
        var left = chosen.ToList();
        var gone = new HashSet<int>();
        // What counts for most is what the others repeat.
        var foremost = chosen.MaxBy(i => GainOf(i, [], problem) / (1 + passages[i].First.Sentence.Index));
        while (In(left, foremost, passages, concepts) is { } retold)
        {
            gone.Add(retold);
            left.Remove(retold);
        }
        if (gone.Count == 0)
            return chosen;
        var rate = left.Sum(i => GainOf(i, left.TakeWhile(k => k != i), problem)) / left.Sum(i => problem.Items[i].Cost);
        while (Best(left, gone, problem) is { } next)
        {
            if (GainOf(next, left, problem) < Worthwhile * rate * problem.Items[next].Cost)
                break;
            gone.Add(next);
            if (PartToldBy(next, left, passages, concepts) < Told)
                left.Add(next);
        }
        return [.. left.Order()];
    }

    private static int? Best(List<int> chosen, HashSet<int> gone, CoverageProblem problem)
    {
        var words = problem.Budget - chosen.Sum(i => problem.Items[i].Cost);
        var sentences = problem.MaxSentences - chosen.Sum(i => problem.Items[i].Sentences);
        int? best = null;
        var most = 0.0;
        for (var i = 0; i < problem.Items.Length; i++)
        {
            if (gone.Contains(i) || chosen.Contains(i) || problem.Items[i].Cost > words || problem.Items[i].Sentences > sentences || chosen.Exists(k => problem.Conflicts[k].Contains(i)))
                continue;
            if (GainOf(i, chosen, problem) / problem.Items[i].Cost is var rate && rate > most)
                (best, most) = (i, rate);
        }
        return best;
    }

    /// <summary>What a passage adds to others.</summary>
    private static double GainOf(int passage, IEnumerable<int> others, CoverageProblem problem)
    {
        var covered = others.SelectMany(i => problem.Items[i].Concepts).ToHashSet();
        return problem.Items[passage].Value + problem.Items[passage].Concepts.Where(concept => !covered.Contains(concept)).Sum(concept => problem.Weights[concept]);
    }

    /// <summary>The most retold passage of a choice but for the foremost; null where each has something of its own.</summary>
    private static int? In(List<int> chosen, int foremost, Passage[] passages, Concepts concepts)
    {
        int? retold = null;
        var most = Told;
        foreach (var i in chosen.Where(i => i != foremost))
        {
            if (PartToldBy(i, chosen, passages, concepts) is var part && part >= most)
                (retold, most) = (i, part);
        }
        return retold;
    }

    /// <summary>The part of a passage's content that others tell, 0 where it has a figure of its own.</summary>
    private static double PartToldBy(int passage, List<int> chosen, Passage[] passages, Concepts concepts)
    {
        var others = chosen.Where(k => k != passage).SelectMany(k => passages[k].Candidates).ToArray();
        if (HasFigureOfItsOwn(passages[passage], others))
            return 0;
        var told = others.SelectMany(candidate => candidate.ContentWords).ToHashSet();
        double weight = 0, shared = 0;
        foreach (var term in passages[passage].Candidates.SelectMany(candidate => candidate.ContentWords).Distinct())
        {
            weight += Math.Sqrt(concepts.WeightOf(term));
            shared += told.Contains(term) ? Math.Sqrt(concepts.WeightOf(term)) : 0;
        }
        return shared / Math.Max(1e-9, weight);
    }

    /// <summary>A number that none of the others has is news however familiar the words around it are; a day that is named again is not.</summary>
    private static bool HasFigureOfItsOwn(Passage passage, Candidate[] others)
    {
        var figures = others.SelectMany(candidate => candidate.Sentence.Claim.Values).Select(value => value.Canonical).ToHashSet(StringComparer.Ordinal);
        return passage.Candidates.SelectMany(candidate => candidate.Sentence.Claim.Values).Any(value => value.Kind != ValueKind.Date && !figures.Contains(value.Canonical));
    }
}
