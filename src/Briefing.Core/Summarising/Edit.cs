using System.Text;

namespace Briefing.Summarising;

/// <summary>A change to a sentence between being read and being printed.</summary>
/// <param name="Start">UTF-16 offset into the article's text.</param>
/// <param name="Text">What stands there instead; empty for a deletion.</param>
/// <param name="Day">The day that an insertion names, for leaving it out where the summary has named it already.</param>
internal readonly record struct Edit(int Start, int End, string Text, DateOnly? Day = null)
{
    /// <summary>The part of a text from an offset on with its edits made, beginning with a capital and with single spaces.</summary>
    public static string Apply(string text, int start, int end, IEnumerable<Edit> edits)
    {
        var printed = new StringBuilder(end - start + 32);
        var next = start;
        foreach (var edit in edits.OrderBy(edit => edit.Start))
        {
            if (edit.Start < next)
            {
                next = Math.Max(next, edit.End);
                continue;
            }
            printed.Append(text, next, edit.Start - next).Append(edit.Text);
            next = edit.End;
        }
        if (next < end)
            printed.Append(text, next, end - next);
        return Tidy(printed);
    }

    private static string Tidy(StringBuilder printed)
    {
        var tidy = new StringBuilder(printed.Length);
        for (var i = 0; i < printed.Length; i++)
        {
            var c = printed[i];
            if (!char.IsWhiteSpace(c))
                tidy.Append(c);
            else if (tidy.Length > 0 && tidy[^1] != ' ' && i + 1 < printed.Length && printed[i + 1] is not (',' or '.' or ';'))
                tidy.Append(' ');
        }
        for (var i = 0; i < tidy.Length && i < 3; i++)
        {
            if (char.IsLetterOrDigit(tidy[i]))
            {
                tidy[i] = char.ToUpperInvariant(tidy[i]);
                break;
            }
        }
        return tidy.ToString().TrimEnd();
    }
}
