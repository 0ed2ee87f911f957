using Briefing.Merging;

namespace Briefing.Core.Tests.Merging;

public sealed class FactMergerTests
{
    private const string Clean = "The harbour of Velmora closed on Tuesday after a tanker ran aground at its mouth. Pilots had warned of the sandbank for a year, the port captain said. Three tugs will try to free the ship at high tide.";

    [Fact]
    public void Reports_that_say_the_same_are_one_fact_with_the_spans_of_both()
    {
        var story = TestStories.Of(
            "The harbour of Velmora closed on Tuesday after a tanker ran aground. Fishermen complained.",
            "After a tanker ran aground on Tuesday, the harbour of Velmora was closed. A crane stood idle.");
        var fact = FactMerger.Merge(story).Facts[0];

        Assert.Equal(FactStatus.Agreed, fact.Status);
        Assert.Equal(2, fact.Origins);
        Assert.Equal(["a", "b"], fact.Claims.Select(claim => claim.Article).Order());
        Assert.All(fact.Claims, claim => Assert.Equal(story[claim.Article].Text[claim.Start..claim.End], claim.Text));
    }

    [Fact]
    public void Every_sentence_is_in_one_fact()
    {
        var story = TestStories.Of(Clean, "The tanker lies at the mouth of Velmora's harbour, which was closed on Tuesday. Its owner said nothing.");
        var claims = FactMerger.Merge(story).Facts.SelectMany(fact => fact.Claims).Select(claim => (claim.Article, claim.Sentence)).ToList();
        Assert.Equal(claims.Count, claims.Distinct().Count());
        Assert.Equal(story.Articles.Sum(article => article.Sentences.Length), claims.Count);
    }

    [Fact]
    public void What_an_article_repeats_word_for_word_is_said_once()
    {
        var story = TestStories.Of($"{Clean} Mind the sandbank! {string.Concat(Enumerable.Repeat("Mind the sandbank! ", 3_000))}", "The tanker lies at the mouth of Velmora's harbour, which was closed on Tuesday.");
        var claim = Assert.Single(FactMerger.Merge(story).Facts.SelectMany(fact => fact.Claims), claim => claim.Text == "Mind the sandbank!");
        Assert.Equal(3, claim.Sentence);
    }

    [Fact]
    public void A_verbatim_copy_is_cited_and_counts_nothing()
    {
        var ledger = FactMerger.Merge(TestStories.WithCopy(Clean, Clean));
        Assert.Equal(3, ledger.Facts.Length);
        Assert.All(ledger.Facts, fact => Assert.Equal((1, FactStatus.Single, 2), (fact.Origins, fact.Status, fact.Claims.Length)));
    }

