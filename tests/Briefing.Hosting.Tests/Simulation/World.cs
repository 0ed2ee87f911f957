using System.Runtime.CompilerServices;
using Briefing.Storing;

namespace Briefing.Hosting.Tests.Simulation;

/// <summary>How often what goes wrong, out of a thousand times.</summary>
internal sealed record Troubles
{
    public static Troubles None { get; } = new();

    /// <summary>Everything at once.</summary>
    public static Troubles Many { get; } = new()
    {
        Unavailable = 12,
        AnswerLost = 8,
        FalseConflict = 4,
        StaleList = 40,
        Slow = 8,
        EventLost = 80,
        EventTwice = 80,
        EventLate = 120,
        MailRefusedForNow = 60,
        MailAnswerLost = 30,
        Stop = 3,
        Damage = 3,
        Pause = 1,
        Touch = 60,
    };

    /// <summary>What hosts have to come to terms with by themselves: whatever else goes wrong, only a sweep finds.</summary>
    public static Troubles Unswept { get; } = Many with { Unavailable = 4, AnswerLost = 4, StaleList = 0, EventLost = 0, Damage = 0, Pause = 4, Touch = 200, IsSwept = false };

    /// <summary>Records of readers and of their deliveries are damaged, which nobody can make again; seldom enough that most readers come to have a delivery.</summary>
    public static Troubles Damaging { get; } = Many with { Damage = 1, DamagesMail = true };

    /// <summary>Of the name, as it is on the command line.</summary>
    /// <exception cref="ArgumentException">There are none of this name.</exception>
    public static Troubles Of(string name) => name switch
    {
        "many" => Many,
        "unswept" => Unswept,
        "damaging" => Damaging,
        _ => throw new ArgumentException($"Troubles are many, unswept or damaging, and not {name}.", nameof(name)),
    };

    public int Unavailable { get; init; }

    /// <summary>It was done, and the caller hears of a failure.</summary>
    public int AnswerLost { get; init; }

    /// <summary>It was done, and the caller hears that somebody else was faster, as after a retry of the client.</summary>
    public int FalseConflict { get; init; }

    public int StaleList { get; init; }

    /// <summary>An answer takes longer than any lease.</summary>
    public int Slow { get; init; }

    public int EventLost { get; init; }

    public int EventTwice { get; init; }

    public int EventLate { get; init; }

    public int MailRefusedForNow { get; init; }

    public int MailAnswerLost { get; init; }

    /// <summary>The host stops, before or after an effect.</summary>
    public int Stop { get; init; }

    /// <summary>A record has a byte turned or is cut off.</summary>
    public int Damage { get; init; }

    /// <summary>Whether that is one of a reader or a delivery, and not one that can be made again.</summary>
    public bool DamagesMail { get; init; }

    /// <summary>A host stands still for longer than any lease, its timers too, and goes on where it was.</summary>
    public int Pause { get; init; }

    /// <summary>An upload is overwritten with the same content while somebody has read it and goes on slowly.</summary>
    public int Touch { get; init; }

    /// <summary>Whether hosts look for uploads that were overlooked.</summary>
    public bool IsSwept { get; init; } = true;
}

/// <summary>Whatever has effects goes through here: it takes time, it is counted, and it may go wrong.</summary>
internal sealed class World
{
    private static readonly TimeSpan LongestSlow = TimeSpan.FromSeconds(40);

    private readonly Random _chance;

    /// <param name="seed">Settles everything that happens by chance.</param>
    /// <param name="stops">Numbers of effects at which everything stops: 2k before effect k, 2k + 1 after it.</param>
    public World(int seed, Troubles troubles, DateTimeOffset start, params IEnumerable<int> stops)
    {
        (Seed, Troubles) = (seed, troubles);
        Stops = [.. stops];
        Time = new SimulatedTime(start);
        _chance = new Random(seed);
        Data = new StoredData(Time);
    }

    public int Seed { get; }

    public HashSet<int> Stops { get; }

    public Troubles Troubles { get; set; }

    public SimulatedTime Time { get; }

    public StoredData Data { get; }

    /// <summary>Effects so far: writes, deletions, leases, messages, mails.</summary>
    public int Effects { get; private set; }

    /// <summary>How often each kind of trouble came.</summary>
    public SortedDictionary<string, int> Came { get; } = new(StringComparer.Ordinal);

    /// <summary>The same for the same course of events.</summary>
    public ulong Trace { get; private set; } = 14_695_981_039_346_656_037;

    /// <summary>Promises that were seen not to be kept.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>Told which upload is to be overwritten with what it holds.</summary>
    public Action<string> Touching { get; set; } = _ => { };

