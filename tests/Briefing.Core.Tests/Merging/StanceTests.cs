using System.Collections.Immutable;
using Briefing.Merging;
using Briefing.Summarising;

namespace Briefing.Core.Tests.Merging;

/// <summary>Who denies a thing, asks whether it is so, or takes it back is no witness for it.</summary>
public sealed class StanceTests
{
    private const string Toll = "A fire at the Halden paper mill in Torvald killed nine workers on Monday, the union said. The mill makes wallpaper.";

    [Theory]
    [InlineData("Halden Paper on Monday denied that nine workers had been killed in a fire at its mill in Torvald. The roof is gone.")]
    [InlineData("Halden Paper rejected reports that nine workers had been killed on Monday in a fire at its mill in Torvald. The roof is gone.")]
    [InlineData("Halden Paper dismissed as rumours the reports that nine workers were killed in a fire at its mill in Torvald on Monday. The roof is gone.")]
    [InlineData("Reports that nine workers had been killed in a fire at the Halden paper mill in Torvald on Monday are false, the company said. The roof is gone.")]
    [InlineData("It is not true that nine workers were killed in a fire at the Halden paper mill in Torvald on Monday, the company said. The roof is gone.")]
    [InlineData("There is no evidence that a fire at the Halden paper mill in Torvald killed nine workers on Monday, police said. The roof is gone.")]
    [InlineData("Nobody was killed in the fire at the Halden paper mill in Torvald on Monday, nine workers said. The roof is gone.")]
    [InlineData("Were nine workers killed in a fire at the Halden paper mill in Torvald on Monday? The roof is gone.")]
    [InlineData("Police are examining whether nine workers were killed in a fire at the Halden paper mill in Torvald on Monday. The roof is gone.")]
    [InlineData("The mayor apologised for saying that nine workers had been killed in a fire at the Halden paper mill in Torvald on Monday. The roof is gone.")]
    public void A_denial_and_a_question_agree_with_no_assertion(string other) => Assert.DoesNotContain(Facts(Toll, other), fact => fact.Origins > 1);

    [Theory]
    [InlineData("Neun Arbeiter sind am Montag bei einem Brand in der Papierfabrik Halden in Torvald getötet worden, sagte die Gewerkschaft. Das Werk macht seit Jahren nichts als Tapeten für das ganze Land.", "Die Papierfabrik Halden dementierte am Montag, dass neun Arbeiter bei einem Brand in Torvald getötet worden sind. Das Dach ist weg, und die Straße vor dem Werk bleibt bis zum Abend gesperrt.")]
    [InlineData("Neuf ouvriers ont été tués lundi dans un incendie à la papeterie Halden de Torvald, a dit le syndicat. La papeterie ne fabrique depuis des années que des papiers peints pour tout le pays.", "La papeterie Halden a démenti lundi que neuf ouvriers aient été tués dans un incendie à Torvald. Le toit a disparu et la rue reste fermée jusqu'au soir, selon les pompiers de la ville.")]
    [InlineData("Nueve obreros murieron el lunes en un incendio en la papelera Halden de Torvald, dijo el sindicato. La fábrica hace desde hace años papeles pintados para todo el país.", "La papelera Halden negó el lunes que nueve obreros murieran en un incendio en Torvald. El tejado ha desaparecido y la calle sigue cerrada hasta la noche, según los bomberos.")]
    public void A_denial_is_one_in_other_languages(string one, string other) => Assert.DoesNotContain(Facts(one, other), fact => fact.Origins > 1);

    [Fact]
    public void A_denied_figure_stands_against_the_one_that_is_asserted()
    {
        var ledger = FactMerger.Merge(TestStories.Of(Toll, "Halden Paper on Monday denied reports that nine workers had been killed in a fire at its mill in Torvald. The roof is gone."));
        var dispute = Assert.Single(ledger.Disputes);
        Assert.Equal([("9", "a"), ("not 9", "b")], dispute.Positions.Select(position => (position.Value, Assert.Single(position.Articles))).Order());
        Assert.All(dispute.Positions, position => Assert.Contains("nine workers", position.Text, StringComparison.Ordinal));
        var asserted = ledger.Facts.Single(fact => fact.Text.Contains("the union said", StringComparison.Ordinal));
        Assert.Equal(FactStatus.Disputed, asserted.Status);
        Assert.Equal("b", Assert.Single(Assert.Single(Assert.Single(Counterclaims.To(asserted, ledger.Facts, ledger.Disputes)).Others).Claims).Article);
    }

