namespace Briefing.Summarising;

/// <summary>
/// Where each article of a story begins with its news. A feature sets a scene or introduces somebody first, in words that no other report
/// has, and tells what happened a few sentences further down.
/// </summary>
internal static class NewsBeginnings
{
    /// <summary>A title and so many sentences of the other articles tell what the news is.</summary>
    private const int OpeningSentences = 3;

    /// <summary>By so many sentences an article has come to its news.</summary>
    private const int Reach = 8;

    /// <summary>Of what the sentence among those has in common with the other openings that has most, a scene has less than this.</summary>
    private const double LeastOfScene = 0.3;

    /// <summary>And the sentence that the news begins with at least this.</summary>
    private const double LeastOfNews = 0.5;

    /// <summary>The same sentences, each with its place counted from where its article's news begins.</summary>
    public static StorySentence[][] Place(StorySentence[][] sentences, TermToken[][] titles, Vocabulary vocabulary, FeatureArticles features)
    {
        var openings = new HashSet<int>[sentences.Length];
        var naming = new Dictionary<int, int>();
        for (var article = 0; article < sentences.Length; article++)
        {
            openings[article] = [.. titles[article].Concat(sentences[article].Take(OpeningSentences).SelectMany(sentence => sentence.Tokens)).Select(token => token.Term).Where(term => !vocabulary.IsStop(term))];
            foreach (var term in openings[article])
                naming[term] = naming.GetValueOrDefault(term) + 1;
        }

        return
        [
            .. sentences.Select((article, number) => BeginningIn(article, number) is > 0 and var beginning
                ? Array.ConvertAll(article, sentence => sentence with { Place = sentence.Index - article[beginning].Index })
                : article),
        ];

        int BeginningIn(StorySentence[] article, int number) =>
            features.Is(number) && features.NewsOf(number) is > 0 and var news ? news : BeginningOf(article, openings[number], naming);
    }

    private static int BeginningOf(StorySentence[] sentences, HashSet<int> own, Dictionary<int, int> naming)
    {
        var shared = Array.ConvertAll(
            sentences[..Math.Min(Reach, sentences.Length)],
            sentence => sentence.Tokens.Select(token => token.Term).Distinct().Sum(term => naming.GetValueOrDefault(term) - (own.Contains(term) ? 1 : 0)));
        return shared.Length == 0 || shared[0] >= LeastOfScene * shared.Max() ? 0 : Array.FindIndex(shared, common => common >= LeastOfNews * shared.Max());
    }
}
