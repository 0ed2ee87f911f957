using Briefing.Summarising;
using static Briefing.Core.Tests.Summarising.TestReports;

namespace Briefing.Core.Tests.Summarising;

/// <summary>Where words are few, a sentence is told without what its grammar can do without, and only then.</summary>
public sealed class ShorteningTests
{
    [Theory]
    [InlineData("The harbour master Jon Reith, who has led the port of Tarrow since 2019, closed the northern basin.", "The harbour master Jon Reith closed the northern basin.")]
    [InlineData("The northern basin (the oldest part of the port) was closed to every tanker.", "The northern basin was closed to every tanker.")]
    [InlineData("The northern basin \u2014 the oldest part of the port \u2014 was closed to every tanker.", "The northern basin was closed to every tanker.")]
    [InlineData("The harbour office closed the northern basin to every tanker, leaving 14 barges outside of the port.", "The harbour office closed the northern basin to every tanker.")]
    [InlineData("The harbour office closed the northern basin to every tanker, while divers went on with their work.", "The harbour office closed the northern basin to every tanker.")]
    [InlineData("The harbour office closed the northern basin to every tanker; barges took up the fuel oil.", "The harbour office closed the northern basin to every tanker.")]
    [InlineData("The harbour office closed the northern basin to every tanker, and the pumps ran all through the night.", "The harbour office closed the northern basin to every tanker.")]
    [InlineData("After a long search in the murky water, the divers found a crack in the hull of the tanker.", "The divers found a crack in the hull of the tanker.")]
    [InlineData("The harbour office of Tarrow said in a written statement that the northern basin would stay closed.", "The harbour office of Tarrow said that the northern basin would stay closed.")]
    [InlineData("The harbour master Jon Reith, 58, was arrested on the northern quay of Tarrow.", "The harbour master Jon Reith was arrested on the northern quay of Tarrow.")]
    public void What_its_grammar_can_do_without_is_left_out_where_a_sentence_does_not_fit(string text, string printed) =>
        Assert.Equal(printed, TextOf(Summarise(StoryOf(Report("a", text)), Tokens.CountWords(printed))));

    [Theory]
    [InlineData("If the valves are mended by May, the harbour office will open the northern basin.")]
    [InlineData("In 2019, the harbour office opened the northern basin to the tankers of Orlen.")]
    [InlineData("According to the coastguard, the northern basin was closed to every tanker.")]
    [InlineData("The northern basin was closed to every tanker, according to the coastguard of Tarrow.")]
    [InlineData("The northern basin was closed to every tanker, the coastguard of Tarrow said.")]
    [InlineData("The harbour office did not close the northern basin, unless the coastguard is mistaken.")]
    [InlineData("Divers found a crack in the hull, a broken valve, and the tank of the tanker was empty.")]
    [InlineData("Jon Reith, while leading the port of Tarrow, closed the northern basin to tankers.")]
    [InlineData("Fuel oil reached the beach, the fish market, and the northern basin of the port.")]
    [InlineData("Anna Holt, who is the harbour master, and her deputy, Jon Reith, were pulled out of the basin.")]
    [InlineData("Anna Holt, who is 71, and her son, were pulled out of the northern basin by divers.")]
    public void What_a_sentence_says_only_with_it_stays(string sentence) =>
        Assert.Empty(Shortening.Of(Read(sentence)));

    [Theory]
    [InlineData("The tanker, which was beaten, robbed and left by its crew, sank off Tarrow harbour.")]
    [InlineData("After the arrest of the harbour master, he was taken to Orlen by the coastguard.")]
    public void What_is_left_is_always_a_sentence_that_stands_alone(string sentence)
    {
        var text = TextOf(Summarise(StoryOf(Report("a", sentence)), 60));
        Assert.Equal(sentence, text);
        Assert.All(Shortening.Of(Read(sentence)), cuts => Assert.DoesNotContain("The tanker robbed", Edit.Apply(sentence, 0, sentence.Length, cuts), StringComparison.Ordinal));
    }

    [Fact]
    public void A_whole_sentence_is_told_where_there_is_room_for_it()
    {
        const string Sentence = "The harbour master Jon Reith, who has led the port of Tarrow since 2019, closed the northern basin.";
        Assert.Equal(Sentence, TextOf(Summarise(StoryOf(Report("a", Sentence)), 60)));
    }

    private static SentenceText Read(string sentence) => new(sentence, 0, sentence.Length, Tokens.Read(sentence, 0, sentence.Length, new Vocabulary("en")));

    [Fact]
    public void A_date_that_stands_where_a_clause_is_cut_is_told()
    {
        const string Text = "The lock of Tarrow opened on Tuesday night, which let two ships out.";
        var at = Text.IndexOf(',', StringComparison.Ordinal);
        Assert.Equal("The lock of Tarrow opened on Tuesday night, 4 March.", Edit.Apply(Text, 0, Text.Length, [new Edit(at, Text.Length - 1, ""), new Edit(at, at, ", 4 March", new DateOnly(2031, 3, 4))]));
    }
}
