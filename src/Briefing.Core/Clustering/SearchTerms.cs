namespace Briefing.Clustering;

/// <summary>
/// What an article is found by, and what it finds others by: its heaviest terms, and the heaviest of those that an earlier article had. In a small window the words
/// that nobody else uses are the rarest of all, and what it shares with others would hardly be among the former.
/// </summary>
internal sealed class SearchTerms
{
    public const int Most = 24;

    // Many words of an article are equally rare; names and what its lead has find more of its kind than the others.
    private const float Telling = 1.3f;

    private readonly List<(uint Term, float Weight)> _ranked = [];

    /// <summary>Heaviest first, as are the others.</summary>
    public List<(uint Term, float Weight)> FoundBy { get; } = new(Most);

    public List<(uint Term, float Weight)> Finding { get; } = new(Most);

    /// <summary>Takes the place of what was chosen for another article.</summary>
    /// <param name="weighted">All terms of the article, which the frequencies know by now.</param>
    public void Choose(List<(uint Term, float Weight)> weighted, Dictionary<uint, TermUse> uses, DocumentFrequencies frequencies)
    {
        _ranked.Clear();
        _ranked.AddRange(weighted.OrderByDescending(term => SearchWeight(term, uses[term.Term])).ThenBy(term => term.Term));
        FoundBy.Clear();
        FoundBy.AddRange(_ranked.Take(Most));
        Finding.Clear();
        Finding.AddRange(_ranked.Where(term => frequencies.WasKnown(term.Term)).Take(Most));
    }

    private static float SearchWeight((uint Term, float Weight) term, TermUse use) => use.IsName || use.IsLead ? term.Weight * Telling : term.Weight;
}
