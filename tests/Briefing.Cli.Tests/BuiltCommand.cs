using System.Diagnostics;
using System.Text;

namespace Briefing.Cli.Tests;

/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The command as it was built, run as a process of its own.</summary>
internal static class BuiltCommand
{
    public static readonly string Path = System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "briefing.exe" : "briefing");

    public static Outcome Run(params string[] arguments) => RunWithInput([], arguments);

    public static Outcome RunWithInput(string input, params string[] arguments) => RunWithInput(Encoding.UTF8.GetBytes(input), arguments);

    public static Outcome RunWithInput(byte[] input, params string[] arguments) => RunWith(new Dictionary<string, string>(), input, arguments);

    public static Outcome RunWith(IReadOnlyDictionary<string, string> environment, byte[] input, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A command that does not read its input may be gone before it is written.
        }

        process.WaitForExit();
        return new Outcome(process.ExitCode, output.Result, error.Result);
    }

    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
            StandardErrorEncoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("Briefing__", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
