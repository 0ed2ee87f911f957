namespace Briefing.Delivering;

/// <summary>How fast mail may leave. Null is: as fast as it goes.</summary>
public sealed record SendingLimits
{
    /// <summary>All limits that the sender as a whole keeps to.</summary>
    public IReadOnlyList<Limit> Sender { get; init; } = [];

    /// <summary>What one recipient domain is sent at most.</summary>
    public Limit? Domain { get; init; }

    public WarmUp? WarmUp { get; init; }

    /// <summary>What Communication Services allows a new resource: 30 mails a minute and 100 an hour.</summary>
    public static SendingLimits CommunicationServices { get; } =
        new() { Sender = [new Limit(30, TimeSpan.FromMinutes(1)), new Limit(100, TimeSpan.FromHours(1))] };
}

/// <summary>A new sender begins small, and large receivers learn to know it.</summary>
/// <param name="From">The first day (UTC).</param>
/// <param name="First">Mails on that day.</param>
/// <param name="Growth">By how much each day's count exceeds the day's before: 1.5 is half as much again.</param>
/// <param name="Days">After so many days there is no limit of this kind.</param>
public sealed record WarmUp(DateOnly From, int First, double Growth, int Days)
{
    internal Limit? On(DateOnly day)
    {
        var age = day.DayNumber - From.DayNumber;
        return age >= Days ? null : new Limit((int)Math.Min(int.MaxValue, First * Math.Pow(Growth, Math.Max(0, age))), TimeSpan.FromDays(1));
    }
}

/// <summary>Keeps sending within its limits, over all instances. It takes from the shared counts in blocks, so that not every mail writes them.</summary>
public sealed class SendingPace(Quota quota, SendingLimits limits, TimeProvider clock) : IDisposable
{
    private const int BlocksPerWindow = 10;

    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<string, (int Left, DateTimeOffset Until)> _blocks = new(StringComparer.Ordinal);

    /// <returns>Zero where a mail to <paramref name="domain"/> may leave now; otherwise how long to wait before asking again.</returns>
    public async Task<TimeSpan> TakeAsync(string domain, CancellationToken cancellation = default)
    {
        var applying = Applying(domain);
        if (applying.Count == 0)
            return TimeSpan.Zero;

        await _one.WaitAsync(cancellation);
        try
        {
            foreach (var (name, limit) in applying)
            {
                if (!await FillAsync(name, limit, cancellation))
                    return quota.UntilNext(limit);
            }

            foreach (var (name, _) in applying)
                _blocks[name] = (_blocks[name].Left - 1, _blocks[name].Until);

            return TimeSpan.Zero;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private List<(string Name, Limit Limit)> Applying(string domain)
    {
        List<(string, Limit)> applying = [.. limits.Sender.Select(limit => ($"sending.{(long)limit.Per.TotalSeconds}", limit))];
        if (limits.Domain is { } perDomain)
            applying.Add(($"sending-to.{domain}", perDomain));
        if (limits.WarmUp?.On(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) is { } warm)
            applying.Add(("sending-warm-up", warm));
        return applying;
    }

    private async Task<bool> FillAsync(string name, Limit limit, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (_blocks.TryGetValue(name, out var block) && block.Left > 0 && now < block.Until)
            return true;

        var until = now + quota.UntilNext(limit);
        var taken = await quota.TakeAsync(name, limit, Math.Max(1, limit.Most / BlocksPerWindow), cancellation);
        _blocks[name] = (taken, until);
        return taken > 0;
    }
}
