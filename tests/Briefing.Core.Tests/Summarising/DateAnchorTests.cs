using Briefing.Summarising;

namespace Briefing.Core.Tests.Summarising;

public sealed class DateAnchorTests
{
    // 2031-03-05 is a Wednesday.
    [Theory]
    [InlineData("The two leaders met on Wednesday.", "The two leaders met on Wednesday, 5 March.")]
    [InlineData("The bridge is closed to all traffic from 19:00 today.", "The bridge is closed to all traffic from 19:00 on Wednesday, 5 March.")]
    [InlineData("The two leaders met on Tuesday.", "The two leaders met on Tuesday, 4 March.")]
    [InlineData("The two leaders met on Thursday.", "The two leaders met on Thursday, 27 February.")]
    [InlineData("The harbour was closed on Monday after the spill.", "The harbour was closed on Monday, 3 March, after the spill.")]
    [InlineData("On Monday, the harbour was closed.", "On Monday, 3 March, the harbour was closed.")]
    [InlineData("On Monday the harbour was closed.", "On Monday, 3 March, the harbour was closed.")]
    [InlineData("The valve was old, Harbour Today has learned.", "The valve was old, Harbour Today has learned.")]
    [InlineData("The readers of Tarrow Tomorrow saw the ferry sink.", "The readers of Tarrow Tomorrow saw the ferry sink.")]
    [InlineData("Officials said Tuesday that the bridge is safe.", "Officials said Tuesday, 4 March, that the bridge is safe.")]
    [InlineData("Police arrested two men late Sunday.", "Police arrested two men late Sunday, 2 March.")]
    [InlineData("The ferry sank on Saturday night off Tarrow.", "The ferry sank on Saturday night, 1 March, off Tarrow.")]
    [InlineData("Both will meet again on Friday.", "Both will meet again on Friday, 7 March.")]
    [InlineData("The court will rule on Monday, a clerk said.", "The court will rule on Monday, 10 March, a clerk said.")]
    [InlineData("The minister is to visit Orlen on Saturday.", "The minister is to visit Orlen on Saturday, 8 March.")]
    [InlineData("A vote is expected on Thursday.", "A vote is expected on Thursday, 6 March.")]
    [InlineData("The hearing is scheduled to begin on Tuesday.", "The hearing is scheduled to begin on Tuesday, 11 March.")]
    [InlineData("The strike will be called off on Friday.", "The strike will be called off on Friday, 7 March.")]
    [InlineData("Tuesday's vote split the council.", "The 4 March vote split the council.")]
    [InlineData("The council was split by Tuesday\u2019s vote.", "The council was split by the 4 March vote.")]
    [InlineData("The mine collapsed last Thursday.", "The mine collapsed on Thursday, 27 February.")]
    [InlineData("The team will play next Tuesday.", "The team will play on Tuesday, 11 March.")]
    [InlineData("Rain will reach the coast this Friday.", "Rain will reach the coast on Friday, 7 March.")]
    [InlineData("The dam broke yesterday.", "The dam broke on Tuesday, 4 March.")]
    [InlineData("Yesterday, the dam broke.", "On Tuesday, 4 March, the dam broke.")]
    [InlineData("The mayor resigned a few minutes ago in the council.", "The mayor resigned on Wednesday, 5 March, in the council.")]
    [InlineData("The dam broke just 20 minutes ago.", "The dam broke on Wednesday, 5 March.")]
    [InlineData("The dam broke yesterday morning.", "The dam broke on the morning of Tuesday, 4 March.")]
    [InlineData("Crews have searched since yesterday.", "Crews have searched since Tuesday, 4 March.")]
    [InlineData("Yesterday's storm cut power to 300 homes.", "The 4 March storm cut power to 300 homes.")]
    [InlineData("Repairs could begin as soon as next week.", "Repairs could begin as soon as the week of 10 March.")]
    [InlineData("It was the first good news since Monday noon.", "It was the first good news since Monday noon, 3 March.")]
    [InlineData("The mayor resigned today.", "The mayor resigned on Wednesday, 5 March.")]
    [InlineData("Pilots went back to work on Wednesday, ending a strike.", "Pilots went back to work on Wednesday, 5 March, ending a strike.")]
    [InlineData("Today the mayor resigned.", "On Wednesday, 5 March, the mayor resigned.")]
    [InlineData("The results will be known tomorrow.", "The results will be known on Thursday, 6 March.")]
    [InlineData("The bridge was reopened last night.", "The bridge was reopened on the night of Tuesday, 4 March.")]
    [InlineData("A tremor was felt this morning in Tarrow.", "A tremor was felt on the morning of Wednesday, 5 March, in Tarrow.")]
    [InlineData("The law passed last week.", "The law passed in the week of 24 February.")]
    [InlineData("The law was passed earlier this week.", "The law was passed earlier in the week of 3 March.")]
    [InlineData("Talks will go on until next week.", "Talks will go on until the week of 10 March.")]
    [InlineData("Exports fell last month.", "Exports fell in February.")]
    [InlineData("This month, exports fell.", "In March, exports fell.")]
    [InlineData("Last month's report was wrong.", "February\u2019s report was wrong.")]
    [InlineData("Exports rose by a third last year.", "Exports rose by a third in 2030.")]
    [InlineData("Last year was the driest on record.", "2030 was the driest on record.")]
    [InlineData("Prices have doubled since last year.", "Prices have doubled since 2030.")]
    [InlineData("This year's harvest failed.", "The 2031 harvest failed.")]
    [InlineData("The plant will close next year.", "The plant will close in 2032.")]
    [InlineData("She took office in October last year.", "She took office in October 2030.")]
    public void A_day_named_by_the_reports_own_day_is_tied_to_its_date(string sentence, string expected) =>
        Assert.Equal(expected, Anchored(sentence, "2031-03-05").Text);

