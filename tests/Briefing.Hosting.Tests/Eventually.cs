using System.Diagnostics;

namespace Briefing.Hosting.Tests;

/// <summary>Waits for what is bound to come, up to a deadline.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<T?> ValueAsync<T>(Func<Task<T?>> ask, TimeSpan deadline)
        where T : class
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (await ask() is { } value)
                return value;
            if (waited.Elapsed > deadline)
                return null;
            await Task.Delay(Pause);
        }
    }
}
