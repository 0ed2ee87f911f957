using Microsoft.AspNetCore.Http;

namespace Briefing.Hosting.Http;

/// <summary>The headers that OWASP ASVS 5.0 asks of every answer (chapter 3.4). No answer allows other origins to read it (CORS): none is sent for that.</summary>
internal static class SecurityHeaders
{
    /// <summary>Pages have one stylesheet and no script; nothing may frame them, and forms post to nobody else.</summary>
    public const string PagePolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>A brief as mail programs get it has its styles in place, loads nothing, and is alone in its window.</summary>
    public const string DocumentPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups allow-top-navigation-by-user-activation";

    private const string TwoYears = "max-age=63072000; includeSubDomains";

    public static void Set(HttpContext context, bool isHttps)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        // Other sites learn nothing. With "no-referrer" browsers would send "Origin: null" with our own forms too (Fetch, 3.2), and those are told from others' by it.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (isHttps)
            headers.StrictTransportSecurity = TwoYears;
    }
}
