namespace Briefing.Deduplicating;

/// <summary>Verbatim runs. Two reporters who quote one speech share its words; nobody writes a dozen other words in a row as somebody else did.</summary>
internal static class CopiedRuns
{
    public const int RunLength = 12;

    /// <summary>How many words of <paramref name="shorter"/> stand in unquoted runs of a dozen or more that <paramref name="longer"/> has too.</summary>
    public static int Words(ComparedText shorter, ComparedText longer)
    {
        if (shorter.Words.Length < RunLength)
            return 0;
        var runs = new HashSet<ulong>(longer.Words.Length);
        foreach (var (_, run) in Runs(longer))
            runs.Add(run);
        int copied = 0, covered = 0;
        foreach (var (start, run) in Runs(shorter))
        {
            if (!runs.Contains(run))
                continue;
            copied += start + RunLength - Math.Max(start, covered);
            covered = start + RunLength;
        }
        return copied;
    }

    /// <summary>Every run, by a rolling polynomial hash.</summary>
    private static IEnumerable<(int Start, ulong Hash)> Runs(ComparedText text)
    {
        var leaving = 1UL;
        for (var i = 0; i < RunLength; i++)
            leaving *= WordHash.Golden64;
        ulong hash = 0;
        var quoted = -1;
        for (var i = 0; i < text.Words.Length; i++)
        {
            hash = hash * WordHash.Golden64 + text.Words[i];
            if (i >= RunLength)
                hash -= text.Words[i - RunLength] * leaving;
            if ((text.Traits[i] & WordTraits.Quoted) != 0)
                quoted = i;
            if (i >= RunLength - 1 && quoted <= i - RunLength)
                yield return (i - RunLength + 1, hash);
        }
    }
}
