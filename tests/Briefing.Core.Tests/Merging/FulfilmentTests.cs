using Briefing.Merging;
using Briefing.Reading;

namespace Briefing.Core.Tests.Merging;

public sealed class FulfilmentTests
{
    [Theory]
    [InlineData("President Arvo Kell of Orsa will meet with officials of Lothe in Velmora from Tuesday.", "The leader of Lothe, Ilse Maren, met with President Arvo Kell of Orsa in Velmora on Wednesday.")]
    [InlineData("The Velmora Museum is to open its new wing in Brennock on Friday.", "The Velmora Museum opened its new wing in Brennock on Friday to long queues.")]
    [InlineData("Arvo Kell plans to visit the port of Tarrow in Lothe next week.", "Arvo Kell visited the port of Tarrow in Lothe and spoke to its pilots.")]
    [InlineData("Lothe will be admitted to the Calder Pact in Brennock.", "Lothe was admitted to the Calder Pact at a ceremony in Brennock.")]
    [InlineData("Orsa Steel is expected to buy the shipyard of Tarrow Marine.", "Orsa Steel bought the shipyard of Tarrow Marine for 40 million dollars.")]
    [InlineData("Ilse Maren is scheduled to speak in Velmora about the Ilna dam.", "Ilse Maren spoke in Velmora about the Ilna dam before a full house.")]
    public void What_was_announced_is_succeeded_by_what_happened(string plan, string happened)
    {
        foreach (var texts in (string[][])[[plan, happened], [happened, plan]])
        {
            var facts = FactMerger.Merge(TestStories.Of(texts)).Facts;
            var current = facts.Single(fact => fact.Text == happened);
            Assert.Equal(current.Id, facts.Single(fact => fact.Text == plan).SupersededBy);
            Assert.Null(current.SupersededBy);
        }
    }

    [Theory]
    [InlineData("Arvo Kell will meet Ilse Maren in Velmora.", "Arvo Kell met Ilse Maren in Velmora last year.")]
    [InlineData("Arvo Kell will meet Ilse Maren in Velmora.", "Arvo Kell has not met Ilse Maren in Velmora.")]
    [InlineData("Arvo Kell will not visit the port of Tarrow in Lothe.", "Arvo Kell visited the port of Tarrow in Lothe.")]
    [InlineData("Arvo Kell will visit the port of Tarrow in Lothe.", "Dana Brisk visited the school of Astmark in Varsay.")]
    [InlineData("The Velmora Museum will open its Brennock wing on Friday.", "The Velmora Museum opened its Brennock wing on Monday.")]
    [InlineData("Arvo Kell will visit the port of Tarrow in Lothe.", "Arvo Kell had visited the port of Tarrow in Lothe before.")]
    public void What_happened_at_another_time_or_to_others_succeeds_nothing(string plan, string happened) =>
        Assert.All(FactMerger.Merge(TestStories.Of(plan, happened)).Facts, fact => Assert.Null(fact.SupersededBy));

    [Fact]
    public void An_earlier_report_fulfils_no_later_plan() =>
        Assert.All(
            FactMerger.Merge(TestStories.Of(
                ("Arvo Kell visited the port of Tarrow in Lothe.", "2026-05-04T09:00:00Z"),
                ("Arvo Kell will visit the port of Tarrow in Lothe.", "2026-05-06T09:00:00Z"))).Facts,
            fact => Assert.Null(fact.SupersededBy));

    [Theory]
    [InlineData("The mayor of Tarrow confirmed the sale of the old Ilna mill to Orsa Steel.", "The mayor of Tarrow denied the sale of the old Ilna mill to Orsa Steel.")]
    [InlineData("Orsa Steel has responded to the strike call of the Tarrow pilots.", "Orsa Steel has yet to respond to the strike call of the Tarrow pilots.")]
    [InlineData("The fever in Velmora has killed children in two schools of Tarrow.", "The fever in Velmora has not killed children in the two schools of Tarrow.")]
    [InlineData("Parliament in Brennock approved the Ilna dam treaty with Lothe.", "Parliament in Brennock rejected the Ilna dam treaty with Lothe.")]
    [InlineData("Lothe agreed to send ships to the Calder strait for the search.", "Lothe refused to send ships to the Calder strait for the search.")]
    public void A_denial_supports_no_assertion(string assertion, string denial) =>
        Assert.All(FactMerger.Merge(TestStories.Of(assertion, denial)).Facts, fact => Assert.Equal(1, fact.Origins));

    [SkippableFact]
    public void A_meeting_succeeds_its_announcement()
    {
        var folder = DevelopmentData.RequireFiveArticles();
        var articles = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(path => ArticleReader.Read(new RawArticle(Path.GetFileName(path), File.ReadAllBytes(path))).Articles).ToList();
        var story = new Story("story", [.. articles], [.. articles.Select((article, index) => new Origin(index + 1, [article.Id]))]);
        var facts = FactMerger.Merge(story).Facts;
        var plan = facts.Single(fact => fact.Text.Contains("will meet with", StringComparison.Ordinal));
        Assert.Contains("met with", facts.Single(fact => fact.Id == plan.SupersededBy).Text, StringComparison.Ordinal);
    }
}
