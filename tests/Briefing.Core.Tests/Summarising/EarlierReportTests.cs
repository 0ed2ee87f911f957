using static Briefing.Core.Tests.Summarising.TestReports;

namespace Briefing.Core.Tests.Summarising;

public sealed class EarlierReportTests
{
    private const string Mark = " (reported on 3 March)";

    private const string Flood = "Floods tore down the weir of Tarrow and drowned the mill. ";

    private const string Slept = "Forty families of Tarrow slept in the gymnasium of Orlen.";

    private const string Rebuilt = "Engineers closed the gap in the weir of Tarrow on Wednesday, the river board said. The mill of Tarrow will grind again in May.";

    [Theory]
    [InlineData(Slept, "gymnasium of Orlen (reported on 3 March).")]
    [InlineData("The families of Tarrow slept in a hall of Orlen that was built in 1902.", "built in 1902 (reported on 3 March).")]
    [InlineData("The ferry of Tarrow leaves its pier no later than 8 p.m.", "no later than 8 p.m. (reported on 3 March).")]
    [InlineData("Forty families of Tarrow slept in the yard of Merle Inc.", "yard of Merle Inc. (reported on 3 March).")]
    [InlineData("Forty families of Tarrow fled from a quake of magnitude 6.4.", "magnitude 6.4 (reported on 3 March).")]
    [InlineData("Forty families of Tarrow slept in the gymnasium of Orlen (its largest hall).", "(its largest hall; reported on 3 March).")]
    public void A_sentence_of_another_day_than_the_news_is_told_with_that_day(string sentence, string printed) =>
        Assert.Contains(printed, Written(sentence), StringComparison.Ordinal);

    [Theory]
    [InlineData("Forty families of Orlen have slept in the gymnasium since Sunday.")]
    [InlineData("Forty families of Tarrow were brought to Orlen last night.")]
    [InlineData("Mayor Holt told the families of Tarrow: \u201CNobody sleeps in the open.\u201D")]
    public void One_that_names_its_day_or_ends_in_somebody_s_words_is_told_as_it_is(string sentence)
    {
        var text = Written(sentence);
        var at = text.IndexOf(sentence[..30], StringComparison.Ordinal);
        Assert.True(at >= 0, text);
        Assert.DoesNotContain("reported on", text[at..].Split(". ")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_of_several_sentences_names_it()
    {
        var text = Written(Slept + " Two cranes fell into the harbour basin of Tarrow.");
        Assert.Contains("gymnasium of Orlen" + Mark, text, StringComparison.Ordinal);
        Assert.Contains("basin of Tarrow" + Mark, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2031-03-03T21:05Z", "2031-03-04T11:25Z", Mark)]
    [InlineData("2030-12-31T21:05Z", "2031-01-01T11:25Z", " (reported on 31 December 2030)")]
    public void The_evening_before_is_another_day(string reported, string news, string mark) =>
        Assert.Contains("gymnasium of Orlen" + mark, Written(Slept, reported, news), StringComparison.Ordinal);

    [Theory]
    [InlineData("2031-03-05T06:00Z")]
    [InlineData("2031-03-05T00:00Z")]
    public void Of_reports_of_the_day_of_the_news_none_is_named(string reported)
    {
        var text = Written(Slept, reported);
        Assert.Contains(Slept, text, StringComparison.Ordinal);
        Assert.DoesNotContain("reported on", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_reported_after_the_news_is_told_with_its_day()
    {
        var text = TextOf(Summarise(StoryOf(
            Report("a", Flood + Slept, published: "2031-03-03T09:00Z"),
            Report("b", "Floods tore down the weir of Tarrow on Monday and drowned the mill, the river board said. Boats brought forty families of Tarrow to Orlen.", published: "2031-03-03T18:00Z"),
            Report("c", "The oven of a baker in Karlow is a hundred years old. Nine bakers of Karlow sent bread to the families of Tarrow.", "Bread of Karlow", "2031-03-06T09:00Z"))));
        Assert.Contains("sent bread to the families of Tarrow (reported on 6 March)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("reported on 3 March", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_report_of_the_news_says_as_well_is_told_without_a_day() => Assert.DoesNotContain(Slept[..^1] + " (reported", TextOf(Summarise(StoryOf(
        Report("a", Flood + Slept, published: "2031-03-03T09:00Z"),
        Report("b", Rebuilt + " " + Slept, published: "2031-03-05T18:00Z")))), StringComparison.Ordinal);

    [Fact]
    public void The_day_counts_as_words_of_the_summary()
    {
        var marked = 0;
        for (var words = 20; words < 60; words++)
        {
            var text = TextOf(Summarise(Story(Slept + " Two cranes fell into the harbour basin of Tarrow.", "2031-03-03T09:00Z"), words));
            Assert.InRange(text.Split(' ').Length, 1, words);
            marked += text.Contains(Mark, StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.NotEqual(0, marked);
    }

    private static string Written(string sentence, string reported = "2031-03-03T09:00Z", string news = "2031-03-05T18:00Z") => TextOf(Summarise(Story(sentence, reported, news)));

    private static Story Story(string sentence, string reported, string news = "2031-03-05T18:00Z") => StoryOf(
        Report("a", Flood + sentence, published: reported),
        Report("b", Rebuilt, published: news));
}
