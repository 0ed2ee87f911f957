namespace Briefing.Clustering;

/// <summary>
/// The stories that agreeing articles, nearly agreeing ones, or ones with names in common connect with a changed one. Articles of different neighbourhoods are never joined, so grouping each by itself
/// gives what grouping everything would.
/// </summary>
internal sealed class Neighbourhood
{
    // Grouping is quadratic. Beyond this, the stories that were reached first are grouped and the rest stays as it is.
    private const int MostArticles = 200;

    private readonly List<WindowStory> _stories = [];
    private readonly List<WindowArticle> _articles = [];

    public Neighbourhood(WindowStory start)
    {
        if (start.Articles.Count > MostArticles)
            return;
        var seen = new HashSet<WindowStory> { start };
        _stories.Add(start);
        _articles.AddRange(start.Articles);
        // What agrees comes first: names in common lead to many more, who take no place of theirs.
        AddLinked(seen, score => score > -AverageLinkage.Lenience);
        AddLinked(seen, _ => true);
        _articles.Sort((a, b) => a.Number.CompareTo(b.Number));
    }

    private void AddLinked(HashSet<WindowStory> seen, Func<float, bool> isWanted)
    {
        for (var i = 0; i < _stories.Count; i++)
        {
            foreach (var (article, score) in _stories[i].Articles.SelectMany(article => article.Neighbours))
            {
                if (!isWanted(score) || seen.Contains(article.Story) || _articles.Count + article.Story.Articles.Count > MostArticles)
                    continue;
                seen.Add(article.Story);
                _stories.Add(article.Story);
                _articles.AddRange(article.Story.Articles);
            }
        }
    }

    public void Regroup(SameStory sameStory, StoryIds ids, HashSet<WindowStory> changed)
    {
        foreach (var story in _stories)
            changed.Remove(story);
        if (_articles.Count < 2)
            return;
        var groups = AverageLinkage.Group(_articles, sameStory);
        var heirs = _stories.OrderBy(story => story.Articles[0].Number).ToLookup(story => Heir(story, groups));
        foreach (var story in _stories)
            story.Articles.Clear();
        foreach (var group in groups)
        {
            var former = heirs[group].ToList();
            var story = former.Count > 0 ? former[0] : new WindowStory(ids.New([.. group.Select(article => article.Id)]));
            foreach (var article in group)
                story.Add(article);
            foreach (var joined in former.Skip(1))
                ids.Forward(joined.Id, story.Id);
        }
    }

    /// <summary>The group that goes on under a story's name: the one with most of its articles, among equals the earliest.</summary>
    private static List<WindowArticle> Heir(WindowStory story, List<List<WindowArticle>> groups) =>
        groups.MaxBy(group => group.Count(article => article.Story == story))!;
}
