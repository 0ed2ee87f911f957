using System.Text;
using Briefing.Delivering;
using FsCheck;
using FsCheck.Fluent;

namespace Briefing.Core.Tests.Delivering;

public sealed class MimeWriterTests
{
    private static readonly MailMessage Mail = new()
    {
        From = new Mailbox(EmailAddress.Parse("briefing@example.com"), "Briefing"),
        To = EmailAddress.Parse("ann@example.org"),
        Subject = "News",
        Date = new DateTimeOffset(2026, 3, 2, 6, 0, 0, TimeSpan.Zero),
        MessageId = MessageIds.Of("daily/2026-03-02/x", "example.com"),
        Text = "News.",
        Html = "<p>News.</p>",
        List = new MailingList("daily.example.com", "Daily", new Uri("https://example.com/help"), new Uri("https://example.com/u?t=1")),
    };

    private static readonly string[] Headers =
        ["From", "To", "Subject", "Date", "Message-ID", "List-Id", "List-Help", "List-Unsubscribe", "List-Unsubscribe-Post", "MIME-Version", "Content-Type"];

    [Fact]
    public void The_same_mail_gives_the_same_bytes() => Assert.Equal(MimeWriter.Write(Mail), MimeWriter.Write(Mail));

    [Fact]
    public void Whatever_stands_in_subject_names_and_texts_no_header_no_part_and_no_command_comes_of_it()
    {
        var nasty = Gen.Elements("\r\n", "\n", "\r", "Bcc: x@y.example", "\r\n\r\n", "--=_", ".", "\r\n.\r\n", "=?utf-8?B?", "?=", "\"", "<a@b.example>", "\0", "é", "東", "\u2028", "\u0085", "\uD83D\uDE00", " ", "\t", "=", "From ")
            .ListOf().Select(string.Concat);
        Prop.ForAll(Arb.From(nasty.Four()), parts =>
        {
            var (subject, name, text, html) = parts;
            var mail = Encoding.ASCII.GetString(MimeWriter.Write(Mail with { Subject = subject, From = Mail.From with { Name = name }, Text = text, Html = html, List = Mail.List! with { Name = name } }));
            var head = mail[..mail.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
            var names = head.Split("\r\n").Where(line => line[0] is not (' ' or '\t')).Select(line => line.Split(':')[0]);
            return names.SequenceEqual(Headers)
                && mail.Replace("\r\n", "", StringComparison.Ordinal).All(letter => letter is >= ' ' and <= '~' or '\t')
                && mail.Split("\r\n").All(line => line.Length <= 78)
                && mail.Split("\r\n").Count(line => line.StartsWith("--=_", StringComparison.Ordinal)) == 3;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
    }

    [Theory]
    [InlineData("x\r\nBcc: a@b.example")]
    [InlineData("x\n")]
    public void A_value_of_ours_with_a_line_break_is_refused(string value)
    {
        Assert.Throws<ArgumentException>(() => MimeWriter.Write(Mail with { MessageId = value }));
        Assert.Throws<ArgumentException>(() => MimeWriter.Write(Mail with { Language = value }));
        Assert.Throws<ArgumentException>(() => MimeWriter.Write(Mail with { List = Mail.List! with { Id = value } }));
    }
}
