using Briefing.Merging;
using Briefing.Summarising;
using static Briefing.Core.Tests.Summarising.TestReports;

namespace Briefing.Core.Tests.Summarising;

public sealed class MainActTests
{
    [Theory]
    [InlineData("Merle Lines offered 40 million euros for the yard.", "Jon Reith confirmed to the Orlen Courier that Merle Lines has made an offer to the owners of the yard.")]
    [InlineData("Merle Lines is believed to have offered at least 40 million euros.", "The Courier said Merle Lines made an offer for the yard of Orlen.")]
    [InlineData("Prosecutors charged Jon Reith with smuggling.", "Jon Reith faces charges of smuggling, his lawyer said.")]
    [InlineData("A docker was charged with smuggling rum.", "Prosecutors charged a docker with smuggling.")]
    [InlineData("Charges were filed against Jon Reith.", "A court in Orlen charged Jon Reith.")]
    [InlineData("Anna Holt checked into the Saint Orla clinic.", "The singer finally checked into a clinic.")]
    public void One_act_of_the_same_is_one(string first, string second) => Assert.True(AreSame(first, second));

    [Theory]
    [InlineData("Merle Lines offered 40 million euros for the yard.", "Tarrow Steel offered shares for the yard.")]
    [InlineData("Anna Holt patched the sluice.", "A clerk said Anna Holt never patched the sluice.")]
    [InlineData("Anna Holt patched the sluice.", "Anna Holt has not patched the sluice.")]
    [InlineData("Anna Holt painted the lighthouse.", "Anna Holt painted a barge.")]
    [InlineData("Anna Holt painted the lighthouse.", "Jon Reith painted the lighthouse.")]
    [InlineData("Varsay imposed tariffs on goods from Orlen.", "Orlen imposed tariffs on goods from Varsay.")]
    [InlineData("Varsay attacked Orlen with boats.", "Orlen attacked Varsay with boats.")]
    [InlineData("Jon Reith denied that he had taken bribes.", "Jon Reith has taken bribes, prosecutors said.")]
    [InlineData("Anna Holt was released on Friday.", "Anna Holt was held for six hours.")]
    [InlineData("Anna Holt won the 100 metres in Tarrow.", "Anna Holt won the 200 metres in Tarrow.")]
    [InlineData("Merle Lines cut 300 jobs in Tarrow.", "Merle Lines cut 1,200 jobs in Orlen.")]
    [InlineData("Tarrow United beat Chelmere.", "Tarrow City beat Chelmere.")]
    [InlineData("Officers in Tarrow arrested a man over the mill fire.", "Officers in Tarrow arrested a man over the theft of a boat.")]
    [InlineData("Chief executive Jon Reith resigned.", "The finance chief resigned, too.")]
    [InlineData("The prosecutors appealed.", "Jon Reith appealed.")]
    [InlineData("Analysts said Merle Lines could close the yard.", "Merle Lines closed the yard.")]
    public void Acts_of_others_on_others_and_denied_ones_are_not(string first, string second) => Assert.False(AreSame(first, second));

    [Fact]
    public void A_state_is_no_act() => Assert.Null(ActsOf("The yard is the largest of Tarrow.", "The yard is the largest of the coast.").First);

    private static bool AreSame(string first, string second)
    {
        var (one, other, concepts) = ActsOf(first, second);
        Assert.NotNull(one);
        Assert.NotNull(other);
        return one.IsSameAs(other, concepts, concepts.Heaviest.FirstOrDefault());
    }

    private static (MainAct? First, MainAct? Second, Concepts Concepts) ActsOf(string first, string second)
    {
        var story = StoryOf(Report("a", first), Report("b", second));
        var reading = StoryReading.Of(story, FactMerger.Merge(story));
        return (ActOf(0, reading), ActOf(1, reading), Concepts.Of(reading, 100));
    }

    private static MainAct? ActOf(int article, StoryReading reading)
    {
        var sentence = reading.Sentences[article][0];
        return MainAct.Of(new SentenceText(reading.Articles[article].Text, sentence.Span.Start, sentence.Span.End, sentence.Tokens), sentence.Claim, reading);
    }
}
