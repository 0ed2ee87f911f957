using System.Globalization;

#pragma warning disable CA1050 // The runtime looks for a class of this name outside of any namespace.

/// <summary>
/// Run inside of another program that is started with DOTNET_STARTUP_HOOKS set to this assembly, before it begins: writes down, every ten seconds, what its
/// heap holds after a full collection. A working set says what a process took once; this says what it needs.
/// </summary>
internal static class StartupHook
{
    /// <summary>Names the file that the lines are added to: seconds since the start, and bytes that live, that are fragmented, that are committed.</summary>
    public const string File = "BRIEFING_BENCHMARK_HEAP";

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    /// <summary>Called by the runtime.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(File) is not { Length: > 0 } path)
            return;
        var begin = Environment.TickCount64;
        new Thread(() =>
        {
            while (true)
            {
                Thread.Sleep(Period);
                // One that only swept would leave holes, so often that the working set would tell of the measuring.
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
                var heap = GC.GetGCMemoryInfo(GCKind.FullBlocking);
                var live = heap.HeapSizeBytes - heap.FragmentedBytes;
                System.IO.File.AppendAllText(path, string.Create(CultureInfo.InvariantCulture, $"{(Environment.TickCount64 - begin) / 1000.0} {live} {heap.FragmentedBytes} {heap.TotalCommittedBytes}\n"));
            }
        })
        { IsBackground = true }.Start();
    }
}
