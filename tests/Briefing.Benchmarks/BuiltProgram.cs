namespace Briefing.Benchmarks;

/// <summary><c>briefing</c> as it was built for release.</summary>
internal static class BuiltProgram
{
    /// <exception cref="InvalidOperationException">It is not built.</exception>
    public static string Path()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var command = System.IO.Path.Combine(folder.FullName, "src", "Briefing.Cli", "bin", "Release", "net10.0", OperatingSystem.IsWindows() ? "briefing.exe" : "briefing");
            if (File.Exists(command))
                return command;
        }
        throw new InvalidOperationException("briefing is not built. Run: dotnet build src/Briefing.Cli -c Release");
    }
}
