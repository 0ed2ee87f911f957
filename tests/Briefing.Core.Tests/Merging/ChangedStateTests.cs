using Briefing.Merging;

namespace Briefing.Core.Tests.Merging;

/// <summary>A later report that says that something is open again, was put off or has killed somebody after all overtakes the earlier one.</summary>
public sealed class ChangedStateTests
{
    private static Ledger Merge(string earlier, string later) => FactMerger.Merge(TestStories.Of((earlier, "2026-11-03T10:00:00Z"), (later, "2026-11-05T10:00:00Z")));

    [Theory]
    [InlineData("The coast road is closed between Tarrow and Osk. It snowed all night.", "The coast road reopened at six this morning. Ploughs had been out since midnight.", "closed", "reopened")]
    [InlineData("All crossings between Tarrow and Lothe are cancelled until further notice. Two boats lie in the harbour.", "Boats to Lothe will start again on Friday. A third boat was hired.", "cancelled", "start again")]
    [InlineData("The booking desk of the clinic remains switched off. Nobody knows why.", "The clinic's booking desk was switched on again on Monday. The queue has gone.", "switched off", "switched on")]
    [InlineData("Shareholders of Orsa Metals will vote on 15 December. The board is united.", "The meeting of shareholders has been put off by a week, to 22 December. Papers must be printed.", "15 December", "22 December")]
    [InlineData("Orsa Metals will end the making of pumps at its works in Tarrow by 30 June 2027. The town is in shock.", "Orsa Metals has agreed to keep its Tarrow pump works running until 30 September 2027, three months longer than planned. The strike is off.", "30 June", "30 September")]
    [InlineData("The museum stays closed until further notice. It snowed all night.", "The Orsa museum has been open again since Thursday. Many came.", "closed", "open again")]
    [InlineData("The school will be closed until Friday at least. Parents were told by telephone.", "Tarrow primary school opens its doors again tomorrow, its head says. Ploughs had been out since midnight.", "closed", "opens")]
    [InlineData("Police in Tarrow said 27 people had been arrested at the match. It snowed all night.", "The police of Tarrow have now made 41 arrests over the match. Ploughs had been out since midnight.", "27", "41")]
    [InlineData("Turnout in Tarrow was 61.4 percent. It snowed all night.", "Participation in Tarrow, with postal votes, was 63.0 percent. Ploughs had been out since midnight.", "61.4", "63.0")]
    [InlineData("The works in Tarrow offer 4 percent more pay. It snowed all night.", "The strike of Tarrow is over: staff get 5.2 percent more from January. Ploughs had been out since midnight.", "4 percent", "5.2")]
    [InlineData("Seven people have been killed in Tarrow in riots over the disputed election. It snowed all night.", "Nine people have been killed in Tarrow in riots over the disputed election. Ploughs had been out since midnight.", "Seven", "Nine")]
    [InlineData("Nobody was killed in the fire at the mill of Tarrow, the police said. Windows broke.", "Two people have died after the fire at the mill of Tarrow, the hospital said. One was the owner.", "Nobody", "Two people")]
    public void What_was_so_is_overtaken_by_what_is_so_now(string earlier, string later, string before, string now)
    {
        var facts = Merge(earlier, later).Facts;
        var overtaken = facts.Single(fact => fact.Text.Contains(before, StringComparison.Ordinal));
        Assert.Contains(now, facts.Single(fact => fact.Id == overtaken.SupersededBy).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The coast road is closed between Tarrow and Osk. It snowed all night.", "The school of Lothe reopened at six this morning. Ploughs had been out since midnight.")]
    [InlineData("The coast road is closed between Tarrow and Osk. It snowed all night.", "The coast road may be reopened on Friday. Ploughs had been out since midnight.")]
    [InlineData("The Orsa museum stays closed until further notice. It snowed all night.", "The Lothe museum has been open again since Thursday. Many came.")]
    [InlineData("The morning train to Lothe was cancelled along with 40 others. It snowed all night.", "One of the two tracks to Lothe was opened again this afternoon. Ploughs had been out since midnight.")]
    [InlineData("The storm left 120,000 homes in the county of Orsa alone without electricity.", "Electricity has been restored in Orsa to all but 22,000 customers of one company.")]
    [InlineData("The weavers of Tarrow are asking for a raise of 7.5 percent. Talks broke down.", "The employers of Tarrow have put 4 percent on the table. Ploughs had been out since midnight.")]
    [InlineData("Files of about 312,000 patients of the Tarrow clinic were stolen by hackers.", "The hackers contradict the Tarrow clinic: the stolen files are those of 340,000 patients, they claim.")]
    [InlineData("Blocked roads kept the buses of Tarrow in the depot. It snowed all night.", "The ferry of Lothe resumed service. Ploughs had been out since midnight.")]
    [InlineData("The council closed the pool on Monday. It snowed all night.", "The council reopened the library. Ploughs had been out since midnight.")]
    [InlineData("Shareholders of Orsa Metals will vote on 15 December. The board is united.", "The town's Christmas market has been put off by a week, to 22 December. Rain is forecast.")]
    public void Another_thing_and_what_may_be_overtake_nothing(string earlier, string later) => Assert.DoesNotContain(Merge(earlier, later).Facts, fact => fact.SupersededBy is not null);

    /// <summary>Though one came later, and such figures move.</summary>
    [Theory]
    [InlineData("The storm destroyed 14 houses in Tarrow, the county said. Roads are blocked.", "The storm destroyed nineteen houses in Tarrow, not the fourteen that the county gave out, the mayor said. Help is late.", "14|19")]
    public void A_report_that_denies_the_other_disputes_it(string earlier, string later, string values)
    {
        var ledger = Merge(earlier, later);
        Assert.Equal(values, string.Join('|', Assert.Single(ledger.Disputes).Positions.Select(position => position.Value).Order(StringComparer.Ordinal)));
        Assert.DoesNotContain(ledger.Facts, fact => fact.SupersededBy is not null);
    }

    [Fact]
    public void Each_figure_is_overtaken_by_the_next_one()
    {
        var facts = FactMerger.Merge(TestStories.Of(
            ("The quake of Tarrow killed four people. Roofs fell in.", "2026-11-03T10:00:00Z"),
            ("Seven people died in the quake of Tarrow. It woke the whole town.", "2026-11-04T10:00:00Z"),
            ("Nine people are known to have died in the Tarrow quake. Schools are shut.", "2026-11-05T10:00:00Z"))).Facts;
        var four = facts.Single(fact => fact.Text.Contains("four", StringComparison.Ordinal));
        var seven = facts.Single(fact => fact.Text.StartsWith("Seven", StringComparison.Ordinal));
        Assert.Equal(seven.Id, four.SupersededBy);
        Assert.Contains("Nine", facts.Single(fact => fact.Id == seven.SupersededBy).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nobody was killed in the fire at the mill of Tarrow, the police said.", "The fire at the mill of Tarrow killed two people, the hospital said.", "0|2")]
    [InlineData("There were no injuries when the crane of Tarrow fell, the port said.", "The crane of Tarrow fell on a bus. Three people were hurt, a nurse said.", "0|3")]
    [InlineData("Bei dem Brand in Tarrow wurde niemand verletzt, teilte die Feuerwehr mit.", "Bei dem Brand in Tarrow sind vier Menschen verletzt worden, teilte die Klinik mit.", "0|4")]
    public void None_against_some_is_a_dispute(string one, string other, string values)
    {
        var dispute = Assert.Single(FactMerger.Merge(TestStories.Of(one, other)).Disputes);
        Assert.Equal(values, string.Join('|', dispute.Positions.Select(position => position.Value).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("Two people were hurt in the fire at the mill of Tarrow. Nobody else was injured.", "The fire at the mill of Tarrow hurt two people, the hospital said.")]
    [InlineData("Nobody was killed in the fire at the mill of Tarrow, the police said.", "Two people were hurt in the fire at the mill of Tarrow, the hospital said.")]
    public void Nobody_else_and_another_harm_contradict_nothing(string one, string other) => Assert.Empty(FactMerger.Merge(TestStories.Of(one, other)).Disputes);
}
