using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Briefing.Rendering;

/// <summary>A brief as a mail message (RFC 5322, RFC 2045 and 2046): a text part and an HTML part, the reader's program choosing.</summary>
public static class BriefMail
{
    private const string DefaultAddress = "briefing@localhost";

    /// <summary>The encoded form of a body line may have 76 characters (RFC 2045, section 6.7 and 6.8).</summary>
    private const int LongestLine = 76;

    /// <summary>Writes the message with CRLF line ends. The same brief gives the same bytes, its Message-ID included.</summary>
    /// <param name="from">An address, or null for a placeholder in a file that nobody sends.</param>
    /// <param name="to">An address, or null for a placeholder.</param>
    /// <exception cref="ArgumentException">An address has a line break or another control character, which could begin a header of its own.</exception>
    public static byte[] Write(Brief brief, string html, string text, string? from = null, string? to = null)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{brief.Edition}\n{brief.Generated:O}\n{to}\n{html}")))[..32];
        var boundary = $"=_{key[..16]}";
        var message = new StringBuilder();
        Header(message, "From", from ?? DefaultAddress);
        Header(message, "To", to ?? DefaultAddress);
        Header(message, "Subject", EncodedWords(SubjectOf(brief)));
        Header(message, "Date", brief.Generated.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + Offset(brief.Generated.Offset));
        Header(message, "Message-ID", $"<{key}@briefing.invalid>");
        Header(message, "List-Id", $"<{brief.Edition}.briefing.invalid>");
        Header(message, "MIME-Version", "1.0");
        Header(message, "Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        message.Append("\r\n");
        Part(message, boundary, "text/plain", text);
        Part(message, boundary, "text/html", html);
        message.Append("--").Append(boundary).Append("--\r\n");
        return Encoding.ASCII.GetBytes(message.ToString());
    }

    private static string SubjectOf(Brief brief)
    {
        var date = brief.Date.ToString("d MMMM", CultureInfo.InvariantCulture);
        return brief.Stories.IsEmpty ? $"Your brief of {date}" : IncludedTemplate.Plain($"{brief.Stories[0].Headline} ({date})");
    }

    private static void Header(StringBuilder message, string name, string value)
    {
        // An encoded subject is folded by us; what else has a line break was put there by somebody.
        if (value.Replace("\r\n ", "", StringComparison.Ordinal).Any(char.IsControl))
            throw new ArgumentException($"The value of {name} has a line break or a control character.", nameof(value));

        message.Append(name).Append(": ").Append(value).Append("\r\n");
    }

    private static void Part(StringBuilder message, string boundary, string type, string content)
    {
        message.Append("--").Append(boundary).Append("\r\n");
        Header(message, "Content-Type", $"{type}; charset=utf-8");
        Header(message, "Content-Transfer-Encoding", "base64");
        message.Append("\r\n");
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(content.ReplaceLineEndings("\r\n")));
        for (var at = 0; at < encoded.Length; at += LongestLine)
            message.Append(encoded, at, Math.Min(LongestLine, encoded.Length - at)).Append("\r\n");
    }

    /// <summary>ASCII as it is; anything else as encoded words of at most 75 characters (RFC 2047, section 2), none splitting a character.</summary>
    private static string EncodedWords(string text)
    {
        if (Ascii.IsValid(text) && text.Length <= LongestLine - "Subject: ".Length && !text.Contains("=?", StringComparison.Ordinal))
            return text;

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

    private static string Offset(TimeSpan offset) => string.Create(CultureInfo.InvariantCulture, $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hhmm}");
}
