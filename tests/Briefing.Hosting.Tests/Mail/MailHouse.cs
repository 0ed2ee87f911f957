using System.Collections.Immutable;
using Briefing.Delivering;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Http;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Serving;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Briefing.Subscribing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Hosting.Tests.Mail;

/// <summary>A mail room on files with its outbox, its queue, and its pages on loopback.</summary>
internal sealed class MailHouse : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly InProcessQueue _queue;
    private WebApplication? _app;
    private Newsroom? _newsroom;

    public MailHouse(DateTimeOffset now, string? bounces = null)
    {
        Clock = new SetClock(now);
        Store = new FileBlobStore(_folder["store"], Clock);
        _queue = new InProcessQueue(Clock);
        Options = new MailRoomOptions
        {
            From = new Mailbox(EmailAddress.Parse("briefing@example.com"), "Briefing"),
            PublicAddress = new Uri("https://briefing.example.com"),
            Hash = Hash,
            Tokens = Tokens,
            Return = bounces is null ? null : new ReturnAddress(EmailAddress.Parse(bounces), Hash),
            Delivery = new DeliveryOptions { MessageDomain = "example.com" },
        };
        Room = new MailRoom(Store, _queue, new OutboxSender(_folder["outbox"], MimeWriter.Write), Options, Clock, NullLoggerFactory.Instance);
    }

    private static AddressHash Hash { get; } = new("a key for tests only"u8);

    public static LinkTokens Tokens { get; } = new(("k1", [.. Enumerable.Repeat((byte)7, 32)]));

    public SetClock Clock { get; }

    public IBlobStore Store { get; }

    public MailRoomOptions Options { get; }

    public MailRoom Room { get; }

    public HttpClient Client { get; private set; } = null!;

    public async Task OpenSiteAsync()
    {
        _newsroom = Newsrooms.On(Store, Clock);
        var site = Site.Open(Store, _newsroom.Shelf, Clock, new SiteOptions(), NullLoggerFactory.Instance, [.. new SubscriptionRoutes(Store, Room).All(), .. new MailEventRoutes(Room.Reports).All()]);
        _app = await LoopbackServer.StartAsync(async context => await (await site.AnswerAsync(context.Request)).ExecuteAsync(context));
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    /// <summary>Delivers what lies in the queue and is due.</summary>
    public async Task PumpAsync()
    {
        var pump = new QueuePump(QueueNames.Deliveries, _queue, Room.DeliverAsync, 8, Clock, NullLogger<QueuePump>.Instance);
        while (await pump.HandleSomeAsync() > 0)
        {
        }
    }

    /// <summary>Where mails go.</summary>
    public string Outbox => Directory.CreateDirectory(_folder["outbox"]).FullName;

    /// <summary>The mails in the outbox, oldest first.</summary>
    public string[] Mails() => Directory.Exists(_folder["outbox"])
        ? [.. new DirectoryInfo(_folder["outbox"]).GetFiles("*.eml").OrderBy(file => file.LastWriteTimeUtc).Select(file => File.ReadAllText(file.FullName))]
        : [];

    public async Task<Subscriber> EnrolAsync(string address, int hour = 7, string zone = "UTC", params string[] editions)
    {
        var mailbox = EmailAddress.Parse(address);
        var id = Options.Hash.SubscriberId(mailbox);
        return (await Room.Subscribers.ChangeAsync(id, _ => new Subscriber
        {
            Id = id,
            Address = mailbox,
            State = SubscriberState.Confirmed,
            Editions = editions.Length == 0 ? ["daily"] : [.. editions],
            Hour = hour,
            Zone = zone,
            Consents = [new Consent(Clock.GetUtcNow().AddYears(-1), ConsentAct.Imported, "test")],
        }))!;
    }

    /// <summary>Keeps a brief of one story with these facts.</summary>
    public async Task KeepBriefAsync(DateOnly date, params string[] facts)
    {
        var brief = new Brief
        {
            Edition = "daily",
            Date = date,
            Generated = new DateTimeOffset(date, new TimeOnly(5, 0), TimeSpan.Zero),
            Engine = BriefEngine.Extractive,
            Coverage = new Coverage(1, [], []),
            Receipt = new Receipt(0, 0, 0, 0, 0),
            Stories = [Story(facts)],
        };
        await new BriefArchive(Store).KeepAsync(brief);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        Client?.Dispose();
        _newsroom?.Dispose();
        await Room.DisposeAsync();
        _folder.Dispose();
    }

    private static BriefStory Story(string[] facts)
    {
        ImmutableArray<Fact> all = [.. facts.Select((text, index) => new Fact
        {
            Id = $"f{index + 1}",
            Text = text,
            Status = FactStatus.Single,
            Origins = 1,
            Claims = [new Claim { Article = "a", Sentence = index, Start = 0, End = text.Length, Text = text, Values = [] }],
        })];
        return new BriefStory
        {
            Id = "s",
            Headline = "Tanker freed at Velmora",
            Summary = [.. all.Select(fact => new BriefSentence(fact.Text, [fact.Id], [1]))],
            Facts = all,
            Disputed = [],
            Quotes = [],
            Timeline = [],
            New = [],
            Articles = [new BriefArticle("a", "a.txt", "Tanker is free", "Wire", null, null, null, 1, null)],
        };
    }
}
