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

    public DisputedClaims(Ledger ledger, StoryReading reading)
    {
        foreach (var dispute in ledger.Disputes)
        {
            var voices = dispute.Positions.Select(position => position.Articles.Count(reading.Has)).ToArray();
            for (var i = 0; i < voices.Length; i++)
            {
                var position = dispute.Positions[i];
                var standing = voices[i] > 1 && voices[i] > voices.Sum() - voices[i] ? Standing.Majority : Standing.Disputed;
                foreach (var article in position.Articles)
                {
                    _positions[(article, position.Value, position.Unit)] = standing;
                    _ofArticles[article] = (Standing)Math.Max((int)standing, (int)_ofArticles.GetValueOrDefault(article));
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

    /// <summary>How a value of one article stands.</summary>
    public Standing Of(string article, Value value) =>
        _positions.GetValueOrDefault((article, value.Canonical, value.Kind == ValueKind.Date ? "" : value.Unit));

    /// <summary>A position names one of its values; who gives the same in another unit is known by the fact's status.</summary>
    private bool IsConverted(StorySentence sentence) =>
        Array.Exists(sentence.Facts, fact => fact.Status == FactStatus.Disputed)
        && _ofArticles.ContainsKey(sentence.Claim.Article)
        && sentence.Claim.Values.Any(value => value.Kind is ValueKind.Distance or ValueKind.Mass or ValueKind.Area or ValueKind.Temperature);
}
