using System.Buffers;

namespace Briefing.Reading.Debris;

/// <summary>The last line of a post that a page shows from a network: "— Velmora Coastguard (@VelmoraCG) March 4, 2026".</summary>
internal static class EmbeddedPost
{
    private const int LongestName = 80, MostWords = 20;

    private static readonly SearchValues<char> HandleCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.@-");

    public static bool IsSignature(string line, in LineShape shape)
    {
        if (line[0] is not ('—' or '–' or '-' or '―') || shape.Words > MostWords || shape.EndsSentence)
        {
            return false;
        }

        var handle = line.IndexOf("(@", StringComparison.Ordinal);
        var close = handle < 0 ? -1 : line.IndexOf(')', handle);
        return handle is > 1 and <= LongestName && close > handle + 2 && line.AsSpan(handle + 2, close - handle - 2).IndexOfAnyExcept(HandleCharacters) < 0;
    }
}
