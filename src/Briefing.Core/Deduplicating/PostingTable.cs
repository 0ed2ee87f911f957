using System.Numerics;

namespace Briefing.Deduplicating;

/// <summary>
/// A hash table from feature to the documents that have it. Most features occur in one document, which then stands in the table
/// itself; the others have a block in a pool, which doubles up to a bound. From then on the latest document takes the place of the oldest,
/// except that the first ones may be kept for good.
/// </summary>
/// <param name="capacity">The most documents that one feature keeps: a power of two.</param>
/// <param name="kept">How many of them are the first ones.</param>
internal sealed class PostingTable(int capacity, int kept)
{
    private const int HeaderLength = 1;
    private const int Empty = -1;

    private uint[] _features = new uint[64];

    // For each feature its only document, or -2 less the offset of its block, or nothing.
    private int[] _values = NewValues(64);
    private int _used;

    private int[] _pool = new int[64];
    private int _poolUsed;
    private readonly Stack<int>[] _free = NewFreeLists(capacity);

    public void Add(uint feature, int document)
    {
        if (_used * 4 >= _features.Length * 3)
            Grow();
        var slot = SlotOf(feature);
        var value = _values[slot];
        if (value == Empty)
        {
            _features[slot] = feature;
            _values[slot] = document;
            _used++;
        }
        else if (value >= 0)
        {
            var block = Allocate(2);
            _pool[block] = 2;
            _pool[block + HeaderLength] = value;
            _pool[block + HeaderLength + 1] = document;
            _values[slot] = -2 - block;
        }
        else
        {
            _values[slot] = -2 - Append(-2 - value, document);
        }
    }

    public ReadOnlySpan<int> Of(uint feature)
    {
        ref var value = ref _values[SlotOf(feature)];
        if (value == Empty)
            return [];
        if (value >= 0)
            return new ReadOnlySpan<int>(ref value);
        var block = -2 - value;
        return _pool.AsSpan(block + HeaderLength, Math.Min(_pool[block], capacity));
    }

    private int Append(int block, int document)
    {
        var count = _pool[block];
        if (count >= capacity)
        {
            var latest = capacity - kept;
            _pool[block + HeaderLength + kept + ((count - kept) % latest)] = document;
            _pool[block] = count + 1;
            return block;
        }
        if (BitOperations.IsPow2(count))
        {
            var larger = Allocate(count * 2);
            Array.Copy(_pool, block, _pool, larger, HeaderLength + count);
            _free[BitOperations.Log2((uint)count)].Push(block);
            block = larger;
        }
        _pool[block + HeaderLength + count] = document;
        _pool[block] = count + 1;
        return block;
    }

    private int Allocate(int size)
    {
        var free = _free[BitOperations.Log2((uint)size)];
        if (free.TryPop(out var block))
            return block;
        block = _poolUsed;
        _poolUsed += HeaderLength + size;
        if (_poolUsed > _pool.Length)
            Array.Resize(ref _pool, Math.Max(_poolUsed, _pool.Length + _pool.Length / 2));
        return block;
    }

    private int SlotOf(uint feature)
    {
        var mask = (uint)_features.Length - 1;
        var slot = (feature * WordHash.Golden32) >> 7 & mask;
        while (_values[slot] != Empty && _features[slot] != feature)
            slot = (slot + 1) & mask;
        return (int)slot;
    }

    private void Grow()
    {
        var (features, values) = (_features, _values);
        _features = new uint[features.Length * 2];
        _values = NewValues(features.Length * 2);
        for (var i = 0; i < features.Length; i++)
        {
            if (values[i] == Empty)
                continue;
            var slot = SlotOf(features[i]);
            _features[slot] = features[i];
            _values[slot] = values[i];
        }
    }

    private static Stack<int>[] NewFreeLists(int capacity)
    {
        var free = new Stack<int>[BitOperations.Log2((uint)capacity) + 1];
        for (var i = 0; i < free.Length; i++)
            free[i] = new Stack<int>();
        return free;
    }

    private static int[] NewValues(int length)
    {
        var values = new int[length];
        Array.Fill(values, Empty);
        return values;
    }
}
