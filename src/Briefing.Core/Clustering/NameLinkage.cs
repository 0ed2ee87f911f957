namespace Briefing.Clustering;

/// <summary>
/// What groups of articles have in common that no other group has: names. A colour piece, a bulletin or a report in another language has few words of any one
/// report, and names of the people and places of several of them.
/// </summary>
internal sealed class NameLinkage
{
    // A person has two, whom the police of a town may name in every report.
    private const int FewestNames = 3, MostNames = 4;

    // Of the names of the group that has fewer. Set: from .25 down stories of one town run together.
    private const double LeastShare = .3;

    // What having such names is worth, and each of them, in the scores of SameStory: five at the most, so that groups whose every pair is at its floor of -8 stay apart. With two
    // for each, four names would be nine and outweigh even that.
    private const double Any = 1, Each = 1;

    private readonly HashSet<uint>[] _names;
    private readonly Dictionary<uint, List<int>> _groupsOf = [];
    private readonly bool[,] _linked;

    /// <param name="alive">The numbers of the groups that there are, in ascending order.</param>
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
                {
                    if (_names[i].Add(name))
                        GroupsOf(name).Add(i);
                }
            }
            foreach (var j in alive)
            {
                if (j >= i)
                    break;
                _linked[i, j] = _linked[j, i] = groups[i].Exists(a => groups[j].Exists(b => SameStory.ShareNames(a, b)));
            }
        }
    }

    /// <summary>What the names that these two groups alone have say for one story; null where they say nothing.</summary>
    public double? Between(int first, int second)
    {
        if (!_linked[first, second])
            return null;
        var (fewer, more) = _names[first].Count < _names[second].Count ? (_names[first], _names[second]) : (_names[second], _names[first]);
        var own = 0;
        foreach (var name in fewer)
        {
            // Whoever is linked with neither may be known here or not, depending on what else is being grouped: the outcome must not.
            if (more.Contains(name) && !GroupsOf(name).Exists(other => other != first && other != second && (_linked[first, other] || _linked[second, other])))
                own++;
        }
        return own >= FewestNames && own >= LeastShare * fewer.Count ? Any + (Each * Math.Min(MostNames, own)) : null;
    }

    /// <summary>The second group is part of the first from now on.</summary>
    public void Join(int first, int second, List<int> alive)
    {
        foreach (var name in _names[second])
        {
            var groups = GroupsOf(name);
            groups.Remove(second);
            if (_names[first].Add(name))
                groups.Add(first);
        }
        foreach (var other in alive)
            _linked[first, other] = _linked[other, first] = _linked[first, other] || _linked[second, other];
    }

    private List<int> GroupsOf(uint name) => _groupsOf.TryGetValue(name, out var groups) ? groups : _groupsOf[name] = [];
}
