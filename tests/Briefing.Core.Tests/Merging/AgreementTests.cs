using Briefing.Merging;

namespace Briefing.Core.Tests.Merging;

/// <summary>What an event has one figure of is agreed by all who give that figure, in whatever words they do; a frame that is told of two subjects never is.</summary>
public sealed class AgreementTests
{
    private static int MostOrigins(params string[] texts) => FactMerger.Merge(TestStories.Of(texts)).Facts.Max(fact => fact.Origins);

    private static bool AreOne(string one, string other, string ofOne, string ofOther) => FactMerger.Merge(TestStories.Of(one, other)).Facts
        .Any(fact => fact.Claims.Any(claim => claim.Text.Contains(ofOne, StringComparison.Ordinal)) && fact.Claims.Any(claim => claim.Text.Contains(ofOther, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Baker Ivo Strand of Tarrow was jailed for nine years on Monday over a fraud that never paid out a crown. His shop is closed.", "Ivo Strand was sentenced to nine years' imprisonment by the court of Tarrow. The judge spoke for an hour.", "jailed", "sentenced")]
    [InlineData("At its meeting the board of the Bank of Tarrow decided to lower the policy rate to 3.75%. Growth has been weak.", "The Bank of Tarrow's cut takes the key rate down to 3.75 percent, and two lenders said that they would pass it on. Savers were told by letter.", "decided", "takes")]
    [InlineData("The two firms of Tarrow expect yearly savings of 85 million crowns from the merger. Shares rose.", "Orsa and Lothe reckon on savings of 85 million crowns a year in Tarrow. The unions were not asked.", "expect", "reckon")]
    [InlineData("A gust of 152 kilometres an hour was measured at Cape Orsa before dawn. Roofs flew.", "Highest gusts at noon: Cape Orsa 152 km/h, Tarrow 118 km/h. More rain is on its way.", "measured", "Highest")]
    public void One_figure_of_an_event_is_agreed_in_other_words(string one, string other, string ofOne, string ofOther) => Assert.True(AreOne(one, other, ofOne, ofOther));

    [Theory]
    [InlineData("Lydal Glass has 5,900 employees, most of them at its plant in Tarrow.", "Hanbit Steel has 21,400 employees, most of them at its works in Osk.")]
    [InlineData("Lydal Glass made a profit of 48 million crowns in the first quarter of the year.", "Hanbit Steel made a profit of 112 million crowns in the first quarter of the year.")]
    [InlineData("Lydal Glass, which Hanbit Steel is buying, has 5,900 employees, most of them at its plant in Tarrow.", "Hanbit Steel, which is buying Lydal Glass, has 21,400 employees, most of them at its plant in Tarrow.")]
    public void One_frame_told_of_two_subjects_with_two_figures_is_neither_agreed_nor_disputed(string one, string other)
    {
        Assert.Equal(1, MostOrigins(one, other));
        Assert.Empty(FactMerger.Merge(TestStories.Of(one, other)).Disputes);
    }

    [Theory]
    [InlineData("Minister Ada Lind has asked for an inspection of 14 bridges in Tarrow. Drivers are angry.", "Of the 14 old bridges six have been checked so far, and all are sound. Drivers in Tarrow are patient.")]
    [InlineData("Jan Brisk scored 14 points for Tarrow after the break. Fans sang.", "Arvo Kell had 14 points in the first half of the game. Tarrow lost.")]
    [InlineData("The roof of the swimming hall came down at 6:20 a.m., when most guests were asleep. It buried two parked cars in the mill quarter of Tarrow and cut the only paved road.", "Power failed in most of Tarrow at about 6:20 a.m., the moment at which, according to the grid operator, a station in the mill quarter stopped reporting.")]
    [InlineData("The 92 drivers, without whom no tram may leave the depot of Tarrow, stopped work last Tuesday. The streets are full.", "The 92 drivers had voted shortly before midnight to accept an offer that caps night shifts in Tarrow. Trams run again.")]
    public void The_same_number_of_another_thing_is_no_agreement(string one, string other) => Assert.Equal(1, MostOrigins(one, other));

    [Fact]
    public void A_timetable_told_in_the_present_lies_ahead()
    {
        var ledger = FactMerger.Merge(TestStories.Of(("The talks of the mill of Tarrow with its workers open on Monday.", "2026-11-05")));
        Assert.Equal("2026-11-09", Assert.Single(Assert.Single(ledger.Facts).Claims[0].Values).Canonical);
    }
}
