using System.Globalization;
using System.Text;
using Briefing.Storing;

namespace Briefing.Delivering;

/// <param name="Most">How much is allowed in each window.</param>
/// <param name="Per">The window's length; windows begin at its multiples.</param>
public readonly record struct Limit(int Most, TimeSpan Per);

/// <summary>Counts what was used of limits, in the store, so that all instances share them: <c>limits/{name}</c>.</summary>
public sealed class Quota(IBlobStore store, TimeProvider clock)
{
    private const string Folder = "limits/";

    /// <summary>Where so many others write the same count at once, it is as good as used up.</summary>
    private const int MostTries = 12;

    /// <param name="name">What is limited, without an address in it: lower-case letters, digits, dots and hyphens.</param>
    /// <param name="wanted">How much to take, where so much is left.</param>
    /// <returns>How much was taken: from 0 to <paramref name="wanted"/>.</returns>
    public async Task<int> TakeAsync(string name, Limit limit, int wanted = 1, CancellationToken cancellation = default)
    {
        var window = WindowOf(limit);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var stored = await store.ReadAsync(Folder + name, cancellation: cancellation);
            var used = stored is null ? 0 : UsedIn(window, stored.Content.Span);
            var taken = Math.Clamp(limit.Most - used, 0, wanted);
            if (taken == 0)
                return 0;

            var count = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{window} {used + taken}"));
            var condition = stored is null ? WriteCondition.Absent : WriteCondition.Unchanged(stored.Tag);
            if (await store.WriteAsync(Folder + name, count, condition, cancellation) is not null)
                return taken;
        }

        return 0;
    }

    /// <summary>How long it is until there is more.</summary>
    public TimeSpan UntilNext(Limit limit) => TimeSpan.FromTicks(((WindowOf(limit) + 1) * limit.Per.Ticks) - clock.GetUtcNow().Ticks);

    /// <summary>Forgets counts that nobody has touched for so long that every limit has begun anew.</summary>
    public async Task SweepAsync(TimeSpan longestWindow, CancellationToken cancellation = default)
    {
        var horizon = clock.GetUtcNow() - longestWindow;
        await foreach (var entry in store.ListAsync(Folder, cancellation))
        {
            if (entry.Modified < horizon)
                await store.DeleteAsync(entry.Name, entry.Tag, cancellation);
        }
    }

    private long WindowOf(Limit limit) => clock.GetUtcNow().Ticks / limit.Per.Ticks;

    private static int UsedIn(long window, ReadOnlySpan<byte> count)
    {
        var blank = count.IndexOf((byte)' ');
        return blank > 0
            && long.TryParse(count[..blank], NumberStyles.None, CultureInfo.InvariantCulture, out var of) && of == window
            && int.TryParse(count[(blank + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var used)
                ? used
                : 0;
    }
}
