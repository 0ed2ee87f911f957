using System.CommandLine;
using System.Globalization;
using Briefing.Cli.Options;
using Briefing.Cli.Terminal;
using Briefing.Hosting.Mail;
using Briefing.Subscribing;

namespace Briefing.Cli;

/// <summary><c>briefing subscribers</c>: who gets mail. Their addresses go to standard output, and into no message or log.</summary>
internal static class SubscribersCommand
{
    private static readonly string[] States = [.. Enum.GetNames<SubscriberState>().Select(name => name.ToLowerInvariant())];

    public static Command Create() => new("subscribers", "List subscribers, bring some along, hand out their data, forget them, keep mail from addresses")
    {
        List(), Export(), Erase(), Import(), Suppress(), Lift(),
    };

    private static Command List()
    {
        var store = new StoreOptions();
        var edition = new Option<string?>("--edition") { Description = "Only those of this edition", HelpName = "ID" };
        var state = new Option<string?>("--state") { Description = "Only those who stand so", HelpName = string.Join('|', States) };
        var json = new Option<bool>("--json") { Description = "Print a line of JSON for each" };
        state.AcceptOnlyFromAmong(States);
        var command = new Command("list", "List the subscribers") { edition, state, json, store.Data, store.Kind };
        command.SetAction((parsed, cancellation) => StoreFailures.ReportedAsync(async () =>
        {
            var (of, stands, asJson) = (parsed.GetValue(edition), parsed.GetValue(state), parsed.GetValue(json));
            var desk = await DeskAsync(store.In(parsed), cancellation);
            var count = 0;
            await foreach (var subscriber in desk.ListAsync(cancellation))
            {
                if ((of is not null && !subscriber.Editions.Contains(of)) || (stands is not null && !stands.Equals(subscriber.State.ToString(), StringComparison.OrdinalIgnoreCase)))
                    continue;
                count++;
                Console.Out.WriteLine(asJson
                    ? System.Text.Encoding.UTF8.GetString(SubscriberJson.Export(subscriber))
                    : Printable.From(Describe(subscriber, await desk.IsSuppressedAsync(subscriber.Address, cancellation))));
            }

            return count > 0 ? ExitCode.Done : ExitCode.NothingUsable;
        }));
        return command;
    }

