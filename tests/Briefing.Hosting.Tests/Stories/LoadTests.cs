using Briefing.Hosting.Storing;

namespace Briefing.Hosting.Tests.Stories;

/// <summary>However badly uploads come and hosts fare, the stories are those of a quiet run.</summary>
public sealed class LoadTests : IDisposable
{
    private const int Articles = 150;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task On_files_stories_are_those_of_a_quiet_run() => RunAsync(Storage.OnFiles(_folder["loud"], TimeProvider.System));

    [SkippableFact]
    public Task In_a_storage_account_stories_are_those_of_a_quiet_run()
    {
        var account = AzuriteAccount.Require();
        return RunAsync(Storage.OnAzure(account));
    }

    private async Task RunAsync(Storage storage)
    {
        var load = new IntakeLoad(Articles, seed: 5);
        var quiet = Storage.OnFiles(_folder["quiet"], TimeProvider.System);
        await load.QuietlyAsync(quiet);

        using var stop = new CancellationTokenSource();
        var hosts = Enumerable.Range(0, 3).Select(number => Task.Run(() => RestlessAsync(storage, new Random(number), stop.Token))).ToList();
        await load.UploadAsync(storage);
        await IntakeLoad.DrainAsync(storage);
        await stop.CancelAsync();
        await Task.WhenAll(hosts);
        await IntakeLoad.SettleAsync(storage);

        Assert.Equal(await StoredStories.OfAsync(quiet.Blobs), await StoredStories.OfAsync(storage.Blobs));
        Assert.Empty(await StoredStories.FaultsAsync(storage.Blobs));
    }

    /// <summary>A host that is stopped after some hundred milliseconds, wherever it is, and started again.</summary>
    private static async Task RestlessAsync(Storage storage, Random random, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var life = CancellationTokenSource.CreateLinkedTokenSource(stop);
            life.CancelAfter(random.Next(50, 1500));
            await IntakeLoad.HostAsync(storage, life.Token);
        }
    }
}
