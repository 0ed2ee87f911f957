using System.CommandLine;
using Briefing.Cli.Options;
using Briefing.Cli.Terminal;
using Briefing.Delivering;
using Briefing.Hosting.Mail;
using Briefing.Subscribing;

namespace Briefing.Cli;

/// <summary>
/// <c>briefing bounces</c>: what mail servers and providers report about mails, as files, as a folder of them such as a Maildir, or piped in by
/// a mail server's alias.
/// </summary>
internal static class BouncesCommand
{
    private const string StandardInput = "-";

    public static Command Create()
    {
        var store = new StoreOptions();
        var paths = new Argument<string[]>("PATH") { Description = "Messages and folders of them; - reads one message from standard input", Arity = ArgumentArity.OneOrMore };
        var command = new Command("bounces", "Read bounces and complaints, and send no more to those addresses") { paths, store.Data, store.Kind };
        command.SetAction((parsed, cancellation) => StoreFailures.ReportedAsync(async () =>
        {
            var storage = store.In(parsed).Open();
            var reports = await MailReports.OpenAsync(storage.Blobs, Bounces(), TimeProvider.System, cancellation);
            return await RunAsync(parsed.GetRequiredValue(paths), reports, cancellation);
        }));
        return command;
    }

    /// <exception cref="FormatException">The setting is no address.</exception>
    private static EmailAddress? Bounces()
    {
        if (MailEnvironment.Setting("Bounces") is not { Length: > 0 } written)
            return null;
        return EmailAddress.TryParse(written.Trim(), out var address, out var why) && ReturnAddress.Fits(address)
            ? address
            : throw new FormatException($"{MailEnvironment.Prefix}Bounces is no mailbox that mail could come back to: {why ?? $"it has a plus sign or more than {ReturnAddress.LongestLocalPart} octets before the @."} Take one such as bounces@news.example.");
    }

    private static async Task<int> RunAsync(string[] paths, MailReports reports, CancellationToken cancellation)
    {
        var errors = Reports.ToStandardError();
        var used = 0;
        foreach (var (name, path) in paths.SelectMany(FilesOf))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Read(path, errors) is not { } message)
                continue;
            if (MailReportReader.Read(message) is not { } report)
            {
                errors.Write($"{name}: It is no report of a mail server or provider (RFC 3464, RFC 5965).");
                continue;
            }

            var outcome = await reports.TakeAsync(report, cancellation);
            used += outcome == ReportOutcome.NotOurs ? 0 : 1;
            Console.Out.WriteLine(Printable.From($"{name}: {Say(outcome)}"));
        }

        return used > 0 ? ExitCode.Done : ExitCode.NothingUsable;
    }

    private static IEnumerable<(string Name, string Path)> FilesOf(string path) =>
        path == StandardInput ? [("standard input", path)]
        : Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (Path.GetRelativePath(path, file), file))
        : [(path, path)];

    private static byte[]? Read(string path, Reports errors)
    {
        try
        {
            using var input = path == StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
            var buffer = new byte[MailReportReader.MostBytes];
            var read = input.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return buffer[..read];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.Write($"{path}: The file cannot be read ({failure.Message}). Check its name and permissions.");
            return null;
        }
    }

    private static string Say(ReportOutcome outcome) => outcome switch
    {
        ReportOutcome.Bounced => "The address takes no mail, and is sent none any more.",
        ReportOutcome.Complained => "Its reader complained, and is sent nothing any more.",
        ReportOutcome.NoMatter => "Nothing follows from it for later mails.",
        ReportOutcome.Forgotten => "It is about somebody who has been erased.",
        ReportOutcome.NotOurs => "It names no mail that was sent from here, and nothing is changed.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
