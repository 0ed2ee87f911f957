using Briefing.Merging;

namespace Briefing.Core.Tests.Merging;

/// <summary>
/// Pairs of reports in the spirit of "two killed, nine injured is not nine killed, two injured". Every line has a sentence frame with one
/// figure as it is, the same figure in two other forms, and another figure: the forms agree, the other figure contradicts.
/// </summary>
public sealed class PairTests
{
    /// <summary>First report, second report (each with "{0}" for the figure) | the figure | the same in other forms | another figure.</summary>
    private static readonly string[] Frames =
    [
        "A landslide in Sarnova killed {0} people on Monday. | Monday's landslide in Sarnova killed {0} people, police said. | 12 | twelve / a dozen | 17",
        "The ferry sank off Tarrow with {0} passengers on board. | Off Tarrow the ferry with {0} passengers on board sank. | 1,240 | 1240 / 1 240 | 860",
        "Rescuers pulled {0} miners from the pit at Astmark. | From the pit at Astmark rescuers pulled {0} miners. | 21 | twenty-one / twenty one | 34",
        "The blast in Velmora injured {0} workers. | In Velmora {0} workers were injured by the blast. | 9 | nine / about 9 | 15",
        "Police in Brennock arrested {0} protesters. | In Brennock police arrested {0} protesters. | 300 | three hundred / some 300 | 520",
        "The storm left {0} homes in Varsay without power. | In Varsay the storm left {0} homes without power. | 40,000 | 40 000 / forty thousand | 65,000",
        "The Ilna bridge will cost {0} to repair. | To repair the Ilna bridge will cost {0}. | $5 million | 5 million dollars / $5,000,000 | $8 million",
        "Lothe fined the refinery {0} for the spill. | For the spill Lothe fined the refinery {0}. | €2.5bn | 2.5 billion euros / €2,500 million | €3.9bn",
        "Damage from the Calder flood is put at {0}. | The damage from the Calder flood is put at {0}. | £40m | 40 million pounds / £40,000,000 | £55m",
        "Turnout in the Tarrow election was {0}. | In the Tarrow election turnout was {0}. | 61% | 61 percent / 61 per cent | 47%",
        "The price of bread in Orsa rose by {0}. | In Orsa the price of bread rose by {0}. | 3.5% | 3.5 percent / 3.5 per cent | 6.5%",
        "Orsa and Lothe share a border of {0}. | The border of Orsa and Lothe has {0}. | 1,000 km | 621 miles / 1,000 kilometres | 674 miles",
        "The Astmark road tunnel is {0} long. | In Astmark the road tunnel is {0} long. | 22 miles | 35 km / 35 kilometres | 51 km",
        "The fire near Ilna burnt {0} of forest. | Near Ilna the fire burnt {0} of forest. | 12,000 hectares | 12 000 hectares / 120 square kilometres | 19,000 hectares",
        "The ship carried {0} of grain to Varsay. | To Varsay the ship carried {0} of grain. | 800 tonnes | 800 metric tons / 800,000 kg | 1,300 tonnes",
        "Winds of {0} hit the Calder coast. | The Calder coast was hit by winds of {0}. | 120 km/h | 75 mph / 120 kph | 180 km/h",
        "The siege of the Velmora bank lasted {0}. | In Velmora the siege of the bank lasted {0}. | 48 hours | two days / 2 days | five days",
        "Parliament in Brennock passed the law by {0}. | The law was passed by parliament in Brennock by {0}. | 79 to 4 | 79-4 / 79–4 | 61 to 22",
        "Orsa beat Lothe {0} in Tarrow. | In Tarrow Orsa beat Lothe {0}. | 3-1 | 3–1 / 3‑1 | 4-2",
        "It is the {0} sanctions package of Lothe against Orsa. | Against Orsa it is the {0} sanctions package of Lothe. | 12th | twelfth / 12 th | 13th",
        "Between {0} volunteers searched the Sarnova hills. | The Sarnova hills were searched by between {0} volunteers. | 30 and 40 | thirty and forty / 30 and forty / 31 and 39 | 70 and 90",
        "Between {0} trucks of grain crossed the Calder pass on Monday. | On Monday between {0} trucks of grain crossed the Calder pass. | 140 and 150 | 140 and one hundred and fifty | 140 and 220",
        "The {0} mayor of Astmark, Ilse Maren, resigned. | Ilse Maren, the {0} mayor of Astmark, resigned. | 54-year-old | 54 year old / 54-year old | 61-year-old",
        "Orsa and Lothe signed the harbour treaty on {0}. | On {0} Orsa and Lothe signed the harbour treaty. | 4 May 2026 | May 4, 2026 / the 4th of May 2026 | 11 May 2026",
        "Orsa signed the treaty with Lothe on {0}. | On {0} Orsa signed the treaty with Lothe. | 4 May 2026 | May 4, 2026 / the 4th of May 2026 | 11 May 2026",
        "The siren in Velmora sounded at {0}. | In Velmora the siren sounded at {0}. | 6:30 p.m. | 18:30 / 6: 30 p. m. | 9:15 p.m.",
        "A quake of magnitude {0} struck the Varsay coast. | The Varsay coast was struck by a quake of magnitude {0}. | 6.1 | 6.10 / about 6.1 | 7.4",
        "Der Erdrutsch in Sarnova tötete am Montag nach Angaben der Polizei {0} Menschen. | Nach Angaben der Polizei tötete der Erdrutsch in Sarnova am Montag {0} Menschen. | 1.200 | 1200 / 1 200 | 1.900",
        "Der Schaden durch den Sturm in Velmora beträgt nach ersten Schätzungen {0}. | Nach ersten Schätzungen beträgt der Schaden durch den Sturm in Velmora {0}. | 1,5 Millionen Euro | 1.500.000 Euro / rund 1,5 Millionen Euro | 2,8 Millionen Euro",
        "Le glissement de terrain de Sarnova a fait {0} morts dans la nuit, selon la police. | Selon la police, le glissement de terrain de Sarnova a fait {0} morts dans la nuit. | 12 500 | 12.500 / 12500 | 19 000",
        "El deslizamiento de tierra en Sarnova dejó {0} muertos durante la noche, según la policía. | Según la policía, el deslizamiento de tierra en Sarnova dejó {0} muertos durante la noche. | 1.204 | 1204 / 1 204 | 1.870",
        "Les travaux du pont de Velmora vont coûter {0} à la ville selon le maire. | Selon le maire, les travaux du pont de Velmora vont coûter {0} à la ville. | 2,5 millions d'euros | 2.500.000 euros / environ 2,5 millions d'euros | 4,5 millions d'euros",
    ];

