using System.Text.Json;
using static Briefing.Core.Tests.Summarising.TestReports;

namespace Briefing.Core.Tests.Summarising;

public sealed class HeadlineTests
{
    private const string Body =
        "The port of Tarrow closed its northern basin on Monday after a tanker leaked 400 tonnes of fuel oil into the harbour. "
        + "Divers found a crack in the hull of the tanker Merle. The harbour office expects the basin to stay closed for a week.";

    [Theory]
    [InlineData("Tarrow closes northern basin after tanker leaks oil", "Tarrow closes northern basin after tanker leaks oil")]
    [InlineData("Tarrow closes northern basin after tanker leaks oil | The Orlen Courier", "Tarrow closes northern basin after tanker leaks oil")]
    [InlineData("Tarrow closes northern basin after tanker leaks oil - Orlen Courier", "Tarrow closes northern basin after tanker leaks oil")]
    [InlineData("WATCH: Tarrow closes northern basin after tanker leaks oil", "Tarrow closes northern basin after tanker leaks oil")]
    [InlineData("tanker leaked fuel oil into the tarrow harbour", "Tanker leaked fuel oil into the Tarrow harbour")]
    [InlineData("TANKER LEAKED FUEL OIL INTO THE TARROW HARBOUR", "Tanker leaked fuel oil into the Tarrow harbour")]
    public void A_title_that_describes_its_text_is_the_headline(string title, string headline) =>
        Assert.Equal(headline, HeadlineOf(title));

    [Theory]
    [InlineData("Tarrow harbour tanker leak: live updates")]
    [InlineData("Tarrow harbour oil leak as it happened")]
    [InlineData("Parliament passes the budget after a night of talks")]
    [InlineData("minister says he sees no sign that the union wants a deal")]
    [InlineData("Will Tarrow's northern basin ever open after the tanker leak?")]
    [InlineData("tarrow closes basin as reith blames merle for oil leak")]
    [InlineData("")]
    public void Any_other_title_gives_way_to_a_clause_of_the_text(string title)
    {
        var headline = HeadlineOf(title);
        Assert.StartsWith("The port of Tarrow closed its northern basin", headline, StringComparison.Ordinal);
        Assert.InRange(headline.Length, 20, 90);
        Assert.False(headline.EndsWith('.') || headline.EndsWith('\u2026'));
    }

    [Fact]
    public void A_clause_is_not_cut_between_as_and_if_and_what_they_begin()
    {
        var headline = Summarise(StoryOf(Report("a", "Families in the lower half of Tarrow walked home past sheep lying on the bridge as if waiting to be told where to go. The dyke of Tarrow has held."))).Headline;
        Assert.Contains("walked home", headline, StringComparison.Ordinal);
        Assert.False(headline.EndsWith(" if", StringComparison.Ordinal) || headline.EndsWith(" as", StringComparison.Ordinal), headline);
    }

    private const string FirstFlood =
        "Floods in Tarrow killed 11 people on Monday night, mayor Anna Holt said. Water stood two metres deep in the lower town of Tarrow.";

    private const string LaterFlood =
        "The number of people killed by the floods in Tarrow has risen to 17, the interior ministry said on Tuesday. "
        + "Works minister Ben Reith acknowledged that pumps paid for in 2029 had not been delivered to Tarrow.";

    [Fact]
    public void A_title_that_says_the_same_with_other_verbs_is_the_headline_if_its_names_and_figures_are_in_the_text() =>
        Assert.Equal("Tarrow toll climbs to 17 as minister admits pumps were not delivered", Summarise(StoryOf(
            Report("a", FirstFlood, "Tarrow floods kill 11", "2031-03-04T08:00Z"),
            Report("b", LaterFlood, "Tarrow toll climbs to 17 as minister admits pumps were not delivered", "2031-03-04T18:00Z"))).Headline);

