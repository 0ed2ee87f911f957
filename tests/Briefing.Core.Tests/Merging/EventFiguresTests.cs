using System.Globalization;
using Briefing.Merging;

namespace Briefing.Core.Tests.Merging;

/// <summary>What an event has one figure for is compared between reports that share hardly a word.</summary>
public sealed class EventFiguresTests
{
    private const string Crane = "Eleven people were injured on Tuesday when a dockside crane collapsed at Tarrow, the harbour police said. The crane had been put up in March by a firm from Orsa.";

    private const string Lorry = "A lorry driver ran for his life in Tarrow as steel rained down on the quay beside him. Fifteen people were hurt, according to the city's ambulance service, which sent every car it had.";

    [Theory]
    [InlineData(Crane, Lorry, "11|15")]
    [InlineData("The trawler Ansgar went down off Tarrow at dawn with 24 men on board, the coastguard said.", "Relatives gathered in Tarrow harbour. There had been 31 aboard the Ansgar, they said, and few of them could swim.", "24|31")]
    [InlineData("Three of them played for Orsa before Jan Brisk, 19, shot the winner in Tarrow.", "It was a night for the young in Tarrow. Late on, 20-year-old Jan Brisk drove the ball home.", "19|20")]
    [InlineData("Ilse Maren, the baker who fed Sarnova through the siege, died on Sunday. She was 91.", "Sarnova mourns Ilse Maren, who passed away at home at the age of 93.", "91|93")]
    [InlineData("The recall in Orsa covers 42,000 tins of batch B7 of the soup, sold since January.", "In Orsa the food office said 48,000 tins from batch B7 were affected and opened a telephone line.", "42000|48000")]
    [InlineData("The barge struck the quay of Tarrow at 7.10am, the harbour office said.", "All Tarrow was awake when the crash was heard at 6.40am. Windows broke in two streets.", "06:40|07:10")]
    [InlineData("The march through Tarrow drew a crowd of 38,400, its organisers said.", "Police in Tarrow counted 31,000 marchers and called the day peaceful.", "31000|38400")]
    [InlineData("Nine people were killed in the Tarrow fire, officials said.", "The toll of the Tarrow fire has risen to 14 from six, the hospital said.", "9|14")]
    public void Two_figures_for_one_thing_of_one_event_are_a_dispute(string first, string second, string values)
    {
        var dispute = Assert.Single(FactMerger.Merge(TestStories.Of(first, second)).Disputes);
        Assert.Equal(values, string.Join('|', dispute.Positions.Select(position => position.Value).OrderBy(value => Order(value))));

        static double Order(string value) => double.Parse(value.Replace(":", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    [Theory]
    // A part, another time, another place, others than people hurt, a total that both give.
    [InlineData(Crane, "A lorry driver ran for his life in Tarrow. Three children were hurt, and eleven people in all, according to the ambulance service.")]
    [InlineData(Crane, "A lorry driver ran for his life in Tarrow. In 2019 six people were hurt there when a jetty broke.")]
    [InlineData(Crane, "Steel rained down on the quay of Tarrow. Two of the injured are still in a serious condition, the ambulance service said.")]
    [InlineData("The port of Tarrow closed its northern basin after a tanker leaked 400 tonnes of fuel oil into the harbour.", "Divers from Orlen pumped ninety tonnes of fuel oil out of the northern basin of Tarrow on Friday.")]
    [InlineData("The barge struck the quay of Tarrow at 8.49pm, the harbour office said.", "All Tarrow was awake when boats were called to the quay shortly before 9pm on Friday.")]
    [InlineData("Nine people were killed in the Tarrow fire, officials said.", "Tarrow mourns. The youngest of the children who lost their lives was six.")]
    [InlineData(Crane, "Steel rained down on the quay of Tarrow. Four more people were hurt in the panic that followed.")]
    [InlineData(Crane, "A ferry hit the pier of Lothe in fog. Fifteen people were hurt there.")]
    [InlineData(Crane, "Steel rained down on the quay of Tarrow. More than ten people were hurt, the ambulance service said.")]
    [InlineData(Crane, "Steel rained down on the quay of Tarrow. Nationwide 26 people have been hurt by cranes since January.")]
    [InlineData(Crane, "Steel rained down on the quay of Tarrow. Fifteen people could have been hurt had the canteen been open.")]
    [InlineData("The trawler Ansgar went down off Tarrow with 24 men on board.", "Off Tarrow the Ansgar sank. Its sister ship had 31 people aboard when it sank in 2011.")]
    [InlineData("Jan Brisk, 19, shot the winner in Tarrow.", "His father, Arvo Brisk, 47, watched from the stand in Tarrow.")]
    [InlineData("Ilse Maren of Sarnova, 91, is the oldest baker of Orsa. She joined the guild at 19.", "At 19 the baker of Sarnova, Ilse Maren, joined the guild. She is 91.")]
    [InlineData("The recall in Orsa covers 42,000 tins of batch B7 of the soup.", "In Orsa more than 30,000 tins have come back to the shops.")]
    public void Figures_of_other_things_of_one_event_are_no_dispute(string first, string second) => Assert.Empty(FactMerger.Merge(TestStories.Of(first, second)).Disputes);

    [Fact]
    public void A_later_toll_replaces_an_earlier_one_in_whatever_words()
    {
        var ledger = FactMerger.Merge(TestStories.Of(
            ("Nine people drowned when a barge overturned off Point Lisk on Sunday night. More than 20 are missing, the coastguard said.", "2026-06-08T09:00:00Z"),
            ("Divers recovered five more bodies off Point Lisk on Wednesday, bringing to 14 the number of people who died when a barge capsized. Eleven people are still missing, officials said.", "2026-06-10T09:00:00Z")));
        Assert.Empty(ledger.Disputes);
        Assert.Contains("14", Replacing("Nine people drowned"), StringComparison.Ordinal);
        Assert.Contains("Eleven", Replacing("More than 20"), StringComparison.Ordinal);

        string Replacing(string words)
        {
            var earlier = ledger.Facts.Single(fact => fact.Text.Contains(words, StringComparison.Ordinal));
            return ledger.Facts.Single(fact => fact.Id == earlier.SupersededBy).Text;
        }
    }

    [Fact]
    public void A_person_grows_older_between_two_reports()
    {
        const string First = "Jan Brisk, 19, shot the winner in Tarrow.", Second = "Jan Brisk, 20, shot the winner in Tarrow.";
        Assert.Empty(FactMerger.Merge(TestStories.Of((First, "2026-05-04T09:00:00Z"), (Second, "2027-01-05T09:00:00Z"))).Disputes);
        Assert.Single(FactMerger.Merge(TestStories.Of((Second, "2026-05-04T09:00:00Z"), (First, "2027-01-05T09:00:00Z"))).Disputes);
        Assert.Single(FactMerger.Merge(TestStories.Of((First, "2026-05-04T09:00:00Z"), (Second, "2026-05-05T09:00:00Z"))).Disputes);
    }

    [Theory]
    [InlineData("At least 40 people were killed by the landslide in Sarnova, police said.", "The landslide in Sarnova killed 43 people, police said.", 0)]
    [InlineData("At least 43 people were killed by the landslide in Sarnova, police said.", "The landslide in Sarnova killed 40 people, police said.", 1)]
    [InlineData("Up to 40 people were killed by the landslide in Sarnova, police said.", "The landslide in Sarnova killed 43 people, police said.", 1)]
    [InlineData("Up to 43 people were killed by the landslide in Sarnova, police said.", "The landslide in Sarnova killed 40 people, police said.", 0)]
    public void A_hedge_leaves_room_to_one_side_only(string first, string second, int disputes) =>
        Assert.Equal(disputes, FactMerger.Merge(TestStories.Of(first, second)).Disputes.Length);

    [Theory]
    [InlineData("The council of Tarrow passed the harbour law with six of seven members in favour.", "The council of Tarrow passed the harbour law by 5 to 2.", "5-2|6-1")]
    [InlineData("The council of Tarrow passed the harbour law with six of its seven members in favour.", "The council of Tarrow passed the harbour law by six votes to one.", "")]
    [InlineData("The council of Tarrow passed the harbour law with six of nine members in favour.", "The council of Tarrow passed the harbour law by 6 to 2.", "")]
    [InlineData("The council of Tarrow passed the harbour law by six votes to three.", "The council of Tarrow passed the harbour law by 5 to 4.", "5-4|6-3")]
    [InlineData("Six of nine members of the council of Tarrow are women.", "The council of Tarrow passed the harbour law by 5 to 4.", "")]
    public void So_many_of_a_whole_is_a_vote(string first, string second, string values) =>
        Assert.Equal(values, string.Join(';', FactMerger.Merge(TestStories.Of(first, second)).Disputes.Select(dispute => string.Join('|', dispute.Positions.Select(position => position.Value).Order(StringComparer.Ordinal)))));
}
