using System.Diagnostics;

namespace Briefing.Hosting.Tests;

/// <summary>Programs that the machine may have: Python, and the Node packages of tests/tools.</summary>
internal static class Tools
{
    public static string Folder { get; } = Path.Combine(FindRoot(), "tests", "tools");

    /// <summary>Runs a script of tests/tools; the test is skipped, with what is missing, where it cannot run.</summary>
    public static (int ExitCode, string Output) Node(string script, params string[] arguments)
    {
        RequireNode();
        return Run("node", [Path.Combine(Folder, script), .. arguments]);
    }

    public static (int ExitCode, string Output) Python(string program, params string[] arguments) => Run("python3", ["-c", program, .. arguments]);

    public static void RequireNode() =>
        Skip.IfNot(Directory.Exists(Path.Combine(Folder, "node_modules", "smtp-server")), "The Node packages of tests/tools are not installed; ./test.sh installs them.");

    public static Process Start(string command, IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip.If(true, $"{command} is not on this machine.");
            throw;
        }
    }

    private static (int ExitCode, string Output) Run(string command, string[] arguments)
    {
        using var process = Start(command, arguments);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Briefing.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not lie below Briefing.sln.");

        return folder;
    }
}
