using System.Globalization;
using Briefing.Merging;

namespace Briefing.Core.Tests.Merging;

/// <summary>Figures, days and reports in German, French and Spanish.</summary>
public sealed class ForeignFigureTests
{
    [Theory]
    [InlineData("de", "Bei dem Unfall gab es 8 Verletzte.", "Count 8 verletzte injured")]
    [InlineData("de", "Acht Menschen wurden bei dem Brand verletzt.", "Count 8 menschen injured")]
    [InlineData("de", "Bei dem Brand sind neun Menschen verletzt worden.", "Count 9 menschen injured")]
    [InlineData("de", "Zwölf schwer verletzte Arbeiter kamen in die Klinik.", "Count 12 arbeiter injured")]
    [InlineData("de", "Die Stadt kaufte 40 neue Busse für den Hafen.", "Count 40 busse kaufte")]
    [InlineData("de", "Einundzwanzig Dörfer waren ohne Strom.", "Count 21 dörfer ")]
    [InlineData("de", "Rund zwei Dutzend Boote sanken.", "Count 24 boote sanken ~")]
    [InlineData("de", "Knapp dreißig Bergleute wurden gerettet.", "Count 30 bergleute rescued ~")]
    [InlineData("de", "Mehr als zweihundert Häuser brannten ab.", "Count 200 häuser brannten >")]
    [InlineData("de", "Die Reparatur kostet 2,5 Milliarden Euro.", "Money 2500000000 EUR reparatur")]
    [InlineData("de", "Der Anteil stieg auf 3,5 Prozent.", "Percent 3.5 % anteil")]
    [InlineData("de", "Die Tat hat drei Tote gefordert.", "Count 3 tote killed")]
    [InlineData("fr", "L'explosion a fait 8 blessés.", "Count 8 blessés injured")]
    [InlineData("fr", "Huit personnes ont été blessées dans l'incendie.", "Count 8 personnes injured")]
    [InlineData("fr", "Douze ouvriers grièvement blessés ont été opérés.", "Count 12 ouvriers injured")]
    [InlineData("fr", "La ville a acheté 40 bus électriques.", "Count 40 bus acheté")]
    [InlineData("fr", "Quelque trente-cinq villages étaient privés de courant.", "Count 35 villages privés ~")]
    [InlineData("fr", "Une vingtaine de bateaux ont coulé.", "Count 20 bateaux coulé ~")]
    [InlineData("fr", "Les travaux vont coûter 2,5 milliards d'euros.", "Money 2500000000 EUR travaux")]
    [InlineData("fr", "Plus de 40 000 habitants ont été évacués.", "Count 40000 habitants displaced >")]
    [InlineData("es", "La explosión dejó 8 heridos.", "Count 8 heridos injured")]
    [InlineData("es", "Ocho personas resultaron heridas en el incendio.", "Count 8 personas injured")]
    [InlineData("es", "Quince obreros fueron rescatados de la mina.", "Count 15 obreros rescued")]
    [InlineData("es", "El municipio compró 40 autobuses eléctricos.", "Count 40 autobuses compró")]
    [InlineData("es", "Al menos treinta y cinco pueblos quedaron sin luz.", "Count 35 pueblos quedaron >")]
    [InlineData("es", "El viento alcanzó los 120 kilómetros por hora.", "Speed 120 km/h viento")]
    [InlineData("de", "Der Wind erreichte 120 Kilometer pro Stunde.", "Speed 120 km/h wind")]
    [InlineData("fr", "Le vent a atteint 120 kilomètres à l'heure.", "Speed 120 km/h atteint")]
    [InlineData("fr", "Le pont ouvrira dimanche à 14 heures 30.", "Time 870 minute of day dimanche")]
    [InlineData("es", "El aviso llegó a las 18.30.", "Time 1110 minute of day aviso")]
    [InlineData("es", "El faro se apagó a las 4.10 de la madrugada.", "Time 250 minute of day faro")]
    [InlineData("es", "La reparación costará 2,5 millones de euros.", "Money 2500000 EUR reparación")]
    public void A_figure_is_read_with_its_unit_and_its_role(string language, string sentence, string expected) => Assert.Equal(expected, Values(language, sentence));

    // 2 March 2023 was a Thursday.
    [Theory]
    [InlineData("de", "Das Unglück geschah am 3. März 2022.", "2022-03-03")]
    [InlineData("de", "Das Unglück geschah am 24.02.2023.", "2023-02-24")]
    [InlineData("de", "Das Unglück geschah am Mittwoch.", "2023-03-01")]
    [InlineData("de", "Das Unglück geschah vor zwei Tagen.", "2023-02-28")]
    [InlineData("de", "Das Unglück geschah im Jahr 2019.", "2019-01-01/2019-12-31")]
    [InlineData("de", "Die Brücke wird am Dienstag eröffnet.", "2023-03-07")]
    [InlineData("fr", "L'accident s'est produit le 3 février.", "2023-02-03")]
    [InlineData("fr", "L'accident s'est produit le 1er mars 2022.", "2022-03-01")]
    [InlineData("fr", "L'accident s'est produit le 24/02/2023.", "2023-02-24")]
    [InlineData("fr", "L'accident s'est produit mercredi.", "2023-03-01")]
    [InlineData("fr", "L'accident s'est produit il y a deux jours.", "2023-02-28")]
    [InlineData("es", "El accidente ocurrió el 24 de febrero de 2023.", "2023-02-24")]
    [InlineData("es", "El accidente ocurrió el miércoles.", "2023-03-01")]
    [InlineData("es", "El accidente ocurrió hace dos días.", "2023-02-28")]
    public void A_date_is_resolved_against_the_day_of_publication(string language, string sentence, string expected)
    {
        var value = Assert.Single(ValueReader.Read(Tokenizer.Read(sentence, 0, sentence.Length), language, new DateOnly(2023, 3, 2)));
        Assert.Equal(expected, value.Canonical);
    }

