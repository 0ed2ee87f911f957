using System.Text;
using Briefing.Merging;
using Briefing.Rendering;

namespace Briefing.Core.Tests.Merging;

public sealed class FactChangesTests
{
    private const string First = "A landslide in Sarnova killed 12 people on Monday, police said. The road to Tarrow is closed.";

    private const string Later = "The landslide in Sarnova killed 19 people on Monday, police said. Schools in the valley stay shut.";

    private static readonly DateTimeOffset Morning = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Without_an_earlier_brief_nothing_has_changed() => Assert.True(Told(null, ("a.txt", First, Morning)).Changes.IsEmpty);

    [Fact]
    public void The_same_articles_change_nothing()
    {
        var earlier = Brief(null, ("a.txt", First, Morning), ("b.txt", Later, Morning.AddDays(1)));
        Assert.True(Told(earlier, ("a.txt", First, Morning), ("b.txt", Later, Morning.AddDays(1))).Changes.IsEmpty);
    }

    [Fact]
    public void A_later_figure_changes_the_one_that_was_told_and_both_are_named()
    {
        var story = Told(Brief(null, ("a.txt", First, Morning)), ("a.txt", First, Morning), ("b.txt", Later, Morning.AddDays(1)));
        var changed = Assert.Single(story.Changes.Changed);
        Assert.Equal("A landslide in Sarnova killed 12 people on Monday, police said.", changed.Before);
        Assert.Equal(new ChangedValue("12", "19", "people", "killed"), Assert.Single(changed.Values));
        Assert.Contains("19 people", story.Facts.Single(fact => fact.Id == changed.Fact).Text, StringComparison.Ordinal);
        Assert.Contains(changed.Fact, story.New);
        Assert.Empty(story.Changes.Confirmed);
        Assert.Empty(story.Changes.Withdrawn);
    }

    [Fact]
    public void A_count_of_homes_changes_into_no_count_of_people()
    {
        const string Storm = "A storm tore over Sarnova on Monday, killing at least 12 people and leaving 9,000 homes without water, police said.";
        const string Toll = "The number of people killed by the storm in Sarnova rose to 19 on Tuesday, police said.";
        var story = Told(Brief(null, ("a.txt", Storm, Morning)), ("a.txt", Storm, Morning), ("b.txt", Toll, Morning.AddDays(1)));
        Assert.Equal([("12", "19")], story.Changes.Changed.SelectMany(changed => changed.Values).Select(value => (value.Before, value.Now)));
    }

    [Fact]
    public void A_second_origin_confirms_what_one_had_said()
    {
        const string Second = "Monday's landslide in Sarnova killed twelve people, according to police. Rescuers came from Lothe with dogs.";
        var story = Told(Brief(null, ("a.txt", First, Morning)), ("a.txt", First, Morning), ("b.txt", Second, Morning.AddHours(3)));
        var confirmed = story.Facts.Single(fact => fact.Id == Assert.Single(story.Changes.Confirmed));
        Assert.Equal((2, FactStatus.Agreed), (confirmed.Origins, confirmed.Status));
        Assert.DoesNotContain(confirmed.Id, story.New);
        Assert.Empty(story.Changes.Changed);

        var earlier = Brief(null, ("a.txt", First, Morning), ("b.txt", Second, Morning.AddHours(3)));
        Assert.Empty(Told(earlier, ("a.txt", First, Morning), ("b.txt", Second, Morning.AddHours(3))).Changes.Confirmed);
    }

    [Fact]
    public void A_copy_confirms_nothing()
    {
        var story = Told(Brief(null, ("a.txt", First, Morning)), ("a.txt", First, Morning), ("b.txt", First, Morning.AddHours(3)));
        Assert.Empty(story.Changes.Confirmed);
    }

    [Fact]
    public void What_an_overwritten_article_no_longer_says_is_withdrawn()
    {
        const string Corrected = "A landslide in Sarnova injured 12 sheep on Monday, police said. The road to Tarrow is closed.";
        var story = Told(Brief(null, ("a.txt", First, Morning)), ("a.txt", Corrected, Morning));
        var gone = Assert.Single(story.Changes.Withdrawn);
        Assert.Equal("A landslide in Sarnova killed 12 people on Monday, police said.", gone.Text);
        Assert.Equal(["a.txt"], gone.Articles.ToArray());
    }

