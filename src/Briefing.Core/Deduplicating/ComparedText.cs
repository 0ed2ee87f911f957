namespace Briefing.Deduplicating;

/// <summary>An article's words as the exact comparison wants them.</summary>
internal sealed class ComparedText
{
    private ComparedText(uint[] words, WordTraits[] traits, ulong[] pairs, uint[] anchors)
    {
        Words = words;
        Traits = traits;
        Pairs = pairs;
        Anchors = anchors;
    }

    public uint[] Words { get; }

    public WordTraits[] Traits { get; }

    /// <summary>Pairs of neighbouring words, ascending, with repetitions.</summary>
    public ulong[] Pairs { get; }

    /// <summary>Names and numbers in the order of the text.</summary>
    public uint[] Anchors { get; }

    public static ComparedText Of(Article article)
    {
        var words = new List<uint>(article.Text.Length / 5);
        var traits = new List<WordTraits>(article.Text.Length / 5);
        var anchors = new List<uint>();
        var reader = new WordReader(article.Text);
        while (reader.Next())
        {
            words.Add(reader.Hash);
            traits.Add(reader.Traits);
            if (reader.IsAnchor)
                anchors.Add(reader.Hash);
        }
        var pairs = new ulong[Math.Max(0, words.Count - 1)];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = ((ulong)words[i] << 32) | words[i + 1];
        Array.Sort(pairs);
        return new ComparedText([.. words], [.. traits], pairs, [.. anchors]);
    }
}
