namespace Briefing.Merging;

/// <summary>
/// Gathers the statements that say the same. Best pair first, and a group takes another only while their statements say the same on the
/// mean and no two of them clearly do not, so that a chain of half-alike sentences does not become one fact.
/// </summary>
internal sealed class FactGrouping
{
    /// <summary>Pairs less alike than this are not looked at, for figures neither.</summary>
    public const double Related = 0.12;

    /// <summary>Log odds from which on two statements, or two groups on the mean, say the same: a wrong witness is worse than one not counted.</summary>
    private const double Same = 0.3;

    /// <summary>Log odds from which on a reader of both statements has read one thing twice: a sentence left out costs less than a wrong witness.</summary>
    private const double NothingNew = -0.6;

    /// <summary>Log odds of two statements that never stand in one group.</summary>
    private const double Apart = -0.7;

    /// <summary>Taken from the log odds of two that are not nearly one where one of them denies something: "has parted with" and "has not parted with".</summary>
    private const double OneDenies = 1;

    /// <summary>Taken from the log odds of two that share hardly more than what both say beside their main clauses.</summary>
    private const double Aside = 3;

    /// <summary>Two sentences of one article that are alike by this say a thing twice.</summary>
    private const double AlikeInOneOrigin = 0.75;

    /// <summary>By so many of its rarer features others are found that a statement is compared with.</summary>
    private const int Rarest = 8;

    /// <summary>A statement is compared with so many others that share one of its rarer features, in a very large story with fewer.</summary>
    private const int MostNeighbours = 60, FewestNeighbours = 2;

    /// <summary>About so many comparisons a story is worth: what a few thousand statements need, and a megabyte of one line after the other would exceed by far.</summary>
    private const int Comparisons = 1_000_000;

    /// <summary>So many of each group are compared before two are joined: what a group of a hundred says its first ones say, and two of them have ten thousand pairs.</summary>
    private const int Asked = 8;

    private readonly IReadOnlyList<Statement> _statements;
    private readonly StoryWords _words;
    private readonly SharedFigures _shared;
    private readonly Dictionary<(int, int), double> _similarities = [];
    private readonly Dictionary<(int, int), double> _logOdds = [];
    private readonly Dictionary<(int, int), double> _paraphrases = [];

    public FactGrouping(IReadOnlyList<Statement> statements, StoryWords words, StatementFigures figures)
    {
        _statements = statements;
        _words = words;
        _shared = new SharedFigures(statements, figures);
        Compare();
        FindParaphrases();
        Groups = Gather();
    }

    /// <summary>Indices of statements; each is in exactly one group, groups in order of their first statement.</summary>
    public List<List<int>> Groups { get; }

