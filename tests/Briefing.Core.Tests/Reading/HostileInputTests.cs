using System.Text;
using System.Text.Json;
using Briefing.Reading;

namespace Briefing.Core.Tests.Reading;

public sealed class HostileInputTests
{
    private const string Kept = "KEEPME The river authority said on Monday that the eastern dam will reopen in March after repairs costing 14 million euros.";

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    /// <summary>By name, for a test runner writes out the data of every theory.</summary>
    private static readonly Dictionary<string, Func<string>> Makers = new()
    {
        ["nested"] = () => Repeat("<div>", 100_000) + $"<p>{Kept}</p>" + Repeat("</div>", 100_000),
        ["never closed"] = () => $"<p>{Kept}</p>" + Repeat("<div>", 100_000),
        ["misnested"] = () => $"<p>{Kept}</p>" + Repeat("<b><i><p>", 33_000),
        ["tables"] = () => $"<p>{Kept}</p>" + Repeat("<table><tr><td>", 10_000),
        ["fonts"] = () => $"<p>{Kept}</p>" + Repeat("<font>", 50_000) + Repeat("<p>x</p>", 200),
        ["end tags"] = () => $"<p>{Kept}</p>" + Repeat("</p>", 1_000_000),
        ["attributes"] = () => $"<p>{Kept}</p><p " + string.Join(' ', Enumerable.Range(0, 200_000).Select(number => $"a{number}=1")) + ">x</p>",
        ["ampersands"] = () => $"<p>{Kept}</p><p>" + Repeat("&", 3_000_000) + "</p>",
        ["brackets"] = () => $"<p>{Kept}</p>" + Repeat("<", 3_000_000),
        ["comments"] = () => $"<p>{Kept}</p>" + Repeat("<!--", 500_000),
        ["scripts"] = () => $"<p>{Kept}</p>" + Repeat("<script>", 200_000),
        ["escaped scripts"] = () => $"<p>{Kept}</p><script><!-- <script>" + Repeat("</script><script>", 100_000),
        ["links"] = () => $"<p>{Kept}</p>" + Repeat("<a href=x>link text</a> ", 100_000),
        ["abbreviations"] = () => $"<p>{Kept}</p><p>" + Repeat("A. ", 700_000) + "</p>",
        ["no stops"] = () => $"<p>{Kept}</p><p>" + Repeat("water over the wall ", 240_000) + "</p>",
        ["quotes"] = () => $"<p>{Kept}</p><p>" + Repeat("\"", 2_000_000) + "</p>",
        ["brackets in text"] = () => $"<p>{Kept}</p><p>" + Repeat("(a. ", 400_000) + "</p>",
        ["marks"] = () => $"<p>{Kept}</p><p>e" + Repeat("\u0301\u0323", 700_000) + "</p>",
        ["style sheets"] = () => "<style>" + Repeat("@media{a{", 100_000) + $"</style><p>{Kept}</p>",
    };

    public static TheoryData<string> Monsters => new(Makers.Keys);

    [Theory]
    [MemberData(nameof(Monsters))]
    public void A_monster_is_read_and_its_text_kept(string name)
    {
        var result = ArticleReader.FromHtml(name, Makers[name]());

        Assert.Contains("KEEPME", Assert.Single(result.Articles).Text, StringComparison.Ordinal);
        Read.AssertSound(result);
    }

    [Fact]
    public void A_page_past_the_limit_is_refused_with_the_limit() =>
        Assert.Contains("10 million", Assert.Single(ArticleReader.FromHtml("a", new string('a', 10_000_001)).Skipped).Why, StringComparison.Ordinal);

    [SkippableFact]
    public void Hostile_pages_give_their_text_and_nothing_else()
    {
        foreach (var line in File.ReadLines(DevelopmentData.Require("naughty/html.jsonl")))
        {
            var page = JsonDocument.Parse(line).RootElement;
            var result = Read.File(page.GetProperty("id").GetString()!, page.GetProperty("base64").GetBytesFromBase64());
            var text = string.Join('\n', result.Articles.Select(article => article.Text));

            Assert.All(page.GetProperty("keep").EnumerateArray(), keep => Assert.Contains(keep.GetString()!, text, StringComparison.Ordinal));
            Assert.All(page.GetProperty("drop").EnumerateArray(), drop => Assert.DoesNotContain(drop.GetString()!, text, StringComparison.Ordinal));
            Read.AssertSound(result);
        }
    }

    [SkippableFact]
    public void Broken_json_is_no_article()
    {
        foreach (var line in File.ReadLines(DevelopmentData.Require("naughty/json-parsing.jsonl")))
        {
            var sample = JsonDocument.Parse(line).RootElement;
            var result = Read.File(sample.GetProperty("name").GetString()!, sample.GetProperty("base64").GetBytesFromBase64());

            Read.AssertSound(result);
            Assert.True(result.Articles.IsEmpty || !sample.GetProperty("expect").ValueEquals("reject"));
        }
    }

    [SkippableFact]
    public void Strings_that_break_programs_do_not_break_this_one()
    {
        var strings = JsonDocument.Parse(File.ReadAllText(DevelopmentData.Require("naughty/blns.json"))).RootElement;
        foreach (var each in strings.EnumerateArray().Select(each => each.GetString()!))
        {
            Read.AssertSound(ArticleReader.FromText(each, each + "\n\n" + Kept));
            Read.AssertSound(ArticleReader.FromHtml(each, $"<p>{each}</p><p title='{each}'>{Kept}</p>"));
            Read.AssertSound(Read.File(each, each));
        }
    }

    [SkippableFact]
    public void Five_real_articles_lose_their_debris_and_nothing_else()
    {
        var folder = DevelopmentData.RequireFiveArticles();
        var articles = Directory.EnumerateFiles(folder, "00*.txt").Order(StringComparer.Ordinal)
            .Select(file => Assert.Single(Read.File(Path.GetFileName(file), File.ReadAllBytes(file)).Articles)).ToArray();

        string[] forbidden = ["Leave a Reply", "Required fields", "girişrestbet", "By admin", "Akismet", "via Reuters", "Getty Images"];
        Assert.All(articles, article => Assert.DoesNotContain(forbidden, phrase => article.Text.Contains(phrase, StringComparison.Ordinal)));
        Assert.Equal([18, 31, 17, 16, 27], articles.Select(article => Read.Paragraphs(article).Length));
        Assert.Null(articles[2].Title);
        Assert.StartsWith("© 2023, GDC.", articles[4].Rights, StringComparison.Ordinal);
        Assert.Equal(
            ["comment form", "comment form", "contributor line", "byline", "photo credit", "contributor line", "comment form", "comment form", "photo caption", "sub-heading", "rights line", "comment form", "comment form", "comment form"],
            articles.SelectMany(article => article.Removed).Select(removed => removed.Why));
    }

    [SkippableTheory]
    [InlineData("dev/wikinews.jsonl", 0.002)]
    [InlineData("dev/ecbplus.jsonl", 0.03)]
    public void Little_of_clean_text_is_taken_for_debris(string file, double most)
    {
        double all = 0, removed = 0;
        foreach (var line in File.ReadLines(DevelopmentData.Require(file)))
        {
            var text = JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!;
            all += text.Length;
            removed += ArticleReader.FromText("a", text).Articles.Sum(article => article.Removed.Sum(part => part.Text.Length));
        }

        Assert.InRange(removed / all, 0, most);
    }
}
