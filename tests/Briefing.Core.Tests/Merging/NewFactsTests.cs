using System.Text;
using Briefing.Merging;

namespace Briefing.Core.Tests.Merging;

public sealed class NewFactsTests
{
    private static readonly string Yesterday = "The harbour of Velmora closed on Tuesday after a tanker ran aground at its mouth. Pilots had warned of the sandbank for a year, the port captain said.";
    private static readonly string Today = "Three tugs freed the tanker at the mouth of Velmora's harbour on Wednesday. Its hull is whole, divers found.";

    [Fact]
    public void Without_an_earlier_brief_nothing_is_marked_as_new() =>
        Assert.All(Brief(null, Yesterday).Stories, story => Assert.Empty(story.New));

    [Fact]
    public void What_the_earlier_brief_had_is_not_new_and_the_rest_is()
    {
        var earlier = Brief(null, Yesterday);
        var story = Assert.Single(Brief(earlier, Yesterday, Today).Stories);
        var isNew = story.Facts.ToLookup(fact => story.New.Contains(fact.Id), fact => fact.Text);
        Assert.All(isNew[true], text => Assert.Contains(text, Today, StringComparison.Ordinal));
        Assert.All(isNew[false], text => Assert.Contains(text, Yesterday, StringComparison.Ordinal));
        Assert.Equal((2, 2), (isNew[true].Count(), isNew[false].Count()));
    }

    [Fact]
    public void The_same_articles_bring_nothing_new() =>
        Assert.All(Brief(Brief(null, Yesterday, Today), Yesterday, Today).Stories, story => Assert.Empty(story.New));

    [Theory]
    [InlineData("Repairs to the harbour cost 14 million euros.", "Repairs to the harbour cost 1.4 million euros.", true)]
    [InlineData("The tanker ran aground at 10:30.", "The tanker ran aground at 1:030.", true)]
    [InlineData("The captain said: \"We were warned\".", "The captain said: “We were  warned.”", false)]
    public void A_point_within_a_figure_makes_another_statement_and_other_marks_do_not(string before, string now, bool isNew) =>
        Assert.Equal(isNew, NewFacts.Words(before) != NewFacts.Words(now));

    private static Brief Brief(Brief? previous, params string[] texts) => BriefPipeline.Run(
        [.. texts.Select((text, index) => new RawArticle($"{index}.txt", Encoding.UTF8.GetBytes(text)))],
        new BriefOptions { Previous = previous });
}
