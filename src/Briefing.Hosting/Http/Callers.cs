using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Briefing.Hosting.Http;

/// <summary>Finds out who asks, from headers alone.</summary>
internal sealed class Callers(ApiKeys keys, SiteOptions options)
{
    private const string Bearer = "Bearer ";
    private const string PrincipalHeader = "X-MS-CLIENT-PRINCIPAL";
    private const int LongestPrincipal = 64 * 1024;

    /// <summary>Names under which keys get into addresses, and so into logs, histories and referrers.</summary>
    private static readonly HashSet<string> KeyNames = new(StringComparer.OrdinalIgnoreCase) { "key", "apikey", "api_key", "api-key", "x-api-key", "access_token" };

    /// <summary>App roles of the Entra application.</summary>
    private static readonly Dictionary<string, Access> Roles = new(StringComparer.Ordinal)
    {
        ["Briefs.Read"] = Access.Read,
        ["Briefs.Make"] = Access.Make,
        ["Briefs.Admin"] = Access.Admin,
    };

    /// <summary>True where whoever reaches the site may do anything: it answers to this machine alone, and nobody has made a key.</summary>
    public async Task<bool> IsOpenAsync(HttpRequest request) => options.IsLocal && !await keys.AnyAsync(request.HttpContext.RequestAborted);

    /// <exception cref="ProblemException">What was shown is not valid, or was shown in the wrong place.</exception>
    public async Task<Caller> FindAsync(HttpRequest request)
    {
        RefuseKeysInAddress(request);
        var address = AddressOf(request);
        if (options.HasAppServiceAuthentication && PrincipalOf(request) is { } identity)
            return identity;
        if (KeyOf(request) is { } secret)
        {
            return await keys.FindAsync(secret, request.HttpContext.RequestAborted) is { } key
                ? new Caller("key " + key.Id, key.Access)
                : throw new ProblemException(new Problem(StatusCodes.Status401Unauthorized, "The key is not known here, or was revoked. Ask for a new one."));
        }

        return await IsOpenAsync(request)
            ? new Caller("local", Access.Admin, IsLimited: false)
            : new Caller("address " + address, Access.Public);
    }

    private static void RefuseKeysInAddress(HttpRequest request)
    {
        if (request.Query.Any(pair => KeyNames.Contains(pair.Key)) || request.QueryString.Value?.Contains(ApiKeys.Prefix, StringComparison.Ordinal) == true)
        {
            throw new ProblemException(new Problem(StatusCodes.Status400BadRequest, "A key belongs in the header X-Api-Key, never in an address: addresses are logged. Have this one revoked if it is real."));
        }
    }

    private static string? KeyOf(HttpRequest request)
    {
        if (request.Headers.TryGetValue("X-Api-Key", out var key) && !StringValues.IsNullOrEmpty(key))
            return key.ToString();
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && authorization.AsSpan(Bearer.Length).TrimStart().StartsWith(ApiKeys.Prefix)
            ? authorization[Bearer.Length..].Trim()
            : null;
    }

    /// <summary>The identity whose token App Service has checked: JSON in base64, its claims as pairs of type and value.</summary>
    private static Caller? PrincipalOf(HttpRequest request)
    {
        var header = request.Headers[PrincipalHeader].ToString();
        if (header.Length is 0 or > LongestPrincipal)
            return null;
        try
        {
            using var principal = JsonDocument.Parse(Convert.FromBase64String(header));
            var roleType = principal.RootElement.TryGetProperty("role_typ", out var type) ? type.GetString() : null;
            var claims = principal.RootElement.GetProperty("claims").EnumerateArray()
                .Select(claim => (Type: claim.GetProperty("typ").GetString(), Value: claim.GetProperty("val").GetString() ?? ""))
                .ToList();
            var access = claims.Where(claim => claim.Type is "roles" || claim.Type == roleType).Aggregate(Access.Public, (all, claim) => all | Roles.GetValueOrDefault(claim.Value));
            var id = claims.Find(claim => claim.Type is "oid" or "http://schemas.microsoft.com/identity/claims/objectidentifier").Value ?? "without id";
            return new Caller("identity " + id, access);
        }
        catch (Exception failure) when (failure is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Behind App Service the last address of X-Forwarded-For is the one that its front end saw; those before it are the client's own words.</summary>
    private string AddressOf(HttpRequest request)
    {
        var forwarded = options.IsBehindAppService ? request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim() : "";
        if (IPEndPoint.TryParse(forwarded, out var end))
            return Limited(end.Address);
        return request.HttpContext.Connection.RemoteIpAddress is { } remote ? Limited(remote) : "unknown";
    }

    /// <summary>Whoever has one address of IPv6 has a network of them (/64).</summary>
    private static string Limited(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
