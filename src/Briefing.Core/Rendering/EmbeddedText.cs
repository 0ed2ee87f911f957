namespace Briefing.Rendering;

/// <summary>The files that the assembly brings along: templates, labels, style sheet, JSON Schema.</summary>
internal static class EmbeddedText
{
    /// <param name="name">As the project file names the resource, such as "templates/brief.sbn-html".</param>
    /// <returns>Null where there is none of this name.</returns>
    public static string? Find(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <exception cref="InvalidOperationException">The assembly was built without it.</exception>
    public static string Read(string name) => Find(name) ?? throw new InvalidOperationException($"The assembly was built without {name}.");
}
