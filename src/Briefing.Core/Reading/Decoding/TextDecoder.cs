using System.Buffers;
using System.Text;

namespace Briefing.Reading.Decoding;

/// <param name="Text">The text, or null where the bytes are none.</param>
/// <param name="Problem">A sentence that says why there is no text; null where there is.</param>
internal readonly record struct Decoded(string? Text, string? Problem);

/// <summary>Turns bytes into text: by byte order mark, by declaration, by UTF-8's own rules, by evidence, in this order.</summary>
internal static class TextDecoder
{
    public const string Empty = "The file is empty. Upload it again with its text.";

    public const string Binary = "The file is not text. Upload the article as text, HTML, JSON, RSS or a mail message; print a PDF or a document to text first.";

    public const string Undecodable = "The file's characters cannot be told from its bytes. Save it as UTF-8 and upload it again.";

    private const int DeclarationWithin = 2_048;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\"' ;>?/");

    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b).Except("\t\n\f\r\e"u8.ToArray())]);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Decoded Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOfAnyExcept(" \t\r\n\0"u8) < 0)
        {
            return new Decoded(null, Empty);
        }

        if (Unicode(bytes) is { } marked)
        {
            return Checked(marked);
        }

        if (IsKnownBinary(bytes) || ControlShare(bytes) > 0.02)
        {
            return new Decoded(null, Binary);
        }

        var declared = Declared(bytes);
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            // Text that is valid UTF-8 by chance is practically unknown, false declarations are common.
            var escaped = declared is { CodePage: 50220 or 50222 or 52936 };
            return Checked((escaped ? declared! : Encoding.UTF8).GetString(bytes));
        }

        if (declared is not null && declared.CodePage != Encoding.UTF8.CodePage)
        {
            return Checked(declared.GetString(bytes));
        }

        var likely = IsNearlyUtf8(bytes) ? Encoding.UTF8 : CodePageGuess.Best(bytes);
        return likely is null ? new Decoded(null, Undecodable) : Checked(likely.GetString(bytes));
    }

    /// <summary>An encoding by the name that a document gives; null for unknown ones and for UTF-7, which hides markup.</summary>
    public static Encoding? Named(string? name)
    {
        name = name?.Trim(' ', '"', '\'', ';').ToLowerInvariant();
        if (string.IsNullOrEmpty(name) || name.Length > 40 || name is "utf-7" or "unicode-1-1-utf-7" or "x-user-defined")
        {
            return null;
        }

        try
        {
            // What the web calls Latin-1 is windows-1252, and so on with its sisters.
            return Encoding.GetEncoding(name switch
            {
                "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" => "windows-1252",
                "iso-8859-9" or "latin5" => "windows-1254",
                "iso-8859-11" or "tis-620" => "windows-874",
                "gbk" or "gb2312" => "gb18030",
                "x-sjis" or "shift-jis" or "ms_kanji" => "shift_jis",
                "cp1251" => "windows-1251",
                "cp1250" => "windows-1250",
                "utf8" => "utf-8",
                _ => name,
            });
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Decoded Checked(string text)
    {
        text = text.TrimStart('\uFEFF');
        var broken = text.AsSpan().Count('\uFFFD');
        return broken > 8 && broken * 10 > text.Length ? new Decoded(null, Undecodable)
            : string.IsNullOrWhiteSpace(text) ? new Decoded(null, Empty)
            : new Decoded(text, null);
    }

    private static string? Unicode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        // UTF-16 without its mark: every other byte of Latin text is zero.
        var sample = bytes[..Math.Min(bytes.Length, 1_000)];
        if (!sample.Contains((byte)0))
        {
            return null;
        }

        int even = 0, odd = 0;
        for (var at = 0; at < sample.Length; at++)
        {
            even += sample[at] == 0 && at % 2 == 0 ? 1 : 0;
            odd += sample[at] == 0 && at % 2 == 1 ? 1 : 0;
        }

        return sample.Length < 8 ? null
            : odd * 3 > sample.Length && even * 20 < sample.Length ? Encoding.Unicode.GetString(bytes)
            : even * 3 > sample.Length && odd * 20 < sample.Length ? Encoding.BigEndianUnicode.GetString(bytes)
            : null;
    }

    /// <summary>What the head of an HTML or XML document, or of a mail, says of its encoding.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, DeclarationWithin)];
        if (!start.Contains((byte)'<'))
        {
            return null;
        }

        var head = Encoding.Latin1.GetString(start);
        var at = head.StartsWith("<?xml", StringComparison.Ordinal) ? head.IndexOf("encoding=", StringComparison.OrdinalIgnoreCase) : -1;
        at = at >= 0 ? at + "encoding=".Length : head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) is var charset and >= 0 ? charset + "charset=".Length : -1;
        if (at < 0)
        {
            return null;
        }

        var name = head.AsSpan(at).TrimStart("\"' ");
        var end = name.IndexOfAny(NameEnds);
        return Named(name[..(end < 0 ? name.Length : end)].ToString());
    }

    private static bool IsKnownBinary(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) || bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("\u007FELF"u8) || bytes.StartsWith("{\\rtf"u8)
        || bytes.StartsWith("GIF8"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || (bytes.Length > 12 && bytes[8..12].SequenceEqual("WEBP"u8));

    /// <summary>Share of bytes that no text has: controls other than tab, line ends, form feed and escape.</summary>
    private static double ControlShare(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 65_536)];
        var controls = 0;
        for (var rest = sample; rest.IndexOfAny(Controls) is var at and >= 0; rest = rest[(at + 1)..])
        {
            controls++;
        }

        return (double)controls / sample.Length;
    }

    /// <summary>Most sequences of non-ASCII bytes are UTF-8: a page with some broken characters, and not another encoding.</summary>
    private static bool IsNearlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes[at] < 0x80)
            {
                at++;
                continue;
            }

            var valid = Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done;
            good += valid ? 1 : 0;
            bad += valid ? 0 : 1;
            at += length;
        }

        return good > 0 && good >= bad;
    }
}
