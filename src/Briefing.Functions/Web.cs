using Briefing.Hosting.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Briefing.Functions;

/// <summary>
/// The API and the pages. Every request goes to the one site, which finds its route again and asks for keys itself: the host's own function keys
/// may be sent in an address, where they would end up in logs, so its level is anonymous throughout.
/// </summary>
public sealed class Web(Site site)
{
    [Function(nameof(MakeBrief))]
    public Task<IResult> MakeBrief([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/briefs")] HttpRequest request) => site.AnswerAsync(request);

    [Function(nameof(GetRun))]
    public Task<IResult> GetRun([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/briefs/runs/{id}")] HttpRequest request) => site.AnswerAsync(request);

    [Function(nameof(GetBrief))]
    public Task<IResult> GetBrief([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/briefs/{edition}/{date}")] HttpRequest request) => site.AnswerAsync(request);

    [Function(nameof(ListStories))]
    public Task<IResult> ListStories([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/stories")] HttpRequest request) => site.AnswerAsync(request);

    [Function(nameof(GetStory))]
    public Task<IResult> GetStory([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/stories/{id}")] HttpRequest request) => site.AnswerAsync(request);

    [Function(nameof(GetFeed))]
    public Task<IResult> GetFeed([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feed.xml")] HttpRequest request) => site.AnswerAsync(request);

    [Function(nameof(GetHealth))]
    public Task<IResult> GetHealth([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request) => site.AnswerAsync(request);

    [Function(nameof(GetOpenApi))]
    public Task<IResult> GetOpenApi([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "openapi.json")] HttpRequest request) => site.AnswerAsync(request);

    // The front page, every other page, and what is not there: the site says so in its own words.
    [Function(nameof(Page))]
    public Task<IResult> Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", Route = "{*path}")] HttpRequest request) => site.AnswerAsync(request);
}
