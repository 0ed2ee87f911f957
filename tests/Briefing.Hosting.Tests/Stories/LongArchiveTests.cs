using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Briefing.Hosting.Stories;
using Briefing.Hosting.Storing;
using Briefing.Hosting.Tests.Simulation;
using Briefing.Hosting.Tests.Storing;
using Briefing.Storing;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace Briefing.Hosting.Tests.Stories;

/// <summary>
/// Articles of half a year, some of whose events go on for months, come in no order, change, move to another week and go, with a writer that keeps next to nothing
/// in memory. The stories are those that a writer makes which sees what is left once and together.
/// </summary>
public sealed class LongArchiveTests(ITestOutputHelper output) : IDisposable
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 6, 0, 0, TimeSpan.Zero);
    private static readonly string[] Places = ["Kolvik", "Brastad", "Ulmham", "Torsund", "Perrin", "Navesk", "Grolind", "Feresk", "Duntal", "Orvik", "Lindmar", "Westor"];
    private static readonly string[] Nouns = ["ferry", "dam", "bridge", "orchestra", "vineyard", "observatory", "bank", "school", "mine", "airport", "harbour", "museum"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 6)]
    [InlineData(4, 30)]
    public async Task What_comes_late_changes_or_goes_makes_the_stories_of_one_look_at_everything(int seed, int kept)
    {
        var random = new Random(seed);
        var there = new SortedDictionary<string, Upload>(StringComparer.Ordinal);
        var store = new FileBlobStore(_folder["restless"]);
        var writer = Host(store, kept);
        var told = 0;
        for (var step = 0; step < 48; step++)
        {
            for (var change = random.Next(1, 4); change > 0; change--)
                await ChangeAsync(store, writer, there, random);
            told += (await writer.UpdateStoriesAsync()).Told;
            if (step % 10 == 9)
            {
                // Another host goes on with it.
                writer.Dispose();
                writer = Host(store, kept);
            }
            if (step % 12 == 11)
                Assert.Equal(await OfOneLookAsync(there.Values, $"{step}"), await StoredStories.OfAsync(store));
        }
        Assert.Empty(await StoredStories.FaultsAsync(store));
        var stories = (await new StoryShelf(store, TimeProvider.System).IndexAsync()).Stories;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{there.Count} articles in {stories.Length} stories, {stories.Count(story => story.Last - story.First > TimeSpan.FromDays(21))} of more than three weeks; {told} told"));
        Assert.Contains(stories, story => story.Last - story.First > TimeSpan.FromDays(21));
        writer.Dispose();
    }

    [Fact]
    public async Task A_writer_reads_of_a_long_archive_what_is_in_reach()
    {
        var store = new ReadsOf(new FileBlobStore(_folder["long"]));
        using (var first = Host(store, 1_000))
        {
            for (var week = 0; week < 40; week++)
                await first.TakeInAsync(store, Article($"week{week}.json", week % Places.Length, Begin.AddDays(7 * week), week));
            await first.UpdateStoriesAsync();
        }
        using var writer = Host(store, 1_000);
        await writer.TakeInAsync(store, Article("latest.json", 3, Begin.AddDays(7 * 39), 77));
        store.Names.Clear();
        await writer.UpdateStoriesAsync();

        var weeks = store.Names.Where(name => name.StartsWith("stories/week-", StringComparison.Ordinal)).Distinct().Count();
        var parts = store.Names.Where(name => name.StartsWith("stories/index-", StringComparison.Ordinal)).Distinct().Count();
        Assert.True(weeks is > 0 and <= 8, $"{weeks} of 40 weeks were read");
        Assert.True(parts <= 4, $"{parts} parts of the index were read");
    }

    [Fact]
    public async Task An_old_link_leads_to_the_story_that_an_old_one_became_part_of()
    {
        var store = new FileBlobStore(_folder["links"]);
        using var writer = Host(store, 0);
        await writer.TakeInAsync(store, Article("first.json", 0, Begin.AddDays(1), 1));
        for (var week = 4; week < 20; week++)
            await writer.TakeInAsync(store, Article($"week{week}.json", 1 + week % 11, Begin.AddDays(7 * week), week));
        await writer.UpdateStoriesAsync();
        var old = (await writer.Shelf.IndexAsync()).Stories.MinBy(story => story.First)!.Id;

        await writer.TakeInAsync(store, Article("before.json", 0, Begin, 2));
        await writer.UpdateStoriesAsync();
        writer.Shelf.Expire();

        var story = await writer.Shelf.ReadAsync(old);
        Assert.NotEqual(old, story!.Id);
        Assert.Equal(2, story.Story!.Articles.Length);

        await writer.RetractAsync(store, "before.json");
        writer.Shelf.Expire();
        Assert.Equal("first.json", Assert.Single((await writer.Shelf.ReadAsync(story.Id))!.Story!.Articles).Name);
    }

    [Fact]
    public async Task An_upload_that_moved_while_its_record_was_lost_is_in_one_week_after_the_sweep()
    {
        var store = new FileBlobStore(_folder["lost"]);
        using var writer = Host(store, 0);
        await writer.TakeInAsync(store, Article("moved.json", 0, Begin, 1));
        await writer.UpdateStoriesAsync();
        await store.DeleteAsync(RecordNames.PreparedUpload(RecordNames.UploadId("moved.json")));
        await writer.TakeInAsync(store, Article("moved.json", 0, Begin.AddDays(70), 1));
        await writer.UpdateStoriesAsync();

        await writer.SweepAsync();

        Assert.Empty(await StoredStories.FaultsAsync(store));
        Assert.Single((await new StoryShelf(store, TimeProvider.System).IndexAsync()).Stories);
    }

    private static async Task ChangeAsync(FileBlobStore store, Newsroom writer, SortedDictionary<string, Upload> there, Random random)
    {
        var what = there.Count < 12 ? 0 : random.Next(10);
        var name = what < 6 ? $"{there.Count}-{random.Next()}.json" : there.Keys.ElementAt(random.Next(there.Count));
        if (what == 9)
        {
            there.Remove(name);
            await store.DeleteAsync(RecordNames.Upload(name));
            await writer.ArticleUploadedAsync(name);
            return;
        }
        // Three of the events are told of every six days and so go on for as long as nobody takes away an article between.
        var place = random.Next(2) == 0 ? random.Next(3) : random.Next(Places.Length);
        var published = place < 3 ? Begin.AddDays(6 * random.Next(12)) : Begin.AddDays(14 * place + random.Next(12));
        there[name] = Article(name, place, published, random.Next());
        await writer.TakeInAsync(store, there[name]);
    }

    private async Task<SortedDictionary<string, string>> OfOneLookAsync(IEnumerable<Upload> uploads, string name)
    {
        var store = new FileBlobStore(_folder[name]);
        foreach (var upload in uploads)
            await store.PutAsync(upload);
        using var writer = Host(store, int.MaxValue);
        await writer.SweepAsync();
        return await StoredStories.OfAsync(store);
    }

    private static Upload Article(string name, int place, DateTimeOffset published, int number)
    {
        var (town, noun, random) = (Places[place], Nouns[place], new Random(number));
        // What is told of one place is told in words of its own.
        string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"{noun[..2]}{(char)('a' + random.Next(9))}{town[..3].ToLowerInvariant()}{(char)('a' + random.Next(4))}n"));
        var text = $"The {noun} of {town} {Words(12)}, said Mira {town}son. {town} {Words(14)} {number % 97 + 3} {Words(9)}.\n\nOlaf {town}gren of {town} {Words(16)} the {noun} {Words(10)}.";
        return new Upload(name, JsonSerializer.SerializeToUtf8Bytes(new { title = $"{town} {noun} {Words(3)}", text, published }));
    }

    private static Newsroom Host(IBlobStore store, int kept) =>
        new(store, new InProcessQueue(TimeProvider.System), TimeProvider.System, NullLoggerFactory.Instance, RememberedWork.OfAllDays, kept);

    /// <summary>Remembers what was read.</summary>
    private sealed class ReadsOf(IBlobStore store) : DelegatingStore(store)
    {
        public ConcurrentQueue<string> Names { get; } = new();

        public override Task<StoredBlob?> ReadAsync(string name, int most = int.MaxValue, CancellationToken cancellation = default)
        {
            Names.Enqueue(name);
            return base.ReadAsync(name, most, cancellation);
        }
    }
}
