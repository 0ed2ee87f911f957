using System.Buffers;

namespace Briefing.Summarising;

/// <summary>A change to a sentence between being read and being printed.</summary>
/// <param name="Start">UTF-16 offset into the article's text.</param>
/// <param name="Text">What stands there instead; empty for a deletion.</param>
/// <param name="Day">The day that an insertion names, for leaving it out where the summary has named it already.</param>
internal readonly record struct Edit(int Start, int End, string Text, DateOnly? Day = null)
{
    /// <summary>The part of a text from an offset on with its edits made, beginning with a capital and with single spaces.</summary>
    public static string Apply(string text, int start, int end, IReadOnlyCollection<Edit> edits)
    {
        var longest = Math.Max(0, end - start);
        foreach (var edit in edits)
            longest += Math.Max(0, edit.End - end) + edit.Text.Length;
        var rented = ArrayPool<char>.Shared.Rent(longest);
        var printed = rented.AsSpan();
        var length = 0;
        var next = start;
        // What is put in where something else is cut stands in front of the cut.
        foreach (var edit in edits.Count > 1 ? edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End) : edits.AsEnumerable())
        {
            if (edit.Start < next)
            {
                next = Math.Max(next, edit.End);
                continue;
            }
            length += Put(text.AsSpan(next, edit.Start - next), printed[length..]);
            length += Put(edit.Text, printed[length..]);
            next = edit.End;
        }
        if (next < end)
            length += Put(text.AsSpan(next, end - next), printed[length..]);
        var tidy = Tidy(printed[..length]).ToString();
        ArrayPool<char>.Shared.Return(rented);
        return tidy;
    }

    private static int Put(ReadOnlySpan<char> text, Span<char> printed)
    {
        text.CopyTo(printed);
        return text.Length;
    }

    /// <summary>Tidies in place.</summary>
    private static ReadOnlySpan<char> Tidy(Span<char> printed)
    {
        var length = 0;
        for (var i = 0; i < printed.Length; i++)
        {
            var c = printed[i];
            if (!char.IsWhiteSpace(c))
                printed[length++] = c;
            else if (length > 0 && printed[length - 1] != ' ' && i + 1 < printed.Length && printed[i + 1] is not (',' or '.' or ';'))
                printed[length++] = ' ';
        }
        for (var i = 0; i < length && i < 3; i++)
        {
            if (char.IsLetterOrDigit(printed[i]))
            {
                printed[i] = char.ToUpperInvariant(printed[i]);
                break;
            }
        }
        return printed[..length].TrimEnd();
    }
}