    [Fact]
    public void A_denial_takes_no_side_among_other_tolls()
    {
        var ledger = FactMerger.Merge(TestStories.Of(
            Toll,
            "Halden Paper on Monday denied reports that nine workers had been killed in a fire at its mill in Torvald. The roof is gone.",
            "Three workers were killed in a fire at the Halden paper mill in Torvald on Monday, the fire brigade said. Two streets were shut."));
        Assert.DoesNotContain(ledger.Facts, fact => fact.Origins > 1);
        Assert.DoesNotContain(ledger.Disputes.SelectMany(dispute => dispute.Positions), position => position.Value == "9" && position.Articles.Contains("b"));
    }

    [Theory]
    [InlineData("Halden Paper denied on Monday that it had locked the doors of its mill in Torvald. The roof is gone.", "The company Halden Paper on Monday denied locking the doors of its mill in Torvald. Two streets were shut.")]
    [InlineData("A judge in Torvald denied bail on Monday to the miller Jon Varde. He wept.", "The miller Jon Varde was refused bail on Monday by a judge in Torvald. Two streets were shut.")]
    [InlineData("A fire destroyed the Halden paper mill in Torvald on Monday, and the owner denied that its doors had been locked. Rain fell.", "The Halden paper mill in Torvald was destroyed by a fire on Monday. Two streets were shut.")]
    public void Two_who_deny_the_same_agree_and_a_denial_in_a_later_clause_is_none_of_the_first(string one, string other) => Assert.Contains(Facts(one, other), fact => fact.Origins == 2);

    [Theory]
    [InlineData("Correction: fire in Torvald\nIn a story on Monday about a fire at the Halden paper mill in Torvald, the agency reported that nine workers had been killed. The fire brigade now says that two were killed.")]
    [InlineData("Two workers were killed in the mill on Monday. An earlier version of this article said that a fire at the Halden paper mill in Torvald had killed nine workers on Monday.")]
    [InlineData("Two workers were killed in the mill on Monday. This article previously stated that a fire at the Halden paper mill in Torvald had killed nine workers on Monday.")]
    [InlineData("Two workers were killed in the mill. The union had earlier put the number killed on Monday in a fire at the Halden paper mill in Torvald at nine workers.")]
    public void What_an_article_takes_back_agrees_with_nothing_and_is_not_printed(string correcting)
    {
        var story = TestStories.Of((Toll, "2026-03-02"), (correcting, "2026-03-03"));
        var ledger = FactMerger.Merge(story);
        Assert.DoesNotContain(ledger.Facts, fact => fact.Origins > 1);
        var withdrawn = Assert.Single(ledger.Facts, fact => fact.Status == FactStatus.Withdrawn);
        Assert.Contains("nine workers", withdrawn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ExtractiveWriter.Write(story, ledger, new SummaryOptions()).Sentences, sentence => sentence.Facts.Contains(withdrawn.Id));
    }

    [Theory]
    [InlineData("In a report on the fire, auditors said that nine doors of the mill had been locked. The roof is gone.")]
    [InlineData("Halden Paper had earlier reported a loss of nine million crowns. The roof is gone.")]
    [InlineData("The death toll rose to nine on Tuesday, as previously reported. The roof is gone.")]
    public void What_others_said_earlier_is_not_taken_back(string text) => Assert.DoesNotContain(Facts(Toll, text), fact => fact.Status == FactStatus.Withdrawn);

    private static ImmutableArray<Fact> Facts(params string[] texts) => FactMerger.Merge(TestStories.Of(texts)).Facts;
}
