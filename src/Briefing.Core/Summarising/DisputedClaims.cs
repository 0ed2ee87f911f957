namespace Briefing.Summarising;

internal enum Standing
{
    Undisputed,

    /// <summary>Disputed, but more origins say so than say anything else.</summary>
    Majority,

    Disputed,
}

/// <summary>Which sentences state a value that another origin contradicts.</summary>
internal sealed class DisputedClaims
{
    private readonly Dictionary<(string Article, string Value, string Unit), Standing> _positions = [];
    private readonly Dictionary<string, Standing> _ofArticles = [];
    private readonly HashSet<(string Article, string Value, string Unit)> _behind = [];

    public DisputedClaims(Ledger ledger, StoryReading reading)
    {
        foreach (var dispute in ledger.Disputes)
        {
            var voices = dispute.Positions.Select(position => position.Articles.Count(reading.Has)).ToArray();
            var first = dispute.Positions.Select(position => Array.FindIndex(reading.Articles, article => position.Articles.Contains(article.Id))).ToArray();
            var foremost = Enumerable.Range(0, voices.Length).OrderByDescending(i => voices[i]).ThenBy(i => (uint)first[i]).First();
            for (var i = 0; i < voices.Length; i++)
            {
                var position = dispute.Positions[i];
                var standing = voices[i] > 1 && voices[i] > voices.Sum() - voices[i] ? Standing.Majority : Standing.Disputed;
                foreach (var article in position.Articles)
                {
                    _positions[(article, position.Value, position.Unit)] = standing;
                    _ofArticles[article] = (Standing)Math.Max((int)standing, (int)_ofArticles.GetValueOrDefault(article));
                    if (i != foremost)
                        _behind.Add((article, position.Value, position.Unit));
                }
            }
        }
    }

    public Standing Of(StorySentence sentence)
    {
        if (_positions.Count == 0 || sentence.Claim.Values.Length == 0)
            return Standing.Undisputed;
        var standing = sentence.Claim.Values.Max(value => Of(sentence.Claim.Article, value));
        return standing == Standing.Undisputed && IsConverted(sentence) ? _ofArticles[sentence.Claim.Article] : standing;
    }

    /// <summary>The values of a sentence that another origin contradicts.</summary>
    public IEnumerable<Value> In(StorySentence sentence) => sentence.Claim.Values.Where(value => Of(sentence.Claim.Article, value) != Standing.Undisputed);

    /// <summary>True where no other side of its disputes has more origins, or as many and an earlier one.</summary>
    public bool IsForemost(StorySentence sentence) => sentence.Claim.Values.All(value => !_behind.Contains(KeyOf(sentence.Claim.Article, value)));

    /// <summary>How a value of one article stands.</summary>
    public Standing Of(string article, Value value) =>
        _positions.GetValueOrDefault(KeyOf(article, value));

    private static (string Article, string Value, string Unit) KeyOf(string article, Value value) =>
        (article, value.Canonical, value.Kind == ValueKind.Date ? "" : value.Unit);

    /// <summary>A position names one of its values; who gives the same in another unit is known by the fact's status.</summary>
    private bool IsConverted(StorySentence sentence) =>
        Array.Exists(sentence.Facts, fact => fact.Status == FactStatus.Disputed)
        && _ofArticles.ContainsKey(sentence.Claim.Article)
        && sentence.Claim.Values.Any(value => value.Kind is ValueKind.Distance or ValueKind.Mass or ValueKind.Area or ValueKind.Temperature);
}
