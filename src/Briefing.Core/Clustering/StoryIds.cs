namespace Briefing.Clustering;

/// <summary>Gives stories names that no rerun changes, and remembers where the names of joined stories lead.</summary>
internal sealed class StoryIds
{
    private const int Digits = 16;

    private readonly HashSet<string> _used = [];
    private readonly Dictionary<string, string> _forwarded = [];

    /// <summary>A name made of the first of these articles that has not given one yet.</summary>
    public string New(IReadOnlyList<string> articleIds)
    {
        foreach (var articleId in articleIds)
        {
            var id = HexHash.Of(articleId, Digits);
            if (_used.Add(id))
                return id;
        }
        for (var again = 2; ; again++)
        {
            var id = HexHash.Of($"{articleIds[0]}\n{again}", Digits);
            if (_used.Add(id))
                return id;
        }
    }

    public void Forward(string from, string to) => _forwarded[from] = to;

    public string Resolve(string id)
    {
        while (_forwarded.TryGetValue(id, out var next))
            id = next;
        return id;
    }
}
