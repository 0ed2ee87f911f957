using Briefing.Clustering;
using Briefing.Reading;

namespace Briefing.Core.Tests.Clustering;

public sealed class StoryWindowTests
{
    private static readonly DateTimeOffset Monday = new(2031, 5, 5, 8, 0, 0, TimeSpan.Zero);

    private const string StubbleFire = "Flames destroyed eleven barns above Tarnbeck on Monday, the fire service said. Chief officer Ewan Ostrander told reporters that a tractor had set the stubble alight and that a south wind had carried the sparks across the lane. Forty firefighters with nine engines came from Quillmoor, Hestle and Brannoch, with a tanker lent by the Orsted works and two crews of the Lanner forest service under Major Ilse Brandt; a helicopter drew water from the reservoir until dusk. Nobody was hurt. Insurers put the damage at two million crowns. The regional government has forbidden open fires in the whole of the county until the end of the month, and asks walkers to keep to the marked paths.";

    [Fact]
    public void Adding_step_by_step_gives_the_stories_of_adding_at_once()
    {
        var articles = Enumerable.Range(0, 40).Select(i => Report(i, $"Event{i % 8}")).ToList();
        var atOnce = new StoryWindow();
        var stepwise = new StoryWindow();
        foreach (var article in articles)
        {
            atOnce.Add(article, []);
            stepwise.Add(article, []);
            stepwise.Settle();
        }
        atOnce.Settle();

        Assert.Equal(Groups(articles, atOnce), Groups(articles, stepwise));
        Assert.Equal(8, articles.Select(article => stepwise.StoryOf(article.Id)).Distinct().Count());
    }

    [Fact]
    public void Stories_that_a_later_article_shows_to_be_one_are_joined_under_the_older_id()
    {
        var window = new StoryWindow();
        var flood = Text("flood", "Velmora council ordered the harbour quarter evacuated after the Ilna broke its dyke. Mayor Sanna Wick spoke of the worst night in years.");
        var dyke = Text("dyke", "Engineers had warned of cracks for a year, papers show. The firm Strand and Pell was paid for repairs that inspectors never saw.");
        window.Add(flood, []);
        window.Add(dyke, []);
        window.Settle();
        var (older, younger) = (window.StoryOf("flood"), window.StoryOf("dyke"));
        Assert.NotEqual(older, younger);

        window.Add(Text("both", flood.Text + " " + dyke.Text), ["flood", "dyke"]);
        window.Settle();

        Assert.Equal(older, window.StoryOf("dyke"));
        Assert.Equal(older, window.Resolve(younger));
    }

    [Fact]
    public void A_colour_piece_belongs_to_the_report_of_its_day_that_has_its_people()
    {
        var window = new StoryWindow();
        window.Add(Text("report", StubbleFire), []);
        window.Add(Text("strike", "Bus drivers in Velmora walked out over shifts on Monday. Their union wants two days of rest a week; the company offers one, and talks are to go on."), []);
        window.Add(Text("colour", "The geese had noticed first. By noon every kitchen in Tarnbeck had its windows shut, and Ewan Ostrander, who is asked about nothing else in the shop, has stopped taking sugar in his tea. Old Mrs Wetherall counts hens on her fingers; her grandson Pip sleeps in the chapel beside the Dunmore twins and a goat called Admiral. Nobody can say when the band will play again, or who is to pay for its drum. The drum was the pride of the parade, and of old Corran Vey, who beat it at four weddings in Quillmoor and at the funeral of his own brother. On the bench sit Tilda Askey, Bram Holtby and Lisbet Rooke, who play for matches."), []);
        window.Settle();

        Assert.Equal(window.StoryOf("report"), window.StoryOf("colour"));
        Assert.NotEqual(window.StoryOf("report"), window.StoryOf("strike"));
    }

    [Fact]
    public void A_colour_piece_belongs_to_it_too_where_the_names_begin_its_sentences()
    {
        var window = new StoryWindow();
        window.Add(Text("report", StubbleFire), []);
        window.Add(Text("colour", "The geese had noticed first. Tarnbeck had its windows shut by noon, every kitchen of it. Ostrander, who is asked about nothing else in the shop, has stopped taking sugar in his tea. An old woman counts hens on her fingers; her grandson sleeps in the chapel beside twins and a goat. Nobody can say when the band will play again, or who is to pay for its drum. The drum was the pride of the parade. Quillmoor lent another one for weddings, and wants it back by spring. On the bench sit three who play for matches, which seems to them a joke."), []);
        window.Settle();

        Assert.Equal(window.StoryOf("report"), window.StoryOf("colour"));
    }

    /// <summary>It shares one name with each report, and three with their story.</summary>
    [Fact]
    public void A_colour_piece_belongs_to_the_story_that_has_its_names_among_its_reports()
    {
        var window = Window(Reports);
        window.Add(Text("colour", Colour), []);
        window.Settle();

        Assert.Equal(window.StoryOf("first"), window.StoryOf("colour"));
        Assert.NotEqual(window.StoryOf("first"), window.StoryOf("elsewhere"));
    }

    [Fact]
    public void A_bulletin_belongs_to_the_storm_that_only_its_title_names()
    {
        var window = new StoryWindow();
        window.Add(Text("report", "Storm Yrsolde cut power to a third of the valley on Friday, and a slate killed a man in Port Carrow. Gusts of 140 kilometres an hour were measured as Yrsolde came ashore.") with { Title = "Storm Yrsolde leaves valley in the dark" }, []);
        window.Add(Text("bulletin", "At six some 96,000 customers were without power. Two pylons have fallen in the valley, and repairs will take until Monday. Never go near a wire.") with { Title = "Storm Yrsolde: third update" }, []);
        window.Settle();

        Assert.Equal(window.StoryOf("report"), window.StoryOf("bulletin"));
    }

