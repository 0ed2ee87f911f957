using System.Diagnostics;
using System.Globalization;
using Briefing.Delivering;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Mail.Smtp;
using Briefing.Hosting.Storing;
using Briefing.Rendering;
using Briefing.Storing;
using Briefing.Subscribing;
using Microsoft.Extensions.Logging.Abstractions;
using static Briefing.Benchmarks.Output;

namespace Briefing.Benchmarks;

/// <summary>Mails a minute, and the memory they take, from records on disk to a server of another process.</summary>
internal static class DeliveryBenchmarks
{
    private const int Usual = 100_000;
    private const int Workers = 16;
    private const string ConserveMemory = "DOTNET_GCConserveMemory";
    private static readonly DateOnly Date = new(2026, 3, 2);

    /// <param name="args">How many mails, and a folder for the records.</param>
    public static void Run(string[] args)
    {
        // What it takes depends on the collector's settings: those of the command, in a process of its own.
        if (Environment.GetEnvironmentVariable(ConserveMemory) is null)
        {
            var start = OwnProcess.Start(["deliveries", .. args]);
            (start.Environment[ConserveMemory], start.Environment["DOTNET_TieredPGO"]) = ("5", "0");
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return;
        }

        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : Usual;
        var folder = Directory.CreateDirectory(Path.Combine(args.Length > 1 ? args[1] : Path.GetTempPath(), $"briefing-deliveries-{Environment.ProcessId}"));
        try
        {
            MeasureAsync(count, folder.FullName).GetAwaiter().GetResult();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static void Sink(string[] args) => SmtpSink.Run();

    private static async Task MeasureAsync(int count, string folder)
    {
        var start = OwnProcess.Start("deliveries-sink");
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        using var sink = Process.Start(start)!;
        var port = int.Parse((await sink.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        var store = new FileBlobStore(folder);
        var options = new MailRoomOptions
        {
            From = new Mailbox(EmailAddress.Parse("briefing@example.com"), "Briefing"),
            PublicAddress = new Uri("https://briefing.example.com"),
            Hash = new AddressHash("a key for measuring"u8),
            Tokens = new LinkTokens(("k1", new byte[32])),
        };
        var smtp = new SmtpOptions { Host = "127.0.0.1", Port = port, Security = SmtpSecurity.None, Connections = Workers, MessagesPerConnection = 1000 };
        var sender = new SmtpSender(smtp, MimeWriter.Write, TimeProvider.System);
        await using var room = new MailRoom(store, new InProcessQueue(TimeProvider.System), sender, options, TimeProvider.System, NullLoggerFactory.Instance);
        await PrepareAsync(room, store, options.Hash, count);
        var prepared = PeakMemory();

        var planning = Stopwatch.StartNew();
        await room.PlanAsync("daily", Date);
        planning.Stop();
        var planned = PeakMemory();
        var cpu = Environment.CpuUsage.TotalTime;
        var sending = Stopwatch.StartNew();
        var stand = await room.SendAsync("daily", Date, Workers);
        sending.Stop();
        cpu = Environment.CpuUsage.TotalTime - cpu;
        Print($"{stand.Tally}");
        Print($"planned in {planning.Elapsed.TotalSeconds:F1} s; sent in {sending.Elapsed.TotalSeconds:F1} s: {count / sending.Elapsed.TotalMinutes:#,0} mails a minute, {cpu.TotalMilliseconds / count:F2} ms of processor time each");
        Print($"peak memory {PeakMemory():F0} MB, {planned:F0} MB until it was planned, {prepared:F0} MB until there were subscribers; records on files, each write flushed; {Workers} connections; {Environment.ProcessorCount} cores, .NET {Environment.Version}");
        sink.StandardInput.Close();
        await sink.WaitForExitAsync();
    }

    private static async Task PrepareAsync(MailRoom room, FileBlobStore store, AddressHash hash, int count)
    {
        var brief = TemplateBenchmarks.BriefOf(3) with { Edition = "daily", Date = Date };
        await store.WriteAsync("briefs/daily/2026-03-02.json", BriefJson.Write(brief), WriteCondition.Always);
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (number, cancellation) =>
        {
            var address = EmailAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"reader{number}@example.org"));
            var id = hash.SubscriberId(address);
            await room.Subscribers.ChangeAsync(id, _ => new Subscriber { Id = id, Address = address, State = SubscriberState.Confirmed, Editions = ["daily"] }, cancellation);
        });
    }

    /// <summary>In megabytes, since the process began.</summary>
    private static double PeakMemory()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / 1e6;
    }
}
