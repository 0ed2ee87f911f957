namespace Briefing.Clustering;

/// <summary>What the window keeps of an article.</summary>
internal sealed class WindowArticle(int number, Article article, Dictionary<uint, TermUse> uses, ArticleVector vector)
{
    private WindowArticle? _original;

    /// <summary>Its place in the order of arrival.</summary>
    public int Number { get; } = number;

    public string Id { get; } = article.Id;

    public ArticleVector Vector { get; } = vector;

    public double? Day { get; } = article.StatedPublished?.UtcTicks / (double)TimeSpan.TicksPerDay;

    public Instalments Instalments { get; } = Instalments.Of($"{article.Title}\n{article.Text}", ArticleTerms.LeadWords);

    public TitleWords TitleWords { get; } = TitleWords.Of(uses);

    /// <summary>Articles that agree with it, or nearly do, or share names with it, with their scores.</summary>
    public List<(WindowArticle Article, float Score)> Neighbours { get; } = [];

    public WindowStory Story { get; set; } = null!;

    /// <summary>Stands for all articles that are copies of one text.</summary>
    public WindowArticle Original => _original is null ? this : _original = _original.Original;

    /// <summary>Says that both have one upstream text.</summary>
    public void MakeCopyOf(WindowArticle other)
    {
        var (mine, its) = (Original, other.Original);
        if (mine.Number < its.Number)
            its._original = mine;
        else if (mine != its)
            mine._original = its;
    }
}

/// <summary>A story while it may still change.</summary>
internal sealed class WindowStory(string id)
{
    public string Id { get; } = id;

    /// <summary>In the order of arrival.</summary>
    public List<WindowArticle> Articles { get; } = [];

    public void Add(WindowArticle article)
    {
        Articles.Add(article);
        article.Story = this;
    }
}
