using System.Text;
using Briefing.Hosting.Http;
using Briefing.Hosting.Stories;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Hosting.Tests.Http;

public sealed class BriefRunsTests : IDisposable
{
    private static readonly BriefOrder Order = new() { Articles = [new RawArticle("dam.txt", Encoding.UTF8.GetBytes(News.Dam))], Words = 60 };

    private readonly TemporaryFolder _folder = new();
    private readonly SetClock _clock = SetClock.Morning();
    private readonly FileBlobStore _store;
    private readonly TaskCompletionSource _mayEnd = new();
    private int _made;

    public BriefRunsTests() => _store = new FileBlobStore(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_order_asked_by_many_at_once_is_one_run()
    {
        using var runs = Runs(MakeAsync);
        var asked = Enumerable.Range(0, 20).Select(_ => runs.RunAsync(Order, TimeSpan.FromMinutes(1), CancellationToken.None)).ToList();
        _mayEnd.SetResult();
        var briefs = await Task.WhenAll(asked);
        Assert.Equal(1, _made);
        Assert.All(briefs, brief => Assert.Same(briefs[0], brief));
    }

    [Fact]
    public async Task A_caller_who_leaves_takes_the_run_from_nobody()
    {
        using var runs = Runs(MakeAsync);
        using var leaving = new CancellationTokenSource();
        var first = runs.RunAsync(Order, TimeSpan.FromMinutes(1), leaving.Token);
        var second = runs.RunAsync(Order, TimeSpan.FromMinutes(1), CancellationToken.None);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _mayEnd.SetResult();
        Assert.NotNull(await second);
    }

    [Fact]
    public async Task A_run_that_fails_says_so_without_its_reason()
    {
        using var runs = Runs(async (_, _) =>
        {
            await _mayEnd.Task;
            throw new InvalidOperationException("secret detail");
        });
        Assert.Null(await runs.RunAsync(Order, TimeSpan.Zero, CancellationToken.None));
        Assert.Equal("running", (await FindAsync(runs)).State);
        _mayEnd.SetResult();
        var run = await EndedAsync(runs);
        Assert.Equal("failed", run.State);
        Assert.DoesNotContain("secret", run.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_whose_process_died_is_brought_to_its_end_by_the_one_that_is_asked()
    {
        var query = new BriefOrder { Query = new StoryQuery { Topics = ["dam"], Language = "en", From = _clock.GetUtcNow(), Most = 3 }, Words = 60 };
        foreach (var order in new[] { Order, query })
        {
            await DieWithAsync(order);
            BriefOrder? taken = null;
            using var runs = Runs((again, cancellation) =>
            {
                taken = again;
                return BriefAsync(cancellation);
            });
            var run = await EndedAsync(runs, order);
            Assert.Equal(("done", order.Hash()), (run.State, taken!.Hash()));
            Assert.NotNull(run.Brief);
            await Eventually.TrueAsync(async () => await _store.ReadAsync($"runs/{order.Hash()}.order.json") is null);
        }
    }

    [Fact]
    public async Task A_run_that_is_alive_elsewhere_is_left_alone()
    {
        using var alive = Runs(MakeAsync);
        Assert.Null(await alive.RunAsync(Order, TimeSpan.Zero, CancellationToken.None));
        using var other = Runs((_, _) => throw new InvalidOperationException("made twice"));
        Assert.Equal("running", (await FindAsync(other)).State);
        _mayEnd.SetResult();
        Assert.Equal("done", (await EndedAsync(other)).State);
        Assert.Equal(1, _made);
    }

    [Fact]
    public async Task An_order_that_no_process_survives_is_given_up()
    {
        await DieWithAsync(Order);
        _clock.Now += TimeSpan.FromMinutes(16);
        using var runs = Runs((_, _) => throw new InvalidOperationException("tried again"));
        Assert.Equal("failed", (await FindAsync(runs)).State);
    }

    [Fact]
    public async Task An_order_damaged_in_the_store_is_not_carried_out()
    {
        await DieWithAsync(Order);
        var name = $"runs/{Order.Hash()}.order.json";
        var stored = (await _store.ReadAsync(name))!.Content.ToArray();
        stored[stored.Length / 2] ^= 4;
        await _store.WriteAsync(name, stored, WriteCondition.Always);
        using var runs = Runs((_, _) => throw new InvalidOperationException("carried out"));
        var run = await EndedAsync(runs);
        Assert.Equal("failed", run.State);
        Assert.Contains("damaged", run.Problem, StringComparison.Ordinal);
    }

    private BriefRuns Runs(Func<BriefOrder, CancellationToken, Task<Brief>> make) => new(_store, make, _clock, NullLogger<Site>.Instance);

    private async Task<Brief> MakeAsync(BriefOrder order, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _made);
        await _mayEnd.Task;
        return await BriefAsync(cancellation);
    }

    private static Task<Brief> BriefAsync(CancellationToken cancellation) => Task.FromResult(BriefPipeline.Run(Order.Articles, new BriefOptions(), cancellation));

    /// <summary>What a process leaves that dies at a run: the run and its order, and a lease that has ended.</summary>
    private async Task DieWithAsync(BriefOrder order)
    {
        await _store.WriteAsync($"runs/{order.Hash()}.order.json", RecordKinds.Order.Write(order), WriteCondition.Always);
        await _store.WriteAsync($"runs/{order.Hash()}.json", RecordKinds.Run.Write(new RunRecord("running", _clock.GetUtcNow())), WriteCondition.Always);
    }

    private static async Task<RunRecord> FindAsync(BriefRuns runs, BriefOrder? order = null) => (await runs.FindAsync((order ?? Order).Hash(), CancellationToken.None))!;

    private static async Task<RunRecord> EndedAsync(BriefRuns runs, BriefOrder? order = null)
    {
        await Eventually.TrueAsync(async () => (await FindAsync(runs, order)).State != "running");
        return await FindAsync(runs, order);
    }
}
