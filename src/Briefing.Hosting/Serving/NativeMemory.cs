using System.Runtime.InteropServices;

namespace Briefing.Hosting.Serving;

/// <summary>
/// Memory outside of the collected heap: of compression, of hashing, of the network. The C library of Linux gives each thread a pool of its own and keeps in it what
/// was freed; in a process that runs for months each of the pools grows to the most that any of its threads ever needed.
/// </summary>
internal static partial class NativeMemory
{
    /// <summary>Gives back to the system what is free. Nothing happens where the C library knows no such thing.</summary>
    public static void GiveBack()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = Trim(0);
        }
        catch (Exception failure) when (failure is EntryPointNotFoundException or DllNotFoundException)
        {
            // Another C library, which has no such pools.
        }
    }

    /// <param name="kept">Bytes that stay at the end of the first pool.</param>
    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int Trim(nuint kept);
}
