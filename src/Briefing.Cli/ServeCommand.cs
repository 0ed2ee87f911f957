using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Briefing.Cli.Options;
using Briefing.Cli.Terminal;
using Briefing.Hosting.Http;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Serving;
using Briefing.Storing;

namespace Briefing.Cli;

/// <summary><c>briefing serve</c>: the whole product on one machine.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 5080;

    public static Command Create()
    {
        var store = new StoreOptions();
        var port = new Option<int>("--port") { Description = "Port to answer on; 0 takes a free one", HelpName = "N", DefaultValueFactory = _ => UsualPort };
        var address = new Option<string>("--address") { Description = "Address to answer on; on any but this machine's own the API asks for keys", HelpName = "IP", DefaultValueFactory = _ => "127.0.0.1" };
        var publicAddress = new Option<string?>("--public") { Description = "Where readers find it, such as https://news.example/, for links in the feed", HelpName = "URL" };
        var model = ModelOption.Create();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print the address and nothing else" };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65_535)
                result.AddError("--port takes a number from 0 to 65535.");
        });
        address.Validators.Add(result =>
        {
            if (!IPAddress.TryParse(result.GetValueOrDefault<string>(), out _))
                result.AddError("--address takes an address such as 127.0.0.1 or 0.0.0.0.");
        });
        publicAddress.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var given) && given.Scheme is "http" or "https"))
                result.AddError("--public takes an address such as https://news.example/.");
        });

        var command = new Command("serve", "Read the articles of a folder as they come, and show the stories in a browser") { store.Data, store.Kind, port, address, publicAddress, model, quiet };
        // Ctrl-C finds a command by its task: what runs before the first wait would not be asked to end.
        command.SetAction((parsed, cancellation) => Task.Run(
            () => RunAsync(
                store.In(parsed),
                IPAddress.Parse(parsed.GetRequiredValue(address)),
                parsed.GetValue(port),
                parsed.GetValue(publicAddress) is { } url ? new Uri(url) : null,
                parsed.GetValue(model),
                parsed.GetValue(quiet),
                cancellation),
            CancellationToken.None));
        return command;
    }

    private static async Task<int> RunAsync(StoreChoice store, IPAddress address, int port, Uri? publicAddress, string? model, bool quiet, CancellationToken cancellation)
    {
        var reports = Reports.ToStandardError();
        var uploads = store.IsFolder ? Path.GetFullPath(Path.Combine(store.Folder, "articles")) : null;
        try
        {
            if (uploads is not null)
                Directory.CreateDirectory(uploads);
            var storage = store.Open();
            var hasKeys = await new ApiKeys(storage.Blobs, TimeProvider.System).AnyAsync(cancellation);
            var isLocal = IPAddress.IsLoopback(address);
            using var logs = ReportedLogs.Factory(reports);
            var machine = new OneMachine(
                new OneMachineOptions
                {
                    Storage = storage,
                    Uploads = uploads,
                    Address = address,
                    Port = port,
                    Site = new SiteOptions { IsLocal = isLocal, PublicAddress = publicAddress },
                    Model = ModelOption.Find(model, reports),
                    Mail = Mail(publicAddress, reports),
                    Outbox = store.Outbox,
                    Say = quiet ? _ => { } : sentence => Console.Error.WriteLine(Printable.From(sentence)),
                },
                logs);
            await machine.RunAsync(where => Greet(where, uploads, isLocal && !hasKeys, hasKeys, quiet), cancellation);
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SocketException or FormatException or StoreUnavailableException)
        {
            reports.Write($"It cannot start: {failure.Message} Name another --port or --data, or give yourself permission to write there.");
            return ExitCode.WrongUsage;
        }
    }

    private static MailSettings? Mail(Uri? publicAddress, Reports reports)
    {
        var (settings, faults) = MailSettings.Read(MailEnvironment.Setting, publicAddress);
        foreach (var fault in faults)
            reports.Write($"{fault} Until then no mail is sent.");
        return settings;
    }

    private static void Greet(Uri where, string? uploads, bool isOpen, bool hasKeys, bool quiet)
    {
        Console.Out.WriteLine(where);
        if (quiet)
            return;
        Console.Error.WriteLine($"Put articles into {(uploads is null ? "the container articles" : Printable.From(uploads))}. Ctrl-C ends this; nothing is lost by it.");
        Console.Error.WriteLine(isOpen
            ? "Pages and API are open, to this machine alone, until there is a key."
            : "Pages are open to whoever reaches this address; the API asks for keys" + (hasKeys ? "." : ", and there is none yet: briefing keys add NAME makes one."));
    }
}
