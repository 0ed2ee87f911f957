namespace Briefing.Core.Tests;

/// <summary>The data that lies beside the repository and is not part of it. Tests that read it are skipped where it is absent.</summary>
internal static class SharedFolder
{
    private static string? Path { get; } = Find();

    /// <summary>The absolute path of a file or folder in it; skips the calling test where there is none.</summary>
    public static string Require(string relative)
    {
        var path = Path is null ? null : System.IO.Path.Combine(Path, relative);
        Skip.IfNot(path is not null && (File.Exists(path) || Directory.Exists(path)), $"../shared/{relative} is not there");
        return path!;
    }

    /// <summary>Null where it is absent.</summary>
    public static string? Find(string relative) => Path is not null && System.IO.Path.Combine(Path, relative) is var path && File.Exists(path) ? path : null;

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Briefing.sln")) && folder.Parent is { } parent)
            {
                var shared = System.IO.Path.Combine(parent.FullName, "shared");
                return Directory.Exists(shared) ? shared : null;
            }
        }
        return null;
    }
}
