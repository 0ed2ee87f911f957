using System.Globalization;
using System.Security.Cryptography;
using Briefing.Delivering;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Mail.Smtp;
using Briefing.Hosting.Storing;
using Briefing.Subscribing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Hosting.Tests.Mail;

public sealed class MailSettingsTests
{
    [Fact]
    public void Nothing_is_mailed_until_a_sender_is_named()
    {
        var (settings, faults) = Read([]);
        Assert.Null(settings);
        Assert.Empty(faults);
    }

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
    [InlineData("ReplyTo", "nobody", "ReplyTo")]
    [InlineData("AccessKey", "not base64!", "AccessKey")]
    [InlineData("AccessKeyFile", "/nowhere/key", "AccessKeyFile")]
    [InlineData("SmtpPasswordFile", "/nowhere/password", "SmtpPasswordFile")]
    [InlineData("AccessKeyFile", "/", "AccessKeyFile")]
    [InlineData("SmtpPasswordFile", "/dev/zero", "SmtpPasswordFile")]
    [InlineData("SmtpPort", "99999999999999999999", "SmtpPort")]
    [InlineData("PerDay", "1e9", "PerDay")]
    [InlineData("Bounces", "a-very-long-mailbox@news.example", "Bounces")]
    [InlineData("Bounces", "a+b@news.example", "Bounces")]
    [InlineData("DkimSelector", "2026", "DkimKey")]
    [InlineData("DkimKey", "-----BEGIN nothing", "DkimSelector")]
    [InlineData("PerMinute", "0", "PerMinute")]
    [InlineData("PerHour", "many", "PerHour")]
    [InlineData("DomainPerMinute", "-1", "DomainPerMinute")]
    [InlineData("WarmUpFrom", "tomorrow", "WarmUpFrom")]
    public void A_wrong_setting_is_named_and_nothing_is_mailed(string name, string? value, string named)
    {
        var settings = new Dictionary<string, string?> { ["From"] = "desk@news.example", ["PublicAddress"] = "https://news.example/", ["SmtpHost"] = "mail.news.example", [name] = value };

        var (read, faults) = Read(settings);

        Assert.Null(read);
        Assert.Contains($"Briefing__Mail__{named} ", Assert.Single(faults));
    }

