using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Rendering;

namespace Briefing.Hosting.Http;

/// <summary>The routes as OpenAPI 3.1. Written from the same table that finds them, so that it cannot say anything else.</summary>
internal static class OpenApiDocument
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static byte[] Write(IEnumerable<Route> routes)
    {
        var paths = new JsonObject();
        foreach (var path in routes.Where(route => route.Operation is not null).GroupBy(route => route.Path))
        {
            var item = new JsonObject();
            foreach (var route in path)
                item[route.Method.ToLowerInvariant()] = Describe(route, route.Operation!);
            paths[path.Key] = item;
        }

        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Briefing",
                ["description"] = "News articles to short briefs in which every sentence can be traced to its sources.",
                ["version"] = typeof(OpenApiDocument).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "1",
                ["license"] = new JsonObject { ["name"] = "See the repository" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = Schemas(),
                ["securitySchemes"] = new JsonObject
                {
                    ["key"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "X-Api-Key" },
                    ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = "A key, or where the host checks them a token of Microsoft Entra." },
                },
            },
        };
        return JsonSerializer.SerializeToUtf8Bytes(document, Indented);
    }

    private static JsonObject Describe(Route route, Operation operation)
    {
        var described = new JsonObject { ["operationId"] = operation.Id, ["summary"] = operation.Summary };
        if (!operation.Parameters.IsEmpty)
            described["parameters"] = new JsonArray([.. operation.Parameters.Select(Describe)]);
        if (!operation.Takes.IsEmpty)
            described["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Contents(operation.Takes) };

        var responses = new JsonObject();
        foreach (var response in operation.Gives.OrderBy(response => response.Status))
            responses[response.Status.ToString(CultureInfo.InvariantCulture)] = Describe(response);
        responses["default"] = Describe(new Response(0, "What went wrong", new Content("application/problem+json", Ref("Problem"))));
        described["responses"] = responses;
        described["security"] = route.Access == Access.Public
            ? new JsonArray()
            : new JsonArray(new JsonObject { ["key"] = new JsonArray() }, new JsonObject { ["bearer"] = new JsonArray() });
        return described;
    }

    private static JsonObject Describe(Parameter parameter) => new()
    {
        ["name"] = parameter.Name,
        ["in"] = parameter.In,
        ["required"] = parameter.In == "path",
        ["description"] = parameter.Description,
        ["schema"] = parameter.Schema.DeepClone(),
    };

    private static JsonObject Describe(Response response)
    {
        var described = new JsonObject { ["description"] = response.Description };
        if (!response.Contents.IsEmpty)
            described["content"] = Contents(response.Contents);
        return described;
    }

    private static JsonObject Contents(IEnumerable<Content> contents)
    {
        var described = new JsonObject();
        foreach (var content in contents)
            described[content.MediaType] = new JsonObject { ["schema"] = content.Schema.DeepClone() };
        return described;
    }

    internal static JsonObject Ref(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    /// <summary>The schema of a brief with its parts as components of their own, and the schemas of what only HTTP has.</summary>
    private static JsonObject Schemas()
    {
        var brief = JsonNode.Parse(BriefJson.Schema.Replace("#/$defs/", "#/components/schemas/", StringComparison.Ordinal))!.AsObject();
        var schemas = new JsonObject();
        foreach (var (name, part) in brief["$defs"]!.AsObject())
            schemas[name] = part!.DeepClone();
        brief.Remove("$defs");
        brief.Remove("$schema");
        brief.Remove("$id");
        schemas["Brief"] = brief;
        foreach (var (name, schema) in ApiSchemas.All())
            schemas[name] = schema;
        return schemas;
    }
}
