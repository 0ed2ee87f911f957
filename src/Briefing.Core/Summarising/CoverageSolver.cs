namespace Briefing.Summarising;

/// <summary>
/// Solves <see cref="CoverageProblem"/>: a greedy choice improved by exchange, an upper bound by Lagrangian relaxation of the rule
/// that a concept counts once, and depth-first branch and bound between the two. Where the effort runs out first, the answer carries the bound that is left.
/// </summary>
internal sealed class CoverageSolver
{
    public const double Tolerance = 1e-9;

    private const int Ascents = 50;

    private readonly CoverageSelection _selection;
    private readonly LagrangianBound _relaxation;
    private int[] _best = [];
    private double _bestValue;
    private int _effort;
    private double _openBound = double.NegativeInfinity;

    private CoverageSolver(CoverageProblem problem, int effort)
    {
        _effort = effort;
        var holders = HoldersOf(problem);
        _selection = new CoverageSelection(problem, holders);
        _relaxation = new LagrangianBound(problem, holders);
    }

    /// <param name="effort">How many nodes of the search tree may be opened; 0 leaves the greedy choice with its bound.</param>
    public static CoverageChoice Solve(CoverageProblem problem, int effort = 400)
    {
        var solver = new CoverageSolver(WithSharedConceptsOnly(problem), effort);
        solver.ChooseGreedily();
        solver._relaxation.Tighten(Ascents, solver._bestValue);
        if (solver._relaxation.Bound > solver._bestValue + Tolerance)
        {
            solver._relaxation.Begin(solver._bestValue);
            solver.Branch();
        }
        var bound = Math.Max(solver._bestValue, Math.Min(solver._openBound, solver._relaxation.Bound));
        return new CoverageChoice([.. solver._best.Order()], solver._bestValue, bound);
    }

    private void ChooseGreedily()
    {
        foreach (var costly in (ReadOnlySpan<double>)[1.0, 0.5, 0.0])
        {
            _selection.Clear();
            _selection.Fill(costly);
            Keep();
            Exchange(costly);
        }
        _selection.Clear();
    }

    /// <summary>Takes each chosen passage out in turn and fills up again, for as long as that helps.</summary>
    private void Exchange(double costly)
    {
        for (var improved = true; improved;)
        {
            improved = false;
            foreach (var item in _selection.Chosen.ToArray())
            {
                var before = _selection.Chosen.ToArray();
                var value = _selection.Value;
                _selection.Remove(item);
                _selection.Fill(costly, except: item);
                if (_selection.Value > value + Tolerance)
                {
                    improved = true;
                    Keep();
                    break;
                }
                _selection.Become(before);
            }
        }
    }

    private void Keep()
    {
        if (_selection.Value <= _bestValue + Tolerance)
            return;
        _bestValue = _selection.Value;
        _best = [.. _selection.Chosen];
    }

    private void Branch()
    {
        var order = _relaxation.Candidates(_selection, out var bound);
        for (var k = 0; k < order.Length; k++)
        {
            if (bound <= _bestValue + Tolerance)
                break;
            if (_effort-- <= 0)
            {
                _openBound = Math.Max(_openBound, bound);
                break;
            }
            _selection.Add(order[k]);
            _relaxation.Include(order[k]);
            Keep();
            Branch();
            _relaxation.Withdraw(order[k]);
            _selection.Remove(order[k]);
            _relaxation.Exclude(order[k]);
            bound = _relaxation.BoundFrom(order, k + 1, _selection);
        }
        foreach (var item in order)
            _relaxation.Readmit(item);
    }

    /// <summary>The same problem where what one passage alone holds is part of that passage's own value: only what several hold can be counted twice.</summary>
    private static CoverageProblem WithSharedConceptsOnly(CoverageProblem problem)
    {
        var holders = new int[problem.Weights.Length];
        foreach (var item in problem.Items)
        {
            foreach (var concept in item.Concepts)
                holders[concept]++;
        }
        var numbers = new int[holders.Length];
        var weights = new List<double>();
        for (var concept = 0; concept < holders.Length; concept++)
        {
            if (holders[concept] < 2)
                continue;
            numbers[concept] = weights.Count;
            weights.Add(problem.Weights[concept]);
        }
        return problem with
        {
            Weights = [.. weights],
            Items = Array.ConvertAll(problem.Items, item => item with
            {
                Value = item.Value + item.Concepts.Where(concept => holders[concept] < 2).Sum(concept => problem.Weights[concept]),
                Concepts = [.. item.Concepts.Where(concept => holders[concept] >= 2).Select(concept => numbers[concept])],
            }),
        };
    }

    private static int[][] HoldersOf(CoverageProblem problem)
    {
        var counts = new int[problem.Weights.Length];
        foreach (var item in problem.Items)
        {
            foreach (var concept in item.Concepts)
                counts[concept]++;
        }
        var holders = Array.ConvertAll(counts, count => new int[count]);
        for (var i = 0; i < problem.Items.Length; i++)
        {
            foreach (var concept in problem.Items[i].Concepts)
                holders[concept][--counts[concept]] = i;
        }
        return holders;
    }
}
