using Briefing.Hosting.Storing;
using Briefing.Storing;
using Xunit.Abstractions;

namespace Briefing.Hosting.Tests.Stories;

/// <summary>Each record that is made of uploads is damaged in turn, in every way in which a disk, a crash or a hand does it.</summary>
public sealed class DamageTests(ITestOutputHelper output) : IDisposable
{
    private static readonly Dictionary<string, Func<byte[], byte[]?>> Damages = new()
    {
        ["cut off in the middle"] = content => content[..(content.Length / 2)],
        ["cut off at its end"] = content => content[..^1],
        ["emptied"] = _ => [],
        ["zeroed"] = content => new byte[content.Length],
        ["a bit turned at its start"] = content => Turned(content, 0),
        ["a bit turned in the middle"] = content => Turned(content, content.Length / 2),
        ["a bit turned near its end"] = content => Turned(content, content.Length - 3),
        ["another's bytes"] = _ => "{\"record\":\"other\",\"version\":1}\n"u8.ToArray(),
        ["taken away"] = _ => null,
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_damaged_record_is_never_shown_and_is_made_again(bool hostIsNew)
    {
        var store = new FileBlobStore(_folder["data"]);
        foreach (var upload in new InventedNews(8).Articles(9))
            await store.PutAsync(upload);
        await store.PutAsync("empty.txt", "");
        using var old = Newsrooms.On(store);
        await old.SweepAsync();
        var expected = await StoredStories.OfAsync(store);
        var records = await Made(store).Select(entry => entry.Name).ToListAsync();
        var cases = 0;
        foreach (var name in records)
        {
            foreach (var (how, damage) in Damages)
            {
                var sound = (await store.ReadAsync(name))!.Content.ToArray();
                if (damage(sound) is { } damaged)
                    await store.WriteAsync(name, damaged, WriteCondition.Always);
                else
                    await store.DeleteAsync(name);
                using var fresh = Newsrooms.On(store);
                var host = hostIsNew ? fresh : old;

                await ReadAllAsync(host, expected.Keys);
                await host.SweepAsync();

                var told = hostIsNew ? await StoredStories.OfAsync(store) : await StoredStories.OfAsync(host.Shelf);
                Assert.True(expected.SequenceEqual(told), $"{name}, {how}: the stories differ");
                if (hostIsNew)
                    Assert.True(await store.ReadAsync(name) is { Length: > 0 }, $"{name}, {how}: it was not made again");
                else
                    await store.WriteAsync(name, sound, WriteCondition.Always); // Who has a story in memory need not see what has become of its record.
                await host.UpdateStoriesAsync();
                Assert.Equal("", string.Join(", ", (await StoredStories.FaultsAsync(store)).Select(fault => $"{name}, {how}: {fault}")));
                cases++;
            }
        }
        output.WriteLine($"{records.Count} records, {cases} cases");
        Assert.True(records.Count > 15, $"only {records.Count} records");
    }

    [Fact]
    public async Task An_ended_story_whose_record_is_damaged_is_forgotten()
    {
        var store = new FileBlobStore(_folder["data"]);
        var upload = new InventedNews(8).Articles(1)[0];
        await store.PutAsync(upload);
        using var host = Newsrooms.On(store);
        await host.SweepAsync();
        var id = Assert.Single((await host.Shelf.IndexAsync()).Stories).Id;
        await store.DeleteAsync(RecordNames.Upload(upload.Name));
        await host.SweepAsync();
        Assert.NotNull(await host.Shelf.ReadAsync(id));
        await store.WriteAsync(RecordNames.Story(id), "cut o"u8.ToArray(), WriteCondition.Always);

        using var fresh = Newsrooms.On(store);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => fresh.Shelf.ReadAsync(id));
        await fresh.UpdateStoriesAsync();

        Assert.Null(await fresh.Shelf.ReadAsync(id));
    }

    /// <summary>What is made of uploads; quarantine records are for people, and are not read again.</summary>
    private static IAsyncEnumerable<BlobEntry> Made(IBlobStore store) => store.ListAsync(RecordNames.Prepared).Concat(store.ListAsync(RecordNames.Stories));

    /// <summary>What a reader does who looks at everything; what is damaged is refused or shown as it was before.</summary>
    private static async Task ReadAllAsync(Newsroom host, IEnumerable<string> stories)
    {
        foreach (var id in stories)
        {
            try
            {
                if (await host.Shelf.ReadAsync(id) is not { Story: { } story })
                    continue;
                foreach (var article in story.Articles)
                    await host.Shelf.ArticleAsync(article.Id);
            }
            catch (StoreUnavailableException)
            {
                // The reader is asked to come again.
            }
        }
    }

    private static byte[] Turned(byte[] content, int at)
    {
        var turned = content.ToArray();
        turned[at] ^= 0x10;
        return turned;
    }
}
