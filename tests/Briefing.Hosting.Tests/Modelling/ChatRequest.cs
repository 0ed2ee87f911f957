using System.Text.Json;

namespace Briefing.Hosting.Tests.Modelling;

/// <summary>A request as the server received it.</summary>
/// <param name="Schema">Name of the schema that the answer must follow, or null.</param>
internal sealed record ChatRequest(string Body, string Instructions, string Data, string? Schema, double? Temperature, int? MaxTokens, string? Authorization)
{
    public static ChatRequest Read(string body, string? authorization)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        var messages = root.GetProperty("messages").EnumerateArray().ToLookup(message => message.GetProperty("role").GetString()!, message => message.GetProperty("content").GetString()!);
        return new ChatRequest(
            body,
            string.Join('\n', messages["system"]),
            string.Join('\n', messages["user"]),
            root.TryGetProperty("response_format", out var format) && format.TryGetProperty("json_schema", out var schema) ? schema.GetProperty("name").GetString() : null,
            root.TryGetProperty("temperature", out var temperature) ? temperature.GetDouble() : null,
            root.TryGetProperty("max_completion_tokens", out var most) ? most.GetInt32() : null,
            authorization);
    }
}
