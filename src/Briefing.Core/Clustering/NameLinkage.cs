namespace Briefing.Clustering;

/// <summary>
/// What groups of articles have in common that no other group has: names. A colour piece, a bulletin or a report in another language has few words of any one
/// report, and names of the people and places of several of them.
/// </summary>
internal sealed class NameLinkage
{
    // A third and more different stories of one town share.
    private const int FewestNames = 2, MostNames = 4;

    // Of the names of the group that has fewer. Set: from .25 down stories of one town run together.
    private const double LeastShare = .3;

    // What having such names is worth, and each of them, in the scores of SameStory. With two for each, two stories of a town with one mayor become one.
    private const double Any = 1, Each = 1;

    private readonly HashSet<uint>[] _names;
    private readonly bool[,] _linked;

    public NameLinkage(List<List<WindowArticle>> groups, List<int> alive)
    {
        _names = new HashSet<uint>[groups.Count];
        _linked = new bool[groups.Count, groups.Count];
        foreach (var i in alive)
        {
            _names[i] = [];
            foreach (var article in groups[i])
            {
                foreach (var name in article.Vector.RareNames)
                    _names[i].Add(name);
            }
            foreach (var j in alive.TakeWhile(j => j != i))
                _linked[i, j] = _linked[j, i] = groups[i].Exists(a => groups[j].Exists(b => SameStory.ShareNames(a, b)));
        }
    }

    /// <summary>What the names that these two groups alone have say for one story; null where they say nothing.</summary>
    /// <param name="alive">The numbers of all groups.</param>
    public double? Between(int first, int second, List<int> alive)
    {
        if (!_linked[first, second])
            return null;
        // Whoever shares names with neither may be known here or not, depending on what else is being grouped: the outcome must not.
        var others = alive.FindAll(other => other != first && other != second && (_linked[first, other] || _linked[second, other]));
        var own = _names[first].Count(name => _names[second].Contains(name) && !others.Exists(other => _names[other].Contains(name)));
        return own >= FewestNames && own >= LeastShare * Math.Min(_names[first].Count, _names[second].Count) ? Any + (Each * Math.Min(MostNames, own)) : null;
    }

    /// <summary>The second group is part of the first from now on.</summary>
    public void Join(int first, int second, List<int> alive)
    {
        _names[first].UnionWith(_names[second]);
        foreach (var other in alive)
            _linked[first, other] = _linked[other, first] = _linked[first, other] || _linked[second, other];
    }
}
