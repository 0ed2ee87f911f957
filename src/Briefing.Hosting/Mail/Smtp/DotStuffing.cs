namespace Briefing.Hosting.Mail.Smtp;

/// <summary>A message as DATA carries it (RFC 5321, section 4.5.2): a line that begins with a dot gets another.</summary>
internal static class DotStuffing
{
    private static ReadOnlySpan<byte> LineEnd => "\r\n"u8;

    /// <summary>Without the line with the single dot that ends it.</summary>
    /// <returns>Null where a line ends in anything but CRLF: servers disagree on what that is, and a message could hide in the disagreement.</returns>
    public static byte[]? Stuff(ReadOnlySpan<byte> message)
    {
        var stuffed = new List<byte>(message.Length + 64);
        while (!message.IsEmpty)
        {
            var end = message.IndexOfAny((byte)'\r', (byte)'\n');
            if (end >= 0 && !message[end..].StartsWith(LineEnd))
                return null;

            var line = end < 0 ? message : message[..end];
            if (line.StartsWith((byte)'.'))
                stuffed.Add((byte)'.');
            stuffed.AddRange(line);
            stuffed.AddRange(LineEnd);
            message = end < 0 ? [] : message[(end + 2)..];
        }

        return [.. stuffed];
    }
}
