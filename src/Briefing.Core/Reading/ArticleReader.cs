namespace Briefing.Reading;

/// <summary>Turns uploads into articles.</summary>
public static class ArticleReader
{
    /// <summary>An article whose text is already clean: kept verbatim, only split into sentences.</summary>
    public static Article AsIs(string id, string? title, string text, DateTimeOffset? published)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        var language = LanguageDetector.Detect(text);
        return new Article
        {
            Id = id,
            Name = id,
            Title = string.IsNullOrWhiteSpace(title) ? null : title.Trim(),
            Text = text,
            Language = language,
            Published = published,
            Sentences = SentenceSplitter.Split(text, language),
        };
    }
}
