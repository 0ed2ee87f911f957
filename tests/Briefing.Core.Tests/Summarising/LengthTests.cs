using Briefing.Summarising;
using static Briefing.Core.Tests.Summarising.TestReports;

namespace Briefing.Core.Tests.Summarising;

/// <summary>A summary is as long as its edition asks for, in each language.</summary>
public sealed class LengthTests
{
    private static readonly int[] Lengths = [30, 40, 60, 80, 110, 150, 200, 300, 400];

    public static TheoryData<string> Languages => new(Stories.Keys);

    private static readonly Dictionary<string, string[]> Stories = new()
    {
        ["en"] =
        [
            "A tanker leaked 400 tonnes of fuel oil into Tarrow harbour on Monday. The northern basin was closed to ships at noon. Divers found a crack of two metres in the hull of the Merle. Anna Holt, the harbour master, said the pumps would run for nine days. The shipping group Merle Lines has set aside 12 million crowns for the damage. Fishermen of the lower town landed nothing for a third day.",
            "Fuel oil from the tanker Merle has reached the beaches of Orlen, the coastguard said. Some 60 volunteers with buckets came to the sand on Tuesday. Schools in the lower town stayed shut because of the smell. The ministry in Lothe sent 14 barges to take up the oil. A court will hear the captain, Piet Sandt, next week.",
        ],
        ["de"] =
        [
            "Aus einem Tanker sind am Montag 400 Tonnen Heizöl in den Hafen von Tarrow gelaufen. Das nördliche Becken wurde am Mittag für Schiffe gesperrt. Taucher fanden im Rumpf der Merle einen Riss von zwei Metern. Die Pumpen sollen nach Angaben der Hafenmeisterin Anna Holt neun Tage laufen. Die Reederei hat für den Schaden zwölf Millionen Kronen zurückgestellt.",
            "Heizöl aus dem Tanker Merle hat nach Angaben der Küstenwache die Strände von Orlen erreicht. Rund 60 Freiwillige kamen am Dienstag mit Eimern an den Sand. Die Schulen der Unterstadt blieben wegen des Geruchs geschlossen. Das Ministerium in Lothe schickte 14 Schuten, die das Öl aufnehmen.",
        ],
        ["fr"] =
        [
            "Un pétrolier a laissé échapper lundi 400 tonnes de fioul dans le port de Tarrow. Le bassin nord a été fermé aux navires à midi. Des plongeurs ont trouvé une fissure de deux mètres dans la coque du Merle. Les pompes tourneront neuf jours, selon la capitaine du port, Anna Holt. L'armateur a mis de côté douze millions de couronnes pour les dégâts.",
            "Le fioul du pétrolier Merle a atteint les plages d'Orlen, selon la garde côtière. Une soixantaine de bénévoles sont venus mardi avec des seaux. Les écoles de la ville basse sont restées fermées à cause de l'odeur. Le ministère a envoyé 14 barges de Lothe pour recueillir le fioul.",
        ],
        ["es"] =
        [
            "Un petrolero derramó el lunes 400 toneladas de fuel en el puerto de Tarrow. La dársena norte se cerró a los barcos al mediodía. Los buzos hallaron una grieta de dos metros en el casco del Merle. Las bombas funcionarán nueve días, según la capitana del puerto, Anna Holt. La naviera ha reservado doce millones de coronas para los daños.",
            "El fuel del petrolero Merle ha llegado a las playas de Orlen, según la guardia costera. Unos 60 voluntarios acudieron el martes con cubos. Las escuelas de la ciudad baja permanecieron cerradas por el olor. El ministerio envió 14 barcazas desde Lothe para recoger el fuel.",
        ],
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_summary_keeps_to_each_length_and_says_more_where_it_may(string language)
    {
        var story = StoryOf([.. Stories[language].Select((text, i) => Report($"a{i}", text, published: $"2031-03-0{5 + i}T08:00Z") with { Language = language })]);
        var before = 0;
        foreach (var words in Lengths)
        {
            var summary = Summarise(story, words, SummaryOptions.ForWords(words).MaxSentences);
            var length = Tokens.CountWords(TextOf(summary));
            Assert.NotEmpty(summary.Sentences);
            Assert.InRange(length, 1, words);
            // A longer sentence in the place of two shorter ones may cost a few words, and no more.
            Assert.True(length >= before - 5, $"{length} words where {words} were asked for, {before} for fewer");
            before = Math.Max(before, length);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_new_fills_the_words_that_there_are(string language)
    {
        var story = StoryOf([.. Stories[language].Select((text, i) => Report($"a{i}", text, published: $"2031-03-0{5 + i}T08:00Z") with { Language = language })]);
        var all = Stories[language].Sum(text => Tokens.CountWords(text));
        Assert.InRange(Tokens.CountWords(TextOf(Summarise(story, 400, 20))), all * 7 / 10, 400);
        Assert.InRange(Tokens.CountWords(TextOf(Summarise(story, 60, 5))), 42, 60);
    }

    [Theory]
    [InlineData("A tanker leaked 400 tonnes of fuel oil into Tarrow harbour on Monday after its captain ran it onto the stones of the northern quay in thick fog shortly before dawn.", "A tanker leaked 400 tonnes of fuel oil into Tarrow harbour")]
    [InlineData("Aus dem Tanker Merle sind am Montag 400 Tonnen Heiz\u00F6l ausgelaufen, nachdem der Kapit\u00E4n das Schiff kurz vor dem Morgen bei dichtem Nebel auf die Steine am n\u00F6rdlichen Kai gesetzt hatte.", "Aus dem Tanker Merle sind am Montag 400 Tonnen Heiz\u00F6l ausgelaufen")]
    public void Where_no_sentence_fits_the_main_clause_of_one_is_told(string sentence, string clause)
    {
        var text = TextOf(Summarise(StoryOf(Report("a", sentence) with { Language = sentence.StartsWith("Aus", StringComparison.Ordinal) ? "de" : "en" }), 20));
        Assert.StartsWith(clause, text, StringComparison.Ordinal);
        Assert.InRange(Tokens.CountWords(text), 5, 20);
        Assert.EndsWith(".", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_no_rule_shortens_is_told_whole_and_the_shortest_of_several()
    {
        const string Shorter = "The harbour master of Tarrow and her two deputies and the pilots of the northern quay and the crews of all nine barges in Orlen agreed.";
        const string Longer = "The shipowners of Tarrow and their many lawyers and the insurers of the northern quay and the captains of all nine barges in Orlen and Lothe had agreed.";
        Assert.Equal(Shorter, TextOf(Summarise(StoryOf(Report("a", $"{Longer} {Shorter}")), 20)));
    }
}
