using Briefing.Merging;

namespace Briefing.Core.Tests.Merging;

/// <summary>An article is cited for what it says, and for nothing that is merely about the same people.</summary>
public sealed class WitnessTests
{
    private const string Grounding =
        """
        A passenger ferry ran aground on a reef off the island of Lindholm late on Tuesday, and all 214 people on board were taken off by lifeboats, the coast guard said.
        The Stella Boreal, operated by Nordvik Lines, was on its way from Harstrand to Lindholm when it struck the Kvasser reef at 22:40 local time, coast guard commander Eirik Sand told reporters.
        Nordvik Lines said that the vessel had passed its annual inspection in March.
        """;

    private const string Salvage =
        """
        The ferry Stella Boreal was pulled off the Kvasser reef on Friday morning and towed to Harstrand, the coast guard said.
        A worn valve probably caused the loss of steering, said Liv Aasen, who heads the accident board.
        Nordvik Lines said that the route from Harstrand to Lindholm would stay closed.
        """;

    [Fact]
    public void Names_alone_make_no_agreement() => Assert.DoesNotContain(FactMerger.Merge(TestStories.Of(Grounding, Salvage)).Facts, fact => fact.Origins > 1);

    [Theory]
    [InlineData("Governor Pavel Drin said the board had voted 5 to 2. Prices rose.", "Six of the seven members of the board backed the cut, Governor Pavel Drin said. Shares rose.")]
    [InlineData("Former Mayor Ada Lindqvist won the primary in Torland with 60 percent of the vote. She thanked her voters.", "Former Mayor Ada Lindqvist came second in the caucuses of Westmark with a fifth of the vote. Turnout was low.")]
    [InlineData("Spokeswoman Greta Lund of Nordvik Lines said the captain had slept for nine hours. Passengers praised him.", "The company will pay for hotels, said Greta Lund, a spokeswoman of Nordvik Lines. Others went home.")]
    public void Who_says_it_is_not_what_is_said(string one, string other) => Assert.DoesNotContain(FactMerger.Merge(TestStories.Of(one, other)).Facts, fact => fact.Origins > 1);

    [Theory]
    [InlineData("The barrier of the level crossing at Orsa closed on time, the railway said on Friday, a day after the night express hit a tractor there with 148 travellers on board. Trains run.", "Engine driver Kari Moll brought the night express to a halt in Orsa on Thursday with 148 travellers on board. She is well.")]
    [InlineData("Our head of training, Pella Ruud, said: “We think of the family tonight.” The stands stayed dark.", "The head of training, Pella Ruud, who came from Lothe in May, has to go now. Fans whistled.")]
    [InlineData("A strike by tram drivers halted 70% of the fleet in Lothe on Friday, the council said. Shops opened late.", "The strike by tram drivers in Lothe left 450,000 travellers without a ride on Friday. Taxis were full.")]
    [InlineData("The council of Brennock has asked a former judge, Liv Aasen, to bring both sides of the dispute to one table. Talks begin on Monday.", "“Nobody wanted this walkout to last another week,” said Liv Aasen, the former judge who brought both sides of the dispute to one table. She smiled.")]
    public void What_both_say_beside_their_main_clauses_is_no_agreement(string one, string other) => Assert.DoesNotContain(FactMerger.Merge(TestStories.Of(one, other)).Facts, fact => fact.Origins > 1);

    [Theory]
    [InlineData("The board voted 5-2 for the cut, the minutes showed. Two members wanted to wait.", "Governor Pavel Drin said the board had voted 5 to 2 for the cut. Growth is slow.")]
    [InlineData("Police evacuated 3,000 people from the old town of Brennock on Monday after a gas pipe burst. Schools stayed shut.", "A burst gas pipe forced the evacuation of 3,000 people in the old town of Brennock, police said on Monday. No one was hurt.")]
    [InlineData("Rescuers found the missing climber alive in a hut below the summit of Mount Varga. He had no food left.", "The climber who had been missing was found alive in a hut below the summit of Mount Varga, rescuers said. Snow is forecast.")]
    public void Other_words_for_one_thing_are_agreement(string one, string other) => Assert.Equal(2, FactMerger.Merge(TestStories.Of(one, other)).Facts.Max(fact => fact.Origins));

    [Fact]
    public void Who_says_a_part_of_a_printed_sentence_is_not_cited_for_all_of_it()
    {
        const string Part = "The bank of Orsania kept its key rate at 3.75% on Wednesday.";
        const string Whole = "The bank of Orsania kept its key rate at 3.75% on Wednesday, in line with a survey of 14 traders, and cut its growth forecast to 1.2% from 1.6%.";
        var (part, whole) = (ClaimOf("a", Part), ClaimOf("b", Whole));
        Assert.False(Witnesses.Bears(part, whole));
        Assert.True(Witnesses.Bears(whole, part));
        Assert.True(Witnesses.Bears(ClaimOf("c", "At 3.75%, the key rate stays where it was, the bank of Orsania said on Wednesday as it lowered its growth forecast to 1.2%."), whole));
        Assert.True(Witnesses.Bears(part, ClaimOf("b", "The bank of Orsania kept its key rate at 3.75% on Wednesday, in line with a survey of 44 traders.")));
    }

    private static Claim ClaimOf(string article, string text) => Assert.Single(ClaimReader.Read(TestStories.Read(article, text)));
}
