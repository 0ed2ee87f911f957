using System.Text.Json;

namespace Briefing.Cli.Tests;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ExplainCommandTests()
    {
        _folder.Write("in/dam.txt", NewsArticles.Dam);
        _folder.Write("in/orchestra.txt", NewsArticles.Orchestra);
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

    private (int Number, JsonElement Fact) StoryOf(string article)
    {
        var stories = JsonDocument.Parse(File.ReadAllBytes(_folder["out/brief.json"])).RootElement.GetProperty("stories").EnumerateArray().ToList();
        var index = stories.FindIndex(story => story.GetProperty("articles").EnumerateArray().Any(one => one.GetProperty("name").GetString() == article));
        return (index + 1, stories[index].GetProperty("facts")[0]);
    }

    private static string Unwrapped(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
