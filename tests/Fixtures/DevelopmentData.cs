namespace Briefing.Tests;

/// <summary>News collections and hostile inputs that are not part of the repository and lie in a folder beside it. Tests that read them are skipped where they are absent.</summary>
internal static class DevelopmentData
{
    private static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Repository.Root)!, "shared");

    /// <summary>The absolute path of a file or folder of it, "dev/wikinews.jsonl"; skips the calling test where there is none.</summary>
    public static string Require(string relative) => Present(Path.Combine("data", relative));

    /// <summary>Null where it is absent.</summary>
    public static string? Find(string relative) => Existing(Path.Combine("data", relative));

    /// <summary>The absolute path of the folder with five real articles on one event; skips the calling test where it is absent.</summary>
    public static string RequireFiveArticles() => Present("seeds");

    private static string Present(string relative)
    {
        var path = Existing(relative);
        Skip.If(path is null, $"The development data have no {relative}.");
        return path!;
    }

    private static string? Existing(string relative) => Path.Combine(Folder, relative) is var path && Path.Exists(path) ? path : null;
}
