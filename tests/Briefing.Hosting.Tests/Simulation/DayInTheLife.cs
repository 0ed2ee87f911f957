using System.Text.RegularExpressions;
using Briefing.Delivering;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Storing;
using Briefing.Hosting.Tests.Stories;
using Briefing.Storing;
using Briefing.Subscribing;

namespace Briefing.Hosting.Tests.Simulation;

/// <summary>How much happens on a day.</summary>
/// <param name="Articles">Uploads, of which some are overwritten and some deleted.</param>
/// <param name="Visitors">Who sign up; some of them leave again, before or after their mail.</param>
/// <param name="Hosts">Processes that work at the same time.</param>
internal sealed record DaySize(string Name, int Articles, int Visitors, int Hosts)
{
    /// <summary>With few enough effects for a stop at each pair of them.</summary>
    public static DaySize Tiny { get; } = new("tiny", 2, 1, 1);

    /// <summary>The least on which two hosts are in each other's way.</summary>
    public static DaySize Short { get; } = new("short", 2, 1, 2);

    public static DaySize Small { get; } = new("small", 5, 3, 2);

    public static DaySize Usual { get; } = new("usual", 24, 12, 2);

    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static DaySize Of(string name) =>
        new[] { Tiny, Short, Small, Usual }.FirstOrDefault(size => size.Name == name) ?? throw new ArgumentException($"A day is tiny, short, small or usual, and not {name}.", nameof(name));
}

/// <param name="Wrong">Promises that were not kept.</param>
/// <param name="Escapes">How often something went on outside this world; see <see cref="SimulatedTime.Escapes"/>.</param>
internal sealed record DayEnd(int Effects, ulong Trace, int Escapes, DeliveryTally Mails, int Letters, IReadOnlyDictionary<string, int> Troubles, IReadOnlyList<string> Wrong);

/// <summary>
/// A day: articles come, change and go; people sign up, confirm and leave; stories, the brief of the morning and its mails are made by several hosts. Until nine
/// everything may go wrong; then the world calms down, and by noon everything must have come right.
/// </summary>
internal sealed partial class DayInTheLife
{
    private const string Readers = "subscribers/", Deliveries = "deliveries/";

