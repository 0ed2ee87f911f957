namespace Briefing.Hosting.Stories;

/// <summary>
/// Keeps grouping to a share of the time. Its cost is that of the window and not of what came; so where much is in the window, what comes is gathered for a
/// while and grouped together.
/// </summary>
internal sealed class Pace(TimeProvider clock)
{
    private const double MostShare = 0.2;

    // Readers wait for an article as long as for a page.
    private static readonly TimeSpan Unnoticed = TimeSpan.FromSeconds(1);

    private TimeSpan _cost;
    private long _ended;

    /// <summary>How long to wait before grouping again.</summary>
    public TimeSpan Rest => _cost <= Unnoticed || _cost / MostShare - _cost - clock.GetElapsedTime(_ended) is var rest && rest < TimeSpan.Zero ? TimeSpan.Zero : rest;

    public void Took(TimeSpan cost) => (_cost, _ended) = (cost, clock.GetTimestamp());
}
