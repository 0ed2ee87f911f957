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
    [InlineData("The yard is the largest of Tarrow.", "The yard is the largest of the coast.")]
    public void Acts_of_others_on_others_and_denied_ones_are_not(string first, string second) => Assert.False(AreSame(first, second));

    private static bool AreSame(string first, string second)
    {
        var story = StoryOf(Report("a", first), Report("b", second));
        var reading = StoryReading.Of(story, FactMerger.Merge(story));
        var concepts = Concepts.Of(reading, 100);
        return ActOf(0, reading) is { } one && ActOf(1, reading) is { } other && one.IsSameAs(other, concepts, concepts.Heaviest.FirstOrDefault());
    }

    private static MainAct? ActOf(int article, StoryReading reading)
    {
        var sentence = reading.Sentences[article][0];
        return MainAct.Of(new SentenceText(reading.Articles[article].Text, sentence.Span.Start, sentence.Span.End, sentence.Tokens), sentence.Claim, reading);
    }
}
