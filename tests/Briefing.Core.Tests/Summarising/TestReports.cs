using System.Globalization;
using Briefing.Merging;
using Briefing.Reading;
using Briefing.Summarising;

namespace Briefing.Core.Tests.Summarising;

/// <summary>Stories made of a few sentences of fictional news, and what is written about them.</summary>
internal static class TestReports
{
    public static Article Report(string id, string text, string? title = null, string? published = null) =>
        ArticleReader.AsIs(id, title, text, published is null ? null : DateTimeOffset.Parse(published, CultureInfo.InvariantCulture));

    /// <summary>A story of independent articles.</summary>
    public static Story StoryOf(params Article[] articles) =>
        new("story", [.. articles], [.. articles.Select((article, i) => new Origin(i + 1, [article.Id]))]);

    public static Summary Summarise(Story story, int words = 110, int sentences = 5) =>
        ExtractiveWriter.Write(story, FactMerger.Merge(story), new SummaryOptions { Words = words, MaxSentences = sentences });

    public static Summary Summarise(params string[] texts) =>
        Summarise(StoryOf([.. texts.Select((text, i) => Report($"a{i}", text))]));

    public static string TextOf(Summary summary) => string.Join(' ', summary.Sentences.Select(sentence => sentence.Text));
}
