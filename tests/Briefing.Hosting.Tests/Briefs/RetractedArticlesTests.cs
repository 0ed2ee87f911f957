using Briefing.Hosting.Briefs;
using Briefing.Hosting.Stories;
using Briefing.Storing;

namespace Briefing.Hosting.Tests.Briefs;

/// <summary>What an edition's next brief says of articles that were deleted or overwritten since its last one.</summary>
public sealed class RetractedArticlesTests : DeskFixture
{
    private const string Dam = """
        Eastern dam to reopen in March

        The river authority said on Monday that the eastern dam at Kolvik will reopen in March after repairs costing 14 million euros.

        The dam at Kolvik was closed in November when inspectors found cracks in two of its nine gates. About 6,000 people who live below it were told to be ready to leave their homes.
        """;

    private const string Elsewhere = """
        Cracked gates kept Kolvik dam closed

        Inspectors found cracks in two of the nine gates of the dam at Kolvik in November, and the dam was closed. Fishermen on the lake above the dam lost a whole season of trout.

        The eastern dam at Kolvik will reopen in March after repairs, the river authority said on Monday.
        """;

    [Theory]
    [InlineData("dam.txt", "elsewhere.txt")]
    [InlineData("elsewhere.txt", "dam.txt")]
    public async Task A_deleted_article_withdraws_exactly_the_facts_that_rested_on_it_alone(string deleted, string kept)
    {
        await UploadAsync(("dam.txt", Dam), ("elsewhere.txt", Elsewhere));
        var before = Assert.Single((await Desk.MakeAsync(Edition.Daily, Monday))!.Brief.Stories);
        var resting = before.Facts.Where(fact => fact.Claims.All(claim => NameOf(before, claim) == deleted)).Select(fact => fact.Text).ToList();
        var shared = before.Facts.Where(fact => fact.Claims.Select(claim => NameOf(before, claim)).Distinct().Count() > 1).ToList();
        Assert.NotEmpty(resting);
        Assert.NotEmpty(shared);

        Clock.Now += TimeSpan.FromHours(1);
        await Newsroom.RetractAsync(Store, deleted);
        var after = await NextDayAsync();

        Assert.Equal(resting.Order(StringComparer.Ordinal), after.Changes.Withdrawn.Select(gone => gone.Text).Order(StringComparer.Ordinal));
        Assert.All(after.Changes.Withdrawn, gone => Assert.Equal([deleted], gone.Articles.ToArray()));
        Assert.Empty(after.Changes.Changed);
        Assert.All(shared.SelectMany(fact => fact.Claims).Where(claim => NameOf(before, claim) == kept), claim => Assert.Contains(after.Facts, fact => fact.Claims.Any(other => other.Text == claim.Text)));
        Assert.DoesNotContain(after.Facts.SelectMany(fact => fact.Claims), claim => NameOf(after, claim) == deleted);
        Assert.All(after.Facts, fact => Assert.Equal((1, FactStatus.Single), (fact.Origins, fact.Status)));
    }

    [Fact]
    public async Task An_overwritten_article_changes_what_it_corrected_withdraws_what_it_dropped_and_leaves_the_rest()
    {
        await UploadAsync(("dam.txt", Dam), ("elsewhere.txt", Elsewhere));
        var before = Assert.Single((await Desk.MakeAsync(Edition.Daily, Monday))!.Brief.Stories);
        var others = before.Facts.SelectMany(fact => fact.Claims).Where(claim => NameOf(before, claim) == "elsewhere.txt").Select(claim => claim.Text).ToList();

        Clock.Now += TimeSpan.FromHours(1);
        await UploadAsync(("dam.txt", Dam.Replace("14 million", "17 million", StringComparison.Ordinal).Replace(" About 6,000 people who live below it were told to be ready to leave their homes.", "", StringComparison.Ordinal)));
        var after = await NextDayAsync();

        var changed = Assert.Single(after.Changes.Changed);
        Assert.Contains("14 million euros", changed.Before, StringComparison.Ordinal);
        Assert.Contains("17 million euros", after.Facts.Single(fact => fact.Id == changed.Fact).Claims.Single(claim => NameOf(after, claim) == "dam.txt").Text, StringComparison.Ordinal);
        Assert.Equal(("14000000", "17000000", "EUR"), (changed.Values[0].Before, changed.Values[0].Now, changed.Values[0].Unit));
        Assert.Contains("6,000 people", Assert.Single(after.Changes.Withdrawn).Text, StringComparison.Ordinal);
        Assert.All(others, text => Assert.Contains(after.Facts, fact => fact.Claims.Any(claim => claim.Text == text)));
    }

