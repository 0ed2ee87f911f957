using System.CommandLine;
using System.Globalization;
using Briefing.Cli.Options;
using Briefing.Cli.Terminal;
using Briefing.Delivering;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Stories;

namespace Briefing.Cli;

/// <summary><c>briefing send</c>: one edition of one date to all its readers now, or what they would be sent, as files.</summary>
internal static class SendCommand
{
    private const int Workers = 8;

    public static Command Create()
    {
        var store = new StoreOptions();
        var edition = new Option<string>("--edition") { Description = "Which edition", HelpName = "ID", Required = true };
        var date = new Option<DateOnly>("--date") { Description = "The date of its brief, such as 2026-03-02", HelpName = "D", Required = true };
        var correction = new Option<bool>("--correction") { Description = "Send what no longer stands in that brief to whoever was sent it" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Write the mails into --out and leave the store as it is" };
        var output = new Option<string>("--out") { Description = "Folder for the mails of a dry run", HelpName = "DIR", DefaultValueFactory = _ => "mails" };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print the count of mails and nothing else" };
        date.CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError("--date takes a date such as 2026-03-02.");
            return default;
        };
        edition.Validators.Add(result =>
        {
            if (!Edition.IsId(result.GetValueOrDefault<string>()))
                result.AddError("--edition takes the id of an edition. briefing editions list shows them.");
        });
        var command = new Command("send", "Send an edition's brief of a date to its readers now") { edition, date, correction, dryRun, output, quiet, store.Data, store.Kind };
        command.SetAction((parsed, cancellation) => StoreFailures.ReportedAsync(() => RunAsync(
            store.In(parsed),
            parsed.GetRequiredValue(edition),
            parsed.GetRequiredValue(date),
            parsed.GetValue(correction),
            parsed.GetValue(dryRun) ? parsed.GetRequiredValue(output) : null,
            parsed.GetValue(quiet),
            cancellation)));
        return command;
    }

    /// <param name="trial">The folder for the mails of a dry run; null sends them.</param>
    private static async Task<int> RunAsync(StoreChoice store, string edition, DateOnly date, bool isCorrection, string? trial, bool quiet, CancellationToken cancellation)
    {
        var reports = Reports.ToStandardError();
        if (MailEnvironment.Read(reports) is not { } settings)
            return ExitCode.WrongUsage;
        var storage = store.Open();
        if (await new EditionShelf(storage.Blobs).FindAsync(edition, cancellation) is null)
            return Nothing(reports, $"There is no edition {edition}. briefing editions list shows those that there are.");

        using var logs = ReportedLogs.Factory(reports);
        await using var room = trial is null
            ? await settings.OpenAsync(storage, store.Outbox, null, TimeProvider.System, logs, cancellation)
            : await settings.OpenForTrialAsync(storage, trial, TimeProvider.System, logs, cancellation);
        if (!await room.HasBriefAsync(edition, date, cancellation))
            return Nothing(reports, string.Create(CultureInfo.InvariantCulture, $"There is no brief of {edition} of {date:yyyy-MM-dd}. briefing serve makes an edition's brief when it is due."));

        var number = 0;
        if (isCorrection)
        {
            using var shelf = new StoryShelf(storage.Blobs, TimeProvider.System);
            if (await room.PlanCorrectionAsync(edition, date, shelf, cancellation) is not var (planned, _))
                return Nothing(reports, "All of that brief still stands, so there is nothing to correct.");
            number = planned;
        }
        else
        {
            await room.PlanAsync(edition, date, cancellation);
        }

        var tally = await SendAsync(room, edition, date, number, quiet, cancellation);
        if (tally.Planned == 0)
            return Nothing(reports, isCorrection ? "Nobody was sent that brief." : $"Nobody takes {edition}.");
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{edition} of {date:yyyy-MM-dd}{(number > 0 ? $", correction {number}" : "")}: {tally}"));
        if (trial is not null && !quiet)
            Console.Error.WriteLine($"This was a trial: the mails are files in {Printable.From(trial)}, and nothing was sent or written down.");
        return ExitCode.Done;
    }

    /// <summary>Goes on until every mail has come to an end. Broken off, it leaves the rest to its next run, or to <c>serve</c>.</summary>
    private static async Task<DeliveryTally> SendAsync(MailRoom room, string edition, DateOnly date, int correction, bool quiet, CancellationToken cancellation)
    {
        while (true)
        {
            var stand = await room.SendAsync(edition, date, Workers, correction, cancellation);
            if (stand.Again is not { } wait)
                return stand.Tally;
            if (!quiet)
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stand.Tally}; the next try is in {Math.Ceiling(wait.TotalMinutes)} minutes. Ctrl-C ends this; the same command goes on with it, and so does briefing serve."));
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, cancellation);
        }
    }

    private static int Nothing(Reports reports, string sentence)
    {
        reports.Write(sentence);
        return ExitCode.NothingUsable;
    }
}
