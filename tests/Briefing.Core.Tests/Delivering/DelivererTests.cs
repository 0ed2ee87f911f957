using Briefing.Delivering;
using Briefing.Subscribing;

namespace Briefing.Core.Tests.Delivering;

public sealed class DelivererTests
{
    private static readonly string Edition = MailingFixture.Edition;
    private static readonly DateOnly Date = MailingFixture.Date;

    [Fact]
    public async Task A_reader_who_left_after_the_audience_was_settled_gets_nothing()
    {
        var fixture = new MailingFixture();
        var mailing = await PlannedAsync(fixture, 3);
        await fixture.Subscribers.ChangeAsync(MailingFixture.Hash.SubscriberId(MailingFixture.Address(1)), subscriber => subscriber! with { State = SubscriberState.Left });
        await fixture.Subscribers.EraseAsync(MailingFixture.Hash.SubscriberId(MailingFixture.Address(2)));

        Assert.Equal(new DeliveryTally(0, 1, 2, 0, 0), await fixture.FinishAsync(mailing));
        Assert.Equal(MailingFixture.Address(0), Assert.Single(fixture.Postbox.Arrived).To);
    }

    [Fact]
    public async Task A_suppressed_address_gets_nothing()
    {
        var fixture = new MailingFixture();
        var mailing = await PlannedAsync(fixture, 2);
        await fixture.Suppressions.AddAsync(MailingFixture.Address(0), SuppressionReason.Complained, fixture.Clock.GetUtcNow());
        Assert.Equal(new DeliveryTally(0, 1, 1, 0, 0), await fixture.FinishAsync(mailing));
    }

    [Fact]
    public async Task An_address_refused_for_good_has_failed_and_is_suppressed_from_then_on()
    {
        var fixture = new MailingFixture();
        var mailing = await PlannedAsync(fixture, 2);
        fixture.Postbox.Refusing = message => message.To == MailingFixture.Address(0) ? new SendOutcome.RefusedForGood($"550 5.1.1 <{message.To}> is nobody here", ConcernsAddress: true) : null;

        Assert.Equal(new DeliveryTally(0, 1, 0, 1, 0), await fixture.FinishAsync(mailing));
        Assert.True(await fixture.Suppressions.HasAsync(MailingFixture.Address(0)));
        var failed = await ReadAsync(fixture, 0);
        Assert.Equal("550 5.1.1 <(the address)> is nobody here", failed.Why);
    }

    [Fact]
    public async Task A_message_refused_for_what_it_is_costs_no_address_its_place()
    {
        var fixture = new MailingFixture();
        var mailing = await PlannedAsync(fixture, 1);
        fixture.Postbox.Refusing = _ => new SendOutcome.RefusedForGood("554 5.7.1 not from you", ConcernsAddress: false);
        Assert.Equal(new DeliveryTally(0, 0, 0, 1, 0), await fixture.FinishAsync(mailing));
        Assert.False(await fixture.Suppressions.HasAsync(MailingFixture.Address(0)));
    }

    [Fact]
    public async Task A_refusal_for_now_is_tried_again_after_growing_waits_and_given_up_at_the_bound()
    {
        var fixture = new MailingFixture();
        var deliverer = fixture.Deliverer();
        await PlannedAsync(fixture, 1);
        fixture.Postbox.Refusing = _ => new SendOutcome.RefusedForNow("451 busy");
        var id = new DeliveryId(Edition, Date, MailingFixture.Hash.SubscriberId(MailingFixture.Address(0)));
        var waits = new List<TimeSpan>();
        while ((await deliverer.DeliverAsync(id))!.Again is { } wait)
        {
            waits.Add(wait);
            fixture.Clock.Advance(wait);
        }

        Assert.Equal(fixture.Options.Waits, waits);
        Assert.Equal(waits.Order(), waits);
        Assert.Equal(DeliveryState.Failed, (await ReadAsync(fixture, 0)).State);
    }

    [Fact]
    public async Task A_server_that_recovers_gets_the_mail_once()
    {
        var fixture = new MailingFixture();
        var mailing = await PlannedAsync(fixture, 3);
        var refusals = 4;
        fixture.Postbox.Refusing = _ => refusals-- > 0 ? new SendOutcome.RefusedForNow("421 not now", TimeSpan.FromMinutes(20)) : null;
        Assert.Equal(new DeliveryTally(0, 3, 0, 0, 0), await fixture.FinishAsync(mailing));
        Assert.Equal(3, fixture.Postbox.Arrived.DistinctBy(message => message.To).Count());
        Assert.Equal(3, fixture.Postbox.Arrived.Count);
    }

    [Fact]
    public async Task A_lost_answer_makes_a_delivery_uncertain_and_it_is_not_sent_again()
    {
        var fixture = new MailingFixture();
        var mailing = await PlannedAsync(fixture, 2);
        fixture.Postbox.Refusing = message => message.To == MailingFixture.Address(1) ? new SendOutcome.Unanswered("the connection broke") : null;
        Assert.Equal(new DeliveryTally(0, 1, 0, 0, 1), await fixture.FinishAsync(mailing));
        fixture.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(new DeliveryTally(0, 1, 0, 0, 1), await fixture.FinishAsync(fixture.Process()));
        Assert.Equal(2, fixture.Postbox.Arrived.Count);
    }

    [Fact]
    public async Task A_mail_that_could_not_be_sent_in_time_is_not_sent_late()
    {
        var fixture = new MailingFixture();
        var mailing = await PlannedAsync(fixture, 1);
        fixture.Clock.Advance(fixture.Options.LongestDelay + TimeSpan.FromMinutes(1));
        Assert.Equal(new DeliveryTally(0, 0, 0, 1, 0), await fixture.FinishAsync(mailing));
        Assert.Empty(fixture.Postbox.Arrived);
    }

