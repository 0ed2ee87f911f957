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
        var tail = Array.Empty<byte>();
        var tooLong = false;
        long number = 0;
        for (var ended = false; !ended;)
        {
            var buffer = new byte[tail.Length + ReadAtOnce];
            tail.CopyTo(buffer, 0);
            var read = input.Read(buffer, tail.Length, ReadAtOnce);
            ended = read == 0;
            var filled = buffer.AsMemory(0, tail.Length + read);

            var batch = new List<JsonLine>();
            for (int end; (end = filled.Span.IndexOf((byte)'\n')) >= 0; filled = filled[(end + 1)..])
            {
                Add(batch, ++number, tooLong ? null : filled[..end]);
                tooLong = false;
            }

            if (ended && (tooLong || !filled.IsEmpty))
                Add(batch, ++number, tooLong ? null : filled);
            else if (filled.Length > LongestLine)
                tooLong = true;

            // What is left of a line that is too long is read over, not kept.
            tail = tooLong ? [] : filled.ToArray();
            if (batch.Count > 0)
                yield return batch;
        }
    }

    private static void Add(List<JsonLine> batch, long number, ReadOnlyMemory<byte>? content)
    {
        if (content is not { } line)
        {
            batch.Add(new JsonLine(number, null));
            return;
        }

        // Files that were concatenated carry a mark at each seam.
        if (line.Span.StartsWith(ByteOrderMark))
            line = line[ByteOrderMark.Length..];
        if (!line.Span.Trim(" \t\r"u8).IsEmpty)
            batch.Add(new JsonLine(number, line));
    }
}
