namespace Briefing.Summarising;

/// <summary>
/// An upper bound on a <see cref="CoverageProblem"/>. A concept of weight w that a chosen passage must hold is priced at some part
/// of w, paid to every passage that holds it; what remains of w is granted for nothing. Any prices give a bound, the value of a
/// knapsack over the passages' payments; subgradient steps (Held and Karp 1971) look for the prices that give the least.
/// </summary>
internal sealed class LagrangianBound
{
    private readonly CoverageProblem _problem;
    private readonly int[][] _holders;
    private readonly double[] _prices;
    private readonly double[] _times;
    private readonly double[] _payments;
    private readonly int[] _covered;
    private readonly bool[] _excluded;
    private double _granted;

    public LagrangianBound(CoverageProblem problem, int[][] holders)
    {
        _problem = problem;
        _holders = holders;
        _prices = new double[problem.Weights.Length];
        for (var concept = 0; concept < _prices.Length; concept++)
            _prices[concept] = problem.Weights[concept] / Math.Sqrt(Math.Max(1, holders[concept].Length));
        _payments = new double[problem.Items.Length];
        _times = new double[problem.Weights.Length];
        _covered = new int[problem.Weights.Length];
        _excluded = new bool[problem.Items.Length];
    }

    /// <summary>The least bound found for the whole problem.</summary>
    public double Bound { get; private set; } = double.PositiveInfinity;

    /// <summary>Looks for better prices, and stops where the bound meets what is already reached.</summary>
    public void Tighten(int steps, double reached)
    {
        var best = (double[])_prices.Clone();
        var taken = new double[_payments.Length];
        var scale = 1.0;
        var idle = 0;
        for (var step = 0; step < steps && Bound > reached + CoverageSolver.Tolerance; step++)
        {
            Pay();
            var order = Order(item => _payments[item] > 0);
            var bound = _granted + Knapsack(order, 0, _problem.Budget, _problem.MaxSentences, taken);
            if (bound < Bound)
            {
                Bound = bound;
                idle = 0;
                _prices.CopyTo(best, 0);
            }
            else if (++idle % 4 == 0)
            {
                scale /= 2;
            }
            Move(scale * (bound - reached), taken);
        }
        best.CopyTo(_prices, 0);
        Pay();
    }

    /// <summary>Drops every passage that no choice better than the one reached can hold, by its reduced cost.</summary>
    public void Begin(double reached)
    {
        var order = Order(item => _payments[item] > 0);
        var left = _problem.Budget;
        var rate = 0.0;
        foreach (var item in order)
        {
            if (_problem.Items[item].Cost > left)
            {
                rate = _payments[item] / _problem.Items[item].Cost;
                break;
            }
            left -= _problem.Items[item].Cost;
        }
        var dual = _granted + (rate * _problem.Budget);
        foreach (var item in order)
            dual += Math.Max(0, _payments[item] - (rate * _problem.Items[item].Cost));
        for (var item = 0; item < _payments.Length; item++)
            _excluded[item] = dual + Math.Min(0, _payments[item] - (rate * _problem.Items[item].Cost)) <= reached + CoverageSolver.Tolerance;
    }

    /// <summary>
    /// The passages that may still be added, the best paid for its cost first. One that is paid nothing adds nothing to the bound,
    /// and may yet be part of the best choice.
    /// </summary>
    public int[] Candidates(CoverageSelection selection, out double bound)
    {
        var order = Order(item => !_excluded[item] && selection.CanAdd(item) && selection.GainOf(item) > CoverageSolver.Tolerance);
        bound = BoundFrom(order, 0, selection);
        return order;
    }

    /// <summary>What the selection can still come to with the candidates from the k-th on.</summary>
    public double BoundFrom(int[] order, int k, CoverageSelection selection) =>
        selection.Value + _granted + Knapsack(order, k, selection.WordsLeft, selection.SentencesLeft, null);

    public void Include(int item) => Count(item, +1);

    public void Withdraw(int item) => Count(item, -1);

    public void Exclude(int item) => _excluded[item] = true;

    public void Readmit(int item) => _excluded[item] = false;

    private void Count(int item, int sign)
    {
        foreach (var concept in _problem.Items[item].Concepts)
        {
            var before = _covered[concept];
            _covered[concept] = before + sign;
            if (before + sign > 1 || before > 1)
                continue;
            _granted -= sign * (_problem.Weights[concept] - _prices[concept]);
            foreach (var holder in _holders[concept])
                _payments[holder] -= sign * _prices[concept];
        }
    }

    private void Pay()
    {
        for (var item = 0; item < _payments.Length; item++)
        {
            var (_, _, payment, concepts) = _problem.Items[item];
            foreach (var concept in concepts)
                payment += _prices[concept];
            _payments[item] = payment;
        }
        _granted = 0;
        for (var concept = 0; concept < _prices.Length; concept++)
            _granted += _problem.Weights[concept] - _prices[concept];
    }

    /// <summary>Lowers the price of a concept that the knapsack took more than once, raises it where nothing taken holds it.</summary>
    private void Move(double distance, double[] taken)
    {
        var times = _times;
        Array.Clear(times);
        for (var item = 0; item < taken.Length; item++)
        {
            if (taken[item] == 0)
                continue;
            foreach (var concept in _problem.Items[item].Concepts)
                times[concept] += taken[item];
        }
        var norm = 0.0;
        for (var concept = 0; concept < times.Length; concept++)
        {
            var slope = 1 - times[concept];
            var stuck = (slope > 0 && _prices[concept] >= _problem.Weights[concept]) || (slope < 0 && _prices[concept] <= 0);
            times[concept] = stuck ? 0 : slope;
            norm += times[concept] * times[concept];
        }
        if (norm == 0)
            return;
        for (var concept = 0; concept < times.Length; concept++)
        {
            if (times[concept] != 0)
                _prices[concept] = Math.Clamp(_prices[concept] + (distance / norm * times[concept]), 0, _problem.Weights[concept]);
        }
    }

    private int[] Order(Func<int, bool> admitted)
    {
        var order = Enumerable.Range(0, _payments.Length).Where(admitted).ToArray();
        var rates = Array.ConvertAll(order, item => -_payments[item] / _problem.Items[item].Cost);
        Array.Sort(rates, order);
        return order;
    }

    /// <summary>The lesser of two relaxations: the words as a fractional knapsack, and the best paid passages by number.</summary>
    private double Knapsack(int[] order, int from, int words, int sentences, double[]? taken)
    {
        if (taken is not null)
            Array.Clear(taken);
        var value = 0.0;
        for (var k = from; k < order.Length && words > 0; k++)
        {
            var item = order[k];
            if (_payments[item] <= 0)
                break;
            var part = Math.Min(1.0, (double)words / _problem.Items[item].Cost);
            value += part * _payments[item];
            words -= _problem.Items[item].Cost;
            if (taken is not null)
                taken[item] = part;
        }
        if (order.Length - from <= sentences)
            return value;
        var best = new PriorityQueue<int, double>();
        var sum = 0.0;
        for (var k = from; k < order.Length && _payments[order[k]] > 0; k++)
        {
            sum += _payments[order[k]];
            best.Enqueue(order[k], _payments[order[k]]);
            if (best.Count > sentences)
                sum -= _payments[best.Dequeue()];
        }
        if (sum >= value)
            return value;
        if (taken is not null)
        {
            Array.Clear(taken);
            while (best.TryDequeue(out var item, out _))
                taken[item] = 1;
        }
        return sum;
    }
}
