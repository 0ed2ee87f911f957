using Briefing.Delivering;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Briefing.Subscribing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Tests.Simulation;

/// <summary>What the hosts of a simulation share: the world, the queues and the mail server.</summary>
internal sealed class Surroundings(World world)
{
    private readonly Dictionary<string, QueuedMessages> _queues = new(StringComparer.Ordinal);

    public World World => world;

    public Post Post { get; } = new();

    public KeptLog Log { get; } = new();

    /// <summary>Failures that no trouble explains.</summary>
    public List<string> Faults { get; } = [];

    public bool IsOver { get; private set; }

    /// <summary>Whether hosts look for uploads that were overlooked.</summary>
    public bool IsSwept { get; } = world.Troubles.IsSwept;

    /// <summary>Whether records of readers and deliveries are damaged.</summary>
    public bool DamagesMail { get; } = world.Troubles.DamagesMail;

    public QueuedMessages Queue(string name) => _queues.TryGetValue(name, out var queue) ? queue : _queues[name] = new QueuedMessages(world);

    /// <summary>Nobody begins anything any more.</summary>
    public void End()
    {
        IsOver = true;
        foreach (var queue in _queues.Values)
            queue.Changed();
    }
}

/// <summary>One process: what functions, timers and queues call in the cloud, and loops on one machine.</summary>
internal sealed class SimulatedHost : IAsyncDisposable
{
    private const int AtOnce = 4;

    // So little that weeks are let go of and fetched again all day.
    private const int ArticlesKept = 2;

    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan EditionsEvery = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(40);
    private static readonly string[] Queues = [QueueNames.ArticleEvents, QueueNames.StoryWork, QueueNames.Deliveries];

    private readonly Surroundings _around;
    private readonly BriefDesk _desk;

    public SimulatedHost(Surroundings around, Standing standing)
    {
        (_around, Standing) = (around, standing);
        var (world, logs) = (around.World, around.Log);
        Store = new SimulatedStore(world, standing);
        Newsroom = new Newsroom(Store, QueueOf(QueueNames.StoryWork), world.Time, logs, RememberedWork.OfAllDays, ArticlesKept);
        _desk = new BriefDesk(Store, Newsroom.Shelf, world.Time, logs.CreateLogger<BriefDesk>());
        Mail = new MailRoom(Store, QueueOf(QueueNames.Deliveries), new SimulatedSender(world, standing, around.Post), Options, world.Time, logs);
    }

    public static MailRoomOptions Options { get; } = new()
    {
        From = new Mailbox(EmailAddress.Parse("briefing@example.com"), "Briefing"),
        PublicAddress = new Uri("https://briefing.example.com"),
        Hash = new AddressHash("a key for tests only"u8),
        Tokens = new LinkTokens(("k1", [.. Enumerable.Repeat((byte)7, 32)])),
        SignUp = new SignUpLimits { PerAddress = new Limit(100, TimeSpan.FromDays(1)), PerClient = new Limit(1_000, TimeSpan.FromHours(1)) },
        Delivery = new DeliveryOptions { MessageDomain = "example.com", LongestDelay = TimeSpan.FromHours(3) },
    };

    public Standing Standing { get; }

    public IBlobStore Store { get; }

    public Newsroom Newsroom { get; }

    public MailRoom Mail { get; }

    public void Start()
    {
        Begin(() => PumpAsync(QueueNames.ArticleEvents, AtOnce, Newsroom.ArticleEventAsync));
        Begin(() => PumpAsync(QueueNames.StoryWork, 1, Newsroom.StoriesChangedAsync));
        Begin(() => PumpAsync(QueueNames.Deliveries, AtOnce, Mail.DeliverAsync));
        Begin(RegularlyAsync);
    }

    /// <summary>
    /// A reader looks at the index, at every story that ever was, by old links to those that went on in others, and at every article; what is being made again
    /// is refused to them.
    /// </summary>
    public async Task ReadAllAsync()
    {
        await TriedAsync(async () => await Newsroom.Shelf.IndexAsync());
        foreach (var id in _around.World.Data.Names.Select(name => Path.GetFileNameWithoutExtension(name)).Where(RecordNames.IsStoryId).ToList())
        {
            if (await TriedAsync(() => Newsroom.Shelf.ReadAsync(id)) is not { Story: { } story })
                continue;
            foreach (var article in story.Articles)
                await TriedAsync(() => Newsroom.Shelf.ArticleAsync(article.Id));
        }
    }

    public ValueTask DisposeAsync()
    {
        Newsroom.Dispose();
        return Mail.DisposeAsync();
    }

    private static async Task<T?> TriedAsync<T>(Func<Task<T?>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    private void Begin(Func<Task> loop) => _ = _around.World.Time.Begin(loop);

    private SimulatedQueue QueueOf(string name) => new(_around.World, Standing, name, _around.Queue(name));

    private bool IsDone => Standing.IsStopped || _around.IsOver;

    private async Task PumpAsync(string name, int atOnce, Func<string, CancellationToken, Task> handle)
    {
        var queue = QueueOf(name);
        while (true)
        {
            await _around.Queue(name).WaitAsync();
            if (IsDone)
                return;
            await TryAsync(async () =>
            {
                var messages = await queue.ReceiveAsync(atOnce, Hidden);
                await Task.WhenAll(messages.Select(message => TryAsync(async () =>
                {
                    await handle(message.Text, CancellationToken.None);
                    await queue.CompleteAsync(message);
                })));
            });
        }
    }

    /// <summary>Sweeps come first, as when a host starts.</summary>
    private async Task RegularlyAsync()
    {
        for (var turn = 0; !IsDone; turn++)
        {
            if (turn % (SweepEvery / EditionsEvery) == 0)
            {
                await TryAsync(PoisonAsync);
                if (_around.IsSwept)
                    await TryAsync(() => Newsroom.SweepAsync());
                await TryAsync(() => Mail.SweepAsync());
            }
            await TryAsync(() => _desk.EditionsDueAsync());
            await TryAsync(() => Mail.EditionsDueAsync());
            await _around.World.Time.DelayAsync(EditionsEvery);
        }
    }

    private async Task PoisonAsync()
    {
        foreach (var name in Queues)
        {
            var poison = _around.Queue(name).Poison;
            while (poison.Count > 0)
            {
                // Another host may take the same one meanwhile.
                var message = poison[0];
                await Newsroom.PoisonAsync(name, message);
                poison.Remove(message);
            }
        }
    }

    /// <summary>What fails comes again, by its message or at the next turn.</summary>
    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (StoppedException)
        {
            // Nothing it does has effects any more.
        }
        catch (Exception failure) when (failure is StoreUnavailableException or LeaseLostException or LetterRefusedException || (failure is DamagedRecordException && _around.DamagesMail))
        {
            await _around.World.Time.DelayAsync(AfterFailure);
        }
        catch (Exception fault)
        {
            if (!Standing.IsStopped)
                _around.Faults.Add(fault.ToString());
        }
    }
}
