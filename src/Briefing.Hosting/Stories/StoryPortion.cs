using System.Collections.Immutable;

namespace Briefing.Hosting.Stories;

/// <summary>Some of the stories with an inverted index of their terms, which is made when the first question for a word comes.</summary>
internal sealed class StoryPortion(ImmutableArray<StoryEntry> stories)
{
    private readonly Lazy<Postings> _postings = new(() => Postings.Of(stories));

    public ImmutableArray<StoryEntry> Stories => stories;

    /// <summary>Stories among which are all that answer: of the words that an answer must have together, the rarest one decides.</summary>
    public IEnumerable<StoryEntry> Candidates(WantedTerms wanted)
    {
        if (wanted.Alternatives is not { } alternatives)
            return stories;
        var numbers = new SortedSet<int>();
        foreach (var words in alternatives)
        {
            ReadOnlySpan<int> fewest = default;
            for (var i = 0; i < words.Length && (i == 0 || fewest.Length > 0); i++)
            {
                var having = _postings.Value.Having(words[i]);
                if (i == 0 || having.Length < fewest.Length)
                    fewest = having;
            }
            foreach (var number in fewest)
                numbers.Add(number);
        }
        return numbers.Select(number => stories[number]);
    }

    /// <summary>For each term the numbers of the stories that have it, one list behind the other.</summary>
    private sealed record Postings(Dictionary<string, (int Start, int Length)> Terms, int[] Numbers)
    {
        public static Postings Of(ImmutableArray<StoryEntry> stories)
        {
            var terms = new Dictionary<string, (int Start, int Length)>(StringComparer.Ordinal);
            foreach (var term in stories.SelectMany(story => story.Terms))
                terms[term] = (0, terms.GetValueOrDefault(term).Length + 1);
            var start = 0;
            foreach (var (term, place) in terms)
            {
                terms[term] = (start, 0);
                start += place.Length;
            }
            var numbers = new int[start];
            for (var number = 0; number < stories.Length; number++)
            {
                foreach (var term in stories[number].Terms)
                {
                    var (first, length) = terms[term];
                    numbers[first + length] = number;
                    terms[term] = (first, length + 1);
                }
            }
            return new Postings(terms, numbers);
        }

        public ReadOnlySpan<int> Having(string term) => Terms.TryGetValue(term, out var place) ? Numbers.AsSpan(place.Start, place.Length) : default;
    }
}
