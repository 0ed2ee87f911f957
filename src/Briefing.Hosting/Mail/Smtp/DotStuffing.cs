namespace Briefing.Hosting.Mail.Smtp;

/// <summary>A message as DATA carries it (RFC 5321, section 4.5.2): a line that begins with a dot gets another.</summary>
internal static class DotStuffing
{
    private static ReadOnlySpan<byte> LineEnd => "\r\n"u8;

    /// <summary>Without the line with the single dot that ends it. Most messages stay as they are.</summary>
    /// <returns>Null where a line ends in anything but CRLF: servers disagree on what that is, and a message could hide in the disagreement.</returns>
    public static byte[]? Stuff(byte[] message)
    {
        if (CountDots(message) is not { } dots)
            return null;
        var isEnded = message.Length == 0 || message.AsSpan().EndsWith(LineEnd);
        if (dots == 0 && isEnded)
            return message;

        var stuffed = new byte[message.Length + dots + (isEnded ? 0 : LineEnd.Length)];
        LineEnd.CopyTo(stuffed.AsSpan(stuffed.Length - LineEnd.Length));
        var to = 0;
        for (ReadOnlySpan<byte> rest = message; !rest.IsEmpty;)
        {
            var end = rest.IndexOf(LineEnd);
            var line = end < 0 ? rest : rest[..(end + LineEnd.Length)];
            if (line[0] == '.')
                stuffed[to++] = (byte)'.';
            line.CopyTo(stuffed.AsSpan(to));
            to += line.Length;
            rest = rest[line.Length..];
        }

        return stuffed;
    }

    /// <summary>How many lines begin with a dot; null where one ends in anything but CRLF.</summary>
    private static int? CountDots(ReadOnlySpan<byte> message)
    {
        var dots = 0;
        while (!message.IsEmpty)
        {
            dots += message[0] == '.' ? 1 : 0;
            var end = message.IndexOfAny((byte)'\r', (byte)'\n');
            if (end < 0)
                return dots;
            if (!message[end..].StartsWith(LineEnd))
                return null;
            message = message[(end + LineEnd.Length)..];
        }

        return dots;
    }
}
