using Briefing.Clustering;
using Briefing.Deduplicating;
using Briefing.Reading;

namespace Briefing.Core.Tests.Clustering;

public sealed class StoryClustererTests
{
    private static readonly DateTimeOffset Monday = new(2031, 5, 5, 8, 0, 0, TimeSpan.Zero);

    private const string Ferry1 = "The ferry Maris Lindholm ran aground off Tarrow Point on Thursday with 214 passengers on board. The coastguard of Velmora pulled it free after seven hours. Captain Edda Quarne said a steering pump had failed.";
    private const string Ferry2 = "Inspectors boarded the Maris Lindholm in Velmora on Friday to look for the cause of the failed steering pump. The ferry struck the rocks off Tarrow Point with 214 people aboard. Captain Quarne has been questioned by the coastguard.";
    private const string Quake1 = "An earthquake of magnitude 6.1 shook Sarnova before dawn on Thursday. At least 40 houses collapsed in the Ilna valley, and rescue teams from Brennock are digging for survivors, the governor, Petra Vance, said.";
    private const string Quake2 = "Rescuers in the Ilna valley pulled nine survivors from the rubble on Friday, a day after an earthquake shook Sarnova. Governor Petra Vance said 40 houses had collapsed and thanked the teams from Brennock.";

    /// <summary>Alike in words and not one event.</summary>
    public static TheoryData<string, string, string> Lookalikes => new()
    {
        {
            "another package of sanctions",
            "European envoys agreed on the 12th sanctions package against Lothe on Monday. The 12th package bans imports of diamonds and tightens the price cap on oil, the council said in Astmark. Envoy Ilse Dorn called it a strong signal. Trade groups in Lothe said jewellers would suffer.",
            "European envoys agreed on the 13th sanctions package against Lothe on Friday. The 13th package lists 106 people and 88 companies that make drone parts, the council said in Astmark. Envoy Maarten Bly said the net was closing. Hungary had held up the vote over a bank."
        },
        {
            "another quarter of one company",
            "Calderon Motors said on Tuesday that profit fell 12 percent in the first quarter to $310 million as strikes in Orsa stopped two assembly lines. Chief executive Lena Marsh cut the forecast for vans. Shares lost 5 percent.",
            "Calderon Motors reported a third-quarter profit of $845 million on Tuesday, helped by a new electric lorry and the sale of its finance arm. Chief executive Lena Marsh raised the dividend. Analysts had expected $700 million."
        },
        {
            "the same place, different actors",
            "Police in Velmora arrested two teachers on Monday after pupils at a school in the harbour district said they had been beaten. Prosecutor Jon Vray said the headmistress would be heard this week.",
            "Dockers in Velmora walked out on Monday over plans to automate the container terminal. Union leader Tomas Hale said 800 workers had joined, and the port authority called for talks."
        },
        {
            "another accident on the same road",
            "Three people died when a coach skidded off the Brennock pass road near Ilna on Monday, police said. The driver of the coach, which was carrying pensioners to Velmora, had fallen asleep, according to inspector Piet Okker. Eleven passengers were taken to hospital.",
            "A lorry loaded with timber overturned on the Brennock pass road on Friday and blocked it for nine hours. Police said nobody was seriously hurt; the driver, from Astmark, broke an arm. Drivers have long complained about the bend below the chapel."
        },
        {
            "another match of one team",
            "Lothe Rovers beat Astmark City 3-1 on Monday with two goals by Marek Dane before half-time. Coach Ola Finn said his side had run more than ever. Rovers stay second in the northern league.",
            "Lothe Rovers lost 2-0 at home to Tarrow Athletic on Friday after goalkeeper Ben Aske was sent off. Coach Ola Finn spoke of a black evening. Rovers fall to fourth in the northern league."
        },
    };

    [Theory]
    [MemberData(nameof(Lookalikes))]
    public void Lookalikes_are_different_stories(string why, string first, string second)
    {
        var stories = Cluster(Article("a", first, Monday), Article("b", second, Monday.AddDays(4)));

        Assert.True(stories.Count == 2, why);
    }

    [Fact]
    public void Reports_of_one_event_are_one_story_and_another_event_is_another()
    {
        var stories = Cluster(
            Article("f1", Ferry1, Monday), Article("q1", Quake1, Monday.AddHours(1)), Article("f2", Ferry2, Monday.AddDays(1)), Article("q2", Quake2, Monday.AddDays(1)));

        Assert.Equal(["f1,f2", "q1,q2"], stories.Select(story => string.Join(',', story.Articles.Select(article => article.Id))));
    }

    /// <summary>A reporter who was there tells what an agency does not.</summary>
    [Fact]
    public void A_report_in_quite_other_words_is_not_left_alone()
    {
        var scene = "People came down to the slip at Tarrow Point with blankets while the lights of the Maris Lindholm still stood crooked in the fog. " +
            "Nils Amundsen, who keeps the inn, made soup for the passengers; a choir on its way home sang. By morning everybody had been brought ashore, and children were already asking when the next boat goes.";
        var stories = Cluster(Article("f1", Ferry1, Monday), Article("q1", Quake1, Monday), Article("f2", Ferry2, Monday.AddDays(1)), Article("f3", scene, Monday.AddDays(1)));

        Assert.Equal(["f1,f2,f3", "q1"], stories.Select(story => string.Join(',', story.Articles.Select(article => article.Id))));
    }

