namespace Briefing.Reading;

/// <summary>Marks lines that the articles of one upload share: what stands under every article of a site belongs to none of them.</summary>
internal static class RepeatedLines
{
    private const int FewestArticles = 3, ShortestLine = 12;

    public static void Mark(List<Draft> drafts)
    {
        if (drafts.Count < FewestArticles)
        {
            return;
        }

        // Where the line before is the same too, the articles are copies of one another, and the line is theirs.
        var seen = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (before, line) in drafts.SelectMany(Lines))
        {
            if (!seen.TryGetValue(line, out var contexts))
            {
                seen[line] = contexts = new HashSet<string>(StringComparer.Ordinal);
            }

            contexts.Add(before);
        }

        var most = Math.Max(FewestArticles, (drafts.Count + 1) / 2);
        foreach (var block in drafts.SelectMany(draft => draft.Blocks))
        {
            if (block.IsKept && seen.TryGetValue(block.Text, out var contexts) && contexts.Count >= most)
            {
                block.Why = "line of every article";
            }
        }
    }

    /// <summary>The last lines of an article, each with the line before it.</summary>
    private static IEnumerable<(string Before, string Line)> Lines(Draft draft)
    {
        for (var number = Math.Max(1, draft.Blocks.Count - 3); number < draft.Blocks.Count; number++)
        {
            var block = draft.Blocks[number];
            if (block.IsKept && block.Text.Length >= ShortestLine)
            {
                yield return (draft.Blocks[number - 1].Text, block.Text);
            }
        }
    }
}
