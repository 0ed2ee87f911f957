namespace Briefing.Summarising;

/// <summary>
/// An upper bound on a <see cref="CoverageProblem"/>. A concept of weight w that a chosen passage must hold is priced at some part
/// of w, paid to every passage that holds it; what remains of w is granted for nothing. Any prices give a bound, the value of a
/// knapsack over the passages' payments; subgradient steps (Held and Karp 1971) look for the prices that give the least.
/// </summary>
internal sealed class LagrangianBound
{
    /// <summary>Of the steps that better the bound only those whose number this divides are followed by a search for passages to drop, which costs as much as some steps do.</summary>
    private const int StepsPerDrop = 4;

    private readonly CoverageProblem _problem;
    private readonly int[][] _holders;
    private readonly double[] _prices;
    private readonly double[] _times;
    private readonly double[] _payments;
    private readonly int[] _covered;
    private readonly bool[] _excluded;
    private readonly int[] _order;
    private readonly double[] _rates;
    private int[] _open;
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
        _order = new int[problem.Items.Length];
        _rates = new double[problem.Items.Length];
        _open = [.. Enumerable.Range(0, problem.Items.Length)];
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
            var order = OrderOfPaid();
            var bound = _granted + Knapsack(order, _problem.Budget, _problem.MaxSentences, taken);
            if (bound < Bound)
            {
                Bound = bound;
                idle = 0;
                _prices.CopyTo(best, 0);
                if (step % StepsPerDrop == 0)
                    Drop(order, reached);
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

    /// <summary>Leaves to the search only what a choice better than the one reached can hold.</summary>
    public void Begin(double reached) => Drop(OrderOfPaid(), reached);

    /// <summary>Drops every passage that no choice better than the one reached can hold, by its reduced cost.</summary>
    private void Drop(ReadOnlySpan<int> order, double reached)
    {
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
        _open = Array.FindAll(_open, item => dual + Math.Min(0, _payments[item] - (rate * _problem.Items[item].Cost)) > reached + CoverageSolver.Tolerance);
    }

    /// <summary>
    /// The passages that may still be added, the best paid for its cost first. One that is paid nothing adds nothing to the bound,
    /// and may yet be part of the best choice.
    /// </summary>
    public int[] Candidates(CoverageSelection selection, out double bound)
    {
        var count = 0;
        foreach (var item in _open)
        {
            if (!_excluded[item] && selection.CanAdd(item) && selection.GainOf(item) > CoverageSolver.Tolerance)
                _order[count++] = item;
        }
        var order = BestPaidFirst(count).ToArray();
        bound = BoundFrom(order, 0, selection);
        return order;
    }

    /// <summary>What the selection can still come to with the candidates from the k-th on.</summary>
    public double BoundFrom(int[] order, int k, CoverageSelection selection) =>
        selection.Value + _granted + Knapsack(order.AsSpan(k), selection.WordsLeft, selection.SentencesLeft, null);

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
        var prices = _prices;
        foreach (var i in _open)
        {
            var item = _problem.Items[i];
            var payment = item.Value;
            foreach (var concept in item.Concepts)
                payment += prices[concept];
            _payments[i] = payment;
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

    private ReadOnlySpan<int> OrderOfPaid()
    {
        var count = 0;
        foreach (var item in _open)
        {
            if (_payments[item] > 0)
                _order[count++] = item;
        }
        return BestPaidFirst(count);
    }

    /// <summary>Sorts the first of <see cref="_order"/> by payment for cost; the next call writes over them.</summary>
    private ReadOnlySpan<int> BestPaidFirst(int count)
    {
        for (var k = 0; k < count; k++)
            _rates[k] = -_payments[_order[k]] / _problem.Items[_order[k]].Cost;
        Array.Sort(_rates, _order, 0, count);
        return _order.AsSpan(0, count);
    }

    /// <summary>The lesser of two relaxations: the words as a fractional knapsack, and the best paid passages by number.</summary>
    private double Knapsack(ReadOnlySpan<int> order, int words, int sentences, double[]? taken)
    {
        if (taken is not null)
            Array.Clear(taken);
        var value = 0.0;
        foreach (var item in order)
        {
            if (words <= 0 || _payments[item] <= 0)
                break;
            var part = Math.Min(1.0, (double)words / _problem.Items[item].Cost);
            value += part * _payments[item];
            words -= _problem.Items[item].Cost;
            if (taken is not null)
                taken[item] = part;
        }
        if (order.Length <= sentences)
            return value;
        var best = new PriorityQueue<int, double>();
        var sum = 0.0;
        foreach (var item in order)
        {
            if (_payments[item] <= 0)
                break;
            sum += _payments[item];
            best.Enqueue(item, _payments[item]);
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
