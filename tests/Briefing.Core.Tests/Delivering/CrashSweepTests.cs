using System.Globalization;
using Briefing.Delivering;
using Xunit.Abstractions;

namespace Briefing.Core.Tests.Delivering;

/// <summary>Stops the sending process at every point at which it could be stopped, starts it again, and counts what arrived.</summary>
public sealed class CrashSweepTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Stopped_before_or_after_any_effect_an_edition_of_200_reaches_each_reader_once_or_is_uncertain_where_the_answer_was_lost()
    {
        var figures = new Figures();
        var points = await PointsAsync(readers: 200, canFind: false);
        for (var point = 0; point < points; point++)
            await SweepAsync(200, canFind: false, [point], figures);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"200 readers, {points} points to stop at: {figures}"));
        Assert.Equal(points, figures.Runs);

        // Four points of each delivery lie between its claim and its recorded answer. Behind the claim and before the handing over nothing has
        // left; behind the handing over and before the record it has. Nobody who was not there can tell one from the other.
        Assert.Equal(4 * 200, figures.Uncertain);
        Assert.Equal(2 * 200, figures.UncertainThatArrived);
    }

    [Fact]
    public async Task A_sender_that_can_tell_what_arrived_leaves_nothing_uncertain()
    {
        var figures = new Figures();
        var points = await PointsAsync(readers: 25, canFind: true);
        for (var point = 0; point < points; point++)
            await SweepAsync(25, canFind: true, [point], figures);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"25 readers, {points} points, a sender that remembers: {figures}"));
        Assert.Equal(0, figures.Uncertain);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stopped_twice_at_any_pair_of_points_a_small_edition_comes_to_the_same_end(bool canFind)
    {
        var figures = new Figures();
        var points = await PointsAsync(readers: 4, canFind);
        for (var first = 0; first < points; first++)
        {
            for (var second = 0; second < points; second++)
                await SweepAsync(4, canFind, [first, second], figures);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"4 readers, pairs of {points} points: {figures}"));
    }

    private static async Task<int> PointsAsync(int readers, bool canFind)
    {
        var figures = new Figures();
        return await SweepAsync(readers, canFind, [], figures);
    }

    /// <returns>How many points an undisturbed process passes.</returns>
    private static async Task<int> SweepAsync(int readers, bool canFind, int[] stops, Figures figures)
    {
        var fixture = new MailingFixture();
        var ids = await fixture.EnrolAsync(readers);
        var stopped = 0;
        foreach (var stop in stops)
        {
            var doomed = new StoppableProcess(fixture.Store, new PostboxSender(fixture.Postbox, canFind), stop);
            try
            {
                await RunAsync(fixture, doomed, ids);
            }
            catch (StoppedException)
            {
                stopped++;
            }

            fixture.Clock.Advance(fixture.Options.Claim);
        }

        var last = new StoppableProcess(fixture.Store, new PostboxSender(fixture.Postbox, canFind), null);
        var tally = await RunAsync(fixture, last, ids);
        await CheckAsync(fixture, tally, ids, stopped, figures);
        return last.Points;
    }

    private static async Task<DeliveryTally> RunAsync(MailingFixture fixture, StoppableProcess process, string[] ids)
    {
        var mailing = fixture.Process(process, process);
        await mailing.PlanAsync(MailingFixture.Edition, MailingFixture.Date, MailingFixture.Date, ids);
        return await fixture.FinishAsync(mailing);
    }

    private static async Task CheckAsync(MailingFixture fixture, DeliveryTally tally, string[] ids, int stopped, Figures figures)
    {
        Assert.Equal(ids.Length, tally.Planned);
        Assert.Equal(ids.Length, tally.Accepted + tally.Uncertain);

        // A process has one message in hand at the most.
        Assert.InRange(tally.Uncertain, 0, stopped);
        var arrived = fixture.Postbox.Arrived.CountBy(message => message.To).ToDictionary();
        for (var number = 0; number < ids.Length; number++)
        {
            var address = MailingFixture.Address(number);
            var (delivery, _) = (await fixture.Deliveries.ReadAsync(new DeliveryId(MailingFixture.Edition, MailingFixture.Date, ids[number])))!.Value;
            var messages = arrived.GetValueOrDefault(address);
            if (delivery.State == DeliveryState.Accepted)
                Assert.Equal(1, messages);
            else
                Assert.True(messages <= 1, "An uncertain mail was sent twice.");

            figures.Uncertain += delivery.State == DeliveryState.Uncertain ? 1 : 0;
            figures.UncertainThatArrived += delivery.State == DeliveryState.Uncertain ? messages : 0;
        }

        figures.Runs++;
        figures.Messages += fixture.Postbox.Arrived.Count;
        figures.Expected += ids.Length;
    }

    private sealed class Figures
    {
        public int Runs { get; set; }
        public int Expected { get; set; }
        public int Messages { get; set; }
        public int Uncertain { get; set; }
        public int UncertainThatArrived { get; set; }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Runs} runs, {Expected} mails planned, {Messages} arrived, none twice, {Expected - Messages} not at all and {Uncertain} uncertain, of which {UncertainThatArrived} had arrived");
    }
}
