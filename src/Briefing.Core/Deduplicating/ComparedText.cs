namespace Briefing.Deduplicating;

/// <summary>An article's words as the exact comparison wants them.</summary>
internal sealed class ComparedText
{
    private ComparedText(uint[] words, WordTraits[] traits)
    {
        Words = words;
        Traits = traits;
        Pairs = new ulong[Math.Max(0, words.Length - 1)];
        for (var i = 0; i < Pairs.Length; i++)
            Pairs[i] = WordHash.Pair(words[i], words[i + 1]);
        Array.Sort(Pairs);
        Anchors = [.. words.Where((_, i) => traits[i].IsAnchor())];
    }

    public uint[] Words { get; }

    public WordTraits[] Traits { get; }

    /// <summary>Pairs of neighbouring words, ascending, with repetitions.</summary>
    public ulong[] Pairs { get; }

    /// <summary>Names and numbers in the order of the text.</summary>
    public uint[] Anchors { get; }

    /// <summary>Words that are neither names nor numbers, ascending, with repetitions.</summary>
    public uint[] CommonWords
    {
        get
        {
            if (field is null)
            {
                field = [.. Words.Where((_, i) => !Traits[i].IsAnchor())];
                Array.Sort(field);
            }
            return field;
        }
    }

    public static ComparedText Of(string text)
    {
        var words = new List<uint>(text.Length / 5);
        var traits = new List<WordTraits>(text.Length / 5);
        var reader = new WordReader(text);
        while (reader.Next())
        {
            words.Add(reader.Hash);
            traits.Add(reader.Traits);
        }
        return new ComparedText([.. words], [.. traits]);
    }
}
