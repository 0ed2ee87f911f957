using System.Diagnostics.CodeAnalysis;

namespace Briefing.Hosting.Http;

/// <summary>Finds the route of a path; where two would do, the one with more of its segments spelled out.</summary>
internal sealed class RouteTable
{
    private readonly (Route Route, string[] Segments)[] _routes;

    public RouteTable(IEnumerable<Route> routes) =>
        _routes = [.. routes.Select(route => (route, Split(route.Path))).OrderBy(entry => entry.Item2.Count(IsName))];

    /// <param name="allowed">The methods of the path, where it is one: empty tells that there is no such path.</param>
    public bool TryFind(string method, string path, [NotNullWhen(true)] out Route? route, out IReadOnlyDictionary<string, string> values, out IReadOnlyList<string> allowed)
    {
        var segments = Split(path);
        var matching = Array.FindAll(_routes, entry => Matches(entry.Segments, segments));
        // A path that is spelled out is not also the one with a name in that place.
        if (matching.Length > 0)
            matching = Array.FindAll(matching, entry => entry.Segments.Count(IsName) == matching[0].Segments.Count(IsName));
        var wanted = method == "HEAD" ? "GET" : method;
        var found = Array.Find(matching, entry => entry.Route.Method == wanted);
        route = found.Route;
        values = route is null ? new Dictionary<string, string>() : ValuesOf(found.Segments, segments);
        allowed = [.. matching.SelectMany(entry => entry.Route.Method == "GET" ? ["GET", "HEAD"] : new[] { entry.Route.Method }).Distinct()];
        return route is not null;
    }

    private static string[] Split(string path) => path.TrimStart('/').Split('/');

    private static bool IsName(string segment) => segment.StartsWith('{');

    private static bool Matches(string[] pattern, string[] segments) =>
        pattern.Length == segments.Length && pattern.Zip(segments).All(pair => IsName(pair.First) ? pair.Second.Length > 0 : pair.First == pair.Second);

    private static Dictionary<string, string> ValuesOf(string[] pattern, string[] segments) =>
        pattern.Zip(segments).Where(pair => IsName(pair.First)).ToDictionary(pair => pair.First[1..^1], pair => pair.Second, StringComparer.Ordinal);
}
