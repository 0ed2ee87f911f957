using Briefing.Summarising;
using FsCheck;
using FsCheck.Fluent;

namespace Briefing.Core.Tests.Summarising;

public sealed class CoverageSolverTests
{
    [Fact]
    public void Given_the_effort_it_finds_what_trying_every_choice_finds() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000),
            Prop.ForAll(Arb.From(Problems), problem =>
            {
                var coverage = CoverageSolver.Solve(problem, effort: 100_000);
                var best = BestOfAll(problem);
                Assert.Equal(best, coverage.Value, 6);
                Assert.True(coverage.IsOptimal);
                Assert.Equal(coverage.Value, Worth(problem, coverage.Chosen), 6);
            }));

    [Fact]
    public void Out_of_effort_it_still_tells_a_bound_that_holds_and_a_choice_that_fits() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000),
            Prop.ForAll(Arb.From(Problems), problem =>
            {
                var coverage = CoverageSolver.Solve(problem, effort: 1);
                var best = BestOfAll(problem);
                Assert.InRange(best, coverage.Value - 1e-6, coverage.Bound + 1e-6);
                Assert.True(Fits(problem, coverage.Chosen));
            }));

    private static Gen<CoverageProblem> Problems =>
        from concepts in Gen.Choose(1, 12)
        from items in Gen.Choose(1, 10)
        from weights in Gen.ArrayOf(Gen.Choose(1, 100), concepts)
        from held in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, concepts - 1), 4), items)
        from costs in Gen.ArrayOf(Gen.Choose(1, 12), items)
        from values in Gen.ArrayOf(Gen.Choose(-60, 20), items)
        from pairs in Gen.ArrayOf(Gen.Choose(0, (items * items) - 1), items / 2)
        from budget in Gen.Choose(1, 40)
        from sentences in Gen.Choose(1, 6)
        select new CoverageProblem(
            Array.ConvertAll(weights, weight => weight / 10.0),
            [.. Enumerable.Range(0, items).Select(i => new CoverageItem(costs[i], 1 + (costs[i] % 2), values[i] / 10.0, [.. held[i].Distinct()]))],
            ConflictsOf(items, pairs),
            budget,
            sentences);

    private static int[][] ConflictsOf(int items, int[] pairs)
    {
        var conflicts = Enumerable.Range(0, items).Select(_ => new SortedSet<int>()).ToArray();
        foreach (var (a, b) in pairs.Select(pair => (pair / items, pair % items)).Where(pair => pair.Item1 != pair.Item2))
        {
            conflicts[a].Add(b);
            conflicts[b].Add(a);
        }
        return [.. conflicts.Select(set => set.ToArray())];
    }

    private static double BestOfAll(CoverageProblem problem)
    {
        var best = 0.0;
        for (var bits = 0; bits < 1 << problem.Items.Length; bits++)
        {
            var chosen = Enumerable.Range(0, problem.Items.Length).Where(i => (bits >> i & 1) == 1).ToArray();
            if (Fits(problem, chosen))
                best = Math.Max(best, Worth(problem, chosen));
        }
        return best;
    }

    private static bool Fits(CoverageProblem problem, int[] chosen) =>
        chosen.Sum(i => problem.Items[i].Cost) <= problem.Budget
        && chosen.Sum(i => problem.Items[i].Sentences) <= problem.MaxSentences
        && !chosen.Any(i => problem.Conflicts[i].Any(chosen.Contains));

    private static double Worth(CoverageProblem problem, int[] chosen) =>
        chosen.Sum(i => problem.Items[i].Value) + chosen.SelectMany(i => problem.Items[i].Concepts).Distinct().Sum(concept => problem.Weights[concept]);
}
