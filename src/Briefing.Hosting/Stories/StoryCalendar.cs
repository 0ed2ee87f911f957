using System.Collections.Immutable;
using Briefing.Storing;

namespace Briefing.Hosting.Stories;

/// <summary>
/// All articles by week, and the stories that they make. Stories follow from the articles alone and not from the order in which they came: every week is
/// grouped in the light of the two before it, in one order, and the groups of successive weeks are linked. So an article that comes late, changes or goes
/// makes three weeks be grouped again and not the archive.
/// </summary>
internal sealed class StoryCalendar
{
    private readonly SortedDictionary<int, Week> _weeks = [];
    private readonly Dictionary<string, ImmutableArray<KnownArticle>> _byUpload = new(StringComparer.Ordinal);
    private readonly HashSet<int> _doubtful = [];

    public IEnumerable<Week> Weeks => _weeks.Values;

    public void Load(Week week)
    {
        _weeks.Add(week.Number, week);
        foreach (var upload in week.Articles.GroupBy(article => article.UploadId))
            _byUpload[upload.Key] = [.. _byUpload.GetValueOrDefault(upload.Key, []), .. upload];
        Doubt(week.Number);
    }

    /// <summary>What an upload holds now; nothing where it is gone.</summary>
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

    public KnownArticle? Find(string articleId) =>
        _byUpload.GetValueOrDefault(RecordNames.UploadIdOf(articleId), []).FirstOrDefault(article => article.Id == articleId);

    /// <summary>The version of an upload that the stories were made with, or null where it has no part in any.</summary>
    public string? TagOf(string uploadId) => _byUpload.TryGetValue(uploadId, out var articles) ? articles[0].Tag : null;

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

    /// <summary>The stories, by id, each with its articles in order.</summary>
    public Dictionary<string, List<KnownArticle>> Stories()
    {
        var threads = new StoryThreads();
        foreach (var week in _weeks.Values.Where(week => week.Articles.Count > 0))
            threads.Link(InReach(week.Number), week.Groups.AsSpan(), week.Articles.Count);
        return threads.Stories(_weeks.Values.SelectMany(week => week.Articles));
    }

    private void Add(KnownArticle article)
    {
        var number = WeekOf(article);
        if (!_weeks.TryGetValue(number, out var week))
            _weeks.Add(number, week = new Week(number));
        week.Add(article);
        Doubt(number);
    }

    private void Remove(KnownArticle article)
    {
        var number = WeekOf(article);
        _weeks[number].Remove(article);
        Doubt(number);
    }

    private static int WeekOf(KnownArticle article) => Calendar.WeekOf(article.Time);

    private void Doubt(int week)
    {
        for (var number = week; number < week + Week.Reach; number++)
            _doubtful.Add(number);
    }

    private static long Signature(IReadOnlyList<KnownArticle> articles)
    {
        var signature = 17L;
        foreach (var article in articles)
            signature = unchecked((signature * 1_099_511_628_211L) ^ article.Version);
        return signature;
    }
}
