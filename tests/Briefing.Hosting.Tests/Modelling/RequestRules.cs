using System.Text.Json;
using System.Text.RegularExpressions;

namespace Briefing.Hosting.Tests.Modelling;

/// <summary>What the real service refuses with 400: the rules of chat completions and of strict JSON schemas.</summary>
internal static partial class RequestRules
{
    private static readonly HashSet<string> Keywords =
    [
        "type", "properties", "required", "additionalProperties", "items", "enum", "const", "anyOf", "$ref", "$defs", "description", "title",
        "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems",
    ];

    /// <returns>What is wrong with the request, or null.</returns>
    public static string? Fault(JsonElement request)
    {
        if (request.ValueKind != JsonValueKind.Object || !request.TryGetProperty("model", out _))
            return "no model";
        if (!request.TryGetProperty("messages", out var messages) || messages.ValueKind != JsonValueKind.Array || messages.GetArrayLength() == 0)
            return "no messages";
        if (messages.EnumerateArray().Any(message => message.GetProperty("role").GetString() is not ("system" or "user" or "assistant") || !message.TryGetProperty("content", out _)))
            return "a message without role or content";
        if (request.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True)
            return "streaming was not agreed";
        return request.TryGetProperty("response_format", out var format) ? FormatFault(format) : null;
    }

    private static string? FormatFault(JsonElement format)
    {
        if (format.GetProperty("type").GetString() != "json_schema")
            return "not a schema";
        var described = format.GetProperty("json_schema");
        if (!SchemaName().IsMatch(described.GetProperty("name").GetString()!))
            return "a schema's name has letters, digits, _ and -";
        if (!described.TryGetProperty("strict", out var strict) || strict.ValueKind != JsonValueKind.True)
            return "not strict";
        var schema = described.GetProperty("schema");
        return schema.GetProperty("type").GetString() != "object" ? "the root must be an object" : SchemaFault(schema, "$");
    }

    private static string? SchemaFault(JsonElement schema, string path)
    {
        if (schema.EnumerateObject().FirstOrDefault(keyword => !Keywords.Contains(keyword.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            return $"{path}: {unknown.Name} is not permitted";
        if (schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "object" && ObjectFault(schema, path) is { } fault)
            return fault;
        if (schema.TryGetProperty("items", out var items) && SchemaFault(items, path + "[]") is { } itemFault)
            return itemFault;
        return Children(schema, "properties").Concat(Children(schema, "$defs")).Select(child => SchemaFault(child.Value, $"{path}.{child.Name}")).FirstOrDefault(found => found is not null);
    }

    private static string? ObjectFault(JsonElement schema, string path)
    {
        if (!schema.TryGetProperty("additionalProperties", out var additional) || additional.ValueKind != JsonValueKind.False)
            return $"{path}: additionalProperties must be false";
        var properties = Children(schema, "properties").Select(property => property.Name).Order().ToArray();
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!).Order().ToArray() : [];
        return properties.SequenceEqual(required) ? null : $"{path}: required must name every property";
    }

    private static IEnumerable<JsonProperty> Children(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var children) ? children.EnumerateObject() : [];

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,64}$", RegexOptions.NonBacktracking)]
    private static partial Regex SchemaName();
}
