using System.Diagnostics;

namespace Briefing.Core.Tests.Rendering;

/// <summary>Independent readers that the machine may have: Python, and the Node packages of tests/tools.</summary>
internal static class Tool
{
    public static string Root { get; } = FindRoot();

    /// <summary>Runs a script of tests/tools; the test is skipped, with what is missing, where it cannot run.</summary>
    public static (int ExitCode, string Output) Node(string script, params string[] arguments)
    {
        var folder = Path.Combine(Root, "tests", "tools");
        Skip.IfNot(Directory.Exists(Path.Combine(folder, "node_modules")), "The Node packages of tests/tools are not installed; ./test.sh installs them.");
        return Run("node", [Path.Combine(folder, script), .. arguments]);
    }

    public static (int ExitCode, string Output) Python(string program, params string[] arguments) => Run("python3", ["-c", program, .. arguments]);

    private static (int ExitCode, string Output) Run(string command, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip.If(true, $"{command} is not on this machine.");
            throw;
        }
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Briefing.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not lie below Briefing.sln.");

        return folder;
    }
}
