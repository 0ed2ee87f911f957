using Briefing.Merging;
using Briefing.Reading;

namespace Briefing.Summarising;

/// <summary>Which figures of a story are no longer, or not for certain, the state of things: a headline has none of them.</summary>
internal sealed class FigureStates
{
    /// <summary>Counts that grow while an event is reported, so that an earlier one is wrong later.</summary>
    private static readonly WordSet Tolls = new("killed injured missing");

    private readonly StoryReading _reading;
    private readonly HashSet<string> _replaced = new(StringComparer.Ordinal);
    private readonly HashSet<string> _standing = new(StringComparer.Ordinal);
    private readonly List<(DateTimeOffset? Published, string Article, Value Value)> _tolls = [];

    public FigureStates(Ledger ledger, StoryReading reading)
    {
        _reading = reading;
        Disputed = new DisputedClaims(ledger, reading);
        foreach (var sentence in reading.Sentences.SelectMany(article => article))
        {
            var replaced = IsReplaced(sentence, reading);
            foreach (var value in sentence.Claim.Values)
            {
                (replaced ? _replaced : _standing).Add(value.Canonical);
                if (IsToll(value))
                    _tolls.Add((reading.PublishedOf(sentence.Claim.Article), sentence.Claim.Article, value));
            }
        }
    }

    public DisputedClaims Disputed { get; }

    /// <summary>True for a sentence whose value a later report has brought up to date, or whose article is gone.</summary>
    public static bool IsReplaced(StorySentence sentence, StoryReading reading) => Array.Exists(
        sentence.Facts,
        fact => fact.Status == FactStatus.Withdrawn || fact.SupersededBy is not null
            || (fact.Status == FactStatus.Updated && reading.PublishedOf(sentence.Claim.Article) < fact.Claims.Max(other => reading.PublishedOf(other.Article))));

    /// <summary>True where two articles give different tolls, which side by side would only confuse.</summary>
    public static bool HaveDifferentTolls(Candidate a, Candidate b) =>
        a.Sentence.Article != b.Sentence.Article
        && Array.Exists(a.Tolls, mine => Array.Exists(b.Tolls, theirs => theirs.Role == mine.Role && !theirs.Number.Equals(mine.Number)));

    /// <summary>True for a toll that the story's last report gives otherwise.</summary>
    public bool IsOutdated(StorySentence sentence) =>
        _reading.Latest is not null && _reading.PublishedOf(sentence.Claim.Article) < _reading.Latest
        && sentence.Claim.Values.Any(value => IsToll(value)
            && _tolls.Exists(other => other.Published == _reading.Latest && other.Value.Role == value.Role)
            && !_tolls.Exists(other => other.Published == _reading.Latest && other.Value.Role == value.Role && other.Value.Number.Equals(value.Number)));

    /// <summary>True where the title of an article has only figures that still hold and that nobody contradicts.</summary>
    public bool Hold(string title, Article article)
    {
        var values = ClaimReader.Read(ArticleReader.AsIs(article.Id, null, title, article.StatedPublished)).SelectMany(claim => claim.Values);
        return values.All(value => Holds(value, article));
    }

    private bool Holds(Value value, Article article)
    {
        if (Disputed.Of(article.Id, value) == Standing.Disputed || (_replaced.Contains(value.Canonical) && !_standing.Contains(value.Canonical)))
            return false;
        if (!IsToll(value))
            return true;
        // Whoever reported last knows best; of reports that bear no date nobody knows which one that was.
        var published = _reading.PublishedOf(article.Id);
        return (published is not null && published == _reading.Latest)
            || !_tolls.Exists(other => other.Article != article.Id && other.Value.Role == value.Role && !other.Value.Number.Equals(value.Number)
                && !(other.Published < published));
    }

    public static bool IsToll(Value value) => value.Kind == ValueKind.Count && Tolls.Contains(value.Role);
}
