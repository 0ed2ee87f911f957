namespace Briefing.Deduplicating;

/// <summary>
/// A sample of a text's features, small enough to keep a million of them: word pairs, which survive trimming and light editing, and pairs of
/// successive names and numbers, which survive rewriting. A feature is taken where its hash falls below a bound (FracMinHash: Hera, Pierce-Ward
/// and Koslicki, Genome Research 2023), so two texts sample the same features of what they share, and containment can be told from samples
/// of texts of different length, which MinHash of fixed size cannot.
/// </summary>
internal sealed class Fingerprint
{
    // At most about this many word pairs are sampled from a text of average length; short texts keep all of theirs.
    private const int FullSampleWords = 64;
    private const int MaximumHalvings = 6;
    private const uint AnchorSalt = 0x5BD1E995u;

    private Fingerprint(uint[] features) => Features = features;

    /// <summary>Ascending, each once.</summary>
    public uint[] Features { get; }

    /// <summary>Linear in the text's length.</summary>
    public static Fingerprint Of(ReadOnlySpan<char> text)
    {
        var words = new WordReader(text);
        var sample = new List<uint>(128);
        // Half of the words of English are five letters or shorter, a space goes with each.
        var halvings = HalvingsFor(text.Length / 6);
        uint pairBound = uint.MaxValue >> halvings, anchorBound = uint.MaxValue >> Math.Max(0, halvings - 1);
        uint previous = 0, previousAnchor = 0;
        while (words.Next())
        {
            if (previous != 0 && WordHash.Pair(previous, words.Hash) is var pair && (uint)(pair >> 32) <= pairBound)
                sample.Add((uint)pair);
            previous = words.Hash;
            if (!words.Traits.IsAnchor())
                continue;
            if (previousAnchor != 0 && WordHash.Pair(previousAnchor ^ AnchorSalt, words.Hash) is var anchors && (uint)(anchors >> 32) <= anchorBound)
                sample.Add((uint)anchors);
            previousAnchor = words.Hash;
        }
        var features = sample.ToArray();
        Array.Sort(features);
        return new Fingerprint(Distinct(features));
    }

    private static int HalvingsFor(int words)
    {
        var halvings = 0;
        while (words > FullSampleWords && halvings < MaximumHalvings)
        {
            words /= 2;
            halvings++;
        }
        return halvings;
    }

    private static uint[] Distinct(uint[] ascending)
    {
        var count = 0;
        foreach (var feature in ascending)
        {
            if (count == 0 || ascending[count - 1] != feature)
                ascending[count++] = feature;
        }
        Array.Resize(ref ascending, count);
        return ascending;
    }
}
