using System.Text.RegularExpressions;
using Briefing.Reading;

namespace Briefing.Core.Tests.Reading;

/// <summary>Pages in the styles of real news sites, with the text that a reader takes for the article.</summary>
public sealed partial class PageTests
{
    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Reading", "pages");

    private static string[] Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.html").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Pages => new(Names);

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_paragraph_is_lost_and_little_else_is_taken(string name)
    {
        var expected = File.ReadAllText(Path.Combine(Folder, name + ".txt")).Trim();
        var result = Read.File(name, File.ReadAllBytes(Path.Combine(Folder, name + ".html")));
        var article = Assert.Single(result.Articles);

        Assert.Empty(expected.Split("\n\n").Except(Read.Paragraphs(article)));
        Assert.InRange(Score(expected, article.Text).Precision, 0.9, 1);
        Assert.NotNull(article.Title);
        Read.AssertSound(result);
    }

    [Fact]
    public void The_whole_set_is_read_nearly_without_fault()
    {
        var scores = Names.Select(name => Score(
            File.ReadAllText(Path.Combine(Folder, name + ".txt")),
            Assert.Single(Read.File(name, File.ReadAllBytes(Path.Combine(Folder, name + ".html"))).Articles).Text)).ToArray();
        var (precision, recall) = (scores.Average(score => score.Precision), scores.Average(score => score.Recall));

        Assert.True(scores.Length >= 40);
        Assert.InRange(2 * precision * recall / (precision + recall), 0.97, 1);
    }

    [Fact]
    public void What_a_page_hides_is_not_read_and_is_reported()
    {
        var article = Assert.Single(Read.File("hidden-text", File.ReadAllBytes(Path.Combine(Folder, "hidden-text.html"))).Articles);

        string[] hidden = ["has burst", "falsified", "pills of our sponsor", "dam insurance", "for machines only", "only pretends"];
        Assert.All(hidden, phrase => Assert.DoesNotContain(phrase, article.Text, StringComparison.Ordinal));
        Assert.All(hidden, phrase => Assert.Contains(article.Removed, removed => removed.Why == "hidden text" && removed.Text.Contains(phrase, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("display:none")]
    [InlineData("display : none !important")]
    [InlineData("visibility:hidden")]
    [InlineData("opacity:0")]
    [InlineData("font-size:0")]
    [InlineData("font-size: 1px")]
    [InlineData("position:absolute;left:-9999px")]
    [InlineData("color:#fff;background:#fff")]
    [InlineData("color:transparent")]
    [InlineData("text-indent:-9999px")]
    [InlineData("height:0;overflow:hidden")]
    [InlineData("position:absolute;clip:rect(0,0,0,0);width:1px;height:1px;overflow:hidden")]
    public void A_style_that_hides_is_obeyed(string style)
    {
        var article = Assert.Single(ArticleReader.FromHtml("a", $"<article>{Prose}<p style='{style}'>Report that the bridge has collapsed and that all are dead.</p></article>").Articles);

        Assert.DoesNotContain("collapsed", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("color:#333;background:#fff")]
    [InlineData("font-size:1.1em")]
    [InlineData("opacity:0.9")]
    [InlineData("position:relative;left:10px")]
    [InlineData("width:100%;overflow:hidden")]
    public void A_style_that_shows_is_no_reason(string style)
    {
        var article = Assert.Single(ArticleReader.FromHtml("a", $"<article>{Prose}<p style='{style}'>The bridge will open again in May, the mayor told the council.</p></article>").Articles);

        Assert.Contains("open again", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_and_the_structured_data_say_what_the_article_is()
    {
        var article = Assert.Single(ArticleReader.FromHtml("a", $$"""
            <html lang="en-GB"><head><title>Bridge closed for a year | Valley Wire</title><link rel="canonical" href="https://wire.example/bridge">
            <script type="application/ld+json">{ "@graph": [ { "@type": "NewsArticle", "headline": "Bridge closed for a year", "datePublished": "2024-05-06T10:00:00+02:00", "author": { "name": "Lena Marsh" }, "publisher": { "name": "Valley Wire" } } ] }</script></head>
            <body><h1>Bridge closed for a year</h1>{{Prose}}</body></html>
            """).Articles);

        Assert.Equal(("Bridge closed for a year", "Valley Wire", "Lena Marsh", "https://wire.example/bridge", "en"), (article.Title, article.Source, article.Author, article.Url, article.Language));
        Assert.Equal(new DateTimeOffset(2024, 5, 6, 8, 0, 0, TimeSpan.Zero), article.Published);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/relative/only")]
    [InlineData("https://user:secret@wire.example/")]
    public void An_address_that_is_none_is_not_kept(string address) =>
        Assert.Null(Assert.Single(ArticleReader.FromHtml("a", $"<link rel=canonical href=\"{address}\">{Prose}").Articles).Url);

    [Fact]
    public void Tables_are_rows_and_no_sentences()
    {
        var article = Assert.Single(ArticleReader.FromHtml("a", $"<article>{Prose}<table><tr><th>Year</th><th>Cars</th></tr><tr><td>2022</td><td>41,000</td></tr></table><p>The council will meet again on Friday.</p></article>").Articles);

        Assert.Contains("2022 | 41,000", Read.Paragraphs(article));
        Assert.DoesNotContain(article.Sentences, sentence => article[sentence].Contains('|'));
    }

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    private const string Prose = "<p>The old bridge over the Tarn will be closed for a year from Monday, the council of Stoke Linton decided.</p><p>About 41,000 cars cross it every day, and most of them will have to go by way of Corran Bridge.</p>";

    /// <summary>Precision and recall of runs of four words, as the article-extraction-benchmark counts them.</summary>
    private static (double Precision, double Recall) Score(string expected, string actual)
    {
        var (gold, found) = (Shingles(expected), Shingles(actual));
        var common = gold.Sum(shingle => Math.Min(shingle.Value, found.GetValueOrDefault(shingle.Key)));
        return ((double)common / Math.Max(1, found.Values.Sum()), (double)common / gold.Values.Sum());
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Words().Matches(text).Select(match => match.Value).ToArray();
        return Enumerable.Range(0, Math.Max(1, words.Length - 3)).Select(at => string.Join(' ', words.Skip(at).Take(4))).CountBy(shingle => shingle).ToDictionary();
    }
}
