using System.Globalization;

namespace Briefing.Summarising;

/// <summary>Which sentences state a value that another origin contradicts.</summary>
internal sealed class DisputedClaims
{
    private readonly HashSet<(string Article, string Value, string Unit)> _positions;

    public DisputedClaims(Ledger ledger) =>
        _positions = [.. from dispute in ledger.Disputes
                         from position in dispute.Positions
                         from article in position.Articles
                         select (article, position.Value, position.Unit)];

    public bool Contains(StorySentence sentence) =>
        _positions.Count > 0 && sentence.Claim.Values.Any(value => _positions.Contains((sentence.Claim.Article, Canonical(value), value.Unit)));

    private static string Canonical(Value value) =>
        value is { Kind: ValueKind.Date, When: { } days }
            ? days.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : value.Number.ToString(CultureInfo.InvariantCulture);
}
