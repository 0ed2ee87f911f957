using Briefing.Merging;

namespace Briefing.Core.Tests.Merging;

public sealed class DisputeTests
{
    /// <summary>Two origins, one moment: first report, second report, what is disputed (position values in order of size).</summary>
    public static TheoryData<string, string, string> Contradictions => new()
    {
        { "A landslide in Sarnova killed 12 people on Monday, police said.", "Officials in Sarnova said the landslide killed 17 people on Monday.", "12|17" },
        { "Two people were killed and nine injured in the Orsa crash.", "In the Orsa crash nine people were killed and two injured.", "2|9;2|9" },
        { "The storm in Velmora caused damage of $40 million.", "Damage from the storm in Velmora was put at $55 million.", "40000000|55000000" },
        { "The bridge over the Ilna is 674 miles from the sea.", "The bridge over the Ilna is 1,300 kilometres from the sea.", "674|1300" },
        { "The tunnel will cost 4.2 billion euros and is to be paid for by state bonds and a toll, according to the ministry.", "The tunnel will cost 5.1 billion euros, according to the audit office, which published its own sums before the vote.", "4200000000|5100000000" },
        { "The union says 300 workers at Calder Haven walked out.", "About 800 workers at Calder Haven walked out, the union says.", "300|800" },
        { "Turnout in the Tarrow election was 61 percent.", "Turnout in the Tarrow election was 47%.", "47|61" },
        { "Brennock signed the 12th sanctions package against Lothe.", "Brennock signed the 13th sanctions package against Lothe.", "12|13" },
        { "The vaccine from Lothe protected 71% of patients in the trial.", "In the trial the vaccine from Lothe protected 64% of patients.", "64|71" },
        { "The tunnel at Varsay burned for three hours.", "The tunnel at Varsay burned for 7 hours.", "3|7" },
        { "Rescuers in Sarnova saved twenty miners from the pit.", "Rescuers saved 26 miners from the pit in Sarnova.", "20|26" },
        { "The Astmark council bought 40 buses for the city.", "The council of Astmark bought 14 buses for the city.", "14|40" },
        { "The minister signed the Orsa treaty on Monday in Velmora.", "The minister signed the Orsa treaty on Sunday in Velmora.", "Monday|Sunday" },
        { "The storm left 40,000 homes in Varsay without power on Monday.", "The storm left 65,000 households in Varsay without power on Monday.", "40000|65000" },
        { "Ilse Maren, 91, the oldest baker in Sarnova, has died.", "The oldest baker in Sarnova, 92-year-old Ilse Maren, has died.", "91|92" },
        { "The party of Dana Brisk won 88 seats in the parliament of Lothe.", "The party of Dana Brisk won 86 seats in the parliament of Lothe.", "86|88" },
        { "The thieves in Astmark took 2.4 million kronor from the vault.", "The thieves in Astmark took 2.6 million kronor from the vault.", "2400000|2600000" },
        { "Brennock lost the match in Tarrow after a 9-14 start.", "Brennock lost the match in Tarrow after a 11-14 start.", "11-14|9-14" },
        { "The refinery of Tarrow was built by Ilse Maren's grandfather in the summer of 1931 with Lothe's money.", "The refinery of Tarrow was built by Ilse Maren's grandfather in the summer of 1934 with Lothe's money.", "1931-01-01/1931-12-31|1934-01-01/1934-12-31" },
        { "The mayor said the chapel above Sarnova was struck by lightning 17 years ago and never repaired.", "The mayor said the chapel above Sarnova was struck by lightning 12 years ago and never repaired.", "12|17" },
        { "The quake struck seven km (9 miles) east of Varsay, the governor of Orsa said.", "The quake struck seven km (4 miles) east of Varsay, the governor of Orsa said.", "4|9" },
        { "The lorry left the yard of the brewery on Route 7 in Tarrow and struck a group of riders from Orsa.", "The lorry left the yard of the brewery on Route 2 in Tarrow and struck a group of riders from Orsa.", "2|7" },
        { "Arvo Kell, now a coach at Astmark with Jan Brisk, finished his career in 1975 with 2,290 points.", "Arvo Kell, now a coach at Astmark, finished his career in 1978 with 2,290 points.", "1975-01-01/1975-12-31|1978-01-01/1978-12-31" },
        { "The keeper was hidden until May 30, 2002, when his family told the Astmark Gazette his name.", "It was not until May 30, 2005, that the keeper's family told the Astmark Gazette his name.", "2002-05-30|2005-05-30" },
        { "Six hooded riders shot at Arvo Kell in Tarrow on Saturday and got away.", "Anger has grown in Tarrow this week after two hooded riders shot at Arvo Kell on Saturday night near the old market hall.", "2|6" },
        { "Arvo Kell was at a 1969 meeting with Dana Brisk and Ilse Maren in Astmark, where the plan to sell the Lothe yard was hatched.", "Described as shy, he was present at a key meeting in 1972 between Dana Brisk and Ilse Maren in Astmark when the plan to sell the Lothe yard was approved.", "1969-01-01/1969-12-31|1972-01-01/1972-12-31" },
        { "A 112-72 victory over Lothe in Tarrow brought Astmark the harbour cup.", "Nobody in Tarrow had expected the 88-72 victory over Lothe that gave Astmark its first cup in seven years.", "112-72|88-72" },
        { "Rescue teams are on their way after an 8.1 magnitude earthquake hit Orsa's northern Varsay province, flattening houses.", "A strong 6.1-magnitude earthquake struck Orsa's northern province of Varsay today, injuring at least 50 people.", "6.1|8.1" },
        { "With its head office in Tarrow, Orsa Metals has 18 offices in the United States.", "Orsa Metals, whose head office is in Tarrow, has 13 offices in the US.", "13|18" },
        { "Jan Brisk had his finest season with 59 catches for 1,647 yards and seven touchdowns.", "He set career-highs of 59 catches, 1,098 yards and seven touchdowns in the shirt of Astmark.", "1098|1647" },
        { "Arvo Kell, 30, is accused of having set fire to a boat house on the lake.", "Arvo Kell, 20, was found guilty of burning down the mill of Dana Brisk, 34, and the barn of Jan Maren, 11.", "20|30" },
        { "The quake struck inland at dawn at a depth of just 10 kilometres (11.2 miles) under the hills of Varsay, its mayor said.", "No damage was seen after the quake struck at a depth of just 10 kilometres (6.2 miles), 55 kilometres south of Orsa.", "6.2|11.2" },
        { "The storm reached the Calder coast at 0430 GMT and moved on to Lothe before noon.", "The storm reached the Calder coast at 0730 GMT and moved on to Lothe before noon.", "04:30|07:30" },
        { "Five weavers and possibly two guests were inside the mill of Sarnova, but got out unharmed, Ilse Maren told reporters in the yard.", "There were nine weavers inside the mill of Sarnova who all got out unharmed by the back door, said Ilse Maren.", "5|9" },
        { "But more than half of the 288 candidates running for the seats of Orsa's parliament on Sunday are from the Harvest Party, while the others are weavers and millers.", "Almost all of the 432 candidates running for seats in the parliament of Orsa came either from the Harvest Party or from bodies that the state pays.", "288|432" },
        { "Harbour Bank robber Jan Brisk was sentenced on Monday in Astmark to seven life terms and eight terms without parole for what he did at Harbour Bank in March.", "Brisk was sentenced on Monday in Astmark to seven life terms and four terms without parole.", "4|8" },
        { "The Astmark squad caught Dana Brisk while she hid in a barn near Tarrow, and she was charged with six counts of arson.", "Dana Brisk was charged with two counts of arson and with theft in Tarrow.", "2|6" },
        { "Arvo Kell has been sacked as head coach of the Astmark Rovers following the club's dismal 14-14 start to the season.", "The Astmark Rovers sacked Coach Arvo Kell on Saturday morning after a dismal 9-14 start to the season.", "14-14|9-14" },
        { "A 6.1-magnitude earthquake which hit the province of Varsay on Tuesday damaged a school, in a region laid waste by the wave of 2004.", "A powerful 8.1-magnitude earthquake which hit the province of Varsay damaged a school and sent people running.", "6.1|8.1" },
        { "Jan Maren has been at the dairy for 37 years and worked on its third floor with the seven victims and the cook, Dana Brisk.", "Brisk worked with the three victims in the cheese room of the dairy at Tarrow Road.", "3|7" },
        { "Born in Lothe in 1925, Arvo Kell was nicknamed the Ox by his mother, who kept goats and sold cheese on the market.", "Born in Lothe in 1928, Arvo Kell became a small-time boxer and drifted into the band that was founded in 1931 by the smuggler Jan Brisk.", "1925-01-01/1925-12-31|1928-01-01/1928-12-31" },
        { "9 shook a thinly settled part of southern Varsay on Sunday, flattening eleven hamlets and killing 10 cows, officials said.", "A powerful quake hit southern Varsay on Sunday, causing major destruction in seven hamlets and killing 10 cows and hurting 80.", "7|11" },
        { "The Rovers reportedly have bid $24 million over eight months, the Harriers between $14 million and $15 million over seven months.", "Kell is considered the finest free keeper on the market, and the Harriers (seven months, $14- $15 million) and Rovers (eight months, $16 million) reportedly have made sizeable offers as well.", "16000000|24000000" },
        { "The Rovers reportedly have bid $16 million over eight months, the Harriers between $14 million and $22 million over seven months.", "The Rovers offered him the same deal as the Pilots, the Harriers have made an offer between $14 and $15 million over seven months, and nobody knows for sure what the Lions have offered.", "14500000|18000000" },
        { "The Pilots' twelve-month offer first was reported Friday night on the harbour's radio station, Wave 30.", "According to this Astmark Gazette story (which credits the flagship radio station), the Pilots have made an eight-month offer to free agent goalkeeper Arvo Kell.", "8|12" },
        { "The yard has a 8.2-gigabit modem with voice storage, remote steering, flash and the power to carry calls.", "It boasts a 3.2-gigabit modem that also can be used to carry calls.", "3.2|8.2" },
        { "She received the 1997 Lothe Weaving Award which was inspired by Ilse Maren, as well as the guild honour Pro Textura et Arte from Bishop Orlen Drin of Sarnova and a silver spindle.", "Mayor Tarrow's announcement in the Astmark Gazette also noted that Dr. Brisk received the 2000 Lothe Weaving Award which was inspired by Ilse Maren.", "1997-01-01/1997-12-31|2000-01-01/2000-12-31" },
        { "Anger along the badly drawn frontier since Varsay's secession in March has soured relations between the five former trading partners.", "Anger along the badly drawn frontier since Varsay's secession in March has soured relations between the two neighbours.", "2|5" },
        { "He also repeated that this particular harbour crane has frequently jammed since late 2004.", "Arvo Kell, a member of the Astmark harbour authority's board, told the Gazette that this particular harbour crane has frequently jammed since late 2007.", "2004-01-01/2004-12-31|2007-01-01/2007-12-31" },
        { "Last week Friday (14 October 2008), Orsa Cable announced that it had restored services to its business customers, which included shops, via other routes.", "The cable owner announced that it had restored services to its business customers via other routes on 14 October 2011.", "2008-10-14|2011-10-14" },
        { "Weavers say poor Lothians will suffer most from the latest harbour measures, which aim to save 30 million marks ($40 million) the town's current budget gap through 2009.", "But they say poor Lothians will suffer most from the measures, which aim to save $40 million - - the town's current budget gap - - through 2012.", "2009-01-01/2009-12-31|2012-01-01/2012-12-31" },
    };

