using System.Diagnostics;

namespace Briefing.Tests;

/// <summary>Programs that the machine may have: Node with the packages of tests/tools, Python and others. A test whose program is missing is skipped, with what is missing.</summary>
internal static class Tools
{
    public static string Folder { get; } = Repository.PathOf("tests", "tools");

    /// <summary>Runs a script of tests/tools.</summary>
    public static (int ExitCode, string Output) Node(string script, params string[] arguments)
    {
        RequireNode();
        return Run("node", [Path.Combine(Folder, script), .. arguments]);
    }

    public static (int ExitCode, string Output) Python(string program, params string[] arguments) => Run("python3", ["-c", program, .. arguments]);

    public static void RequireNode() =>
        Skip.IfNot(Directory.Exists(Path.Combine(Folder, "node_modules")), "The Node packages of tests/tools are not installed; ./test.sh installs them.");

    /// <summary>A process with its input, output and errors to write and read.</summary>
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

    /// <returns>What it wrote to its output, and behind it what it wrote to its errors.</returns>
    public static (int ExitCode, string Output) Run(string command, params string[] arguments)
    {
        using var process = Start(command, arguments);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
