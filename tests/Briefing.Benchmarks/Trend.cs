namespace Briefing.Benchmarks;

/// <summary>The line with the least squares through points, and how sure its slope is.</summary>
/// <param name="Slope">Of y, for each unit of x.</param>
/// <param name="Margin">The true slope lies so far from this one at most, in 95 of 100 cases where the points scatter independently.</param>
internal readonly record struct Trend(double Slope, double Margin)
{
    public static Trend Of(IReadOnlyList<(double X, double Y)> points)
    {
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        var spread = points.Sum(point => (point.X - x) * (point.X - x));
        var slope = points.Sum(point => (point.X - x) * (point.Y - y)) / spread;
        var free = points.Count - 2;
        var scatter = points.Sum(point => Math.Pow(point.Y - y - (slope * (point.X - x)), 2)) / free;
        return new Trend(slope, Student(free) * Math.Sqrt(scatter / spread));
    }

    /// <summary>The 97.5th percentile of Student's distribution, by the first terms of Cornish and Fisher's expansion about the normal one (1.96); within 1 % from five degrees of freedom on.</summary>
    private static double Student(int free)
    {
        const double Normal = 1.959964;
        return Normal + ((Math.Pow(Normal, 3) + Normal) / (4 * free)) + (((5 * Math.Pow(Normal, 5)) + (16 * Math.Pow(Normal, 3)) + (3 * Normal)) / (96.0 * free * free));
    }
}
