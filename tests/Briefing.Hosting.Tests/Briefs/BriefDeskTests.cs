using System.Text;
using Briefing.Hosting.Briefs;
using Briefing.Rendering;
using Briefing.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Hosting.Tests.Briefs;

public sealed class BriefDeskTests : DeskFixture
{
    [Fact]
    public async Task A_brief_is_made_once_and_a_repeat_gives_the_same_bytes()
    {
        await UploadAsync(("dam.txt", News.Dam));
        var first = await Desk.MakeAsync(Edition.Daily, Monday);
        var bytes = await BytesAsync();
        Clock.Now += TimeSpan.FromMinutes(30);
        await UploadAsync(("orchestra.txt", News.Orchestra));
        var again = await Desk.MakeAsync(Edition.Daily, Monday);
        Assert.True(first!.IsNew);
        Assert.False(again!.IsNew);
        Assert.Single(again.Brief.Stories);
        Assert.Equal(bytes, await BytesAsync());

        await Store.DeleteAsync("briefs/daily/2026-03-02.html");
        await Desk.MakeAsync(Edition.Daily, Monday);
        Assert.Equal(bytes, await BytesAsync());
    }

    [Fact]
    public async Task Two_hosts_at_one_moment_make_one_brief()
    {
        await UploadAsync(News.All);
        var briefs = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => new BriefDesk(Store, Newsroom.Shelf, Clock, NullLogger<BriefDesk>.Instance).MakeAsync(Edition.Daily, Monday))));
        Assert.Single(briefs, brief => brief!.IsNew);
    }

    [Fact]
    public async Task The_next_brief_has_only_what_is_new_and_says_so_where_nothing_is()
    {
        await UploadAsync(("dam.txt", News.Dam), ("orchestra.txt", News.Orchestra));
        await Desk.MakeAsync(Edition.Daily, Monday);
        Clock.Now += TimeSpan.FromHours(10);
        await UploadAsync(("dam-elsewhere.txt", News.DamElsewhere), ("orchestra-copy.txt", News.Orchestra));
        Clock.Now += TimeSpan.FromHours(14);
        var second = (await Desk.MakeAsync(Edition.Daily, Monday.AddDays(1)))!.Brief;
        var story = Assert.Single(second.Stories);
        Assert.Contains("dam", story.Headline, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(story.New);
        Assert.True(story.New.Length < story.Facts.Length);

        Clock.Now += TimeSpan.FromDays(1);
        var third = (await Desk.MakeAsync(Edition.Daily, Monday.AddDays(2)))!;
        Assert.True(third.IsNew);
        Assert.Empty(third.Brief.Stories);
    }

    [Fact]
    public async Task Before_there_is_any_story_there_is_no_brief()
    {
        Assert.Null(await Desk.MakeAsync(Edition.Daily, Monday));
        Assert.Empty(await Desk.EditionsDueAsync());
    }

    [Fact]
    public async Task An_edition_has_its_topics_its_length_and_its_number_of_stories()
    {
        var editions = new EditionShelf(Store);
        await editions.SetAsync(new Edition { Id = "music", Title = "Music weekly", Topics = ["orchestra"], Words = 25, Days = [DayOfWeek.Monday] });
        await editions.SetAsync(Edition.Daily with { Stories = 1 });
        await UploadAsync(News.All);
        var due = await Desk.EditionsDueAsync();
        Assert.Equal(["daily", "music"], due.Select(brief => brief.Edition.Id));
        Assert.All(due, brief => Assert.Single(brief.Brief.Stories));
        Assert.Contains("orchestra", due[1].Brief.Stories[0].Headline, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(due[1].Brief.Stories[0].Summary.Sum(sentence => sentence.Text.Split(' ').Length), 5, 25);
        Assert.Contains("Music weekly", Encoding.UTF8.GetString((await Store.ReadAsync("briefs/music/2026-03-02.html"))!.Content.Span), StringComparison.Ordinal);

        Clock.Now += TimeSpan.FromDays(1);
        Assert.DoesNotContain(await Desk.EditionsDueAsync(), brief => brief.Edition.Id == "music");
    }

    [Fact]
    public async Task An_edition_that_cannot_be_made_does_not_keep_the_others()
    {
        await new EditionShelf(Store).SetAsync(Edition.Daily with { Id = "broken" });
        await UploadAsync(News.All);
        // What a hand has left in the place of its brief.
        await Store.WriteAsync("briefs/broken/2026-03-02.json", "{"u8.ToArray(), WriteCondition.Always);
        Assert.Equal(["daily"], (await Desk.EditionsDueAsync()).Select(brief => brief.Edition.Id));
    }

    [Fact]
    public async Task What_is_complete_is_not_made_again()
    {
        await UploadAsync(News.All);
        Assert.Single(await Desk.EditionsDueAsync());
        Assert.Empty(await Desk.EditionsDueAsync());

        await Store.DeleteAsync("briefs/daily/2026-03-02.txt");
        Assert.False(Assert.Single(await Desk.EditionsDueAsync()).IsNew);
        Assert.NotNull(await Store.ReadAsync("briefs/daily/2026-03-02.txt"));
    }

    [Theory]
    [InlineData("{{ if }}", "brief.sbn-html(1,")]
    [InlineData("{{ nobody.knows.this }}", "brief.sbn-html(1,")]
    [InlineData("{{ while true; end }}", "brief.sbn-html")]
    [InlineData(new byte[] { 0x7B, 0xC3, 0x28 }, "templates/own/brief.sbn-html is not in UTF-8")]
    [InlineData(null, "a template may have 1 MB")]
    public async Task A_brief_whose_template_fails_is_shown_by_the_product_s_and_the_fault_named_once(object? template, string expected)
    {
        var content = template switch { string text => Encoding.UTF8.GetBytes(text), byte[] bytes => bytes, _ => new byte[(1 << 20) + 1] };
        await Store.WriteAsync("templates/own/brief.sbn-html", content, WriteCondition.Always);
        await Store.WriteAsync("templates/own/brief.sbn-txt", "In our own words"u8.ToArray(), WriteCondition.Always);
        await new EditionShelf(Store).SetAsync(Edition.Daily with { Template = "own" });
        await UploadAsync(News.All);

        var made = Assert.Single(await Desk.EditionsDueAsync());
        Assert.Empty(await Desk.EditionsDueAsync());

        Assert.Equal(BriefRenderer.Default.Html(made.Brief, Edition.Daily.Title), await FormAsync("html"));
        var fault = Assert.Single(Log.Errors);
        Assert.Contains(expected, fault, StringComparison.Ordinal);
        Assert.Contains("edition daily", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_works_is_used_beside_one_that_fails()
    {
        await Store.WriteAsync("templates/own/brief.sbn-html", "<p>{{ \"In our own words\" }}</p>"u8.ToArray(), WriteCondition.Always);
        await Store.WriteAsync("templates/own/brief.sbn-txt", "{{ if }}"u8.ToArray(), WriteCondition.Always);
        await UploadAsync(News.All);
        var made = (await Desk.MakeAsync(Edition.Daily with { Template = "own" }, Monday))!.Brief;
        Assert.Equal("<p>In our own words</p>", await FormAsync("html"));
        Assert.Equal(BriefRenderer.Default.Text(made, Edition.Daily.Title), await FormAsync("txt"));
    }

    [Fact]
    public async Task What_no_longer_stands_is_marked_in_a_brief_that_printed_it()
    {
        await UploadAsync(("dam.txt", News.Dam), ("orchestra.txt", News.Orchestra));
        var printed = (await Desk.MakeAsync(Edition.Daily, Monday))!.Brief;
        var corrections = new Corrections(Newsroom.Shelf);
        Assert.Empty(Corrections.Of(await corrections.ApplyAsync(printed, default)));

        await Newsroom.RetractAsync(Store, "dam.txt");
        Clock.Now += TimeSpan.FromMinutes(1);
        var corrected = Corrections.Of(await corrections.ApplyAsync(printed, default));
        Assert.NotEmpty(corrected);
        Assert.All(corrected, sentence => Assert.DoesNotContain("Brandvold", sentence, StringComparison.Ordinal));
        Assert.Contains(corrected, sentence => sentence.Contains("Kolvik", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Europe/Nowhere", 110, "daily")]
    [InlineData("UTC", 5, "daily")]
    [InlineData("UTC", 110, "latest")]
    [InlineData("UTC", 110, "../keys")]
    public async Task An_edition_that_cannot_be_is_refused(string zone, int words, string id) =>
        await Assert.ThrowsAsync<ArgumentException>(() => new EditionShelf(Store).SetAsync(Edition.Daily with { Id = id, Zone = zone, Words = words }));

    private async Task<string[]> BytesAsync()
    {
        var forms = new List<string>();
        foreach (var ending in new[] { "json", "html", "txt" })
            forms.Add(await FormAsync(ending));
        return [.. forms];
    }

    private async Task<string> FormAsync(string ending) => Encoding.UTF8.GetString((await Store.ReadAsync($"briefs/daily/2026-03-02.{ending}"))!.Content.Span);
}
