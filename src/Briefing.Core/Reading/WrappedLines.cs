using System.Buffers;

namespace Briefing.Reading;

/// <summary>
/// Tells lines that an editor or a mail program broke at a margin from lines that stand for themselves: sentences, titles, verse, rows, items. Some programs
/// fill every line; others balance lines, and leave room for a word or two at the end.
/// </summary>
internal static class WrappedLines
{
    /// <summary>No program wraps text narrower or wider than this.</summary>
    private const int Narrowest = 40, Widest = 120;

    /// <summary>
    /// The part of the margin that a balanced line fills, with the next line's first word: less where a sentence goes on in the next line in lower case, which
    /// nothing but a margin explains.
    /// </summary>
    private const double FilledBeforeACapital = .75, FilledWithinASentence = .6;

    /// <summary>Of the breaks of running text so many stand before a word in lower case, for names and years begin lines too; fewer are enough where a stop ends the last line.</summary>
    private const double FewestInLowerCase = .4, FewestBeforeAStop = .25;

    /// <summary>So many lines are verse where more than this share of them end with a pause.</summary>
    private const int FewestLinesOfVerse = 4;

    private const double PausesOfVerse = .75;

    private static readonly SearchValues<char> Bullets = SearchValues.Create("•·*‣◦▪");

    /// <summary>The paragraphs that a block of lines is: one where the lines are wrapped, a title and one where they are wrapped below it, else the lines.</summary>
    public static IEnumerable<(int Start, int End)> Joined(string text, List<(int Start, int End)> lines)
    {
        if (lines.Count < 2 || lines.Max(line => line.End - line.Start) is < Narrowest or > Widest || AreRowsOrItems(text, lines))
        {
            return lines;
        }

        return AreFilled(text, lines) || AreBalanced(text, lines, 0) ? [(lines[0].Start, lines[^1].End)]
            : lines.Count > 2 && IsTitle(text, lines) && AreBalanced(text, lines, 1) ? [lines[0], (lines[1].Start, lines[^1].End)]
            : lines;
    }

    /// <summary>None had room for the first word of the next line.</summary>
    private static bool AreFilled(string text, List<(int Start, int End)> lines)
    {
        var width = lines.Max(line => line.End - line.Start);
        int misfits = 0, runningOn = 0, lowerCase = 0;
        for (var number = 0; number + 1 < lines.Count; number++)
        {
            misfits += Filled(text, lines, number) > width ? 0 : 1;
            runningOn += SentenceScanner.IsTerminator(text[lines[number].End - 1]) ? 0 : 1;
            lowerCase += RunsOn(text, lines, number) ? 1 : 0;
        }

        // The lines of an address may be of one length by accident; no stop ends them.
        var isProse = lowerCase > 0 || lines.Count == 2 || EndsSentence(text, lines);
        return runningOn > 0 && isProse && misfits * 10 <= lines.Count;
    }

    /// <summary>Sentences go on from line to line, and every line from <paramref name="first"/> on comes near to the margin.</summary>
    private static bool AreBalanced(string text, List<(int Start, int End)> lines, int first)
    {
        var width = lines.Skip(first).Max(line => line.End - line.Start);
        int lowerCase = 0, pauses = 0, breaks = lines.Count - 1 - first;
        if (width < Narrowest)
        {
            return false;
        }

        for (var number = first; number + 1 < lines.Count; number++)
        {
            var runsOn = RunsOn(text, lines, number);
            if (Filled(text, lines, number) < (runsOn ? FilledWithinASentence : FilledBeforeACapital) * width)
            {
                return false;
            }

            lowerCase += runsOn ? 1 : 0;
            pauses += char.IsLetterOrDigit(text[lines[number].End - 1]) ? 0 : 1;
        }

        var isVerse = breaks + 1 >= FewestLinesOfVerse && pauses > PausesOfVerse * breaks;
        return lowerCase > 0 && lowerCase >= (EndsSentence(text, lines) ? FewestBeforeAStop : FewestInLowerCase) * breaks && !isVerse;
    }

    private static bool EndsSentence(string text, List<(int Start, int End)> lines) =>
        LineShape.Of(text.AsSpan(lines[^1].Start, lines[^1].End - lines[^1].Start)).EndsSentence;

    /// <summary>The first line breaks off long before the margin of the others, and a capital begins the next.</summary>
    private static bool IsTitle(string text, List<(int Start, int End)> lines) =>
        !RunsOn(text, lines, 0) && Filled(text, lines, 0) < FilledBeforeACapital * lines.Skip(1).Max(line => line.End - line.Start);

    /// <summary>The sentence goes on in the next line: no stop ends this one, and no capital begins that one.</summary>
    private static bool RunsOn(string text, List<(int Start, int End)> lines, int number)
    {
        var last = text[lines[number].End - 1];
        return char.IsLower(text[lines[number + 1].Start]) && !SentenceScanner.IsTerminator(last) && last is not (':' or ';');
    }

    /// <summary>How long the line would be with the first word of the next.</summary>
    private static int Filled(string text, List<(int Start, int End)> lines, int number)
    {
        var next = text.AsSpan(lines[number + 1].Start, lines[number + 1].End - lines[number + 1].Start);
        return lines[number].End - lines[number].Start + 1 + (next.IndexOf(' ') is var space and >= 0 ? space : next.Length);
    }

    /// <summary>Columns are set off by tabs, bars or several spaces; below the first line, an item begins with its mark.</summary>
    private static bool AreRowsOrItems(string text, List<(int Start, int End)> lines)
    {
        for (var number = 0; number < lines.Count; number++)
        {
            var line = text.AsSpan(lines[number].Start, lines[number].End - lines[number].Start);
            if (line.ContainsAny('\t', '|') || line.IndexOf("   ") >= 0 || (number > 0 && line.Length > 1 && line[1] == ' ' && Bullets.Contains(line[0])))
            {
                return true;
            }
        }

        return false;
    }
}