    [Fact]
    public void A_garbled_copy_speaks_only_in_the_words_that_it_kept()
    {
        const string Garbled = "The harbor of Velmora shut on Tuesday after a tanker ran ashore at its mouth. Aviators had cautioned of the sandbank for a yr, the port skipper mentioned. Three tugs will attempt to liberate the vessel at excessive tide.";
        var story = TestStories.WithCopy(Clean, Garbled);
        var claims = FactMerger.Merge(story).Facts.SelectMany(fact => fact.Claims).Where(claim => claim.Article == "b").ToList();

        Assert.NotEmpty(claims);
        Assert.All(claims, claim =>
        {
            Assert.Equal(story["b"].Text[claim.Start..claim.End], claim.Text);
            Assert.Contains(claim.Text, Clean, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public void What_a_copy_keeps_of_a_sentence_does_not_stop_short_of_the_figure_that_it_changed()
    {
        var claims = FactMerger.Merge(TestStories.WithCopy(
            "A tram with 40 people left the rails in Orsa on Friday morning, injuring at least nine people, police said. Crews were looking for 12 people who had walked away, they said.",
            "A tram with 40 people left the rails in Orsa on Friday morning, injuring at least six people, police said. Crews were looking for 17 people who had walked away, they said."))
            .Facts.SelectMany(fact => fact.Claims).Where(claim => claim.Article == "b").ToList();
        Assert.Equal(["A tram with 40 people left the rails in Orsa on Friday morning"], claims.ConvertAll(claim => claim.Text));
    }

    [Fact]
    public void What_only_the_longer_copy_says_is_kept_as_the_same_origins_word()
    {
        var ledger = FactMerger.Merge(TestStories.WithCopy(Clean, Clean + " Divers found no leak in the hull of the tanker."));
        var fact = ledger.Facts.Single(fact => fact.Text.Contains("Divers", StringComparison.Ordinal));
        Assert.Equal((1, FactStatus.Single), (fact.Origins, fact.Status));
    }

    [Fact]
    public void Spellings_of_one_name_do_not_part_a_fact()
    {
        var ledger = FactMerger.Merge(TestStories.Of(
            "President Aleksandr Morozenko of Orsania met the Kyivan envoy in Brennock on Monday to discuss grain.",
            "On Monday the Orsanian president, Alexander Morozenka, met the envoy in Brennock to discuss grain."));
        Assert.Equal(2, ledger.Facts[0].Claims.Length);
        Assert.Empty(ledger.Disputes);
    }

    [Fact]
    public void A_quotation_stands_once_exactly_and_with_its_speaker()
    {
        var ledger = FactMerger.Merge(TestStories.Of(
            "“We will not leave the harbour until the ship is free,” said Ilse Maren, the port captain. Others left.",
            "The port captain was firm. “We will not leave the harbour until the ship is free,” Ilse Maren said."));
        var quote = Assert.Single(ledger.Quotations);
        Assert.Equal("We will not leave the harbour until the ship is free", quote.Text);
        Assert.Equal("Ilse Maren", quote.Speaker);
        Assert.Equal(["a", "b"], quote.Articles.ToArray());
    }

    [Fact]
    public void A_pronoun_speaks_for_the_last_speaker_of_the_passage()
    {
        var ledger = FactMerger.Merge(TestStories.Of("Ilse Maren said the harbour was closed. “We will not leave until the ship is free,” she said."));
        Assert.Equal("Ilse Maren", Assert.Single(ledger.Quotations).Speaker);
    }

    [Fact]
    public void A_quotation_without_a_known_speaker_is_not_offered() =>
        Assert.Empty(FactMerger.Merge(TestStories.Of("“We will not leave the harbour until the ship is free.”")).Quotations);

    [Fact]
    public void The_timeline_has_the_days_of_events_in_order_and_not_of_statements()
    {
        var ledger = FactMerger.Merge(TestStories.Of((
            "The tanker was freed on Thursday. It had run aground on Tuesday. The owner apologised, the port captain said on Friday.", "2026-05-08T09:00:00Z")));
        Assert.Equal([new DateOnly(2026, 5, 5), new DateOnly(2026, 5, 7)], ledger.Timeline.Select(entry => entry.Date));
    }

    [Fact]
    public void The_days_that_a_speaker_names_are_not_on_the_timeline() =>
        Assert.Empty(FactMerger.Merge(TestStories.Of(("“We have freed her. Today we are proud of the whole harbour,” Ilse Maren said. The youth of today is not what it was.", "2026-05-08T09:00:00Z"))).Timeline);

    [Fact]
    public void Lines_that_say_when_articles_were_published_are_no_fact_together()
    {
        var ledger = FactMerger.Merge(TestStories.Of("Published: March 12, 2013, 02:31 GMT, in Velmora.", "Published: March 12, 2013, 02:31 GMT, in Velmora."));
        Assert.All(ledger.Facts, fact => Assert.Equal(1, fact.Origins));
    }

    [Fact]
    public void A_headline_too_short_to_tell_its_language_by_is_read_as_its_story_is()
    {
        var ledger = FactMerger.Merge(TestStories.Of("11.1-magnitude quake strikes Sarnova's Varsay province", "6.1-magnitude quake strikes Sarnova's Varsay: GSL"));
        Assert.Single(ledger.Disputes);
    }

    [Fact]
    public void A_day_without_a_known_date_of_publication_is_not_on_the_timeline() =>
        Assert.Empty(FactMerger.Merge(TestStories.Of("The tanker was freed on Thursday.")).Timeline);

    [Fact]
    public void The_order_of_the_articles_changes_nothing_but_the_order()
    {
        string[] texts = [Clean, "After a tanker ran aground on Tuesday, the harbour of Velmora was closed.", "Pilots of Velmora had long warned of the sandbank, the captain of the port said."];
        var forward = FactMerger.Merge(TestStories.Of(texts));
        var backward = FactMerger.Merge(TestStories.Of([.. texts.Reverse()]));
        Assert.Equal(Sets(forward), Sets(backward));
    }

    [Fact]
    public void The_same_story_gives_the_same_ledger()
    {
        var story = TestStories.Of(Clean, "After a tanker ran aground on Tuesday, the harbour of Velmora was closed.");
        Assert.Equal(Sets(FactMerger.Merge(story)), Sets(FactMerger.Merge(story)));
    }

    private static IEnumerable<string> Sets(Ledger ledger) =>
        ledger.Facts.Select(fact => string.Join('|', fact.Claims.Select(claim => claim.Text).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
}
