namespace Briefing.Merging;

/// <summary>Finds, for each sentence of a copy, the sentence of the clean text that it comes from.</summary>
internal static class CopyAlignment
{
    /// <summary>Word-spun sentences keep a third of their words at worst; unrelated ones of one story share a fifth at most.</summary>
    private const double Alike = 0.42;

    /// <summary>Copies keep the order of their text, so the sentence that is next in line needs less evidence.</summary>
    private const double AlikeInOrder = 0.30;

    /// <summary>How far from the sentence next in line a source is looked for, so that the work on a long text stays linear.</summary>
    private const int Reach = 150;

    private const int FewestWords = 4;

    /// <returns>For each statement of the copy the index of its source in <paramref name="clean"/>, or -1.</returns>
    public static int[] Align(IReadOnlyList<Statement> clean, IReadOnlyList<Statement> copy)
    {
        var sources = new int[copy.Count];
        var expected = 0;
        for (var at = 0; at < copy.Count; at++)
        {
            sources[at] = Best(clean, copy[at], expected);
            if (sources[at] >= 0)
                expected = sources[at] + 1;
        }

        CloseGaps(sources, clean, copy);
        return sources;
    }

    private static int Best(IReadOnlyList<Statement> clean, Statement sentence, int expected)
    {
        var best = -1;
        var bestScore = 0.0;
        for (var candidate = Math.Max(0, expected - Reach); candidate < Math.Min(clean.Count, expected + Reach); candidate++)
        {
            var similarity = Similarity.Of(clean[candidate], sentence);
            var inOrder = candidate >= expected && candidate <= expected + 2;
            if (similarity < (inOrder ? AlikeInOrder : Alike))
                continue;

            var score = similarity + (inOrder ? Alike - AlikeInOrder : 0);
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }

        return best;
    }

    /// <summary>One sentence of about the same length between two whose sources have one sentence between them comes from that one, whatever was made of its words.</summary>
    private static void CloseGaps(int[] sources, IReadOnlyList<Statement> clean, IReadOnlyList<Statement> copy)
    {
        for (var at = 0; at < sources.Length; at++)
        {
            var before = at == 0 ? -1 : sources[at - 1];
            var behind = at + 1 < sources.Length ? sources[at + 1] : -1;
            if (sources[at] >= 0 || behind != before + 2 || (at > 0 && before < 0))
                continue;

            var ratio = (double)copy[at].Claim.Text.Length / clean[before + 1].Claim.Text.Length;
            if (ratio is > 0.6 and < 1.7)
                sources[at] = before + 1;
        }
    }

    /// <summary>
    /// The part of a copy's claim that stands word for word in its source: the whole of it where nothing was changed, the longest
    /// common run where it was, or null where nothing worth quoting is left. A garbled copy never speaks in its own words.
    /// </summary>
    public static Claim? Verbatim(Statement source, Statement copy)
    {
        if (Same(source.Claim.Text, copy.Claim.Text))
            return copy.Claim;

        var (first, length) = WithoutTornFigures(source, copy, LongestCommonRun(source.Tokens, copy.Tokens));
        if (length < FewestWords)
            return null;

        // A quotation mark alone at an edge is no part of what was said.
        var start = copy.Tokens[first].Start;
        var end = copy.Tokens[first + length - 1].End;
        var offset = copy.Claim.Start;
        return copy.Claim with
        {
            Start = start,
            End = end,
            Text = copy.Claim.Text[(start - offset)..(end - offset)],
            Values = [.. copy.Claim.Values.Where(value => value.Start >= start && value.End <= end)],
        };
    }

    /// <summary>
    /// "Killing at least" in front of a figure that the source has otherwise says nothing by itself: a run that stops before such a figure, or
    /// begins behind one, is cut back to the nearest comma.
    /// </summary>
    private static (int First, int Length) WithoutTornFigures(Statement source, Statement copy, (int First, int Length) run)
    {
        var (first, next) = (run.First, run.First + run.Length);
        if (IsOtherFigure(source, copy, next))
            do
                next--;
            while (next > first && !copy.Tokens[next].IsAny([",", ";"]));

        if (IsOtherFigure(source, copy, first - 1))
        {
            var comma = copy.Tokens.FindIndex(first, Math.Max(0, next - first), token => token.IsAny([",", ";"]));
            first = comma < 0 ? next : comma + 1;
        }

        return (first, next - first);
    }

    private static bool IsOtherFigure(Statement source, Statement copy, int at) =>
        at >= 0 && at < copy.Tokens.Count
        && copy.Claim.Values.FirstOrDefault(value => value.Kind != ValueKind.Date && value.Start <= copy.Tokens[at].Start && copy.Tokens[at].End <= value.End) is { } figure
        && !source.Claim.Values.Any(value => ValueComparison.AreComparable(value, figure) && ValueComparison.AreEqual(value, figure));

    private static bool Same(string a, string b) => string.Equals(Plain(a), Plain(b), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>The longest run of tokens that both have, by first token in the copy and length, beginning and ending in a word.</summary>
    private static (int First, int Length) LongestCommonRun(List<Token> source, List<Token> copy)
    {
        var (bestEnd, bestLength) = (0, 0);
        var above = new int[source.Count + 1];
        for (var c = 0; c < copy.Count; c++)
        {
            var row = new int[source.Count + 1];
            for (var s = 0; s < source.Count; s++)
            {
                if (copy[c].Lower != source[s].Lower)
                    continue;

                row[s + 1] = above[s] + 1;
                if (row[s + 1] > bestLength)
                    (bestEnd, bestLength) = (c, row[s + 1]);
            }

            above = row;
        }

        var first = bestEnd - bestLength + 1;
        while (bestLength > 0 && copy[first].Kind == TokenKind.Symbol)
            (first, bestLength) = (first + 1, bestLength - 1);

        while (bestLength > 0 && copy[first + bestLength - 1].Kind == TokenKind.Symbol)
            bestLength--;

        return (first, bestLength);
    }
}
