using System.Globalization;
using System.Text;

namespace Briefing.Delivering;

/// <summary>
/// A message as it travels (RFC 5322, RFC 2045 to 2047): a text part and an HTML part, the reader's program choosing. All lines end in
/// CRLF, are short but for addresses of pages, and ASCII but for a mail address that is not. The same message gives the same bytes.
/// </summary>
public static class MimeWriter
{
    /// <summary>An encoded line of a body may have 76 characters (RFC 2045, sections 6.7 and 6.8); a header's should not have more than 78.</summary>
    private const int LongestLine = 76;

    /// <exception cref="ArgumentException">A value has a line break or another control character, which could begin a header of its own.</exception>
    public static byte[] Write(MailMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var head = new StringBuilder(2048);
        WriteHead(head, message);

        // A boundary must not stand in a body; an encoded body has no line that begins with "--=_".
        var boundary = $"=_{HexHash.Of(message.MessageId, 24)}";
        Header(head, "MIME-Version", "1.0");
        Header(head, "Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        head.Append("\r\n");
        using var output = new MimeBytes((message.Html.Length + message.Text.Length) * 3 / 2 + 4096);
        output.Append(head.ToString());
        Part(output, boundary, "text/plain", message.Text);
        Part(output, boundary, "text/html", message.Html);
        output.Append($"--{boundary}--\r\n");
        return output.ToArray();
    }

    private static void WriteHead(StringBuilder text, MailMessage message)
    {
        Header(text, "From", Written(message.From));
        Header(text, "To", message.To.ToString());
        if (message.ReplyTo is { } replyTo)
            Header(text, "Reply-To", replyTo.ToString());
        Header(text, "Subject", Folded("Subject", message.Subject));
        Header(text, "Date", message.Date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + Offset(message.Date.Offset));
        Header(text, "Message-ID", $"<{message.MessageId}>");
        if (message.List is { } list)
            WriteList(text, list);
        if (message.IsAutomatic)
            Header(text, "Auto-Submitted", "auto-replied");
        if (message.Language is { } language)
            Header(text, "Content-Language", language);
    }

    private static void WriteList(StringBuilder text, MailingList list)
    {
        Header(text, "List-Id", list.Name is { } name ? Named(name, list.Id) : $"<{list.Id}>");
        if (list.Help is { } help)
            Header(text, "List-Help", $"<{help.AbsoluteUri}>");
        if (list.Unsubscribe is not { } unsubscribe)
            return;

        Header(text, "List-Unsubscribe", $"<{unsubscribe.AbsoluteUri}>");
        Header(text, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static string Written(Mailbox mailbox) =>
        string.IsNullOrEmpty(mailbox.Name) ? mailbox.Address.ToString() : Named(mailbox.Name, mailbox.Address.ToString());

    private static void Header(StringBuilder text, string name, string value)
    {
        // What we encoded is folded by us; what else has a line break was put there by somebody.
        if (value.Replace("\r\n ", "", StringComparison.Ordinal).Any(char.IsControl))
            throw new ArgumentException($"The value of {name} has a line break or a control character.", nameof(value));

        text.Append(name).Append(": ").Append(value).Append("\r\n");
    }

    /// <summary>A phrase of letters, digits and blanks stands as it is; anything else is encoded, which no quotation mark can end.</summary>
    private static string Named(string name, string address) =>
        name.Length <= 40 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == ' ')
            ? $"{name} <{address}>"
            : $"{EncodedWords(Plain(name))}\r\n <{address}>";

    private static string Folded(string header, string value)
    {
        var plain = Plain(value);
        return Ascii.IsValid(plain) && plain.Length <= LongestLine - header.Length - 2 && !plain.Contains("=?", StringComparison.Ordinal) && plain.Trim() == plain && plain.Length > 0
            ? plain
            : EncodedWords(plain);
    }

    // A headline with a line break in it is a headline all the same; a header is where it must not have one.
    private static string Plain(string value) => value.Any(char.IsControl) ? string.Concat(value.Select(letter => char.IsControl(letter) ? ' ' : letter)) : value;

    /// <summary>Encoded words of at most 75 characters (RFC 2047, section 2), none splitting a character.</summary>
    private static string EncodedWords(string text)
    {
        const int BytesPerWord = 42;
        var words = new List<string>();
        var bytes = new List<byte>();
        Span<byte> one = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(one);
            if (bytes.Count + length > BytesPerWord)
                Flush();

            bytes.AddRange(one[..length]);
        }

        Flush();
        return string.Join("\r\n ", words);

        void Flush()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=");
            bytes.Clear();
        }
    }

    private static void Part(MimeBytes output, string boundary, string type, string content)
    {
        using var body = new MimeBytes(content.Length * 3 / 2 + 64);
        body.AppendLines(content);
        var bytes = body.Written;
        var isForeign = MimeBytes.CountForeign(bytes) > bytes.Length / 6;
        output.Append($"--{boundary}\r\nContent-Type: {type}; charset=utf-8\r\nContent-Transfer-Encoding: {(isForeign ? "base64" : "quoted-printable")}\r\n\r\n");
        if (isForeign)
            output.AppendBase64(bytes, LongestLine);
        else
            output.AppendQuotedPrintable(bytes, LongestLine);
    }

    private static string Offset(TimeSpan offset) => string.Create(CultureInfo.InvariantCulture, $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hhmm}");
}
