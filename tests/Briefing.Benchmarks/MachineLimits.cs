using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Briefing.Benchmarks;

/// <summary>What this machine does at most with the bytes of a text: what no reader of text can pass.</summary>
internal static class MachineLimits
{
    private const int Generated = 250;

    public static string Measure()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, Generated).Select(number => ZipfArticles.Of(number).Text)));
        var many = new byte[256 << 20];
        var copy = new byte[many.Length];
        return string.Create(CultureInfo.InvariantCulture, $"limits of one core: copying memory {Rate(many.Length, 8, () => many.AsSpan().CopyTo(copy)):F1} GB/s, SHA-256 {Rate(bytes.Length, 200, () => SHA256.HashData(bytes)):F2} GB/s, UTF-8 validation {Rate(bytes.Length, 2_000, () => Utf8.IsValid(bytes)):F1} GB/s; {Environment.ProcessorCount} cores, .NET {Environment.Version}");
    }

    private static double Rate(long bytes, int times, Action work)
    {
        work();
        var begun = Environment.CpuUsage.UserTime;
        for (var i = 0; i < times; i++)
            work();
        return bytes * times / 1e9 / (Environment.CpuUsage.UserTime - begun).TotalSeconds;
    }
}
