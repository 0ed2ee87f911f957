namespace Briefing.Hosting.Briefs;

/// <summary>The forms that a brief can be had in.</summary>
public enum Representation
{
    Json,
    Html,
    Text,
}

internal static class Representations
{
    private static readonly (Representation Kind, string Name, string Extension, string MediaType)[] All =
    [
        (Representation.Json, "json", ".json", "application/json"),
        (Representation.Html, "html", ".html", "text/html"),
        (Representation.Text, "text", ".txt", "text/plain"),
    ];

    /// <summary>In the order of our preference, for clients that have none.</summary>
    public static IEnumerable<(Representation Kind, string MediaType)> MediaTypes => All.Select(entry => (entry.Kind, entry.MediaType));

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
}
