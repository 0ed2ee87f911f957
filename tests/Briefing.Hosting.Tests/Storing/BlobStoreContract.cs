using System.Collections.Concurrent;
using System.Text;
using Briefing.Storing;

namespace Briefing.Hosting.Tests.Storing;

/// <summary>What every store must do.</summary>
public abstract class BlobStoreContract
{
    /// <summary>Seconds that a short lease lasts; a storage account knows none below 15.</summary>
    private protected abstract int ShortLease { get; }

    private protected abstract IBlobStore Open();

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<string> TextAsync(IBlobStore store, string name) => Encoding.UTF8.GetString((await store.ReadAsync(name))!.Content.Span);

    [SkippableFact]
    public async Task What_is_written_is_read_as_it_was()
    {
        var store = Open();
        var tag = await store.WriteAsync("prepared/a.json", Bytes("one"), WriteCondition.Always);

        var read = await store.ReadAsync("prepared/a.json");

        Assert.Equal("one", Encoding.UTF8.GetString(read!.Content.Span));
        Assert.Equal(tag, read.Tag);
        Assert.Equal(3, read.Length);
        Assert.InRange(read.Modified, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
        Assert.Null(await store.ReadAsync("prepared/b.json"));
        Assert.Null(await store.ReadAsync("nowhere/b.json"));
    }

    [SkippableFact]
    public async Task A_record_is_created_once()
    {
        var store = Open();
        Assert.NotNull(await store.WriteAsync("prepared/a.json", Bytes("one"), WriteCondition.Absent));
        Assert.Null(await store.WriteAsync("prepared/a.json", Bytes("two"), WriteCondition.Absent));
        Assert.Equal("one", await TextAsync(store, "prepared/a.json"));
    }

    [SkippableFact]
    public async Task A_record_is_replaced_only_in_the_version_that_was_seen()
    {
        var store = Open();
        var first = await store.WriteAsync("prepared/a.json", Bytes("one"), WriteCondition.Absent);
        var second = await store.WriteAsync("prepared/a.json", Bytes("two"), WriteCondition.Unchanged(first!));

        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(await store.WriteAsync("prepared/a.json", Bytes("six"), WriteCondition.Unchanged(first!)));
        Assert.Equal("two", await TextAsync(store, "prepared/a.json"));
        await store.DeleteAsync("prepared/a.json");
        Assert.Null(await store.WriteAsync("prepared/a.json", Bytes("ten"), WriteCondition.Unchanged(second!)));
        Assert.Null(await store.ReadAsync("prepared/a.json"));
    }

    [SkippableFact]
    public async Task The_same_content_written_again_is_another_version()
    {
        var store = Open();
        var tags = new HashSet<string>();
        for (var i = 0; i < 20; i++)
            Assert.True(tags.Add((await store.WriteAsync("changes/a", Bytes("same"), WriteCondition.Always))!));
    }

    [SkippableFact]
    public async Task Of_many_that_create_a_record_at_once_exactly_one_does()
    {
        var store = Open();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => store.WriteAsync("prepared/a.json", Bytes($"by {i}"), WriteCondition.Absent))));

        var winner = Assert.Single(outcomes, tag => tag is not null);
        Assert.Equal(winner, (await store.ReadAsync("prepared/a.json"))!.Tag);
    }

    [SkippableFact]
    public async Task Counting_up_by_many_loses_no_count()
    {
        var store = Open();
        await store.WriteAsync("prepared/count.json", Bytes("0"), WriteCondition.Always);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < 10;)
            {
                var seen = await store.ReadAsync("prepared/count.json");
                var next = int.Parse(Encoding.UTF8.GetString(seen!.Content.Span), System.Globalization.CultureInfo.InvariantCulture) + 1;
                if (await store.WriteAsync("prepared/count.json", Bytes($"{next}"), WriteCondition.Unchanged(seen.Tag)) is not null)
                    done++;
            }
        })));
        Assert.Equal("80", await TextAsync(store, "prepared/count.json"));
    }

    [SkippableFact]
    public async Task A_reader_never_sees_half_a_record()
    {
        var store = Open();
        var versions = Enumerable.Range(0, 10).Select(i => new string((char)('a' + i), 300_000)).ToList();
        await store.WriteAsync("stories/a.json", Bytes(versions[0]), WriteCondition.Always);
        var seen = new ConcurrentBag<string>();
        using var stop = new CancellationTokenSource();
        var reading = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                seen.Add(await TextAsync(store, "stories/a.json"));
        })));
        foreach (var version in versions)
            await store.WriteAsync("stories/a.json", Bytes(version), WriteCondition.Always);
        await stop.CancelAsync();
        await reading;

        Assert.NotEmpty(seen);
        Assert.All(seen, text => Assert.Contains(text, versions));
    }

    [SkippableFact]
    public async Task A_record_is_deleted_in_the_version_that_was_seen_or_in_any()
    {
        var store = Open();
        var first = await store.WriteAsync("changes/a", Bytes("one"), WriteCondition.Always);
        var second = await store.WriteAsync("changes/a", Bytes("two"), WriteCondition.Always);

        Assert.False(await store.DeleteAsync("changes/a", first));
        Assert.True(await store.DeleteAsync("changes/a", second));
        Assert.False(await store.DeleteAsync("changes/a"));
        Assert.False(await store.DeleteAsync("nowhere/a"));
        await store.WriteAsync("changes/a", Bytes("three"), WriteCondition.Absent);
        Assert.True(await store.DeleteAsync("changes/a"));
    }

    [SkippableFact]
    public async Task Large_records_are_whole_and_may_be_read_in_part()
    {
        var store = Open();
        var content = new byte[40_000_000];
        new Random(7).NextBytes(content);
        await store.WriteAsync("articles/large.bin", content, WriteCondition.Always);

        Assert.True((await store.ReadAsync("articles/large.bin"))!.Content.Span.SequenceEqual(content));
        var part = await store.ReadAsync("articles/large.bin", 1000);
        Assert.Equal(40_000_000, part!.Length);
        Assert.True(part.Content.Span.SequenceEqual(content.AsSpan(0, 1000)));
        var none = await store.ReadAsync("articles/large.bin", 0);
        Assert.Equal((40_000_000, 0, part.Tag), (none!.Length, none.Content.Length, none.Tag));
    }

    [SkippableFact]
    public async Task An_empty_record_is_one()
    {
        var store = Open();
        var tag = await store.WriteAsync("changes/a", default, WriteCondition.Absent);
        var read = await store.ReadAsync("changes/a");
        Assert.Equal((0, tag), (read!.Content.Length, read.Tag));
    }

    [SkippableTheory]
    [InlineData("Überschwemmung in São Paulo.html")]
    [InlineData("feeds/world/2026-03-02 08:15.xml")]
    [InlineData("100% sure? #1 & more+.txt")]
    [InlineData("北京.txt")]
    [InlineData("a..b")]
    [InlineData("...")]
    public async Task Uploads_may_have_any_name(string upload)
    {
        Skip.If(OperatingSystem.IsWindows(), "file names there lack some of these letters");
        var store = Open();
        await store.WriteAsync($"articles/{upload}", Bytes("text"), WriteCondition.Absent);

        Assert.Equal("text", await TextAsync(store, $"articles/{upload}"));
        Assert.Equal($"articles/{upload}", Assert.Single(await store.ListAsync("articles/").ToListAsync()).Name);
        Assert.True(await store.DeleteAsync($"articles/{upload}"));
    }

    [SkippableTheory]
    [InlineData("prepared/../../etc/passwd")]
    [InlineData("articles/../prepared/a.json")]
    [InlineData("articles/a/./b")]
    [InlineData("articles//etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("prepared/Upper.json")]
    [InlineData("prepared/")]
    [InlineData("prepared")]
    [InlineData("ab/too-short")]
    [InlineData("articles/line\nbreak")]
    [InlineData("articles/nul\0")]
    [InlineData(".locks/00")]
    [InlineData("prepared/a\\..\\b")]
    public async Task A_name_that_leads_elsewhere_is_refused(string name)
    {
        var store = Open();
        await Assert.ThrowsAsync<ArgumentException>(() => store.ReadAsync(name));
        await Assert.ThrowsAsync<ArgumentException>(() => store.WriteAsync(name, default, WriteCondition.Always));
        await Assert.ThrowsAsync<ArgumentException>(() => store.DeleteAsync(name));
        await Assert.ThrowsAsync<ArgumentException>(() => store.TryLeaseAsync(name, TimeSpan.FromSeconds(20)));
    }

    [SkippableFact]
    public async Task A_list_holds_the_names_that_begin_so_in_order()
    {
        var store = Open();
        string[] names = ["articles/b/one.txt", "articles/b.txt", "articles/a.txt", "articles/b/two/three.txt", "articles/bc.txt", "prepared/b.json"];
        foreach (var name in names)
            await store.WriteAsync(name, Bytes(name), WriteCondition.Always);

        var listed = await store.ListAsync("articles/b").ToListAsync();

        Assert.Equal(["articles/b.txt", "articles/b/one.txt", "articles/b/two/three.txt", "articles/bc.txt"], listed.Select(entry => entry.Name));
        var entry = listed[1];
        Assert.Equal(("articles/b/one.txt".Length, (await store.ReadAsync("articles/b/one.txt"))!.Tag), (entry.Length, entry.Tag));
        Assert.Equal(2, (await store.ListAsync("articles/b/").ToListAsync()).Count);
        Assert.Empty(await store.ListAsync("nowhere/").ToListAsync());
    }

    [SkippableFact]
    public async Task A_list_of_ten_thousand_names_is_complete_and_in_order()
    {
        var store = Open();
        var names = Enumerable.Range(0, 10_050).Select(i => $"prepared/{i * 7919 % 10_050:x4}.json").ToList();
        await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (name, stop) => await store.WriteAsync(name, default, WriteCondition.Always, stop));

        var listed = await store.ListAsync("prepared/").Select(entry => entry.Name).ToListAsync();

        Assert.Equal(names.Order(StringComparer.Ordinal), listed);
    }

    [SkippableFact]
    public async Task A_lease_is_one_holders_until_it_is_given_back()
    {
        var store = Open();
        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => store.TryLeaseAsync("stories/writer", TimeSpan.FromSeconds(60)))));
        var held = Assert.Single(taken, lease => lease is not null)!;

        Assert.True(await held.RenewAsync());
        Assert.NotNull(await store.TryLeaseAsync("stories/another", TimeSpan.FromSeconds(60)));
        await held.DisposeAsync();
        var next = await store.TryLeaseAsync("stories/writer", TimeSpan.FromSeconds(60));
        Assert.NotNull(next);
        Assert.False(await held.RenewAsync());
        Assert.True(await next.RenewAsync());
    }

    [SkippableFact]
    public async Task A_lease_ends_by_itself_and_then_its_former_holder_knows()
    {
        var store = Open();
        var forgotten = await store.TryLeaseAsync("stories/writer", TimeSpan.FromSeconds(ShortLease));
        var next = await Eventually.ValueAsync(() => store.TryLeaseAsync("stories/writer", TimeSpan.FromSeconds(60)), TimeSpan.FromSeconds(ShortLease + 30));

        Assert.NotNull(next);
        Assert.False(await forgotten!.RenewAsync());
        await forgotten.DisposeAsync();
        Assert.True(await next.RenewAsync());
    }
}
