using System.Diagnostics;
using System.Globalization;

namespace Briefing.Benchmarks;

/// <summary><c>briefing serve</c> as it was built, in a process of its own.</summary>
internal sealed class ServeProcess : IDisposable
{
    private readonly Process _process;

    public ServeProcess(string data, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var start = new ProcessStartInfo(BuiltProgram.Path(), ["serve", "--data", data, "--port", "0", "--quiet"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        Errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it said on standard error, once it has ended.</summary>
    public Task<string> Errors { get; }

    public async Task<Uri> AddressAsync() =>
        new(await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"serve did not start: {await Errors}"));

    /// <summary>Memory in use, in bytes.</summary>
    public long Memory()
    {
        _process.Refresh();
        return _process.WorkingSet64;
    }

    /// <summary>Ends it as a power cut would (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    /// <summary>Names of settings for mail that goes to a server on this machine.</summary>
    public static Dictionary<string, string> MailTo(int port) => new()
    {
        ["Briefing__Mail__From"] = "desk@news.example",
        ["Briefing__Mail__PublicAddress"] = "https://news.example/",
        ["Briefing__Mail__SmtpHost"] = "127.0.0.1",
        ["Briefing__Mail__SmtpPort"] = port.ToString(CultureInfo.InvariantCulture),
        ["Briefing__Mail__SmtpSecurity"] = "None",
    };
}
