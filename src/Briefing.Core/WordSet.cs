using System.Collections.Frozen;

namespace Briefing;

/// <summary>A set of words, found in any case and without allocating.</summary>
internal readonly struct WordSet
{
    private const int Letters = 32;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    // Nearly every word that is asked for is in none of the sets, and its first letter and length mostly tell so.
    private readonly ulong[] _lengths;

    public WordSet(string words)
        : this(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
    {
    }

    public WordSet(IReadOnlyCollection<string> words)
    {
        _words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = new ulong[Letters];
        foreach (var word in words)
            _lengths[word[0] % Letters] |= 1UL << word.Length;
    }

    public static WordSet operator +(WordSet a, WordSet b) => new([.. a._words.Set, .. b._words.Set]);

    public static WordSet operator +(WordSet set, string words) => set + new WordSet(words);

    public bool Contains(ReadOnlySpan<char> word) =>
        !word.IsEmpty && (!char.IsAscii(word[0]) || (_lengths[word[0] % Letters] & (1UL << word.Length)) != 0) && _words.Contains(word);
}
