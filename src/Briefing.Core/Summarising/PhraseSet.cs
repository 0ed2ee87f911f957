using System.Collections.Frozen;

namespace Briefing.Summarising;

/// <summary>Phrases of one word or more, found in any case at a place in a sentence by their first word.</summary>
internal sealed class PhraseSet
{
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;
    private readonly WordSet _firstWords;

    public PhraseSet(IEnumerable<string> phrases)
    {
        var byFirstWord = phrases
            .GroupBy(phrase => phrase.Split(' ')[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Length).ToArray(), StringComparer.OrdinalIgnoreCase);
        _byFirstWord = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        _firstWords = new WordSet(byFirstWord.Keys);
    }

    /// <summary>How many words the longest phrase has that begins with the i-th word; 0 where none does.</summary>
    public int LengthAt(SentenceText sentence, int i)
    {
        if (!_firstWords.Contains(sentence.Word(i)) || !_byFirstWord.TryGetValue(sentence.Word(i), out var phrases))
            return 0;
        var found = Array.Find(phrases, phrase => sentence.IsPhrase(i, phrase));
        return found is null ? 0 : found.AsSpan().Count(' ') + 1;
    }
}
