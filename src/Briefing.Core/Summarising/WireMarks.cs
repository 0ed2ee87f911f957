namespace Briefing.Summarising;

/// <summary>What belongs to a wire report and not to a sentence of a brief: its dateline, pointers to pictures, "told reporters here".</summary>
internal static class WireMarks
{
    private const int LongestDateline = 70;

    private static readonly string[] Dashes = [" -- ", " \u2014 ", " \u2013 ", " - ", "\u2014", "--"];
    private static readonly string[] Pointers = ["(pictured", "(see ", "(photo", "(image", "(above", "(below", "(right)", "(left)", "(video"];

    /// <summary>Where the sentence begins behind a dateline such as "MINSK, March 1 (Wire) - ", or its start.</summary>
    public static int BehindDateline(string text, int start, int end)
    {
        var reach = text.AsSpan(start, Math.Min(end - start, LongestDateline));
        foreach (var dash in Dashes)
        {
            var at = reach.IndexOf(dash, StringComparison.Ordinal);
            if (at <= 0 || !IsDateline(reach[..at]))
                continue;
            var behind = start + at + dash.Length;
            // A second dash makes the first the opening of an aside: "NASA - the agency - said".
            var rest = text.AsSpan(behind, end - behind);
            return rest.Length < 20 || rest[..Math.Min(rest.Length, 80)].Contains(dash, StringComparison.Ordinal) ? start : behind;
        }
        return start;
    }

    /// <summary>Where the sentence begins behind the number of a point in a list, "3. The fire began ...", or its start; for languages that do not write ordinals so.</summary>
    public static int BehindNumber(string text, int start, int end)
    {
        var sentence = text.AsSpan(start, end - start);
        var digits = sentence.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && sentence[digits] is '.' or ')' && sentence[(digits + 1)..] is [' ', >= 'A' and <= 'Z', ..] ? start + digits + 2 : start;
    }

    public static void AddEdits(string text, int start, int end, List<Edit> edits)
    {
        var sentence = text.AsSpan(start, end - start);
        if (sentence.IndexOf("reporters here", StringComparison.OrdinalIgnoreCase) is >= 0 and var here)
            edits.Add(new Edit(start + here + "reporters".Length, start + here + "reporters here".Length, ""));
        if (!sentence.Contains('('))
            return;
        foreach (var pointer in Pointers)
        {
            if (sentence.IndexOf(pointer, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var open))
                continue;
            var close = sentence[open..].IndexOf(')');
            if (close > 0)
                edits.Add(new Edit(start + open, start + open + close + 1, ""));
        }
    }

    private static bool IsDateline(ReadOnlySpan<char> head)
    {
        var inBrackets = false;
        var bracketed = false;
        var shouted = false;
        foreach (var range in head.Split(' '))
        {
            var word = head[range].Trim(",.:");
            if (word.IsEmpty)
                continue;
            bracketed |= inBrackets |= word[0] == '(';
            var plain = word.Trim("()/");
            if (!inBrackets && !plain.IsEmpty && !char.IsUpper(plain[0]) && !char.IsAsciiDigit(plain[0]))
                return false;
            shouted |= plain.Length > 2 && plain.IndexOfAnyInRange('a', 'z') < 0 && char.IsUpper(plain[0]);
            if (word[^1] == ')')
                inBrackets = false;
        }
        return (bracketed && head.TrimEnd()[^1] == ')') || shouted;
    }
}
