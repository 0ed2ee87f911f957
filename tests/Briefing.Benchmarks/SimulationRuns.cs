using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Briefing.Hosting.Tests.Simulation;

namespace Briefing.Benchmarks;

/// <summary>Days on which everything goes wrong, by their seeds: one of them again, or as many as there is time for.</summary>
internal static class SimulationRuns
{
    private const int MostShown = 20;
    private const string Profiling = "DOTNET_TieredPGO";

    /// <summary>From so many on it pays to compile all of it in full, which takes ten seconds.</summary>
    private const int ManyDays = 1_000;

    /// <summary>Instrumented code of several threads fights for the counters of one profile, and takes twice as long; so the days are a process of their own, without it.</summary>
    /// <param name="days">How many.</param>
    private static bool BegunWithoutProfiling(string name, string[] arguments, long days)
    {
        if (Environment.GetEnvironmentVariable(Profiling) is not null)
            return false;
        var start = OwnProcess.Start([name, .. arguments]);
        start.Environment[Profiling] = "0";
        // What a day makes is garbage at its end: collected rarely, little of it is looked at, and yet often enough for it to stay in the cache. In hexadecimal bytes.
        start.Environment["DOTNET_GCgen0size"] = "2000000";
        if (days >= ManyDays)
        {
            // So much comes for the first time for so long that the compiler does not get round to doing what is quick first in earnest.
            start.Environment["DOTNET_TieredCompilation"] = "0";
            start.Environment["DOTNET_ReadyToRun"] = "0";
        }
        start.Environment["DOTNET_gcConcurrent"] = "0";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return true;
    }

    /// <summary>A tiny day on which everything stops twice, at all pairs of points or as many as are asked for.</summary>
    public static void Stops(string[] arguments)
    {
        if (BegunWithoutProfiling("simulate-stops", arguments, arguments.Length > 0 ? long.Parse(arguments[0], CultureInfo.InvariantCulture) : ManyDays))
            return;
        const int Script = 2, Seed = 2;
        var points = 2L * DayInTheLife.Run(DaySize.Tiny, Script, Seed, Troubles.None).Effects;
        var count = arguments.Length > 0 ? long.Parse(arguments[0], CultureInfo.InvariantCulture) : points * points;
        var wrong = 0;
        var clock = Stopwatch.StartNew();
        Parallel.For(0, count, number =>
        {
            // A prime leads through all pairs in no order.
            var pair = (long)((Int128)number * 15_485_863 % (points * points));
            var end = DayInTheLife.Run(DaySize.Tiny, Script, Seed, Troubles.None, [(int)(pair / points), (int)(pair % points)]);
            if (end.Wrong.Count > 0 && Interlocked.Increment(ref wrong) <= MostShown)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stopped at {pair / points} and {pair % points}: {string.Join(" ", end.Wrong)}"));
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:#,0} of {points * points:#,0} pairs of {points} points; {wrong} with a promise not kept; {clock.Elapsed.TotalSeconds:F0} s"));
    }

    public static void Run(string[] arguments)
    {
        var first = int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var count = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1;
        if (BegunWithoutProfiling("simulate", arguments, count))
            return;
        var size = arguments.Length > 2 ? DaySize.Of(arguments[2]) : DaySize.Small;
        var kind = arguments.Length > 3 ? arguments[3] : "many";
        var troubles = Troubles.Of(kind);
        var came = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        var wrong = new ConcurrentDictionary<int, IReadOnlyList<string>>();
        var (effects, planned, uncertain, escaped, courses) = (0L, 0L, 0L, 0L, 0L);
        var clock = Stopwatch.StartNew();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        Parallel.For(first, first + count, seed =>
        {
            var end = DayInTheLife.Run(size, DayInTheLife.ScriptOf(seed), seed, troubles);
            foreach (var (what, times) in end.Troubles)
                came.AddOrUpdate(what, times, (_, former) => former + times);
            Interlocked.Add(ref effects, end.Effects);
            Interlocked.Add(ref planned, end.Mails.Planned);
            Interlocked.Add(ref uncertain, end.Mails.Uncertain);
            Interlocked.Add(ref escaped, end.Escapes > 0 ? 1 : 0);
            Interlocked.Add(ref courses, unchecked((long)end.Trace * (2L * seed + 1)));
            if (end.Wrong.Count > 0)
                wrong[seed] = end.Wrong;
            if (count == 1)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: course {end.Trace:x16}"));
        });
        foreach (var (seed, promises) in wrong.OrderBy(one => one.Key).Take(MostShown))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"simulate {seed} 1 {size.Name} {kind}: {string.Join(" ", promises)}"));
        var spent = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} days, {effects:#,0} effects, {planned:#,0} mails planned, {uncertain:#,0} uncertain; {wrong.Count} days with a promise not kept, {escaped} that may not repeat"));
        Console.WriteLine(string.Join(", ", came.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Value:#,0}"))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:F0} s, {spent:F1} ms of processor time a day; courses {courses:x16}"));
    }
}
