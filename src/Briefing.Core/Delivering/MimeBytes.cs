using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Briefing.Delivering;

/// <summary>Bytes of a message while it is being written, in a buffer that the next message takes over: mails are the same size, and there are many.</summary>
internal sealed class MimeBytes(int capacity) : IDisposable
{
    /// <summary>What quoted-printable leaves as it is within a line (RFC 2045, section 6.7); blanks are looked at one by one.</summary>
    private static readonly SearchValues<byte> Plain = SearchValues.Create([.. Enumerable.Range(33, 94).Select(code => (byte)code).Where(code => code != '=')]);

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(capacity);
    private int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    private static ReadOnlySpan<byte> LineEnd => "\r\n"u8;

    public byte[] ToArray() => Written.ToArray();

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    public void Append(string text) => _length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));

    /// <summary>Text with every kind of line end made CRLF.</summary>
    public void AppendLines(string text)
    {
        var isFirst = true;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!isFirst)
                Append(LineEnd);
            isFirst = false;
            _length += Encoding.UTF8.GetBytes(line, Room(Encoding.UTF8.GetMaxByteCount(line.Length)));
        }
    }

    /// <summary>How many bytes quoted-printable would make three of, but for the equals sign.</summary>
    public static int CountForeign(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
            count += value > 126 ? 1 : 0;
        return count;
    }

    /// <param name="longestLine">Characters of a line; a multiple of four.</param>
    public void AppendBase64(ReadOnlySpan<byte> bytes, int longestLine)
    {
        var perLine = longestLine / 4 * 3;
        while (!bytes.IsEmpty)
        {
            var line = bytes[..Math.Min(perLine, bytes.Length)];
            Base64.EncodeToUtf8(line, Room(longestLine), out _, out var written);
            _length += written;
            Append(LineEnd);
            bytes = bytes[line.Length..];
        }
    }

    /// <param name="longestLine">Characters of a line, the sign that it goes on included.</param>
    public void AppendQuotedPrintable(ReadOnlySpan<byte> bytes, int longestLine)
    {
        var column = 0;
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes[at..].StartsWith(LineEnd))
            {
                Append(LineEnd);
                column = 0;
                at += LineEnd.Length;
                continue;
            }

            // A blank at the end of a line would be lost under way.
            var atEnd = at + 1 == bytes.Length || bytes[at + 1] == '\r';
            var isPlain = Plain.Contains(bytes[at]) || (bytes[at] is (byte)' ' or (byte)'\t' && !atEnd);
            if (column + (isPlain ? 1 : 3) >= longestLine)
            {
                Append("=\r\n"u8);
                column = 0;
            }

            if (!isPlain)
            {
                AppendHex(bytes[at++]);
                column += 3;
                continue;
            }

            var run = bytes[at..Math.Min(bytes.Length, at + longestLine - 1 - column)];
            var others = run[1..].IndexOfAnyExcept(Plain);
            var length = others < 0 ? run.Length : others + 1;
            Append(run[..length]);
            column += length;
            at += length;
        }

        if (column > 0)
            Append(LineEnd);
    }

    private void AppendHex(byte value)
    {
        const string Digits = "0123456789ABCDEF";
        Append([(byte)'=', (byte)Digits[value >> 4], (byte)Digits[value & 15]]);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    private Span<byte> Room(int length)
    {
        if (_buffer.Length - _length < length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + length, _buffer.Length * 2));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        return _buffer.AsSpan(_length);
    }
}
