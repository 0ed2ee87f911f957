using System.Numerics;
using System.Runtime.InteropServices;

namespace Briefing.Deduplicating;

/// <summary>What two texts have in common, measured on all of their words.</summary>
/// <param name="PairContainment">Share of the shorter text's word pairs that the other has.</param>
/// <param name="AnchorsInOrder">Share of the shorter text's names and numbers that the other has in the same order.</param>
internal readonly record struct TextComparison(double PairContainment, double AnchorsInOrder, int SharedPairs, int Shorter, int Longer)
{
    // Beyond this the order of names says nothing new, and the comparison would not be linear any more.
    private const int MostAnchors = 2048;

    public static TextComparison Of(ComparedText a, ComparedText b)
    {
        var shared = SharedPairsOf(a.Pairs, b.Pairs);
        var shorter = Math.Min(a.Pairs.Length, b.Pairs.Length);
        var anchorsA = a.Anchors.AsSpan(0, Math.Min(MostAnchors, a.Anchors.Length));
        var anchorsB = b.Anchors.AsSpan(0, Math.Min(MostAnchors, b.Anchors.Length));
        var fewer = Math.Min(anchorsA.Length, anchorsB.Length);
        return new TextComparison(
            shorter == 0 ? 0 : (double)shared / shorter,
            fewer == 0 ? 0 : (double)LongestCommonSubsequence(anchorsA, anchorsB) / fewer,
            shared,
            Math.Min(a.Words.Length, b.Words.Length),
            Math.Max(a.Words.Length, b.Words.Length));
    }

    private static int SharedPairsOf(ulong[] a, ulong[] b)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
                i++;
            else
                j++;
        }
        return shared;
    }

    /// <summary>Bit-parallel after Hyyrö (2004): one machine word advances 64 cells of the table.</summary>
    internal static int LongestCommonSubsequence(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        if (a.Length == 0 || b.Length == 0)
            return 0;
        var width = (a.Length + 63) / 64;
        var occurrences = new Dictionary<uint, ulong[]>();
        for (var i = 0; i < a.Length; i++)
        {
            ref var bits = ref CollectionsMarshal.GetValueRefOrAddDefault(occurrences, a[i], out _);
            bits ??= new ulong[width];
            bits[i >> 6] |= 1UL << (i & 63);
        }
        var row = new ulong[width];
        Array.Fill(row, ulong.MaxValue);
        foreach (var word in b)
        {
            if (!occurrences.TryGetValue(word, out var bits))
                continue;
            var carry = 0UL;
            for (var k = 0; k < width; k++)
            {
                var old = row[k];
                var matched = old & bits[k];
                var sum = old + matched;
                var overflow = sum < old ? 1UL : 0UL;
                sum += carry;
                overflow |= sum < carry ? 1UL : 0UL;
                carry = overflow;
                row[k] = sum | (old & ~matched);
            }
        }
        var common = 0;
        for (var k = 0; k < width; k++)
        {
            var valid = k == width - 1 && (a.Length & 63) != 0 ? (1UL << (a.Length & 63)) - 1 : ulong.MaxValue;
            common += BitOperations.PopCount(~row[k] & valid);
        }
        return common;
    }
}
