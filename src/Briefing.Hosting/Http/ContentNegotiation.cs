using Briefing.Hosting.Briefs;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Briefing.Hosting.Http;

/// <summary>In which form a client gets a brief.</summary>
internal static class ContentNegotiation
{
    /// <summary>The form that the client likes best (RFC 9110, section 12.5.1): the most specific range gives a type its weight.</summary>
    /// <exception cref="ProblemException">It takes none of ours.</exception>
    public static Representation FormFor(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted) || accepted.Count == 0)
            return Representation.Json;

        var best = Representations.MediaTypes.Select(entry => (entry.Kind, Weight: WeightOf(entry.MediaType, accepted))).MaxBy(entry => entry.Weight);
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
