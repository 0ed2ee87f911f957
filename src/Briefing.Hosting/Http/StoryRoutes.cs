using System.Text.Json;
using Briefing.Hosting.Stories;
using Briefing.Rendering;
using Microsoft.AspNetCore.Http;

namespace Briefing.Hosting.Http;

/// <summary>The stories of the store over the API.</summary>
internal sealed class StoryRoutes(StoryShelf shelf)
{
    private const int MostPerPage = 200;

    public IEnumerable<Route> All() =>
    [
        new Route("GET", "/api/stories", Access.Read, ListAsync)
        {
            Operation = new Operation("listStories", "Lists stories, those that matter most first")
            {
                Parameters =
                [
                    new("topics", "query", "Stories that have all words of one of these; several with commas", ApiSchemas.Text()),
                    new("entities", "query", "Names that a story must have; several with commas", ApiSchemas.Text()),
                    new("from", "query", "With an article of this moment or later", ApiSchemas.Moment()),
                    new("to", "query", "With an article before this moment, a day being whole", ApiSchemas.Moment()),
                    new("language", "query", "ISO 639-1 code", ApiSchemas.Text()),
                    new("stories", "query", "How many to a page", ApiSchemas.Whole(1, MostPerPage)),
                    new("after", "query", "As \"next\" of the page before has it", ApiSchemas.Text()),
                ],
                Gives = [new(200, "A page of the list", new Content("application/json", OpenApiDocument.Ref("StoryList")))],
            },
        },
        new Route("GET", "/api/stories/{id}", Access.Read, StoryAsync)
        {
            Operation = new Operation("getStory", "Gives a story with its ledger")
            {
                Parameters = [new("id", "path", "Id of the story", ApiSchemas.Text())],
                Gives = [new(200, "The story", new Content("application/json", OpenApiDocument.Ref("story")))],
            },
        },
    ];

    private async Task<IResult> ListAsync(Visit visit)
    {
        var fields = new Fields(StoryWishes.FromAddress(visit.Request.Query), name => "?" + name);
        var query = StoryWishes.Read(fields, MostPerPage);
        var after = fields.Text("after");
        fields.RefuseOthers();
        fields.ThrowIfFaulty();

        var index = await shelf.IndexAsync(visit.Cancellation);
        var changed = index.Changed;
        var found = index.Find(query with { Most = int.MaxValue }, changed);
        var start = after is null ? 0 : found.Select(story => story.Id).ToList().IndexOf(after) + 1;
        if (after is not null && start == 0)
            throw new ProblemException(Problem.Unprocessable(new Fault("?after", "There is no such story in the list any more. Begin again without \"after\".")));
        var page = found.Skip(start).Take(query.Most).ToList();
        var next = start + page.Count < found.Length ? page[^1].Id : null;
        return Json(json => Write(json, found.Length, next, page), changed);
    }

    private async Task<IResult> StoryAsync(Visit visit) =>
        await shelf.ReadAsync(visit["id"], visit.Cancellation) is { Story: { } story } stored
            ? Json(json => BriefJson.Write(json, story), stored.Changed)
            : throw new ProblemException(Problem.NotFound("There is no story of this id, or its articles are gone."));

    private static Answer Json(Action<Utf8JsonWriter> write, DateTimeOffset modified) =>
        Answer.Json(write) with { Modified = modified, CacheControl = "private, no-cache" };

    private static void Write(Utf8JsonWriter json, int total, string? next, IEnumerable<StoryEntry> stories)
    {
        json.WriteStartObject();
        json.WriteNumber("total", total);
        json.WriteString("next", next);
        json.WriteStartArray("stories");
        foreach (var story in stories)
        {
            json.WriteStartObject();
            json.WriteString("id", story.Id);
            json.WriteString("headline", story.Headline);
            json.WriteNumber("articles", story.Articles);
            json.WriteNumber("origins", story.Origins);
            json.WriteString("language", story.Language);
            Write(json, "first", story.First);
            Write(json, "last", story.Last);
            json.WriteString("changed", story.Changed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, DateTimeOffset? moment)
    {
        if (moment is { } known)
            json.WriteString(name, known);
        else
            json.WriteNull(name);
    }
}
