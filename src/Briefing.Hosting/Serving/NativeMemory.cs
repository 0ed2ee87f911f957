using System.Runtime.InteropServices;

namespace Briefing.Hosting.Serving;

/// <summary>
/// Memory outside of the collected heap: of compression, of hashing, of the network. The C library of Linux gives each thread a pool of its own and keeps in it what
/// was freed; in a process that runs for months, with threads that come and go, each of the pools grows to the most that any of its threads ever needed.
/// </summary>
internal static partial class NativeMemory
{
    // M_ARENA_MAX of malloc.h.
    private const int MostArenas = -8;

    /// <summary>Has all threads that begin from now on use the pools that are there. Nothing happens where the C library knows no such thing.</summary>
    public static void ShareAmongThreads()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = MallocOption(MostArenas, 1);
        }
        catch (Exception failure) when (failure is EntryPointNotFoundException or DllNotFoundException)
        {
            // Another C library, which has no such pools.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int MallocOption(int option, int value);
}
