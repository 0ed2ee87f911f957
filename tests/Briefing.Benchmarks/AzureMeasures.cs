using System.Globalization;
using System.Text;
using System.Text.Json;
using Briefing.Delivering;
using Briefing.Hosting;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Stories;
using Briefing.Hosting.Storing;
using Briefing.Hosting.Tests;
using Briefing.Hosting.Tests.Simulation;
using Briefing.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Benchmarks;

/// <summary>A part of the work: what it asks of the storage account, and the seconds of processor that it takes without a client of one.</summary>
internal readonly record struct Cost(Operations Operations, double Seconds)
{
    public static Cost operator +(Cost a, Cost b) => new(a.Operations + b.Operations, a.Seconds + b.Seconds);

    public static Cost operator -(Cost a, Cost b) => new(a.Operations - b.Operations, a.Seconds - b.Seconds);

    public static Cost operator *(double times, Cost a) => new(times * a.Operations, times * a.Seconds);

    public override string ToString() => FormattableString.Invariant($"{1e3 * Seconds:0.##} ms; {Operations}");
}

/// <summary>What the parts of the product cost, measured by running them.</summary>
/// <param name="Prepare">An article that comes, until it is ready for its story.</param>
/// <param name="Update">An article's part in the update of stories that takes it up, its story told and written.</param>
/// <param name="Pass">An update by itself.</param>
/// <param name="InReach">What each article of three weeks adds to an update, since it is grouped with the new ones.</param>
/// <param name="Idle">A look at editions and readers, of which there are twelve an hour, when nothing is due.</param>
/// <param name="Brief">An edition's brief of a day.</param>
/// <param name="Mail">A mail, planned and delivered.</param>
/// <param name="Watch">What each mail of the last days adds to the hourly look for lost ones.</param>
/// <param name="StoredArticle">Bytes, the upload among them.</param>
/// <param name="StoredMail">Bytes.</param>
/// <param name="StoredReader">Bytes.</param>
/// <param name="MailBytes">As sent.</param>
/// <param name="ArticleBytes">Of the text.</param>
/// <param name="Memory">Bytes that the writer of stories holds for each article of the weeks that it has in memory.</param>
/// <param name="IndexMemory">Bytes that finding stories takes for each article of the archive, in whichever host readers ask.</param>
/// <param name="ArticlesPerStory">In the archive that was measured; its entries are by story.</param>
/// <param name="PerOperation">Seconds of processor of the client, for one operation; null where there was nothing to measure it against.</param>
internal sealed record AzureMeasures(
    Cost Prepare, Cost Update, Cost Pass, double InReach, Cost Idle, Cost Brief, Cost Mail, Cost Watch,
    double StoredArticle, double StoredMail, double StoredReader, double MailBytes, double ArticleBytes, double Memory, double IndexMemory, double ArticlesPerStory, double? PerOperation);

/// <summary>Runs the product on a store that counts.</summary>
internal sealed class AzureMeasuring : IDisposable
{
    private const int FewArticles = 1_000, ManyArticles = 4_000, Batch = 200, Readers = 1_000, ClientOperations = 1_500;
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly FileBlobStore _files;
    private readonly CountingStore _store;
    private readonly Newsroom _newsroom;
    private int _articles;
    private long _mailBytes;

    public AzureMeasuring()
    {
        _files = new FileBlobStore(_folder.Path);
        _store = new CountingStore(_files);
        _newsroom = new Newsroom(_store, _store.Counted(new InProcessQueue(TimeProvider.System)), TimeProvider.System, NullLoggerFactory.Instance);
    }

    public void Dispose()
    {
        _newsroom.Dispose();
        _folder.Dispose();
    }

    public async Task<AzureMeasures> RunAsync()
    {
        await ComeAsync(FewArticles);
        await _newsroom.UpdateStoriesAsync();
        // Two batches tell what a batch costs and what each of its articles does; a window of several times the size tells what its articles cost.
        var (_, one) = await TakeUpAsync(1);
        var (prepare, few) = await TakeUpAsync(Batch);
        await ComeAsync(ManyArticles - _articles);
        await _newsroom.UpdateStoriesAsync();
        var (_, oneOfMany) = await TakeUpAsync(1);
        var inReach = Math.Max(0, (oneOfMany.Seconds - one.Seconds) / (_articles - FewArticles - Batch - 2));
        var update = 1.0 / (Batch - 1) * (few - one);
        var pass = one - update with { Seconds = 0 };
        var articleBytes = await BytesAsync(RecordNames.Articles) / _articles;
        var stored = articleBytes + await BytesAsync(RecordNames.Prepared) / _articles + await BytesAsync(RecordNames.Stories) / _articles;
        var (idle, brief, mail, watch) = await MailsAsync();
        // Reading leaves buffers in the runtime's pools, the first time.
        IndexMemory();
        var (index, perStory) = IndexMemory();
        return new AzureMeasures(
            1.0 / Batch * prepare, update with { Seconds = Math.Max(0, update.Seconds) }, pass with { Seconds = Math.Max(0, one.Seconds - inReach * FewArticles) }, inReach, idle, brief, mail, watch,
            stored, await BytesAsync("deliveries/") / Readers, await BytesAsync("subscribers/") / Readers, (double)_mailBytes / Readers, articleBytes, await WriterMemoryAsync(), index, perStory, await PerOperationAsync());
    }

    private async Task<(Cost Prepare, Cost Update)> TakeUpAsync(int articles)
    {
        var prepare = await CostAsync(() => ComeAsync(articles));
        return (prepare with { Operations = prepare.Operations - new Operations(0, articles, 0, 0, 0) }, await CostAsync(() => _newsroom.UpdateStoriesAsync()));
    }

