using System.Text.Json;

namespace Briefing.Cli.Tests;

/// <summary>The five real articles about one event, read as a good reader would; EXPECT.md beside them says how that is.</summary>
public sealed class FiveArticlesTests : IDisposable
{
    private static readonly string[] Forbidden =
    [
        "Leave a Reply", "Required fields", "girişrestbet", "By admin", "Akismet", "via Reuters", "a yr in the past", "Worldwide Relations",
        "wager on an aggressor",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void Five_articles_of_four_origins_are_one_story()
    {
        var (brief, _) = Brief();

        var articles = Assert.Single(Items(brief, "stories")).GetProperty("articles").EnumerateArray().ToList();
        Assert.Equal(5, articles.Count);
        Assert.Equal(4, articles.Select(article => article.GetProperty("origin").GetInt32()).Distinct().Count());
        Assert.Equal(Origin(articles, "000_"), Origin(articles, "001_"));
        Assert.Equal(["EXPECT.md"], Items(brief.GetProperty("coverage"), "skipped").Select(skipped => skipped.GetProperty("name").GetString()));
    }

    [SkippableFact]
    public void Both_disputes_are_shown_with_who_says_what()
    {
        var (brief, run) = Brief();
        var story = Items(brief, "stories").First();
        var names = Items(story, "articles").ToDictionary(article => article.GetProperty("id").GetString()!, article => article.GetProperty("name").GetString()![..3]);
        var disputes = Items(story, "disputed").Select(dispute => Items(dispute, "positions").ToDictionary(
            position => position.GetProperty("value").GetString()! + position.GetProperty("unit").GetString(),
            position => position.GetProperty("articles").EnumerateArray().Select(id => names[id.GetString()!]).Order(StringComparer.Ordinal).ToList())).ToList();

        Assert.Equal(2, disputes.Count);
        var border = Assert.Single(disputes, dispute => dispute.ContainsKey("674mi"));
        Assert.Equal(["003"], border["674mi"]);
        Assert.Equal(["002"], border["1000km"]);
        // Nothing in the articles says in which week the weekdays are, so that the values may be weekdays or dates.
        Assert.Single(disputes, dispute => dispute.Values.Any(who => who is ["000", "001", ..]) && dispute.Values.Any(who => who is ["002"]));
        Assert.Contains("The sources disagree", run.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Nothing_that_is_not_the_articles_reaches_a_reader()
    {
        var (_, run) = Brief();

        string[] outputs = [run.Output, .. Directory.EnumerateFiles(_folder["out"], "brief.*").Select(File.ReadAllText)];
        Assert.All(outputs, output => Assert.All(Forbidden, text => Assert.DoesNotContain(text, output, StringComparison.OrdinalIgnoreCase)));
    }

    [SkippableFact]
    public void The_words_of_one_translator_are_nobody_elses()
    {
        var (brief, _) = Brief();

        var claims = Items(Items(brief, "stories").First(), "facts").SelectMany(fact => Items(fact, "claims"))
            .Where(claim => claim.GetProperty("quote").GetString()!.Contains("comprehensive strategic cooperation", StringComparison.Ordinal)).ToList();
        var names = Items(Items(brief, "stories").First(), "articles").ToDictionary(article => article.GetProperty("id").GetString()!, article => article.GetProperty("name").GetString()!);
        Assert.All(claims, claim => Assert.StartsWith("002_", names[claim.GetProperty("article").GetString()!], StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Every_sentence_names_facts_whose_spans_are_in_the_articles()
    {
        var folder = DevelopmentData.RequireFiveArticles();
        var (brief, _) = Brief();
        var story = Items(brief, "stories").First();
        var facts = Items(story, "facts").ToDictionary(fact => fact.GetProperty("id").GetString()!);
        var texts = Items(story, "articles").ToDictionary(
            article => article.GetProperty("id").GetString()!,
            article => CleanText(Path.Combine(folder, article.GetProperty("name").GetString()!)));

        var sentences = Items(story, "summary").ToList();
        Assert.InRange(sentences.Count, 2, 5);
        Assert.All(sentences, sentence =>
        {
            Assert.NotEmpty(Items(sentence, "cites"));
            var claims = Items(sentence, "facts").SelectMany(id => Items(facts[id.GetString()!], "claims")).ToList();
            Assert.NotEmpty(claims);
            Assert.All(claims, claim => Assert.Equal(
                claim.GetProperty("quote").GetString(),
                texts[claim.GetProperty("article").GetString()!][claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()]));
        });
    }

    private (JsonElement Brief, Outcome Run) Brief()
    {
        var run = BuiltCommand.Run("brief", DevelopmentData.RequireFiveArticles(), "--out", _folder["out"], "--now", "2023-03-02T06:00:00Z");
        Assert.Equal(0, run.ExitCode);
        return (JsonDocument.Parse(File.ReadAllBytes(_folder["out/brief.json"])).RootElement, run);
    }

    /// <summary>The text that offsets count in, as the command itself gives it.</summary>
    private static string CleanText(string file)
    {
        var run = BuiltCommand.RunWithInput(JsonSerializer.Serialize(new { id = "a", text = File.ReadAllText(file) }), "clean", "-");
        return JsonDocument.Parse(run.Output).RootElement.GetProperty("text").GetString()!;
    }

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) => element.GetProperty(name).EnumerateArray();

    private static int Origin(List<JsonElement> articles, string name) =>
        articles.Single(article => article.GetProperty("name").GetString()!.StartsWith(name, StringComparison.Ordinal)).GetProperty("origin").GetInt32();
}
