using Briefing.Storing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Http;

/// <summary>
/// All that is answered over HTTP, for any host: <c>serve</c> hands every request to <see cref="AnswerAsync"/>, and so do the HTTP triggers
/// of the Functions app. What must hold of every answer is done here and not in a host's middleware: finding the route, headers,
/// keys, limits, problems.
/// </summary>
public sealed partial class Site : IAsyncDisposable
{
    private static readonly TimeSpan StoreRest = TimeSpan.FromSeconds(5);

    private readonly RouteTable _table;
    private readonly SiteOptions _options;
    private readonly Callers _callers;
    private readonly RateLimits _limits;
    private readonly Func<HttpRequest, Problem, IResult?> _problemPage;
    private readonly ILogger<Site> _log;

    /// <param name="problemPage">Shows a problem to a person; null where the caller is a program.</param>
    internal Site(IReadOnlyList<Route> routes, ApiKeys keys, SiteOptions options, Func<HttpRequest, Problem, IResult?> problemPage, ILogger<Site> log)
    {
        Routes = routes;
        _table = new RouteTable(routes);
        _options = options;
        _callers = new Callers(keys, options);
        _limits = new RateLimits(options);
        _problemPage = problemPage;
        _log = log;
    }

    public IReadOnlyList<Route> Routes { get; }

    private BriefRuns? Runs { get; init; }

    /// <summary>Answers one request. Never throws: what goes wrong becomes a problem document, and what is our fault is logged.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        SecurityHeaders.Set(request.HttpContext, IsHttps(request));
        try
        {
            return await RouteAsync(request);
        }
        catch (ProblemException refused)
        {
            return Refuse(request, refused.Problem);
        }
        catch (OperationCanceledException) when (request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return Results.StatusCode(StatusCodes.Status499ClientClosedRequest);
        }
        catch (BadHttpRequestException bad)
        {
            return Refuse(request, new Problem(bad.StatusCode, "The request cannot be read."));
        }
        catch (StoreUnavailableException unavailable)
        {
            SiteLog.StoreUnavailable(_log, unavailable);
            return Refuse(request, new Problem(StatusCodes.Status503ServiceUnavailable, "The store does not answer at the moment. Try again shortly.") { RetryAfter = StoreRest });
        }
        catch (Exception fault)
        {
            SiteLog.Failed(_log, request.Method, PatternOf(request), fault);
            return Refuse(request, new Problem(StatusCodes.Status500InternalServerError, "This failed through a fault of ours. It was logged; trying again later may help."));
        }
    }

    /// <summary>Forgets what was kept for callers who did not come back; to be done every hour or so.</summary>
    public Task SweepAsync(CancellationToken cancellation = default) => Runs?.SweepAsync(cancellation) ?? Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Runs?.Dispose();
        return _limits.DisposeAsync();
    }

    private async Task<IResult> RouteAsync(HttpRequest request)
    {
        var path = request.Path.Value ?? "/";
        if (!_table.TryFind(request.Method, path, out var route, out var values, out var allowed))
        {
            if (allowed.Count == 0)
                throw new ProblemException(Problem.NotFound("There is nothing at this address."));
            request.HttpContext.Response.Headers.Allow = string.Join(", ", allowed);
            throw new ProblemException(new Problem(StatusCodes.Status405MethodNotAllowed, $"This address takes {string.Join(", ", allowed)}."));
        }

        RefuseForeigners(request, route, await _callers.IsOpenAsync(request));
        var caller = await _callers.FindAsync(request);
        if (!caller.Granted.Allows(route.Access))
            throw new ProblemException(Denied(request, caller, route.Access));
        _limits.Take(caller, route.Access);
        return await route.Answer(new Visit(request, values, caller));
    }

    /// <summary>Keeps pages of other sites from acting through a reader's browser: by a name that points to this machine, or by a form posted across.</summary>
    private void RefuseForeigners(HttpRequest request, Route route, bool isOpen)
    {
        if (isOpen && !IsThisMachine(request.Host.Host))
            throw new ProblemException(new Problem(StatusCodes.Status403Forbidden, "This server answers to localhost only."));
        var origin = request.Headers.Origin.ToString();
        if (route.Method == "GET" || route.TakesForeignPosts || origin.Length == 0)
            return;
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || !string.Equals(from.Authority, HostOf(request), StringComparison.OrdinalIgnoreCase))
            throw new ProblemException(new Problem(StatusCodes.Status403Forbidden, "Pages of other sites may not send anything here."));
    }

    /// <summary>The route that was asked for, as the log may name it: addresses of requests hold tokens and what people look for.</summary>
    private string PatternOf(HttpRequest request) => _table.TryFind(request.Method, request.Path.Value ?? "/", out var route, out _, out _) ? route.Path : "no route";

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address));

    private string HostOf(HttpRequest request) => _options.PublicAddress?.Authority ?? request.Host.Value ?? "";

    private static Problem Denied(HttpRequest request, Caller caller, Access needed)
    {
        if (caller.Granted != Access.Public)
            return new Problem(StatusCodes.Status403Forbidden, $"This needs the right to {AccessNames.NamesOf(needed).First()}, which this caller has not been given.");
        request.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        return new Problem(StatusCodes.Status401Unauthorized, "This needs a key in the header X-Api-Key.");
    }

    private bool IsHttps(HttpRequest request) =>
        request.IsHttps || (_options.IsBehindAppService && request.Headers["X-Forwarded-Proto"].ToString().Equals("https", StringComparison.OrdinalIgnoreCase));

    private IResult Refuse(HttpRequest request, Problem problem) => _problemPage(request, problem) ?? problem.ToResult();
}

internal static partial class SiteLog
{
    [LoggerMessage(EventId = 701, EventName = "RequestFailed", Level = LogLevel.Error, Message = "A {Method} request to {Route} failed through a fault of ours; please report it with the exception")]
    public static partial void Failed(ILogger log, string method, string route, Exception fault);

    [LoggerMessage(EventId = 702, EventName = "StoreUnavailable", Level = LogLevel.Warning, Message = "A request met a store that did not answer; its caller was asked to come again")]
    public static partial void StoreUnavailable(ILogger log, Exception fault);

    [LoggerMessage(EventId = 703, EventName = "RunLost", Level = LogLevel.Error, Message = "Run {Id} could not be brought to its end; whoever asks for it is told so, or has it made again")]
    public static partial void RunLost(ILogger log, string id, Exception fault);
}
