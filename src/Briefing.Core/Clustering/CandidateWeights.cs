using Briefing.Deduplicating;

namespace Briefing.Clustering;

/// <summary>
/// Adds up what articles share with one that is added, and selects those that share most. In a full window a thousand articles share something with each that
/// comes, and a few dozen are compared: a table of its own and a selection take a tenth of what a dictionary and a sort of them all did.
/// </summary>
/// <param name="most">How many articles are added up at most: their number is known beforehand.</param>
internal sealed class CandidateWeights(int most)
{
    private const int Empty = -1;

    // A quarter full at most, so that looking something up is one step.
    private readonly int[] _articles = Filled(RoundUp(4 * most));
    private readonly float[] _weights = new float[RoundUp(4 * most)];
    private readonly int[] _used = new int[most];
    private int _count;

    public void Clear()
    {
        foreach (var slot in _used.AsSpan(0, _count))
            _articles[slot] = Empty;
        _count = 0;
    }

    /// <exception cref="IndexOutOfRangeException">These are more articles than were announced.</exception>
    public void Add(int article, float weight)
    {
        var mask = _articles.Length - 1;
        var slot = (int)((uint)article * WordHash.Golden32 >> 16) & mask;
        while (_articles[slot] != article)
        {
            if (_articles[slot] == Empty)
            {
                _used[_count++] = slot;
                _articles[slot] = article;
                _weights[slot] = 0;
                break;
            }
            slot = (slot + 1) & mask;
        }
        _weights[slot] += weight;
    }

    /// <summary>The articles of most weight among those that are wanted; of equal weight, the latest first.</summary>
    /// <param name="best">Receives their numbers, the best first; as many as it takes.</param>
    /// <param name="least">Articles of less weight are left out.</param>
    /// <returns>How many there are.</returns>
    public int Select(Span<int> best, float least, Func<int, bool> isWanted)
    {
        Span<ulong> ranked = stackalloc ulong[best.Length];
        var count = 0;
        foreach (var slot in _used.AsSpan(0, _count))
        {
            if (_weights[slot] < least)
                continue;
            // Positive floating-point numbers are in the order of their bits.
            var rank = (ulong)BitConverter.SingleToUInt32Bits(_weights[slot]) << 32 | (uint)_articles[slot];
            if ((count == ranked.Length && rank < ranked[^1]) || !isWanted(_articles[slot]))
                continue;
            var place = count < ranked.Length ? count++ : count - 1;
            for (; place > 0 && ranked[place - 1] < rank; place--)
                ranked[place] = ranked[place - 1];
            ranked[place] = rank;
        }
        for (var i = 0; i < count; i++)
            best[i] = (int)(uint)ranked[i];
        return count;
    }

    private static int RoundUp(int length) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)length);

    private static int[] Filled(int length)
    {
        var articles = new int[length];
        Array.Fill(articles, Empty);
        return articles;
    }
}
