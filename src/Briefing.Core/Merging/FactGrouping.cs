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

    private readonly Dictionary<(int, int), double> _similarities = [];

    public FactGrouping(IReadOnlyList<Statement> statements, StoryWords words)
    {
        Compare(statements, words);
        Groups = Gather(statements);
    }

    /// <summary>Indices of statements; each is in exactly one group, groups in order of their first statement.</summary>
    public List<List<int>> Groups { get; }

    /// <summary>Pairs of statements that share anything worth comparing, with their similarity.</summary>
    public IEnumerable<(int A, int B, double Similarity)> Pairs => _similarities.Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value)).OrderBy(pair => (pair.Item1, pair.Item2));

    /// <summary>Only statements that share one of their rarer features are compared, which keeps a story of a thousand sentences quick.</summary>
    private void Compare(IReadOnlyList<Statement> statements, StoryWords words)
    {
        const int Rarest = 8;
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < statements.Count; index++)
        {
            foreach (var feature in statements[index].Features.Where(words.IsShared).OrderByDescending(words.WeightOf).ThenBy(feature => feature, StringComparer.Ordinal).Take(Rarest))
            {
                if (!holders.TryGetValue(feature, out var list))
                    holders[feature] = list = [];

                list.Add(index);
            }
        }

        foreach (var list in holders.Values)
            for (var first = 0; first < list.Count; first++)
                for (var second = first + 1; second < list.Count; second++)
                {
                    var key = (list[first], list[second]);
                    if (_similarities.ContainsKey(key))
                        continue;

                    var similarity = Similarity.Of(statements[key.Item1], statements[key.Item2], words);
                    if (similarity >= Related)
                        _similarities[key] = similarity;
                }
    }

    private List<List<int>> Gather(IReadOnlyList<Statement> statements)
    {
        var groups = Enumerable.Range(0, statements.Count).Select(index => new List<int> { index }).ToList();
        var groupOf = Enumerable.Range(0, statements.Count).ToArray();
        foreach (var ((a, b), similarity) in _similarities.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key))
        {
            if (similarity < Alike)
                break;

            var (left, right) = (groupOf[a], groupOf[b]);
            if (left == right || !MayJoin(groups[left], groups[right], statements))
                continue;

            var (keep, drop) = (Math.Min(left, right), Math.Max(left, right));
            groups[keep].AddRange(groups[drop]);
            foreach (var member in groups[drop])
                groupOf[member] = keep;

            groups[drop].Clear();
        }

        return [.. groups.Where(group => group.Count > 0)];
    }

    private bool MayJoin(List<int> left, List<int> right, IReadOnlyList<Statement> statements)
    {
        double sum = 0;
        foreach (var a in left)
            foreach (var b in right)
            {
                var similarity = _similarities.GetValueOrDefault((Math.Min(a, b), Math.Max(a, b)));
                if (statements[a].Origin == statements[b].Origin && similarity < AlikeInOneOrigin)
                    return false;

                if (similarity < AlikeOnOtherDays && AreOnOtherDays(statements[a].Claim, statements[b].Claim))
                    return false;

                sum += similarity;
            }

        return sum / (left.Count * right.Count) >= Alike;
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
