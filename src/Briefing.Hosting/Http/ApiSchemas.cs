using System.Text.Json.Nodes;

namespace Briefing.Hosting.Http;

/// <summary>JSON Schemas of what only the API has; that of a brief lies beside its writer.</summary>
internal static class ApiSchemas
{
    public static IEnumerable<(string Name, JsonObject Schema)> All() =>
    [
        ("Problem", Object(
            ["type", "title", "status", "detail"],
            ("type", Text()),
            ("title", Text()),
            ("status", Whole(400, 599)),
            ("detail", Text()),
            ("errors", List(Object(["pointer", "detail"], ("pointer", Text()), ("detail", Text())))))),
        ("Order", Object(
            [],
            ("articles", List(OpenApiDocument.Ref("Article"))),
            ("topics", List(Text())),
            ("entities", List(Text())),
            ("from", Moment()),
            ("to", Moment()),
            ("language", Text()),
            ("stories", Whole(1, BriefOrderReader.MostStories)),
            ("words", Whole(BriefOrderReader.FewestWords, BriefOrderReader.MostWords)),
            ("format", Format()))),
        ("Article", Object(
            [],
            ("name", Text()),
            ("id", Text()),
            ("title", Text()),
            ("text", Text()),
            ("html", Text()),
            ("url", Text()),
            ("source", Text()),
            ("author", Text()),
            ("published", Text()),
            ("language", Text()))),
        ("Run", Object(["id", "state"], ("id", Text()), ("state", new JsonObject { ["enum"] = new JsonArray(RunRecord.Running, RunRecord.Done, RunRecord.Failed) }), ("detail", Text()))),
        ("StoryList", Object(["total", "stories"], ("total", Whole(0)), ("next", new JsonObject { ["type"] = new JsonArray("string", "null") }), ("stories", List(OpenApiDocument.Ref("StoryEntry"))))),
        ("StoryEntry", Object(
            ["id", "headline", "articles", "origins", "language", "changed"],
            ("id", Text()),
            ("headline", Text()),
            ("articles", Whole(0)),
            ("origins", Whole(0)),
            ("language", Text()),
            ("first", Nullable(Moment())),
            ("last", Nullable(Moment())),
            ("changed", Moment()))),
    ];

    public static JsonObject Text() => new() { ["type"] = "string" };

    public static JsonObject Moment() => new() { ["type"] = "string", ["description"] = "A day or a moment in ISO 8601" };

    public static JsonObject Format() => new() { ["enum"] = new JsonArray("json", "html", "text") };

    public static JsonObject Whole(int least, int? most = null)
    {
        var schema = new JsonObject { ["type"] = "integer", ["minimum"] = least };
        if (most is not null)
            schema["maximum"] = most;
        return schema;
    }

    private static JsonObject Nullable(JsonObject schema) => new() { ["oneOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };

    public static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    public static JsonObject Object(string[] required, params (string Name, JsonObject Schema)[] members)
    {
        var properties = new JsonObject();
        foreach (var (name, schema) in members)
            properties[name] = schema;
        var described = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Length > 0)
            described["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]);
        return described;
    }
}