    [Fact]
    public void A_title_whose_toll_a_later_report_has_overtaken_is_no_headline()
    {
        var headline = Summarise(StoryOf(
            Report("a", FirstFlood, "Floods in Tarrow kill 11 people", "2031-03-04T08:00Z"),
            Report("b", LaterFlood, published: "2031-03-04T18:00Z"))).Headline;
        Assert.DoesNotContain("11", headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "As officials in Orlen watched the water rise, the council of Tarrow ordered all 3,000 residents of the lower town to leave their houses by evening.",
        "The council of Tarrow ordered all 3,000 residents")]
    [InlineData(
        "Anna Holt, the mayor of Tarrow, resigned on Tuesday, saying that she had lost the trust of the council over the sale of the northern basin.",
        "Anna Holt, the mayor of Tarrow, resigned")]
    [InlineData(
        "A man who set fire to a ferry in the harbour of Tarrow was sentenced to nine years in prison, a court clerk in Orlen said late on Tuesday.",
        "A man who set fire to a ferry in the harbour of Tarrow was sentenced to nine years")]
    [InlineData(
        "Two trains collided near Orlen on Sunday night, killing four passengers and injuring dozens more in the worst accident on the line since 1987.",
        "Two trains collided near Orlen")]
    [InlineData(
        "On Friday, 17 January, researchers at the university of Orlen published a map of every sandbank between the harbour of Tarrow and the open sea.",
        "Researchers at the university of Orlen published a map of every sandbank")]
    [InlineData(
        "The Orlen shipping group Merle Lines said that its subsidiary Sandt Tankers had failed to have the verdict of a Tarrow court over the leak set aside.",
        "The Orlen shipping group Merle Lines said that its subsidiary")]
    [InlineData(
        "The engineer from Orlen is one of eleven volunteers of Nordic Harbour Aid who have been pumping fuel oil out of the northern basin of Tarrow since the leak on Monday.",
        "The engineer from Orlen is one of eleven volunteers of Nordic Harbour Aid")]
    public void A_trimmed_sentence_ends_where_its_clause_does(string sentence, string beginning)
    {
        var headline = Summarise(sentence).Headline;
        Assert.StartsWith(beginning, headline, StringComparison.Ordinal);
        Assert.InRange(headline.Length, beginning.Length, 90);
        Assert.False(headline.EndsWith(" been", StringComparison.Ordinal) || headline.EndsWith(" failed", StringComparison.Ordinal), headline);
        Assert.Contains(headline[1..], sentence.Replace(" on Tuesday", "", StringComparison.Ordinal).Replace(" on Sunday night", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tarrow schlie\u00DFt Nordbecken: \u00C4rger und Sorge am Kai", "Tarrow schlie\u00DFt Nordbecken: \u00C4rger und Sorge am Kai")]
    [InlineData(null, "Nach 115 Jahren verliert der Hafen von Tarrow sein n\u00F6rdliches Becken")]
    public void In_other_languages_a_title_or_the_first_sentences_part_comes_before_a_lesser_sentence(string? title, string headline) =>
        Assert.Equal(headline, Summarise(StoryOf(Report(
            "a",
            "Nach 115 Jahren verliert der Hafen von Tarrow sein n\u00F6rdliches Becken: Der Hafen schlie\u00DFt es nach einem Leck an einem Tanker f\u00FCr immer. "
            + "Das gaben beide Seiten am Montag bekannt. Am Kai in Tarrow arbeiten 1250 Menschen f\u00FCr das Nordbecken, mehr als an jedem anderen Kai.",
            title))).Headline);

    [Theory]
    [InlineData(
        "The search for victims of the tanker Merle was called off on Friday evening, three days after the ship went down with its crew, and the number of dead stands at 19.",
        "The search for victims of the tanker Merle was called off")]
    [InlineData(
        "The tanker Merle, the third ship of the line to be lost in this winter, ran aground on the morning of Tuesday close to Tarrow with a cargo of 3,000 tonnes of fuel oil.",
        "The tanker Merle, the third ship of the line to be lost in this winter, ran aground")]
    [InlineData(
        "Since Sunday the cranes on the Merle's quay, the main suspects, have stood still.",
        "Since Sunday the cranes on the Merle's quay, the main suspects, have stood still")]
    public void A_trimmed_sentence_keeps_no_half_of_a_time(string sentence, string headline) => Assert.Equal(headline, Summarise(sentence).Headline);

    [Theory]
    [InlineData("Bei einem Brand auf dem Tanker Merle sind im Hafen von Tarrow acht Menschen getötet worden, teilte die Küstenwache am späten Montagabend in Orlen mit.", "Bei einem Brand auf dem Tanker Merle sind im Hafen von Tarrow acht Menschen getötet worden")]
    [InlineData("Huit marins ont péri dans l'incendie du pétrolier Merle dans le port de Tarrow, a indiqué lundi soir la préfecture maritime dans un communiqué publié à Orlen.", "Huit marins ont péri dans l'incendie du pétrolier Merle dans le port de Tarrow")]
    [InlineData("Ocho marineros murieron en el incendio del petrolero Merle en el puerto de Tarrow, según informó el lunes por la noche la guardia costera de la ciudad de Orlen.", "Ocho marineros murieron en el incendio del petrolero Merle en el puerto de Tarrow")]
    public void A_sentence_of_another_language_is_cut_where_who_says_so_begins(string sentence, string headline) => Assert.Equal(headline, Summarise(sentence).Headline);

    [Fact]
    public void Where_no_clause_of_another_language_ends_a_headline_has_no_preposition_at_its_end() =>
        Assert.Equal(
            "Quatre-vingt-treize marins ont survécu au naufrage d'un grand navire pétrolier",
            Summarise("Quatre-vingt-treize marins ont survécu au naufrage d'un grand navire pétrolier au large de la ville portuaire de Tarrow qui avait quitté Orlen dans la nuit de dimanche à lundi.").Headline);

    [Fact]
    public void A_title_of_another_language_comes_before_a_sentence_that_would_be_cut_off() =>
        Assert.Equal(
            "Nach dem Brand: Tanker fahren in Tarrow wieder",
            Summarise(StoryOf(Report(
                "a",
                "Nach dem verheerenden Feuer auf der Merle ist der gesamte Schiffsverkehr im Hafen von Tarrow am frühen Mittwochmorgen gegen sechs Uhr wieder angelaufen. Bis acht Uhr warteten noch vier Tankschiffe auf ihre Einfahrt, wie die Hafenmeisterei nach dem Brandunglück mitteilte.",
                "Nach dem Brand: Tanker fahren in Tarrow wieder"))).Headline);

    [Theory]
    [InlineData("Merle Oats & Pear")]
    [InlineData("Tarrow wakes up famous")]
    public void A_name_and_a_play_on_one_are_no_headline(string title)
    {
        var story = StoryOf(Report("a", "The grocer Sandt took 3,000 boxes of Merle Oats & Pear off its shelves in Tarrow on Monday after slivers of steel were found in two of them. One child was treated for a cut lip at Tarrow.", title));
        Assert.StartsWith("The grocer Sandt", Summarise(story).Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_other_origins_bear_out_beats_one_that_they_do_not()
    {
        var story = StoryOf(
            Report("a", Body, "Merle captain's shame: Tarrow pays for rotten tanker"),
            Report("b", "A tanker leaked fuel oil at Tarrow, and the northern basin was closed. Divers found a crack in the hull.", "Tanker leaks oil at Tarrow, northern basin closed"));
        Assert.Equal("Tanker leaks oil at Tarrow, northern basin closed", Summarise(story).Headline);
    }

    [SkippableFact]
    public void On_real_articles_own_titles_are_kept_and_foreign_ones_refused()
    {
        var rows = File.ReadLines(DevelopmentData.Require("dev/wikinews.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        var kept = 0;
        var foreign = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var other = rows[(i + 101) % rows.Length].GetProperty("title").GetString()!;
            var own = rows[i].GetProperty("title").GetString()!;
            var text = rows[i].GetProperty("text").GetString()!;
            kept += Summarise(StoryOf(Report("a", text, own))).Headline == own ? 1 : 0;
            foreign += Summarise(StoryOf(Report("a", text, other))).Headline == other ? 1 : 0;
        }
        Assert.InRange(kept, rows.Length * 8 / 10, rows.Length);
        Assert.InRange(foreign, 0, rows.Length / 100);
    }

    [Theory]
    [InlineData("Bruna Holt has painted the long boat of the pilots of Tarrow harbour five times since Monday. It hangs again on its davits above the slip of the yard, bright as a bell.", "since")]
    [InlineData("Brokers at Reith and Varga in Orlen expect the recall of the new compass to cost between 18 and 25 million crowns.", "to cost")]
    [InlineData("Brokers at Reith and Varga in Orlen expect the recall of the new compass to cost between 18 and 25 million crowns.", "compass")]
    [InlineData("Bruna Holt had her oilskins half buttoned when the horn on the roof of Tarrow customs shed began to blow across the harbour.", "when the horn")]
    public void A_headline_does_not_end_before_what_its_last_words_ask_for(string opening, string half)
    {
        var headline = Summarise(StoryOf(Report("a", opening + " Rain fell on the pilots' hut until noon.", null, "2031-03-05T08:00Z"))).Headline;
        Assert.False(headline.EndsWith(half, StringComparison.Ordinal), headline);
    }

    [Theory]
    [InlineData("Merle Lines raises offer for Tarrow yard and wins over its founders", "Merle Lines raises offer for Tarrow yard and wins over its founders")]
    [InlineData("Union at Tarrow yard: strike called off", "Union at Tarrow yard: strike called off")]
    [InlineData("Bribes at Tarrow yard: founder of Merle Lines arrested", "The long courtship of the Tarrow yard has a second chapter")]
    [InlineData("Parliament of Karlow rejects budget", "The long courtship of the Tarrow yard has a second chapter")]
    public void Where_the_first_sentence_tells_no_event_a_title_that_tells_one_of_its_text_is_the_headline(string title, string headline) => Assert.Equal(headline, Summarise(StoryOf(
        Report("a", "Merle Lines may bid for the Tarrow yard, two bankers said. The yard of Tarrow builds ferries.", "Will Merle Lines bid for the Tarrow yard?", "2031-03-03T08:00Z"),
        Report(
            "b",
            "The long courtship of the Tarrow yard has a second chapter. Merle Lines on Monday lifted its bid to 40 million euros. The founding family will sell, and the union called off its strike.",
            title,
            "2031-03-10T08:00Z"))).Headline);

    [Theory]
    [InlineData("\"She painted the long boat again\"")]
    [InlineData("\u2018She painted the long boat again\u2019")]
    [InlineData("'She didn't paint the long boat again'")]
    public void Somebody_s_words_alone_are_no_headline(string title) => Assert.StartsWith("Bruna Holt painted the long boat", HeadlineOf(
        title, "Bruna Holt painted the long boat of the pilots again on Monday. \u201CShe painted the long boat again,\u201D said a pilot of Tarrow."), StringComparison.Ordinal);

    [Fact]
    public void In_German_the_article_s_own_title_is_better_than_half_a_sentence() =>
        Assert.Equal("Brand in Tarrow: Kran steht, Mahlwerk gestoppt", Summarise(StoryOf(Report(
            "a",
            "Im Kornspeicher von Tarrow an der Grenze zwischen der alten Seilerei und dem neuen Zollhaus ist in der Nacht auf Montag ein F\u00F6rderband der M\u00FChle in Flammen geraten. Verletzt wurde nach Angaben der Feuerwehr niemand.",
            "Brand in Tarrow: Kran steht, Mahlwerk gestoppt") with
        { Language = "de" })).Headline);

    private static string HeadlineOf(string title, string body = Body) => Summarise(StoryOf(Report("a", body, title))).Headline;

    [Theory]
    [InlineData(
        "Since the new bridge at Orlen was handed over to the public on Friday morning, 5 December, 17,300 vehicles have driven across it, the highways office of Tarrow reported on Sunday night.",
        "17,300 vehicles have driven across it")]
    [InlineData(
        "The number of people killed by the storm in the lower town of Tarrow rose to 27 on Friday, 5 December, the ministry of the interior said in Orlen.",
        "The number of people killed by the storm in the lower town of Tarrow rose to 27")]
    [InlineData(
        "House prices in the harbour towns of Orlen and Tarrow fell 1.4% in October from a year earlier, down from a rise of 2.2% in September, the registry said.",
        "House prices in the harbour towns of Orlen and Tarrow fell 1.4% in October")]
    [InlineData(
        "Five days after the storm struck the lower town of Tarrow, the confirmed number of deaths stands at 19, the civil defence agency in Orlen said on Sunday, as four people were still being looked for.",
        "The confirmed number of deaths stands at 19")]
    public void A_trimmed_sentence_says_what_was_reported_and_not_only_who_reported(string sentence, string headline) =>
        Assert.StartsWith(headline, Summarise(sentence).Headline, StringComparison.Ordinal);

    [Fact]
    public void A_title_that_only_announces_an_explanation_is_no_headline() =>
        Assert.Equal("Court clears tanker owner Sandt of the Tarrow leak", Summarise(StoryOf(
            Report("a", "A court in Orlen on Friday cleared the tanker owner Piet Sandt of the leak in Tarrow harbour. The owner Piet Sandt had been fined 4 million crowns.", "Court clears tanker owner Sandt of the Tarrow leak", "2031-03-05T08:00Z"),
            Report("b", "The court in Orlen cleared the tanker owner Piet Sandt on Friday of the leak in Tarrow harbour, and what it said on cracks means work for ship yards.", "Tarrow harbour leak: what the Sandt court means for tanker yards", "2031-03-05T10:00Z"))).Headline);

    [Fact]
    public void A_title_keeps_the_quotation_at_its_end() =>
        Assert.Equal("Festival de Tarrow : le Phare d'or pour \u00AB Les Salines \u00BB", Summarise(StoryOf(Report(
            "a",
            "La cin\u00E9aste Anna Holt a remport\u00E9 samedi soir le Phare d'or du festival de Tarrow pour \u00AB Les Salines \u00BB, chronique d'une gr\u00E8ve dans les marais salants. Le prix est dot\u00E9 de 75 000 couronnes.",
            "Festival de Tarrow : le Phare d'or pour \u00AB Les Salines \u00BB") with
        { Language = "fr" })).Headline);

    [Theory]
    [InlineData(
        "The third man wanted over the leak at Tarrow walked into the office of the northern basin on Thursday shortly after nine with his mother and a bag of clean clothes.",
        "The third man wanted over the leak at Tarrow walked into the office of the northern basin")]
    [InlineData(
        "The barge discovered under a pier of Tarrow was made from oaks of the Orlen valley and sailed for forty years, the heritage office said on Tuesday after a long study.",
        "The barge discovered under a pier of Tarrow was made from oaks of the Orlen valley")]
    [InlineData(
        "The pilots' council reckoned that nine hundred calls of the port of Tarrow came to nothing between noon and the evening of Monday, twice as many as the office counted.",
        "The pilots' council reckoned that nine hundred calls of the port of Tarrow came to nothing")]
    [InlineData(
        "The port office of Tarrow has raised its count of the storage tanks that were inspected to 3,470, after going through a drawer of letters that had been left out of the first list.",
        "The port office of Tarrow has raised its count of the storage tanks that were inspected")]
    [InlineData(
        "Tarrow Steel's director Jon Reith confirmed to the Orlen Harbour Courier that he has made an offer for the northern yard of Merle Lines, of which he owns nine percent.",
        "Tarrow Steel's director Jon Reith confirmed that he has made an offer")]
    public void A_trimmed_sentence_has_its_main_verb_and_what_that_asks_for(string sentence, string headline) => Assert.Equal(headline, Summarise(sentence).Headline);

    [Fact]
    public void What_is_expected_is_not_cut_off_in_front_of_its_verb()
    {
        var headline = Summarise("It is expected that the beginning of the sale of the northern yard of the port of Tarrow will be announced by Merle Lines and the council on Friday in Orlen. The council of Orlen has met twice.").Headline;
        Assert.Equal("The council of Orlen has met twice", headline);
    }

    [Fact]
    public void A_title_of_the_last_day_comes_before_one_of_an_earlier_day()
    {
        var summary = Summarise(StoryOf(
            Report("a", "Der Tanker Merle liegt seit Montag leck im Nordbecken von Tarrow. Das Hafenamt von Tarrow sperrt das Nordbecken f\u00FCr alle Tanker.", "Tarrow sperrt Nordbecken f\u00FCr alle Tanker", "2026-10-12T09:00:00Z"),
            Report("b", "Das Hafenamt von Tarrow und die Reederei Merle Lines haben sich am Donnerstagabend im Rathaus von Orlen auf die Bergung des Tankers Merle aus dem Nordbecken verst\u00E4ndigt. Das Nordbecken von Tarrow wird am Freitag f\u00FCr Tanker freigegeben.", "Hafenamt und Reederei einigen sich auf Bergung der Merle", "2026-10-16T09:00:00Z")));
        Assert.Equal("Hafenamt und Reederei einigen sich auf Bergung der Merle", summary.Headline);
    }

    [Fact]
    public void A_title_that_begins_with_a_short_name_is_no_question()
    {
        var summary = Summarise(StoryOf(
            Report("a", "The outbreak of Orsa fever in Tarrow goes on, the WHO said on Monday.", "Orsa fever goes on in Tarrow", "2026-10-12T09:00:00Z"),
            Report("b", "The outbreak of Orsa fever in Tarrow is over, the WHO said on Friday after forty days without a case.", "WHO declares end of Orsa fever in Tarrow", "2026-10-16T09:00:00Z")));
        Assert.Equal("WHO declares end of Orsa fever in Tarrow", summary.Headline);
    }

    [Theory]
    [InlineData("Mayor Anna Holt said in a letter that was sent to the council of the port of Tarrow on Friday that the northern basin would open in May.", "said that was")]
    [InlineData("The council of the port of Tarrow voted for a plan that its harbour office had rejected in May after months of talks with the pilots.", "The council of the port of Tarrow had")]
    [InlineData("The northern basin of the harbour of Tarrow was closed to tankers again so soon after its long repair that the council of Orlen sent for its engineers.", "again so")]
    [InlineData("Anna Holt conceded the election of the harbour council of Tarrow in front of her crew minutes after the last box of votes had been opened.", "minutes")]
    public void A_trimmed_sentence_says_what_was_said(string sentence, string never) => Assert.DoesNotContain(never, Summarise(sentence).Headline, StringComparison.Ordinal);

    [Fact]
    public void A_title_may_write_its_figure_otherwise_than_its_text()
    {
        var summary = Summarise(StoryOf(
            Report("a", "The Harbour Tribunal of the northern coast in Orlen ruled on Wednesday that Merle Lines must pay 38 million euros to 1,140 former deckhands whose pensions were cut after the sale of the line.", "Top tribunal orders line to pay deckhands \u20AC38m in pensions", "2026-10-14T09:00:00Z"),
            Report("b", "What began as a letter from seventeen cooks ten years ago ends with a cheque of Merle Lines. The tribunal in Orlen left out the years before 1994.", "Old hands win", "2026-10-14T12:00:00Z")));
        Assert.Equal("Top tribunal orders line to pay deckhands \u20AC38m in pensions", summary.Headline);
    }
}
