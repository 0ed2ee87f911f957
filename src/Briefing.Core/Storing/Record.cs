using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Briefing.Storing;

/// <summary>
/// The envelope of everything that Briefing stores: what it is, the version of its form, and a checksum, so that a record which a crash, a disk
/// or a hand has damaged is never taken for a sound one. A record is one JSON object in UTF-8, and may be gzipped as a whole.
/// </summary>
public static class Record
{
    private const int MostInflated = 512 * 1024 * 1024;

    /// <param name="kind">What it is: lower-case letters.</param>
    /// <param name="body">A JSON value.</param>
    public static byte[] Seal(string kind, int version, ReadOnlySpan<byte> body, bool compressed = false)
    {
        var head = Encoding.UTF8.GetBytes(Head(kind, version, Checksum(body)));
        var record = new byte[head.Length + body.Length + Tail.Length];
        head.CopyTo(record, 0);
        body.CopyTo(record.AsSpan(head.Length));
        Tail.CopyTo(record.AsSpan(head.Length + body.Length));
        return compressed ? Deflate(record) : record;
    }

    /// <summary>The body that was sealed.</summary>
    /// <param name="name">The record's name, for the message.</param>
    /// <exception cref="DamagedRecordException">It is not whole, or of another kind or version.</exception>
    public static ReadOnlyMemory<byte> Open(string name, string kind, int version, ReadOnlyMemory<byte> stored)
    {
        var record = IsCompressed(stored.Span) ? Inflate(name, stored) : stored;
        var headLength = Encoding.UTF8.GetByteCount(Head(kind, version, new string('0', 2 * SHA256.HashSizeInBytes)));
        if (record.Length < headLength + Tail.Length || !record.Span.EndsWith(Tail))
            throw new DamagedRecordException(name, "it is cut off");
        var body = record[headLength..^Tail.Length];
        var expected = Head(kind, version, Checksum(body.Span));
        return record.Span[..headLength].SequenceEqual(Encoding.UTF8.GetBytes(expected))
            ? body
            : throw new DamagedRecordException(name, string.Create(CultureInfo.InvariantCulture, $"it is no whole record of kind {kind}, version {version}"));
    }

    private static ReadOnlySpan<byte> Tail => "}\n"u8;

    private static string Head(string kind, int version, string checksum) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"record":"{{kind}}","version":{{version}},"sha256":"{{checksum}}","body":""");

    private static string Checksum(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    private static bool IsCompressed(ReadOnlySpan<byte> stored) => stored.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    private static byte[] Deflate(byte[] record)
    {
        var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest))
            gzip.Write(record);
        return output.ToArray();
    }

    /// <summary>What the end of a gzip file says of its length (RFC 1952, section 2.3.1), as far as that can be believed before it was inflated.</summary>
    private static int LikelyLength(ReadOnlySpan<byte> stored) =>
        stored.Length < sizeof(uint) ? 0 : (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(stored[^sizeof(uint)..]), Math.Min(16L * stored.Length, MostInflated));

    private static ReadOnlyMemory<byte> Inflate(string name, ReadOnlyMemory<byte> stored)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(stored.ToArray()), CompressionMode.Decompress);
            var output = new ArrayBufferWriter<byte>(LikelyLength(stored.Span) + 1);
            for (int read; (read = gzip.Read(output.GetSpan())) > 0;)
            {
                output.Advance(read);
                if (output.WrittenCount > MostInflated)
                    throw new DamagedRecordException(name, "it inflates to more than any record of ours");
            }
            return output.WrittenMemory;
        }
        catch (InvalidDataException failure)
        {
            throw new DamagedRecordException(name, "its compressed form is broken", failure);
        }
    }
}

/// <summary>A record that cannot be trusted. What can be made again from the uploads is made again.</summary>
public sealed class DamagedRecordException(string name, string why, Exception? cause = null)
    : Exception($"The record {name} is damaged: {why}.", cause)
{
    public string Name { get; } = name;
}