    [Theory]
    [InlineData("On Wednesday, March 5, the two leaders met.")]
    [InlineData("The two leaders met on Wednesday 5 March in Orlen.")]
    [InlineData("Shops closed on Black Friday in protest.")]
    [InlineData("The Sunday Herald reported the theft first.")]
    [InlineData("The museum opens every Thursday.")]
    [InlineData("\u201CI saw it on Monday,\u201D said Anna Holt of the harbour office.")]
    [InlineData("Mondays were always slow, the owner said.")]
    [InlineData("In the last week 40 people fell ill.")]
    [InlineData("He said that this time last year nobody believed it.")]
    public void What_is_dated_named_or_quoted_is_left_alone(string sentence) =>
        Assert.Equal(sentence, Anchored(sentence, "2031-03-05").Text);

    [Theory]
    [InlineData("The council agreed to meet on Friday.")]
    [InlineData("The curfew holds until Friday.")]
    [InlineData("The company would decide on Friday, its lawyer said.")]
    [InlineData("Today nobody speaks the language.")]
    [InlineData("The storm struck last Monday.")]
    [InlineData("Shops should be fully stocked again on Monday.")]
    public void What_the_wording_does_not_settle_keeps_its_bare_day_and_counts_against_the_sentence(string sentence)
    {
        var anchored = Anchored(sentence, "2031-03-05");
        Assert.Equal(sentence, anchored.Text);
        Assert.False(anchored.Resolved);
    }

    [Fact]
    public void A_day_in_another_year_says_which() =>
        Assert.Equal("The mine collapsed on Monday, 30 December 2030.", Anchored("The mine collapsed on Monday.", "2031-01-02").Text);

    [Fact]
    public void On_a_Sunday_nobody_knows_which_week_is_meant() =>
        Assert.False(Anchored("The law passed last week.", "2031-03-09").Resolved);

    private static (string Text, bool Resolved) Anchored(string sentence, string published)
    {
        var wording = new SentenceText(sentence, 0, sentence.Length, Tokens.Read(sentence, 0, sentence.Length, new Vocabulary("en")));
        var edits = DateAnchor.Edits(wording, DateOnly.ParseExact(published, "yyyy-MM-dd"), out var resolved);
        return (Edit.Apply(sentence, 0, sentence.Length, edits), resolved);
    }
}
