using Briefing.Summarising;
using static Briefing.Core.Tests.Summarising.TestReports;

namespace Briefing.Core.Tests.Summarising;

public sealed class StoryRankingTests
{
    private const string News = "The port of Tarrow closed its northern basin on Monday after a tanker leaked fuel oil, officials said. Divers from Orlen found a crack in the hull of the Merle.";

    private const string Recipe =
        "Preheat the oven to 180 degrees and butter a deep dish. Mix two cups of flour with a pinch of salt. Add the eggs one by one and stir until your dough is smooth. "
        + "Bake for forty minutes. Serve warm with cream, and enjoy!";

    private const string Blurb =
        "The new Brightline kettle is the perfect gift for your kitchen. It boils a litre in two minutes and looks stylish on any shelf. "
        + "Order today and get free shipping on your first purchase. You can choose from four colours at an affordable price.";

    [Fact]
    public void More_origins_come_first()
    {
        var ranked = StoryRanking.Rank([Story("one", "2031-03-05T08:00Z"), Story("three", "2031-03-05T08:00Z", "2031-03-05T08:00Z", "2031-03-05T08:00Z")]);
        Assert.Equal(["three", "one"], ranked.Select(story => story.Id));
    }

    [Fact]
    public void Copies_are_no_further_witnesses()
    {
        var copied = Story("copied", "2031-03-05T08:00Z", "2031-03-05T08:00Z", "2031-03-05T08:00Z", "2031-03-05T08:00Z");
        copied = copied with { Origins = [new Origin(1, [.. copied.Articles.Select(article => article.Id)])] };
        var ranked = StoryRanking.Rank([copied, Story("two", "2031-03-05T08:00Z", "2031-03-05T08:00Z")]);
        Assert.Equal(["two", "copied"], ranked.Select(story => story.Id));
    }

    [Fact]
    public void Of_equal_stories_the_newer_comes_first() =>
        Assert.Equal(["new", "old"], StoryRanking.Rank([Story("old", "2031-03-02T08:00Z"), Story("new", "2031-03-05T08:00Z")]).Select(story => story.Id));

    [Fact]
    public void What_does_not_read_like_news_comes_last_however_new_it_is()
    {
        var recipe = StoryOf(Report("r", Recipe, published: "2031-03-05T08:00Z")) with { Id = "recipe" };
        Assert.Equal(["old", "recipe"], StoryRanking.Rank([recipe, Story("old", "2031-02-25T08:00Z")]).Select(story => story.Id));
    }

    [Theory]
    [InlineData("A ferry sank off Tarrow on Monday and 214 people drowned, the coastguard said. Divers look for 30 more.", "deadly", "three")]
    [InlineData("A car hit a wall in Tarrow on Monday and its driver was killed, police said. Nobody else was in it.", "three", "deadly")]
    [InlineData("The port of Tarrow will get a monument, its council said on Monday. The bids are in. It is for the ferry on which 214 people were killed in 1987.", "three", "deadly")]
    public void Many_deaths_in_an_opening_outweigh_more_reports_of_a_small_thing(string text, string first, string second)
    {
        var deadly = StoryOf(Report("d", text, published: "2031-03-05T08:00Z")) with { Id = "deadly" };
        var ranked = StoryRanking.Rank([Story("three", "2031-03-05T08:00Z", "2031-03-05T08:00Z", "2031-03-05T08:00Z"), deadly]);
        Assert.Equal([first, second], ranked.Select(story => story.Id));
    }

    [Fact]
    public void Order_does_not_depend_on_the_order_of_the_input()
    {
        Story[] stories = [Story("a", "2031-03-05T08:00Z"), Story("b", "2031-03-05T08:00Z"), Story("c", "2031-03-04T08:00Z", "2031-03-05T08:00Z")];
        Assert.Equal(StoryRanking.Rank(stories).Select(story => story.Id), StoryRanking.Rank([.. stories.Reverse()]).Select(story => story.Id));
    }

    [Fact]
    public void Nothing_ranks_as_nothing() => Assert.Empty(StoryRanking.Rank([]));

    [Fact]
    public void Reports_score_above_recipes_and_product_pages()
    {
        Assert.InRange(NewsLikeness.Of(Report("n", News)), 0.7, 1);
        Assert.InRange(NewsLikeness.Of(Report("r", Recipe)), 0, 0.3);
        Assert.InRange(NewsLikeness.Of(Report("b", Blurb)), 0, 0.3);
    }

    private static Story Story(string id, params string[] published) =>
        StoryOf([.. published.Select((time, i) => Report($"{id}{i}", News, published: time))]) with { Id = id };
}