    [Fact]
    public void A_key_for_signatures_comes_from_a_setting_or_a_file_and_is_not_shown()
    {
        using var folder = new TemporaryFolder();
        using var rsa = RSA.Create(2048);
        var pem = rsa.ExportPkcs8PrivateKeyPem();
        File.WriteAllText(folder["dkim.pem"], pem + "\n");
        foreach (var (name, value) in ((string, string)[])[("DkimKey", pem), ("DkimKeyFile", folder["dkim.pem"])])
        {
            var (settings, faults) = Read(new() { ["From"] = "desk@mail.news.example", ["PublicAddress"] = "https://news.example/", ["DkimSelector"] = "2026", ["DkimDomain"] = "news.example", [name] = value });

            Assert.Empty(faults);
            Assert.Equal(("news.example", "2026", pem), (settings!.Dkim!.Domain, settings.Dkim.Selector, settings.Dkim.Key));
            Assert.DoesNotContain("PRIVATE", settings.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void All_that_is_looked_for_is_among_the_names()
    {
        var asked = new HashSet<string>();
        MailSettings.Read(name =>
        {
            asked.Add(name);
            return name is "AccessKey" or "DkimKey" or "SmtpPassword" ? null : "2026";
        });
        Assert.Subset(MailSettings.Names.ToHashSet(), asked);
        Assert.Contains("SmtpPasswordFile", asked);
    }

    [Fact]
    public void A_weak_key_a_foreign_domain_and_a_signature_beside_the_services_own_are_refused()
    {
        using var weak = RSA.Create(1024);
        using var strong = RSA.Create(2048);
        Dictionary<string, string?> Dkim(RSA key) => new() { ["From"] = "desk@news.example", ["PublicAddress"] = "https://news.example/", ["DkimSelector"] = "s", ["DkimKey"] = key.ExportPkcs8PrivateKeyPem() };

        Assert.Contains("1024 bits", Assert.Single(Read(Dkim(weak)).Faults), StringComparison.Ordinal);
        Assert.Contains("DkimDomain", Assert.Single(Read(new(Dkim(strong)) { ["DkimDomain"] = "other.example" }).Faults), StringComparison.Ordinal);
        Assert.Contains("DkimSelector", Assert.Single(Read(new(Dkim(strong)) { ["Endpoint"] = "https://acs.communication.azure.com" }).Faults), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_is_sent_is_signed_with_the_key_of_the_settings_and_comes_back_to_the_readers_own_address()
    {
        using var folder = new TemporaryFolder();
        using var rsa = RSA.Create(2048);
        using var server = await MailServer.StartAsync();
        var storage = Storage.OnFiles(folder["store"], TimeProvider.System);
        var (settings, faults) = Read(new() { ["From"] = "desk@news.example", ["PublicAddress"] = "https://news.example/", ["DkimSelector"] = "2026", ["DkimKey"] = rsa.ExportPkcs8PrivateKeyPem(), ["Bounces"] = "bounces@news.example", ["SmtpHost"] = "localhost", ["SmtpPort"] = server.Port.ToString(CultureInfo.InvariantCulture) });
        Assert.Empty(faults);
        await using (var room = await (settings! with { Smtp = server.Options(SmtpSecurity.StartTls) }).OpenAsync(storage, folder["outbox"], null, TimeProvider.System, NullLoggerFactory.Instance))
        {
            await room.Membership.AskAsync(EmailAddress.Parse("reader@example.org"), new Wishes([Edition.Daily.Id], "en", 7, "UTC"), "192.0.2.1", "the form");
            await room.DeliverAsync(Assert.Single(await storage.Queue(QueueNames.Deliveries).ReceiveAsync(1, TimeSpan.FromMinutes(1))).Text);
        }

        var message = Assert.Single(server.Messages());
        var record = $"v=DKIM1; k=rsa; p={Convert.ToBase64String(rsa.ExportSubjectPublicKeyInfo())}";
        var (exitCode, output) = Tools.Node("check-dkim.mjs", message, "2026._domainkey.news.example", record);
        Assert.True(exitCode == 0, output);
        Assert.Matches("^bounces\\+[0-9a-f]{48}@news.example$", MailServer.EnvelopeOf(message).GetProperty("from").GetString()!);
        Assert.Contains("@news.example>", File.ReadAllLines(message).Single(line => line.StartsWith("Message-ID:", StringComparison.Ordinal)), StringComparison.Ordinal);

        // Closing the room closed the connection that it had kept for the next mail.
        Assert.NotNull(await server.ClosedAsync());
    }

    [Fact]
    public void Communication_services_is_let_in_by_a_key_and_is_not_sent_more_than_it_allows()
    {
        Dictionary<string, string?> settings = new() { ["From"] = "desk@news.example", ["PublicAddress"] = "https://news.example/", ["Endpoint"] = "https://acs.communication.azure.com", ["AccessKey"] = Convert.ToBase64String(new byte[64]) };

        var (read, _) = Read(settings);
        Assert.Equal((settings["AccessKey"], 30, 100), (read!.AccessKey, read.Sending.Sender[0].Most, read.Sending.Sender[1].Most));
        Assert.DoesNotContain(settings["AccessKey"]!, read.ToString(), StringComparison.Ordinal);

        var (own, _) = Read(new(settings) { ["PerMinute"] = "500", ["DomainPerMinute"] = "50", ["WarmUpFrom"] = "2026-03-02", ["WarmUpFirst"] = "20" });
        Assert.Equal(new Limit(500, TimeSpan.FromMinutes(1)), Assert.Single(own!.Sending.Sender));
        Assert.Equal((50, 20), (own.Sending.Domain!.Value.Most, own.Sending.WarmUp!.First));
    }

    [Fact]
    public async Task A_trial_leaves_every_byte_of_the_store_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var storage = Storage.OnFiles(folder["store"], TimeProvider.System);
        var (settings, _) = Read(new() { ["From"] = "desk@news.example", ["PublicAddress"] = "https://news.example/", ["PerMinute"] = "1" });
        var desk = await SubscriberDesk.OpenAsync(storage, TimeProvider.System);
        foreach (var name in (string[])["ann", "bob", "cem"])
            await desk.ImportAsync(EmailAddress.Parse($"{name}@example.org"), new Wishes(["daily"], "en", 7, "UTC"), "test");
        await new BriefArchive(storage.Blobs).KeepAsync(SampleBrief());
        var before = Snapshot(folder["store"]);

        await using var room = await settings!.OpenForTrialAsync(storage, folder["mails"], TimeProvider.System, NullLoggerFactory.Instance);
        Assert.Equal(3, await room.PlanAsync("daily", new DateOnly(2026, 3, 2)));
        Assert.Equal(3, (await room.SendAsync("daily", new DateOnly(2026, 3, 2), 2)).Tally.Accepted);

        Assert.Equal(3, Directory.GetFiles(folder["mails"], "*.eml").Length);
        Assert.Equal(before, Snapshot(folder["store"]));
    }

    private static Brief SampleBrief() => new()
    {
        Edition = "daily",
        Date = new DateOnly(2026, 3, 2),
        Generated = new DateTimeOffset(2026, 3, 2, 5, 0, 0, TimeSpan.Zero),
        Engine = BriefEngine.Extractive,
        Coverage = new Coverage(0, [], []),
        Receipt = new Receipt(0, 0, 0, 0, 0),
        Stories = [],
    };

    private static string Snapshot(string folder) => string.Join('\n', Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.Contains(".locks", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"));

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
        await using var room = await settings!.OpenAsync(storage, outbox, null, TimeProvider.System, NullLoggerFactory.Instance);

        await room.Membership.AskAsync(EmailAddress.Parse("reader@example.org"), new Wishes([Edition.Daily.Id], "en", 7, "UTC"), "192.0.2.1", "the form");
        var message = Assert.Single(await storage.Queue(QueueNames.Deliveries).ReceiveAsync(1, TimeSpan.FromMinutes(1)));
        await room.DeliverAsync(message.Text);

        Assert.Contains("reader@example.org", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(outbox))));
    }

    private static (MailSettings? Settings, System.Collections.Immutable.ImmutableArray<string> Faults) Read(Dictionary<string, string?> settings) =>
        MailSettings.Read(name => settings.GetValueOrDefault(name));
}
