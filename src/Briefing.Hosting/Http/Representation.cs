using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Briefing.Hosting.Http;

/// <summary>The forms that a brief can be had in.</summary>
public enum Representation
{
    Json,
    Html,
    Text,
}

internal static class Representations
{
    /// <summary>In the order of our preference, for clients that have none.</summary>
    private static readonly (Representation Kind, string Name, string Extension, string MediaType)[] All =
    [
        (Representation.Json, "json", ".json", "application/json"),
        (Representation.Html, "html", ".html", "text/html"),
        (Representation.Text, "text", ".txt", "text/plain"),
    ];

    public static string MediaTypeOf(Representation kind) => All.First(entry => entry.Kind == kind).MediaType + "; charset=utf-8";

    public static string ExtensionOf(Representation kind) => All.First(entry => entry.Kind == kind).Extension;

    public static bool TryParse(string name, out Representation kind)
    {
        var found = Array.FindIndex(All, entry => entry.Name == name);
        kind = found < 0 ? default : All[found].Kind;
        return found >= 0;
    }

    /// <summary>Divides "2026-03-02.html" into the name and the form that its ending asks for.</summary>
    public static (string Name, Representation? Kind) Split(string name)
    {
        var found = Array.FindIndex(All, entry => name.EndsWith(entry.Extension, StringComparison.Ordinal));
        return found < 0 ? (name, null) : (name[..^All[found].Extension.Length], All[found].Kind);
    }

    /// <summary>The form that the client likes best (RFC 9110, section 12.5.1): the most specific range gives a type its weight.</summary>
    /// <exception cref="ProblemException">It takes none of ours.</exception>
    public static Representation Negotiate(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted) || accepted.Count == 0)
            return Representation.Json;

        var best = All.Select(entry => (entry.Kind, Weight: WeightOf(entry.MediaType, accepted))).MaxBy(entry => entry.Weight);
        return best.Weight > 0
            ? best.Kind
            : throw new ProblemException(new Problem(StatusCodes.Status406NotAcceptable, "It is to be had as application/json, text/html and text/plain."));
    }

    private static double WeightOf(string mediaType, IEnumerable<MediaTypeHeaderValue> accepted)
    {
        var type = new MediaTypeHeaderValue(mediaType);
        return accepted
            .Where(range => type.IsSubsetOf(WithoutQuality(range)))
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }

    private static MediaTypeHeaderValue WithoutQuality(MediaTypeHeaderValue range) => new(range.MediaType);
}
