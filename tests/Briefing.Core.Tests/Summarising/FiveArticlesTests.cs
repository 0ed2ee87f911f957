using System.Collections.Immutable;
using Briefing.Deduplicating;
using Briefing.Merging;
using Briefing.Reading;
using Briefing.Summarising;

namespace Briefing.Core.Tests.Summarising;

public sealed class FiveArticlesTests
{
    private static readonly string[] Forbidden =
    [
        "Leave a Reply", "Required fields", "giri\u015Frestbet", "By admin", "Akismet", "via Reuters", "a yr in the past", "Worldwide Relations",
        "wager on an aggressor", "Live Updates", "blinken",
    ];

    [SkippableTheory]
    [InlineData(110, 5)]
    [InlineData(200, 50)]
    [InlineData(400, 50)]
    public void The_five_articles_give_a_clean_summary(int words, int sentences)
    {
        var articles = Directory.GetFiles(DevelopmentData.RequireFiveArticles(), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => ArticleReader.Read(new RawArticle(Path.GetFileName(file), File.ReadAllBytes(file))).Articles).ToImmutableArray();
        var story = new Story("story", articles, OriginFinder.Find(articles, CopyFinder.Find(articles)));
        var summary = ExtractiveWriter.Write(story, FactMerger.Merge(story), new SummaryOptions { Words = words, MaxSentences = sentences });
        var text = $"{summary.Headline}\n{TestReports.TextOf(summary)}";
        Assert.All(Forbidden, forbidden => Assert.DoesNotContain(forbidden, text, StringComparison.OrdinalIgnoreCase));
        Assert.InRange(summary.Headline.Length, 20, 90);
        Assert.Contains("Lukashenko", text, StringComparison.Ordinal);
        Assert.NotEmpty(summary.Sentences);
    }
}
