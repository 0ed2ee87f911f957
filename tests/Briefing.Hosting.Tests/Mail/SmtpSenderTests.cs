using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Briefing.Delivering;
using Briefing.Hosting.Mail.Smtp;

namespace Briefing.Hosting.Tests.Mail;

/// <summary>Against a real server; what arrived is read back by Python's email package and by mailauth.</summary>
public sealed class SmtpSenderTests
{
    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_mail_arrives_as_it_was_written_with_and_without_pipelining(bool hidesPipelining)
    {
        using var server = await MailServer.StartAsync(new JsonObject { ["hide"] = hidesPipelining ? new JsonArray("PIPELINING") : [] });
        await using var sender = Sender(server.Options(SmtpSecurity.StartTls));
        var mail = SampleMail.To("ann@example.org");
        Assert.IsType<SendOutcome.Accepted>(await sender.SendAsync(mail));

        var file = Assert.Single(server.Messages());
        Assert.Equal(MimeWriter.Write(mail), await File.ReadAllBytesAsync(file));
        Assert.Equal("ann@example.org", MailServer.EnvelopeOf(file).GetProperty("to")[0].GetString());
        Assert.Equal("briefing@example.com", MailServer.EnvelopeOf(file).GetProperty("from").GetString());
    }

    [SkippableFact]
    public async Task Pythons_email_package_reads_parts_and_headers_as_they_were_meant()
    {
        const string Program = """
            import email, email.policy, sys
            message = email.message_from_bytes(open(sys.argv[1], 'rb').read(), policy=email.policy.default)
            assert not message.defects, message.defects
            parts = list(message.iter_parts())
            assert [part.get_content_type() for part in parts] == ['text/plain', 'text/html'], parts
            assert not any(part.defects for part in parts)
            for name in ['From', 'To', 'Reply-To', 'Subject', 'Date', 'Message-ID', 'List-Id', 'List-Help', 'List-Unsubscribe', 'List-Unsubscribe-Post', 'Content-Language']:
                assert len(message.get_all(name)) == 1, name
                print(name + ': ' + message[name])
            sys.stdout.buffer.write(parts[0].get_content().encode('utf-8'))
            """;
        using var folder = new TemporaryFolder();
        var mail = SampleMail.To("ann@example.org");
        await File.WriteAllBytesAsync(folder["mail.eml"], MimeWriter.Write(mail));
        var (exitCode, output) = Tools.Python(Program, folder["mail.eml"]);
        Assert.True(exitCode == 0, output);
        Assert.Contains("From: \"Der Überblick, \\\"täglich\\\"\" <briefing@example.com>\n", output, StringComparison.Ordinal);
        Assert.Contains($"Subject: {mail.Subject}\n", output, StringComparison.Ordinal);
        Assert.Contains("Date: Mon, 02 Mar 2026 07:00:00 +0100\n", output, StringComparison.Ordinal);
        Assert.Contains($"Message-ID: <{mail.MessageId}>\n", output, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\n", output, StringComparison.Ordinal);
        Assert.Contains($"List-Unsubscribe: <{mail.List!.Unsubscribe}>\n", output, StringComparison.Ordinal);
        Assert.EndsWith(mail.Text, output.ReplaceLineEndings("\n").TrimEnd('\n'), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_password_goes_over_tls_only_and_a_wrong_one_costs_no_address_its_place()
    {
        using var server = await MailServer.StartAsync(new JsonObject { ["secure"] = true, ["user"] = "briefing", ["password"] = "sesame" });
        var options = server.Options(SmtpSecurity.Tls) with { User = "briefing", Password = "sesame" };
        await using (var sender = Sender(options))
            Assert.IsType<SendOutcome.Accepted>(await sender.SendAsync(SampleMail.To("ann@example.org")));
        Assert.Equal("briefing", MailServer.EnvelopeOf(Assert.Single(server.Messages())).GetProperty("user").GetString());

        await using var wrong = Sender(options with { Password = "guess" });
        Assert.IsType<SendOutcome.RefusedForNow>(await wrong.SendAsync(SampleMail.To("ann@example.org")));
    }

    [SkippableFact]
    public async Task Login_is_spoken_where_plain_is_not_offered()
    {
        using var server = await MailServer.StartAsync(new JsonObject { ["user"] = "briefing", ["password"] = "sesame", ["methods"] = new JsonArray("LOGIN") });
        await using var sender = Sender(server.Options(SmtpSecurity.StartTls) with { User = "briefing", Password = "sesame" });
        Assert.IsType<SendOutcome.Accepted>(await sender.SendAsync(SampleMail.To("ann@example.org")));

        await using var bare = Sender(server.Options(SmtpSecurity.None) with { User = "briefing", Password = "sesame" });
        var refused = Assert.IsType<SendOutcome.RefusedForNow>(await bare.SendAsync(SampleMail.To("ann@example.org")));
        Assert.Contains("not sent in the clear", refused.Answer, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_server_with_a_certificate_that_nobody_vouches_for_gets_nothing()
    {
        using var server = await MailServer.StartAsync();
        await using var sender = Sender(server.Options(SmtpSecurity.StartTls) with { Authorities = null });
        Assert.IsType<SendOutcome.RefusedForNow>(await sender.SendAsync(SampleMail.To("ann@example.org")));
        Assert.Empty(server.Messages());
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Refusals_are_told_apart_and_the_connection_goes_on(bool hidesPipelining)
    {
        using var server = await MailServer.StartAsync(new JsonObject { ["hide"] = hidesPipelining ? new JsonArray("PIPELINING") : [] });
        await using var sender = Sender(server.Options(SmtpSecurity.StartTls) with { Connections = 1 });
        var nobody = Assert.IsType<SendOutcome.RefusedForGood>(await sender.SendAsync(SampleMail.To("nobody@example.org")));
        Assert.True(nobody.ConcernsAddress);
        Assert.IsType<SendOutcome.RefusedForNow>(await sender.SendAsync(SampleMail.To("later@example.org")));
        Assert.IsType<SendOutcome.Accepted>(await sender.SendAsync(SampleMail.To("ann@example.org")));
        Assert.Equal(1, MailServer.EnvelopeOf(Assert.Single(server.Messages())).GetProperty("connections").GetInt32());
    }

    [SkippableFact]
    public async Task Many_mails_share_a_few_connections()
    {
        using var server = await MailServer.StartAsync();
        await using var sender = Sender(server.Options(SmtpSecurity.StartTls) with { Connections = 3, MessagesPerConnection = 20 });
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 120).Select(number => Task.Run(() => sender.SendAsync(SampleMail.To($"reader{number}@example.org", $"{number}")))));
        Assert.All(outcomes, outcome => Assert.IsType<SendOutcome.Accepted>(outcome));
        Assert.Equal(120, server.Messages().Select(file => MailServer.EnvelopeOf(file).GetProperty("to")[0].GetString()).Distinct().Count());
        Assert.InRange(MailServer.EnvelopeOf(server.Messages()[^1]).GetProperty("connections").GetInt32(), 6, 9);
    }

    [SkippableFact]
    public async Task An_address_beyond_ascii_needs_a_server_that_speaks_smtputf8()
    {
        using var able = await MailServer.StartAsync();
        await using (var sender = Sender(able.Options(SmtpSecurity.StartTls)))
            Assert.IsType<SendOutcome.Accepted>(await sender.SendAsync(SampleMail.To("jörg@müller.example")));
        Assert.Equal("jörg@müller.example", MailServer.EnvelopeOf(Assert.Single(able.Messages())).GetProperty("to")[0].GetString());

        using var unable = await MailServer.StartAsync(new JsonObject { ["hide"] = new JsonArray("SMTPUTF8") });
        await using var other = Sender(unable.Options(SmtpSecurity.StartTls));
        Assert.False(Assert.IsType<SendOutcome.RefusedForGood>(await other.SendAsync(SampleMail.To("jörg@müller.example"))).ConcernsAddress);
    }

    [SkippableFact]
    public async Task The_dkim_signature_stands_before_an_independent_judge_and_falls_with_any_change()
    {
        Tools.RequireNode();
        using var key = RSA.Create(2048);
        using var folder = new TemporaryFolder();
        var record = $"v=DKIM1; k=rsa; p={Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())}";
        using var signer = new DkimSigner("example.com", "brief1", key);
        var mail = SampleMail.To("ann@example.org");
        await File.WriteAllBytesAsync(folder["good.eml"], signer.Sign(MimeWriter.Write(mail), mail.Date));
        var (exitCode, output) = Tools.Node("check-dkim.mjs", folder["good.eml"], "brief1._domainkey.example.com", record);
        Assert.True(exitCode == 0, output);
        foreach (var name in (string[])["List-Unsubscribe", "List-Unsubscribe-Post", "List-Id", "From", "Subject", "Date", "Message-ID"])
            Assert.Contains(name, output, StringComparison.OrdinalIgnoreCase);

        var text = await File.ReadAllTextAsync(folder["good.eml"]);
        foreach (var (from, to) in ((string, string)[])[("aaa>", "aab>"), ("One-Click", "Two-Click"), ("last", "lost"), ("\r\nSubject:", "\r\nFrom: x@example.com\r\nSubject:")])
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            await File.WriteAllTextAsync(folder["bad.eml"], text.Replace(from, to, StringComparison.Ordinal));
            Assert.NotEqual(0, Tools.Node("check-dkim.mjs", folder["bad.eml"], "brief1._domainkey.example.com", record).ExitCode);
        }
    }

    private static SmtpSender Sender(SmtpOptions options) => new(options, MimeWriter.Write, TimeProvider.System);
}
