using Briefing.Hosting.Stories;
using Microsoft.AspNetCore.Http;

namespace Briefing.Hosting.Http;

/// <summary>What tells about the site itself.</summary>
internal sealed class SiteRoutes(StoryShelf shelf)
{
    private byte[]? _openApi;

    /// <param name="others">All other routes, which the document describes with these.</param>
    public IReadOnlyList<Route> With(IEnumerable<Route> others)
    {
        Route[] routes =
        [
            .. others,
            new Route("GET", "/health", Access.Public, HealthAsync)
            {
                Operation = new Operation("getHealth", "Tells whether the site can answer") { Gives = [new(200, "It can", new Content("text/plain", ApiSchemas.Text()))] },
            },
            new Route("GET", "/openapi.json", Access.Public, _ => Task.FromResult<IResult>(new Answer { ContentType = Answer.JsonType, Body = _openApi! }))
            {
                Operation = new Operation("getOpenApi", "Gives this description") { Gives = [new(200, "OpenAPI 3.1", new Content("application/json", ApiSchemas.Object([])))] },
            },
        ];
        _openApi = OpenApiDocument.Write(routes);
        return routes;
    }

    /// <summary>A store that has never answered is an outage, which the caller of all routes tells by 503.</summary>
    private async Task<IResult> HealthAsync(Visit visit)
    {
        await shelf.IndexAsync(visit.Cancellation);
        return new Answer { ContentType = "text/plain; charset=utf-8", Body = "well\n"u8.ToArray(), CacheControl = "no-store" };
    }
}
