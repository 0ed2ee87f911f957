namespace Briefing.Tests;

/// <summary>The articles in samples/, which a newcomer's first brief is made of.</summary>
internal static class SampleUploads
{
    public static string Folder { get; } = Repository.PathOf("samples", "articles");

    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<RawArticle> All { get; } =
        [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal).Select(file => new RawArticle(Path.GetFileName(file), File.ReadAllBytes(file)))];
}
