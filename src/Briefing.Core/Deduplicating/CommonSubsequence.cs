using System.Numerics;
using System.Runtime.InteropServices;

namespace Briefing.Deduplicating;

internal static class CommonSubsequence
{
    /// <summary>Bit-parallel after Hyyrö (2004): one machine word advances 64 cells of the table.</summary>
    public static int Length(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
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
