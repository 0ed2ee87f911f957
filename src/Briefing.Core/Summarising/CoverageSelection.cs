namespace Briefing.Summarising;

/// <summary>A choice under way, with what each further passage would add to it.</summary>
internal sealed class CoverageSelection
{
    private readonly CoverageProblem _problem;
    private readonly int[][] _holders;
    private readonly int[] _covered;
    private readonly double[] _gains;
    private readonly int[] _blocked;
    private readonly List<int> _chosen = [];

    /// <param name="holders">For each concept the items that hold it.</param>
    public CoverageSelection(CoverageProblem problem, int[][] holders)
    {
        _problem = problem;
        _holders = holders;
        _covered = new int[problem.Weights.Length];
        _gains = Array.ConvertAll(problem.Items, item => item.Value + item.Concepts.Sum(concept => problem.Weights[concept]));
        _blocked = new int[problem.Items.Length];
        WordsLeft = problem.Budget;
        SentencesLeft = problem.MaxSentences;
    }

    public IReadOnlyList<int> Chosen => _chosen;

    public double Value { get; private set; }

    public int WordsLeft { get; private set; }

    public int SentencesLeft { get; private set; }

    public bool CanAdd(int item) =>
        _blocked[item] == 0 && _problem.Items[item].Cost <= WordsLeft && _problem.Items[item].Sentences <= SentencesLeft;

    /// <summary>What a passage that is not chosen would add.</summary>
    public double GainOf(int item) => _gains[item];

    public void Add(int item)
    {
        Value += _gains[item];
        Count(item, +1);
        _chosen.Add(item);
    }

    public void Remove(int item)
    {
        _chosen.Remove(item);
        Count(item, -1);
        Value -= _gains[item];
    }

    public void Clear() => Become([]);

    public void Become(int[] items)
    {
        foreach (var item in _chosen.ToArray())
            Remove(item);
        Value = 0;
        foreach (var item in items)
            Add(item);
    }

    /// <summary>Adds what gains most for its cost, as long as something gains and fits.</summary>
    /// <param name="costly">The power of the cost that a gain is divided by.</param>
    /// <param name="except">A passage to leave out.</param>
    public void Fill(double costly, int except = -1)
    {
        while (true)
        {
            var best = -1;
            var bestRate = 0.0;
            for (var i = 0; i < _gains.Length; i++)
            {
                if (_gains[i] <= CoverageSolver.Tolerance || i == except || !CanAdd(i))
                    continue;
                var cost = _problem.Items[i].Cost;
                var rate = _gains[i] / (costly == 1 ? cost : costly == 0 ? 1 : Math.Pow(cost, costly));
                if (rate > bestRate)
                    (best, bestRate) = (i, rate);
            }
            if (best < 0)
                return;
            Add(best);
        }
    }

    private void Count(int item, int sign)
    {
        var (cost, sentences, _, concepts) = _problem.Items[item];
        WordsLeft -= sign * cost;
        SentencesLeft -= sign * sentences;
        _blocked[item] += sign;
        foreach (var other in _problem.Conflicts[item])
            _blocked[other] += sign;
        foreach (var concept in concepts)
        {
            var before = _covered[concept];
            _covered[concept] = before + sign;
            if (before + sign > 1 || before > 1)
                continue;
            var weight = sign * _problem.Weights[concept];
            foreach (var holder in _holders[concept])
                _gains[holder] -= weight;
        }
    }
}
