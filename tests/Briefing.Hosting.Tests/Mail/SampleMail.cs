using Briefing.Delivering;

namespace Briefing.Hosting.Tests.Mail;

internal static class SampleMail
{
    public static MailMessage To(string address, string what = "sample") => new()
    {
        From = new Mailbox(EmailAddress.Parse("briefing@example.com"), "Der Überblick, \"täglich\""),
        To = EmailAddress.Parse(address),
        ReplyTo = EmailAddress.Parse("editor@example.com"),
        Subject = "Tanker freed at the mouth of Velmora’s harbour – and 東京の港も閉鎖された, officials said late on Tuesday",
        Date = new DateTimeOffset(2026, 3, 2, 7, 0, 0, TimeSpan.FromHours(1)),
        MessageId = MessageIds.Of(what, "example.com"),
        Text = ".A line with a dot in front\n..and two\n.\nan equals sign = and a blank at the end \nفيضان في المدينة\n" + new string('x', 200) + "\nlast",
        Html = "<!DOCTYPE html><p>" + string.Join(' ', Enumerable.Repeat("A long paragraph – without line breaks.", 60)) + "</p>\n.\n<p>end</p>",
        Language = "en",
        List = new MailingList("daily.briefing.example.com", "The daily brief: “news”", new Uri("https://briefing.example.com/help"), new Uri("https://briefing.example.com/unsubscribe?t=" + new string('a', 150))),
    };
}