    /// <summary>Pairs of statements that share anything worth comparing, with their similarity.</summary>
    public IEnumerable<(int A, int B, double Similarity)> Pairs => _similarities.Where(pair => pair.Value >= Related || _paraphrases.ContainsKey(pair.Key)).Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value)).OrderBy(pair => (pair.Item1, pair.Item2));

    /// <summary>All pairs that were looked at, however little they share, with their similarity.</summary>
    public IEnumerable<(int A, int B, double Similarity)> Compared => _similarities.Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value));

    /// <summary>Pairs of statements of which a reader would need only one.</summary>
    public IEnumerable<(int A, int B)> Repetitions => Pairs.Where(pair => _statements[pair.A].Origin != _statements[pair.B].Origin && LogOddsOf(pair.A, pair.B) >= NothingNew).Select(pair => (pair.A, pair.B));

    /// <summary>Only statements that share one of their rarer features are compared, which keeps a story of a thousand sentences quick.</summary>
    private void Compare()
    {
        var neighbours = Math.Clamp(Comparisons / (Rarest * Math.Max(1, _statements.Count)), FewestNeighbours, MostNeighbours);
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < _statements.Count; index++)
        {
            var rarest = _statements[index].Features.Where(_words.IsShared).OrderByDescending(_words.WeightOf).ThenBy(feature => feature, StringComparer.Ordinal).Take(Rarest);
            // Those that give one figure are compared as those that share a rare word are.
            foreach (var feature in rarest.Concat(Paraphrase.KeysOf(_statements[index])))
            {
                if (!holders.TryGetValue(feature, out var list))
                    holders[feature] = list = [];

                list.Add(index);
            }
        }

        foreach (var list in holders.Values)
            for (var first = 0; first < list.Count; first++)
                for (var second = first + 1; second < Math.Min(list.Count, first + neighbours); second++)
                    SimilarityOf(list[first], list[second]);
    }

    /// <summary>
    /// What another report says in other words it says once: of all pairs of a statement with those of one article only the likeliest can
    /// be told twice, and it must be the likeliest for both.
    /// </summary>
    private void FindParaphrases()
    {
        var likely = new List<(int A, int B, double Odds)>();
        var likeliest = new Dictionary<(int, string), double>();
        foreach (var ((a, b), similarity) in _similarities)
        {
            if (_statements[a].Origin == _statements[b].Origin || Paraphrase.LogOdds(_statements[a], _statements[b], similarity, _shared.Between(a, b)) is var odds && odds < Same)
                continue;

            likely.Add((a, b, odds));
            Raise((a, _statements[b].Claim.Article), odds);
            Raise((b, _statements[a].Claim.Article), odds);
        }

        foreach (var (a, b, odds) in likely)
            if (odds >= likeliest[(a, _statements[b].Claim.Article)] && odds >= likeliest[(b, _statements[a].Claim.Article)])
                _paraphrases[(a, b)] = odds;

        void Raise((int, string) key, double odds) => likeliest[key] = Math.Max(likeliest.GetValueOrDefault(key), odds);
    }

    private double SimilarityOf(int a, int b)
    {
        var key = (Math.Min(a, b), Math.Max(a, b));
        if (!_similarities.TryGetValue(key, out var similarity))
            _similarities[key] = similarity = Similarity.Of(_statements[key.Item1], _statements[key.Item2]);

        return similarity;
    }

    private double LogOddsOf(int a, int b)
    {
        var key = (Math.Min(a, b), Math.Max(a, b));
        if (!_logOdds.TryGetValue(key, out var odds))
        {
            if (!MaySupport(_statements[a], _statements[b]) || (_statements[a].Origin != _statements[b].Origin && _shared.Between(a, b).IsOther))
                return _logOdds[key] = double.NegativeInfinity;

            var reserve = _statements[a].Claim.Negated != _statements[b].Claim.Negated && SimilarityOf(a, b) < AlikeInOneOrigin ? OneDenies : 0;
            var same = SameAssertion.LogOdds(_statements[key.Item1], _statements[key.Item2], SimilarityOf(a, b)) - reserve;
            if (same >= Apart && !SameAssertion.BearOneAnother(_statements[a], _statements[b]))
                same -= Aside;

            _logOdds[key] = odds = Math.Max(same, _paraphrases.GetValueOrDefault(key, double.NegativeInfinity));
        }

        return odds;
    }

    /// <summary>Who denies a thing, asks whether it is so or takes it back is no witness for it.</summary>
    private static bool MaySupport(Statement a, Statement b) => a.Stance == b.Stance && a.Stance != Stance.TakesBack;

    private List<List<int>> Gather()
    {
        var groups = Enumerable.Range(0, _statements.Count).Select(index => new List<int> { index }).ToList();
        var groupOf = Enumerable.Range(0, _statements.Count).ToArray();
        var likely = Pairs.Select(pair => (pair.A, pair.B, Odds: LogOddsOf(pair.A, pair.B))).Where(pair => pair.Odds >= Same);
        foreach (var (a, b, _) in likely.OrderByDescending(pair => pair.Odds).ThenBy(pair => (pair.A, pair.B)).ToList())
        {
            var (left, right) = (groupOf[a], groupOf[b]);
            if (left == right || !MayJoin(groups[left], groups[right]))
                continue;

            var (keep, drop) = (Math.Min(left, right), Math.Max(left, right));
            groups[keep].AddRange(groups[drop]);
            foreach (var member in groups[drop])
                groupOf[member] = keep;

            groups[drop].Clear();
        }

        return [.. groups.Where(group => group.Count > 0)];
    }

    private bool MayJoin(List<int> left, List<int> right)
    {
        double sum = 0;
        var pairs = 0;
        foreach (var a in left.Take(Asked))
            foreach (var b in right.Take(Asked))
            {
                if (_statements[a].Origin == _statements[b].Origin && SimilarityOf(a, b) < AlikeInOneOrigin)
                    return false;

                if (Polarity.AreOpposed(_statements[a], _statements[b]) || LogOddsOf(a, b) is var odds && odds < Apart)
                    return false;

                // The lines that say when an article was published are about the article.
                if (FigureMatching.IsPublication(_statements[a]) || FigureMatching.IsPublication(_statements[b]))
                    return false;

                sum += odds;
                pairs++;
            }

        return sum >= Same * pairs;
    }
}
