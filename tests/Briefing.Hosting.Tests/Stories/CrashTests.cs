using Briefing.Hosting.Storing;
using Briefing.Storing;

namespace Briefing.Hosting.Tests.Stories;

public sealed class CrashTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _stores;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Wherever_a_host_dies_the_next_run_gets_the_stories_right()
    {
        var first = new InventedNews(3).Articles(10);
        var news = new InventedNews(4);
        List<Upload> second = [.. news.Articles(3).Select(upload => upload with { Name = "late-" + upload.Name }), news.Changed(first[0]), news.Changed(first[5])];
        string[] deleted = [first[1].Name, first[7].Name];
        var quiet = Store();
        foreach (var upload in first.Where(upload => !deleted.Contains(upload.Name)).Concat(second))
            await quiet.PutAsync(upload);
        await RunAsync(quiet);
        var expected = await StoredStories.OfAsync(quiet);

        var begun = _folder["begun"];
        foreach (var upload in first)
            await new FileBlobStore(begun).PutAsync(upload);
        await RunAsync(new FileBlobStore(begun));
        var crashes = 0;
        for (var atWrite = 1; ; atWrite++)
        {
            foreach (var isWritten in new[] { false, true })
            {
                var store = Store(begun);
                foreach (var upload in second)
                    await store.PutAsync(upload);
                foreach (var name in deleted)
                    await store.DeleteAsync(RecordNames.Upload(name));

                var interrupted = new InterruptedStore(store, atWrite, isWritten);
                await Xunit.Record.ExceptionAsync(() => RunAsync(interrupted));
                crashes += interrupted.WasInterrupted ? 1 : 0;
                await RunAsync(store);

                Assert.Equal(expected, await StoredStories.OfAsync(store));
                Assert.Empty(await StoredStories.FaultsAsync(store));
                if (!interrupted.WasInterrupted)
                {
                    Assert.True(crashes > 30, $"only {crashes} places to die at");
                    return;
                }
            }
        }
    }

    private FileBlobStore Store(string? copyOf = null)
    {
        var folder = _folder[$"{_stores++}"];
        foreach (var file in copyOf is null ? [] : Directory.EnumerateFiles(copyOf, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(folder, Path.GetRelativePath(copyOf!, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }
        return new FileBlobStore(folder);
    }

    /// <summary>What a host does when it starts.</summary>
    private static async Task RunAsync(IBlobStore store)
    {
        using var newsroom = Newsrooms.On(store);
        await newsroom.SweepAsync();
    }
}
