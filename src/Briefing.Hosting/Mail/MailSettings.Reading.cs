using System.Collections.Immutable;
using System.Globalization;
using Briefing.Delivering;
using Briefing.Hosting.Mail.Smtp;
using Briefing.Subscribing;

namespace Briefing.Hosting.Mail;

public sealed partial record MailSettings
{
    private const string Prefix = "Briefing__Mail__";

    /// <summary>What a warm-up grows by each day, and how long it lasts: from 50 mails on the first day to some 16,000 on the fifteenth.</summary>
    private const double WarmUpGrowth = 1.5;
    private const int WarmUpDays = 20;
    private const int WarmUpFirst = 50;

    private const int MostOfSecret = 65_536;
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(10);

    /// <summary>The names under which settings are looked for, without the prefix.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "From", "FromName", "ReplyTo", "PublicAddress", "Endpoint", "AccessKey", "AccessKeyFile", "Bounces", "DkimSelector", "DkimDomain", "DkimKey", "DkimKeyFile",
        "SmtpHost", "SmtpPort", "SmtpSecurity", "SmtpUser", "SmtpPassword", "SmtpPasswordFile", "PerMinute", "PerHour", "PerDay", "DomainPerMinute", "WarmUpFrom", "WarmUpFirst",
    ];

    /// <summary>From settings such as <c>Briefing__Mail__From</c>.</summary>
    /// <param name="setting">The text of a setting by its name ("From", "Endpoint" ...), or null.</param>
    /// <param name="publicAddress">Where the host knows it to be, if it does.</param>
    /// <returns>Null where no mail is configured, or with faults, which say what to set.</returns>
    public static (MailSettings? Settings, ImmutableArray<string> Faults) Read(Func<string, string?> setting, Uri? publicAddress = null)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var read = new Reader(setting);
        if (read.Text("From") is null)
            return (null, []);

        var from = read.Mailbox("From");
        var site = read.Address("PublicAddress") ?? publicAddress;
        if (site is null && read.Text("PublicAddress") is null)
            read.Fault("PublicAddress", "is not set. Set it to where readers find the site, such as https://news.example/.");
        var endpoint = read.Address("Endpoint");
        var settings = new MailSettings
        {
            From = from is null ? null! : new Mailbox(from, read.Text("FromName")),
            ReplyTo = read.Mailbox("ReplyTo"),
            PublicAddress = site!,
            CommunicationServices = endpoint,
            AccessKey = read.AccessKey(),
            Smtp = read.Smtp(),
            Bounces = read.Bounces(),
            Dkim = read.Dkim(from?.Domain, endpoint is not null),
            Sending = read.Limits(endpoint is not null),
        };
        return read.Faults.Count > 0 ? (null, read.Faults.ToImmutable()) : (settings, []);
    }

    private sealed class Reader(Func<string, string?> setting)
    {
        public ImmutableArray<string>.Builder Faults { get; } = ImmutableArray.CreateBuilder<string>();

        public void Fault(string name, string what) => Faults.Add($"{Prefix}{name} {what}");

        public string? Text(string name) => setting(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

        public Uri? Address(string name)
        {
            if (Text(name) is not { } text)
                return null;
            if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == "https" || address is { Scheme: "http", IsLoopback: true }))
                return address;
            Fault(name, "is no https address. Write one like https://news.example/.");
            return null;
        }

        public EmailAddress? Mailbox(string name)
        {
            if (Text(name) is not { } text)
                return null;
            if (EmailAddress.TryParse(text, out var address, out var why))
                return address;
            Fault(name, $"is no mail address: {why}");
            return null;
        }

        /// <summary>A secret stands in the setting itself, or in the file that NAMEFile names.</summary>
        private string? Secret(string name)
        {
            if (Text(name) is { } secret)
                return secret;
            if (Text(name + "File") is not { } path)
                return null;
            try
            {
                // A pipe that nobody writes to is opened for ever, and a device may be read for ever.
                var reading = Task.Run(() => FirstOf(path));
                if (!reading.Wait(LongestRead))
                    Fault(name + "File", $"names a file that gives nothing for {LongestRead.TotalSeconds:0} seconds. Name one that holds the secret and ends.");
                else if (reading.Result is { } text)
                    return text.Trim();
                else
                    Fault(name + "File", $"names a file of more than {MostOfSecret} characters, which is no secret. Name the file that holds it alone.");
                return null;
            }
            catch (AggregateException failure) when (failure.InnerException is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                Fault(name + "File", $"names a file that cannot be read ({failure.InnerException.GetType().Name}). Name one that the host may read.");
                return null;
            }
        }

        /// <returns>Null where it is longer than a secret may be.</returns>
        private static string? FirstOf(string path)
        {
            using var reader = new StreamReader(path);
            var text = new char[MostOfSecret + 1];
            var length = reader.ReadBlock(text);
            return length > MostOfSecret ? null : new string(text, 0, length);
        }

        public string? AccessKey()
        {
            if (Secret("AccessKey") is not { } key)
                return null;
            if (key.Length > 0 && Convert.TryFromBase64String(key, new byte[key.Length], out _))
                return key;
            Fault("AccessKey", "is not base64. Copy it anew from the keys of the Communication Services resource, without its connection string.");
            return null;
        }

        public EmailAddress? Bounces()
        {
            if (Mailbox("Bounces") is not { } bounces)
                return null;
            if (ReturnAddress.Fits(bounces))
                return bounces;
            Fault("Bounces", $"has a plus sign or more than {ReturnAddress.LongestLocalPart} octets before the @. Take a mailbox such as bounces@news.example, which takes mail for bounces+anything@ too.");
            return null;
        }

        public DkimSettings? Dkim(string? senderDomain, bool isService)
        {
            var (selector, key) = (Text("DkimSelector"), Secret("DkimKey"));
            if (selector is null && key is null)
                return null;
            if (isService)
                Fault("DkimSelector", "is set, and Communication Services signs its mails itself. Leave it out.");
            if (selector is null || key is null || !IsHostName(selector))
            {
                Fault(selector is null || !IsHostName(selector) ? "DkimSelector" : "DkimKey", "is missing or wrong. A signature needs a selector such as 2026, and DkimKey or DkimKeyFile with an RSA key in PEM.");
                return null;
            }

            var domain = Text("DkimDomain")?.ToLowerInvariant() ?? senderDomain;
            if (domain is null)
                return null;
            if (!IsHostName(domain) || (senderDomain is not null && senderDomain != domain && !senderDomain.EndsWith("." + domain, StringComparison.Ordinal)))
                Fault("DkimDomain", "is not the domain of the sender's address or one above it. Leave it out, or name such a one.");
            var dkim = new DkimSettings(domain, selector, key);
            try
            {
                dkim.Signer().Dispose();
                return dkim;
            }
            catch (FormatException failure)
            {
                Fault("DkimKey", failure.Message);
                return null;
            }
        }

        public SmtpOptions? Smtp()
        {
            if (Text("SmtpHost") is not { } host)
                return null;
            var options = new SmtpOptions { Host = host, User = Text("SmtpUser"), Password = Secret("SmtpPassword") };
            if (Number("SmtpPort", 65_535, "is no port. Set it to 587 or 465, or leave it out.") is { } port)
                options = options with { Port = port };
            if (Text("SmtpSecurity") is not { } security)
                return options;
            if (Enum.TryParse<SmtpSecurity>(security, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen))
                return options with { Security = chosen };
            Fault("SmtpSecurity", $"is {SmtpSecurity.StartTls}, {SmtpSecurity.Tls} or {SmtpSecurity.None}.");
            return options;
        }

        /// <summary>Where nothing is set Communication Services is not sent more than it allows a new resource.</summary>
        public SendingLimits Limits(bool isService)
        {
            const string What = "is no count of mails. Set it to a whole number from 1, or leave it out.";
            Limit?[] sender = [Limit("PerMinute", TimeSpan.FromMinutes(1)), Limit("PerHour", TimeSpan.FromHours(1)), Limit("PerDay", TimeSpan.FromDays(1))];
            var limits = new SendingLimits { Sender = [.. sender.OfType<Limit>()], Domain = Limit("DomainPerMinute", TimeSpan.FromMinutes(1)), WarmUp = WarmUp(What) };
            return isService && limits.Sender.Count == 0 ? limits with { Sender = SendingLimits.CommunicationServices.Sender } : limits;

            Limit? Limit(string name, TimeSpan per) => Number(name, int.MaxValue, What) is { } most ? new Limit(most, per) : null;
        }

        private WarmUp? WarmUp(string what)
        {
            if (Text("WarmUpFrom") is not { } written)
                return null;
            if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
                return new WarmUp(from, Number("WarmUpFirst", int.MaxValue, what) ?? WarmUpFirst, WarmUpGrowth, WarmUpDays);
            Fault("WarmUpFrom", "is no date. Set it to the first day of sending, such as 2026-03-02.");
            return null;
        }

        private int? Number(string name, int most, string what)
        {
            if (Text(name) is not { } text)
                return null;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most)
                return number;
            Fault(name, what);
            return null;
        }

        private static bool IsHostName(string text) => text.Length is > 0 and <= 200 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_');
    }
}
