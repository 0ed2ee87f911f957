namespace Briefing.Hosting.Tests.Briefs;

/// <summary>Whatever topics, length and language an edition asks for, its brief has these and no others.</summary>
public sealed class EditionSweepTests : DeskFixture
{
    private static readonly int[] Lengths = [20, 25, 40, 60, 110, 200, 400, 1000];

    /// <summary>Events that have nothing to do with each other, each with a word that only its own article has.</summary>
    private static readonly (string Topic, string Language, string Title, string Text)[] Events =
    [
        ("tanker", "en", "Tanker leaks fuel oil into Tarrow harbour",
            "A tanker leaked 400 tonnes of fuel oil into Tarrow harbour on Monday. The northern basin was closed to ships at noon. Divers found a crack of two metres in the hull of the Merle. Anna Holt, the harbour master, said the pumps would run for nine days. The shipping group Merle Lines has set aside 12 million crowns for the damage."),
        ("violinist", "en", "Violinist Ida Brandt leaves the orchestra of Orlen",
            "The violinist Ida Brandt will leave the city orchestra of Orlen after 31 years. She gave notice on Sunday evening. The hall of 1,900 seats was sold out for her last concert. Conductor Pavel Ruz called her the memory of the strings. Three players have applied for her chair."),
        ("beaver", "en", "Beaver dam floods the railway at Kessel",
            "A beaver dam gave way above Kessel and washed out 60 metres of railway. Trains to the mountain villages stopped on Saturday. Engineer Tom Arden said the track would be laid anew within two weeks. The rangers moved four animals to a lake upstream. Nobody was hurt."),
        ("Sternwarte", "de", "Sternwarte auf dem Rabenberg öffnet nach dem Umbau",
            "Die Sternwarte auf dem Rabenberg hat am Freitag nach drei Jahren Umbau wieder geöffnet. Das neue Fernrohr wiegt vier Tonnen. Die Stadt Wehrstedt zahlte dafür 2,6 Millionen Euro. Leiterin Jutta Molnar rechnet mit 30.000 Besuchern im Jahr. Am ersten Abend standen 400 Menschen vor der Kuppel."),
        ("Käserei", "de", "Käserei in Oberlinden schließt nach einem Brand",
            "Ein Brand hat in der Nacht zum Dienstag die Käserei in Oberlinden zerstört. Die Feuerwehr kam mit acht Wagen und löschte bis zum Morgen. Verletzt wurde niemand. Der Besitzer Karl Nägeli schätzt den Schaden auf 700.000 Franken. Die Milch der Bauern geht nun nach Thal."),
        ("funiculaire", "fr", "Le funiculaire de Montrelle reprend du service",
            "Le funiculaire de Montrelle a repris ses voyages mercredi après six mois de travaux. La ville a payé 4,1 millions d'euros pour deux cabines neuves. Chacune emporte 48 personnes vers le plateau. Le maire Luc Sauvageot a coupé le ruban à midi. Les habitants montent gratuitement jusqu'à dimanche."),
        ("apiculteur", "fr", "Un apiculteur de Vaudres perd deux cents ruches",
            "Un apiculteur de Vaudres a perdu deux cents ruches dans la crue de la Lisle. L'eau est montée de trois mètres pendant la nuit de lundi. René Castagnol avait vendu neuf tonnes de miel l'an dernier. La chambre d'agriculture lui promet une aide de 20 000 euros. Ses voisins ont sauvé trente colonies."),
        ("acueducto", "es", "El acueducto de Villaseca cierra por grietas",
            "El acueducto de Villaseca cerró el jueves porque los técnicos hallaron grietas en dos arcos. La obra romana tiene 84 arcos y 700 metros. El alcalde Julio Barrientos calcula que la reparación durará un año. El ministerio aportará 3 millones de euros. Los comercios de la plaza temen un verano sin turistas."),
        ("trufas", "es", "Una subasta de trufas bate el récord en Almenar",
            "Una subasta de trufas negras batió el sábado el récord de Almenar con 61.000 euros. El lote mayor pesaba 920 gramos y lo compró un cocinero de Lleida. La feria reunió a 140 recolectores de la comarca. La helada de enero había dejado poca cosecha. El dinero de la entrada será para la escuela."),
    ];

    public static TheoryData<int> Each => new(Enumerable.Range(0, Events.Length));

    [Theory]
    [MemberData(nameof(Each))]
    public async Task A_brief_has_its_topic_in_each_length_and_nothing_else(int number)
    {
        await UploadAllAsync();
        var (topic, language, _, _) = Events[number];
        foreach (var words in Lengths)
        {
            foreach (var asked in (string?[])[null, language])
            {
                var brief = await Desk.MakeAsync(new Edition { Id = $"e-{words}-{asked ?? "any"}", Title = "Sweep", Topics = [topic], Language = asked, Words = words }, Monday);
                var story = Assert.Single(brief!.Brief.Stories);
                Assert.Equal($"{topic}.txt", Assert.Single(story.Articles).Name);
                Assert.InRange(story.Headline.Length, 10, 90);
                Assert.InRange(WordsOf(story), 5, words);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Each))]
    public async Task An_edition_of_another_language_does_not_have_it(int number)
    {
        await UploadAllAsync();
        var (topic, language, _, _) = Events[number];
        foreach (var other in Events.Select(one => one.Language).Distinct().Where(one => one != language))
            Assert.Null(await Desk.MakeAsync(new Edition { Id = $"in-{other}", Title = "Sweep", Topics = [topic], Language = other }, Monday));
    }

    [Fact]
    public async Task An_edition_has_all_stories_of_its_language_and_of_each_of_its_topics()
    {
        await UploadAllAsync();
        foreach (var language in Events.Select(one => one.Language).Distinct())
        {
            var brief = await Desk.MakeAsync(new Edition { Id = $"all-{language}", Title = "Sweep", Language = language }, Monday);
            Assert.Equal(Events.Where(one => one.Language == language).Select(one => $"{one.Topic}.txt").Order(StringComparer.Ordinal), NamesIn(brief!.Brief));
        }

        for (var first = 0; first < Events.Length; first++)
        {
            var pair = new[] { Events[first], Events[(first + 4) % Events.Length] };
            var brief = await Desk.MakeAsync(new Edition { Id = $"pair-{first}", Title = "Sweep", Topics = [.. pair.Select(one => one.Topic)] }, Monday);
            Assert.Equal(pair.Select(one => $"{one.Topic}.txt").Order(StringComparer.Ordinal), NamesIn(brief!.Brief));
        }

        Assert.Null(await Desk.MakeAsync(new Edition { Id = "none", Title = "Sweep", Topics = ["volcano"] }, Monday));
    }

    private Task UploadAllAsync() => UploadAsync([.. Events.Select(one => ($"{one.Topic}.txt", $"{one.Title}\n\n{one.Text}"))]);

    private static IEnumerable<string> NamesIn(Brief brief) => brief.Stories.SelectMany(story => story.Articles).Select(article => article.Name).Order(StringComparer.Ordinal);

    private static int WordsOf(BriefStory story) => story.Summary.Sum(sentence => sentence.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
}
