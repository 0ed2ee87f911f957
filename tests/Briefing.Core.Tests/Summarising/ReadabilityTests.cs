using static Briefing.Core.Tests.Summarising.TestReports;

namespace Briefing.Core.Tests.Summarising;

public sealed class ReadabilityTests
{
    private const string Lead = "The port of Tarrow closed its northern basin after a tanker leaked 400 tonnes of fuel oil into the harbour.";

    [Theory]
    [InlineData("He closed the northern basin of Tarrow harbour within an hour of the leak.")]
    [InlineData("They said the fuel oil had reached the fish market of Tarrow by noon.")]
    [InlineData("This left the northern basin of Tarrow without a single working crane.")]
    [InlineData("The company said the tanker had passed an inspection of its tanks in May.")]
    [InlineData("The two agreed to share the cost of pumping fuel oil out of the basin.")]
    [InlineData("As a result, the northern basin of Tarrow harbour stays closed to ships.")]
    [InlineData("After his call to the harbour office the basin was closed to every tanker.")]
    [InlineData("Reportedly he closed the northern basin of Tarrow at noon, Orlen time.")]
    [InlineData("Spotters with whistles stand along its edge at the northern basin.")]
    [InlineData("Two hours later, fuel oil had reached the northern basin of Tarrow harbour.")]
    [InlineData("A few days earlier a tanker had left the northern basin of Tarrow half full.")]
    [InlineData("Instead, the fuel oil was pumped into barges at the northern basin.")]
    [InlineData("Everybody in the northern basin of Tarrow harbour was expecting this.")]
    [InlineData("Two have been found in the fuel oil of the northern basin by divers.")]
    [InlineData("Zwei wurden im nördlichen Becken von Tarrow aus dem Heizöl gezogen.")]
    [InlineData("Deux ont été retrouvés dans le bassin nord du port de Tarrow.")]
    [InlineData("On Thursday Anna Holt was not: she closed the northern basin of Tarrow to every tanker.")]
    [InlineData("Tarrow's slipped by three percent on the northern exchange.")]
    [InlineData("Since 2029, she said, the northern basin has been paid for by the town.")]
    [InlineData("A pair of them lie on their sides above the northern basin like dropped knitting.")]
    [InlineData("No tanker in the northern basin can pay its way at that rate.")]
    [InlineData("\u201CI have seen too many tankers with that flag in the northern basin,\u201D said Jon Reith of Tarrow.")]
    [InlineData("\u201CWe have put it behind the cranes of the northern basin,\u201D harbour master Jon Reith of Tarrow said.")]
    [InlineData("Tres fueron hallados en la dársena norte del puerto de Tarrow.")]
    [InlineData("Dann stimmt der Rat von Tarrow über das nördliche Becken und das Heizöl ab.")]
    [InlineData("Mayor Anna Holt of Tarrow called it a disgrace for the northern basin of the harbour.")]
    [InlineData("The chance to open a northern basin without more fuel oil is gone, said its chairwoman.")]
    [InlineData("A longer closure of a northern basin is near, its director said on Tuesday.")]
    [InlineData("Twenty past four, says the harbour office of Tarrow; five to five, says the owner of the tanker.")]
    [InlineData("The town owns half of the harbour company of the northern basin, so she is asking herself as well.")]
    [InlineData("The harbour board of Tarrow has set aside 400,000 euros for them in the northern basin.")]
    [InlineData("The harbour office of Tarrow took the step on Tuesday after fuel oil had reached the lock.")]
    [InlineData("After two hours on the quay of Tarrow he closed the northern basin to every tanker.")]
    [InlineData("If so, that puts the northern basin of Tarrow out of reach of every tanker.")]
    [InlineData("That's what lay between the northern basin of Tarrow and its first tanker since May.")]
    [InlineData("It'd reported 12 faults of its pumps in the northern basin of Tarrow since May.")]
    [InlineData("Another of them was arrested beside the northern basin of Tarrow on Wednesday.")]
    [InlineData("They've closed the northern basin of Tarrow to every tanker with fuel oil.")]
    [InlineData("The leak drove fuel oil into the northern basin of Tarrow and threw dozens of them off their feet.")]
    public void A_sentence_that_points_back_is_never_printed_without_what_it_points_at(string pointing)
    {
        // The sentence before it asks a question, so that it can't be printed for company.
        var summary = Summarise($"{Lead}\n\nWho will pay for the fuel oil in the northern basin of Tarrow harbour? {pointing}");
        Assert.DoesNotContain(pointing, TextOf(summary), StringComparison.Ordinal);
        Assert.Contains(Lead, TextOf(summary), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_told_what_happened_to_us()
    {
        var text = TextOf(Summarise($"{Lead} Our divers met the harbour office of Tarrow on Monday about the fuel oil in the northern basin. Tankers will be inspected in Orlen from May.", "Two cranes of the northern basin were pumped dry in Tarrow on Monday."));
        Assert.DoesNotContain("Our divers", text, StringComparison.Ordinal);
        Assert.Contains("inspected in Orlen", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_statement_says_of_us_is_told_as_the_word_of_who_put_it_out() => Assert.Contains(
        "Our count so far shows that 312 tanks were flooded, according to Tarrow Port Office.",
        TextOf(Summarise(StoryOf(Report("a", "Our count so far shows that 312 tanks were flooded. A desk is open in Orlen from Monday.") with { Source = "Tarrow Port Office" }))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Our galaxy has 312 more stars of its kind than were known, and Tarrow has their map.")]
    [InlineData("The Church of Our Lady in Tarrow took in 312 people from the harbour.")]
    [InlineData("Mayor Jon Reith of Tarrow said that our town had lost 312 boats.")]
    [InlineData("Nora Holt of the Tarrow pilots told us that 312 boats were lost.")]
    [InlineData("'We lost 312 boats in our harbour,' Mayor Jon Reith of Tarrow said.")]
    public void What_is_nobody_s_statement_or_names_its_speaker_needs_no_outlet(string sentence) => Assert.DoesNotContain(
        "according to",
        TextOf(Summarise(StoryOf(Report("a", sentence) with { Source = "Tarrow Times" }))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("A judge in Tarrow jailed Jon Reith and freed Nora Holt because the harbour office of Orlen had lied to them.")]
    [InlineData("The children's boat was towed to the lock of Tarrow on Tuesday with them on deck.")]
    public void They_may_be_two_who_are_named_or_a_group(string sentence) => Assert.Equal(sentence, TextOf(Summarise(sentence)));

    [Theory]
    [InlineData("Another of them was arrested beside the northern basin of Tarrow on Wednesday, police said.")]
    [InlineData("It's lost 40 cranes since May and closed two basins in Orlen.")]
    public void A_pronoun_of_nobody_does_not_open_the_story(string beginning) => Assert.DoesNotContain(
        beginning[..12],
        TextOf(Summarise(StoryOf(
            Report("a", Lead, published: "2031-03-03T09:00Z"),
            Report("b", $"{beginning} Divers found the leak of the tanker in the northern basin of Tarrow on Thursday.", published: "2031-03-06T18:00Z")))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("The third man wanted over the leak in the northern basin of Tarrow walked into the harbour office on Thursday.")]
    [InlineData("Another three divers were injured in the northern basin of Tarrow on Thursday.")]
    public void What_an_article_adds_at_its_beginning_may_open_the_story(string news) =>
        Assert.StartsWith(news[..^1], TextOf(Summarise(StoryOf(
            Report("a", Lead, published: "2031-03-03T09:00Z"),
            Report("b", $"{news} Jon Reith, 27, is the nephew of the owner of the tanker.", published: "2031-03-06T18:00Z")))), StringComparison.Ordinal);

    [Fact]
    public void A_pronoun_comes_right_behind_the_sentence_that_names_its_person()
    {
        var summary = Summarise("Anna Holt was elected mayor of Tarrow after two counts of the ballots. She won by eleven votes and promised to reopen the northern basin.");
        Assert.Equal(
            ["Anna Holt was elected mayor of Tarrow after two counts of the ballots.", "She won by eleven votes and promised to reopen the northern basin."],
            summary.Sentences.Select(sentence => sentence.Text));
    }

    [Theory]
    [InlineData("But the harbour office kept the southern basin open.", "The harbour office kept the southern basin open.")]
    [InlineData("Also on request, Tarrow's fish market was moved to Orlen.", "On request, Tarrow's fish market was moved to Orlen.")]
    [InlineData("And Tarrow's fish market was moved to Orlen.", "Tarrow's fish market was moved to Orlen.")]
    [InlineData("However, Tarrow's fish market was moved to Orlen.", "Tarrow's fish market was moved to Orlen.")]
    [InlineData("Anna Holt thus loses the southern basin of Tarrow.", "Anna Holt loses the southern basin of Tarrow.")]
    [InlineData("The southern basin of Tarrow, however, stayed open.", "The southern basin of Tarrow stayed open.")]
    [InlineData("Tarrow's council has meanwhile opened the southern basin.", "Tarrow's council has opened the southern basin.")]
    [InlineData("The lock was shut, and the ships of Tarrow therefore lay in the southern basin.", "The lock was shut, and the ships of Tarrow therefore lay in the southern basin.")]
    [InlineData("The leak has thus far cost Tarrow 40 million euros.", "The leak has thus far cost Tarrow 40 million euros.")]
    [InlineData("Meanwhile, the southern basin of Tarrow stayed open.", "The southern basin of Tarrow stayed open.")]
    [InlineData("3. Divers found a crack in the hull of the tanker.", "Divers found a crack in the hull of the tanker.")]
    [InlineData("TARROW, May 3 (Nordwire) - Divers found a crack in the hull of the tanker.", "Divers found a crack in the hull of the tanker.")]
    [InlineData("The harbour master, Jon Reith, told reporters here that divers found a crack.", "The harbour master, Jon Reith, told reporters that divers found a crack.")]
    [InlineData("The tanker Merle (pictured) left Orlen with a full load of fuel oil.", "The tanker Merle left Orlen with a full load of fuel oil.")]
    public void Lead_ins_datelines_and_pointers_to_pictures_are_left_out(string sentence, string printed) =>
        Assert.Equal(printed, Assert.Single(Summarise(sentence).Sentences).Text);

    [Theory]
    [InlineData("\u201CNobody told us that the tanks were old and the valves were broken.\u201D")]
    [InlineData("\u201CNobody told us that the tanks were old,\u201D he said.")]
    [InlineData("\u201CNobody told us that the tanks were old, and nobody asked.")]
    [InlineData("How did the fuel oil get into the northern basin of Tarrow harbour?")]
    [InlineData("NORTHERN BASIN OF TARROW CLOSED AFTER LEAK OF FUEL OIL.")]
    [InlineData("Tarrow harbour and the northern basin: fuel oil, tankers, cranes")]
    [InlineData("Click here for more pictures of the fuel oil in Tarrow harbour.")]
    [InlineData("I have never seen so much fuel oil in the northern basin of Tarrow.")]
    public void What_is_no_sentence_of_a_report_is_not_printed(string text) =>
        Assert.Equal(Lead, TextOf(Summarise($"{Lead}\n\n{text}")));

    [Theory]
    [InlineData("The crack in the hull was old, a diver told the Orlen Courier.", "The tanker's owner acknowledged the crack on Friday.")]
    [InlineData("Its story named two divers.", "The Orlen Courier of Tarrow stands by its story.")]
    public void What_is_acknowledged_or_stood_by_is_told_beside_it_or_not_at_all(string told, string answer)
    {
        var text = TextOf(Summarise($"{Lead} Barges of Merle Lines pumped for two days. {told} Schools of Orlen stayed closed until Monday. {answer}"));
        Assert.True(!text.Contains(answer, StringComparison.Ordinal) || text.Contains(told, StringComparison.Ordinal), text);
    }

    [Fact]
    public void What_is_denied_may_stand_where_the_sentence_says_what_that_was()
    {
        const string Denial = "Merle Lines rejected the claim that its tanker had leaked for a week.";
        Assert.Contains(Denial, TextOf(Summarise($"{Lead} Barges of Merle Lines pumped for two days. Schools of Orlen stayed closed until Monday. {Denial}")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_is_printed_with_its_speaker()
    {
        const string quoted = "\u201CNobody told us that the tanks of the tanker were old,\u201D said Jon Reith, the harbour master of Tarrow.";
        Assert.Contains(quoted, TextOf(Summarise($"{Lead}\n\n{quoted}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "A goods train jumped the track near Tarrow in the early hours of Thursday, and grain ran over the road. Gulls came from the harbour.",
        "At 03.52 on Thursday goods train 3117 of Merle Lines was derailed in a bend south of Tarrow. Five wagons overturned.")]
    public void Two_openings_that_tell_one_event_are_not_both_told(string one, string other)
    {
        var text = TextOf(Summarise(StoryOf(Report("a", one, null, "2031-03-06T13:00Z"), Report("b", other, null, "2031-03-06T15:00Z"))));
        Assert.NotEqual(text.Contains(one[..20], StringComparison.Ordinal), text.Contains(other[..20], StringComparison.Ordinal));
    }

    [Fact]
    public void One_fact_is_told_once_however_many_tell_it()
    {
        var summary = Summarise(
            $"{Lead} Divers found a crack in the hull.",
            "A tanker leaked 400 tonnes of fuel oil into the harbour, and the port of Tarrow closed its northern basin. Schools stayed open.",
            "The northern basin of the port of Tarrow was closed after a tanker leaked 400 tonnes of fuel oil into the harbour. Two barges arrived.");
        Assert.Single(summary.Sentences, sentence => sentence.Text.Contains("400 tonnes", StringComparison.Ordinal));
        Assert.Equal(summary.Sentences.SelectMany(sentence => sentence.Facts).Distinct().Count(), summary.Sentences.Sum(sentence => sentence.Facts.Length));
    }

    [Theory]
    [InlineData("Tarrow council backed the new harbour bill by 94 votes to 71 on Monday.", "When the clerk of Tarrow read out 94 to 71, the gallery sang an old song.")]
    [InlineData("A vaccine cut severe Orsa fever by 71 percent among children in Namara.", "In Namara severe fever was rarer by 71 percent among the children who got it.")]
    [InlineData("A gust of 148 kilometres an hour was measured at the light of Tarrow before dawn.", "Gusts touched 148 km/h at the light of Tarrow, the weather office said.")]
    [InlineData("Jon Reith called the valves \u201Ca scandal waiting to be told\u201D on Monday.", "The valves are \u201Ca scandal waiting to be told\u201D, Jon Reith wrote to the port.")]
    public void A_result_a_figure_and_a_quotation_are_told_once(string first, string second)
    {
        var text = TextOf(Summarise(first + " The harbour stays closed until the end of June, the port office said.", second + " Two barges arrived from Orlen in the night."));
        Assert.True(text.Contains(first, StringComparison.Ordinal) != text.Contains(second, StringComparison.Ordinal), text);
    }

    [Theory]
    [InlineData("Milo Verrin, the painter of the harbour series, has died.", "The painter Milo Verrin passed away peacefully at his home in Orlen, a gallery said.")]
    [InlineData("Tarrow Steel is buying the shipyard of Orlen.", "Tarrow Steel has agreed to acquire Orlen's shipyard for 40 million euros in cash.")]
    [InlineData("Harbour master Jon Reith was convicted of fraud on Monday.", "A jury in Orlen found Jon Reith guilty after nine hours.")]
    [InlineData("Harbour master Jon Reith was sent to prison for nine years on Monday.", "Jon Reith was sentenced by a court in Orlen to nine years' imprisonment.")]
    [InlineData("Mayor Anna Holt resigned on Monday evening.", "Anna Holt stepped down as the mayor of Tarrow after a row over the basin.")]
    [InlineData("Pilots went back to work on Wednesday, ending a strike of nine days that had closed the harbour of Tarrow.", "At ten past six on Wednesday a ship was met off the light, and the longest stoppage in the history of Tarrow was over.")]
    public void An_event_is_told_once_whatever_word_tells_it(string first, string second)
    {
        var text = TextOf(Summarise(first + " The harbour stays closed until the end of June, the port office said.", second + " Two barges arrived from Orlen in the night."));
        Assert.True(text.Contains(first, StringComparison.Ordinal) != text.Contains(second, StringComparison.Ordinal), text);
    }

    [Theory]
    [InlineData("Merle Lines offered 40 million euros for the northern yard of Tarrow Steel on Monday.", "Director Jon Reith confirmed to the Orlen Courier that Merle Lines has made an offer to the owners of the yard.")]
    [InlineData("Prosecutors in Orlen charged Jon Reith with smuggling on Monday morning.", "Jon Reith faces charges of smuggling tobacco and rum through the port since 2029, his lawyer said.")]
    [InlineData("Nordic Pumps has patched the valve software of its harbour pumps.", "A mechanic of the port in Orlen said Nordic Pumps patched a hole in the software through which strangers could open sluices.")]
    [InlineData("Anna Holt checked into the Saint Orla clinic near Namara.", "The singer Anna Holt finally checked into a clinic, her brother told a radio station.")]
    public void An_act_of_the_same_people_is_told_once(string first, string second)
    {
        var text = TextOf(Summarise(first + " The harbour stays closed until the end of June, the port office said.", second + " Two barges arrived from Orlen in the night."));
        Assert.True(text.Contains(first, StringComparison.Ordinal) != text.Contains(second, StringComparison.Ordinal), text);
    }

    [Theory]
    [InlineData("Merle Lines offered 40 million euros for the northern yard on Monday.", "Tarrow Steel offered shares of its own for the ropeworks two days later.")]
    [InlineData("The rowing guild of Tarrow painted the lighthouse of the mole in red on Monday.", "Eleven men of Tarrow painted forty boats for a wedding in white two days later.")]
    public void Acts_of_others_or_on_others_stand_beside_each_other(string first, string second)
    {
        var text = TextOf(Summarise($"{first} The port office keeps its counters closed until the end of June.", $"Two barges arrived at the quay in the night. Rain fell on the pilots' hut until the morning. {second}"));
        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(second, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mayor Anna Holt resigned on Monday evening over the closed basin.", "After the resignation of Anna Holt nine councillors elect another head of the town on 3 May.")]
    [InlineData("Harbour master Jon Reith was convicted of fraud by a jury on Monday.", "The brother of Jon Reith was killed in a warehouse blaze near Namara in 2019.")]
    [InlineData("Tarrow Steel is buying the shipyard of Orlen for 40 million euros.", "Orlen's council could not buy the shipyard for lack of a loan from Calder Bank.")]
    [InlineData("Jon Reith was arrested at the ferry terminal of Orlen on Monday.", "Merle Sand was arrested in Tarrow two days later with forged papers.")]
    public void What_only_speaks_of_an_event_or_tells_another_stands_beside_it(string first, string second)
    {
        var text = TextOf(Summarise($"{first} The port office keeps its counters closed until the end of June.", $"Two barges arrived at the quay in the night. Rain fell on the pilots' hut until the morning. {second}"));
        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(second, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_that_the_headline_tells_of_opens_the_story()
    {
        var summary = Summarise(StoryOf(
            Report("a", "Forty-eight ships were waiting off Calder Haven on Monday as the pilots' strike went into its seventh day. The pilots of Calder Haven ask for shorter rosters.", "Queue off Calder Haven grows", "2026-10-12T10:00:00Z"),
            Report("b", "The pilots of Calder Haven went back to work on Wednesday under a deal on shorter rosters. The strike had lasted nine days.", "Calder Haven pilots go back to work", "2026-10-14T09:00:00Z")));
        Assert.Equal("Calder Haven pilots go back to work", summary.Headline);
        Assert.StartsWith("The pilots of Calder Haven went back to work", summary.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_news_opens_the_story_and_heads_it()
    {
        var summary = Summarise(StoryOf(
            Report("a", Lead + " The northern basin of Tarrow is shut to every tanker. Some 220 dockers were sent home, the harbour office of Tarrow said.", "Tarrow closes northern basin after tanker leaks fuel oil", "2026-10-12T09:00:00Z"),
            Report("b", "The port of Tarrow opened its northern basin on Friday after barges had pumped 400 tonnes of fuel oil out of the harbour. Dockers were called back at noon.", "Back in business", "2026-10-16T09:00:00Z")));
        Assert.StartsWith("The port of Tarrow opened its northern basin", summary.Sentences[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("The port of Tarrow opened its northern basin", summary.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scene_before_the_news_is_neither_told_nor_a_headline()
    {
        var summary = Summarise(StoryOf(
            Report("a", Lead + " Some 220 dockers were sent home, the harbour office of Tarrow said.", null, "2026-10-14T09:00:00Z"),
            Report("b", "Merle Sand had just filled her kettle when the gulls fell silent. Nobody on Rope Street had ever heard that. She was among the dockers whom the port of Tarrow sent home when a tanker leaked fuel oil into its northern basin.", "The morning of the gulls", "2026-10-14T12:00:00Z")));
        Assert.DoesNotContain("kettle", TextOf(summary) + summary.Headline, StringComparison.Ordinal);
        Assert.StartsWith("The port of Tarrow closed", summary.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_speaks_of_something_known_is_told_only_beside_what_names_it()
    {
        const string leaning = "The bank wrote the money off in 2029.";
        const string others = " Divers found a crack in the hull of the tanker.";
        Assert.DoesNotContain(leaning, TextOf(Summarise(Lead + others + " I never saw why Calder Bank had lent its owners so much. " + leaning)), StringComparison.Ordinal);
        Assert.Contains(leaning, TextOf(Summarise(Lead + others + " Calder Bank had lent its owners nine million euros. " + leaning)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_does_not_open_with_a_quotation()
    {
        var summary = Summarise("\u201CThe harbour office treats the port of Tarrow with contempt,\u201D said Jon Reith, the harbour master of Tarrow.\n\nThe port of Tarrow sued the harbour office of Orlen over the closed basin.");
        Assert.StartsWith("The port of Tarrow sued", summary.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_does_not_open_by_speaking_to_its_reader()
    {
        var summary = Summarise("Imagine finding four hundred tonnes of fuel oil at your own door in the port of Tarrow.\n\nThe port of Tarrow closed its northern basin on account of fuel oil that a tanker had leaked there.");
        Assert.StartsWith("The port of Tarrow closed", summary.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_life_told_further_down_does_not_open_the_story()
    {
        var summary = Summarise(StoryOf(
            Report("a", "She would sing whatever the harbour asked for, and the harbour asked a lot. Her last record was made in the fish market. The fog horn of Tarrow was silent for an hour. Mira Anand was born in Tarrow as the fifth child of a ferryman of Tarrow harbour.", "The voice of Tarrow", "2026-10-14T09:00:00Z"),
            Report("b", "Thousands walked through Tarrow behind the coffin of the singer Mira Anand, who died on Monday.", null, "2026-10-16T09:00:00Z")));
        Assert.StartsWith("Thousands walked", summary.Sentences[0].Text, StringComparison.Ordinal);
    }

    /// <summary>A later report's scenes come behind what happened.</summary>
    [Fact]
    public void What_is_told_of_another_day_comes_behind()
    {
        var summary = Summarise(StoryOf(
            Report("a", Lead + " Some 220 dockers were sent home, the harbour office of Tarrow said.", "Tarrow closes northern basin after tanker leaks fuel oil", "2026-10-14T09:00:00Z"),
            Report("b", Lead + " Barges took up the fuel oil, the harbour office of Tarrow said.", null, "2026-10-14T12:00:00Z"),
            Report("c", "Eleven captains sued their insurers on Friday over the days that their ships had lost.", null, "2026-10-16T09:00:00Z")));
        Assert.InRange(summary.Sentences.Length, 2, 4);
        Assert.StartsWith("Eleven captains", summary.Sentences[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-10-14T09:00:00Z", false)]
    [InlineData("2026-10-12T12:00:00Z", true)]
    public void What_was_to_come_on_a_day_that_is_over_is_not_told(string last, bool isTold)
    {
        var text = TextOf(Summarise(StoryOf(
            Report("a", "A mudslide cut the road to Sarnova. More rain is forecast for Tuesday night in Sarnova.", null, "2026-10-12T10:00:00Z"),
            Report("b", "The road to Sarnova was cleared by soldiers, the ministry said.", null, last))));
        Assert.Equal(isTold, text.Contains("More rain", StringComparison.Ordinal));
    }

    [Fact]
    public void The_last_toll_is_told_and_not_an_earlier_one()
    {
        var text = TextOf(Summarise(StoryOf(
            Report("a", "Dr Alena Voss of the hospital in Sarnova said that 14 people had been killed by the mudslide in Sarnova. The slide cut Highway 9.", null, "2026-10-12T10:00:00Z"),
            Report("b", "The number of people killed by the mudslide in Sarnova has risen to 19, the ministry said. Rain kept helicopters on the ground.", null, "2026-10-14T09:00:00Z"))));
        Assert.Contains("risen to 19", text, StringComparison.Ordinal);
        Assert.DoesNotContain("14 people", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The advisory of the weather office, released at 8:00 p.m.", "AST on Wednesday, placed the storm 75 miles north of Tarrow harbour.")]
    [InlineData("The burglars of Tarrow drove into the shop front at about 3.", "30am and grabbed watches worth two million euros.")]
    public void Halves_of_a_sentence_that_a_full_stop_parted_are_not_printed(string first, string second)
    {
        var article = Report("a", $"{Lead} {first} {second}");
        var start = article.Text.IndexOf(first, StringComparison.Ordinal);
        var middle = article.Text.IndexOf(second, start + first.Length, StringComparison.Ordinal);
        var parted = article with { Sentences = [new Sentence(0, Lead.Length, 0), new Sentence(start, start + first.Length, 0), new Sentence(middle, article.Text.Length, 0)] };
        Assert.Equal(Lead, TextOf(Summarise(StoryOf(parted))));
    }

    [Theory]
    [InlineData(30, 5)]
    [InlineData(60, 5)]
    [InlineData(110, 2)]
    [InlineData(200, 50)]
    public void Neither_limit_is_passed(int words, int sentences)
    {
        var texts = Enumerable.Range(0, 4).Select(i => string.Join(' ', Enumerable.Range(0, 12).Select(k =>
            $"Inspector number {i * 12 + k} of the Tarrow harbour office found {k + 2} broken valves on ship {(char)('A' + k)}{i} in basin {k}.")));
        var summary = Summarise(StoryOf([.. texts.Select((text, i) => Report($"a{i}", text))]), words, sentences);
        Assert.InRange(TextOf(summary).Split(' ').Length, 1, words);
        Assert.InRange(summary.Sentences.Length, 1, sentences);
    }

    [Fact]
    public void A_spun_copy_never_reaches_a_reader()
    {
        var clean = Report("clean", $"{Lead} Divers found a crack in the hull of the tanker Merle.");
        var spun = Report("spun", "The harbor of Tarrow shut its northern bowl after a big hauler spilled 400 tons of gas oil into the haven. Jumpers discovered a break within the body. An additional spun phrase tells of barges that arrived from Orlen by evening.");
        var story = new Story("story", [spun, clean], [new Origin(1, ["clean", "spun"])]);
        Assert.All(Summarise(story).Sentences, sentence => Assert.Equal("clean", sentence.Source.Article));
    }

    [Fact]
    public void Where_two_origins_contradict_each_other_neither_number_is_plain_truth()
    {
        var story = StoryOf(
            Report("a", "A tanker leaked fuel oil into Tarrow harbour on Monday. Eight people were killed in the fire that followed.", published: "2031-03-05T08:00Z"),
            Report("b", "A tanker leaked fuel oil into the harbour of Tarrow. Eleven people were killed in the fire that followed.", published: "2031-03-05T09:00Z"));
        var text = TextOf(Summarise(story));
        Assert.DoesNotContain("Eight people", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Eleven people", text, StringComparison.Ordinal);
        Assert.Contains("fuel oil", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_is_tied_where_the_article_states_its_day_and_only_there()
    {
        var dated = Report("a", "The northern basin of Tarrow was closed on Monday after a leak.", published: "2031-03-05T08:00Z");
        Assert.Equal("The northern basin of Tarrow was closed on Monday, 3 March, after a leak.", TextOf(Summarise(StoryOf(dated))));
        Assert.Equal("The northern basin of Tarrow was closed on Monday after a leak.", TextOf(Summarise(StoryOf(dated with { PublishedIsAssumed = true }))));
    }

    [Fact]
    public void A_day_is_tied_once()
    {
        var report = Report("a", "The northern basin of Tarrow was closed on Monday after a leak. Divers searched the hull of the tanker Merle on Monday.", published: "2031-03-05T08:00Z");
        Assert.Single(TextOf(Summarise(StoryOf(report))).Split("3 March"), part => part.StartsWith(", after", StringComparison.Ordinal));
        Assert.EndsWith("on Monday.", TextOf(Summarise(StoryOf(report))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_story_gives_the_same_summary_in_any_order_of_work()
    {
        var story = StoryOf(Report("a", $"{Lead} Divers found a crack in the hull."), Report("b", "A tanker cracked at Tarrow. Barges pumped fuel oil for nine hours."));
        var first = Summarise(story);
        for (var i = 0; i < 5; i++)
        {
            var again = Summarise(story);
            Assert.Equal(first.Headline, again.Headline);
            Assert.Equal(first.Sentences.Select(sentence => sentence.Text), again.Sentences.Select(sentence => sentence.Text));
        }
    }

    [Theory]
    [InlineData("Der Hafen von Tarrow wurde nach einem Leck an einem Tanker geschlossen. Taucher fanden einen Riss im Rumpf des Schiffes. Die Stadt rechnet mit hohen Kosten.")]
    [InlineData("Le port de Tarrow a été fermé après une fuite sur un pétrolier. Des plongeurs ont trouvé une fissure dans la coque du navire. La ville attend des renforts.")]
    [InlineData("El puerto de Tarrow fue cerrado tras una fuga en un petrolero. Los buzos encontraron una grieta en el casco del barco. La ciudad espera refuerzos.")]
    [InlineData("أغلق ميناء تارو بعد تسرب من ناقلة نفط في الحوض الشمالي. عثر الغواصون على شق في هيكل السفينة قرب المدخل.")]
    [InlineData("タロウ港はタンカーからの油漏れを受けて北側の船だまりを閉鎖した。潜水士が船体に亀裂を見つけたと港湾事務所が発表した。")]
    [InlineData("塔罗港在油轮漏油后关闭了北部港池。潜水员在船体上发现了一条裂缝，港务局说。")]
    public void Other_languages_get_a_summary_of_their_own_sentences(string text)
    {
        var summary = Summarise(text);
        Assert.NotEmpty(summary.Sentences);
        Assert.All(summary.Sentences, sentence => Assert.Contains(sentence.Text, text, StringComparison.Ordinal));
        Assert.InRange(summary.Headline.Length, 1, 90);
    }

    [Fact]
    public void Mood_and_scenery_give_way_to_hard_facts()
    {
        var text = TextOf(Summarise(
            "Storm Merle cut power to 40,000 homes in Tarrow on Monday night, the grid operator said. Two ferries were torn from their moorings in the storm. "
            + "The rain that had been feared along the coast turned aside in the end. On the pier the mood was plainer. "
            + "Mayor Anna Holt put the damage at 3 million euros."));
        Assert.Contains("3 million euros", text, StringComparison.Ordinal);
        Assert.DoesNotContain("turned aside", text, StringComparison.Ordinal);
        Assert.DoesNotContain("the mood", text, StringComparison.Ordinal);
    }

    [Fact]
    public void She_never_follows_a_sentence_without_anybody_whom_it_could_mean() =>
        Assert.DoesNotContain("She faces", TextOf(Summarise(
            "Anna Holt was elected mayor of Tarrow on Monday with 53 percent of the vote, the council said. "
            + "The new council is to meet on 2 April. She faces a divided council of 40 seats.")), StringComparison.Ordinal);

    [Fact]
    public void Between_them_is_read_only_behind_those_it_means() =>
        Assert.DoesNotContain("between them", TextOf(Summarise(
            [
                "Parliament in Tarrow voted on Tuesday to build a bridge to Aldra at a cost of 4 million euros. "
                + "Work on the bridge begins in 2032, minister Ben Reith said. Two designs were handed in by 'Holt Works' and Merle (both have done so before). What was asked for? "
                + "The ministry expects to choose between them by June 2031.",
            ])), StringComparison.Ordinal);

    [Fact]
    public void Who_was_named_in_full_in_a_sentence_that_is_left_out_is_named_in_full_where_the_summary_first_tells_of_them()
    {
        var summary = Summarise(
            $"{Lead} I met the harbour master Jon Reith on the pier on Monday. "
            + "Reith put the damage in the northern basin at 3 million euros. Divers found a crack in the hull of the tanker, and Reith's office ordered a second search of the hull.");

        var text = TextOf(summary);
        Assert.Contains("Jon Reith put the damage in the northern basin at 3 million euros.", text, StringComparison.Ordinal);
        Assert.Contains("and Reith's office ordered", text, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(summary.Sentences, sentence => sentence.Text.Contains("Jon Reith", StringComparison.Ordinal)).Facts.Length);
    }

    [Theory]
    [InlineData("I met Anna Reith and the pilot Jon Reith in the northern basin.", "Reith said the basin would open in May.")]
    [InlineData("I saw the New Tarrow ferry outside of the port.", "Tarrow said the basin would open in May.")]
    public void Nobody_is_given_a_full_name_that_the_article_does_not_settle(string before, string sentence) =>
        Assert.Equal(sentence, TextOf(Summarise($"{before} {sentence}")));

    [Fact]
    public void A_state_of_an_earlier_day_gives_way_to_what_came_of_it()
    {
        var text = TextOf(Summarise(
            StoryOf(
                Report("a", "Forty-eight ships are waiting off Calder Haven for the pilots of the port. They ask for shorter rosters rather than for more money from Merle Lines.", null, "2026-10-12T10:00:00Z"),
                Report("b", "The pilots of Calder Haven went back to work on Wednesday under a deal on shorter rosters. No pilot may be on call for more than five nights. Wages will rise by 4 percent.", null, "2026-10-14T09:00:00Z")),
            words: 50));
        Assert.Contains("went back to work", text, StringComparison.Ordinal);
        Assert.DoesNotContain("They ask", text, StringComparison.Ordinal);
        Assert.DoesNotContain("are waiting", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_report_of_the_day_before_tells_of_the_event_is_told_before_small_news_of_the_last_day() => Assert.Contains("A valve in the pump house", TextOf(Summarise(StoryOf(
        Report("a1", "A gas leak emptied the hospital of Karlow before dawn on Monday. A valve in the pump house behind the laundry of the hospital had cracked in the frost of the night, engineers of Karlow said.", published: "2031-03-03T09:00Z"),
        Report("a2", "The hospital of Karlow took in patients again on Tuesday after the gas leak. Ilse Varga, the mayor, visited two wards in the evening and gave flowers to nurses.", published: "2031-03-04T20:00Z")), words: 44)));

    [Fact]
    public void A_count_of_what_another_sentence_names_is_read_only_behind_it() =>
        Assert.DoesNotContain("all 14", TextOf(Summarise(
            "A mudslide buried the lower town of Sarnova on Monday. How many people were killed in Sarnova? Dr Alena Voss said all 14 had been identified by relatives in Sarnova. "
            + "The hospital of Sarnova treated 29 injured people on Monday evening.")), StringComparison.Ordinal);

    [Fact]
    public void A_toll_that_has_risen_is_newer_whatever_the_dates()
    {
        var text = TextOf(Summarise(
            "Seven people have died of Orsa fever in the Namara district and 164 have fallen ill, the district's medical officer said. All schools of the Namara district are closed.",
            "The death toll from Orsa fever in the Namara district has risen to 19, with 512 cases recorded, health officials said. Vaccination begins at 23 clinics."));
        Assert.Contains("risen to 19", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Seven people", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_leans_on_something_untold_comes_behind_what_does_not()
    {
        var text = TextOf(Summarise(
            StoryOf(Report("a", $"{Lead} A survey of 2023 had advised the port of Tarrow to cut drains. The harbour office of Tarrow said it did not know whether the work had been done. "
                + "The harbour office of Tarrow said it did not know when ships could return.")),
            sentences: 2));
        Assert.DoesNotContain("the work", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Governor Ilse Varga of Karlow said she did not know whether the valve in the pump house of the hospital had ever been tested by engineers.")]
    [InlineData("Attempts to open the pump house of the hospital of Karlow with the help of engineers have so far failed, the fire service of Karlow said.")]
    public void What_was_open_on_an_earlier_day_gives_way_to_what_is_known(string open) => Assert.DoesNotContain(open, TextOf(Summarise(StoryOf(
        Report("a1", $"A gas leak emptied the hospital of Karlow before dawn on Monday. {open} Firefighters of Karlow carried forty patients across the frozen lawn into a gymnasium.", published: "2031-03-03T09:00Z"),
        Report("a2", "The hospital of Karlow took in patients again on Tuesday after the gas leak. A valve in the pump house of the hospital had cracked in the frost, engineers of Karlow said.", published: "2031-03-04T20:00Z")), words: 60)), StringComparison.Ordinal);

    [Theory]
    [InlineData("fr", "Réunis samedi en assemblée, ils ont voté la fin de la grève du port de Tarrow par 412 voix contre 187.", "Les dockers de Tarrow reprennent le travail dimanche matin.")]
    [InlineData("es", "Tras una noche de reuniones, ellos votaron el fin de la huelga del puerto de Tarrow por 412 votos contra 187.", "Los estibadores de Tarrow vuelven al trabajo el domingo por la mañana.")]
    public void No_summary_opens_with_a_pronoun_behind_what_stands_in_front_of_it(string language, string leaning, string news) =>
        Assert.StartsWith(news[..10], TextOf(Summarise(StoryOf(Report("a", $"{leaning} {news}") with { Language = language }), 60)), StringComparison.Ordinal);

    [Theory]
    [InlineData("de", "Bei einem Feuer in der Werft von Tarrow ist am Montag der Lotse Piet Sandt ums Leben gekommen. Die Polizei hat den Kapitän Jonas Merle festgenommen.", "Der Kapitän Jonas Merle wurde von der Polizei am Hafen verhaftet. Das Becken bleibt bis Freitag leer.", "festgenommen|verhaftet")]
    [InlineData("fr", "Le bassin nord de Tarrow reste fermé jusqu'à vendredi. La police a arrêté le capitaine Jonas Merle.", "Le capitaine Jonas Merle a été interpellé sur le quai par la police. Les pompes tournent depuis lundi.", "arrêté|interpellé")]
    [InlineData("es", "La dársena norte de Tarrow sigue cerrada hasta el viernes. La policía detuvo al capitán Jonas Merle.", "El capitán Jonas Merle fue arrestado en el muelle por la policía. Las bombas funcionan desde el lunes.", "detuvo|arrestado")]
    public void An_event_is_told_once_in_other_languages_too(string language, string first, string second, string tellings)
    {
        var text = TextOf(Summarise(StoryOf(Report("a", first) with { Language = language }, Report("b", second) with { Language = language }), 200, 10));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, tellings));
    }

    [Fact]
    public void What_two_other_sentences_tell_together_is_not_told_again()
    {
        var text = TextOf(Summarise(StoryOf(
            Report("a", "The harbour master Mira Sandt closed the northern basin of Tarrow on Monday after the tanker Merle leaked fuel oil."),
            Report("b", "Divers from Orlen found a crack in the hull of the tanker Merle and welded a steel plate over it."),
            Report("c", "The northern basin was closed by Mira Sandt for the divers who welded a plate over the crack in the hull. The pumps of the town need nine more days.")), 200, 10));
        Assert.Contains("Divers from Orlen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("for the divers who", text, StringComparison.Ordinal);
        Assert.Contains("nine more days", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sandt had one question for her rescuers, she said.")]
    [InlineData("The harbour master had a simple message for them.")]
    [InlineData("Sandt hatte nur eine Frage an ihre Retter.")]
    [InlineData("Sandt avait une seule question pour ses sauveteurs.")]
    [InlineData("Sandt tenía una sola pregunta para sus rescatadores.")]
    public void What_only_announces_what_somebody_said_is_not_chosen(string half)
    {
        var text = TextOf(Summarise("A tanker leaked 400 tonnes of fuel oil into Tarrow harbour on Monday. " + half + " The northern basin was closed to ships at noon on Monday."));
        Assert.DoesNotContain(half, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_beginning_of_the_article_whose_title_heads_the_story_opens_it()
    {
        var summary = Summarise(StoryOf(
            Report("a", "Police stormed an old hotel in Tarrow before sunrise on Tuesday and arrested 27 people accused of fraud. Some 160 workers were led out.", "27 held in raid on old hotel in Tarrow", "2031-03-05T08:00Z"),
            Report("b", "The money found in the safe of an old hotel in Tarrow amounts to 84 million crowns, the fraud office of the province said on Tuesday, hours after police raided the old hotel.", "Fraud office: money found at Coral Palms", "2031-03-05T10:00Z")));
        Assert.StartsWith("Police stormed", summary.Sentences[0].Text, StringComparison.Ordinal);
    }

    private const string GermanLeak = "Aus dem Tanker Merle sind am Montag 400 Tonnen Heiz\u00F6l in den Hafen von Tarrow gelaufen. Die Reederei hat f\u00FCr den Schaden zw\u00F6lf Millionen Kronen zur\u00FCckgestellt.";

    [Fact]
    public void A_story_is_told_in_the_language_of_most_of_its_articles()
    {
        var summary = Summarise(
            StoryOf(
                Report("a", GermanLeak, "Tanker Merle verliert 400 Tonnen Heiz\u00F6l im Hafen von Tarrow", "2031-03-05T12:00Z") with { Language = "de" },
                Report("b", "The tanker Merle leaked 400 tonnes of fuel oil into Tarrow harbour on Monday. Divers found a crack in its hull.", published: "2031-03-05T08:00Z") with { Language = "en" },
                Report("c", "The northern basin of Tarrow was closed at noon after the tanker Merle leaked fuel oil. Schools stayed shut.", published: "2031-03-05T09:00Z") with { Language = "en" }),
            400,
            20);
        Assert.Contains("crack in its hull", TextOf(summary), StringComparison.Ordinal);
        Assert.DoesNotContain("Heiz\u00F6l", summary.Headline + TextOf(summary), StringComparison.Ordinal);
        Assert.DoesNotContain("Kronen", TextOf(summary), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_language_is_better_than_nothing()
    {
        var summary = Summarise(StoryOf(
            Report("a", GermanLeak) with { Language = "de" },
            Report("b", "Merle: pictures of the leak") with { Language = "en" },
            Report("c", "Merle: more pictures") with { Language = "en" }));
        Assert.Contains("400 Tonnen", TextOf(summary), StringComparison.Ordinal);
    }

    [Fact]
    public void Whom_an_opening_names_is_named_in_full_at_every_length()
    {
        var story = StoryOf(
            Report("a", "They had stopped knocking in Tarrow, Zita Holm said, because the boy needed the sleep. Holm, who is 71, and her grandson Ben, 6, were pulled alive from the cellar of a house in Mill Lane on Tuesday morning, 26 hours after the slope came down on the lower town. Neither was hurt."),
            Report("b", "The number of people killed by the landslide in Tarrow rose to 19 on Wednesday, the interior ministry of Orlen said, and six are still missing under the slope. Power lines failed in most of the town at about six in the morning, the grid operator said."));
        for (var words = 30; words < 125; words += 3)
        {
            var text = TextOf(Summarise(story, words));
            Assert.True(!text.Contains("Holm", StringComparison.Ordinal) || text.IndexOf("Zita Holm", StringComparison.Ordinal) == text.IndexOf("Holm", StringComparison.Ordinal) - "Zita ".Length, $"{words}: {text}");
        }
    }

    [Fact]
    public void What_was_expected_of_a_night_that_is_over_is_not_told() => Assert.DoesNotContain("Rain", TextOf(Summarise(StoryOf(
        Report("a", "A mudslide cut the road to Sarnova on Tuesday. Rain was expected to return during the night in Sarnova.", null, "2026-10-13T16:00:00Z"),
        Report("b", "The road to Sarnova, which a mudslide had cut on Tuesday, was opened again on Wednesday evening.", null, "2026-10-14T20:00:00Z")))), StringComparison.Ordinal);

    [Fact]
    public void What_a_writer_thinks_should_be_done_is_not_told_as_news()
    {
        var text = TextOf(Summarise(StoryOf(
            Report("a", "A freight train hit a bus on the crossing at Tarrow on Monday and four passengers were hurt, police said. The barrier had been open, a spokesman said."),
            Report("b", "Four people were hurt when a freight train struck a bus at Tarrow on Monday. The head of the railway, Ben Reith, should resign over the crossing today. "
                + "Works minister Anna Holt said that barriers should be checked once a week."))));
        Assert.DoesNotContain("should resign", text, StringComparison.Ordinal);
        Assert.Contains("barriers should be checked", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_article_begins_with_may_open_a_story()
    {
        var summary = Summarise(
            "The labour inspectorate has closed all cooling lines of the Merle works in Tarrow, two days after a gas leak there killed two workers. "
            + "Eleven patients were still on the wards on Wednesday, a doctor in Orlen said. Merle freezes 300 tonnes of fish a day.");
        Assert.StartsWith("The labour inspectorate", summary.Sentences[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("The labour inspectorate", summary.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nothing will be loaded at the northern basin of Tarrow for the time being, the harbour office told the port of Tarrow on Thursday.")]
    [InlineData("No one will load a ship at the northern basin of Tarrow for the time being, the harbour office told the port of Tarrow on Thursday.")]
    [InlineData("There is tea and fried fish at the gate of the northern basin of Tarrow, the harbour office told the port of Tarrow on Thursday.")]
    public void Neither_what_does_not_happen_nor_a_scene_opens_a_story(string beginning)
    {
        var summary = Summarise(StoryOf(
            Report("a", beginning + " The order follows a leak.", published: "2031-03-06T08:00Z"),
            Report("b", "The harbour office closed the northern basin of Tarrow on Wednesday after the tanker Merle leaked 400 tonnes of fuel oil.", published: "2031-03-06T06:00Z")));
        Assert.StartsWith("The harbour office closed", summary.Sentences[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("The harbour office closed", summary.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feature_of_a_later_day_neither_opens_nor_heads_the_story()
    {
        var summary = Summarise(StoryOf(
            Report("a", Lead + " Some 220 dockers were sent home, the harbour office of Tarrow said. Divers found a crack in the hull of the tanker.", "Tarrow closes northern basin after tanker leaks fuel oil", "2026-10-12T09:00:00Z"),
            Report("b", "Merle Sand had just filled her kettle when the gulls fell silent. Nobody on Rope Street had ever heard that. An old man laughed. The northern basin of Tarrow cost forty jobs a day, the chamber reckons.", "The morning of the gulls", "2026-10-14T12:00:00Z")));
        Assert.StartsWith("The port of Tarrow closed", summary.Sentences[0].Text, StringComparison.Ordinal);
        Assert.Equal("Tarrow closes northern basin after tanker leaks fuel oil", summary.Headline);
    }

    [Theory]
    [InlineData("The harbour police of Tarrow ask for help in the search for the crew of the tanker in the northern basin.")]
    [InlineData("The works minister has asked a retired judge to mediate between the dockers of Tarrow and the owners of the northern basin.")]
    [InlineData("Some 86 barges of a widely used kind are being called back from the northern basin of Tarrow to the yards.")]
    public void What_an_earlier_day_asks_or_has_under_way_is_not_told(string open) => Assert.DoesNotContain(open, TextOf(Summarise(StoryOf(
        Report("a", $"{Lead} {open} Divers found a crack in the hull of the tanker.", null, "2026-10-12T09:00:00Z"),
        Report("b", "The port of Tarrow opened its northern basin on Friday after barges had pumped 400 tonnes of fuel oil out of the harbour. Dockers were called back at noon.", null, "2026-10-16T09:00:00Z")))), StringComparison.Ordinal);

    [Fact]
    public void What_an_earlier_day_has_told_to_its_end_stays()
    {
        const string Told = "A crane driver of Orlen was walking his dogs when a mast fell on the inn and killed him";
        Assert.Contains(Told, TextOf(Summarise(StoryOf(
            Report("a", $"{Lead} {Told}.", null, "2026-10-12T09:00:00Z"),
            Report("b", "The port of Tarrow opened its northern basin on Friday after barges had pumped 400 tonnes of fuel oil out of the harbour. Dockers were called back at noon.", null, "2026-10-16T09:00:00Z")))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ein Lotse aus Orlen soll seinen Bruder im Seilerhaus erschlagen haben.")]
    [InlineData("Die Seilerei in Orlen soll bald wieder einen Chef bekommen.")]
    public void What_is_said_to_have_been_or_to_come_is_told_where_it_is_the_last_word(string told) => Assert.Contains(told, TextOf(Summarise(StoryOf(
        Report("a", "Das Hafenamt von Tarrow sperrte das Nordbecken, nachdem der Tanker Merle dort Heiz\u00F6l verloren hatte. " + told, null, "2026-10-15T09:00:00Z"),
        Report("b", "Im Nordbecken von Tarrow lief der Tanker Merle leck. Die Feuerwehr legte zwei Sperren aus.", null, "2026-10-15T12:00:00Z")))), StringComparison.Ordinal);

    [Theory]
    [InlineData("The carmaker will close its last plant in the harbour of Tarrow in June, its chairman said.")]
    [InlineData("Two boys survived a night of frost beside the northern basin, their mother said.")]
    [InlineData("The owners of the northern yard sold it to Merle Lines for 40 million euros on Monday.")]
    [InlineData("The new law makes it a crime to sell fuel oil in the harbour of Tarrow.")]
    public void A_sentence_that_explains_itself_may_open_the_story(string opening) =>
        Assert.StartsWith(opening, TextOf(Summarise(opening + " Rain fell on the pilots' hut until noon.")), StringComparison.Ordinal);

    [Theory]
    [InlineData("The basin war lasted four days. Merle Lines this afternoon withdrew its bid for Tarrow Steel. The family that holds 28 percent of the steelmaker will not sell.", "Merle Lines walks away from Tarrow Steel", "withdrew its bid")]
    [InlineData("Merle Lines has gone home without the yards. The founders' heirs kept to their shares to the last.", "Merle Lines drops Tarrow Steel", "gone home")]
    [InlineData("The bid of Merle Lines for Tarrow Steel was 40 million euros too low, the founders said on Friday, and the shares that were tendered will not be taken.", "Bid of Merle Lines for Tarrow Steel has failed", "too low")]
    public void A_story_opens_with_its_last_news(string last, string title, string news)
    {
        var summary = Summarise(StoryOf(
            Report("a", "Merle Lines made a bid of 310 million euros for Tarrow Steel on Monday, the shipping line said. Tarrow Steel owns four yards in the harbour of Tarrow.", "Merle Lines bids for Tarrow Steel", "2026-10-12T09:00:00Z"),
            Report("b", "Merle Lines raised its bid for Tarrow Steel to 345 million euros on Wednesday. The shipping line called the bid for Tarrow Steel final.", "Merle Lines raises bid for Tarrow Steel", "2026-10-14T09:00:00Z"),
            Report("c", last, title, "2026-10-16T15:00:00Z")));
        Assert.Contains(news, summary.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_had_been_before_the_news_does_not_open_the_story() =>
        Assert.StartsWith("The harbour police", TextOf(Summarise(
            "For two days divers of Tarrow had watched fuel oil leak from the tanker Merle into the northern basin of the harbour. The harbour police of Tarrow let the first barges of a salvage firm into the lock at noon.")), StringComparison.Ordinal);

    [Fact]
    public void A_report_may_open_with_the_day_that_it_was()
    {
        var summary = Summarise(StoryOf(
            Report("a", "Merle Lines gave a forecast for a slow winter on Tuesday evening. Its ships were half full in the third quarter.", null, "2026-10-13T21:00:00Z"),
            Report("b", "It was the worst day for Merle Lines since the line came to the stock market in 2011. Shares of Merle Lines closed 14 percent lower after the forecast for a slow winter.", null, "2026-10-14T19:00:00Z")));
        Assert.StartsWith("It was the worst day for Merle Lines", summary.Sentences[0].Text, StringComparison.Ordinal);
    }
}
