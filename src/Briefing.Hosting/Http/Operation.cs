using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Briefing.Hosting.Http;

/// <summary>How the OpenAPI document describes a route.</summary>
/// <param name="Id">Unique name for generated clients.</param>
/// <param name="Summary">One sentence.</param>
public sealed record Operation(string Id, string Summary)
{
    /// <summary>Names and meanings of what stands in the path and the query.</summary>
    public ImmutableArray<Parameter> Parameters { get; init; } = [];

    /// <summary>Media types of the body, each with its schema.</summary>
    public ImmutableArray<Content> Takes { get; init; } = [];

    public required ImmutableArray<Response> Gives { get; init; }
}

/// <param name="In">"path", "query" or "header".</param>
public sealed record Parameter(string Name, string In, string Description, JsonObject Schema);

public sealed record Content(string MediaType, JsonObject Schema);

public sealed record Response(int Status, string Description, params ImmutableArray<Content> Contents);
