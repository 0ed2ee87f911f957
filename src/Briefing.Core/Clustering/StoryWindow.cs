using Briefing.Deduplicating;

namespace Briefing.Clustering;

/// <summary>
/// The stories of the articles seen so far, kept up to date article by article. An article first joins the story that it agrees with most, or founds one;
/// <see cref="Settle"/> then regroups the neighbourhoods that changed, which joins stories that have drifted together and
/// splits those that have come apart. The cost of an article does not grow with the number of articles.
/// </summary>
public sealed class StoryWindow
{
    private const int ArticlesPerTerm = 64;
    private const int MostCandidates = 48;
    private const int MostComparedMembers = 32;

    // Of the weight of an article's search terms. In a large window a hundred articles have one rare word in common with it, which is a twenty-fourth or less, and none
    // is of its story: of the pairs on ECB+ and Wikinews that are below half are left out, and of those that agree or nearly do one in a thousand and one in a hundred.
    private const float LeastSharedWeight = .05f;

    private readonly TimeSpan? _span;
    private readonly SameStory _sameStory;
    private readonly DocumentFrequencies _frequencies = new();
    private readonly PostingTable _index = new(ArticlesPerTerm, kept: 0);
    private readonly List<WindowArticle?> _articles = [];
    private readonly Dictionary<string, WindowArticle> _byId = [];
    private readonly SearchTerms _searchTerms = new();
    private readonly CandidateWeights _found = new(SearchTerms.Most * ArticlesPerTerm);
    private readonly HashSet<WindowStory> _changed = [];
    private readonly StoryIds _ids = new();

    /// <param name="span">Articles further apart are not compared; null for no limit.</param>
    public StoryWindow(TimeSpan? span = null)
        : this(span, SameStory.Learnt)
    {
    }

    internal StoryWindow(TimeSpan? span, SameStory sameStory) => (_span, _sameStory) = (span, sameStory);

    /// <summary>Puts an article into a story. Articles come in time order; <paramref name="copies"/> are ids of earlier ones with the same upstream text.</summary>
    /// <exception cref="ArgumentException">An article with this id is there already.</exception>
    public void Add(Article article, IEnumerable<string> copies)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(copies);
        if (_byId.ContainsKey(article.Id))
            throw new ArgumentException($"There are two articles with the id {article.Id}.", nameof(article));

        var terms = ArticleTerms.Of(article);
        _frequencies.Learn(terms);
        var vector = ArticleVector.Of(terms, _frequencies, _searchTerms);
        var added = new WindowArticle(_articles.Count, article, terms, vector);
        foreach (var candidate in Candidates(added))
        {
            var score = _sameStory.Score(added, candidate);
            if (score > -AverageLinkage.Lenience || SameStory.ShareNames(added, candidate))
                Link(added, candidate, (float)score);
        }
        var originals = copies.Select(id => _byId.GetValueOrDefault(id)).OfType<WindowArticle>().ToList();
        _articles.Add(added);
        _byId.Add(added.Id, added);
        foreach (var (term, _) in _searchTerms.FoundBy)
            _index.Add(term, added.Number);
        Join(added, originals);
    }

    /// <summary>Takes an article out: it was retracted, or it has left the window. Its story goes on in the others.</summary>
    /// <exception cref="KeyNotFoundException">There is no such article.</exception>
    public void Remove(string articleId)
    {
        var removed = _byId[articleId];
        _byId.Remove(articleId);
        _articles[removed.Number] = null;
        foreach (var (neighbour, _) in removed.Neighbours)
            neighbour.Neighbours.RemoveAll(link => link.Article == removed);
        removed.Story.Articles.Remove(removed);
        if (removed.Story.Articles.Count > 0)
            _changed.Add(removed.Story);
        else
            _changed.Remove(removed.Story);
    }

    /// <summary>The story of an article.</summary>
    /// <exception cref="KeyNotFoundException">There is no such article.</exception>
    public string StoryOf(string articleId) => _byId[articleId].Story.Id;

    /// <summary>The id under which a story goes on: its own, or that of the story which it was joined to.</summary>
    public string Resolve(string storyId) => _ids.Resolve(storyId);

    /// <summary>Regroups the neighbourhoods that have changed since last time.</summary>
    public void Settle()
    {
        var waiting = _changed.OrderBy(story => story.Articles[0].Number).ToList();
        foreach (var story in waiting)
        {
            if (_changed.Contains(story))
                new Neighbourhood(story).Regroup(_sameStory, _ids, _changed);
        }
        _changed.Clear();
    }

    private List<WindowArticle> Candidates(WindowArticle article)
    {
        _found.Clear();
        var total = _searchTerms.FoundBy.Sum(term => term.Weight * term.Weight);
        foreach (var (term, weight) in _searchTerms.Finding)
        {
            foreach (var number in _index.Of(term))
                _found.Add(number, weight * weight);
        }
        Span<int> best = stackalloc int[MostCandidates];
        var candidates = new List<WindowArticle>(MostCandidates);
        foreach (var number in best[.._found.Select(best, LeastSharedWeight * total, number => _articles[number] is { } other && InSpan(article, other))])
            candidates.Add(_articles[number]!);
        return candidates;
    }

    private bool InSpan(WindowArticle a, WindowArticle b) =>
        _span is not { } span || a.Day is not { } first || b.Day is not { } second || Math.Abs(first - second) <= span.TotalDays;

    private static void Link(WindowArticle a, WindowArticle b, float score)
    {
        a.Neighbours.Add((b, score));
        b.Neighbours.Add((a, score));
    }

    private void Join(WindowArticle added, List<WindowArticle> originals)
    {
        WindowStory? best = null;
        if (originals.Count > 0)
        {
            added.MakeCopyOf(originals[0]);
            best = originals[0].Story;
            foreach (var other in originals.Skip(1))
            {
                other.MakeCopyOf(originals[0]);
                if (other.Story != best)
                    Merge(ref best, other.Story);
            }
        }
        else
        {
            var bestScore = -AverageLinkage.Lenience;
            foreach (var story in added.Neighbours.Select(neighbour => neighbour.Article.Story).Distinct())
            {
                var score = Agreement(added, story);
                if (score > bestScore)
                    (best, bestScore) = (story, score);
            }
        }
        best ??= new WindowStory(_ids.New([added.Id]));
        best.Add(added);
        _changed.Add(best);
    }

    private void Merge(ref WindowStory into, WindowStory other)
    {
        var (kept, gone) = into.Articles[0].Number < other.Articles[0].Number ? (into, other) : (other, into);
        foreach (var article in gone.Articles)
            kept.Add(article);
        kept.Articles.Sort((a, b) => a.Number.CompareTo(b.Number));
        gone.Articles.Clear();
        _changed.Remove(gone);
        _ids.Forward(gone.Id, kept.Id);
        into = kept;
    }

    private double Agreement(WindowArticle article, WindowStory story)
    {
        var members = story.Articles;
        var compared = Math.Min(members.Count, MostComparedMembers);
        double sum = 0, greatest = double.MinValue;
        for (var i = 0; i < compared; i++)
        {
            var score = _sameStory.Score(article, members[(int)((long)i * members.Count / compared)]);
            sum += score;
            greatest = Math.Max(greatest, score);
        }
        return AverageLinkage.Agreement(sum / compared, greatest);
    }
}
