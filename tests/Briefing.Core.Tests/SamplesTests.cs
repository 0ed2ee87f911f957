namespace Briefing.Core.Tests;

/// <summary>What a newcomer's first brief must show of the articles in samples/.</summary>
public sealed class SamplesTests
{
    private static readonly Brief Brief = BriefPipeline.Run(SampleUploads.All, new BriefOptions());

    [Fact]
    public void The_stories_are_told_and_what_is_no_news_is_left_out()
    {
        Assert.InRange(Brief.Stories.Length, 4, 7);
        Assert.Equal(["15-leeks-with-barley-kitchen-table.html"], Brief.Coverage.Skipped.Select(skipped => skipped.Name));
        Assert.All(Brief.Stories, story => Assert.InRange(story.Summary.Length, 2, 5));
    }

    [Fact]
    public void The_verbatim_copy_and_the_rewritten_one_give_no_second_vote() =>
        Assert.Equal(["02-sarnova-mudslide-harbour-gazette.html", "07-varsay-tunnel-daily-pulse.html"], Brief.Stories.SelectMany(story => story.Articles).Where(article => article.CopyOf is not null).Select(article => article.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("11", "14")]
    [InlineData("4200000000", "5100000000")]
    public void Both_disputed_figures_are_shown(string one, string other) =>
        Assert.Single(Brief.Stories.SelectMany(story => story.Disputed), dispute => dispute.Positions.Select(position => position.Value).Order(StringComparer.Ordinal).SequenceEqual([one, other]));

    [Fact]
    public void The_later_toll_is_an_update() =>
        Assert.Contains(Brief.Stories.SelectMany(story => story.Facts), fact => fact.Status == FactStatus.Updated && fact.SupersededBy is null && fact.Text.Contains("19", StringComparison.Ordinal));

    [Fact]
    public void A_story_opens_with_what_its_headline_says()
    {
        var story = Assert.Single(Brief.Stories, story => story.Headline.Contains("toll rises to 19", StringComparison.Ordinal));
        Assert.Contains("risen to 19", story.Summary[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_tells_all_that_its_headline_promises()
    {
        var story = Assert.Single(Brief.Stories, story => story.Headline.Contains("drains were never built", StringComparison.Ordinal));
        Assert.Contains(story.Summary, sentence => sentence.Text.Contains("drains", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_sentence_cites_just_the_articles_that_claim_its_facts() =>
        Assert.All(Brief.Stories.SelectMany(story => story.Summary.Select(sentence => (story, sentence))), pair =>
        {
            var facts = pair.story.Facts.Where(fact => pair.sentence.Facts.Contains(fact.Id)).ToList();
            Assert.NotEmpty(facts);
            var cited = pair.sentence.Cites.Select(cite => pair.story.Articles[cite - 1].Id).ToHashSet();
            Assert.Equal(cited, facts.SelectMany(fact => fact.Claims).Select(claim => claim.Article).ToHashSet());
        });
}
