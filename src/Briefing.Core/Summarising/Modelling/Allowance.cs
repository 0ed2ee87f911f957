namespace Briefing.Summarising.Modelling;

/// <summary>
/// What may be sent about one story: a fixed share of what its articles are long, instructions and schemas included. So a run's cost follows from
/// the size of its input, whatever the stories are like.
/// </summary>
internal sealed class Allowance
{
    /// <summary>Tokens sent for each token of an article, over all calls.</summary>
    public const double PerToken = 1.1;

    /// <summary>Of them at most this for the claims of an article; the rest is for telling the story.</summary>
    private const double ClaimsShare = 0.6;

    private int _left;

    public Allowance(Story story) => _left = (int)(PerToken * story.Articles.Sum(article => TokenEstimate.Of(article.Text)));

    /// <summary>For an article's claims. It depends on the article alone, so that the same article always gives the same call.</summary>
    public static int ForClaims(Article article) => (int)(ClaimsShare * TokenEstimate.Of(article.Text));

    public int Left => Volatile.Read(ref _left);

    public bool TrySpend(int tokens)
    {
        if (Interlocked.Add(ref _left, -tokens) >= 0)
            return true;

        Interlocked.Add(ref _left, tokens);
        return false;
    }
}
