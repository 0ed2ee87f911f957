using Briefing.Merging;

namespace Briefing.Deduplicating;

/// <summary>
/// Of a few sentences nothing tells whether one was copied from the other: whoever writes down the same event in one sentence writes it
/// alike. Where they give different numbers, they are two witnesses who contradict each other, and not a text and its garbled copy; where no long run of words
/// is the same, they are two who tell it in their own.
/// </summary>
internal static class ShortReports
{
    private const int MostWords = 80;

    private static readonly HashSet<uint> SpelledNumbers = [.. NumberWords.Spelled.Select(word => ComparedText.Of(word).Words[0])];

    /// <summary>Whether both are short and each has a number that the other has not.</summary>
    public static bool Contradict(ComparedText a, ComparedText b) =>
        Math.Max(a.Words.Length, b.Words.Length) <= MostWords && HasForeignNumber(a, b) && HasForeignNumber(b, a);

    /// <summary>
    /// Whether both are short and nothing says that one was copied: not a dozen words of one stand in a row in the other. A follow-up that takes up the names and
    /// numbers of the first report, or a third report of one announcement, is worded anew.
    /// </summary>
    public static bool AreWordedAnew(ComparedText a, ComparedText b, in TextComparison common) =>
        Math.Max(a.Words.Length, b.Words.Length) <= MostWords && common.Shorter >= CopiedRuns.RunLength && common.CopiedWords == 0;

    private static bool HasForeignNumber(ComparedText text, ComparedText other)
    {
        for (var i = 0; i < text.Words.Length; i++)
            if (IsNumber(text, i) && !other.Words.Contains(text.Words[i]))
                return true;

        return false;
    }

    private static bool IsNumber(ComparedText text, int at) => text.Traits[at].IsNumber() || SpelledNumbers.Contains(text.Words[at]);
}
