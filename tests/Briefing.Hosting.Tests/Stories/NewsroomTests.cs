using Briefing.Hosting.Intake;
using Briefing.Hosting.Stories;
using Briefing.Hosting.Storing;
using Briefing.Hosting.Tests.Storing;
using Briefing.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Hosting.Tests.Stories;

public sealed class NewsroomTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FileBlobStore _store;
    private readonly Newsroom _newsroom;

    public NewsroomTests()
    {
        _store = new FileBlobStore(_folder.Path);
        _newsroom = Newsrooms.On(_store);
    }

    public void Dispose()
    {
        _newsroom.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Uploads_become_a_story_that_is_found_by_its_words()
    {
        await _newsroom.TakeInAsync(_store, "dam.txt", News.Dam);
        await _newsroom.TakeInAsync(_store, "other/dam2.txt", News.DamElsewhere);
        await _newsroom.UpdateStoriesAsync();

        var index = await new StoryShelf(_store, TimeProvider.System).IndexAsync();

        var found = Assert.Single(index.Find(new StoryQuery { Topics = ["dams"], Entities = ["Kolvik"] }, DateTimeOffset.UtcNow));
        Assert.Equal(2, found.Articles);
        Assert.Equal(2, found.Origins);
        Assert.Empty(index.Find(new StoryQuery { Topics = ["orchestra"] }, DateTimeOffset.UtcNow));
        var story = await _newsroom.Shelf.ReadAsync(found.Id);
        Assert.Contains(story!.Story!.Disputed, dispute => dispute.Positions.Length == 2);
        var article = await _newsroom.Shelf.ArticleAsync(story.Story.Articles[0].Id);
        Assert.StartsWith("The river authority said", article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sweep_ends_while_articles_keep_coming_and_has_the_rest_done_later()
    {
        var restless = new RestlessStore(_store, RecordNames.Change(RecordNames.UploadId("dam.txt")));
        var work = new InProcessQueue(TimeProvider.System);
        using var newsroom = new Newsroom(restless, work, TimeProvider.System, NullLoggerFactory.Instance);
        await _store.PutAsync("dam.txt", News.Dam);

        await newsroom.SweepAsync();

        Assert.InRange(restless.Updates, 1, RestlessStore.MostUpdates / 2);
        Assert.Single((await newsroom.Shelf.IndexAsync()).Stories);
        await Eventually.TrueAsync(async () => (await work.ReceiveAsync(1, TimeSpan.FromMinutes(1))).Count == 1);

        restless.IsCalm = true;
        await newsroom.StoriesChangedAsync("later");
        Assert.False(await _store.ListAsync(RecordNames.Changes).AnyAsync());
    }

    [Fact]
    public async Task A_sweep_that_fails_is_gone_on_with_soon_and_not_at_the_next_sweep()
    {
        var failing = new FailingStore(_store, RecordNames.StoryIndex);
        var work = new InProcessQueue(TimeProvider.System);
        using var newsroom = new Newsroom(failing, work, TimeProvider.System, NullLoggerFactory.Instance);
        await _store.PutAsync("dam.txt", News.Dam);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => newsroom.SweepAsync());

        var message = Assert.Single(await work.ReceiveAsync(1, TimeSpan.FromMinutes(1)));
        await newsroom.StoriesChangedAsync(message.Text);
        Assert.Single((await newsroom.Shelf.IndexAsync()).Stories);
    }

    [Fact]
    public async Task What_is_damaged_again_while_it_is_made_again_is_tried_again_later()
    {
        await _newsroom.TakeInAsync(_store, "dam.txt", News.Dam);
        var record = RecordNames.PreparedUpload(RecordNames.UploadId("dam.txt"));
        using var newsroom = new Newsroom(new CuttingStore(_store, record, reads: 3), new InProcessQueue(TimeProvider.System), TimeProvider.System, NullLoggerFactory.Instance);

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => newsroom.UpdateStoriesAsync());
        await newsroom.UpdateStoriesAsync();

        Assert.Contains(record, failure.Message, StringComparison.Ordinal);
        Assert.Single((await newsroom.Shelf.IndexAsync()).Stories);
    }

    [Fact]
    public async Task A_deleted_article_takes_its_facts_along_and_says_so()
    {
        await _newsroom.TakeInAsync(_store, "dam.txt", News.Dam);
        await _newsroom.TakeInAsync(_store, "dam2.txt", News.DamElsewhere);
        await _newsroom.UpdateStoriesAsync();
        await _store.DeleteAsync("articles/dam2.txt");
        Assert.Equal(IntakeOutcome.Retracted, await _newsroom.ArticleUploadedAsync("dam2.txt"));
        await _newsroom.UpdateStoriesAsync();

        var index = await new StoryShelf(_store, TimeProvider.System).IndexAsync();
        var story = await _newsroom.Shelf.ReadAsync(Assert.Single(index.Stories).Id);

        Assert.Single(story!.Story!.Articles);
        Assert.DoesNotContain(story.Story.Facts, fact => fact.Text.Contains("17 million", StringComparison.Ordinal));
        Assert.Contains(story.Withdrawn, withdrawn => withdrawn.Fact.Text.Contains("17 million", StringComparison.Ordinal) && withdrawn.Articles.SequenceEqual(["dam2.txt"]));
    }

    [Fact]
    public async Task What_cannot_be_used_is_quarantined_until_it_can()
    {
        await _newsroom.TakeInAsync(_store, "noise.txt", "\0\u0001\u0002");
        await _newsroom.UpdateStoriesAsync();
        var record = RecordNames.Quarantined(RecordNames.UploadId("noise.txt"));
        Assert.NotNull(await _store.ReadAsync(record));

        await _newsroom.TakeInAsync(_store, "noise.txt", News.Dam);
        await _newsroom.UpdateStoriesAsync();
        Assert.Null(await _store.ReadAsync(record));
        Assert.Single((await new StoryShelf(_store, TimeProvider.System).IndexAsync()).Stories);
    }

    /// <summary>A store that does not answer the first time that a record is to be written.</summary>
    private sealed class FailingStore(IBlobStore store, string record) : DelegatingStore(store)
    {
        private bool _hasFailed;

        public override Task<string?> WriteAsync(string name, ReadOnlyMemory<byte> content, WriteCondition condition, CancellationToken cancellation = default)
        {
            if (name != record || _hasFailed)
                return base.WriteAsync(name, content, condition, cancellation);
            _hasFailed = true;
            throw new StoreUnavailableException("The store does not answer.", new IOException());
        }
    }

    /// <summary>A store that gives only half of a record the first times.</summary>
    private sealed class CuttingStore(IBlobStore store, string record, int reads) : DelegatingStore(store)
    {
        private int _reads;

        public override async Task<StoredBlob?> ReadAsync(string name, int most = int.MaxValue, CancellationToken cancellation = default)
        {
            var blob = await base.ReadAsync(name, most, cancellation);
            return blob is not null && name == record && _reads++ < reads ? blob with { Content = blob.Content[..(blob.Content.Length / 2)] } : blob;
        }
    }

    /// <summary>A store in which an upload has changed again whenever the stories were written, until nobody could call that an end.</summary>
    private sealed class RestlessStore(IBlobStore store, string mark) : DelegatingStore(store)
    {
        public const int MostUpdates = 40;

        public int Updates { get; private set; }

        public bool IsCalm { get; set; }

        public override async Task<bool> DeleteAsync(string name, string? tag = null, CancellationToken cancellation = default)
        {
            var isDeleted = await base.DeleteAsync(name, tag, cancellation);
            if (name == mark && !IsCalm && ++Updates < MostUpdates)
                await WriteAsync(mark, default, WriteCondition.Always, cancellation);
            return isDeleted;
        }
    }
}
