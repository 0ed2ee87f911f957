namespace Briefing.Summarising;

/// <summary>A sentence of a story's clean copies, as the writer sees it.</summary>
/// <param name="Article">The number of its article within <see cref="StoryReading.Articles"/>.</param>
/// <param name="Index">Its number within the article.</param>
internal sealed record StorySentence(int Article, int Index, Sentence Span, TermToken[] Tokens, Claim Claim, Fact[] Facts)
{
    /// <summary>Its number counted from where the article's news begins; negative for what stands before that.</summary>
    public int Place { get; init; } = Index;
}

/// <summary>
/// The words of a story: the best copy of each origin, since copies are one voice and their garbled words are nobody's.
/// </summary>
internal sealed class StoryReading
{
    /// <summary>Sentences read of all articles together, and the fewest of each: passages are compared in pairs, which a book must not make costly.</summary>
    private const int MostSentences = 1200;

    private const int FewestOfEach = 6;

    private readonly string _language;
    private readonly FeatureArticles _features;
    private readonly bool[] _isFeature;
    private readonly HashSet<int> _names = [];
    private readonly HashSet<int> _common = [];
    private readonly Dictionary<string, DateTimeOffset?> _published;
    private readonly Dictionary<StorySentence, StorySentence[]> _repetitions = new(ReferenceEqualityComparer.Instance);

    private StoryReading(string language, Article[] articles, Vocabulary vocabulary, TermToken[][] titles, StorySentence[][] sentences, FeatureArticles features, Ledger ledger)
    {
        _language = language;
        Articles = articles;
        Latest = articles.Max(article => article.StatedPublished);
        Vocabulary = vocabulary;
        Titles = titles;
        Sentences = sentences;
        _features = features;
        _isFeature = [.. articles.Select((_, article) => features.Is(article))];
        _published = articles.ToDictionary(article => article.Id, article => article.StatedPublished, StringComparer.Ordinal);
        if (ledger.Repetitions.Length > 0)
            ReadRepetitions(ledger);
        foreach (var sentence in sentences.SelectMany(article => article))
        {
            foreach (var token in sentence.Tokens)
            {
                if (!token.Capital)
                    _common.Add(token.Term);
                else if (token != sentence.Tokens[0] && !vocabulary.IsStop(token.Term))
                    _names.Add(token.Term);
            }
        }
    }

    /// <summary>One for each origin, in order of publication.</summary>
    public Article[] Articles { get; }

    /// <summary>True where any of <see cref="Articles"/> states when it was published.</summary>
    public bool IsDated => Latest is not null;

    /// <summary>When the last of <see cref="Articles"/> was published; null where none states that.</summary>
    public DateTimeOffset? Latest { get; }

    /// <summary>True for an article of a day before that of the last one.</summary>
    public bool IsOfAnEarlierDay(int article) => Latest - Articles[article].StatedPublished >= NewsDay.ADay;

    public Vocabulary Vocabulary { get; }

    /// <summary>The words of each article's title; empty where it has none.</summary>
    public TermToken[][] Titles { get; }

    /// <summary>For each article its sentences that are claims of the ledger, in order.</summary>
    public StorySentence[][] Sentences { get; }

    /// <summary>True for an article of another language than the story's: its sentences are for those who read that language.</summary>
    public bool IsForeign(int article) => _language != "und" && Articles[article].Language != "und" && Articles[article].Language != _language;

    /// <summary>True for an article of which a sentence or more stands before its news.</summary>
    public bool IsTeased(int article) => Sentences[article] is [{ Place: < 0 }, ..];

    /// <summary>True for an article whose title has a name that another article's title has.</summary>
    public bool SharesNameInTitle(int article) => ShareInTitle(Titles, article, IsName);

    /// <summary>True where one of some words of an article's title stands in another article's title.</summary>
    /// <param name="titles">The words of each article's title.</param>
    /// <param name="counts">Whether a word is one of them.</param>
    public static bool ShareInTitle(TermToken[][] titles, int article, Func<TermToken, bool> counts) => Array.Exists(
        titles[article],
        token => counts(token) && titles.Where((_, other) => other != article).Any(title => Array.Exists(title, word => word.Term == token.Term)));

    /// <summary>True for a feature, an article that begins with a scene of several sentences, or one whose title asks what the news means: it looks back on what others report.</summary>
    public bool IsBackground(int article) =>
        _isFeature[article] || Sentences[article] is [{ Place: < -1 }, ..] || (Articles[article].Title is { } title && Title.Announces(title));

