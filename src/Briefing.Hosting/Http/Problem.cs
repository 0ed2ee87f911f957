using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Briefing.Hosting.Http;

/// <summary>What is wrong with one part of a request.</summary>
/// <param name="Pointer">Where: a JSON pointer into the body (RFC 6901), or "?name" for a query parameter.</param>
public sealed record Fault(string Pointer, string Detail);

/// <summary>Why a request was not met, as RFC 9457 has it. Its detail is a sentence for the caller and never the text of an exception.</summary>
public sealed record Problem(int Status, string Detail)
{
    public ImmutableArray<Fault> Faults { get; init; } = [];

    public TimeSpan? RetryAfter { get; init; }

    public string Title => ReasonPhrases.GetReasonPhrase(Status);

    public static Problem NotFound(string detail) => new(StatusCodes.Status404NotFound, detail);

    public static Problem Unprocessable(params ImmutableArray<Fault> faults) =>
        new(StatusCodes.Status422UnprocessableEntity, faults.Length == 1 ? faults[0].Detail : $"{faults.Length} parts of the request cannot be used; \"errors\" names them.") { Faults = faults };

    /// <summary>The problem as an answer; "type" is about:blank, which says that the status tells all there is to tell of its kind.</summary>
    public IResult ToResult() => Answer.Json(Write) with { Status = Status, ContentType = "application/problem+json", CacheControl = "no-store", RetryAfter = RetryAfter };

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "about:blank");
        json.WriteString("title", Title);
        json.WriteNumber("status", Status);
        json.WriteString("detail", Detail);
        if (!Faults.IsEmpty)
        {
            json.WriteStartArray("errors");
            foreach (var fault in Faults)
            {
                json.WriteStartObject();
                json.WriteString("pointer", fault.Pointer);
                json.WriteString("detail", fault.Detail);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}

/// <summary>Ends the work on a request with an answer that says what is wrong with it.</summary>
public sealed class ProblemException(Problem problem) : Exception(problem?.Detail)
{
    public Problem Problem { get; } = problem;
}
