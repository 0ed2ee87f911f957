using System.Text;
using Briefing.Delivering;

namespace Briefing.Core.Tests.Delivering;

public sealed class MailReportReaderTests
{
    private const string MessageId = "0123456789abcdef0123456789abcdef@example.com";

    [Fact]
    public void A_bounce_names_recipient_reason_and_the_mail_that_came_back()
    {
        var bounce = Assert.IsType<MailReport.Bounce>(Read(Bounced("failed", "5.1.1", "smtp; 550 5.1.1 <ann@example.org>: Recipient address rejected: User unknown")));

        Assert.Equal(("5.1.1", true), (bounce.Status, bounce.ConcernsAddress));
        Assert.Equal(["ann@example.org"], bounce.Recipients.ToArray());
        Assert.Equal(MessageId.Split('@')[0], bounce.MessageId);
        Assert.Equal(["bounces+x@example.com"], bounce.SentTo.ToArray());
        Assert.Equal("https://briefing.example.com/unsubscribe?t=k1.unsubscribe", bounce.Unsubscribe!.AbsoluteUri);
    }

    [Theory]
    [InlineData("5.1.1", "", true)]
    [InlineData("5.1.2", "", true)]
    [InlineData("5.1.10", "", true)]
    [InlineData("5.2.1", "", true)]
    [InlineData("5.0.0", "smtp; 550 5.1.1 unknown user", true)]
    [InlineData("5.0.0", "smtp; 550 unknown user", false)]
    [InlineData("5.1.8", "", false)]
    [InlineData("5.2.2", "smtp; 552 5.2.2 mailbox full", false)]
    [InlineData("5.7.1", "smtp; 550 5.7.1 blocked, see 5.1.1", false)]
    [InlineData("4.4.7", "smtp; expired", false)]
    [InlineData("nonsense", "", false)]
    public void Only_an_address_that_takes_no_mail_for_good_counts_as_such(string status, string diagnostic, bool concernsAddress) =>
        Assert.Equal(concernsAddress, Assert.IsType<MailReport.Bounce>(Read(Bounced("failed", status, diagnostic))).ConcernsAddress);

    [Theory]
    [InlineData("delayed", "4.4.1")]
    [InlineData("delivered", "2.0.0")]
    [InlineData("relayed", "2.0.0")]
    public void Nothing_follows_from_a_report_of_no_failure(string action, string status) => Assert.IsType<MailReport.Notice>(Read(Bounced(action, status, "")));

    [Fact]
    public void Of_several_recipients_only_those_that_are_gone_are_named()
    {
        const string Second = "\r\n\r\nFinal-Recipient: rfc822; full@example.org\r\nAction: failed\r\nStatus: 5.2.2";
        var bounce = Assert.IsType<MailReport.Bounce>(Read(Bounced("failed", "5.1.1", "smtp; 550 gone" + Second)));

        Assert.Contains("ann@example.org", bounce.Recipients);
        Assert.DoesNotContain("full@example.org", bounce.Recipients);
    }

    [Fact]
    public void A_report_in_base64_with_bare_line_feeds_reads_the_same()
    {
        var status = Convert.ToBase64String("Reporting-MTA: dns; mx.example.org\n\nFinal-Recipient: RFC822; <ann@example.org>\nAction: Failed\nStatus: 5.1.1 (bad mailbox)\n"u8);
        var text = $"Content-Type: Multipart/Report; boundary=b\nTo: <bounces@example.com>\n\n--b\nContent-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n{status}\n--b--\n";

        var bounce = Assert.IsType<MailReport.Bounce>(Read(text));
        Assert.True(bounce.ConcernsAddress);
        Assert.Equal(["ann@example.org"], bounce.Recipients.ToArray());
        Assert.Null(bounce.MessageId);
    }