    /// <summary>True for a sentence of the scene that a feature begins with.</summary>
    public bool IsScene(StorySentence sentence) => _isFeature[sentence.Article] && _features.IsScene(sentence);

    /// <summary>True for a capitalised word that the story also capitalises inside of a sentence.</summary>
    public bool IsName(TermToken token) => token.Capital && _names.Contains(token.Term);

    /// <summary>True for a capitalised word that the story has nowhere in small letters.</summary>
    public bool IsProper(TermToken token) => token.Capital && !_common.Contains(token.Term) && !Vocabulary.IsStop(token.Term);

    /// <summary>The sentences that tell what this one does, in whatever words.</summary>
    public StorySentence[] RepetitionsOf(StorySentence sentence) => _repetitions.GetValueOrDefault(sentence) ?? [];

    /// <summary>True for the best copy of an origin.</summary>
    public bool Has(string article) => _published.ContainsKey(article);

    /// <summary>When one of <see cref="Articles"/> was published; null for any other article.</summary>
    public DateTimeOffset? PublishedOf(string article) => _published.GetValueOrDefault(article);

    /// <summary>On what day an article was published by its own clock; null where it states no time.</summary>
    public DateOnly? DayOf(int article) => Articles[article].StatedPublished is { } published ? DateOnly.FromDateTime(published.DateTime) : null;

    public static StoryReading Of(Story story, Ledger ledger)
    {
        var best = story.Origins.Select(origin => origin.Best).ToHashSet(StringComparer.Ordinal);
        var articles = story.Articles.Where(article => best.Contains(article.Id)).ToArray();
        var vocabulary = new Vocabulary(story.Language);
        var claims = ClaimsOf(ledger, best);
        var depth = Math.Max(FewestOfEach, MostSentences / articles.Length);
        var titles = Array.ConvertAll(articles, article => article.Title is { } title ? Tokens.Read(title, 0, title.Length, vocabulary) : []);
        StorySentence[][] sentences = [.. articles.Select((article, number) => Read(article, number, depth, claims, vocabulary))];
        var features = new FeatureArticles(articles, titles, sentences, vocabulary);
        return new StoryReading(story.Language, articles, vocabulary, titles, NewsBeginnings.Place(sentences, titles, vocabulary, features), features, ledger);
    }

    private void ReadRepetitions(Ledger ledger)
    {
        var places = Sentences.SelectMany(article => article).ToDictionary(sentence => (sentence.Claim.Article, sentence.Claim.Sentence));
        foreach (var (one, other) in ledger.Repetitions)
        {
            if (!places.TryGetValue((one.Article, one.Sentence), out var told) || !places.TryGetValue((other.Article, other.Sentence), out var again))
                continue;
            _repetitions[told] = [.. RepetitionsOf(told), again];
            _repetitions[again] = [.. RepetitionsOf(again), told];
        }
    }

    private static StorySentence[] Read(
        Article article, int number, int depth, Dictionary<(string Article, int Sentence), (Claim Claim, List<Fact> Facts)> claims, Vocabulary vocabulary)
    {
        var count = Math.Min(depth, article.Sentences.Length);
        var sentences = new List<StorySentence>(count);
        for (var i = 0; i < count; i++)
        {
            var span = article.Sentences[i];
            var tokens = Tokens.Read(article.Text, span.Start, span.End, vocabulary);
            if (claims.TryGetValue((article.Id, i), out var entry))
                sentences.Add(new StorySentence(number, i, span, tokens, entry.Claim, [.. entry.Facts]));
        }
        return [.. sentences];
    }

    private static Dictionary<(string Article, int Sentence), (Claim Claim, List<Fact> Facts)> ClaimsOf(Ledger ledger, HashSet<string> articles)
    {
        var claims = new Dictionary<(string Article, int Sentence), (Claim Claim, List<Fact> Facts)>();
        foreach (var fact in ledger.Facts)
        {
            foreach (var claim in fact.Claims)
            {
                if (!articles.Contains(claim.Article))
                    continue;
                if (!claims.TryGetValue((claim.Article, claim.Sentence), out var entry))
                    claims[(claim.Article, claim.Sentence)] = entry = (claim, []);
                if (!entry.Facts.Contains(fact))
                    entry.Facts.Add(fact);
            }
        }
        return claims;
    }
}