    /// <summary>Told where a host is to stop; null stops all.</summary>
    public Action<Standing?> Stopping { get; set; } = _ => { };

    public bool Happens(int perThousand, string what)
    {
        if (perThousand == 0 || _chance.Next(1_000) >= perThousand)
            return false;
        Came[what] = Came.GetValueOrDefault(what) + 1;
        return true;
    }

    public TimeSpan Some(TimeSpan most) => new((long)(most.Ticks * _chance.NextDouble()));

    public int Pick(int count) => _chance.Next(count);

    /// <summary>Something is read.</summary>
    public async Task<T> LookAsync<T>(Standing host, string what, Func<T> look)
    {
        await WayAsync(host);
        var seen = Look(host, what, look);
        await WayAsync(host);
        return seen;
    }

    /// <summary>Something is seen at once.</summary>
    public T Look<T>(Standing host, string what, Func<T> look)
    {
        host.Check();
        Note(what);
        return Happens(Troubles.Unavailable, "unavailable") ? throw Unavailable() : look();
    }

    /// <summary>Something changes.</summary>
    /// <param name="conflict">What the caller hears where somebody else was faster; the default value means that this cannot be.</param>
    public async Task<T> ChangeAsync<T>(Standing host, string what, Func<T> change, Func<T>? conflict = null)
    {
        await WayAsync(host);
        var effect = Effects++;
        Note(what);
        StopAt(host, 2 * effect);
        if (Happens(Troubles.Unavailable, "unavailable"))
            throw Unavailable();
        var result = change();
        StopAt(host, 2 * effect + 1);
        await WayAsync(host);
        if (Happens(Troubles.AnswerLost, "answer lost"))
            throw Unavailable();
        return conflict is not null && Happens(Troubles.FalseConflict, "false conflict") ? conflict() : result;
    }

    private void StopAt(Standing host, int point)
    {
        if (Stops.Contains(point))
        {
            Came["stop of all"] = Came.GetValueOrDefault("stop of all") + 1;
            Stopping(null);
        }
        else if (Happens(Troubles.Stop, "stop of a host"))
        {
            Stopping(host);
        }
        host.Check();
    }

    private Way WayAsync(Standing host)
    {
        host.Check();
        if (Happens(Troubles.Pause, "pause of a host"))
            host.PausedUntil = Time.GetUtcNow() + (LongestSlow / 2) + Some(LongestSlow);
        return new Way(Time, host, Happens(Troubles.Slow, "slow") ? Some(LongestSlow) : Some(TimeSpan.FromMilliseconds(30)));
    }

    /// <summary>Where it so happens, an upload that was just read is overwritten, and who read it takes some time.</summary>
    public async Task TouchAsync(string name)
    {
        if (!Happens(Troubles.Touch, "overwritten while read"))
            return;
        Touching(name);
        await Time.DelayAsync(Some(LongestSlow));
    }

    // FNV-1a, over what happens and when.
    private void Note(string what)
    {
        foreach (var sign in what)
            Trace = unchecked((Trace ^ sign) * 1_099_511_628_211);
        Trace = unchecked((Trace ^ (ulong)Time.GetTimestamp()) * 1_099_511_628_211);
    }

    private static StoreUnavailableException Unavailable() => new("The store does not answer.", new IOException("503"));

    /// <summary>What a host awaits on the way to what it asks, and on the way back: for longer than it takes where the host stands still at its end.</summary>
    private sealed class Way(SimulatedTime time, Standing host, TimeSpan takes) : ICriticalNotifyCompletion
    {
        private Action _goOn = () => { };

        public bool IsCompleted => false;

        public Way GetAwaiter() => this;

        /// <exception cref="StoppedException">The host was stopped meanwhile.</exception>
        public void GetResult() => host.Check();

        public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

        public void UnsafeOnCompleted(Action continuation)
        {
            _goOn = continuation;
            time.Ring(takes, Arrive);
        }

        private void Arrive()
        {
            if (host.PausedUntil - time.GetUtcNow() is var pause && pause > TimeSpan.Zero)
                time.Ring(pause, Arrive);
            else
                _goOn();
        }
    }
}

/// <summary>Whether a host is alive.</summary>
internal sealed class Standing(string name)
{
    public string Name => name;

    public bool IsStopped { get; private set; }

    /// <summary>Until then it stands still.</summary>
    public DateTimeOffset PausedUntil { get; set; }

    public void Stop() => IsStopped = true;

    /// <exception cref="StoppedException">It is not.</exception>
    public void Check()
    {
        if (IsStopped)
            throw new StoppedException();
    }
}