    private static Command Export()
    {
        var store = new StoreOptions();
        var address = Address();
        var command = new Command("export", "Print all that is stored about one of them, as JSON") { address, store.Data, store.Kind };
        command.SetAction((parsed, cancellation) => StoreFailures.ReportedAsync(async () =>
        {
            var desk = await DeskAsync(store.In(parsed), cancellation);
            if (await desk.ExportAsync(EmailAddress.Parse(parsed.GetRequiredValue(address)), cancellation) is not { } file)
                return Unknown();
            using var output = Console.OpenStandardOutput();
            output.Write(file);
            output.Write("\n"u8);
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Erase()
    {
        var store = new StoreOptions();
        var address = Address();
        var command = new Command("erase", "Forget one of them. Records of mails stay, under a name that leads to no address") { address, store.Data, store.Kind };
        command.SetAction((parsed, cancellation) => StoreFailures.ReportedAsync(async () =>
        {
            var desk = await DeskAsync(store.In(parsed), cancellation);
            if (!await desk.EraseAsync(EmailAddress.Parse(parsed.GetRequiredValue(address)), cancellation))
                return Unknown();
            Console.Out.WriteLine("It is erased.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Suppress()
    {
        var store = new StoreOptions();
        var address = Address();
        var command = new Command("suppress", "Mail nothing more to an address, whoever asks for it, as after a bounce or a complaint") { address, store.Data, store.Kind };
        command.SetAction((parsed, cancellation) => StoreFailures.ReportedAsync(async () =>
        {
            var desk = await DeskAsync(store.In(parsed), cancellation);
            await desk.SuppressAsync(EmailAddress.Parse(parsed.GetRequiredValue(address)), cancellation);
            Console.Out.WriteLine("It is suppressed.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Lift()
    {
        var store = new StoreOptions();
        var address = Address();
        var command = new Command("lift", "Let an address that bounced, complained or was suppressed get mail again") { address, store.Data, store.Kind };
        command.SetAction((parsed, cancellation) => StoreFailures.ReportedAsync(async () =>
        {
            var desk = await DeskAsync(store.In(parsed), cancellation);
            if (!await desk.LiftAsync(EmailAddress.Parse(parsed.GetRequiredValue(address)), cancellation))
            {
                Reports.ToStandardError().Write("This address is not suppressed. Whoever left gets mail again by signing up.");
                return ExitCode.NothingUsable;
            }

            Console.Out.WriteLine("It is no longer suppressed.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Import()
    {
        var store = new StoreOptions();
        var file = new Argument<string>("FILE") { Description = "Addresses, or JSON objects with address, editions, topics, language, hour and zone, one in a line; - reads standard input" };
        var consent = new Option<string>("--consent") { Description = "When and how they agreed, which you vouch for; it is recorded with each", HelpName = "TEXT", Required = true };
        var edition = new Option<string[]>("--edition") { Description = "What they get where their line does not say", HelpName = "ID", DefaultValueFactory = _ => [Edition.Daily.Id] };
        var language = new Option<string>("--language") { Description = "Likewise the language of the words around the news", DefaultValueFactory = _ => "en" };
        var hour = new Option<int>("--hour") { Description = "Likewise the hour of their day", HelpName = "N", DefaultValueFactory = _ => 7 };
        var zone = new Option<string>("--zone") { Description = "Likewise their time zone", HelpName = "NAME", DefaultValueFactory = _ => "UTC" };
        language.AcceptOnlyFromAmong([.. Wishes.Languages]);
        consent.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { Length: > 0 and <= 500 } text || string.IsNullOrWhiteSpace(text))
                result.AddError("--consent takes 1 to 500 characters, such as \"form at the fair in Oslo, May 2026\".");
        });
        var command = new Command("import", "Bring along readers who asked elsewhere") { file, consent, edition, language, hour, zone, store.Data, store.Kind };
        command.SetAction((parsed, cancellation) => StoreFailures.ReportedAsync(async () =>
        {
            var desk = await DeskAsync(store.In(parsed), cancellation);
            var usual = new SubscriberLine.Usual(
                [.. parsed.GetRequiredValue(edition)],
                parsed.GetRequiredValue(language),
                parsed.GetValue(hour).ToString(CultureInfo.InvariantCulture),
                parsed.GetRequiredValue(zone));
            var path = parsed.GetRequiredValue(file);
            using var lines = path == "-" ? Console.In : new StreamReader(path);
            return await ImportAsync(desk, lines, usual, parsed.GetRequiredValue(consent), cancellation);
        }));
        return command;
    }

    private static async Task<int> ImportAsync(SubscriberDesk desk, TextReader lines, SubscriberLine.Usual usual, string consent, CancellationToken cancellation)
    {
        var reports = Reports.ToStandardError();
        var known = await desk.EditionsAsync(cancellation);
        var counts = new int[Enum.GetValues<ImportOutcome>().Length];
        var (number, bad) = (0, 0);
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (!SubscriberLine.TryRead(line, usual, known, out var address, out var wishes, out var why))
            {
                bad++;
                reports.Write(string.Create(CultureInfo.InvariantCulture, $"line {number}: {why}"));
                continue;
            }

            var outcome = await desk.ImportAsync(address, wishes, consent, cancellation);
            counts[(int)outcome]++;
            if (outcome is ImportOutcome.HasLeft or ImportOutcome.Suppressed)
                reports.Write(string.Create(CultureInfo.InvariantCulture, $"line {number}: {(outcome == ImportOutcome.HasLeft ? "This reader has left, and only they can come back." : "The address bounced or complained, and gets no mail.")}"));
        }

        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{counts[(int)ImportOutcome.Imported]} imported, {counts[(int)ImportOutcome.AlreadyThere]} were there, {counts[(int)ImportOutcome.HasLeft]} had left, {counts[(int)ImportOutcome.Suppressed]} suppressed, {bad} lines could not be used"));
        return counts[(int)ImportOutcome.Imported] + counts[(int)ImportOutcome.AlreadyThere] > 0 ? ExitCode.Done : ExitCode.NothingUsable;
    }

    private static Argument<string> Address()
    {
        var address = new Argument<string>("ADDRESS") { Description = "Their mail address" };
        address.Validators.Add(result =>
        {
            if (!EmailAddress.TryParse(result.GetValueOrDefault<string>(), out _, out var why))
                result.AddError(why);
        });
        return address;
    }

    private static Task<SubscriberDesk> DeskAsync(StoreChoice store, CancellationToken cancellation) => SubscriberDesk.OpenAsync(store.Open(), TimeProvider.System, cancellation);

    private static int Unknown()
    {
        Reports.ToStandardError().Write("There is no subscriber with this address. briefing subscribers list shows those that there are.");
        return ExitCode.NothingUsable;
    }

    private static string Describe(Subscriber subscriber, bool isSuppressed)
    {
        var about = subscriber.Topics.IsEmpty ? "" : $"; about {string.Join(", ", subscriber.Topics)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{subscriber.Address}  {subscriber.State.ToString().ToLowerInvariant()}{(isSuppressed ? ", suppressed" : "")}  {string.Join(' ', subscriber.Editions)} at {subscriber.Hour:00}:00 {subscriber.Zone}, in {subscriber.Language}{about}");
    }
}
