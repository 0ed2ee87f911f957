using System.Collections.Immutable;
using System.Globalization;
using Azure.Core;
using Briefing.Delivering;
using Briefing.Hosting.Mail.CommunicationServices;
using Briefing.Hosting.Mail.Smtp;
using Briefing.Hosting.Storing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Mail;

/// <summary>How mail is sent, as it is configured: by Communication Services, by an SMTP server, or into a folder.</summary>
public sealed record MailSettings
{
    private const string Prefix = "Briefing__Mail__";

    public required Mailbox From { get; init; }

    /// <summary>Where readers find the site, for the links in mails.</summary>
    public required Uri PublicAddress { get; init; }

    /// <summary>Null where mail goes another way.</summary>
    public Uri? CommunicationServices { get; init; }

    /// <summary>Null where mail goes another way.</summary>
    public SmtpOptions? Smtp { get; init; }

    /// <summary>From settings such as <c>Briefing__Mail__From</c>.</summary>
    /// <param name="setting">The text of a setting by its name ("From", "Endpoint" ...), or null.</param>
    /// <param name="publicAddress">Where the host knows it to be, if it does.</param>
    /// <returns>Null where no mail is configured, or with faults, which say what to set.</returns>
    public static (MailSettings? Settings, ImmutableArray<string> Faults) Read(Func<string, string?> setting, Uri? publicAddress = null)
    {
        ArgumentNullException.ThrowIfNull(setting);
        if (Text("From") is not { } sender)
            return (null, []);
        var faults = ImmutableArray.CreateBuilder<string>();
        if (!EmailAddress.TryParse(sender, out var from, out var why))
            faults.Add($"{Prefix}From is no mail address: {why}");
        var site = Address("PublicAddress", faults) ?? publicAddress;
        if (site is null && Text("PublicAddress") is null)
            faults.Add($"{Prefix}PublicAddress is not set. Set it to where readers find the site, such as https://news.example/.");
        var endpoint = Address("Endpoint", faults);
        var smtp = Smtp(faults);
        if (faults.Count > 0)
            return (null, faults.ToImmutable());
        return (new MailSettings { From = new Mailbox(from!, Text("FromName")), PublicAddress = site!, CommunicationServices = endpoint, Smtp = smtp }, []);

        string? Text(string name) => setting(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

        Uri? Address(string name, ImmutableArray<string>.Builder faults)
        {
            if (Text(name) is not { } text)
                return null;
            if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == "https" || address is { Scheme: "http", IsLoopback: true }))
                return address;
            faults.Add($"{Prefix}{name} is no https address. Write one like https://news.example/.");
            return null;
        }

        SmtpOptions? Smtp(ImmutableArray<string>.Builder faults)
        {
            if (Text("SmtpHost") is not { } host)
                return null;
            var options = new SmtpOptions { Host = host, User = Text("SmtpUser"), Password = Text("SmtpPassword") };
            if (Text("SmtpPort") is { } written)
            {
                if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65_536)
                    options = options with { Port = port };
                else
                    faults.Add($"{Prefix}SmtpPort is no port. Set it to 587 or 465, or leave it out.");
            }

            if (Text("SmtpSecurity") is not { } security)
                return options;
            if (Enum.TryParse<SmtpSecurity>(security, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen))
                return options with { Security = chosen };
            faults.Add($"{Prefix}SmtpSecurity is {SmtpSecurity.StartTls}, {SmtpSecurity.Tls} or {SmtpSecurity.None}.");
            return options;
        }
    }

    /// <param name="outbox">The folder that mails go to where neither service nor server is set.</param>
    /// <param name="identity">Lets the host in to Communication Services.</param>
    public async Task<MailRoom> OpenAsync(Storage storage, string outbox, TokenCredential? identity, TimeProvider clock, ILoggerFactory logs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(storage);
        var secret = await LinkSecret.OfAsync(storage.Blobs, cancellation);
        IMailSender sender = CommunicationServices is { } endpoint ? new CommunicationServicesSender(new CommunicationServicesOptions { Endpoint = endpoint, Identity = identity }, clock)
            : Smtp is { } server ? new SmtpSender(server, MimeWriter.Write, clock)
            : new OutboxSender(outbox, MimeWriter.Write);
        var options = new MailRoomOptions { From = From, PublicAddress = PublicAddress, Hash = secret.ForAddresses(), Tokens = secret.ForLinks() };
        return new MailRoom(storage.Blobs, storage.Queue(QueueNames.Deliveries), sender, options, clock, logs);
    }
}
