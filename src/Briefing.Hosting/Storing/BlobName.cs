using System.Buffers;
using Briefing.Storing;

namespace Briefing.Hosting.Storing;

/// <summary>Which names the stores take. Whatever is refused here never reaches a path or an address.</summary>
internal static class BlobName
{
    /// <summary>Begins the names of files that are not written yet.</summary>
    public const string TemporaryMark = ".~";

    private const int Longest = 1024;
    private const int LongestContainer = 63;
    private const int LongestSegment = 240;

    private static readonly SearchValues<char> OurLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-_");
    private static readonly SearchValues<char> ContainerLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    // Not a path on every system that the store may be moved to, or a second name for another file there.
    private static readonly SearchValues<char> Unportable = SearchValues.Create("\\<>:\"|?*");

    /// <exception cref="ArgumentException">It is not the name of a record.</exception>
    public static void Check(string name)
    {
        if (!IsValid(name))
            throw new ArgumentException($"\"{Printable(name)}\" is not a name that the store takes.", nameof(name));
    }

    /// <summary>True for a container, a slash and at least one segment.</summary>
    public static bool IsValid(string? name)
    {
        if (name is null || name.Length > Longest)
            return false;
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !IsContainer(name.AsSpan(0, slash)))
            return false;
        var isUpload = name.StartsWith(RecordNames.Articles, StringComparison.Ordinal);
        foreach (var segment in name.AsSpan(slash + 1).Split('/'))
        {
            if (!IsSegment(name.AsSpan(slash + 1)[segment], isUpload))
                return false;
        }
        return true;
    }

    /// <summary>True for the beginning of a name: a container and a slash at least.</summary>
    public static bool IsPrefix(string? prefix)
    {
        if (prefix is null || prefix.IndexOf('/', StringComparison.Ordinal) is var slash && slash < 0)
            return false;
        return IsValid(prefix.EndsWith('/') ? prefix + "x" : prefix);
    }

    private static bool IsContainer(ReadOnlySpan<char> container) =>
        container.Length is >= 3 and <= LongestContainer && container.IndexOfAnyExcept(ContainerLetters) < 0 && container[0] != '-' && container[^1] != '-';

    private static bool IsSegment(ReadOnlySpan<char> segment, bool isUpload)
    {
        if (segment.Length is 0 or > LongestSegment || segment is "." or ".." || segment.StartsWith(TemporaryMark))
            return false;
        if (!isUpload)
            return segment.IndexOfAnyExcept(OurLetters) < 0;
        foreach (var c in segment)
        {
            if (char.IsControl(c))
                return false;
        }
        return !OperatingSystem.IsWindows() || (segment.IndexOfAny(Unportable) < 0 && segment[^1] is not ('.' or ' '));
    }

    private static string Printable(string? name) => string.Concat((name ?? "").Take(80).Select(c => char.IsControl(c) ? '?' : c));
}
