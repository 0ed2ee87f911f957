using System.Collections.Immutable;

namespace Briefing.Hosting.Stories;

/// <summary>
/// Some of the stories, with an inverted index of their terms. Of a term it keeps a number: as words, the terms of a story take several times the memory of all else
/// that is known of it.
/// </summary>
internal sealed class StoryPortion
{
    // A term for each story that has it, by the terms' numbers and then by the stories' places, which stand beside them.
    private readonly ulong[] _terms;
    private readonly int[] _places;

    public StoryPortion(ImmutableArray<StoryEntry> stories)
    {
        _terms = [.. stories.SelectMany(story => story.Terms).Select(NumberOf)];
        _places = [.. stories.SelectMany((story, place) => Enumerable.Repeat(place, story.Terms.Length))];
        Array.Sort(_terms, _places);
        for (int start = 0, end; start < _terms.Length; start = end)
        {
            end = EndOf(_terms[start], start);
            Array.Sort(_places, start, end - start);
        }
        Stories = [.. stories.Select(story => story with { Terms = [], Language = string.IsInterned(story.Language) ?? story.Language })];
    }

    /// <summary>Without their terms.</summary>
    public ImmutableArray<StoryEntry> Stories { get; }

    /// <summary>The stories that answer, each with the share of the topics that it has.</summary>
    public IEnumerable<(StoryEntry Story, double Share)> Answering(StoryQuery query, WantedTerms wanted)
    {
        // Each word is looked up once, and not for every story.
        var places = new Dictionary<string, ReadOnlyMemory<int>>(StringComparer.Ordinal);
        foreach (var place in Candidates(wanted))
        {
            if (query.Admits(Stories[place]) && wanted.Share(term => HavingOnce(term).Span.BinarySearch(place) >= 0) is var share and > 0)
                yield return (Stories[place], share);
        }

        ReadOnlyMemory<int> HavingOnce(string term) => places.TryGetValue(term, out var known) ? known : places[term] = Having(term);
    }

    /// <summary>Places of stories among which are all that answer: of the words that an answer must have together, the rarest one decides.</summary>
    private IEnumerable<int> Candidates(WantedTerms wanted)
    {
        if (wanted.Alternatives is not { } alternatives)
            return Enumerable.Range(0, Stories.Length);
        var places = new SortedSet<int>();
        foreach (var words in alternatives)
        {
            ReadOnlySpan<int> fewest = default;
            for (var i = 0; i < words.Length && (i == 0 || fewest.Length > 0); i++)
            {
                var having = Having(words[i]).Span;
                if (i == 0 || having.Length < fewest.Length)
                    fewest = having;
            }
            foreach (var place in fewest)
                places.Add(place);
        }
        return places;
    }

    private ReadOnlyMemory<int> Having(string term)
    {
        var number = NumberOf(term);
        var start = PlaceOf(number);
        return _places.AsMemory(start, EndOf(number, start) - start);
    }

    /// <summary>Where the term is, or would be.</summary>
    private int PlaceOf(ulong number)
    {
        int low = 0, high = _terms.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _terms[middle] < number ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private int EndOf(ulong number, int start)
    {
        var behind = _terms.AsSpan(start).IndexOfAnyExcept(number);
        return behind < 0 ? _terms.Length : start + behind;
    }

    /// <summary>FNV-1a (Fowler, Noll and Vo) in 64 bits, by UTF-16 units: of ten million words two are alike with a probability of 0.000003 (n²/2⁶⁵).
    /// Who makes up words that are alike has one story found that has not the word asked for.</summary>
    private static ulong NumberOf(string term)
    {
        var number = 14_695_981_039_346_656_037UL;
        foreach (var c in term)
            number = unchecked((number ^ c) * 1_099_511_628_211UL);
        return number;
    }
}
