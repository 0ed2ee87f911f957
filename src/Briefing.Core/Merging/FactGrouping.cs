namespace Briefing.Merging;

/// <summary>
/// Gathers the statements that say the same. Average-link, best pair first: a group takes another only while all their statements are
/// alike on the mean, so that a chain of half-alike sentences does not become one fact.
/// </summary>
internal sealed class FactGrouping
{
    /// <summary>Sentences alike by this share their main assertion.</summary>
    public const double Alike = 0.35;

    /// <summary>Below this a pair is not looked at for figures either.</summary>
    public const double Related = 0.12;

    /// <summary>Two sentences of one article that are alike by this say a thing twice.</summary>
    private const double AlikeInOneOrigin = 0.75;

    /// <summary>What happened on Tuesday is not what happened on Wednesday, unless nearly every word says that it is.</summary>
    private const double AlikeOnOtherDays = 0.6;

    /// <summary>A statement is compared with so many others that share one of its rarer features, which bounds the work on a story of any size.</summary>
    private const int Neighbours = 60;

    private const int Asked = 8;

    private readonly IReadOnlyList<Statement> _statements;
    private readonly StoryWords _words;
    private readonly Dictionary<(int, int), double> _similarities = [];

    public FactGrouping(IReadOnlyList<Statement> statements, StoryWords words)
    {
        _statements = statements;
        _words = words;
        Compare();
        Groups = Gather();
    }

    /// <summary>Indices of statements; each is in exactly one group, groups in order of their first statement.</summary>
    public List<List<int>> Groups { get; }

    /// <summary>Pairs of statements that share anything worth comparing, with their similarity.</summary>
    public IEnumerable<(int A, int B, double Similarity)> Pairs => _similarities.Where(pair => pair.Value >= Related).Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value)).OrderBy(pair => (pair.Item1, pair.Item2));

    /// <summary>Only statements that share one of their rarer features are compared, which keeps a story of a thousand sentences quick.</summary>
    private void Compare()
    {
        const int Rarest = 8;
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < _statements.Count; index++)
        {
            foreach (var feature in _statements[index].Features.Where(_words.IsShared).OrderByDescending(_words.WeightOf).ThenBy(feature => feature, StringComparer.Ordinal).Take(Rarest))
            {
                if (!holders.TryGetValue(feature, out var list))
                    holders[feature] = list = [];

                list.Add(index);
            }
        }

        foreach (var list in holders.Values)
            for (var first = 0; first < list.Count; first++)
                for (var second = first + 1; second < Math.Min(list.Count, first + Neighbours); second++)
                    SimilarityOf(list[first], list[second]);
    }

    private double SimilarityOf(int a, int b)
    {
        var key = (Math.Min(a, b), Math.Max(a, b));
        if (!_similarities.TryGetValue(key, out var similarity))
            _similarities[key] = similarity = Similarity.Of(_statements[key.Item1], _statements[key.Item2]);

        return similarity;
    }

    private List<List<int>> Gather()
    {
        var groups = Enumerable.Range(0, _statements.Count).Select(index => new List<int> { index }).ToList();
        var groupOf = Enumerable.Range(0, _statements.Count).ToArray();
        foreach (var (a, b) in _similarities.Where(pair => pair.Value >= Alike).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).ToList())
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

    /// <summary>On the mean over the first few of each group: what a group of a hundred says its first ones say.</summary>
    private bool MayJoin(List<int> left, List<int> right)
    {
        double sum = 0;
        var pairs = 0;
        foreach (var a in left.Take(Asked))
            foreach (var b in right.Take(Asked))
            {
                var similarity = SimilarityOf(a, b);
                if (_statements[a].Origin == _statements[b].Origin && similarity < AlikeInOneOrigin)
                    return false;

                if (Polarity.AreOpposed(_statements[a], _statements[b]))
                    return false;

                if (similarity < AlikeOnOtherDays && AreOnOtherDays(_statements[a].Claim, _statements[b].Claim))
                    return false;

                sum += similarity;
                pairs++;
            }

        return sum >= Alike * pairs;
    }

    private static bool AreOnOtherDays(Claim a, Claim b)
    {
        var days = DaysOf(a).ToList();
        var others = DaysOf(b).ToList();
        return days.Count > 0 && others.Count > 0
            && days.TrueForAll(day => others.TrueForAll(other => ValueComparison.AreComparable(day, other) && !ValueComparison.AreCompatible(day, other)));
    }

    private static IEnumerable<Value> DaysOf(Claim claim) =>
        claim.Values.Where(value => value is { Kind: ValueKind.Date, Unit: "day" or "weekday" or "month-day" } && !Verbs.IsSpeech(value.Role));
}
