using System.Diagnostics;

namespace Briefing.Benchmarks;

/// <summary>This program once more.</summary>
internal static class OwnProcess
{
    public static ProcessStartInfo Start(params string[] arguments) =>
        new(Environment.ProcessPath!, Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0], .. arguments] : arguments);
}
