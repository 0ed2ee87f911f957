using System.Runtime.InteropServices;
using Briefing.Deduplicating;

namespace Briefing.Clustering;

/// <summary>
/// How common terms are: what <see cref="CommonEnglish"/> says of the language, and what the articles seen so far say. Without the former,
/// the five articles of a small brief would make their own subject look like a stop word.
/// </summary>
internal sealed class DocumentFrequencies
{
    // The table counts as this many articles, so that a few hundred of one kind do not overrule it.
    private const double PriorArticles = 1000;
    private const double UnseenArticles = 0.5;

    // Counters are shared by terms whose hashes end alike: 16 MB whatever is read, and a rare term seems a little less rare after a million articles.
    private const int Counters = 1 << 22;
    private const int ArticlesUntilHalved = 1_000_000;

    private static readonly Dictionary<uint, double> Prior = ReadPrior();

    // So many terms are counted one by one before the table is made: most windows are a few articles, for which clearing it would cost more than all else.
    private const int MostCountedSingly = 1 << 15;

    private Dictionary<uint, int>? _few = [];
    private int[] _uses = [];
    private int _articles;

    public void Learn(Dictionary<uint, TermUse> article)
    {
        if (_articles == ArticlesUntilHalved)
            Halve();
        _articles++;
        foreach (var term in article.Keys)
        {
            if (_few is null)
                _uses[term % Counters]++;
            else
                CollectionsMarshal.GetValueRefOrAddDefault(_few, term % Counters, out _)++;
        }
        if (_few?.Count > MostCountedSingly)
            MakeTable(_few);
    }

    /// <summary>The logarithm of how many times rarer the term is than one that every article uses; 0 for that one.</summary>
    public double Rarity(uint term)
    {
        var expected = Prior.GetValueOrDefault(term, UnseenArticles) + UsesOf(term % Counters);
        return Math.Max(0, Math.Log((PriorArticles + _articles) / expected));
    }

    /// <summary>True of a word that is none of the language's: mostly a name.</summary>
    public static bool IsUnknown(uint term) => !Prior.ContainsKey(term);

    /// <summary>True of a term that not only the last article has.</summary>
    public bool WasKnown(uint term) => UsesOf(term % Counters) > 1;

    private int UsesOf(uint counter) => _few is null ? _uses[counter] : _few.GetValueOrDefault(counter);

    private void MakeTable(Dictionary<uint, int> few)
    {
        _uses = new int[Counters];
        foreach (var (counter, uses) in few)
            _uses[counter] = uses;
        _few = null;
    }

    /// <summary>What was common years ago need not be common now.</summary>
    private void Halve()
    {
        if (_few is not null)
            MakeTable(_few);
        for (var i = 0; i < _uses.Length; i++)
            _uses[i] /= 2;
        _articles /= 2;
    }

    /// <summary>By stem: a story that uses one form is taken not to use the others, which is wrong for few.</summary>
    private static Dictionary<uint, double> ReadPrior()
    {
        var prior = new Dictionary<uint, double>();
        foreach (var (word, share) in CommonEnglish.Words)
        {
            var stem = Stem.Hash(word);
            prior[stem] = Math.Min(PriorArticles, prior.GetValueOrDefault(stem) + share * PriorArticles);
        }
        return prior;
    }
}
