namespace Briefing.Tests;

/// <summary>The data that lies in a folder "shared" beside the repository and is not part of it. Tests that read it are skipped where it is absent.</summary>
internal static class SharedFolder
{
    private static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Repository.Root)!, "shared");

    /// <summary>The absolute path of a file or folder in it; skips the calling test where there is none.</summary>
    public static string Require(string relative)
    {
        var path = Find(relative);
        Skip.If(path is null, $"../shared/{relative} is not there");
        return path!;
    }

    /// <summary>Null where it is absent.</summary>
    public static string? Find(string relative) => Path.Combine(Folder, relative) is var path && Path.Exists(path) ? path : null;
}