    [Fact]
    public async Task What_a_brief_printed_stays_marked_however_often_its_article_changes_after_that()
    {
        const string Line = " About 6,000 people who live below it were told to be ready to leave their homes.";
        await UploadAsync(("dam.txt", Dam), ("elsewhere.txt", Elsewhere));
        var printed = (await Desk.MakeAsync(Edition.Daily, Monday))!.Brief;
        var sizes = new List<int>();
        for (var version = 1; version <= 30; version++)
        {
            Clock.Now += TimeSpan.FromMinutes(1);
            await UploadAsync(("dam.txt", Dam.Replace(Line, $" Divers counted {version + 40} boats on the lake above the dam.", StringComparison.Ordinal)));
            if (version > 20)
                sizes.Add((await Store.ReadAsync(RecordNames.Story(printed.Stories[0].Id)))!.Content.Length);
        }

        var marked = Assert.Single((await new Corrections(Newsroom.Shelf).ApplyAsync(printed, default)).Stories).Facts.Where(fact => fact.Status == FactStatus.Withdrawn);
        Assert.Equal(Line.Trim(), Assert.Single(marked).Text);
        // What changed twenty times takes no more room than what changed ten times.
        Assert.InRange(sizes[^1] - sizes[0], -100, 100);
    }

    [Fact]
    public async Task What_a_brief_printed_is_marked_though_its_story_was_damaged_and_made_again()
    {
        await UploadAsync(("dam.txt", Dam), ("elsewhere.txt", Elsewhere));
        var printed = (await Desk.MakeAsync(Edition.Daily, Monday))!.Brief;
        var expected = await MarkedAfterDeletionAsync(printed);
        await Store.WriteAsync(RecordNames.Story(printed.Stories[0].Id), "damaged"u8.ToArray(), WriteCondition.Always);
        await Store.WriteAsync(RecordNames.Damaged(printed.Stories[0].Id), default, WriteCondition.Always);
        await Newsroom.UpdateStoriesAsync();

        using var shelf = new StoryShelf(Store, Clock);
        Assert.Equal(expected, await MarkedAsync(printed, shelf));
    }

    [Fact]
    public async Task An_article_that_only_grows_takes_nothing_back()
    {
        await UploadAsync(("dam.txt", Dam), ("elsewhere.txt", Elsewhere));
        var printed = (await Desk.MakeAsync(Edition.Daily, Monday))!.Brief;
        await UploadAsync(("dam.txt", Dam + " Divers counted forty boats on the lake above the dam."));
        Assert.Empty(await MarkedAsync(printed, Newsroom.Shelf));
    }

    [Fact]
    public async Task A_sentence_that_goes_on_otherwise_and_a_point_that_was_missing_are_other_statements()
    {
        await UploadAsync(("dam.txt", Dam));
        var printed = (await Desk.MakeAsync(Edition.Daily, Monday))!.Brief;
        await UploadAsync(("dam.txt", Dam.Replace("14 million", "1.4 million", StringComparison.Ordinal).Replace("leave their homes.", "leave their homes, which was not so.", StringComparison.Ordinal)));
        var marked = await MarkedAsync(printed, Newsroom.Shelf);
        Assert.Contains(marked, text => text.Contains("6,000 people", StringComparison.Ordinal));
        Assert.Contains(marked, text => text.Contains("14 million", StringComparison.Ordinal));
        Assert.Equal(2, marked.Count);
    }

    [Fact]
    public async Task What_is_not_prepared_for_the_moment_was_not_retracted()
    {
        await UploadAsync(("dam.txt", Dam), ("elsewhere.txt", Elsewhere));
        var printed = (await Desk.MakeAsync(Edition.Daily, Monday))!.Brief;
        Assert.NotEmpty(await MarkedAfterDeletionAsync(printed));

        await Store.PutAsync("dam.txt", Dam);
        await Store.DeleteAsync(RecordNames.PreparedUpload(RecordNames.UploadId("dam.txt")));
        Assert.Empty(await MarkedAsync(printed, Newsroom.Shelf));
    }

    private async Task<List<string>> MarkedAfterDeletionAsync(Brief printed)
    {
        await Newsroom.RetractAsync(Store, "dam.txt");
        Clock.Now += TimeSpan.FromSeconds(2);
        return await MarkedAsync(printed, Newsroom.Shelf);
    }

    /// <summary>The facts that are marked in a brief.</summary>
    private static async Task<List<string>> MarkedAsync(Brief printed, StoryShelf shelf) =>
        [.. (await new Corrections(shelf).ApplyAsync(printed, default)).Stories.SelectMany(story => story.Facts).Where(fact => fact.Status == FactStatus.Withdrawn).Select(fact => fact.Text)];

    private static string NameOf(BriefStory story, Claim claim) => story.Articles.Single(article => article.Id == claim.Article).Name;

    private async Task<BriefStory> NextDayAsync()
    {
        await Newsroom.UpdateStoriesAsync();
        Clock.Now += TimeSpan.FromDays(1);
        return Assert.Single((await Desk.MakeAsync(Edition.Daily, Monday.AddDays(1)))!.Brief.Stories);
    }
}
