using System.Runtime.InteropServices;

namespace Briefing.Summarising;

/// <summary>
/// What a story is about: pairs of neighbouring words and single content words, each with a weight. A concept weighs by the
/// origins that name it and by how early each does; copies are not in the reading and so add nothing.
/// </summary>
internal sealed class Concepts
{
    /// <summary>The weight is this power of the origins' sum: what two origins tell matters more than twice as much.</summary>
    private const double Agreement = 1.5;

    /// <summary>What one origin alone names may be its own aside.</summary>
    private const double NamedOnce = 0.5;

    private const double NamedInTitle = 1.5;

    /// <summary>What a headline promises weighs so much more than the heaviest word: a long sentence of another matter may have many words.</summary>
    private const double Promised = 1.5;

    /// <summary>A single word against a pair: it breaks ties between pairs, which tell who did what.</summary>
    private const double SingleWord = 0.15;

    /// <summary>A concept first named at sentence s counts (1 + s/depth)^-Fading, the depth being one sentence for so many words of summary.</summary>
    private const double WordsPerDepth = 20;

    private const double Fading = 0.7;

    /// <summary>What an article tells before its news counts as if it stood so far behind the beginning of that.</summary>
    private const int FarDown = 10;

    private readonly Dictionary<StorySentence, int[]> _held = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<StorySentence, double> _ofSentences = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<long, int> _numbers = [];
    private readonly List<Naming> _namings = [];
    private readonly Vocabulary _vocabulary;
    private readonly double[] _ofTerms;
    private readonly double[] _likeness;
    private readonly int[] _met;
    private int _meeting;
    private int _article;
    private int _sentence;

    private Concepts(StoryReading reading, int words)
    {
        _vocabulary = reading.Vocabulary;
        foreach (var sentences in reading.Sentences)
            Count(sentences, Math.Max(1, words / WordsPerDepth));
        foreach (var title in reading.Titles)
            CountTitle(title);
        Weights = [.. _namings.Select(naming => naming.Weight)];
        _met = new int[Weights.Length];
        _ofTerms = new double[_vocabulary.Count];
        _likeness = new double[_vocabulary.Count];
        for (var term = 0; term < _ofTerms.Length; term++)
        {
            if (_numbers.TryGetValue(KeyOf(term), out var concept))
                (_ofTerms[term], _likeness[term]) = (Weights[concept], _namings[concept].Likeness);
        }
    }

    public double[] Weights { get; }

    /// <summary>The heaviest content words' weights, in falling order.</summary>
    public IEnumerable<double> Heaviest =>
        _numbers.Where(concept => concept.Key < 0).Select(concept => Weights[concept.Value]).OrderDescending();

    /// <summary>
    /// The weights under a headline. What it promises is to be told, so all that it says weighs more than the heaviest word, even where one origin alone tells of it.
    /// </summary>
    public double[] WeightsUnder(TermToken[] title)
    {
        double[] weights = [.. Weights];
        var heaviest = Heaviest.FirstOrDefault();
        foreach (var concept in In(title))
            weights[concept] = Math.Max(weights[concept], Promised * heaviest);
        return weights;
    }

    /// <param name="words">How long the summary may be: a longer one goes deeper into its articles.</param>
    public static Concepts Of(StoryReading reading, int words) => new(reading, words);

    /// <summary>The distinct concepts of a sentence.</summary>
    public int[] In(StorySentence sentence) => _held[sentence];

    /// <summary>The distinct concepts of some of the words of a sentence; two that are neighbours now and nowhere were so before make none.</summary>
    public int[] In(TermToken[] tokens)
    {
        var held = new List<int>(2 * tokens.Length);
        _meeting++;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i > 0)
                Meet(KeyOf(tokens[i - 1].Term, tokens[i].Term), held);
            if (!_vocabulary.IsStop(tokens[i].Term))
                Meet(KeyOf(tokens[i].Term), held);
        }
        return [.. held];
    }

    private void Meet(long key, List<int> held)
    {
        if (!_numbers.TryGetValue(key, out var number) || _met[number] == _meeting)
            return;
        _met[number] = _meeting;
        held.Add(number);
    }

    /// <summary>What the concepts of a sentence weigh together.</summary>
    public double WeightOf(StorySentence sentence)
    {
        ref var weight = ref CollectionsMarshal.GetValueRefOrAddDefault(_ofSentences, sentence, out var known);
        if (!known)
        {
            foreach (var concept in _held[sentence])
                weight += Weights[concept];
        }
        return weight;
    }

    /// <summary>What a content word weighs; 0 for one that the sentences do not have.</summary>
    public double WeightOf(int term) => term < _ofTerms.Length ? _ofTerms[term] : 0;

    /// <summary>How much two sentences that share a content word are alike by it; 0 for one that the sentences do not have.</summary>
    public double LikenessOf(int term) => term < _likeness.Length ? _likeness[term] : 0;

    private void Count(StorySentence[] sentences, double depth)
    {
        _article++;
        var held = new List<int>();
        foreach (var sentence in sentences)
        {
            var nearness = Math.Pow(1 + ((sentence.Place < 0 ? FarDown : sentence.Place) / depth), -Fading);
            held.Clear();
            _sentence++;
            var tokens = sentence.Tokens;
            for (var i = 0; i < tokens.Length; i++)
            {
                if (i > 0)
                    Name(KeyOf(tokens[i - 1].Term, tokens[i].Term), nearness, held);
                if (!_vocabulary.IsStop(tokens[i].Term))
                    Name(KeyOf(tokens[i].Term), nearness, held);
            }
            _held[sentence] = [.. held];
        }
    }

    private void Name(long key, double nearness, List<int> held)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, key, out var known);
        if (!known)
        {
            number = _namings.Count;
            _namings.Add(new Naming(key < 0 ? SingleWord : 1));
        }
        var naming = _namings[number];
        if (naming.Sentence == _sentence)
            return;
        naming.Sentence = _sentence;
        held.Add(number);
        if (naming.Article == _article)
            return;
        naming.Article = _article;
        naming.Add(nearness);
    }

    private void CountTitle(TermToken[] title)
    {
        for (var i = 0; i < title.Length; i++)
        {
            if (i > 0 && _numbers.TryGetValue(KeyOf(title[i - 1].Term, title[i].Term), out var pair))
                _namings[pair].InTitle = true;
            if (!_vocabulary.IsStop(title[i].Term) && _numbers.TryGetValue(KeyOf(title[i].Term), out var word))
                _namings[word].InTitle = true;
        }
    }

    private static long KeyOf(int term, int next) => ((long)term << 32) | (uint)next;

    private static long KeyOf(int term) => -1 - (long)term;

    private sealed class Naming(double kind)
    {
        private double _nearness;
        private int _origins;

        public bool InTitle { get; set; }

        /// <summary>The last sentence and the last article that named it, counted from 1.</summary>
        public int Sentence { get; set; }

        public int Article { get; set; }

        public double Weight =>
            kind * Math.Pow(_nearness, Agreement) * (_origins == 1 ? NamedOnce : 1) * (InTitle ? NamedInTitle : 1);

        /// <summary>In proportion to the origins' sum and not to a power of it, lest the story's two or three great names decide alone.</summary>
        public double Likeness => _nearness * Math.Sqrt(kind * (_origins == 1 ? NamedOnce : 1) * (InTitle ? NamedInTitle : 1));

        public void Add(double nearness)
        {
            _nearness += nearness;
            _origins++;
        }
    }
}