    private static readonly DateTimeOffset Midnight = new(2026, 2, 27, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Begin = Midnight.AddHours(4.5);
    private static readonly DateTimeOffset Calm = Midnight.AddHours(9);
    private static readonly DateTimeOffset End = Midnight.AddHours(13);
    private static readonly TimeSpan LongestRestart = TimeSpan.FromMinutes(3);
    private static readonly Dictionary<(DaySize Size, int Script), SortedDictionary<string, string>> Quiet = [];

    private readonly DaySize _size;
    private readonly World _world;
    private readonly Surroundings _around;
    private readonly Random _script;
    private readonly List<SimulatedHost> _hosts = [];
    private readonly List<SimulatedHost> _gone = [];
    private readonly List<Visitor> _visitors = [];
    private readonly SortedDictionary<string, Upload> _uploads = new(StringComparer.Ordinal);
    private int _names;
    private string? _damageAtTheEnd;

    private DayInTheLife(DaySize size, int script, int seed, Troubles troubles, IEnumerable<int> stops)
    {
        _size = size;
        _script = new Random(script);
        _world = new World(seed, troubles, Begin, stops) { Stopping = Stop, Touching = Touch };
        _around = new Surroundings(_world);
    }

    /// <summary>What people do on the day of a seed: there are fewer such scripts than seeds, since the quiet day of each has to be known.</summary>
    public static int ScriptOf(int seed) => seed % 32;

    /// <param name="script">Settles what people do.</param>
    /// <param name="seed">Settles what goes wrong, and how long everything takes.</param>
    /// <param name="stops">Where all hosts stop at once; see <see cref="World"/>.</param>
    /// <param name="damageAtTheEnd">Records whose names begin so are taken away before the day is judged, to see that the judge is awake.</param>
    public static DayEnd Run(DaySize size, int script, int seed, Troubles troubles, IEnumerable<int>? stops = null, string? damageAtTheEnd = null)
    {
        var day = new DayInTheLife(size, script, seed, troubles, stops ?? []) { _damageAtTheEnd = damageAtTheEnd };
        DayEnd? end = null;
        try
        {
            day._world.Time.Run(async () => end = await day.RunAsync(script));
        }
        catch (Exception failure)
        {
            // Which day it was has to be told with it.
            end = new DayEnd(day._world.Effects, day._world.Trace, day._world.Time.Escapes, DeliveryTally.Empty, 0, day._world.Came, [$"The day came to no end: {failure}"]);
        }
        return end!;
    }

    private async Task<DayEnd> RunAsync(int script)
    {
        for (var i = 0; i < _size.Hosts; i++)
            StartHost();
        PlanUploads();
        PlanVisitors();
        _ = _world.Time.Begin(DamageAsync);
        await UntilAsync(Calm);
        _world.Troubles = Troubles.None;
        await UntilAsync(End);
        _around.End();
        var end = await CheckAsync(script);
        foreach (var host in _hosts.Concat(_gone))
            await host.DisposeAsync();
        return end;
    }

    private SimulatedTime.Wait UntilAsync(DateTimeOffset moment) => _world.Time.DelayAsync(moment - _world.Time.GetUtcNow());

    private void StartHost()
    {
        var host = new SimulatedHost(_around, new Standing($"host {_names++}"));
        _hosts.Add(host);
        host.Start();
    }

    private void Stop(Standing? one)
    {
        foreach (var host in _hosts.Where(host => one is null || host.Standing == one).ToList())
        {
            host.Standing.Stop();
            _hosts.Remove(host);
            _gone.Add(host);
            _ = _world.Time.Begin(async () =>
            {
                await _world.Time.DelayAsync(_world.Some(LongestRestart));
                StartHost();
            });
        }
    }

    private void PlanUploads()
    {
        var news = new InventedNews(_script.Next());
        foreach (var upload in news.Articles(_size.Articles))
        {
            var came = Begin.AddMinutes(_script.Next(130));
            At(came, () => Put(upload));
            switch (_script.Next(6))
            {
                case 0:
                    var changed = news.Changed(upload);
                    At(came.AddMinutes(1 + _script.Next(120)), () => Put(changed));
                    break;
                case 1:
                    At(came.AddMinutes(1 + _script.Next(120)), () => Delete(upload.Name));
                    break;
            }
        }
        At(Begin.AddMinutes(_script.Next(120)), () => Put(new Upload("empty.txt", [])));
    }

    private void At(DateTimeOffset moment, Action act) => _ = _world.Time.Begin(async () =>
    {
        await UntilAsync(moment);
        act();
    });

    private void Put(Upload upload)
    {
        _uploads[upload.Name] = upload;
        _world.Data.Write(RecordNames.Upload(upload.Name), upload.Content, WriteCondition.Always);
        Tell("BlobCreated", upload.Name);
    }

    /// <summary>Overwrites an upload with what it holds.</summary>
    private void Touch(string record)
    {
        if (_uploads.TryGetValue(record[RecordNames.Articles.Length..], out var upload))
            Put(upload);
    }

    private void Delete(string name)
    {
        _uploads.Remove(name);
        _world.Data.Delete(RecordNames.Upload(name), null);
        Tell("BlobDeleted", name);
    }

    private void Tell(string what, string name) => _around.Queue(QueueNames.ArticleEvents).Put(
        $$$"""{"eventType":"Microsoft.Storage.{{{what}}}","subject":"/blobServices/default/containers/articles/blobs/{{{name}}}","data":{"api":"PutBlob"}}""", TimeSpan.Zero);

    /// <summary>Turns a byte of a record, or cuts it off.</summary>
    private async Task DamageAsync()
    {
        while (_world.Time.GetUtcNow() < Calm)
        {
            await _world.Time.DelayAsync(TimeSpan.FromMinutes(1));
            if (!_world.Happens(10 * _world.Troubles.Damage, "damage"))
                continue;
            // Of readers and deliveries one kind at a time: before the morning there are no deliveries, and after it there are more of them than there are readers.
            string[] kinds = !_world.Troubles.DamagesMail ? [RecordNames.Prepared, RecordNames.Stories] : _world.Pick(3) == 0 ? [Readers] : [Deliveries];
            var names = _world.Data.Names.Where(name => Array.Exists(kinds, kind => name.StartsWith(kind, StringComparison.Ordinal))).ToList();
            if (names.Count == 0)
                continue;
            _world.Data.Damage(names[_world.Pick(names.Count)], content =>
            {
                var at = _world.Pick(content.Length);
                if (_world.Pick(2) == 0)
                    return content[..at];
                content[at] ^= (byte)(1 << _world.Pick(8));
                return content;
            });
        }
    }

    private void PlanVisitors()
    {
        for (var number = 0; number < _size.Visitors; number++)
        {
            var visitor = new Visitor(EmailAddress.Parse($"reader{number}@example.org"), 7 + _script.Next(2));
            _visitors.Add(visitor);
            var (asks, leaves, moves) = (Begin.AddMinutes(_script.Next(150)), _script.Next(4), _script.Next(6) == 0);
            _ = _world.Time.Begin(async () =>
            {
                await UntilAsync(asks);
                await SignUpAsync(visitor);
                if (moves)
                {
                    // The mailbox is closed before the mail comes.
                    await UntilAsync(Midnight.AddHours(6.5));
                    _around.Post.Unknown.Add(visitor.Address.ToString());
                }
                if (leaves == 0)
                {
                    await UntilAsync(Midnight.AddHours(_script.Next(2) == 0 ? 6.6 : 8.9));
                    await LeaveAsync(visitor);
                }
            });
        }
    }

    /// <summary>Asks, waits for the mail, follows its link; and does it again where no mail comes.</summary>
    private async Task SignUpAsync(Visitor visitor)
    {
        var wishes = new Wishes(["daily"], "en", visitor.Hour, "UTC");
        while (visitor.Confirmed is null && _world.Time.GetUtcNow() < Calm)
        {
            var asked = _world.Time.GetUtcNow();
            await TryAsync(room => room.Membership.AskAsync(visitor.Address, wishes, "192.0.2.1", "Yes"));
            for (var minutes = 0; minutes < 15 && visitor.Confirmed is null; minutes++)
            {
                await _world.Time.DelayAsync(TimeSpan.FromMinutes(1));
                if (_around.Post.Arrived.LastOrDefault(mail => mail.Message.To.Equals(visitor.Address) && mail.At >= asked && LinkToConfirm().IsMatch(mail.Message.Text)) is not { } letter)
                    continue;
                var token = Uri.UnescapeDataString(LinkToConfirm().Match(letter.Message.Text).Groups[1].Value);
                await TryAsync(async room =>
                {
                    visitor.HasAgreed = true;
                    if (await room.Membership.ConfirmAsync(token, "Confirm") != MembershipOutcome.NotValid)
                        visitor.Confirmed = _world.Time.GetUtcNow();
                });
            }
        }
    }

    private async Task LeaveAsync(Visitor visitor)
    {
        while (visitor.Confirmed is not null && visitor.Left is null)
        {
            await TryAsync(async room =>
            {
                var token = room.Membership.UnsubscribeToken(SimulatedHost.Options.Hash.SubscriberId(visitor.Address), null, _world.Time.GetUtcNow());
                if (await room.Membership.LeaveAsync(token, "Leave") == MembershipOutcome.NotValid)
                    _around.Faults.Add("The link to leave was not valid.");
                visitor.Left = _world.Time.GetUtcNow();
            });
            await _world.Time.DelayAsync(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>What a person does at a page: where it fails they try again a minute later.</summary>
    private async Task TryAsync(Func<MailRoom, Task> act)
    {
        if (_hosts.Count == 0)
            return;
        try
        {
            await act(_hosts[_world.Pick(_hosts.Count)].Mail);
        }
        catch (Exception failure) when (failure is StoreUnavailableException or StoppedException || (failure is DamagedRecordException && _around.DamagesMail))
        {
            // The page said that it does not work at the moment.
        }
    }

    private async Task<DayEnd> CheckAsync(int script)
    {
        var wrong = _around.Faults.ConvertAll(fault => "A failure that nothing explains: " + fault);
        wrong.AddRange(_world.Broken);
        await using var host = new SimulatedHost(_around, new Standing("reader"));
        if (!_around.IsSwept && await host.Newsroom.SweepAsync() is var overlooked and > 0)
            wrong.Add($"{overlooked} uploads were not taken up until they were looked for.");
        // First a damaged index is made again, and then the stories that it lists.
        for (var look = 0; look < 2; look++)
        {
            await host.ReadAllAsync();
            await host.Newsroom.SweepAsync();
        }
        wrong.AddRange(_world.Data.Damaged.Where(IsReadBeforeWritten).Select(name => $"{name} is damaged, and nobody made it again."));
        wrong.AddRange(_world.Data.Mended.Where(name => IsReadBeforeWritten(name) && !_around.Log.Names(name)).Select(name => $"{name} was damaged, and nobody said so."));
        if (_damageAtTheEnd is { } prefix)
        {
            foreach (var name in _world.Data.Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToList())
                _world.Data.Delete(name, null);
        }
        // By the clock of the day: by the machine's the index now and then grows old between two reads, and the course would not repeat itself.
        var stories = await StoredStories.OfAsync(host.Store, _world.Time);
        var expected = OnQuietDay(script);
        if (!stories.SequenceEqual(expected))
            wrong.Add($"{stories.Except(expected).Count()} of {stories.Count} stories differ from those of a quiet day, which has {expected.Count}.");
        wrong.AddRange(await StoredStories.FaultsAsync(host.Store, _world.Time));
        var tally = await CheckMailAsync(host, wrong);
        var letters = _around.Post.Arrived.Count(mail => mail.Message.IsAutomatic);
        return new DayEnd(_world.Effects, _world.Trace, _world.Time.Escapes, tally, letters, _world.Came, wrong);
    }

    /// <summary>
    /// The parts of the index are held in memory by their one writer, and may be replaced without a look at what is stored; one that the root does not name is
    /// looked at by nobody.
    /// </summary>
    private static bool IsReadBeforeWritten(string record) =>
        record.StartsWith(RecordNames.Prepared, StringComparison.Ordinal)
        || (record.StartsWith(RecordNames.Stories, StringComparison.Ordinal) && RecordNames.IsStoryId(Path.GetFileNameWithoutExtension(record)));

    private async Task<DeliveryTally> CheckMailAsync(SimulatedHost host, List<string> wrong)
    {
        foreach (var twice in _around.Post.Arrived.CountBy(mail => mail.Message.MessageId).Where(mail => mail.Value > 1))
            wrong.Add($"A mail arrived {twice.Value} times.");
        var date = DateOnly.FromDateTime(Midnight.UtcDateTime);
        var tally = await host.Mail.Deliveries.TallyAsync("daily", date);
        if (tally.Open > 0 || tally.Planned != tally.Accepted + tally.Suppressed + tally.Failed + tally.Uncertain)
            wrong.Add($"{tally.Open} of {tally.Planned} mails have come to no end.");
        var doubts = _world.Came.Where(came => came.Key is "mail's answer lost" or "stop of a host" or "stop of all" or "unavailable" or "answer lost" or "false conflict" or "slow" || (came.Key == "damage" && _around.DamagesMail)).Sum(came => came.Value);
        if (tally.Uncertain > doubts)
            wrong.Add($"{tally.Uncertain} mails are uncertain, and {doubts} things happened that make one so.");
        var hasBrief = _world.Data.Names.Any(name => name.StartsWith("briefs/daily/", StringComparison.Ordinal));
        foreach (var visitor in _visitors)
            await CheckVisitorAsync(host, visitor, date, hasBrief, wrong);
        await CheckDamageAsync(host, wrong);
        return tally;
    }

    /// <summary>What cannot be made again: a delivery is doubtful then, and a reader is named by whoever goes through all of them.</summary>
    private async Task CheckDamageAsync(SimulatedHost host, List<string> wrong)
    {
        await foreach (var reader in host.Mail.Subscribers.ListAsync())
        {
            if (_world.Data.Damaged.Contains($"{Readers}{reader.Id}.json"))
                wrong.Add("A damaged record of a reader was taken for a sound one.");
        }
        foreach (var name in _world.Data.Damaged)
        {
            if (name.StartsWith(Readers, StringComparison.Ordinal) && !_around.Log.Names(name))
                wrong.Add($"{name} is damaged, and nobody said so.");
            if (name.StartsWith(Deliveries, StringComparison.Ordinal)
                && await host.Mail.Deliveries.ReadAsync(DeliveryId.Parse(name[Deliveries.Length..^".json".Length], null)) is not { Delivery.State: DeliveryState.Uncertain })
                wrong.Add($"{name} is damaged, and not taken to be doubtful.");
        }
    }

    private async Task CheckVisitorAsync(SimulatedHost host, Visitor visitor, DateOnly date, bool hasBrief, List<string> wrong)
    {
        var id = SimulatedHost.Options.Hash.SubscriberId(visitor.Address);
        var briefs = _around.Post.Arrived.Where(mail => mail.Message.To.Equals(visitor.Address) && !mail.Message.IsAutomatic).ToList();
        var delivery = (await host.Mail.Deliveries.ReadAsync(new DeliveryId("daily", date, id)))?.Delivery;
        var who = $"Of {visitor.Address.ToString().Split('@')[0]}, confirmed {visitor.Confirmed:HH:mm}, left {visitor.Left:HH:mm}: ";
        if (briefs.Count > 1)
            wrong.Add($"{who}{briefs.Count} mails of one morning.");
        if (briefs.Count > 0 && !visitor.HasAgreed)
            wrong.Add(who + "a mail to somebody who never confirmed.");
        if (briefs.Any(mail => visitor.Left is { } left && mail.At > left + SimulatedHost.Options.Delivery.Claim))
            wrong.Add(who + "a mail after they left.");
        if (delivery?.State is DeliveryState.Accepted && briefs.Count == 0)
            wrong.Add(who + "said to be accepted, and never arrived.");
        if (delivery?.State is DeliveryState.Suppressed or DeliveryState.Failed && briefs.Count > 0)
            wrong.Add($"{who}said to be {delivery.State}, and arrived.");
        var due = Midnight.AddHours(visitor.Hour);
        if (hasBrief && delivery is null && !_world.Data.Damaged.Contains($"{Readers}{id}.json") && visitor.Confirmed < due && (visitor.Left is null || visitor.Left > due.AddHours(1)))
            wrong.Add(who + "nobody planned a mail.");
    }

    /// <summary>The stories that one host makes of the same uploads when nothing happens.</summary>
    private SortedDictionary<string, string> OnQuietDay(int script)
    {
        lock (Quiet)
        {
            if (Quiet.TryGetValue((_size, script), out var known))
                return known;
        }
        var around = new Surroundings(new World(0, Troubles.None, Begin));
        SortedDictionary<string, string> stories = [];
        around.World.Time.Run(async () =>
        {
            await using var host = new SimulatedHost(around, new Standing("quiet"));
            foreach (var upload in _uploads.Values)
                around.World.Data.Write(RecordNames.Upload(upload.Name), upload.Content, WriteCondition.Always);
            await host.Newsroom.SweepAsync();
            stories = await StoredStories.OfAsync(host.Store, around.World.Time);
        });
        lock (Quiet)
            return Quiet[(_size, script)] = stories;
    }

    [GeneratedRegex(@"/confirm\?t=([^\s>]+)")]
    private static partial Regex LinkToConfirm();

    private sealed class Visitor(EmailAddress address, int hour)
    {
        public EmailAddress Address => address;

        public int Hour => hour;

        /// <summary>Whether they pressed the button, even where no answer told them that it was taken.</summary>
        public bool HasAgreed { get; set; }

        /// <summary>When an answer told them.</summary>
        public DateTimeOffset? Confirmed { get; set; }

        public DateTimeOffset? Left { get; set; }
    }
}
