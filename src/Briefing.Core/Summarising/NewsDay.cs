namespace Briefing.Summarising;

/// <summary>
/// The day that a story's news is of: that of the last report which begins with the matter of the story. What earlier ones begin with has been
/// told, and what a later one begins with beside the matter is its own subject. A feature and an explanation look back on the news more often than they bring some.
/// </summary>
internal sealed class NewsDay
{
    /// <summary>A morning paper and the evening's tell of the same day; short of a full one, since hours of publication wander.</summary>
    public static readonly TimeSpan ADay = TimeSpan.FromHours(20);

    /// <summary>Of what the weightiest beginning of a report weighs, one that tells the story's matter has so much.</summary>
    private const double LeastCentral = 0.3;

    /// <summary>The same of a report whose title names what another's does: news that nobody else has yet shares few words with theirs.</summary>
    private const double LeastCentralIfNamed = 0.15;

    /// <summary>The same of a report that has a line of another matter before its news.</summary>
    private const double LeastCentralIfTeased = 0.6;

    /// <summary>And of a feature or an explanation, which has so much only where it is the news itself.</summary>
    private const double LeastCentralOfBackground = 1.5;

    /// <summary>What the last report is more worth than one of a day before.</summary>
    private const double Newest = 0.5;

    private readonly StoryReading _reading;
    private readonly DateTimeOffset? _last;

    private NewsDay(StoryReading reading, DateTimeOffset? last)
    {
        _reading = reading;
        _last = last;
    }

    public static NewsDay Of(Passage[] passages, Concepts concepts, StoryReading reading)
    {
        var beginnings = passages.Where(passage => passage is { Candidates: [{ IsShortened: false }] } && PassageOrder.IsBeginning(passage)).ToLookup(passage => passage.First.Sentence.Article);
        // A short first sentence may leave what it is about to the second.
        var openings = beginnings.Where(article => article.Any(PassageOrder.CanOpen))
            .Select(article => (Number: article.Key, Weight: article.Sum(passage => PassageOrder.Importance(passage, concepts))))
            .ToArray();
        var news = Array.FindAll(openings, article => LeastOf(article.Number, reading) <= LeastCentral);
        var most = (news.Length > 0 ? news : openings).Select(article => article.Weight).DefaultIfEmpty().Max();
        var central = openings.Where(article => article.Weight >= (news.Length > 0 ? LeastOf(article.Number, reading) : LeastCentral) * most);
        return new NewsDay(reading, central.Max(article => PublishedOf(article.Number, reading)));
    }

    /// <summary>True where some report is of another day.</summary>
    public bool HasOthers => Enumerable.Range(0, _reading.Articles.Length).Any(article => !Has(article));

    /// <summary>How much more than an earlier one a report of that day is to open the story: it knows more.</summary>
    public double NewnessOf(int article) =>
        _last is { } last && Has(article) && PublishedOf(article, _reading) is { } published && published <= last ? 1 + (Newest * (1 - ((last - published) / ADay))) : 1;

    /// <summary>True for an article of that day, and for one that bears no date.</summary>
    public bool Has(int article) => _last is null || PublishedOf(article, _reading) is not { } published || (_last - published).Value.Duration() < ADay;

    private static double LeastOf(int article, StoryReading reading) =>
        reading.IsBackground(article) ? LeastCentralOfBackground : reading.IsTeased(article) ? LeastCentralIfTeased : reading.SharesNameInTitle(article) ? LeastCentralIfNamed : LeastCentral;

    private static DateTimeOffset? PublishedOf(int article, StoryReading reading) => reading.Articles[article].StatedPublished;
}
