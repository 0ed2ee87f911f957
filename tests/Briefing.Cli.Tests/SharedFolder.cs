namespace Briefing.Cli.Tests;

/// <summary>Test data that may not be part of this repository lies, where it is at hand, in a folder "shared" beside it.</summary>
internal static class SharedFolder
{
    public static string? Path { get; } = Find();

    /// <summary>The full path of something in the folder; the test is skipped where it is not there.</summary>
    public static string Require(string relative)
    {
        var path = Path is null ? null : System.IO.Path.Combine(Path, relative);
        Skip.IfNot(path is not null && System.IO.Path.Exists(path), $"there is no ../shared/{relative} beside the repository");
        return path!;
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Briefing.sln")))
                return folder.Parent is { } parent && Directory.Exists(System.IO.Path.Combine(parent.FullName, "shared")) ? System.IO.Path.Combine(parent.FullName, "shared") : null;
        }

        return null;
    }
}
