using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Briefing.Hosting.Storing;
using Briefing.Hosting.Tests;
using Briefing.Storing;
using Xunit.Abstractions;

namespace Briefing.Cli.Tests;

public sealed class ServeCommandTests(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new() { Timeout = Patience };
    private Process? _server;

    public void Dispose()
    {
        Kill();
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_article_dropped_into_the_folder_is_on_the_front_page_and_a_kill_loses_nothing()
    {
        var site = await StartAsync();
        await WaitForAsync(site, "nothing to report");
        Drop("orchestra.txt", News.OrchestraInFull);
        await WaitForAsync(site, "Brandvold");
        var clock = Stopwatch.StartNew();
        Drop("dam.txt", News.DamInFull);
        await WaitForAsync(site, "Kolvik");
        output.WriteLine($"From drop to page: {clock.ElapsedMilliseconds} ms");
        var stories = await StoriesAsync(site);

        Drop("dam-elsewhere.txt", News.DamElsewhereInFull);
        Kill();
        Drop("late.txt", News.OrchestraInFull.Replace("Sundhamn", "Tarrowby", StringComparison.Ordinal).Replace("orchestra names", "choir finds", StringComparison.Ordinal));
        site = await StartAsync();
        await WaitForAsync(site, "17 million");
        Assert.Equal(2, stories.Count);
        // A story may go on under another's id; its own still leads there.
        var told = string.Concat(await Task.WhenAll(stories.Select(id => _client.GetStringAsync(new Uri(site, "/stories/" + id)))));
        foreach (var text in new[] { "Brandvold", "cracks in two of its nine gates", "17 million" })
            Assert.Contains(text, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_half_written_changed_or_deleted_is_followed()
    {
        var site = await StartAsync();
        Drop("orchestra.txt", News.OrchestraInFull);
        await using (var slow = new FileStream(_folder["data/articles/dam.txt"], FileMode.Create, FileAccess.Write, FileShare.ReadWrite, 1))
        {
            foreach (var part in News.DamInFull.Chunk(60))
            {
                slow.Write(System.Text.Encoding.UTF8.GetBytes(part));
                slow.Flush();
                await Task.Yield();
            }
        }

        await WaitForAsync(site, "cracks in two of its nine gates");
        Drop("dam.txt", News.DamInFull.Replace("nine gates", "thirty gates", StringComparison.Ordinal));
        await WaitForAsync(site, "thirty gates");
        File.Delete(_folder["data/articles/dam.txt"]);
        await WaitForAsync(site, "Kolvik", isThere: false);
        Assert.Contains("Brandvold", await _client.GetStringAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_asks_for_keys_once_there_is_one()
    {
        var made = BuiltCommand.Run("keys", "add", "newsroom", "--scope", "read", "--data", _folder["data"]);
        Assert.Equal(0, made.ExitCode);
        var secret = Assert.Single(made.OutputLines);
        var site = await StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await _client.GetAsync(new Uri(site, "/api/stories"))).StatusCode);
        _client.DefaultRequestHeaders.Add("X-Api-Key", secret);
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync(new Uri(site, "/api/stories"))).StatusCode);

        var listed = Assert.Single(BuiltCommand.Run("keys", "list", "--data", _folder["data"]).OutputLines);
        Assert.Contains("newsroom", listed, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, listed, StringComparison.Ordinal);
        Assert.Equal(0, BuiltCommand.Run("keys", "revoke", listed.Split(' ')[0], "--data", _folder["data"]).ExitCode);
        Assert.Equal(1, BuiltCommand.Run("keys", "revoke", listed.Split(' ')[0], "--data", _folder["data"]).ExitCode);
    }

    [Fact]
    public void Editions_are_set_and_listed()
    {
        var data = _folder["data"];
        Assert.StartsWith("daily: Daily brief; every day at 06:00 UTC", Assert.Single(BuiltCommand.Run("editions", "list", "--data", data).OutputLines), StringComparison.Ordinal);
        Assert.Equal(0, BuiltCommand.Run("editions", "set", "harbour", "--title", "Harbour news", "--topic", "harbour", "--days", "mon", "thu", "--at", "07:30", "--zone", "Europe/Oslo", "--words", "60", "--data", data).ExitCode);
        Assert.Equal(0, BuiltCommand.Run("editions", "set", "harbour", "--stories", "3", "--data", data).ExitCode);
        Assert.Contains("harbour: Harbour news; mon thu at 07:30 Europe/Oslo; harbour; at most 3 stories of 60 words", BuiltCommand.Run("editions", "list", "--data", data).OutputLines);
        foreach (var wrong in new[] { "--zone=Europe/Nowhere", "--words=1", "--at=late", "--days=monday" })
            Assert.Equal(2, BuiltCommand.Run("editions", "set", "harbour", wrong, "--data", data).ExitCode);
    }

    [SkippableFact]
    public async Task With_a_storage_account_it_goes_by_events_and_finds_what_came_before_it_started()
    {
        var account = AzuriteAccount.Require();
        var storage = Storage.OnAzure(account);
        await UploadAsync(storage.Blobs, "orchestra.txt", News.OrchestraInFull);
        var site = await StartAsync(new Dictionary<string, string> { [Storage.Connection] = account }, "--storage", "azure");
        await WaitForAsync(site, "Brandvold");
        await UploadAsync(storage.Blobs, "east/dam.txt", News.DamInFull);
        await storage.Queue(QueueNames.ArticleEvents).SendAsync("""
            {"eventType":"Microsoft.Storage.BlobCreated","subject":"/blobServices/default/containers/articles/blobs/east/dam.txt","data":{"api":"PutBlob"}}
            """);
        await WaitForAsync(site, "cracks in two of its nine gates");

        Kill();
        await UploadAsync(storage.Blobs, "dam-elsewhere.txt", News.DamElsewhereInFull);
        site = await StartAsync(new Dictionary<string, string> { [Storage.Connection] = account }, "--storage", "azure");
        await WaitForAsync(site, "17 million");
        Assert.False(Directory.Exists(_folder["data/stories"]), "It wrote to the folder too.");
    }

    [SkippableFact]
    public async Task It_ends_cleanly_when_it_is_asked_to()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no signal to send.");
        await StartAsync();
        using (var kill = Process.Start("kill", ["-INT", _server!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        using var deadline = new CancellationTokenSource(Patience);
        await _server.WaitForExitAsync(deadline.Token);
        Assert.Equal(0, _server.ExitCode);
    }

    private static Task UploadAsync(IBlobStore store, string name, string text) =>
        store.WriteAsync(RecordNames.Upload(name), System.Text.Encoding.UTF8.GetBytes(text), WriteCondition.Always);

    private Task<Uri> StartAsync() => StartAsync(new Dictionary<string, string>());

    private async Task<Uri> StartAsync(Dictionary<string, string> environment, params string[] more)
    {
        _server = BuiltCommand.Start(environment, ["serve", "--data", _folder["data"], "--port", "0", .. more]);
        // What it says is read, or it would wait for a reader.
        _ = _server.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(Patience);
        return new Uri((await _server.StandardOutput.ReadLineAsync(deadline.Token))!);
    }

    private void Kill()
    {
        if (_server is { HasExited: false })
        {
            _server.Kill();
            _server.WaitForExit();
        }

        _server?.Dispose();
        _server = null;
    }

    private void Drop(string name, string text) => _folder.Write(Path.Combine("data", "articles", name), text);

    private async Task WaitForAsync(Uri page, string text, bool isThere = true)
    {
        var clock = Stopwatch.StartNew();
        string html;
        while ((html = await _client.GetStringAsync(page)).Contains(text, StringComparison.Ordinal) != isThere)
        {
            Assert.True(clock.Elapsed < Patience, $"\"{text}\" {(isThere ? "did not come" : "did not go")}: {html}");
            await Task.Delay(20);
        }
    }

    private async Task<List<string>> StoriesAsync(Uri site)
    {
        using var list = JsonDocument.Parse(await _client.GetStringAsync(new Uri(site, "/api/stories")));
        return [.. list.RootElement.GetProperty("stories").EnumerateArray().Select(story => story.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];
    }
}
