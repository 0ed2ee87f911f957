using System.Text;
using Briefing.Reading.Decoding;

namespace Briefing.Reading.Formats;

/// <summary>A message or a part of one: headers and a body (RFC 5322, RFC 2045). Bytes are characters up to U+00FF here.</summary>
internal sealed class MailPart
{
    private const int MostHeaders = 500, MostParts = 100;

    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    public string Body { get; private init; } = "";

    public string ContentType => Header("content-type") ?? "text/plain";

    public bool IsAttachment => Header("content-disposition")?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) ?? false;

    public static MailPart Parse(string text)
    {
        var headers = new List<(string Name, StringBuilder Value)>();
        var at = 0;
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(at, end - at).TrimEnd('\r');
            at = Math.Min(text.Length, end + 1);
            if (line.IsEmpty)
            {
                break;
            }

            var colon = line.IndexOf(':');
            if (line[0] is ' ' or '\t' && headers.Count > 0)
            {
                headers[^1].Value.Append(' ').Append(line.Trim());
            }
            else if (colon > 0 && headers.Count < MostHeaders)
            {
                headers.Add((line[..colon].ToString(), new StringBuilder(line[(colon + 1)..].Trim().ToString())));
            }
        }

        var part = new MailPart { Body = text[at..] };
        foreach (var (name, value) in headers)
        {
            part._headers.TryAdd(name, value.ToString());
        }

        return part;
    }

    public string? Header(string name) => _headers.GetValueOrDefault(name);

    /// <summary>The parts of a multipart body.</summary>
    public IEnumerable<MailPart> Split()
    {
        var boundary = Parameter("boundary");
        if (string.IsNullOrEmpty(boundary))
        {
            yield break;
        }

        var mark = "--" + boundary;
        var at = Body.IndexOf(mark, StringComparison.Ordinal);
        for (var count = 0; at >= 0 && count < MostParts; count++)
        {
            var start = Body.IndexOf('\n', at);
            var next = start < 0 ? -1 : Body.IndexOf("\n" + mark, start, StringComparison.Ordinal);
            if (start < 0 || Body.AsSpan(at).StartsWith(mark + "--"))
            {
                yield break;
            }

            yield return Parse(Body[(start + 1)..(next < 0 ? Body.Length : Math.Max(start + 1, next))]);
            at = next < 0 ? -1 : next + 1;
        }
    }

    /// <summary>The body as text: transfer encoding and charset undone.</summary>
    public string Decoded()
    {
        var bytes = Header("content-transfer-encoding")?.Trim().ToLowerInvariant() switch
        {
            "base64" => FromBase64(Body),
            "quoted-printable" => FromQuotedPrintable(Body),
            _ => null,
        };
        var charset = TextDecoder.Named(Parameter("charset"));
        if (bytes is null)
        {
            return charset is null || IsText(Body) ? Body : charset.GetString(Encoding.Latin1.GetBytes(Body));
        }

        return (System.Text.Unicode.Utf8.IsValid(bytes) || charset is null ? Encoding.UTF8 : charset).GetString(bytes);
    }

    /// <summary>RFC 2047: "=?utf-8?Q?caf=C3=A9?=".</summary>
    public static string? DecodedWords(string? header)
    {
        if (header is null || !header.Contains("=?", StringComparison.Ordinal))
        {
            return header;
        }

        var decoded = new StringBuilder();
        var at = 0;
        while (at < header.Length)
        {
            var start = header.IndexOf("=?", at, StringComparison.Ordinal);
            var parts = start < 0 ? [] : header[start..Math.Min(header.Length, start + 400)].Split('?', 5);
            if (parts.Length < 5 || TextDecoder.Named(parts[1]) is not { } charset || !parts[4].StartsWith('='))
            {
                decoded.Append(header.AsSpan(at));
                break;
            }

            var between = header.AsSpan(at, start - at);
            decoded.Append(at > 0 && between.IsWhiteSpace() ? default : between);
            var bytes = parts[2] is "B" or "b" ? FromBase64(parts[3]) : FromQuotedPrintable(parts[3].Replace('_', ' '));
            decoded.Append(charset.GetString(bytes));
            at = start + 6 + parts[1].Length + parts[2].Length + parts[3].Length;
        }

        return decoded.ToString();
    }

    /// <summary>The decoder has made text of the message's bytes already.</summary>
    private static bool IsText(string body) => body.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF');

    private string? Parameter(string name)
    {
        var header = ContentType;
        var at = header.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = header.AsSpan(at + name.Length + 1);
        if (value.Length > 1 && value[0] == '"')
        {
            var close = value[1..].IndexOf('"');
            return close < 0 ? null : value.Slice(1, close).ToString();
        }

        var end = value.IndexOfAny(';', ' ');
        return (end < 0 ? value : value[..end]).ToString();
    }

    private static byte[] FromBase64(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            clean.Append(char.IsAsciiLetterOrDigit(c) || c is '+' or '/' ? [c] : []);
        }

        clean.Length -= clean.Length % 4 == 1 ? 1 : 0;
        clean.Append('=', (4 - clean.Length % 4) % 4);
        return Convert.FromBase64String(clean.ToString());
    }

    private static byte[] FromQuotedPrintable(string text)
    {
        var bytes = new MemoryStream(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '=' && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]))
            {
                bytes.WriteByte(Convert.ToByte(text.Substring(at + 1, 2), 16));
                at += 2;
            }
            else if (c == '=' && at + 1 < text.Length && text[at + 1] is '\r' or '\n')
            {
                at += text[at + 1] == '\r' && at + 2 < text.Length && text[at + 2] == '\n' ? 2 : 1;
            }
            else
            {
                bytes.Write(Encoding.UTF8.GetBytes([c]));
            }
        }

        return bytes.ToArray();
    }
}
