using Briefing.Reading;

namespace Briefing.Core.Tests;

public sealed class NewsJudgementTests
{
    [Fact]
    public void A_report_is_news()
    {
        Assert.Null(WhyNot("""
            The ferry company said on Tuesday that the crossing to Aldra will be closed for a week.

            A pump failed in the engine room on Monday evening, and the 84 passengers were taken ashore by fishing boats.

            "You do what you can," said Jon Marek, who made the trip four times.
            """));
    }

    [Fact]
    public void A_recipe_is_not()
    {
        Assert.Contains("reports no event", WhyNot("""
            A soup for cold evenings that takes very little work.

            Peel the pumpkin and cut it into pieces as big as a walnut. Heat the oil in a wide pot and add the onions.

            Stir until they are soft. Add the pumpkin and the stock, and cook everything for half an hour.

            Season with salt and nutmeg. You can serve it with roasted seeds.
            """), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_not()
    {
        Assert.Contains("a list or a table", WhyNot("""
            Things to settle before Thursday:

            - who said that the hall was free, and whether it is

            - what was paid in March and by whom

            | name | paid on Monday | still to pay |

            | Aldra | 40 euros | 12 euros |
            """), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_quotes_advice_is_news()
    {
        Assert.Null(WhyNot("""
            Residents of Aldra were told to boil their water after the flood.

            "You must boil it for ten minutes. You should not drink it from the tap. Please help your neighbours," the mayor said.

            The waterworks had found bacteria in three wells on Sunday.
            """));
    }

    [Fact]
    public void Another_language_is_judged_by_its_shape_alone()
    {
        Assert.Null(WhyNot("""
            Die Fähre nach Aldra fährt eine Woche lang nicht, teilte die Reederei am Dienstag mit.

            Im Maschinenraum war eine Pumpe ausgefallen. Fischer brachten die Fahrgäste an Land.

            Das Schiff soll in der kommenden Woche wieder fahren, wenn das Ersatzteil da ist.
            """));
    }

    [Fact]
    public void A_list_of_whole_sentences_may_be_news()
    {
        Assert.Null(WhyNot("""
            What is known of the ferry accident:

            - A pump failed in the engine room on Monday evening, the company said.

            - All 84 passengers were taken ashore by fishing boats.

            - The crossing to Aldra was closed for a week on Tuesday.
            """));
    }

    [Fact]
    public void What_a_site_shows_in_place_of_an_article_is_not()
    {
        const string Page = "<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1><p>The page you requested could not be found.</p></body></html>";
        var article = Assert.Single(ArticleReader.FromHtml("a", Page).Articles);
        Assert.Contains("could not show the article", NewsJudgement.WhyNot(article), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_a_number_that_servers_also_use_is_news() =>
        Assert.Null(WhyNot("404 passengers were taken ashore at Aldra on Tuesday after a pump failed, the ferry company said."));

    private static string? WhyNot(string text) => NewsJudgement.WhyNot(Assert.Single(ArticleReader.FromText("a", text).Articles));
}
