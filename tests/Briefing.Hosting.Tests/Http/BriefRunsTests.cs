using Briefing.Hosting.Http;
using Briefing.Hosting.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Hosting.Tests.Http;

public sealed class BriefRunsTests : IDisposable
{
    private const string Id = "00112233445566778899aabbccddeeff";

    private readonly TemporaryFolder _folder = new();
    private readonly BriefRuns _runs;

    public BriefRunsTests() => _runs = new BriefRuns(new FileBlobStore(_folder.Path), TimeProvider.System, NullLogger<Site>.Instance);

    public void Dispose()
    {
        _runs.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_same_order_asked_by_many_at_once_is_one_run()
    {
        var made = 0;
        var mayEnd = new TaskCompletionSource();
        async Task<Brief> Make(CancellationToken cancellation)
        {
            Interlocked.Increment(ref made);
            await mayEnd.Task;
            return BriefPipeline.Run([new RawArticle("dam.txt", System.Text.Encoding.UTF8.GetBytes(News.Dam))], new BriefOptions(), cancellation);
        }

        var asked = Enumerable.Range(0, 20).Select(_ => _runs.RunAsync(Id, Make, TimeSpan.FromMinutes(1), CancellationToken.None)).ToList();
        mayEnd.SetResult();
        var briefs = await Task.WhenAll(asked);
        Assert.Equal(1, made);
        Assert.All(briefs, brief => Assert.Same(briefs[0], brief));
    }

    [Fact]
    public async Task A_caller_who_leaves_takes_the_run_from_nobody()
    {
        var mayEnd = new TaskCompletionSource();
        using var leaving = new CancellationTokenSource();
        async Task<Brief> Make(CancellationToken cancellation)
        {
            await mayEnd.Task.WaitAsync(cancellation);
            return BriefPipeline.Run([new RawArticle("dam.txt", System.Text.Encoding.UTF8.GetBytes(News.Dam))], new BriefOptions(), cancellation);
        }

        var first = _runs.RunAsync(Id, Make, TimeSpan.FromMinutes(1), leaving.Token);
        var second = _runs.RunAsync(Id, Make, TimeSpan.FromMinutes(1), CancellationToken.None);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        mayEnd.SetResult();
        Assert.NotNull(await second);
    }

    [Fact]
    public async Task A_run_that_fails_says_so_without_its_reason()
    {
        var mayEnd = new TaskCompletionSource();
        async Task<Brief> Make(CancellationToken cancellation)
        {
            await mayEnd.Task.WaitAsync(cancellation);
            throw new InvalidOperationException("secret detail");
        }

        Assert.Null(await _runs.RunAsync(Id, Make, TimeSpan.Zero, CancellationToken.None));
        Assert.Equal("running", (await _runs.FindAsync(Id, CancellationToken.None))!.State);
        mayEnd.SetResult();
        var deadline = DateTime.UtcNow.AddSeconds(30);
        RunRecord run;
        while ((run = (await _runs.FindAsync(Id, CancellationToken.None))!).State == "running")
            Assert.True(DateTime.UtcNow < deadline, "The run did not end.");
        Assert.Equal("failed", run.State);
        Assert.DoesNotContain("secret", run.Problem, StringComparison.Ordinal);
    }
}
