using System.Globalization;
using System.Security.Cryptography;
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
        var text = new StringBuilder(message.Html.Length + message.Text.Length + 4096);
        WriteHead(text, message);

        // A boundary must not stand in a body; an encoded body has no line that begins with "--=_".
        var boundary = $"=_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.MessageId)))[..24]}";
        Header(text, "MIME-Version", "1.0");
        Header(text, "Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        text.Append("\r\n");
        Part(text, boundary, "text/plain", message.Text);
        Part(text, boundary, "text/html", message.Html);
        text.Append("--").Append(boundary).Append("--\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
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

    private static void Part(StringBuilder text, string boundary, string type, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content.ReplaceLineEndings("\r\n"));
        var isForeign = bytes.Count(value => value > 126) > bytes.Length / 6;
        text.Append("--").Append(boundary).Append("\r\n");
        Header(text, "Content-Type", $"{type}; charset=utf-8");
        Header(text, "Content-Transfer-Encoding", isForeign ? "base64" : "quoted-printable");
        text.Append("\r\n");
        if (isForeign)
            Base64(text, bytes);
        else
            QuotedPrintable(text, bytes);
    }

    private static void Base64(StringBuilder text, byte[] bytes)
    {
        var encoded = Convert.ToBase64String(bytes);
        for (var at = 0; at < encoded.Length; at += LongestLine)
            text.Append(encoded, at, Math.Min(LongestLine, encoded.Length - at)).Append("\r\n");
    }

    private static void QuotedPrintable(StringBuilder text, ReadOnlySpan<byte> bytes)
    {
        const string HexDigits = "0123456789ABCDEF";
        var column = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            var value = bytes[at];
            if (value == '\r' && at + 1 < bytes.Length && bytes[at + 1] == '\n')
            {
                text.Append("\r\n");
                column = 0;
                at++;
                continue;
            }

            // A blank at the end of a line would be lost under way.
            var atEnd = at + 1 == bytes.Length || bytes[at + 1] == '\r';
            var isPlain = value is >= 33 and <= 126 and not (byte)'=' || (value is (byte)' ' or (byte)'\t' && !atEnd);
            if (column + (isPlain ? 1 : 3) >= LongestLine)
            {
                text.Append("=\r\n");
                column = 0;
            }

            if (isPlain)
                text.Append((char)value);
            else
                text.Append('=').Append(HexDigits[value >> 4]).Append(HexDigits[value & 15]);
            column += isPlain ? 1 : 3;
        }

        if (column > 0)
            text.Append("\r\n");
    }

    private static string Offset(TimeSpan offset) => string.Create(CultureInfo.InvariantCulture, $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hhmm}");
}
