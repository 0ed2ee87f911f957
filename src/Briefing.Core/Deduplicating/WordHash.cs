namespace Briefing.Deduplicating;

/// <summary>Hashes of words and of pairs of words, the same in every process.</summary>
internal static class WordHash
{
    /// <summary>What FNV-1a (Fowler, Noll and Vo) begins with.</summary>
    public const uint Start = 2166136261u;

    private const uint FnvPrime = 16777619u;

    /// <summary>2³² and 2⁶⁴ over the golden ratio: multiplying by them spreads neighbouring numbers evenly (Knuth, The Art of Computer Programming, section 6.4).</summary>
    public const uint Golden32 = 0x9E3779B1u;

    public const ulong Golden64 = 0x9E3779B97F4A7C15UL;

    /// <summary>One step of FNV-1a, by UTF-16 unit. <see cref="Mix"/> ends it.</summary>
    public static uint Add(uint hash, uint unit) => (hash ^ unit) * FnvPrime;

    /// <summary>The finaliser of MurmurHash3: every bit of the input reaches every bit of the result.</summary>
    public static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }

    /// <summary>A hash of two words in their order; its upper half decides whether it is sampled, its lower half names it.</summary>
    public static ulong Pair(uint first, uint second)
    {
        var hash = (((ulong)first << 32) | second) * Golden64;
        hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93UL;
        return hash ^ (hash >> 32);
    }
}