    /// <summary>The first report's figure, and the later one's.</summary>
    [Theory]
    [InlineData("Bei einem Brand in einem Wohnhaus in Sarnova sind am Montag acht Menschen verletzt worden. Die Feuerwehr war mit drei Zügen im Einsatz.", "Nach dem Brand in dem Wohnhaus in Sarnova vom Montag ist die Zahl der Opfer gestiegen. Es seien neun Menschen verletzt worden, teilte die Polizei mit.", "acht Menschen", "neun Menschen")]
    [InlineData("Acht Menschen verletzt: In Sarnova hat am Montag ein Wohnhaus gebrannt. Die Feuerwehr war mit drei Zügen im Einsatz.", "Bei dem Brand des Wohnhauses in Sarnova sind am Montag neun Menschen verletzt worden. Die Ermittler suchen die Ursache.", "Acht Menschen", "neun Menschen")]
    [InlineData("Un glissement de terrain a fait 12 morts lundi à Sarnova, selon la police. Les secours cherchent encore des habitants.", "Le glissement de terrain de lundi à Sarnova a fait 19 morts, a annoncé la police. Les routes de la vallée restent fermées.", "12 morts", "19 morts")]
    [InlineData("Un deslizamiento de tierra dejó 12 muertos el lunes en Sarnova, según la policía. Los equipos buscan a más vecinos.", "El deslizamiento de tierra del lunes en Sarnova dejó 19 muertos, informó la policía. Las carreteras del valle siguen cerradas.", "12 muertos", "19 muertos")]
    public void A_later_and_higher_toll_is_an_update(string first, string second, string earlier, string later)
    {
        var ledger = FactMerger.Merge(TestStories.Of((first, "2026-05-04T09:00:00Z"), (second, "2026-05-05T09:00:00Z")));
        Assert.Empty(ledger.Disputes);
        var old = ledger.Facts.Single(fact => fact.Text.Contains(earlier, StringComparison.Ordinal));
        var current = ledger.Facts.Single(fact => fact.Text.Contains(later, StringComparison.Ordinal));
        Assert.Equal((FactStatus.Updated, FactStatus.Updated), (old.Status, current.Status));
        Assert.Equal(current.Id, old.SupersededBy);
    }

    [Theory]
    [InlineData("Der Brand in der Lagerhalle am Hafen von Sarnova hat am Montag 8 Verletzte gefordert.", "Am Hafen von Sarnova hat der Brand in der Lagerhalle am Montag elf Verletzte gefordert.", "8|11")]
    [InlineData("L'incendie de l'entrepôt au port de Sarnova a fait huit blessés lundi.", "Au port de Sarnova, l'incendie de l'entrepôt a blessé onze personnes lundi.", "8|11")]
    [InlineData("El incendio del almacén en el puerto de Sarnova dejó ocho heridos el lunes por la noche, según la policía.", "En el puerto de Sarnova, once personas resultaron heridas el lunes por la noche en el incendio del almacén, según la policía.", "8|11")]
    public void Two_counts_of_the_injured_at_one_time_are_a_dispute(string first, string second, string values)
    {
        var dispute = Assert.Single(FactMerger.Merge(TestStories.Of(first, second)).Disputes);
        Assert.Equal(values, string.Join('|', dispute.Positions.Select(position => position.Value).OrderBy(value => int.Parse(value, CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("Der Brand in der Lagerhalle am Hafen von Sarnova hat am Montag 8 Verletzte gefordert.", "Am Hafen von Sarnova sind beim Brand in der Lagerhalle am Montag acht Menschen verletzt worden.")]
    [InlineData("L'incendie de l'entrepôt au port de Sarnova a fait huit blessés lundi.", "Au port de Sarnova, l'incendie de l'entrepôt a blessé 8 personnes lundi.")]
    [InlineData("El incendio del almacén en el puerto de Sarnova dejó ocho heridos el lunes por la noche, según la policía.", "En el puerto de Sarnova, 8 personas resultaron heridas el lunes por la noche en el incendio del almacén, según la policía.")]
    public void The_same_count_in_other_words_is_agreed(string first, string second)
    {
        var ledger = FactMerger.Merge(TestStories.Of(first, second));
        Assert.Empty(ledger.Disputes);
        Assert.Equal(FactStatus.Agreed, Assert.Single(ledger.Facts).Status);
    }

    private static string Values(string language, string sentence) =>
        string.Join("; ", ValueReader.Read(Tokenizer.Read(sentence, 0, sentence.Length), language, null)
            .Where(value => value.Kind != ValueKind.Date)
            .Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Kind} {value.Number} {value.Unit} {value.Role}{(value.Hedge switch { Hedge.About => " ~", Hedge.AtLeast => " >", Hedge.AtMost => " <", _ => "" })}")));
}
