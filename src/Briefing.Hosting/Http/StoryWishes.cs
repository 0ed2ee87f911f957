using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Hosting.Stories;
using Microsoft.AspNetCore.Http;

namespace Briefing.Hosting.Http;

/// <summary>The fields by which callers choose stories, the same in a body and in an address.</summary>
internal static class StoryWishes
{
    public const int UsualStories = 10;

    private static readonly string[] Names = ["topics", "entities", "from", "to", "language", "stories"];

    public static StoryQuery Read(Fields fields, int mostStories)
    {
        var query = new StoryQuery
        {
            Topics = fields.Texts("topics"),
            Entities = fields.Texts("entities"),
            From = fields.Moment("from"),
            To = fields.Moment("to", isEnd: true),
            Language = fields.Language("language"),
            Most = fields.Number("stories", 1, mostStories, UsualStories),
        };
        if (query.From >= query.To)
            fields.Fail("from", "\"from\" lies before \"to\".");
        return query;
    }

    /// <summary>The first wish that was made, or null where there is none.</summary>
    public static string? FirstOf(Fields fields) => Array.Find(Names, fields.Has);

    /// <summary>An address's parameters as a body would have them: what is said twice, or with commas, is a list.</summary>
    public static JsonElement FromAddress(IQueryCollection query)
    {
        var body = new JsonObject();
        foreach (var (name, values) in query)
        {
            var items = values.OfType<string>().SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
            body[name] = items.Count == 1 ? items[0] : new JsonArray([.. items.Select(item => JsonValue.Create(item))]);
        }

        return JsonSerializer.SerializeToElement(body);
    }
}
