using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Briefing.Hosting.Tests;

/// <summary>Waits for what is bound to come, up to a deadline.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Fails where it does not come true.</summary>
    public static async Task TrueAsync(Func<Task<bool>> ask, [CallerArgumentExpression(nameof(ask))] string? what = null) =>
        Assert.True(await ValueAsync<object>(async () => await ask() ? what : null, Patience) is not null, what);

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
