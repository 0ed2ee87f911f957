using System.Text;
using Briefing.Rendering;

namespace Briefing.Core.Tests.Rendering;

public sealed class BriefMailTests
{
    [Fact]
    public void The_message_has_the_headers_of_a_newsletter_and_both_parts()
    {
        var mail = Message(SampleBriefs.Of(SampleBriefs.Tanker));
        foreach (var line in (string[])["Date: Wed, 06 May 2026 06:00:00 +0200", "List-Id: <harbour-news.briefing.invalid>", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Type: text/html; charset=utf-8"])
            Assert.Contains($"{line}\r\n", mail, StringComparison.Ordinal);

        Assert.True(mail.IndexOf("text/plain", StringComparison.Ordinal) < mail.IndexOf("text/html", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_line_is_short_ascii_with_crlf()
    {
        var mail = Message(SampleBriefs.Of(SampleBriefs.Tanker with { Headline = "Überschwemmung in Velmora – 東京の港も閉鎖された, sagten die Behörden am Dienstagabend" }));
        Assert.All(mail.Split("\r\n"), line => Assert.InRange(line.Length, 0, 78));
        Assert.DoesNotContain('\n', mail.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.True(Ascii.IsValid(mail));
    }

    [Fact]
    public void A_headline_cannot_bring_a_header_of_its_own() =>
        Assert.DoesNotContain("\r\nBcc:", Message(SampleBriefs.Of(SampleBriefs.Tanker with { Headline = "Tanker\r\nBcc: c@d.example" })), StringComparison.Ordinal);

    [Fact]
    public void The_message_id_is_the_same_for_the_same_mail_and_no_other()
    {
        var brief = SampleBriefs.Of(SampleBriefs.Tanker);
        Assert.Equal(MessageId(brief, "a@b.example"), MessageId(brief, "a@b.example"));
        Assert.NotEqual(MessageId(brief, "a@b.example"), MessageId(brief, "c@d.example"));
    }

    [SkippableFact]
    public void Pythons_email_package_reads_what_was_written()
    {
        const string Program = """
            import email, email.policy, sys
            message = email.message_from_bytes(open(sys.argv[1], 'rb').read(), policy=email.policy.default)
            assert not message.defects, message.defects
            text, html = list(message.iter_parts())
            print(message['Subject'])
            print(text.get_content_type(), html.get_content_type())
            sys.stdout.buffer.write(text.get_content().encode('utf-8') + html.get_content().encode('utf-8'))
            """;
        var brief = SampleBriefs.Of(SampleBriefs.Tanker);
        using var folder = new TemporaryFolder();
        var (exitCode, output) = Tools.Python(Program, folder.Write("brief.eml", Message(brief)));
        Assert.True(exitCode == 0, output);
        Assert.StartsWith("Tanker freed at the mouth of Velmora’s harbour (6 May)\ntext/plain text/html\n", output, StringComparison.Ordinal);
        Assert.Contains("“We will not leave the harbour until the ship is free”", output, StringComparison.Ordinal);
    }

    private static string Message(Brief brief) => Encoding.ASCII.GetString(BriefMail.Write(brief, BriefRenderer.Default.Html(brief), BriefRenderer.Default.Text(brief)));

    private static string MessageId(Brief brief, string to) =>
        Encoding.ASCII.GetString(BriefMail.Write(brief, "<p>", "t", to: EmailAddress.Parse(to))).Split("\r\n").Single(line => line.StartsWith("Message-ID:", StringComparison.Ordinal));
}
