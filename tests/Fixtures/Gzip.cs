using System.IO.Compression;

namespace Briefing.Tests;

internal static class Gzip
{
    public static byte[] Of(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(content);
        return packed.ToArray();
    }
}
