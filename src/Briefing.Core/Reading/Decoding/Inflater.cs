using System.Buffers.Binary;
using System.IO.Compression;

namespace Briefing.Reading.Decoding;

/// <summary>Undoes gzip, counting bytes as they come out: a length in a trailer proves nothing.</summary>
internal static class Inflater
{
    public const int MostStored = 5_000_000, MostInflated = 10_000_000, HighestRatio = 100;

    public const string TooLarge = "The file is larger than 5 MB. Upload the article alone, without pictures or attachments.";

    public const string TooLong = "The text is longer than 10 million characters. Give the article alone.";

    public const string TooLargeInflated = "The compressed file unpacks to more than 10 MB, or to more than 100 times its size. Upload the article uncompressed.";

    public const string Damaged = "The compressed file is damaged or cut off. Compress it again, or upload it uncompressed.";

    private static ReadOnlySpan<byte> MemberStart => [0x1F, 0x8B, 0x08];

    /// <summary>Small files may be packed tighter than any ratio says: a hundred equal lines are no bomb.</summary>
    private const int AlwaysAllowed = 100_000;

    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes.Length > 2 && bytes[0] == 0x1F && bytes[1] == 0x8B;

    /// <summary>The bytes, inflated where they are gzip, once; or why not.</summary>
    public static string? TryInflate(ReadOnlyMemory<byte> stored, out ReadOnlyMemory<byte> bytes)
    {
        bytes = stored;
        if (stored.Length > MostStored)
        {
            return TooLarge;
        }

        if (!IsGzip(stored.Span))
        {
            return null;
        }

        var most = (int)Math.Min(MostInflated, Math.Max(AlwaysAllowed, (long)stored.Length * HighestRatio));
        try
        {
            using var packed = new GZipStream(new MemoryStream(stored.ToArray()), CompressionMode.Decompress);
            var inflated = new MemoryStream();
            var buffer = new byte[32_768];
            for (int read; (read = packed.Read(buffer)) > 0;)
            {
                if (inflated.Length + read > most)
                {
                    return TooLargeInflated;
                }

                inflated.Write(buffer, 0, read);
            }

            if (inflated.Length == 0 || IsCutOff(stored.Span, inflated.Length))
            {
                return Damaged;
            }

            bytes = inflated.ToArray();
        }
        catch (InvalidDataException)
        {
            return Damaged;
        }

        return IsGzip(bytes.Span) ? "The file is compressed twice. Upload it compressed once, or uncompressed." : null;
    }

    /// <summary>The stream does not mind a missing end, and half an article looks whole. The last four bytes hold the length (RFC 1952, 2.3.1), in a file of one member.</summary>
    private static bool IsCutOff(ReadOnlySpan<byte> stored, long length) =>
        stored.Length < 18
        || (BinaryPrimitives.ReadUInt32LittleEndian(stored[^4..]) != (uint)length && stored[3..].IndexOf(MemberStart) < 0);
}
