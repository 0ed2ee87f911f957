using System.Globalization;

namespace Briefing.Benchmarks;

/// <summary>What the measurements write: the same on every machine, whatever its language.</summary>
internal static class Output
{
    public static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
