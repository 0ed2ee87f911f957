using static Briefing.Core.Tests.Summarising.TestReports;

namespace Briefing.Core.Tests.Summarising;

public sealed class EarlierReportTests
{
    private const string Mark = " (reported on 3 March)";

    private const string Flood = "Floods tore down the weir of Tarrow and drowned the mill. ";

    private const string Rebuilt = "Engineers closed the gap in the weir of Tarrow on Wednesday, the river board said. The mill of Tarrow will grind again in May.";

    [Theory]
    [InlineData("Forty families of Tarrow slept in the gymnasium of Orlen.", "Forty families of Tarrow slept in the gymnasium of Orlen" + Mark + ".")]
    [InlineData("The ferry of Orlen leaves its pier no later than 8 p.m.", "The ferry of Orlen leaves its pier no later than 8 p.m." + Mark + ".")]
    public void A_sentence_of_an_earlier_day_is_told_with_that_day(string sentence, string printed) =>
        Assert.Contains(printed, Written(sentence), StringComparison.Ordinal);

    [Theory]
    [InlineData("Forty families of Orlen have slept in the gymnasium since Sunday.")]
    [InlineData("The last such flood drowned the mill of Orlen in 1976.")]
    [InlineData("Mayor Holt told the families of Orlen: \u201CNobody sleeps in the open.\u201D")]
    public void One_that_names_a_day_or_ends_in_somebody_s_words_is_told_as_it_is(string sentence)
    {
        var text = Written(sentence);
        Assert.Contains(sentence[..40], text, StringComparison.Ordinal);
        var behind = text[text.IndexOf(sentence[..40], StringComparison.Ordinal)..];
        Assert.DoesNotContain(Mark, behind.Split(". ")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_sentences_behind_each_other_of_one_day_only_the_first_names_it()
    {
        var text = Written("Forty families of Tarrow slept in the gymnasium of Orlen. Two cranes fell into the harbour basin of Tarrow.");
        Assert.Contains("Two cranes fell", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split(Mark).Length);
    }

    [Fact]
    public void How_things_are_is_told_with_its_day_each_time()
    {
        var text = Written("Two cranes fell into the harbour basin of Tarrow. The road from Tarrow to Orlen is under water.");
        Assert.Contains("under water" + Mark, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_evening_before_is_another_day() => Assert.Contains(Mark, TextOf(Summarise(StoryOf(
        Report("a", Flood + "Forty families of Tarrow slept in the gymnasium of Orlen.", published: "2031-03-03T21:05Z"),
        Report("b", Rebuilt, published: "2031-03-04T11:25Z")))), StringComparison.Ordinal);

    [Fact]
    public void Where_all_reports_are_of_one_day_none_is_named() => Assert.DoesNotContain("reported on", TextOf(Summarise(StoryOf(
        Report("a", Flood + "Forty families of Tarrow slept in the gymnasium of Orlen.", published: "2031-03-03T06:00Z"),
        Report("b", "The weir of Tarrow was torn down by floods, the river board said. Two cranes lie in the harbour basin of Karlow.", published: "2031-03-03T19:00Z")))), StringComparison.Ordinal);

    [Fact]
    public void The_day_counts_as_words_of_the_summary()
    {
        for (var words = 20; words < 60; words++)
        {
            var summary = Summarise(Story("Forty families of Tarrow slept in the gymnasium of Orlen. Two cranes lie in the harbour basin of Karlow."), words);
            Assert.InRange(summary.Sentences.Sum(sentence => sentence.Text.Split(' ').Length), 1, words);
        }
    }

    private static string Written(string sentence) => TextOf(Summarise(Story(sentence)));

    private static Story Story(string sentence) => StoryOf(
        Report("a", Flood + sentence, published: "2031-03-03T09:00Z"),
        Report("b", Rebuilt, published: "2031-03-05T18:00Z"));
}
