namespace Briefing.Summarising;

/// <summary>
/// What only a choice as a whole shows: a passage that tells no more than the others tell together, of which two may each have half of what it says, and one
/// that speaks as of something known of what none of the others names.
/// </summary>
internal static class ChosenTogether
{
    /// <summary>The part of a passage's content, by weight, from which on the others together have told it.</summary>
    private const double Told = 0.85;

    /// <summary>Of two passages neither is told by others together.</summary>
    private const int FewestPassages = 3;

    /// <summary>So often the choice is made again without one of those.</summary>
    private const int Rounds = 3;

    /// <summary>The best choice that has neither: what is one of them is left out, and the rest chosen again.</summary>
    /// <returns>Indices of passages, ascending.</returns>
    public static int[] Solve(CoverageProblem problem, Passage[] passages, Concepts concepts, Antecedents antecedents)
    {
        var kept = Enumerable.Range(0, problem.Items.Length).ToArray();
        for (var round = 0; ; round++)
        {
            var part = kept.Length == problem.Items.Length ? problem : Part(problem, kept);
            var chosen = Array.ConvertAll(CoverageSolver.Solve(part).Chosen, i => kept[i]);
            if ((RetoldIn(chosen, problem, passages, concepts) ?? LeaningIn(chosen, passages, antecedents)) is not { } unfit)
                return chosen;
            if (round == Rounds)
                return WithoutRetold(chosen, problem, passages, concepts);
            kept = Array.FindAll(kept, i => passages[i].First.Sentence != passages[unfit].First.Sentence);
        }
    }

    private static int[] WithoutRetold(int[] chosen, CoverageProblem problem, Passage[] passages, Concepts concepts)
    {
        while (RetoldIn(chosen, problem, passages, concepts) is { } retold)
            chosen = Array.FindAll(chosen, i => i != retold);
        return chosen;
    }

    /// <summary>The problem that has some of its passages only.</summary>
    private static CoverageProblem Part(CoverageProblem problem, int[] kept)
    {
        var numbers = new int[problem.Items.Length];
        Array.Fill(numbers, -1);
        for (var k = 0; k < kept.Length; k++)
            numbers[kept[k]] = k;
        return problem with
        {
            Items = Array.ConvertAll(kept, i => problem.Items[i]),
            Conflicts = Array.ConvertAll(kept, i => Array.FindAll(Array.ConvertAll(problem.Conflicts[i], k => numbers[k]), k => k >= 0)),
        };
    }

    private static int? RetoldIn(int[] chosen, CoverageProblem problem, Passage[] passages, Concepts concepts)
    {
        if (chosen.Length < FewestPassages)
            return null;
        // What counts for most is what the others repeat.
        var foremost = chosen.MaxBy(i => WorthOf(problem.Items[i], problem) / (1 + Math.Abs(passages[i].First.Sentence.Place)));
        return MostRetoldIn(chosen, foremost, passages, concepts);
    }

    /// <summary>A passage that names as known what no other one of the choice names; null where there is none.</summary>
    private static int? LeaningIn(int[] chosen, Passage[] passages, Antecedents antecedents)
    {
        if (chosen.Length < FewestPassages)
            return null;
        foreach (var i in chosen)
        {
            foreach (var term in antecedents.LeansOn(passages[i].First.Sentence))
            {
                if (!chosen.Any(k => k != i && passages[k].Candidates.Any(candidate => Array.IndexOf(candidate.ContentWords, term) >= 0)))
                    return i;
            }
        }
        return null;
    }

    private static double WorthOf(CoverageItem item, CoverageProblem problem) => item.Value + item.Concepts.Sum(concept => problem.Weights[concept]);

    /// <summary>The most retold passage of a choice but for the foremost; null where each has something of its own.</summary>
    private static int? MostRetoldIn(int[] chosen, int foremost, Passage[] passages, Concepts concepts)
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
    private static double PartToldBy(int passage, int[] chosen, Passage[] passages, Concepts concepts)
    {
        var others = chosen.Where(k => k != passage).SelectMany(k => passages[k].Candidates).ToArray();
        if (HasFigureOfItsOwn(passages[passage], others))
            return 0;
        var told = others.SelectMany(candidate => candidate.ContentWords).ToHashSet();
        double weight = 0, shared = 0;
        foreach (var term in passages[passage].Candidates.SelectMany(candidate => candidate.ContentWords).Distinct())
        {
            weight += concepts.LikenessOf(term);
            shared += told.Contains(term) ? concepts.LikenessOf(term) : 0;
        }
        return shared / Math.Max(1e-9, weight);
    }

    /// <summary>A number that none of the others has is news however familiar the words around it are; a day that is named again is not.</summary>
    private static bool HasFigureOfItsOwn(Passage passage, Candidate[] others)
    {
        var figures = others.SelectMany(candidate => candidate.Values).Select(value => value.Canonical).ToHashSet(StringComparer.Ordinal);
        return passage.Candidates.SelectMany(candidate => candidate.Values).Any(value => value.Kind != ValueKind.Date && !figures.Contains(value.Canonical));
    }
}
