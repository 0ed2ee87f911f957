namespace Briefing.Benchmarks;

/// <summary>Logistic regression by Newton's method on the penalised likelihood.</summary>
internal static class LogisticFit
{
    private const int Rounds = 25;

    internal sealed record Example(double[] Features, bool IsPositive, double Weight);

    /// <param name="fixedWeights">Leading features are learnt; the rest keep these.</param>
    public static double[] Fit(IReadOnlyCollection<Example> examples, int features, double ridge, params double[] fixedWeights)
    {
        double[] weights = [.. new double[features - fixedWeights.Length], .. fixedWeights];
        var learnable = features - fixedWeights.Length;
        var total = examples.Sum(example => example.Weight);
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[learnable];
            var curvature = new double[learnable, learnable];
            for (var i = 0; i < learnable; i++)
            {
                gradient[i] = ridge * weights[i];
                curvature[i, i] = ridge;
            }

            foreach (var example in examples)
                Add(example, weights, gradient, curvature, example.Weight / total);

            var step = Solve(curvature, gradient);
            for (var i = 0; i < learnable; i++)
                weights[i] -= step[i];
        }

        return weights;
    }

    public static double Probability(double[] features, double[] weights) => 1 / (1 + Math.Exp(-features.Zip(weights, (feature, weight) => feature * weight).Sum()));

    private static void Add(Example example, double[] weights, double[] gradient, double[,] curvature, double share)
    {
        var probability = Probability(example.Features, weights);
        for (var i = 0; i < gradient.Length; i++)
        {
            if (example.Features[i] == 0)
                continue;

            gradient[i] += share * (probability - (example.IsPositive ? 1 : 0)) * example.Features[i];
            for (var j = 0; j < gradient.Length; j++)
                curvature[i, j] += share * probability * (1 - probability) * example.Features[i] * example.Features[j];
        }
    }

    /// <summary>Gauss and Jordan; the ridge keeps the pivots away from zero.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        for (var pivot = 0; pivot < n; pivot++)
        {
            for (var row = 0; row < n; row++)
            {
                if (row == pivot)
                    continue;

                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < n; column++)
                    matrix[row, column] -= factor * matrix[pivot, column];

                right[row] -= factor * right[pivot];
            }
        }

        return [.. right.Select((value, i) => value / matrix[i, i])];
    }
}
