using System.Globalization;
using Briefing.Reading;

namespace Briefing.Core.Tests.Reading;

/// <summary>Datelines as the agencies and papers of several countries write them.</summary>
public sealed class DatelineTests
{
    private static Article Clean(string text) => Assert.Single(ArticleReader.FromText("a", text).Articles);

    private static string? Day(Article article) => article.StatedPublished?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("Lübeck, 3. Mai 2026. ", "Der Hafen ist nach dem Sturz eines Krans gesperrt worden, und elf Schiffe warten vor der Einfahrt.")]
    [InlineData("Lübeck, 03.05.2026 – ", "Der Hafen ist nach dem Sturz eines Krans gesperrt worden, und elf Schiffe warten vor der Einfahrt.")]
    [InlineData("Lübeck, 3.5.2026: ", "Der Hafen ist nach dem Sturz eines Krans gesperrt worden, und elf Schiffe warten vor der Einfahrt.")]
    [InlineData("Lübeck, 3. Mai 2026 (nordpress). ", "Der Hafen ist nach dem Sturz eines Krans gesperrt worden, und elf Schiffe warten vor der Einfahrt.")]
    [InlineData("ALMERÍA, 3 may 2026 (Costera).- ", "El puerto se ha cerrado por la caída de una grúa, y once barcos esperan fuera de la bocana.")]
    [InlineData("Almería, 3 de mayo de 2026 - ", "El puerto se ha cerrado por la caída de una grúa, y once barcos esperan fuera de la bocana.")]
    [InlineData("Santos, 03/05/2026 - ", "O porto foi fechado depois da queda de um guindaste, e onze navios esperam do lado de fora da barra.")]
    [InlineData("Porto Belo, 3 de maio de 2026 – ", "O porto foi fechado depois da queda de um guindaste, e onze navios esperam do lado de fora da barra.")]
    [InlineData("Le Havre, 3 mai 2026 - ", "Le port a été fermé après la chute d’une grue, et onze navires attendent dans la rade, selon la capitainerie.")]
    [InlineData("Le Havre, le 3 mai 2026 – ", "Le port a été fermé après la chute d’une grue, et onze navires attendent dans la rade, selon la capitainerie.")]
    [InlineData("Ancona, 3 mag 2026 - ", "Il porto è stato chiuso dopo la caduta di una gru, e undici navi sono in attesa davanti alla diga.")]
    [InlineData("Den Helder, 3 mei 2026 - ", "De haven is gesloten nadat een kraan was omgevallen, en elf schepen liggen te wachten voor de ingang.")]
    [InlineData("Esbjerg, 3. maj 2026 - ", "Havnen er lukket, efter at en kran væltede, og elleve skibe venter nu uden for molen, siger havnefogeden.")]
    [InlineData("Stavanger, 3. mai 2026. ", "Havnen er stengt etter at en kran veltet, og elleve skip venter nå utenfor moloen, sier havnesjefen.")]
    [InlineData("Göteborg, 3 maj 2026 – ", "Hamnen har stängts efter att en kran välte, och elva fartyg väntar nu utanför piren, säger hamnchefen.")]
    public void A_dateline_in_any_language_dates_the_report_and_is_no_part_of_its_first_sentence(string dateline, string sentence)
    {
        var article = Clean($"Der Kran\n\n{dateline}{sentence}");

        Assert.Equal("2026-05-03", Day(article));
        Assert.Equal(sentence, article[article.Sentences[0]].ToString());
        Assert.Single(article.Sentences);
    }

    [Theory]
    [InlineData("Oslo, 4. desember 2026 - ", "2026-12-04")]
    [InlineData("Esbjerg, 4. marts 2026 - ", "2026-03-04")]
    [InlineData("Den Helder, 4 mrt 2026 - ", "2026-03-04")]
    [InlineData("Ancona, 4 lug 2026 - ", "2026-07-04")]
    [InlineData("Port Alder, 13/04/2026 - ", "2026-04-13")]
    [InlineData("Port Alder, 04/13/2026 - ", "2026-04-13")]
    public void Months_and_numbers_are_read(string dateline, string day) =>
        Assert.Equal(day, Day(Clean(dateline + "The harbour was closed on Monday after a crane fell across the fairway, the port authority said.")));

    [Fact]
    public void A_day_that_could_be_a_month_is_none_in_english() =>
        Assert.Null(Day(Clean("Port Alder, 03/05/2026 - The harbour was closed on Monday after a crane fell across the fairway, the port authority said.")));

    [Fact]
    public void A_dateline_below_the_key_points_is_one()
    {
        var article = Assert.Single(ArticleReader.FromHtml("a", """
            <h1>Velmora Lines reports half-year results</h1><ul><li>Passengers up 4.1% to 2.2 million</li><li>Two ships ordered</li></ul>
            <p>ORSA, 3 May 2026 – Velmora Lines, which runs the ferries of the coast, carried more passengers in the first half of the year than ever.</p>
            <p>NORTH — a name that it bought in 2019 — will be given up, the company said on Sunday in Orsa.</p>
            """).Articles);

        Assert.Equal("2026-05-03", Day(article));
        Assert.Contains(article.Sentences, sentence => article[sentence].StartsWith("Velmora Lines, which runs", StringComparison.Ordinal));
        Assert.Contains(article.Sentences, sentence => article[sentence].StartsWith("NORTH — a name", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The harbour was closed on Monday, 4 May 2026. Nobody was hurt when the crane fell across the fairway.")]
    [InlineData("Orsa, Calder Haven and Tarrow were cut off. Nobody was hurt when the crane fell across the fairway.")]
    public void A_sentence_with_a_comma_is_no_dateline(string text) => Assert.Equal(2, Clean("Crane falls\n\n" + text).Sentences.Count(sentence => sentence.Length > 20));
}
