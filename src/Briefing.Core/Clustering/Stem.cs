using System.Text;
using Briefing.Deduplicating;

namespace Briefing.Clustering;

/// <summary>Brings the forms of a word together by taking off the commonest English endings; what it does to other languages is harmless.</summary>
internal static class Stem
{
    private const int LongestWord = 64;
    private const int ShortestStem = 4;

    private const char FirstMarked = '\u00e0';
    private const int MarkedCount = 0x180 - FirstMarked;

    /// <summary>Languages write one name with and without its marks: Yerutí and Yeruti.</summary>
    private static readonly char[] Unmarked = [.. Enumerable.Range((int)FirstMarked, MarkedCount).Select(c => ((char)c).ToString().Normalize(NormalizationForm.FormD)[0])];

    public static uint Hash(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var length = 0;
        foreach (var c in word)
        {
            if (length == LongestWord)
                break;
            lower[length++] = c == '’' ? '\'' : WithoutMark(char.ToLowerInvariant(c));
        }
        var hash = WordHash.Start;
        foreach (var c in Cut(lower[..length]))
            hash = WordHash.Add(hash, c);
        return WordHash.Mix(hash);
    }

    private static char WithoutMark(char c) => c >= FirstMarked && c < FirstMarked + MarkedCount ? Unmarked[c - FirstMarked] : c;

    private static ReadOnlySpan<char> Cut(Span<char> word)
    {
        if (word.EndsWith("'s"))
            word = word[..^2];
        if (word.EndsWith("ies") && word.Length > ShortestStem)
        {
            word = word[..^2];
            word[^1] = 'y';
        }
        else if (word.EndsWith("s") && !word.EndsWith("ss") && !word.EndsWith("us") && !word.EndsWith("is") && word.Length >= ShortestStem)
        {
            word = word[..^1];
        }
        if (word.EndsWith("ing") && word.Length >= ShortestStem + 3)
            return Undouble(word[..^3]);
        if (word.EndsWith("ed") && word.Length >= ShortestStem + 2)
            return Undouble(word[..^2]);
        return word.EndsWith("e") && word.Length > ShortestStem ? word[..^1] : word;
    }

    private static ReadOnlySpan<char> Undouble(ReadOnlySpan<char> stem) =>
        stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;
}
