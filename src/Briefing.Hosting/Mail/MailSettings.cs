using System.Globalization;
using System.Security.Cryptography;
using Azure.Core;
using Azure.Identity;
using Briefing.Delivering;
using Briefing.Hosting.Mail.CommunicationServices;
using Briefing.Hosting.Mail.Smtp;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Briefing.Subscribing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Mail;

/// <summary>How mail is sent, as it is configured: by Communication Services, by an SMTP server, or into a folder.</summary>
public sealed partial record MailSettings
{
    public required Mailbox From { get; init; }

    public EmailAddress? ReplyTo { get; init; }

    /// <summary>Where readers find the site, for the links in mails.</summary>
    public required Uri PublicAddress { get; init; }

    /// <summary>Null where mail goes another way.</summary>
    public Uri? CommunicationServices { get; init; }

    /// <summary>The access key of Communication Services, in base64; null lets the host's identity in.</summary>
    public string? AccessKey { get; init; }

    /// <summary>Null where mail goes another way.</summary>
    public SmtpOptions? Smtp { get; init; }

    /// <summary>The mailbox that undeliverable mail comes back to, each reader's under an address of its own; null leaves it to the sender.</summary>
    public EmailAddress? Bounces { get; init; }

    /// <summary>Null leaves signing to whoever carries the mail on.</summary>
    public DkimSettings? Dkim { get; init; }

    public SendingLimits Sending { get; init; } = new();

    /// <summary>Without keys and passwords.</summary>
    public override string ToString() => $"Mail from {From.Address}";

    /// <param name="outbox">The folder that mails go to where neither service nor server is set.</param>
    /// <param name="identity">Lets the host in to Communication Services where no access key does; null takes the one that the machine has.</param>
    public async Task<MailRoom> OpenAsync(Storage storage, string outbox, TokenCredential? identity, TimeProvider clock, ILoggerFactory logs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(storage);
        var options = await OptionsAsync(storage.Blobs, cancellation);
        IMailSender sender = CommunicationServices is { } endpoint ? new CommunicationServicesSender(new CommunicationServicesOptions { Endpoint = endpoint, AccessKey = AccessKey, Identity = AccessKey is null ? identity ?? new DefaultAzureCredential() : null }, clock)
            : Smtp is { } server ? new SmtpSender(server, Writer(), clock)
            : new OutboxSender(outbox, Writer());
        return new MailRoom(storage.Blobs, storage.Queue(QueueNames.Deliveries), sender, options, clock, logs);
    }

    /// <summary>
    /// A room in which everything is done as in the other, by the same code, up to the mails, which go into a folder as files. Nothing in the store changes,
    /// and no limit makes it wait.
    /// </summary>
    public async Task<MailRoom> OpenForTrialAsync(Storage storage, string folder, TimeProvider clock, ILoggerFactory logs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(storage);
        var trial = new TrialStore(storage.Blobs, clock);
        var options = await OptionsAsync(trial, cancellation) with { Sending = new SendingLimits() };
        return new MailRoom(trial, new InProcessQueue(clock), new OutboxSender(folder, Writer()), options, clock, logs);
    }

    private async Task<MailRoomOptions> OptionsAsync(IBlobStore store, CancellationToken cancellation)
    {
        var secret = await LinkSecret.OfAsync(store, cancellation);
        var hash = secret.ForAddresses();
        return new MailRoomOptions
        {
            From = From,
            ReplyTo = ReplyTo,
            PublicAddress = PublicAddress,
            Hash = hash,
            Tokens = secret.ForLinks(),
            Return = Bounces is { } bounces ? new ReturnAddress(bounces, hash) : null,
            Sending = Sending,
            Delivery = new DeliveryOptions { MessageDomain = From.Address.Domain },
        };
    }

    private Func<MailMessage, byte[]> Writer()
    {
        if (Dkim is not { } dkim)
            return MimeWriter.Write;
        var signer = dkim.Signer();
        return message => signer.Sign(MimeWriter.Write(message), message.Date);
    }
}

/// <summary>How mails are signed.</summary>
/// <param name="Key">An RSA key in PEM.</param>
public sealed record DkimSettings(string Domain, string Selector, string Key)
{
    private const int SmallestKey = 2048;

    /// <exception cref="FormatException">The key cannot be used; the message says why, and nothing of the key.</exception>
    public DkimSigner Signer()
    {
        var key = RSA.Create();
        try
        {
            key.ImportFromPem(Key);
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new FormatException("is no RSA key in PEM. openssl genrsa 2048 makes one.");
        }

        return key.KeySize >= SmallestKey
            ? new DkimSigner(Domain, Selector, key)
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"has {key.KeySize} bits. Receivers want {SmallestKey} or more; openssl genrsa 2048 makes such a key."));
    }

    /// <summary>Without the key.</summary>
    public override string ToString() => $"{Selector}._domainkey.{Domain}";
}
