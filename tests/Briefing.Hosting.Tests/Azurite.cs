using System.Diagnostics;
using System.Globalization;

namespace Briefing.Hosting.Tests;

/// <summary>
/// A storage account on this machine: one process for all tests of a run, on free ports, with an account for each that asks. It ends with the process that
/// started it, however that ends.
/// </summary>
internal sealed class Azurite
{
    private const int Accounts = 200;
    private const string Key = "QnJpZWZpbmcgdGVzdHMgb25seSwgbm8gc2VjcmV0IGF0IGFsbC4gQnJpZWZpbmcgdGVzdHMu";

    // Every ten minutes it looks for what no blob refers to any more, one by one and each in a list of all: after some ten thousand writes it answers nobody for
    // minutes. Nothing that is measured here needs that memory back.
    private const string UntilInputEnds = """
        process.stdin.on('end', () => process.exit()).resume();
        for (const service of ['blob', 'queue'])
            require(require('path').join(process.argv[1], '..', service, 'utils', 'constants.js')).DEFAULT_GC_INTERVAL_MS = 2 ** 31 - 1;
        require(process.argv[1]);
        """;
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private static readonly Lazy<Azurite?> Started = new(Start);

    private readonly string _blobs;
    private readonly string _queues;
    private int _taken;

    private Azurite(string blobs, string queues) => (_blobs, _queues) = (blobs, queues);

    /// <summary>The connection string of an account that nobody else uses, or null where node or the package is not there.</summary>
    public static string? NewAccount() => Started.Value?.Next();

    private string Next()
    {
        var name = NameOf(Interlocked.Increment(ref _taken));
        return $"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={Key};BlobEndpoint={_blobs}/{name};QueueEndpoint={_queues}/{name};";
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"briefing{number}");

    private static Azurite? Start()
    {
        if (Script() is not { } script)
            return null;
        var start = new ProcessStartInfo("node", ["-e", UntilInputEnds, script, "--blobPort", "0", "--queuePort", "0", "--tablePort", "0", "--inMemoryPersistence", "--disableTelemetry", "--skipApiVersionCheck", "--silent"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(1, Accounts).Select(number => $"{NameOf(number)}:{Key}"));
        var process = StartOrNull(start);
        if (process is null)
            return null;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.Kill();
        var (blobs, queues) = (Address(process, "Blob"), Address(process, "Queue"));
        _ = process.StandardOutput.ReadToEndAsync();
        return new Azurite(blobs, queues);
    }

    private static Process? StartOrNull(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string Address(Process process, string service)
    {
        var mark = $"Azurite {service} service is successfully listening at ";
        var deadline = Stopwatch.StartNew();
        while (deadline.Elapsed < LongestStart && process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith(mark, StringComparison.Ordinal))
                return line[mark.Length..].TrimEnd('/');
        }
        throw new InvalidOperationException($"Azurite did not say where its {service} service listens.");
    }

    private static string? Script() =>
        Repository.PathOf("tests", "tools", "node_modules", "azurite", "dist", "src", "azurite.js") is var script && File.Exists(script) ? script : null;
}