    [Fact]
    public void A_small_batch_about_one_thing_does_not_make_that_thing_look_common() =>
        Assert.Single(Cluster(Article("q1", Quake1), Article("q2", Quake2)));

    [Fact]
    public void Stories_are_the_same_whatever_the_order_of_the_input()
    {
        Article[] articles = [Article("f1", Ferry1, Monday), Article("q1", Quake1, Monday.AddHours(1)), Article("f2", Ferry2, Monday.AddDays(1)), Article("q2", Quake2, Monday.AddDays(2))];
        var forward = StoryClusterer.Cluster(articles, []);
        var backward = StoryClusterer.Cluster([.. articles.Reverse()], []);

        Assert.Equal(forward.Select(Describe), backward.Select(Describe));
    }

    [Fact]
    public void An_id_is_made_of_the_founding_article_and_of_nothing_else()
    {
        var alone = Cluster(Article("f1", Ferry1, Monday));
        var inCompany = Cluster(Article("q1", Quake1, Monday.AddDays(-1)), Article("f1", Ferry1, Monday), Article("f2", Ferry2, Monday.AddDays(1)));

        // The first 16 hexadecimal digits of SHA-256("f1").
        Assert.Equal("3f524cdc07a11d7c", alone[0].Id);
        Assert.Equal(alone[0].Id, inCompany[1].Id);
    }

    [Fact]
    public void Two_events_of_one_day_that_are_told_in_the_same_words_are_two_stories()
    {
        static string Tell(string place, string mayor, string hurt, string more) => $"{place} - Two people died and {hurt} were hurt on Monday when the roof of a market hall in {place} came down under wet snow, the fire service said. "
            + $"{more} Mayor {mayor} spoke of a black day for {place}.";
        var ilna = ArticleReader.AsIs("ilna", "Two dead as Ilna market roof collapses", Tell("Ilna", "Petra Vance", "nine", "Some 80 firefighters were still searching the rubble late in the evening, with dogs and a crane."), Monday);
        var orsa = ArticleReader.AsIs("orsa", "Two dead as Orsa market roof collapses", Tell("Orsa", "Jon Vray", "four", "The hall was built in 1971, and its owner had been told to clear the roof; an inquiry has begun."), Monday);
        var later = ArticleReader.AsIs("later", "Roof of Ilna market had been inspected", "The market hall in Ilna whose roof came down under wet snow was inspected in March, mayor Petra Vance said on Tuesday. Two people died.", Monday.AddDays(1));

        Assert.Equal(["ilna later", "orsa"], Cluster(ilna, orsa, later).Select(story => string.Join(' ', story.Articles.Select(article => article.Id))).Order());
        var twice = ArticleReader.AsIs("twice", "Two dead as Velmora market roof collapses", Tell("Ilna, a suburb of Velmora,", "Petra Vance", "nine", "Traders had been packing up their stalls when the beams gave way, one of them said."), Monday);
        Assert.Single(Cluster(ilna, twice));
    }

    [Fact]
    public void Copies_are_in_one_story_even_where_their_words_do_not_agree()
    {
        Article[] articles = [Article("f1", Ferry1, Monday), Article("q1", Quake1, Monday)];
        var story = Assert.Single(StoryClusterer.Cluster(articles, [new CopyRelation("f1", "q1", CopyKind.Derived, .4)]));

        Assert.Equal(["f1", "q1"], Assert.Single(story.Origins).Articles.Order());
    }

    [Fact]
    public void An_article_without_a_date_goes_behind_the_one_before_it()
    {
        var story = Assert.Single(Cluster(Article("q2", Quake2, Monday.AddDays(1)), Article("undated", Quake1), Article("q1", Quake1 + " Schools stay shut.", Monday)));

        Assert.Equal(["q1", "q2", "undated"], story.Articles.Select(article => article.Id));
    }

    [SkippableFact]
    public void Five_articles_are_one_story_of_four_origins()
    {
        var articles = Directory.GetFiles(DevelopmentData.RequireFiveArticles(), "00*.txt").Order(StringComparer.Ordinal)
            .Select(file => Article(Path.GetFileName(file)[..3], File.ReadAllText(file))).ToList();
        var story = Assert.Single(StoryClusterer.Cluster(articles, CopyFinder.Find(articles)));

        Assert.Equal(["000,001", "002", "003", "004"], story.Origins.Select(origin => string.Join(',', origin.Articles)));
    }

    private static string Describe(Story story) => $"{story.Id}: {string.Join(' ', story.Articles.Select(article => article.Id))}";

    private static IReadOnlyList<Story> Cluster(params Article[] articles) => StoryClusterer.Cluster(articles, CopyFinder.Find(articles));

    private static Article Article(string id, string text, DateTimeOffset? published = null) => ArticleReader.AsIs(id, null, text, published);
}
