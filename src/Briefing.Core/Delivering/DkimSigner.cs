using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Briefing.Delivering;

/// <summary>
/// Signs messages (DKIM, RFC 6376; RSA-SHA256, relaxed/relaxed), so that receivers know who answers for them and that the one-click address
/// of RFC 8058 is the sender's own.
/// </summary>
/// <param name="domain">The signing domain: the one of the From address, or above it.</param>
/// <param name="selector">Where the public key lies: <c>{selector}._domainkey.{domain}</c>.</param>
/// <param name="key">An RSA key of 2048 bits or more.</param>
public sealed class DkimSigner(string domain, string selector, RSA key) : IDisposable
{
    private const int LongestLine = 72;

    private static readonly string[] Signed =
    [
        "From", "To", "Reply-To", "Subject", "Date", "Message-ID", "List-Id", "List-Help", "List-Unsubscribe", "List-Unsubscribe-Post",
        "Auto-Submitted", "Content-Language", "MIME-Version", "Content-Type",
    ];

    /// <summary>Named once more than they stand in the message: then nobody can add a second one under the signature.</summary>
    private static readonly string[] Sealed = ["From", "To", "Subject", "Date", "Reply-To", "List-Unsubscribe"];

    // RSA objects are not promised to be safe for many threads.
    private readonly Lock _one = new();

    /// <param name="message">As <see cref="MimeWriter"/> writes it: CRLF line ends, and an empty line between headers and body.</param>
    /// <param name="at">The signature's time.</param>
    /// <returns>The message with a DKIM-Signature in front.</returns>
    public byte[] Sign(byte[] message, DateTimeOffset at)
    {
        var split = message.AsSpan().IndexOf("\r\n\r\n"u8);
        var headers = HeadersOf(Encoding.UTF8.GetString(message, 0, split + 2));
        var names = Signed.Where(name => headers.Any(header => Is(header, name))).Concat(Sealed);
        var bodyHash = Convert.ToBase64String(SHA256.HashData(RelaxedBody(message.AsSpan(split + 4))));
        var unsigned = string.Create(
            CultureInfo.InvariantCulture,
            $"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d={domain};\r\n s={selector}; t={at.ToUnixTimeSeconds()};\r\n h={string.Join(":\r\n  ", Lines(names))};\r\n bh={bodyHash};\r\n b=");

        var signature = Encoding.ASCII.GetBytes(unsigned + Folded(Convert.ToBase64String(SignatureOf(headers, names, unsigned))) + "\r\n");
        return [.. signature, .. message];
    }

    public void Dispose() => key.Dispose();

    private byte[] SignatureOf(List<string> headers, IEnumerable<string> names, string unsigned)
    {
        var canonical = new StringBuilder();
        var left = headers.ToList();
        foreach (var name in names)
        {
            // From the last one upwards (section 5.4.2); one that is not there counts as empty.
            var index = left.FindLastIndex(header => Is(header, name));
            if (index < 0)
                continue;

            canonical.Append(RelaxedHeader(left[index])).Append("\r\n");
            left.RemoveAt(index);
        }

        canonical.Append(RelaxedHeader(unsigned));
        lock (_one)
            return key.SignData(Encoding.UTF8.GetBytes(canonical.ToString()), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static bool Is(string header, string name) =>
        header.Length > name.Length && header[name.Length] == ':' && header.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private static List<string> HeadersOf(string head)
    {
        var headers = new List<string>();
        foreach (var line in head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] is ' ' or '\t')
                headers[^1] += "\r\n" + line;
            else
                headers.Add(line);
        }

        return headers;
    }

    private static string RelaxedHeader(string header)
    {
        var colon = header.IndexOf(':', StringComparison.Ordinal);
        var value = string.Join(' ', header[(colon + 1)..].Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return $"{header[..colon].TrimEnd().ToLowerInvariant()}:{value}";
    }

    /// <summary>Runs of blanks are one blank, none stand at the end of a line, and no empty lines at the end of the body (section 3.4.4).</summary>
    private static ReadOnlySpan<byte> RelaxedBody(ReadOnlySpan<byte> body)
    {
        var relaxed = new byte[body.Length + 2];
        var length = 0;
        var end = 0;
        var isBlank = false;
        for (var at = 0; at < body.Length; at++)
        {
            if (body[at] is (byte)' ' or (byte)'\t')
            {
                isBlank = true;
            }
            else if (body[at] == '\r' && at + 1 < body.Length && body[at + 1] == '\n')
            {
                relaxed[length++] = (byte)'\r';
                relaxed[length++] = (byte)'\n';
                isBlank = false;
                at++;
            }
            else
            {
                if (isBlank)
                    relaxed[length++] = (byte)' ';
                relaxed[length++] = body[at];
                isBlank = false;
                end = length;
            }
        }

        if (end == 0)
            return [];
        "\r\n"u8.CopyTo(relaxed.AsSpan(end));
        return relaxed.AsSpan(0, end + 2);
    }

    /// <summary>Names joined by colons, in lines that are not too long.</summary>
    private static List<string> Lines(IEnumerable<string> names)
    {
        var lines = new List<string>();
        foreach (var name in names)
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + name.Length <= LongestLine - 4)
                lines[^1] += ":" + name;
            else
                lines.Add(name);
        }

        return lines;
    }

    private static string Folded(string base64) => string.Join("\r\n ", base64.Chunk(LongestLine).Select(line => new string(line)));
}
