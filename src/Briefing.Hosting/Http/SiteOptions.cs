namespace Briefing.Hosting.Http;

/// <summary>What a host says about itself to its <see cref="Site"/>.</summary>
public sealed record SiteOptions
{
    /// <summary>
    /// True where only this machine can reach the site; then no key is asked for until there is one. So long the Host header must name this machine,
    /// so that no page elsewhere can reach it through a name that it lets point here.
    /// </summary>
    public bool IsLocal { get; init; }

    /// <summary>
    /// True where an App Service front end stands before the host: it writes the last entry of X-Forwarded-For, and X-Forwarded-Proto. False ignores them.
    /// </summary>
    public bool IsBehindAppService { get; init; }

    /// <summary>
    /// True where App Service authentication is switched on: then it alone sets X-MS-CLIENT-PRINCIPAL and takes it away from what clients send. While it is
    /// off that header is any client's word, and is ignored.
    /// </summary>
    public bool HasAppServiceAuthentication { get; init; }

    /// <summary>Where readers find the site, for links in the feed; null takes it from the request.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Largest body of a request in bytes.</summary>
    public long MostBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Most articles of one request.</summary>
    public int MostArticles { get; init; } = 200;

    /// <summary>Requests that one caller may have in a minute, and at once.</summary>
    public int ReadsPerMinute { get; init; } = 240;

    /// <summary>Briefs that one caller may have made in a minute, and at once.</summary>
    public int BriefsPerMinute { get; init; } = 30;

    /// <summary>How long a request for a brief is kept waiting before it is told where to look later.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}
