using Briefing.Merging;

namespace Briefing.Core.Tests.Merging;

/// <summary>Reports that tell one thing in quite other words are each other's witnesses, and only those are.</summary>
public sealed class ParaphraseTests
{
    private const string Sale =
        """
        The archive of the town of Torvald was sold to the university of Ellermark on Tuesday for 48.6 million crowns.
        Its oldest charter dates from the reign of King Osric.
        Readers will find the building closed until May.
        Heating the vaults used up the budget.
        """;

    private const string Race =
        """
        Tanja Brodal of Halden rode away from Ines Karlo on the last climb and became the first winner from her country on Saturday.
        Snow lay beside the road.
        The team had lost its captain in the first week.
        Prize money was doubled this year.
        """;

    private static bool Agree(string one, string other, string ofOne, string ofOther) => FactMerger.Merge(TestStories.Of((one, "2026-03-04"), (other, "2026-03-04"))).Facts
        .Any(fact => fact.Claims.Any(claim => claim.Text.Contains(ofOne, StringComparison.Ordinal)) && fact.Claims.Any(claim => claim.Text.Contains(ofOther, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Ellermark's university paid 48.6 million crowns on Tuesday for Torvald's papers, ending two years of talks.\nHistorians had feared a private buyer.\nMoving the shelves takes all summer.", "paid")]
    [InlineData("For 48.6 million crowns Torvald parted with its papers on Tuesday, and Ellermark has them.\nHistorians had feared a private buyer.\nMoving the shelves takes all summer.", "parted")]
    public void A_telling_figure_with_its_names_and_its_day_is_one_assertion(string other, string sentence) => Assert.True(Agree(Sale, other, "was sold", sentence));

    /// <summary>However else they put it, a rare number that stands once in either report is one and the same.</summary>
    [Theory]
    [InlineData("The plan concerns 870 permanent posts. Weaving in Osk ends in May.\nThe council met at noon.", "Some 870 people will be out of work. No other mill is near.\nShops fear for their trade.", "concerns", "out of work")]
    [InlineData("Joblessness rose to 6.3 percent. Wages stood still.\nThe minister was away.", "The share of people out of work is now 6.3%. It was a hard winter.\nShops fear for their trade.", "Joblessness", "out of work")]
    [InlineData("By noon 37 of those on the coach had been brought to the clinic. It rained.\nThe road was slippery.", "Thirty-seven passengers were treated. Two went home.\nA tow truck came at dusk.", "37", "Thirty-seven")]
    [InlineData("Der Umbau kostet 14,7 Millionen Euro. Er beginnt im Mai.\nDer Rat tagte lange.", "Auf 14,7 Millionen Euro beläuft sich die Rechnung. Die Bauern schimpfen.\nEs regnete.", "Umbau", "Rechnung")]
    [InlineData("Last year the port handled some 7.4m passengers. It rained.\nThe road was slippery.", "Some 7.4 million people used the ferries last year. A pier is being built.\nA tow truck came at dusk.", "handled", "used")]
    public void A_sentence_that_is_there_for_its_rare_figure_agrees_with_any_other_that_gives_it(string one, string other, string ofOne, string ofOther) => Assert.True(Agree(one, other, ofOne, ofOther));

    [Theory]
    [InlineData("The trawler carried 37 crates of cod. It rained.\nThe road was slippery.", "Some 37 neighbours had signed. Two went home.\nA tow truck came at dusk.", "crates", "neighbours")]
    [InlineData("Orsa is 14-3 in the league. It rained.\nThe road was slippery.", "The 14-3 side left on Sunday by bus. Two went home.\nA tow truck came at dusk.", "league", "bus")]
    public void A_common_number_and_a_standing_are_no_witnesses(string one, string other, string ofOne, string ofOther) => Assert.False(Agree(one, other, ofOne, ofOther));

    [Fact]
    public void A_victory_is_told_in_two_ways() => Assert.True(Agree(
        Race,
        "Ines Karlo was left behind on Saturday by Tanja Brodal, who took the trophy home to Halden.\nTwo riders went to hospital after a fall.\nThe organisers were content.",
        "rode away",
        "left behind"));

    [Theory]
    [InlineData("Ellermark's university paid 48.6 million crowns on Monday for Torvald's papers, ending two years of talks.\nHistorians had feared a private buyer.", "paid")]
    [InlineData("Ellermark's university paid 52.3 million crowns on Tuesday for Torvald's papers, ending two years of talks.\nHistorians had feared a private buyer.", "paid")]
    [InlineData("For 48.6 million crowns Torvald may have parted with its papers on Tuesday, and Ellermark has them.\nHistorians had feared a private buyer.", "may have")]
    [InlineData("For 48.6 million crowns Torvald has not parted with its papers on Tuesday, and Ellermark has none.\nHistorians had feared a private buyer.", "has not")]
    [InlineData("Researchers at Grimmen counted 48.6 million stars in a single night, using a mirror that was cast in Halden.\nHistorians had feared a private buyer.", "stars")]
    public void Another_day_another_sum_a_possibility_a_denial_and_another_thing_are_no_witnesses(string other, string sentence) => Assert.False(Agree(Sale, other, "was sold", sentence));

    [Fact]
    public void What_another_did_on_that_day_is_another_fact() => Assert.False(Agree(
        Race,
        "Mirja Solheim of Vestmark crossed the line alone in the juniors' contest on Saturday.\nTwo riders went to hospital after a fall.\nThe organisers were content.",
        "rode away",
        "Mirja"));

    /// <summary>Of two sentences that may both be the counterpart only the likelier one is.</summary>
    [Fact]
    public void One_sentence_has_one_counterpart_in_an_article()
    {
        const string Other =
            """
            For 48.6 million crowns Torvald parted with its papers on Tuesday, and Ellermark has them.
            Ellermark borrowed a third of the 48.6 million crowns on Tuesday.
            Historians had feared a private buyer.
            """;

        Assert.True(Agree(Sale, Other, "was sold", "parted"));
        Assert.False(Agree(Sale, Other, "was sold", "borrowed"));
    }
}
