using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Briefing.Hosting.Http;

/// <summary>How much each caller may ask for in a minute, by token buckets: one for reading, one for having briefs made.</summary>
internal sealed class RateLimits(SiteOptions options) : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<Caller> _reads = PerMinute(options.ReadsPerMinute);
    private readonly PartitionedRateLimiter<Caller> _briefs = PerMinute(options.BriefsPerMinute);

    /// <exception cref="ProblemException">The caller has had its share for now.</exception>
    public void Take(Caller caller, Access access)
    {
        if (!caller.IsLimited)
            return;
        using var lease = (access == Access.Make ? _briefs : _reads).AttemptAcquire(caller);
        if (lease.IsAcquired)
            return;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromMinutes(1);
        throw new ProblemException(new Problem(StatusCodes.Status429TooManyRequests, "That is more than one caller may ask for in a minute. Try again when the time in Retry-After is over.") { RetryAfter = wait });
    }

    public async ValueTask DisposeAsync()
    {
        await _reads.DisposeAsync();
        await _briefs.DisposeAsync();
    }

    private static PartitionedRateLimiter<Caller> PerMinute(int most) => PartitionedRateLimiter.Create<Caller, string>(caller => RateLimitPartition.GetTokenBucketLimiter(
        caller.Name,
        _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = most,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / most,
            QueueLimit = 0,
        }));
}
