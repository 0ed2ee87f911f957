using System.ClientModel.Primitives;
using System.Text.Json;

namespace Briefing.Hosting.Modelling;

/// <summary>What an error response says that a program can use. Its message is left alone: it may quote the article.</summary>
/// <param name="Code">"rate_limit_exceeded", or null.</param>
/// <param name="Parameter">The part of the request that it is about, or null.</param>
/// <param name="InnerCode">Azure's closer reason, or null.</param>
internal sealed record ErrorBody(string? Code, string? Parameter, string? InnerCode)
{
    private static readonly ErrorBody Nothing = new(null, null, null);

    public bool IsFiltered => Code is "content_filter" or "content_policy_violation" or "invalid_prompt" || InnerCode is "ResponsibleAIPolicyViolation";

    public bool IsTooLong => Code is "context_length_exceeded" or "string_above_max_length";

    public static ErrorBody Read(PipelineResponse? response)
    {
        try
        {
            using var body = JsonDocument.Parse(response?.Content.ToMemory() ?? default);
            if (!Object(body.RootElement, "error", out var error))
                return Nothing;
            return new ErrorBody(Word(error, "code"), Word(error, "param"), Object(error, "innererror", out var inner) ? Word(inner, "code") : null);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return Nothing;
        }
    }

    private static bool Object(JsonElement parent, string name, out JsonElement child)
    {
        child = default;
        return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out child) && child.ValueKind == JsonValueKind.Object;
    }

    // It is printed and logged, so it is a word or it is nothing.
    private static string? Word(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= 64 } word
        && word.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.')
            ? word
            : null;
}