    [Fact]
    public async Task Many_workers_of_two_processes_hand_over_each_mail_once()
    {
        var fixture = new MailingFixture();
        await PlannedAsync(fixture, 300);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => fixture.Process().DeliverAsync(Edition, Date, workers: 4))));
        Assert.Equal(new DeliveryTally(0, 300, 0, 0, 0), await fixture.FinishAsync(fixture.Process()));
        Assert.Equal(300, fixture.Postbox.Arrived.Count);
    }

    [Fact]
    public async Task Planning_again_adds_only_who_was_not_there()
    {
        var fixture = new MailingFixture();
        var ids = await fixture.EnrolAsync(5);
        Assert.Equal(3, (await fixture.Process().PlanAsync(Edition, Date, Date, ids[..3])).Count);
        Assert.Equal(ids[3..].Order(), (await fixture.Process().PlanAsync(Edition, Date, Date, ids)).Select(id => id.Subscriber).Order());
    }

    [Fact]
    public async Task Each_reader_has_their_own_brief_before_this_one()
    {
        var fixture = new MailingFixture();
        var ids = await fixture.EnrolAsync(2);
        var mailing = fixture.Process();
        await mailing.PlanAsync(Edition, Date.AddDays(-3), Date.AddDays(-3), ids);
        await mailing.DeliverAsync(Edition, Date.AddDays(-3));
        await mailing.PlanAsync(Edition, Date.AddDays(-1), Date.AddDays(-1), ids[..1]);
        await mailing.DeliverAsync(Edition, Date.AddDays(-1));
        await mailing.PlanAsync(Edition, Date, Date, ids);

        Assert.Equal(Date.AddDays(-1), (await ReadAsync(fixture, 0)).Previous);
        Assert.Equal(Date.AddDays(-3), (await ReadAsync(fixture, 1)).Previous);
    }

    [Fact]
    public async Task Mail_leaves_no_faster_than_the_limits_allow()
    {
        var fixture = new MailingFixture { Limits = new SendingLimits { Sender = [new Limit(30, TimeSpan.FromMinutes(1)), new Limit(100, TimeSpan.FromHours(1))] } };
        var mailing = await PlannedAsync(fixture, 130);
        await mailing.DeliverAsync(Edition, Date);
        Assert.Equal(30, fixture.Postbox.Arrived.Count);
        for (var minute = 0; minute < 10; minute++)
        {
            fixture.Clock.Advance(TimeSpan.FromMinutes(1));
            await mailing.DeliverAsync(Edition, Date);
        }

        Assert.Equal(100, fixture.Postbox.Arrived.Count);
        Assert.Equal(new DeliveryTally(0, 130, 0, 0, 0), await fixture.FinishAsync(mailing));
    }

    [Fact]
    public async Task One_domains_limit_holds_up_no_other_domain()
    {
        var fixture = new MailingFixture { Limits = new SendingLimits { Domain = new Limit(2, TimeSpan.FromMinutes(10)) } };
        var ids = await fixture.EnrolAsync(5);
        var other = await fixture.EnrolAsync(EmailAddress.Parse("ann@elsewhere.example"));
        var mailing = fixture.Process();
        await mailing.PlanAsync(Edition, Date, Date, [.. ids, other.Id]);
        await mailing.DeliverAsync(Edition, Date);
        Assert.Equal(2, fixture.Postbox.Arrived.Count(message => message.To.Domain == "example.org"));
        Assert.Contains(other.Address, fixture.Postbox.Arrived.Select(message => message.To));
    }

    [Fact]
    public async Task A_new_sender_warms_up_day_by_day()
    {
        var fixture = new MailingFixture { Limits = new SendingLimits { WarmUp = new WarmUp(Date, First: 10, Growth: 2, Days: 3) }, Options = new DeliveryOptions { LongestDelay = TimeSpan.FromDays(9) } };
        var mailing = await PlannedAsync(fixture, 90);
        var perDay = new List<int>();
        for (var day = 0; day < 4; day++)
        {
            var before = fixture.Postbox.Arrived.Count;
            await mailing.DeliverAsync(Edition, Date);
            perDay.Add(fixture.Postbox.Arrived.Count - before);
            fixture.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal([10, 20, 40, 20], perDay);
    }

    [Fact]
    public async Task What_the_queue_lost_is_found_again()
    {
        var fixture = new MailingFixture();
        var mailing = await PlannedAsync(fixture, 3);
        var patience = TimeSpan.FromMinutes(10);
        Assert.Empty((await mailing.ReviewAsync(Edition, Date, patience)).Stranded);
        fixture.Clock.Advance(TimeSpan.FromMinutes(11));
        var review = await mailing.ReviewAsync(Edition, Date, patience);
        Assert.Equal((3, 3), (review.Stranded.Count, review.Tally.Open));
        await fixture.FinishAsync(mailing);
        review = await mailing.ReviewAsync(Edition, Date, patience);
        Assert.Empty(review.Stranded);
        Assert.Equal((0, 3), (review.Tally.Open, review.Tally.Accepted));
    }

    private static async Task<Mailing> PlannedAsync(MailingFixture fixture, int readers)
    {
        var mailing = fixture.Process();
        await mailing.PlanAsync(Edition, Date, Date, await fixture.EnrolAsync(readers));
        return mailing;
    }

    private static async Task<Delivery> ReadAsync(MailingFixture fixture, int number) =>
        (await fixture.Deliveries.ReadAsync(new DeliveryId(Edition, Date, MailingFixture.Hash.SubscriberId(MailingFixture.Address(number)))))!.Value.Delivery;
}