    /// <summary>Alike, with different figures that do not measure the same.</summary>
    private static readonly string[] Unrelated =
    [
        "In Sarnova 8 people were killed. | The inquiry in Sarnova opens on 8 August.",
        "Two people were killed and nine injured in Orsa. | In Orsa nine were injured and two people killed.",
        "The storm caused 40 million in damage in Velmora. | The storm left 40 million people in Velmora in the dark.",
        "In Sarnova 12 people were killed. | In Tarrow 17 people were killed.",
        "Exports of Orsa grew 5% in 2019. | Exports of Orsa grew 7% in 2020.",
        "Orsa scored in the first 10 minutes. | Orsa scored in the last 20 minutes.",
        "The council of Tarrow bought 4 buses. | The council of Tarrow bought 9 more buses.",
        "Flight 412 left Varsay for Lothe. | Flight 588 left Varsay for Lothe.",
        "Route 52 near Astmark is closed. | Route 61 near Astmark is closed.",
        "He faces the death sentence over 4 killings in Lothe. | Lothe carried out 9 death sentences.",
        "The Lothe squad (10-0) met Orsa (7-2). | The Lothe squad met Orsa and won 91-73.",
        "The Ilna dam holds 400 tonnes of silt. | The Ilna dam cost $400 million and 30 workers built it.",
        "Ilse Maren, 43, leads the inquiry in Sarnova. | Dana Brisk, 51, leads the inquiry in Tarrow.",
        "The fine was US$1 million ($1.5 million) in Lothe. | The fine was $1 million in Lothe.",
        "The talks in Velmora took three days. | The talks in Velmora ended three decades of war.",
        "Rain fell in Varsay on 3 May. | Rain stopped 3 trains in Varsay.",
        "The police of Brennock said on Monday that the bridge is safe. | The police of Brennock said on Tuesday that the bridge is safe.",
        "A 35-year-old driver was arrested in Astmark. | A 52-year-old woman was arrested in Astmark.",
        "Tarrow has 5 schools for girls. | Tarrow has 8 churches for sailors.",
        "At least 12 people died in the Sarnova landslide. | The Sarnova landslide killed 17 people.",
        "Up to 300 people may lose work in Calder. | In Calder 250 people may lose work.",
        "Nearly 1,000 people marched in Tarrow. | In Tarrow 980 people marched.",
        "More than 40,000 people fled Velmora. | From Velmora 46,000 people fled.",
        "About 60 pupils in Lothe fell ill. | In Lothe 63 pupils fell ill.",
    ];

    public static TheoryData<string, string> Agreeing => Pairs(frame => frame.Forms);

    public static TheoryData<string, string> Contradicting => Pairs(frame => [frame.Other]);

    public static TheoryData<string, string> Apart
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var parts in Unrelated.Select(line => line.Split(" | ")))
            {
                data.Add(parts[0], parts[1]);
                data.Add(parts[1], parts[0]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Agreeing))]
    public void The_same_figure_in_another_form_agrees(string first, string second) => Assert.Empty(FactMerger.Merge(TestStories.Of(first, second)).Disputes);

    [Theory]
    [MemberData(nameof(Contradicting))]
    public void Another_figure_for_the_same_contradicts(string first, string second)
    {
        var dispute = Assert.Single(FactMerger.Merge(TestStories.Of(first, second)).Disputes);
        Assert.Equal(2, dispute.Positions.Length);
        Assert.All(dispute.Positions, position => Assert.True(first.Contains(position.Text, StringComparison.Ordinal) || second.Contains(position.Text, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Apart))]
    public void Figures_of_different_things_are_no_dispute(string first, string second) => Assert.Empty(FactMerger.Merge(TestStories.Of(first, second)).Disputes);

    [Fact]
    public void Two_speakers_in_one_article_are_no_dispute_between_origins() =>
        Assert.Empty(FactMerger.Merge(TestStories.Of("Police in Sarnova say the landslide killed 12 people. The hospital in Sarnova says the landslide killed 14 people.")).Disputes);

    private static TheoryData<string, string> Pairs(Func<Frame, string[]> figures)
    {
        var data = new TheoryData<string, string>();
        foreach (var frame in Frames.Select(Frame.Parse))
            foreach (var figure in figures(frame))
            {
                data.Add(Fill(frame.First, frame.Figure), Fill(frame.Second, figure));
                data.Add(Fill(frame.First, figure), Fill(frame.Second, frame.Figure));
            }

        return data;
    }

    private static string Fill(string frame, string figure) => frame.Replace("{0}", figure, StringComparison.Ordinal);

    private sealed record Frame(string First, string Second, string Figure, string[] Forms, string Other)
    {
        public static Frame Parse(string line)
        {
            var parts = line.Split(" | ");
            return new Frame(parts[0], parts[1], parts[2], parts[3].Split(" / "), parts[4]);
        }
    }
}
