using Briefing.Hosting.Mail;
using Briefing.Hosting.Mail.Smtp;
using Briefing.Hosting.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Hosting.Tests.Mail;

public sealed class MailSettingsTests
{
    [Fact]
    public void Nothing_is_mailed_until_a_sender_is_named() =>
        Assert.Equal((null, 0), Read([]) is var (settings, faults) ? (settings, faults.Length) : default);

    [Fact]
    public void A_server_is_taken_as_it_is_set()
    {
        var (settings, faults) = Read(new()
        {
            ["From"] = "desk@news.example",
            ["FromName"] = "The desk",
            ["PublicAddress"] = "https://news.example/",
            ["SmtpHost"] = "mail.news.example",
            ["SmtpPort"] = "465",
            ["SmtpSecurity"] = "tls",
        });

        Assert.Empty(faults);
        Assert.Equal("The desk", settings!.From.Name);
        Assert.Equal((465, SmtpSecurity.Tls), (settings.Smtp!.Port, settings.Smtp.Security));
    }

    [Theory]
    [InlineData("From", "not an address", "From")]
    [InlineData("PublicAddress", "http://news.example/", "PublicAddress")]
    [InlineData("PublicAddress", null, "PublicAddress")]
    [InlineData("Endpoint", "acs", "Endpoint")]
    [InlineData("SmtpPort", "0", "SmtpPort")]
    [InlineData("SmtpSecurity", "7", "SmtpSecurity")]
    public void A_wrong_setting_is_named_and_nothing_is_mailed(string name, string? value, string named)
    {
        var settings = new Dictionary<string, string?> { ["From"] = "desk@news.example", ["PublicAddress"] = "https://news.example/", ["SmtpHost"] = "mail.news.example", [name] = value };

        var (read, faults) = Read(settings);

        Assert.Null(read);
        Assert.Contains($"Briefing__Mail__{named} ", Assert.Single(faults));
    }

    [Fact]
    public async Task Hosts_that_start_at_once_sign_with_one_secret()
    {
        using var folder = new TemporaryFolder();
        var storage = Storage.OnFiles(folder.Path, TimeProvider.System);

        var secrets = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => LinkSecret.OfAsync(storage.Blobs))));

        Assert.Single(secrets.Distinct());
        Assert.NotEqual(secrets[0].Addresses, secrets[0].Links);
    }

    [Fact]
    public async Task Without_a_server_mails_go_to_the_outbox()
    {
        using var folder = new TemporaryFolder();
        var storage = Storage.OnFiles(folder.Path, TimeProvider.System);
        var (settings, _) = Read(new() { ["From"] = "desk@news.example", ["PublicAddress"] = "https://news.example/" });
        var outbox = Path.Combine(folder.Path, "outbox");
        using var room = await settings!.OpenAsync(storage, outbox, null, TimeProvider.System, NullLoggerFactory.Instance);

        await room.Membership.AskAsync(EmailAddress.Parse("reader@example.org"), new Subscribing.Wishes([Edition.Daily.Id], "en", 7, "UTC"), "192.0.2.1", "the form");
        var message = Assert.Single(await storage.Queue(QueueNames.Deliveries).ReceiveAsync(1, TimeSpan.FromMinutes(1)));
        await room.DeliverAsync(message.Text);

        Assert.Contains("reader@example.org", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(outbox))));
    }

    private static (MailSettings? Settings, System.Collections.Immutable.ImmutableArray<string> Faults) Read(Dictionary<string, string?> settings) =>
        MailSettings.Read(name => settings.GetValueOrDefault(name));
}