    [Theory]
    [InlineData("abuse", true)]
    [InlineData("opt-out", true)]
    [InlineData("not-spam", false)]
    [InlineData("auth-failure", false)]
    [InlineData("virus", false)]
    public void A_complaint_counts_where_its_reader_does_not_want_the_mail(string type, bool counts)
    {
        var report = Read(Complained(type));

        Assert.Equal(counts, report is MailReport.Complaint);
        Assert.Equal(MessageId.Split('@')[0], report!.MessageId);
        Assert.Contains("ann@example.org", report.Recipients);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Subject: Hello\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n")]
    [InlineData("Content-Type: multipart/report; boundary=x\r\n\r\n")]
    [InlineData("Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\nContent-Type: text/plain\r\n\r\nx\r\n")]
    public void What_is_no_report_is_none(string text) => Assert.Null(Read(text));

    [Fact]
    public void Damaged_reports_are_read_without_harm_and_in_time()
    {
        var random = new Random(20260302);
        byte[][] whole = [Encoding.Latin1.GetBytes(Bounced("failed", "5.1.1", "smtp; 550")), Encoding.Latin1.GetBytes(Complained("abuse"))];
        byte[][] bits = [[.. "\r\n\r\n"u8], [.. "--b\r\n"u8], [.. "Content-Type: multipart/report; boundary=b\r\n"u8], [.. "Content-Type: message/rfc822\r\n\r\n"u8], [.. "Action: failed\r\n"u8], [0], [0xFF], [.. "<"u8], [.. ";"u8], [.. "@@"u8], [.. "=?utf-8?B?"u8]];
        for (var round = 0; round < 30_000; round++)
        {
            var message = whole[round % 2].ToList();
            for (var changes = random.Next(1, 8); changes > 0; changes--)
            {
                var at = random.Next(message.Count);
                switch (random.Next(3))
                {
                    case 0:
                        message[at] = (byte)random.Next(256);
                        break;
                    case 1:
                        message.RemoveRange(at, Math.Min(random.Next(40), message.Count - at));
                        break;
                    default:
                        message.InsertRange(at, bits[random.Next(bits.Length)]);
                        break;
                }

                if (message.Count == 0)
                    message.Add(0);
            }

            var report = MailReportReader.Read([.. message]);
            Assert.True(report is null || (report.Recipients.Length <= 10 && report.SentTo.Length <= 10));
        }
    }

    [Fact]
    public void Nested_and_endless_messages_end()
    {
        var nested = string.Concat(Enumerable.Range(0, 20_000).Select(_ => "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"));
        Assert.Null(Read(nested));
        Assert.Null(Read("Content-Type: multipart/report; boundary=b\r\n\r\n" + string.Concat(Enumerable.Repeat("--b\r\n\r\n", 150_000))));
        var groups = string.Concat(Enumerable.Repeat("Final-Recipient: rfc822; ann@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n", 12_000));
        Assert.IsType<MailReport.Bounce>(Read($"Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n{groups}\r\n--b--\r\n"));
        Assert.IsType<MailReport.Bounce>(Read($"To: {string.Concat(Enumerable.Repeat("a@b.example,", 80_000))}\r\n" + Bounced("failed", "5.1.1", "")));
    }

    internal static string Bounced(string action, string status, string diagnostic, string messageId = MessageId, string to = "ann@example.org", string sentTo = "bounces+x@example.com") => $"""
        From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
        To: {sentTo}
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="9B095B5ADSN=_01D5/mx"

        This is a MIME-encapsulated message.

        --9B095B5ADSN=_01D5/mx
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --9B095B5ADSN=_01D5/mx
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org
        Arrival-Date: Mon, 2 Mar 2026 07:00:01 +0000 (UTC)

        Final-Recipient: rfc822; {to}
        Original-Recipient: rfc822;{to}
        Action: {action}
        Status: {status}
        Remote-MTA: dns; mail.example.org
        Diagnostic-Code: {diagnostic}

        --9B095B5ADSN=_01D5/mx
        Content-Description: Undelivered Message Headers
        Content-Type: text/rfc822-headers

        From: Briefing <briefing@example.com>
        To: {to}
        Message-ID: <{messageId}>
        List-Unsubscribe: <https://briefing.example.com/unsubscribe?t=k1.unsubscribe>

        --9B095B5ADSN=_01D5/mx--

        """.ReplaceLineEndings("\r\n");

    internal static string Complained(string type, string messageId = MessageId, string to = "ann@example.org", string unsubscribe = "https://briefing.example.com/unsubscribe?t=x") => $"""
        From: <feedback@provider.example>
        To: <abuse@example.com>
        Subject: FW: Your brief
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=feedback-report; boundary="part1_13d.2e68ed54_boundary"

        --part1_13d.2e68ed54_boundary
        Content-Type: text/plain; charset="US-ASCII"

        This is an email abuse report for an email message received from 192.0.2.1.

        --part1_13d.2e68ed54_boundary
        Content-Type: message/feedback-report

        Feedback-Type: {type}
        User-Agent: SomeGenerator/1.0
        Version: 1
        Original-Mail-From: <briefing@example.com>
        Source-IP: 192.0.2.1

        --part1_13d.2e68ed54_boundary
        Content-Type: message/rfc822
        Content-Disposition: inline

        From: <briefing@example.com>
        To: <{to}>
        Message-ID: <{messageId}>
        List-Unsubscribe: <{unsubscribe}>
        Subject: Your brief

        Three tugs freed the tanker.

        --part1_13d.2e68ed54_boundary--

        """.ReplaceLineEndings("\r\n");

    private static MailReport? Read(string text) => MailReportReader.Read(Encoding.Latin1.GetBytes(text));
}