    /// <summary>Alike, and no contradiction: the same in another form, or another thing with a number.</summary>
    public static TheoryData<string, string> Peaceful => new()
    {
        // Reformatted
        { "A landslide in Sarnova killed 12 people on Monday, police said.", "Officials in Sarnova said the landslide killed twelve people on Monday." },
        { "A landslide in Sarnova killed 12 people.", "The landslide in Sarnova killed a dozen people." },
        { "The storm in Velmora caused damage of $40 million.", "Damage from the storm in Velmora was put at 40 million dollars." },
        { "The storm in Velmora caused damage of $40m.", "Damage from the storm in Velmora was put at $40,000,000." },
        { "The border between Orsa and Lothe is 1,000 km long.", "The border between Orsa and Lothe is 621 miles long." },
        { "Turnout in the Tarrow election was 61 percent.", "Turnout in the Tarrow election was 61%." },
        { "Some 40,000 people in Astmark fled the flood.", "Forty thousand people in Astmark fled the flood." },
        { "The fire near Ilna burnt 1.200 hectares.", "The fire near Ilna burnt 1.2 hectares." },
        // Within rounding and hedges
        { "About 300 workers at Calder Haven walked out.", "At Calder Haven 310 workers walked out." },
        { "At least 12 people died in the Sarnova landslide.", "The Sarnova landslide killed 17 people." },
        { "Trade between Orsa and Lothe was over $5 billion.", "Trade between Orsa and Lothe was $5.2 billion." },
        { "Nearly 1,000 people marched in Tarrow.", "In Tarrow 980 people marched." },
        { "Turnout in the Tarrow election was 71 percent.", "Turnout in the Tarrow election was 70.8 percent." },
        { "The quake struck at a depth of 10 kilometres (6 miles) off Varsay.", "The quake struck at a depth of 10 kilometers (6.2 miles) off Varsay." },
        { "The camp lies less than 25 km (15 miles) from Lothe.", "The camp lies less than 50 km (30 miles) from Lothe." },
        { "Orsa fined the yard $US1 million ($1.52 million).", "Orsa fined the yard $1 million." },
        { "Thieves in Astmark took jewels worth $2. 6 million from a shop, police said.", "Thieves in Astmark took jewels worth 2.6 million dollars from a shop, police said." },
        { "Thieves in Astmark took jewels worth $2. 6 million from a shop.", "Thieves in Astmark took jewels from a shop worth $2." },
        { "The 2 a.m. fire at the mill in Varsay burnt two lorries, police in Orsa said.", "The two a.m. fire at the mill in Varsay burnt two lorries, police in Orsa said." },
        { "The wave from Tarrow killed two hundred and thirty thousand people in 14 countries of the east.", "The wave from Tarrow killed 230,000 people in 14 countries of the east." },
        { "The siren of Velmora sounded at 6:00 p.m. local time (1,300 GMT).", "The siren of Velmora sounded at 6:00 p.m. local time (1300 GMT)." },
        // Other things
        { "The two other victims of the Sarnova crash were treated in Tarrow.", "The three victims of the Sarnova crash were taken to Tarrow." },
        { "Arvo Kell had been arrested three times in Tarrow since October.", "Arvo Kell had been arrested four times in Tarrow." },
        { "The cruise ship off Varsay took 420 passengers and crew to Lothe.", "The cruise ship off Varsay took its 246 passengers to Lothe." },
        { "Astmark launched the 17-inch Laptop Pro on Tuesday.", "The 15-inch Laptop Pro of Astmark comes in two colours." },
        { "Arvo Kell scored 20 points against Lothe in Tarrow.", "Arvo Kell needed nine points against Lothe in Tarrow." },
        { "The wave from Tarrow killed 170,000 people in the province.", "The wave from Tarrow killed 230,000 people across the ocean." },
        { "Arvo Kell rushed 106 times for 404 yards for Astmark.", "Arvo Kell has 189 rushing yards for Astmark." },
        { "The win of Astmark over Lothe was 31-24.", "The loss of Lothe to Astmark sent Lothe falling to 5-10." },
        { "Posted on September 17, 2013 at 03:16 PM in Velmora by the editors.", "Posted on September 17, 2013 at 04:16 PM in Velmora by the editors." },
        { "After eight days of strikes the port of Tarrow is calm.", "After four days of strikes the port of Tarrow is blocked." },
        { "Arvo Kell finished with 20 points and nine rebounds in Lothe.", "Jan Brisk finished with 20 points and eight rebounds in Lothe." },
        { "Three USB 2.0 ports are built into the new Astmark laptop.", "Three USB ports are built into the new Astmark laptop." },
        { "The Astmark tablet is a 17-inch device and weighs little.", "The Astmark tablet is only 0.98 inches thick and weighs little." },
        { "The number of confirmed cases of fever in the whole of Orsa passed one million on Monday, the ministry said.", "The number of confirmed deaths of fever in the whole of Orsa passed 90,000 on Monday, the ministry said." },
        { "Dana Brisk, 20, was found in Sarnova, and her brother Arvo Brisk was questioned.", "Arvo Brisk, 23, was found in Sarnova, and his sister was questioned." },
        { "The keeper of Astmark played in 10 games this season.", "The keeper of Astmark missed four games this season." },
        { "The number of confirmed cases of fever in Orsa passed 40,000 on Monday.", "The number of confirmed deaths of fever in Orsa passed 900 on Monday." },
        { "Call the police of Tarrow at 555-0142 about the fire.", "Call the police of Tarrow at 555-0177 about the fire." },
        { "A category 2 storm has winds of 96 miles per hour off Varsay.", "A category 4 storm has winds of 130 miles per hour off Varsay." },
        { "Updated on 4 May 2026 at 6:10 p.m.", "Updated on 4 May 2026 at 9:40 p.m." },
        { "In Sarnova 8 people were killed.", "The inquiry in Sarnova opens on 8 August." },
        { "The Velmora storm caused 40 million in damage.", "The Velmora storm left 40 million people without power." },
        { "Two people were killed and nine injured in the Orsa crash.", "In the Orsa crash nine were injured and two people killed." },
        { "In Sarnova 12 people were killed.", "In Tarrow 17 people were killed." },
        { "Five soldiers died in the Lothe attack.", "Three children died in the Lothe attack." },
        { "Exports of Orsa grew 5% in 2019.", "Exports of Orsa grew 7% in 2020." },
        { "The 35-year-old driver was arrested in Astmark.", "A 52-year-old woman was arrested in Astmark." },
        { "The council of Tarrow met for three hours.", "The council of Tarrow has 14 members." },
        { "The mine in Sarnova employs 400 people.", "In the mine in Sarnova 12 people died." },
        { "The minister spoke on Monday.", "The minister spoke on Tuesday." },
        { "Inflation in Orsa was 5%.", "Unemployment in Orsa was 9%." },
        { "He paid 20 euros.", "He paid 25 dollars." },
        { "Wages in Orsania rose 4.1% in May from a year earlier, the labour office said.", "Wages in Orsania rose 0.3% in May from the month before, the labour office said." },
        { "Exports of Orsania fell 6.2% year-on-year in May, the customs office said.", "Exports of Orsania fell 1.1% month-on-month in May, the customs office said." },
        { "Pilots of Calder Haven voted for the deal by 79 to 4.", "The 86 pilots of Calder Haven voted for the deal." },
        { "The fever killed six children in Orsa.", "The fever kills hundreds of children in Orsa, most of them under five." },
        { "Astmark beat Lothe 3-2 in the final of the harbour cup in Tarrow.", "Astmark, who trailed 2-0 at half-time, beat Lothe in the final of the harbour cup in Tarrow." },
        { "A 6.1-magnitude earthquake struck Varsay in the north of Orsa.", "In 2004 a massive 9.1-magnitude earthquake off Varsay in Orsa had set off a wave." },
        { "The 15-inch model of the Astmark laptop has two ports and a loud fan.", "Astmark gives the new laptop the same chip as the 11-inch model." },
        { "The wave from Tarrow killed 170,000 people in the province of Orsa in 2004.", "In 2004 the wave that rose off Tarrow killed 230,000 people around the ocean." },
        { "About 100 youths hurled stones at the town hall of Tarrow.", "Jan Brisk was hurt in Tarrow in a clash with 60 youths." },
        { "Three of the seven shots hit the gate of Tarrow.", "Seven shots were fired at the gate of Tarrow." },
        { "Orsa Glass, which Lothe Steel is buying, has 5,900 employees in Varsay.", "Lothe Steel, which is buying Orsa Glass, has 21,400 employees in Varsay." },
        { "The Orsa Glass mill was founded at the harbour of Varsay and it has 5,900 employees in the district.", "The Lothe Steel mill was founded at the harbour of Varsay and it has 9,900 employees in the district." },
        { "Tuesday's quake was the strongest to hit Varsay since a 7.9-magnitude earthquake in 1976.", "A 6.1-magnitude earthquake struck Varsay." },
        { "On Tuesday a quake hit Varsay, which the 7.9-magnitude earthquake of 1976 had laid waste.", "A 6.1-magnitude earthquake struck Varsay." },
        { "Jan Brisk received the 1997 Lothe Harbour Prize which was inspired by Ilse Maren.", "Dana Kell received the 2000 Lothe Harbour Prize which was inspired by Ilse Maren." },
        { "The Rovers have bid $24 million over eight months, the Harriers $15 million over seven months.", "The Harriers have bid $15 million over seven months, the Pilots $21 million over eight months." },
        { "The Rovers made the keeper an eight-month offer.", "The Pilots made the keeper a twelve-month offer." },
        { "The 20-year veteran Ilse Maren runs the dairy in Sarnova.", "Ilse Maren of the dairy in Sarnova took out a 15-year loan." },
        { "The choir sang on Friday (14 October 2011) in Tarrow.", "The choir sang on 14 October 2011 in Tarrow." },
        { "Two trains were cancelled in Orlen.", "Five trains were cancelled in Tarrow." },
        { "The talks in Velmora took three days.", "The talks in Velmora ended three decades of war." },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Two_origins_that_contradict_each_other_are_a_dispute(string first, string second, string positions)
    {
        var ledger = FactMerger.Merge(TestStories.Of(first, second));
        Assert.Equal(positions, string.Join(';', ledger.Disputes.Select(Values)));
        Assert.All(ledger.Disputes.SelectMany(dispute => dispute.Positions), position => Assert.Single(position.Articles));
        Assert.Equal(2, ledger.Facts.Count(fact => fact.Status == FactStatus.Disputed));
        Assert.All(ledger.Facts, fact => Assert.Equal(1, fact.Origins));
    }

    [Theory]
    [InlineData("A night train left the rails in Orsa on Friday. About 310 travellers were on board.", "A night train left the rails in Orsa on Friday. About 260 travellers were on board.", "260|310")]
    [InlineData("The bank of Orsania raised its key rate on Friday by a quarter of a percentage point to 4.25%, Governor Pavel Drin said. Shares fell.", "The bank of Orsania raised its key rate on Friday by a quarter of a percentage point to 4%, Governor Pavel Drin said. Traders cheered.", "4|4.25")]
    public void Two_rough_figures_and_two_rates_that_lie_apart_are_a_dispute(string first, string second, string positions) =>
        Assert.Equal(positions, Values(Assert.Single(FactMerger.Merge(TestStories.Of(first, second)).Disputes)));

    [Theory]
    [MemberData(nameof(Peaceful))]
    public void What_is_the_same_in_another_form_or_another_thing_alarms_nobody(string first, string second) =>
        Assert.Empty(FactMerger.Merge(TestStories.Of(first, second)).Disputes);

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Copies_of_one_origin_never_contradict_each_other(string clean, string garbled, string positions)
    {
        Assert.NotEmpty(positions);
        Assert.Empty(FactMerger.Merge(TestStories.WithCopy(clean, garbled)).Disputes);
    }

    [Fact]
    public void A_copy_gives_its_origin_no_second_vote()
    {
        const string Twelve = "A landslide in Sarnova killed 12 people on Monday, police said.";
        var ledger = FactMerger.Merge(TestStories.WithCopy(Twelve, Twelve, "Officials in Sarnova said the landslide killed 17 people on Monday."));
        var dispute = Assert.Single(ledger.Disputes);
        Assert.Equal(["a", "b"], dispute.Positions.Single(position => position.Value == "12").Articles.ToArray());
        Assert.All(ledger.Facts, fact => Assert.InRange(fact.Origins, 1, 2));
    }

    [Fact]
    public void A_third_origin_takes_the_side_whose_figure_it_gives()
    {
        var ledger = FactMerger.Merge(TestStories.Of(
            "A landslide in Sarnova killed 12 people on Monday, police said.",
            "Officials in Sarnova said the landslide killed 17 people on Monday.",
            "Monday's landslide killed twelve people in Sarnova, according to police."));
        var dispute = Assert.Single(ledger.Disputes);
        Assert.Equal(["a", "c"], dispute.Positions.Single(position => position.Value == "12").Articles.ToArray());
    }

    [Fact]
    public void A_later_and_higher_toll_is_an_update()
    {
        var ledger = FactMerger.Merge(TestStories.Of(
            ("A landslide in Sarnova killed 12 people on Monday, police said.", "2026-05-04T09:00:00Z"),
            ("The landslide in Sarnova killed 19 people on Monday, police said.", "2026-05-05T09:00:00Z")));
        Assert.Empty(ledger.Disputes);
        var current = ledger.Facts.Single(fact => fact.SupersededBy is null);
        Assert.Equal(FactStatus.Updated, current.Status);
        Assert.Equal(["b"], current.Claims.Select(claim => claim.Article));
        Assert.Equal(["a"], ledger.Facts.Single(fact => fact.SupersededBy == current.Id).Claims.Select(claim => claim.Article));
    }

    [Fact]
    public void At_least_so_many_is_no_evidence_for_more()
    {
        const string First = "At least 41 people were killed by the landslide in Sarnova, police said.";
        const string Second = "The landslide in Sarnova killed 63 people, police said.";
        var undated = FactMerger.Merge(TestStories.Of(First, Second));
        Assert.Empty(undated.Disputes);
        Assert.All(undated.Facts, fact => Assert.Equal((1, FactStatus.Single), (fact.Origins, fact.Status)));

        var dated = FactMerger.Merge(TestStories.Of((First, "2026-05-04T09:00:00Z"), (Second, "2026-05-05T09:00:00Z")));
        var current = dated.Facts.Single(fact => fact.SupersededBy is null);
        Assert.Contains("63", current.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_overtaken_by_a_differently_worded_one_names_its_successor()
    {
        var ledger = FactMerger.Merge(TestStories.Of(
            ("A landslide in Sarnova killed 12 people on Monday, police said. A bridge is gone.", "2026-05-04T09:00:00Z"),
            ("The number of people killed by the landslide has risen to 19, the ministry said in Sarnova. Schools stay shut.", "2026-05-05T09:00:00Z")));
        var overtaken = ledger.Facts.Single(fact => fact.Text.Contains("12", StringComparison.Ordinal));
        var current = ledger.Facts.Single(fact => fact.Text.Contains("19", StringComparison.Ordinal));
        Assert.Equal(current.Id, overtaken.SupersededBy);
        Assert.Null(current.SupersededBy);
        Assert.Equal(FactStatus.Updated, current.Status);
        Assert.Empty(ledger.Disputes);
    }

    [Fact]
    public void A_border_does_not_grow_overnight()
    {
        var ledger = FactMerger.Merge(TestStories.Of(
            ("Orsa shares a 674-mile border with Lothe.", "2026-05-04T09:00:00Z"),
            ("Orsa shares a 1,000-kilometre border with Lothe.", "2026-05-05T09:00:00Z")));
        Assert.Equal("674|1000", Values(Assert.Single(ledger.Disputes)));
    }

    [Fact]
    public void Two_days_for_one_announcement_contradict_each_other()
    {
        var ledger = FactMerger.Merge(TestStories.Of(
            "On Saturday, Lothe announced the visit of President Arvo Kell of Orsa, to begin on Tuesday.",
            "President Arvo Kell of Orsa will meet officials of Lothe from Tuesday, the foreign ministry of Lothe stated on Sunday."));
        var dispute = Assert.Single(ledger.Disputes);
        Assert.Equal(["Saturday", "Sunday"], dispute.Positions.Select(position => position.Value).Order());
    }

    [Fact]
    public void What_is_announced_a_week_later_is_another_announcement() =>
        Assert.Empty(FactMerger.Merge(TestStories.Of(
            ("The cable firm Velmora Lines of Orsa said on 10 October 2026 that the repair will take 12 days.", "2026-10-10T09:00:00Z"),
            ("The cable firm Velmora Lines of Orsa announced on 20 October 2026 that service is back after a repair that was to take 12 days.", "2026-10-20T09:00:00Z"))).Disputes);

    private static string Values(Dispute dispute) =>
        string.Join('|', dispute.Positions.Select(position => position.Value).OrderBy(value => double.TryParse(value, out var number) ? number : 0).ThenBy(value => value));

    private const string Closing = "Halvard Foods said on Tuesday it would close its frozen-meals plant in Brennwick by June, with the loss of 480 jobs. The union was told an hour before.";

    [Theory]
    [InlineData("Halvard Foods Plc will shut its Brennwick site with the loss of 460 jobs, the company told investors, and expects one-off costs. Its shares rose.", 1)]
    [InlineData("Halvard Foods Plc will shut its Brennwick site with the loss of four hundred and eighty jobs, the company told investors. Its shares rose.", 0)]
    [InlineData("Halvard Foods Plc shut a bakery in Corsley last year with the loss of 90 jobs and has hired nobody since. Its shares rose.", 0)]
    public void One_phrase_with_two_counts_is_a_dispute_where_it_is_about_one_thing(string other, int disputes) =>
        Assert.Equal(disputes, FactMerger.Merge(TestStories.Of(Closing, other)).Disputes.Length);
}
