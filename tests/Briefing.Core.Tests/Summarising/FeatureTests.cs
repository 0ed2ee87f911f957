using static Briefing.Core.Tests.Summarising.TestReports;

namespace Briefing.Core.Tests.Summarising;

public sealed class FeatureTests
{
    private const string News = "The port of Tarrow elected a harbour master on Tuesday. The council of Tarrow voted three times.";

    [Fact]
    public void A_feature_gives_way_to_the_news_of_the_day_before()
    {
        var summary = Summarise(StoryOf(
            Report("a", "The council of Tarrow shut the northern basin on Thursday, the harbour office said. A tanker had leaked 400 tonnes of fuel oil into the harbour of Tarrow.", "Tarrow shuts northern basin after tanker leak", "2031-03-06T15:00Z"),
            Report("b", "When a tanker comes into the harbour of Tarrow, Lotta Brink, 79, lights a lamp. Her grandfather kept the wick in a tin. Gulls sat on the northern basin.", "The lamp on Eel Quay", "2031-03-07T14:00Z")));
        Assert.StartsWith("The council of Tarrow shut the northern basin", summary.Sentences[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lights a lamp", TextOf(summary), StringComparison.Ordinal);
        Assert.Equal("Tarrow shuts northern basin after tanker leak", summary.Headline);
    }

    [Fact]
    public void A_portrait_is_told_by_the_event_further_down()
    {
        var summary = Summarise(StoryOf(Report(
            "a",
            "Imke Sand worked the ticket window at the pier of Tarrow for eleven years, and she still has the puncher. She was never going to be the answer. Most people thought of her brother. "
            + "And on Tuesday night councillors chose Sand, 47, as harbour master by six votes to three. Her term runs until April.",
            "Who is Imke Sand?",
            "2031-03-05T08:00Z")));
        Assert.StartsWith("On Tuesday night, 4 March, councillors chose Sand", summary.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The basin war is over after four days. Merle Lines this afternoon withdrew from the northern basin of Tarrow.", "Merle Lines walks away from Tarrow")]
    [InlineData("The northern basin of Tarrow will be open to visitors from Saturday 15 March. Admission is free.", "Lamps and ropes")]
    public void What_names_a_day_or_has_a_title_that_shares_a_word_is_no_feature(string last, string title)
    {
        var summary = Summarise(StoryOf(
            Report("a", News, "Tarrow elects harbour master", "2031-03-04T15:00Z"),
            Report("b", last, title, "2031-03-07T14:00Z")));
        Assert.Contains("northern basin", summary.Sentences[0].Text, StringComparison.Ordinal);
    }
}
