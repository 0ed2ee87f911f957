using System.Globalization;
using Briefing.Delivering;

namespace Briefing.Rendering;

/// <summary>A brief as a mail message in a file, which mail programs open.</summary>
public static class BriefMail
{
    private const string Domain = "briefing.invalid";

    private static readonly EmailAddress Placeholder = EmailAddress.Parse($"briefing@{Domain}");

    /// <summary>Writes the message with CRLF line ends. The same brief gives the same bytes, its Message-ID included.</summary>
    /// <param name="from">Null for a placeholder in a file that nobody sends.</param>
    /// <param name="to">Null for a placeholder.</param>
    public static byte[] Write(Brief brief, string html, string text, EmailAddress? from = null, EmailAddress? to = null)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return MimeWriter.Write(new MailMessage
        {
            From = new Mailbox(from ?? Placeholder),
            To = to ?? Placeholder,
            Subject = SubjectOf(brief, Labels.In(null)),
            Date = brief.Generated,
            MessageId = MessageIds.Of($"{brief.Edition}\n{brief.Generated:O}\n{to}\n{html}", Domain),
            Html = html,
            Text = text,
            List = new MailingList($"{brief.Edition}.{Domain}"),
        });
    }

    /// <summary>The first headline, and of which day.</summary>
    public static string SubjectOf(Brief brief, Labels labels)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(labels);
        var date = labels.Date(brief.Date, "day");
        if (brief.Stories.IsEmpty)
            return labels.Filled("empty_subject", date);

        // A headline of another direction must not turn the date around.
        var headline = TemplateValue.Text(brief.Stories[0].Headline);
        return string.Create(CultureInfo.InvariantCulture, $"{(labels.IsRightToLeft ? $"\u2068{headline}\u2069" : headline)} ({date})");
    }
}