    private async Task ComeAsync(int articles)
    {
        for (var last = _articles + articles; _articles < last; _articles++)
        {
            var (title, text) = ZipfArticles.Of(_articles);
            var name = string.Create(CultureInfo.InvariantCulture, $"{_articles:0000000}.json");
            var upload = JsonSerializer.SerializeToUtf8Bytes(new { title, text, published = Now.AddMinutes(_articles - 20_000) });
            // The uploader's own write is counted too, and taken off again.
            await _store.WriteAsync(RecordNames.Upload(name), upload, WriteCondition.Always);
            await _newsroom.ArticleUploadedAsync(name);
        }
    }

    private async Task<(Cost Idle, Cost Brief, Cost Mail, Cost Watch)> MailsAsync()
    {
        var clock = new SetClock(Now.AddDays(-1));
        var queue = new InProcessQueue(clock);
        var options = SimulatedHost.Options with { Sending = new SendingLimits() };
        await using var room = new MailRoom(_store, _store.Counted(queue), new CountingSender(this), options, clock, NullLoggerFactory.Instance);
        var desk = new BriefDesk(_store, _newsroom.Shelf, clock, NullLogger<BriefDesk>.Instance);
        for (var number = 0; number < Readers; number++)
        {
            var address = EmailAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"reader{number}@example{number % 50}.org"));
            var id = options.Hash.SubscriberId(address);
            await room.Subscribers.ChangeAsync(id, _ => new Subscriber { Id = id, Address = address, State = SubscriberState.Confirmed, Editions = ["daily"], Hour = 7, Zone = "UTC" });
        }
        clock.Now = Now.AddHours(-5.5);
        var brief = await CostAsync(() => desk.EditionsDueAsync());
        await room.EditionsDueAsync();
        var idle = await CostAsync(async () =>
        {
            await desk.EditionsDueAsync();
            await room.EditionsDueAsync();
        });
        clock.Now = Now.AddHours(-4.9);
        var mail = await CostAsync(async () =>
        {
            await room.EditionsDueAsync();
            while (await queue.ReceiveAsync(32, TimeSpan.FromMinutes(5)) is { Count: > 0 } messages)
            {
                foreach (var message in messages)
                {
                    await room.DeliverAsync(message.Text);
                    await queue.CompleteAsync(message);
                }
            }
        });
        var watch = await CostAsync(() => room.SweepAsync());
        return (idle, brief, 1.0 / Readers * mail, 1.0 / Readers * watch);
    }

    private async Task<Cost> CostAsync(Func<Task> work)
    {
        var (count, begun) = (_store.Count, Environment.CpuUsage.TotalTime);
        await work();
        return new Cost(_store.Count - count, (Environment.CpuUsage.TotalTime - begun).TotalSeconds);
    }

    private async Task<double> WriterMemoryAsync()
    {
        var before = GC.GetTotalMemory(true);
        var state = await KeeperState.LoadAsync(_files, damage => throw damage, CancellationToken.None);
        await state.RequireWeeksAsync(state.Root.WeekTags.Keys, CancellationToken.None);
        foreach (var part in state.Root.PartTags.Keys)
            await state.PartAsync(part, CancellationToken.None);
        var held = (double)(GC.GetTotalMemory(true) - before) / _articles;
        GC.KeepAlive(state);
        return held;
    }

    /// <remarks>Not asynchronous: a continuation runs within the method that it continues, which holds what it held until then.</remarks>
    private (double Bytes, double ArticlesPerStory) IndexMemory()
    {
        var before = GC.GetTotalMemory(true);
        using var shelf = new StoryShelf(_files, TimeProvider.System);
        var index = shelf.IndexAsync().AsTask().GetAwaiter().GetResult();
        // Whatever is made for the first question.
        index.Find(new StoryQuery { Topics = ["words"] }, Now);
        var held = (double)(GC.GetTotalMemory(true) - before) / _articles;
        GC.KeepAlive(index);
        return (held, (double)_articles / index.Stories.Length);
    }

    private async Task<double> BytesAsync(string prefix) => await _files.ListAsync(prefix).Select(entry => entry.Length).SumAsync();

    /// <summary>Reads and writes against a storage account of another process.</summary>
    private static async Task<double?> PerOperationAsync()
    {
        if (Azurite.NewAccount() is not { } account)
            return null;
        var store = Storage.OnAzure(account).Blobs;
        var content = Encoding.UTF8.GetBytes(new string('x', 2_000));
        async Task WorkAsync(int count)
        {
            for (var i = 0; i < count; i++)
            {
                var name = RecordNames.PreparedUpload(string.Create(CultureInfo.InvariantCulture, $"{i % 100:x16}"));
                await store.WriteAsync(name, content, WriteCondition.Always);
                await store.ReadAsync(name);
            }
        }
        await WorkAsync(ClientOperations / 4);
        var begun = Environment.CpuUsage.TotalTime;
        await WorkAsync(ClientOperations / 2);
        return (Environment.CpuUsage.TotalTime - begun).TotalSeconds / ClientOperations;
    }

    private sealed class CountingSender(AzureMeasuring measuring) : IMailSender
    {
        public Task<SendOutcome> SendAsync(MailMessage message, CancellationToken cancellation = default)
        {
            Interlocked.Add(ref measuring._mailBytes, MimeWriter.Write(message).Length);
            return Task.FromResult<SendOutcome>(new SendOutcome.Accepted("250 taken"));
        }

        public Task<SendOutcome?> FindAsync(string messageId, CancellationToken cancellation = default) => Task.FromResult<SendOutcome?>(null);
    }
}