    [Fact]
    public void A_figure_that_an_overwritten_article_corrected_has_changed()
    {
        const string Corrected = "A landslide in Sarnova killed 14 people on Monday, police said. The road to Tarrow is closed.";
        var story = Told(Brief(null, ("a.txt", First, Morning)), ("a.txt", Corrected, Morning));
        Assert.Empty(story.Changes.Withdrawn);
        var changed = Assert.Single(story.Changes.Changed);
        Assert.Equal("A landslide in Sarnova killed 12 people on Monday, police said.", changed.Before);
        Assert.Equal(new ChangedValue("12", "14", "people", "killed"), Assert.Single(changed.Values));
    }

    [Fact]
    public void What_another_article_still_says_is_not_withdrawn()
    {
        const string Corrected = "A landslide in Sarnova injured 12 sheep on Monday, police said. The road to Tarrow is closed.";
        var earlier = Brief(null, ("a.txt", First, Morning), ("b.txt", First, Morning));
        Assert.Empty(Told(earlier, ("a.txt", Corrected, Morning), ("b.txt", First, Morning)).Changes.Withdrawn);
    }

    [Fact]
    public void Only_what_readers_were_told_can_be_withdrawn_from_them()
    {
        var earlier = Brief(null, ("a.txt", First, Morning));
        var changes = FactChanges.Of([], earlier, [new WithdrawnStatement("The road to Tarrow is closed.", ["a.txt"]), new WithdrawnStatement("Nobody was told this.", ["c.txt"])]);
        Assert.Equal("The road to Tarrow is closed.", Assert.Single(changes.Withdrawn).Text);
    }

    [Fact]
    public void Changes_survive_the_document_and_are_shown_in_every_form()
    {
        const string Corrected = "The road to Tarrow is open again.";
        var earlier = Brief(null, ("a.txt", First, Morning), ("c.txt", "The landslide in Sarnova buried the chapel of Saint Ilna. Its bell was found by divers.", Morning));
        var brief = Brief(earlier, ("a.txt", First, Morning), ("b.txt", Later, Morning.AddDays(1)), ("c.txt", "The landslide in Sarnova buried the chapel of Saint Ilna. " + Corrected, Morning));
        var story = Assert.Single(brief.Stories);
        Assert.Contains("Its bell was found by divers.", story.Changes.Withdrawn.Select(gone => gone.Text));

        var read = Assert.Single(BriefJson.Read(BriefJson.Write(brief)).Stories).Changes;
        Assert.Equal(story.Changes.Changed.Select(changed => (changed.Fact, changed.Before, Assert.Single(changed.Values))), read.Changed.Select(changed => (changed.Fact, changed.Before, Assert.Single(changed.Values))));
        Assert.Equal(story.Changes.Withdrawn.Select(gone => (gone.Text, string.Join('|', gone.Articles))), read.Withdrawn.Select(gone => (gone.Text, string.Join('|', gone.Articles))));

        var text = BriefRenderer.Default.Text(brief, "Daily", "en");
        Assert.Contains("Since the last brief", text, StringComparison.Ordinal);
        Assert.Contains("Updated: 12 people -> 19 people (killed)", text, StringComparison.Ordinal);
        Assert.Contains("Withdrawn: Its bell was found by divers.", text, StringComparison.Ordinal);
        Assert.Contains("<s>12 people</s>", BriefRenderer.Default.Html(brief, "Daily", "en"), StringComparison.Ordinal);
    }

    private static BriefStory Told(Brief? previous, params (string Name, string Text, DateTimeOffset Published)[] articles) => Assert.Single(Brief(previous, articles).Stories);

    private static Brief Brief(Brief? previous, params (string Name, string Text, DateTimeOffset Published)[] articles) => BriefPipeline.Run(
        [.. articles.Select(article => new RawArticle(article.Name, Encoding.UTF8.GetBytes(article.Text)) { Metadata = new ArticleMetadata(Published: article.Published) })],
        new BriefOptions { Previous = previous });
}
