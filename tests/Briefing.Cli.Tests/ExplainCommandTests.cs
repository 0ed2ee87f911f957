using System.Text.Json;

namespace Briefing.Cli.Tests;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ExplainCommandTests()
    {
        _folder.Write("in/dam.txt", News.DamInFull);
        _folder.Write("in/orchestra.txt", News.OrchestraInFull);
        Assert.Equal(0, BuiltCommand.Run("brief", _folder["in"], "--out", _folder["out"]).ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("out")]
    [InlineData("out/brief.json")]
    public void A_fact_is_shown_with_its_span_in_its_article(string brief)
    {
        var (number, fact) = StoryOf("orchestra.txt");
        var claim = fact.GetProperty("claims")[0];

        var run = BuiltCommand.Run("explain", _folder[brief], $"{number}/{fact.GetProperty("id").GetString()}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("orchestra.txt", run.Output, StringComparison.Ordinal);
        Assert.Contains($"characters {claim.GetProperty("start")} to {claim.GetProperty("end")}", run.Output, StringComparison.Ordinal);
        Assert.Contains(Unwrapped(claim.GetProperty("quote").GetString()!), Unwrapped(run.Output), StringComparison.Ordinal);
        Assert.DoesNotContain("dam.txt", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_fact_all_are_listed()
    {
        var run = BuiltCommand.Run("explain", _folder["out"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1/f1", run.Output, StringComparison.Ordinal);
        Assert.Contains("2/f1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_is_not_there_is_said_to_be_missing()
    {
        var run = BuiltCommand.Run("explain", _folder["out"], "f999");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("no fact f999", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("in/dam.txt")]
    public void What_is_no_brief_is_named(string path)
    {
        var run = BuiltCommand.Run("explain", _folder[path], "f1");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(_folder[path], Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_disputed_fact_is_shown_with_what_stands_against_it()
    {
        _folder.Write("two/here.txt", News.DamInFull);
        _folder.Write("two/there.txt", News.DamElsewhereInFull);

        var explained = Unwrapped(Explain("two", "14 million"));

        Assert.Contains("Against 14000000 EUR as to cost: 17000000 EUR, said by there.txt", explained, StringComparison.Ordinal);
        Assert.Matches(@"there\.txt.*characters \d+ to \d+.*> Repairs to the dam cost 17 million euros", explained);
    }

    [Fact]
    public void An_updated_fact_is_shown_with_the_earlier_value_and_its_time()
    {
        _folder.Write("two/early.md", "---\npublished: 2026-05-04T08:00:00Z\n---\nSarnova landslide\n\nThe landslide in Sarnova killed 12 people on Monday, police said. Rescuers are searching the lower village for others.\n");
        _folder.Write("two/late.md", "---\npublished: 2026-05-05T08:00:00Z\n---\nToll rises in Sarnova\n\nThe landslide in Sarnova killed 19 people on Monday, the police said a day later. Roads into the valley stay shut and schools are to open again next week.\n");

        var later = Unwrapped(Explain("two", "killed 19"));
        Assert.Contains("It replaces ", later, StringComparison.Ordinal);
        Assert.Contains("(12 is now 19 people):", later, StringComparison.Ordinal);
        Assert.Matches(@"early\.md.*published 2026-05-04 08:00.*> The landslide in Sarnova killed 12 people", later);

        var earlier = Unwrapped(Explain("two", "killed 12"));
        Assert.Contains("It was replaced by ", earlier, StringComparison.Ordinal);
        Assert.Matches(@"late\.md.*published 2026-05-05 08:00.*> The landslide in Sarnova killed 19 people", earlier);
    }

    /// <summary>What is told of the one fact that rests on a sentence with these words.</summary>
    private string Explain(string folder, string words)
    {
        Assert.Equal(0, BuiltCommand.Run("brief", _folder[folder], "--out", _folder["told"]).ExitCode);
        var story = Assert.Single(JsonDocument.Parse(File.ReadAllBytes(_folder["told/brief.json"])).RootElement.GetProperty("stories").EnumerateArray());
        var fact = Assert.Single(story.GetProperty("facts").EnumerateArray(), fact => fact.GetProperty("claims").EnumerateArray().Any(claim => claim.GetProperty("quote").GetString()!.Contains(words, StringComparison.Ordinal)));
        return BuiltCommand.Run("explain", _folder["told"], fact.GetProperty("id").GetString()!).Output;
    }

    private (int Number, JsonElement Fact) StoryOf(string article)
    {
        var stories = JsonDocument.Parse(File.ReadAllBytes(_folder["out/brief.json"])).RootElement.GetProperty("stories").EnumerateArray().ToList();
        var index = stories.FindIndex(story => story.GetProperty("articles").EnumerateArray().Any(one => one.GetProperty("name").GetString() == article));
        return (index + 1, stories[index].GetProperty("facts")[0]);
    }

    private static string Unwrapped(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
