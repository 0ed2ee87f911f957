using System.Diagnostics;
using Briefing.Hosting.Storing;
using Briefing.Storing;

namespace Briefing.Hosting.Tests.Storing;

public sealed class FileBlobStoreTests : BlobStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private protected override int ShortLease => 1;

    private protected override IBlobStore Open() => new FileBlobStore(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_stores_on_one_folder_keep_each_other_from_writing_at_once()
    {
        var stores = new[] { Open(), Open() };
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => stores[i % 2].WriteAsync("prepared/a.json", default, WriteCondition.Absent))));
        Assert.Single(outcomes, tag => tag is not null);
    }

    [Fact]
    public async Task A_file_that_any_program_puts_there_is_an_upload()
    {
        Directory.CreateDirectory(_folder["articles/feeds"]);
        await File.WriteAllTextAsync(_folder["articles/feeds/World.TXT"], "text");
        var store = Open();

        var listed = Assert.Single(await store.ListAsync("articles/").ToListAsync());
        Assert.Equal("articles/feeds/World.TXT", listed.Name);
        Assert.Equal(listed.Tag, (await store.ReadAsync(listed.Name))!.Tag);
    }

    [Fact]
    public async Task What_a_crash_left_half_written_is_no_record_and_goes_in_time()
    {
        Directory.CreateDirectory(_folder["prepared"]);
        await File.WriteAllTextAsync(_folder["prepared/.~0123"], "half");
        await File.WriteAllTextAsync(_folder["prepared/.~4567"], "half");
        File.SetLastWriteTimeUtc(_folder["prepared/.~4567"], DateTime.UtcNow.AddHours(-2));

        Assert.Empty(await Open().ListAsync("prepared/").ToListAsync());
        Assert.True(File.Exists(_folder["prepared/.~0123"]));
        Assert.False(File.Exists(_folder["prepared/.~4567"]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    [InlineData(1000)]
    public void A_folder_of_more_names_than_are_held_at_once_is_listed_whole_and_in_order(int atOnce)
    {
        var names = Enumerable.Range(0, 40).Select(i => $"articles/{i * 17 % 40:x2}/{i}.txt").Append("articles/a.txt").Append("articles/10.txt").ToList();
        foreach (var name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
            File.WriteAllText(_folder[name], "text");
        }

        var pages = Pages(new FileListing(_folder.Path, "articles/", atOnce, TimeProvider.System));
        Assert.Equal(names.Order(StringComparer.Ordinal), pages.SelectMany(page => page));
        Assert.Equal(Math.Min(atOnce, names.Count), pages[0].Count);
        Assert.InRange(pages.Count, 1, 22);
    }

    [Fact]
    public void What_comes_and_goes_while_a_folder_is_listed_leaves_the_rest_in_the_listing_once()
    {
        Directory.CreateDirectory(_folder["prepared"]);
        foreach (var name in "bdfhjl")
            File.WriteAllText(_folder[$"prepared/{name}.json"], "");

        var listing = new FileListing(_folder.Path, "prepared/", 2, TimeProvider.System);
        Assert.Equal(["prepared/b.json", "prepared/d.json"], listing.NextPage(default));
        File.Delete(_folder["prepared/d.json"]);
        File.Delete(_folder["prepared/h.json"]);
        File.WriteAllText(_folder["prepared/a.json"], "");
        File.WriteAllText(_folder["prepared/i.json"], "");

        Assert.Equal(["prepared/f.json", "prepared/i.json", "prepared/j.json", "prepared/l.json"], Pages(listing).SelectMany(page => page));
    }

    [Fact]
    public async Task The_lease_of_a_process_that_is_gone_is_free_at_once()
    {
        var store = Open();
        Assert.NotNull(await store.TryLeaseAsync("stories/writer", TimeSpan.FromHours(1)));
        var file = Assert.Single(Directory.GetFiles(_folder[".leases"]));
        var lines = await File.ReadAllLinesAsync(file);
        using (var gone = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!)
        {
            await gone.WaitForExitAsync();
            lines[3] = gone.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        await File.WriteAllTextAsync(file, string.Join('\n', lines) + "\n");

        Assert.NotNull(await store.TryLeaseAsync("stories/writer", TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_named_with_what_to_do()
    {
        await File.WriteAllTextAsync(_folder["prepared"], "a file where the folder should be");
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => Open().WriteAsync("prepared/a.json", default, WriteCondition.Always));
        Assert.Contains("prepared/a.json", failure.Message, StringComparison.Ordinal);
    }

    private static List<List<string>> Pages(FileListing listing)
    {
        var pages = new List<List<string>>();
        while (listing.NextPage(default) is { } page)
            pages.Add(page);
        return pages;
    }
}