    [Fact]
    public void A_story_that_has_come_apart_is_split_and_the_larger_part_keeps_the_id()
    {
        var window = new StoryWindow();
        // The first report is of both events, and for a while nothing tells that there are two.
        window.Add(Text("first", Report(0, "Alpha").Text + " " + Strike(1).Text), []);
        window.Add(Strike(1), []);
        var id = window.StoryOf("a1");
        for (var i = 2; i < 12; i++)
            window.Add(i % 2 == 0 ? Report(i, "Alpha") : Strike(i), []);
        window.Settle();

        Assert.NotEqual(window.StoryOf("a2"), window.StoryOf("a3"));
        Assert.Contains(id, new[] { window.StoryOf("a2"), window.StoryOf("a3") });
    }

    [Fact]
    public void Articles_further_apart_than_the_window_are_not_compared()
    {
        var window = new StoryWindow(TimeSpan.FromDays(14));
        window.Add(Report(0, "Alpha"), []);
        window.Add(Report(1, "Alpha") with { Published = Monday.AddDays(30) }, []);
        window.Settle();

        Assert.NotEqual(window.StoryOf("a0"), window.StoryOf("a1"));
    }

    [Fact]
    public void A_removed_article_is_gone_and_its_story_lives_on_in_the_others()
    {
        var window = new StoryWindow();
        window.Add(Report(0, "Alpha"), []);
        window.Add(Report(1, "Alpha"), []);
        window.Settle();
        var id = window.StoryOf("a1");
        window.Remove("a0");
        window.Add(Report(2, "Alpha"), ["a0"]);
        window.Settle();

        Assert.Equal(id, window.StoryOf("a1"));
        Assert.Equal(id, window.StoryOf("a2"));
        Assert.Throws<KeyNotFoundException>(() => window.StoryOf("a0"));
    }

    [Fact]
    public void Two_articles_with_one_id_are_refused()
    {
        var window = new StoryWindow();
        window.Add(Report(0, "Alpha"), []);

        Assert.Throws<ArgumentException>(() => window.Add(Report(0, "Omega"), []));
    }

    /// <summary>One of several reports of an event; what happened, where and to whom follows from the event's name.</summary>
    private static Article Report(int number, string happening)
    {
        string Named(string kind) => $"{happening}{kind}";
        return Rotated(
            number,
            $"The mayor of {Named("burg")}, {Named("son")}, said the {Named("works")} plant would stay shut.",
            $"A fire at the {Named("works")} plant in {Named("burg")} burned through the night.",
            $"Inspector {Named("sky")} told reporters in {Named("burg")} that a valve had failed.",
            $"Families near the {Named("works")} plant were told by {Named("son")} to keep windows closed.");
    }

    private static Article Strike(int number) => Rotated(
        number,
        "Dockers in Velmora walked out over robots that are to move containers for the Brennock Line.",
        "Union leader Tomas Hale said 800 dockers had joined the walkout in Velmora.",
        "The Brennock Line offered Hale talks about the robots and a bonus.",
        "Ships bound for Velmora waited at anchor while pickets kept the gates.");

    private static Article Rotated(int number, params string[] sentences) => ArticleReader.AsIs(
        $"a{number}", null, string.Join(' ', Enumerable.Range(0, 3).Select(i => sentences[(number + i) % sentences.Length])), Monday.AddHours(number));

    private const string Colour =
        "The piano is the last thing they carry out, and it plays a chord on the stairs by itself. Lamps hang from the beams, still lit. Hamre, who has tuned it since he was a boy, will not look. Along the Corrow the willows hold plastic chairs, a pram, somebody's " +
        "wedding album open at the cake. Children have made a shop of what floated past and sell it back for buttons. A dog that nobody knows has moved into the chapel. At dusk Averil Sandmark comes by in borrowed boots, says nothing, and takes hold of one end of a wardrobe.";

    private static (string Id, string Text)[] Reports =>
    [
        ("first", "A flood of the river Corrow drowned two people in Ostrey before dawn on Monday and filled the cellars of 300 houses. Firemen brought families from their roofs with boats. The flood was the worst in Ostrey for sixty years."),
        ("second", "Two people have drowned in a flood of the Corrow. Mayor Averil Sandmark said that 300 houses had water in their cellars and that firemen had brought families from their roofs. The worst of the flood was over by noon."),
        ("third", "After the flood that drowned two people in Ostrey, families whose 300 houses have water in their cellars sleep in the gymnasium. Ludvik Hamre, its caretaker, said that firemen had brought boats of bread. The flood falls."),
        ("elsewhere", "Bus drivers in Velmora walked out over shifts on Monday. Their union wants two days of rest a week; the company offers one, and talks are to go on."),
    ];

    private static StoryWindow Window(IEnumerable<(string Id, string Text)> articles)
    {
        var window = new StoryWindow();
        foreach (var (id, text) in articles)
            window.Add(Text(id, text), []);
        return window;
    }

    private static Article Text(string id, string text) => ArticleReader.AsIs(id, null, text, Monday);

    private static List<string> Groups(List<Article> articles, StoryWindow window) =>
        [.. articles.GroupBy(article => window.StoryOf(article.Id)).Select(story => string.Join(' ', story.Select(article => article.Id))).Order(StringComparer.Ordinal)];
}
