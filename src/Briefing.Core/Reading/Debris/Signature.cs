namespace Briefing.Reading.Debris;

/// <summary>
/// The line under a title that says who wrote it, for whom and when: "By Ada Long, Valley Post, 13 October 2026", "Obituary by Tom Obi, The Lantern,
/// 2 March 2026", "Valley Post, Tuesday 13 October 2026".
/// </summary>
/// <param name="Author">Null where the line names no person.</param>
/// <param name="Outlet">Null where the line names none.</param>
internal readonly record struct Signature(string? Author, string? Outlet, DateTimeOffset Published)
{
    private const int MostWords = 24, MostOutletWords = 6;

    /// <summary>"Obituary by", "Special report by".</summary>
    private const int MostWordsBeforeBy = 3;

    private static readonly char[] Separators = [',', '|', '·', '•', '–', '—'];

    /// <summary>The line's parts; null where it is anything else, as a line that has no day at its end is.</summary>
    public static Signature? TryRead(string line, in LineShape shape)
    {
        if (shape is not { Words: >= 3 and <= MostWords, EndsSentence: false } || PublicationDate.AtEnd(line) is not var (start, date))
        {
            return null;
        }

        var head = line[..start].Trim([' ', .. Separators]);
        var parts = head.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return null;
        }

        if (AuthorIn(parts[0]) is { } by)
        {
            return Byline.TryRead("by " + by, LineShape.Of(parts[0]), out var author) ? new Signature(author, OutletBehind(parts), date) : null;
        }

        // Without a comma, what stands before the day is the subject of a title.
        var isApart = Separators.Contains(line[..start].TrimEnd()[^1]);
        if (!isApart || OutletIn(parts[0]) is not { } outlet)
        {
            return null;
        }

        // One word may be a place's name.
        return new Signature(null, LineShape.Of(outlet).Words > 1 ? outlet : null, date);
    }

    /// <summary>The outlet behind the author, whose place may follow it and whose author's office may come before it: "Ada Long, Chief Reporter, Valley Post, Tarrow".</summary>
    private static string? OutletBehind(string[] parts)
    {
        var named = parts.Skip(1).Where(part => OutletIn(part) is not null && !IsOffice(part)).ToArray();
        return Array.Find(named, part => LineShape.Of(part).Words > 1) ?? named.LastOrDefault();
    }

    private static bool IsOffice(string part)
    {
        var last = part.AsSpan(part.LastIndexOf(' ') + 1);
        return last.Equals("reporter", StringComparison.OrdinalIgnoreCase) || last.Equals("correspondent", StringComparison.OrdinalIgnoreCase)
            || last.Equals("editor", StringComparison.OrdinalIgnoreCase) || last.Equals("writer", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What follows "by"; null where nothing says that somebody wrote it.</summary>
    private static string? AuthorIn(string part)
    {
        if (Byline.OpeningOf(part) is > 0 and var length)
        {
            return part[length..];
        }

        var by = part.IndexOf(" by ", StringComparison.Ordinal);
        return by > 0 && part.AsSpan(0, by).Count(' ') < MostWordsBeforeBy ? part[(by + 4)..] : null;
    }

    /// <summary>Names begin with capitals, but for an article or a preposition among them.</summary>
    private static string? OutletIn(string part) =>
        LineShape.Of(part) is { Words: >= 1 and <= MostOutletWords } shape && char.IsUpper(part[0]) && shape.Capitals * 3 >= shape.Words * 2 && !part.AsSpan().ContainsAnyInRange('0', '9') ? part : null;
}
