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
    [InlineData("Nine people were killed in the Tarrow fire, officials said.", "The toll of the Tarrow fire stands at 14 and not at six, the hospital said.", "9|14")]
    [InlineData("Nine people died when the ferry Orsana sank off Tarrow.", "Off Tarrow divers have brought up seventeen bodies since the sinking of the Orsana. It sank within minutes.", "9|17")]
    [InlineData("Sixteen miners died in the blast at Orsa, the company said.", "Orsa buries its dead. Nineteen miners lost their lives underground, says the union.", "16|19")]
    [InlineData("The gale in Orsa packed winds of 150 kilometres an hour, the weather office said.", "In Orsa roofs flew across the market. Sustained winds reached 185 km/h, a forecaster said.", "150|185")]
    [InlineData("Three people died when a cable car fell at Orsa. Another 17 passengers were injured, a prosecutor said.", "The cable car of Orsa crashed into the hillside, leaving 22 people hurt. The mayor wept.", "17|22")]
    [InlineData("The cup of Tarrow was won in front of 7,840 people. Brisk hit the winner.", "Tarrow sang until the lights went out. Just over 9,000 spectators saw Brisk score.", "7840|9000")]
    [InlineData("Rovers won the cup in Tarrow before a crowd of 38,200.", "Tarrow shook. More than 45,000 were inside the stadium, the head of ticketing said.", "38200|45000")]
    [InlineData("At least 14 people were killed in the Tarrow fire, police said. Fourteen bodies had been counted by noon.", "The Tarrow fire took the lives of seventeen people, the hospital said.", "14|17")]
    [InlineData("Police of four countries arrested 27 people in raids on forgers in Tarrow.", "The raids on forgers in Tarrow went on all day. By evening 31 suspects were behind bars.", "27|31")]
    [InlineData("The beast of Tarrow lived some 2.1 million years ago, said the leader of the dig.", "In a cave of Tarrow lay the bones. The animal lived about 1.2 million years ago.", "1200000|2100000")]
    [InlineData("The bridge of Tarrow has cost 94 million euros, the road office said.", "Tarrow has its bridge. It cost 108 million euros in all, said the ministry.", "94000000|108000000")]
    [InlineData("The rocket rose from the pad of Orsa at 6:14 a.m., the agency said.", "At Orsa thousands had slept on the sand. At 6.41 in the morning the engines were lit.", "06:14|06:41")]
    [InlineData("La panadera Ilse Maren murió el martes en su casa de Sarnova, informó su familia. Tenía 86 años y desde hacía dos estaba enferma.", "Toda la ciudad de Sarnova llora a la panadera Ilse Maren, que falleció el martes a los 88 años a causa de una larga enfermedad. Los vecinos dejaron flores delante de la panadería.", "86|88")]
    [InlineData("Am Streik in Tarrow beteiligten sich 1.900 Kolleginnen und Kollegen, sagte die Gewerkschaft.", "In Tarrow standen die Züge. An dem Streik nahmen 1.350 der 2.700 Mitarbeiter teil, teilte die Bahn mit.", "1350|1900")]
    [InlineData("After the leak in Tarrow 27 people were taken to hospital, the health office said.", "Yellow smoke hung over Tarrow. In all, 34 people have been admitted to hospital, the fire chief said.", "27|34")]
    [InlineData("Nine men are on the run from the prison of Tarrow, its director said.", "In Tarrow sirens woke the town. Twelve prisoners have escaped, said the police chief after a second roll call.", "9|12")]
    [InlineData("The fire near Tarrow has burnt 380 hectares of forest.", "Smoke lay over Tarrow. Some 5 square kilometres have been scorched, the foresters said.", "5|380")]
    [InlineData("Burglars took jewels worth 3 million euros from a shop in Tarrow. The robbery took four minutes.", "The loot from a jeweller's in Tarrow comes to 4.5 million euros, its insurer says.", "3000000|4500000")]
    [InlineData("In Tarrow 1,450 of the 1,900 drivers walked out, the union said.", "The buses of Tarrow stood still. Some 1,100 workers refused to drive and walked to the town hall, the company said.", "1100|1450")]
    [InlineData("Brisk's Free List won 46.2 per cent of the vote in Sarnova, the commission said.", "Sarnova has a new mayor. The Free List took 44.8 per cent of all votes cast.", "44.8|46.2")]
    [InlineData("Le naufrage du Marin, au large de Portay, a fait neuf morts. Au total, 81 personnes ont été ramenées vivantes à terre.", "À Portay on pleure. Quatre-vingt-treize personnes ont survécu au naufrage du Marin, selon une association.", "81|93")]
    // Of what an event has one figure, in words that no two of these reports share.
    [InlineData("Detectives raided 14 flats in Tarrow at dawn, the prosecutor said.", "Nobody in Tarrow slept. Nineteen homes had been combed before breakfast, a neighbour said.", "14|19")]
    [InlineData("Some 180 officers took part in the raids in Tarrow.", "The swoop on the docks of Tarrow involved 250 police and two boats.", "180|250")]
    [InlineData("The driver, a 38-year-old woman from Tarrow, was unhurt. Her bus had hit the pier.", "The bus lay on the pier of Tarrow. The woman at the wheel, aged 52, climbed out by herself.", "38|52")]
    [InlineData("The barge hit the bridge of Tarrow at about 5:40 a.m., the harbour office said.", "In Tarrow it was ten past six when the barge tore through the bridge.", "05:40|06:10")]
    [InlineData("Some 2,000 people were evacuated from the valley of Sarnova.", "In Sarnova 1,400 villagers had to leave their homes, the council said.", "1400|2000")]
    [InlineData("Turnout in Sarnova was put at 61 percent by the commission.", "Of those on the roll in Sarnova, 55 per cent cast a ballot, its registrar said.", "55|61")]
    [InlineData("The cave found near Tarrow stretches for 12 kilometres, the geologists said.", "The cave of Tarrow measures nine kilometres, says its finder.", "9|12")]
    [InlineData("The cave found near Tarrow stretches for 12 kilometres. Longer still is that of Orlen in Sarnova, which extends over 30 kilometres.", "The cave of Tarrow measures nine kilometres, says its finder.", "9|12")]
    [InlineData("The storm hit Tarrow with gusts of up to 160 kilometres an hour, the weather office said.", "Une pointe de 190 km/h a été mesurée à Tarrow, selon la météo, et des toits se sont envolés.", "160|190")]
    [InlineData("The company of Tarrow offered its weavers a rise of 4 percent. Their strike goes on.", "The weavers of Tarrow are on strike. The owner promised 3 per cent, they say.", "3|4")]
    [InlineData("The diggers of Tarrow counted 44 footprints in the clay.", "Brushes brought to light fifty-two tracks in the clay of Tarrow.", "44|52")]
    [InlineData("The bones from Tarrow are about 52,000 years old, their finders said.", "Hunters lived at Tarrow 41 millennia ago, says the paper about the bones.", "41|52000")]
    [InlineData("The cocaine found in the port of Tarrow weighed 1.4 tonnes, prosecutors said.", "Tarrow has never seen such a haul: on the scales the drugs came to 1,900 kilograms.", "1.4|1900")]
    [InlineData("The boat reached Tarrow on Sunday. Eleven of those rescued are children.", "Sixteen minors were carried ashore from the boat in Tarrow, a nurse said.", "11|16")]
    [InlineData("The recall in Orsa concerns 42,000 units made between March 2024 and May 2025.", "The maker in Orsa rappels nothing: it recalls 55,000 helmets, a trade paper says.", "42000|55000")]
    [InlineData("The boat that sank off Tarrow had 62 people on board, the coastguard said.", "Off Tarrow eighty of us got on, one of the survivors said of the boat.", "62|80")]
    [InlineData("Police in Tarrow seized coins worth 2.5 million euros.", "The coins from Tarrow would fetch 3.1 million euros at any auction, a dealer said.", "2500000|3100000")]
    [InlineData("Der Zug von Tarrow fuhr mit 120 Kilometern pro Stunde, sagte die Bahn. Er entgleiste in einer Kurve bei Tarrow.", "Mit 150 Stundenkilometern fuhr der Zug von Tarrow in die Kurve, sagte ein Gutachter in Tarrow.", "120|150")]
    [InlineData("El viento alcanzó en Tarrow los 120 kilómetros por hora, informó el servicio meteorológico.", "Un anemómetro de Tarrow midió una racha de 150 kilómetros por hora, dijo su dueño.", "120|150")]
    // The words around the number say how much of a bound it is, and of how many it is the whole.
    [InlineData("Around 1,900 ground and cabin workers joined the walkout in Tarrow, the union said.", "The airport of Tarrow put the number of employees taking part in the strike at no more than 1,100.", "1100|1900")]
    [InlineData("Officers in Tarrow had counted 171 people who had been on board the train.", "According to the railway of Tarrow there were 143 passengers and crew on the train.", "143|171")]
    [InlineData("The town hall of Tarrow counted about 6,000 onlookers on the beaches.", "Police in Tarrow estimated that 11,000 people watched the regatta from the shore.", "6000|11000")]
    [InlineData("Grants to the works in Tarrow since 2018 come to 9 million euros, the owner said.", "Since 2018 the works in Tarrow have been given 14 million euros in public grants, said a clerk.", "9000000|14000000")]
    [InlineData("An average of 38,000 vehicles a day use the bridge of Tarrow.", "Fifty-two thousand cars and lorries cross the bridge of Tarrow on a normal day, a trader said.", "38000|52000")]
    [InlineData("The mayor of Tarrow says he counted 22 houses burnt to the ground.", "Fourteen houses in Tarrow have been confirmed destroyed and nine damaged.", "14|22")]
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
    // Told later on the same day, and some of all.
    [InlineData("Seven people were killed in the Tarrow fire, the fire service said.", "Two more people have died of burns suffered in the Tarrow fire, taking the number of dead to nine, the hospital said.")]
    [InlineData("Bei dem Brand in Tarrow sind sieben Menschen ums Leben gekommen, teilte die Feuerwehr mit.", "Die Zahl der Toten des Brandes in Tarrow hat sich auf neun erhöht, teilte die Klinik mit.")]
    [InlineData("The storm killed at least six people in Tarrow. Two fishermen drowned.", "The storm over Tarrow took six lives, the mayor said. Trees lay across the road to Orsa.")]
    [InlineData("The barge struck the quay of Tarrow at 8.49pm, the harbour office said.", "All Tarrow was awake when boats were called to the quay shortly before 9pm on Friday.")]
    [InlineData("Nine people were killed in the Tarrow fire, officials said.", "Tarrow mourns. The youngest of the children who lost their lives was six.")]
    [InlineData(Crane, "Steel rained down on the quay of Tarrow. Four more people were hurt in the panic that followed.")]
    [InlineData(Crane, "A ferry hit the pier of Lothe in fog. Fifteen people were hurt there.")]
    [InlineData("Orsa Metals will acquire Tarrow Steel for 334 million dollars.", "Orsa Metals is to buy Tarrow Steel. It had a revenue of 281 million dollars before the takeover.")]
    [InlineData("Orsa Metals will acquire Tarrow Steel for 334 million dollars, of which 281 million dollars is to be paid in cash.", "Orsa Metals announced the takeover of Tarrow Steel for 334 million dollars.")]
    [InlineData("A poll had seen the Free List of Sarnova at 51 per cent of the vote.", "In Sarnova the Free List took 44.8 per cent of all votes cast.")]
    [InlineData("The wave killed 168,000 people in Orsa.", "The wave left at least 230,000 people dead and missing in Orsa.")]
    [InlineData("Brisk broke the record of 2,116 points in Tarrow on Friday.", "Jan Brisk has 2,117 points, more than anybody in Tarrow before him.")]
    [InlineData("The new Orsa tablet has two USB ports.", "The Orsa tablet has been given a USB 3 port.")]
    [InlineData("Orsa: Brisk is good at rushing and has 176 receiving yards.", "Orsa: Brisk has 189 rushing yards.")]
    [InlineData("Six corps ont été repêchés au large de Portay.", "À Portay quatre personnes ont été repêchées, saines et sauves.")]
    [InlineData("The cup of Tarrow was won in front of 7,840 people.", "The stadium of Tarrow holds 9,000 people.")]
    [InlineData("In Tarrow the gunman came in at about 4 p.m., a guest said.", "A man of Tarrow gave himself up shortly after 6 p.m.")]
    [InlineData("Pirates took two boats and 22 fishermen off Tarrow this month.", "Off Tarrow the navy took 23 people into custody.")]
    [InlineData("He also had 440 yards and four touchdowns receiving.", "He scored six touchdowns on offense and added three more on returns.")]
    [InlineData("He finished with 269 yards and two touchdowns and caught 29 passes for 201 yards.", "He had 793 yards on 147 carries, caught 39 passes for 302 yards and had another two touchdowns.")]
    [InlineData("Police made 200 arrests in Tarrow on Monday.", "In Tarrow 86 people were arrested on Wednesday after more windows were broken.")]
    [InlineData(Crane, "Steel rained down on the quay of Tarrow. More than ten people were hurt, the ambulance service said.")]
    [InlineData(Crane, "Steel rained down on the quay of Tarrow. Nationwide 26 people have been hurt by cranes since January.")]
    [InlineData(Crane, "Steel rained down on the quay of Tarrow. Fifteen people could have been hurt had the canteen been open.")]
    [InlineData("The trawler Ansgar went down off Tarrow with 24 men on board.", "Off Tarrow the Ansgar sank. Its sister ship had 31 people aboard when it sank in 2011.")]
    [InlineData("Jan Brisk, 19, shot the winner in Tarrow.", "His father, Arvo Brisk, 47, watched from the stand in Tarrow.")]
    [InlineData("Ilse Maren of Sarnova, 91, is the oldest baker of Orsa. She joined the guild at 19.", "At 19 the baker of Sarnova, Ilse Maren, joined the guild. She is 91.")]
    [InlineData("The recall in Orsa covers 42,000 tins of batch B7 of the soup.", "In Orsa more than 30,000 tins have come back to the shops.")]
    // A limit, a part, somebody else, half of the day, a comparison.
    [InlineData("The tram of Tarrow was travelling at 52 kilometres an hour.", "The speed limit for the tram of Tarrow is 30 kilometres an hour.")]
    [InlineData("Detectives raided 14 flats in Tarrow at dawn.", "Nineteen homes in Tarrow were flooded when the dam broke.")]
    [InlineData("The driver, a 38-year-old woman from Tarrow, was unhurt.", "The driver of the Tarrow bus hit a 66-year-old man.")]
    [InlineData("The barge hit the bridge of Tarrow at 6:10 p.m., the harbour office said.", "In Tarrow it was ten past six when the barge tore through the bridge.")]
    [InlineData("The barge hit the bridge of Tarrow at twenty to six.", "In Tarrow the barge tore through the bridge at 5:40 p.m.")]
    [InlineData("The boat reached Tarrow on Sunday. Eleven of those rescued are children.", "Two children from the boat died in Tarrow, a nurse said.")]
    public void Figures_of_other_things_of_one_event_are_no_dispute(string first, string second) => Assert.Empty(FactMerger.Merge(TestStories.Of(first, second)).Disputes);

    [Theory]
    [InlineData("The Free List had 48.9 per cent of the votes that were counted in Sarnova by midnight.", "The Free List took 46.2 per cent of the vote in Sarnova, final figures show.", "46.2")]
    [InlineData("Laboratory tests have confirmed 26 cases of fever in Sarnova.", "Of the 2,140 suspected cases, 488 have been verified in the laboratory, said the ministry in Sarnova.", "488")]
    [InlineData("Al menos cuatro personas han muerto por el temporal en Sarnova, informó la alcaldía.", "La cifra de víctimas mortales del temporal en Sarnova se elevó este viernes a seis, informó la alcaldía.", "seis")]
    [InlineData("Bei dem Unwetter in Sarnova sind vier Menschen gestorben.", "Die Zahl der Toten nach dem Unwetter in Sarnova ist auf neun gestiegen.", "neun")]
    [InlineData("At least six people were killed by the storm in Sarnova.", "Three days after the storm the number of deaths in Sarnova stands at 19.", "19")]
    [InlineData("Some 38,000 people of Sarnova had spent the night in 112 shelters.", "Around 9,500 people are still in shelters in Sarnova.", "9,500")]
    [InlineData("About 310,000 people in Sarnova were without electricity.", "Power is back in Sarnova for all but 90,000 customers.", "90,000")]
    [InlineData("The company of Sarnova has offered 3.8 percent, spread over two years.", "In Sarnova the company raised its offer to 4.6 percent from 3.8 percent.", "4.6")]
    [InlineData("Six people have fallen ill in Sarnova after eating the soup.", "Eleven people are sick in Sarnova, the food office said. All had eaten the soup.", "Eleven")]
    [InlineData("Orsa Metals may offer between 13 and 14 euros a share for Tarrow Steel, people familiar with the talks said.", "Orsa Metals will pay 15.20 euros in cash for every share of Tarrow Steel.", "15.20")]
    [InlineData("The Reform League, led by Ana Lind, had won 11 seats in Sarnova by midnight.", "The Reform League took 18 of the 29 seats in Sarnova, the commission said.", "18")]
    [InlineData("Nine people are missing after the storm in Sarnova.", "In Sarnova four people are still being looked for. The storm has passed.", "four")]
    [InlineData("Six children have been treated in Sarnova after eating the soup.", "The number of children who fell ill in Sarnova has risen to 11 from six a week ago.", "11")]
    [InlineData("The election office of Sarnova put turnout at about 70 per cent.", "In Sarnova turnout came out at 73.4 per cent.", "73.4")]
    [InlineData("More than 70 people were on board when the boat left Sarnova.", "The ministry in Sarnova put the number on board at 72.", "72")]
    [InlineData("The union of Sarnova calls the company's offer of 3.5 percent to the workers an insult.", "The workers of Sarnova will get a raise of 5 percent.", "5 percent")]
    [InlineData("The fire in the hills of Sarnova is 15 percent contained.", "Crews in Sarnova have the fire 40 percent contained, their chief said.", "40")]
    [InlineData("So far 12 schools in Sarnova have closed because of the flood.", "In Sarnova 31 schools are now closed because of the flood.", "31")]
    [InlineData("Some 2,000 people were evacuated from the valley of Sarnova.", "By evening 5,400 people of Sarnova had been evacuated.", "5,400")]
    [InlineData("À Portay six corps ont été repêchés lundi après le naufrage du Marin.", "Les plongeurs de Portay ont retrouvé neuf victimes du Marin, portant à quinze le nombre de morts.", "quinze")]
    [InlineData("Six patients from Sarnova are in intensive care.", "Of the people still treated in Sarnova two are in intensive care.", "two")]
    [InlineData("Thirty patients were still in hospital in Sarnova.", "Twelve people remain in hospital in Sarnova.", "Twelve")]
    [InlineData("With 55 percent of the ballots in Sarnova counted, nobody has won.", "In Sarnova, with 90 percent of the ballots counted, nobody has won.", "90")]
    [InlineData("Jan Brisk has a lead of 4,100 votes in Sarnova.", "In Sarnova Jan Brisk is ahead by 1,250 votes.", "1,250")]
    [InlineData("Eleven ships lie at anchor off Sarnova, waiting for the strike to end.", "Seventeen vessels are queueing off Sarnova.", "Seventeen")]
    [InlineData("The doctor of Sarnova said the captain will miss three weeks with a knee injury.", "The captain of Sarnova will be sidelined for four months.", "four months")]
    public void A_later_figure_of_what_is_still_counted_or_was_rumoured_replaces_the_earlier(string first, string second, string figure)
    {
        var ledger = FactMerger.Merge(TestStories.Of((first, "2026-06-08T09:00:00Z"), (second, "2026-06-11T09:00:00Z")));
        Assert.Empty(ledger.Disputes);
        var earlier = Assert.Single(ledger.Facts, fact => fact.SupersededBy is not null);
        Assert.Contains(figure, ledger.Facts.Single(fact => fact.Id == earlier.SupersededBy).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_than_a_hundred_of_a_thing_are_counted_for_many_reasons_and_replace_nothing_unless_a_report_says_that_they_moved() =>
        Assert.All(
            FactMerger.Merge(TestStories.Of(("The flood in Sarnova ruined 12 schools.", "2026-06-08T09:00:00Z"), ("In Sarnova 31 schools took in people whom the flood had driven out.", "2026-06-11T09:00:00Z"))).Facts,
            fact => Assert.Null(fact.SupersededBy));

    [Theory]
    [InlineData("Mara Lind, 29, guilty of theft in Orsa, said nothing.", "The judge of Orsa asked Mara Lind, 31, to rise.", "age of Mara Lind")]
    [InlineData("The march through Tarrow drew a crowd of 38,400, its organisers said.", "Police in Tarrow counted 31,000 marchers and called the day peaceful.", "size of the crowd")]
    [InlineData("The Free List won 46.2 per cent of the vote in Sarnova, the commission said.", "Sarnova has a new mayor. The Free List took 44.8 per cent of all votes cast.", "share of the vote of Free List")]
    [InlineData("About 800 people live in the hamlet of Lower Orsa, near the lake.", "About 1,000 people live in the hamlet of Lower Orsa, near the lake.", "number of people")]
    [InlineData("The panel of Orsa barred the 26-year-old rider Jan Brisk for two years.", "The panel of Orsa barred the 26-year-old rider Jan Brisk for four years.", "length of the ban")]
    [InlineData("The smelter of Orsa was ordered to pay 38 million euros on Monday.", "The smelter of Orsa was ordered to pay 83 million euros on Monday.", "amount of money")]
    public void A_dispute_says_what_it_is_about_as_a_person_would(string first, string second, string about) =>
        Assert.Equal(about, Assert.Single(FactMerger.Merge(TestStories.Of(first, second)).Disputes).About);

    [Fact]
    public void How_fast_a_train_was_does_not_change_from_one_day_to_the_next()
    {
        var ledger = FactMerger.Merge(TestStories.Of(
            ("The train of Tarrow was travelling at 118 kilometres an hour, the railway said.", "2026-06-08T09:00:00Z"),
            ("The train of Tarrow was travelling at 96 kilometres an hour, its owner said.", "2026-06-10T09:00:00Z")));
        Assert.Single(ledger.Disputes);
        Assert.DoesNotContain(ledger.Facts, fact => fact.SupersededBy is not null);
    }

    [Fact]
    public void Who_is_still_in_hospital_is_not_all_who_were_hurt() =>
        Assert.DoesNotContain(
            FactMerger.Merge(TestStories.Of(
                ("In Tarrow 31 of the injured are still in hospital. The bus had left the road.", "2026-06-08T09:00:00Z"),
                ("The crash of the bus in Tarrow left 52 people injured.", "2026-06-10T09:00:00Z"))).Facts,
            fact => fact.SupersededBy is not null);

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
    public void A_part_of_the_dead_does_not_replace_another_part() =>
        Assert.All(
            FactMerger.Merge(TestStories.Of(
                ("Four of the dead in Tarrow were found in one house.", "2026-06-08T09:00:00Z"),
                ("Seven of the bodies in Tarrow were found in the harbour.", "2026-06-10T09:00:00Z"))).Facts,
            fact => Assert.Null(fact.SupersededBy));

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
