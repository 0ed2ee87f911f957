using System.Collections.Immutable;
using Briefing.Storing;

namespace Briefing.Hosting.Stories;

/// <summary>
/// Articles by week, and the stories that they make. Stories follow from the articles alone and not from the order in which they came: every week is
/// grouped in the light of the two before it, in one order, and the groups of successive weeks are linked. So an article that comes late, changes or goes
/// makes three weeks be grouped again and not the archive; and of the archive only those weeks need be here that something is asked of.
/// </summary>
internal sealed class StoryCalendar
{
    private readonly SortedDictionary<int, Week> _weeks = [];
    private readonly Dictionary<string, ImmutableArray<KnownArticle>> _byUpload = new(StringComparer.Ordinal);
    private readonly HashSet<int> _doubtful = [];
    private readonly SortedSet<int> _unlinked = [];

    /// <summary>The weeks that are here.</summary>
    public IEnumerable<Week> Weeks => _weeks.Values;

    /// <summary>Numbers of the weeks that have to be here before <see cref="Ungrouped"/> can tell.</summary>
    public IEnumerable<int> InDoubt => _doubtful.SelectMany(number => Enumerable.Range(number - Week.Reach + 1, Week.Reach)).Distinct();

    /// <summary>The week, or null where it is not here.</summary>
    public Week? Find(int number) => _weeks.GetValueOrDefault(number);

    public void Load(Week week)
    {
        _weeks.Add(week.Number, week);
        foreach (var upload in week.Articles.GroupBy(article => article.UploadId))
            _byUpload[upload.Key] = [.. _byUpload.GetValueOrDefault(upload.Key, []), .. upload];
    }

    /// <summary>Forgets a week that the store holds as it stands here.</summary>
    public void LetGo(Week week)
    {
        _weeks.Remove(week.Number);
        foreach (var article in week.Articles)
        {
            if (_byUpload.Remove(article.UploadId, out var articles) && articles.RemoveAll(one => WeekNumber.Of(one.Time) == week.Number) is { IsEmpty: false } rest)
                _byUpload.Add(article.UploadId, rest);
        }
    }

    /// <summary>What an upload holds now; nothing where it is gone. All weeks that it had or has articles in are here.</summary>
    /// <returns>False where that is known already.</returns>
    public bool Put(string uploadId, ImmutableArray<KnownArticle> articles)
    {
        var former = _byUpload.GetValueOrDefault(uploadId, []);
        if (former.ToHashSet().SetEquals(articles))
            return false;
        foreach (var article in former.Except(articles))
            Remove(article);
        foreach (var article in articles.Except(former))
            Add(article);
        if (articles.IsEmpty)
            _byUpload.Remove(uploadId);
        else
            _byUpload[uploadId] = articles;
        return true;
    }

    /// <summary>An article of a week that is here.</summary>
    public KnownArticle? Find(string articleId) =>
        _byUpload.GetValueOrDefault(RecordNames.UploadIdOf(articleId), []).FirstOrDefault(article => article.Id == articleId);

    /// <summary>The articles of a week may not be those that it and the weeks after it were grouped and linked with.</summary>
    public void Doubt(int week)
    {
        for (var number = week; number < week + Week.Reach; number++)
        {
            _doubtful.Add(number);
            _unlinked.Add(number);
        }
    }

    /// <summary>The weeks whose articles, or those in reach of them, are not those that were grouped; the earliest first.</summary>
    public List<Week> Ungrouped()
    {
        var ungrouped = _doubtful.Order()
            .Select(number => _weeks.GetValueOrDefault(number)).OfType<Week>()
            .Where(week => week.Articles.Count > 0 && week.GroupedFrom != Signature(InReach(week.Number)))
            .ToList();
        _doubtful.Clear();
        _doubtful.UnionWith(ungrouped.Select(week => week.Number));
        return ungrouped;
    }

    /// <summary>The articles in whose light a week is grouped, in order, its own last.</summary>
    public List<KnownArticle> InReach(int week)
    {
        var articles = new List<KnownArticle>();
        for (var number = week - Week.Reach + 1; number <= week; number++)
        {
            if (_weeks.TryGetValue(number, out var one))
                articles.AddRange(one.Articles);
        }
        return articles;
    }

    /// <summary>Puts the articles in reach of a week into groups.</summary>
    public void Group(int week, IReadOnlyList<KnownArticle> inReach, ImmutableArray<int> groups) => _weeks[week].Group(groups, Signature(inReach));

    /// <summary>The earliest week that may be linked otherwise than its groups say, or null where there is none. It counts as linked from now on.</summary>
    public int? NextUnlinked()
    {
        if (_unlinked.Count == 0)
            return null;
        var number = _unlinked.Min;
        _unlinked.Remove(number);
        return number;
    }

    /// <summary>Links the groups of a week to the stories of the weeks before it, which are here; where that comes out otherwise than before, the next weeks have to be linked again.</summary>
    public void Link(int number)
    {
        if (!_weeks.TryGetValue(number, out var week))
            return;
        var former = ThreadsAfter(number - 1);
        var inReach = InReach(number);
        var (threads, joins) = week.Articles.Count == 0 ? ([.. former], []) : StoryThreads.Link(inReach, week.Groups.AsSpan(), former);
        ImmutableArray<ThreadName> latest = [.. threads.AsSpan(threads.Length - week.Articles.Count - (Find(number - 1)?.Articles.Count ?? 0))];
        var isOther = !latest.AsSpan().SequenceEqual(week.Threads.AsSpan());
        if (isOther || !joins.AsSpan().SequenceEqual(week.Joins.AsSpan()))
            week.Link(latest, joins);
        for (var next = number + 1; isOther && next < number + Week.Reach; next++)
            _unlinked.Add(next);
    }

    /// <summary>For each article of a week and of the one before, in order, the story that it is in when that week is over.</summary>
    private ReadOnlySpan<ThreadName> ThreadsAfter(int number) =>
        _weeks.TryGetValue(number, out var week) ? week.Threads.AsSpan()
        : _weeks.TryGetValue(number - 1, out var before) ? before.Threads.AsSpan()[^before.Articles.Count..]
        : [];

    private void Add(KnownArticle article)
    {
        var number = WeekNumber.Of(article.Time);
        if (!_weeks.TryGetValue(number, out var week))
            _weeks.Add(number, week = Week.Empty(number));
        week.Add(article);
        Doubt(number);
    }

    private void Remove(KnownArticle article)
    {
        var number = WeekNumber.Of(article.Time);
        _weeks[number].Remove(article);
        Doubt(number);
    }

    /// <summary>Another number for other articles, or for these in another order: by the prime of FNV for 64 bits.</summary>
    private static long Signature(IReadOnlyList<KnownArticle> articles)
    {
        var signature = 17L;
        foreach (var article in articles)
            signature = unchecked((signature * 1_099_511_628_211L) ^ article.Version);
        return signature;
    }
}
