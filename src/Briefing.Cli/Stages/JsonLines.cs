namespace Briefing.Cli.Stages;

/// <summary>One line of a JSON Lines input.</summary>
/// <param name="Number">One-based, as an editor counts.</param>
/// <param name="Content">Without its line end; null where the line is longer than <see cref="JsonLines.LongestLine"/>.</param>
internal readonly record struct JsonLine(long Number, ReadOnlyMemory<byte>? Content);

/// <summary>
/// Cuts a stream into lines without ever holding more than what was read at once and one line. Lines come in the batches in which
/// the stream gives them: a pipe's writer gets its results as soon as it has written, and a file's lines come by the thousand.
/// </summary>
internal static class JsonLines
{
    public const int LongestLine = 64 * 1024 * 1024;

    private const int ReadAtOnce = 1024 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static IEnumerable<IReadOnlyList<JsonLine>> Batches(Stream input)
    {
        var buffer = NewBuffer(0);
        var filled = 0;
        var isTooLong = false;
        long number = 0;
        for (int read; (read = input.Read(buffer, filled, buffer.Length - filled)) > 0;)
        {
            var lineEnd = buffer.AsSpan(filled, read).LastIndexOf((byte)'\n');
            var searched = filled;
            filled += read;
            if (lineEnd >= 0)
            {
                var whole = searched + lineEnd + 1;
                var batch = Cut(buffer.AsMemory(0, whole), isTooLong, ref number);
                isTooLong = false;
                // The lines of the batch are parts of this buffer, which is theirs from now on.
                var tail = buffer.AsMemory(whole, filled - whole);
                buffer = NewBuffer(tail.Length);
                tail.CopyTo(buffer);
                filled = tail.Length;
                yield return batch;
            }
            else if (filled > LongestLine)
            {
                // The rest of such a line is read over, not kept.
                isTooLong = true;
                filled = 0;
            }
            else if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }

        if (filled > 0 || isTooLong)
            yield return Cut(buffer.AsMemory(0, filled), isTooLong, ref number);
    }

    private static byte[] NewBuffer(int tail) => GC.AllocateUninitializedArray<byte>(Math.Max(ReadAtOnce, tail * 2));

    /// <param name="isTooLong">Whether the first line is the end of one that was read over.</param>
    private static List<JsonLine> Cut(ReadOnlyMemory<byte> lines, bool isTooLong, ref long number)
    {
        var batch = new List<JsonLine>();
        do
        {
            var end = lines.Span.IndexOf((byte)'\n') is var found and >= 0 ? found : lines.Length;
            number++;
            if (isTooLong)
                batch.Add(new JsonLine(number, null));
            else
                Add(batch, number, lines[..end]);
            isTooLong = false;
            lines = lines[Math.Min(end + 1, lines.Length)..];
        }
        while (!lines.IsEmpty);
        return batch;
    }

    private static void Add(List<JsonLine> batch, long number, ReadOnlyMemory<byte> line)
    {
        // Files that were concatenated carry a mark at each seam.
        if (line.Span.StartsWith(ByteOrderMark))
            line = line[ByteOrderMark.Length..];
        if (!line.Span.Trim(" \t\r"u8).IsEmpty)
            batch.Add(new JsonLine(number, line));
    }
}
