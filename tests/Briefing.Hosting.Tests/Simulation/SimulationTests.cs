using System.Collections.Concurrent;
using System.Globalization;
using Xunit.Abstractions;

namespace Briefing.Hosting.Tests.Simulation;

/// <summary>
/// Days that are run each time, and more where <c>CI</c> is true; <c>simulate</c> of the benchmarks runs as many as there is time for, and any one of them again by
/// its seed and size.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int Seeds = 100;
    private const int Pairs = 150;

    private static readonly ParallelOptions AsManyAsCores = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
    private const int DaysOfAKind = 250;

    [Fact]
    public void The_same_seed_takes_the_same_course()
    {
        var first = DayInTheLife.Run(DaySize.Small, script: 1, seed: 7, Troubles.Many);
        var again = DayInTheLife.Run(DaySize.Small, script: 1, seed: 7, Troubles.Many);
        Assert.Equal((first.Effects, first.Trace, 0), (again.Effects, again.Trace, again.Escapes));
        Assert.NotEqual(first.Trace, DayInTheLife.Run(DaySize.Small, script: 1, seed: 8, Troubles.Many).Trace);
    }

    [Fact]
    public void A_quiet_day_ends_with_every_mail_where_it_belongs()
    {
        var end = DayInTheLife.Run(DaySize.Usual, script: 1, seed: 1, Troubles.None);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{end.Effects} effects, {end.Mails}, {end.Letters} letters"));
        Assert.Empty(end.Wrong);
        Assert.True(end.Mails.Accepted > 5, end.Mails.ToString());
        Assert.Equal(0, end.Mails.Uncertain);
    }

    [Fact]
    public void A_day_that_loses_what_it_must_not_is_found_out()
    {
        var end = DayInTheLife.Run(DaySize.Small, script: 3, seed: 3, Troubles.None, damageAtTheEnd: "stories/");
        Assert.NotEmpty(end.Wrong);
    }

    private static readonly int ShortDays = Environment.GetEnvironmentVariable("CI") == "true" ? 10_000 : 500;

    [Fact]
    public void Whatever_goes_wrong_the_day_ends_well() => EndWell(DaySize.Small, 0, Seeds);

    [Fact]
    public void Whatever_goes_wrong_short_days_end_well() => EndWell(DaySize.Short, Seeds, ShortDays);

    /// <summary>What hosts find out by themselves in time, they need not look for.</summary>
    [Fact]
    public void Where_no_event_is_lost_no_upload_waits_for_the_sweep() => EndWell("unswept");

    /// <summary>Nobody can make them again; but nothing is sent twice or against anybody's will for it, and it is named.</summary>
    [Fact]
    public void A_damaged_record_of_a_reader_or_a_delivery_costs_them_a_mail_at_most()
    {
        var (planned, uncertain) = EndWell("damaging");
        // There were deliveries to damage, and many of them were.
        Assert.True(planned > DaysOfAKind / 2 && uncertain > DaysOfAKind / 5, string.Create(CultureInfo.InvariantCulture, $"{planned} planned, {uncertain} uncertain"));
    }

    private static (int Planned, int Uncertain) EndWell(string troubles)
    {
        var wrong = new ConcurrentBag<string>();
        var (planned, uncertain) = (0, 0);
        Parallel.For(0, DaysOfAKind, AsManyAsCores, seed =>
        {
            var end = DayInTheLife.Run(DaySize.Short, DayInTheLife.ScriptOf(seed), seed, Troubles.Of(troubles));
            Interlocked.Add(ref planned, end.Mails.Planned);
            Interlocked.Add(ref uncertain, end.Mails.Uncertain);
            foreach (var promise in end.Wrong)
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"simulate {seed} 1 short {troubles}: {promise}"));
        });
        Assert.Empty(wrong);
        return (planned, uncertain);
    }

    private void EndWell(DaySize size, int first, int count)
    {
        var came = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var wrong = new ConcurrentBag<string>();
        var mails = 0;
        Parallel.For(first, first + count, AsManyAsCores, seed =>
        {
            var end = DayInTheLife.Run(size, DayInTheLife.ScriptOf(seed), seed, Troubles.Many);
            Interlocked.Add(ref mails, end.Mails.Planned);
            foreach (var (what, times) in end.Troubles)
                came.AddOrUpdate(what, times, (_, former) => former + times);
            foreach (var promise in end.Wrong)
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"simulate {seed} 1 {size.Name}: {promise}"));
        });
        output.WriteLine($"seeds {first} to {first + count - 1}: {mails} mails planned; {string.Join(", ", came.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} {one.Value}"))}");
        Assert.Empty(wrong);
        // What is to go wrong did.
        Assert.All(new[] { "answer lost", "damage", "event late", "event lost", "event twice", "false conflict", "mail refused for now", "mail's answer lost", "overwritten while read", "pause of a host", "slow", "stale list", "stop of a host", "unavailable" }, what => Assert.True(came.ContainsKey(what), what));
    }

    [Fact]
    public void Stopped_before_or_after_any_effect_a_day_ends_well()
    {
        var points = 2 * DayInTheLife.Run(DaySize.Tiny, script: 2, seed: 2, Troubles.None).Effects;
        var wrong = new ConcurrentBag<string>();
        Parallel.For(0, points, AsManyAsCores, point => Note(wrong, point));
        output.WriteLine($"{points} points");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Stopped_twice_a_day_ends_well()
    {
        var points = 2 * DayInTheLife.Run(DaySize.Tiny, script: 2, seed: 2, Troubles.None).Effects;
        var wrong = new ConcurrentBag<string>();
        // A prime leads through all pairs; so many of them are tried here, and all by the command.
        Parallel.For(0, Pairs, AsManyAsCores, number =>
        {
            var pair = (int)(number * 15_485_863L % ((long)points * points));
            Note(wrong, pair / points, pair % points);
        });
        Assert.Empty(wrong);
    }

    private static void Note(ConcurrentBag<string> wrong, params int[] stops)
    {
        foreach (var promise in DayInTheLife.Run(DaySize.Tiny, script: 2, seed: 2, Troubles.None, stops: stops).Wrong)
            wrong.Add($"stopped at {string.Join(" and ", stops)}: {promise}");
    }
}
