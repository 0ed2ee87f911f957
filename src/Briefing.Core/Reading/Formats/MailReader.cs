namespace Briefing.Reading.Formats;

/// <summary>Reads the article in a mail message: its plain text where that is the article, else its HTML.</summary>
internal static class MailReader
{
    public const string NoText = "The mail message holds no text. Forward the article in the message itself and not as an attachment.";

    private const int DeepestPart = 8, MostParts = 200;

    public static Draft? Read(string message, List<string> problems)
    {
        var parts = new Parts();
        var mail = MailPart.Parse(message);
        Walk(mail, 0, parts);
        var draft = parts.Html is { } html && (parts.Text is null || html.Length > 20 * parts.Text.Length || parts.Text.Length < 200)
            ? Html.HtmlReader.Read(html)
            : parts.Text is { } text ? PlainTextReader.Read(text)
            : null;
        if (draft is null)
        {
            problems.Add(NoText);
            return null;
        }

        draft.Title = WithoutPrefix(MailPart.DecodedWords(mail.Header("subject"))) ?? draft.Title;
        draft.Source ??= SenderName(MailPart.DecodedWords(mail.Header("from")));
        draft.Published ??= PublicationDate.FromMachine(mail.Header("date"));
        return draft;
    }

    private static void Walk(MailPart part, int depth, Parts parts)
    {
        if (depth > DeepestPart || parts.Count++ > MostParts)
        {
            return;
        }

        var type = part.ContentType;
        if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var inner in part.Split())
            {
                Walk(inner, depth + 1, parts);
            }
        }
        else if (type.StartsWith("message/rfc822", StringComparison.OrdinalIgnoreCase))
        {
            Walk(MailPart.Parse(part.Body), depth + 1, parts);
        }
        else if (!part.IsAttachment && type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase))
        {
            parts.Html ??= part.Decoded();
        }
        else if (!part.IsAttachment && type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase))
        {
            parts.Text ??= part.Decoded() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
    }

    private static string? WithoutPrefix(string? subject)
    {
        while (subject is not null && subject.IndexOf(':', StringComparison.Ordinal) is > 0 and <= 4 and var colon
            && subject[..colon].Trim().ToLowerInvariant() is "fw" or "fwd" or "re" or "wg" or "aw" or "tr" or "rv")
        {
            subject = subject[(colon + 1)..].Trim();
        }

        return string.IsNullOrWhiteSpace(subject) ? null : subject;
    }

    private static string? SenderName(string? from)
    {
        var bracket = from?.IndexOf('<', StringComparison.Ordinal) ?? -1;
        var name = bracket > 0 ? from![..bracket].Trim(' ', '"') : null;
        return string.IsNullOrEmpty(name) ? null : name;
    }

    private sealed class Parts
    {
        public int Count { get; set; }

        public string? Text { get; set; }

        public string? Html { get; set; }
    }
}
