using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Briefing.Delivering;
using Briefing.Hosting.Mail;
using Briefing.Subscribing;

namespace Briefing.Hosting.Tests.Mail;

/// <summary>Bounces and complaints, true ones and forged ones, by file and by Event Grid.</summary>
public sealed class MailReportsTests
{
    private const string Ann = "ann@example.org";
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Date = new(2026, 3, 2);

    [Fact]
    public async Task A_bounce_of_a_mail_that_was_sent_suppresses_the_address_and_the_mail_has_failed()
    {
        await using var house = new MailHouse(Start);
        var delivery = await SendAsync(house);

        Assert.Equal(ReportOutcome.Bounced, await house.Room.Reports.TakeAsync(Bounce(MessageIds.LeftOf(delivery.ToString()))));

        Assert.True(await IsSuppressedAsync(house));
        Assert.Equal(DeliveryState.Failed, (await house.Room.Deliveries.ReadAsync(delivery))!.Value.Delivery.State);
        Assert.Equal(1, (await house.Room.Deliveries.TallyAsync("daily", Date)).Planned);
        Assert.Equal(ReportOutcome.Bounced, await house.Room.Reports.TakeAsync(Bounce(MessageIds.LeftOf(delivery.ToString()))));
    }

    [Fact]
    public async Task Nobody_suppresses_others_by_a_forged_report()
    {
        await using var house = new MailHouse(Start);
        await SendAsync(house);
        var bob = await house.EnrolAsync("bob@example.org");
        var bobs = new DeliveryId("daily", Date, bob.Id);
        MailReport[] forged =
        [
            Bounce(null),
            Bounce(MessageIds.LeftOf("daily/2026-03-02/ann@example.org")),
            Bounce(MessageIds.LeftOf($"daily/2026-03-02/{new string('a', 32)}")),
            // A mail that the forger had, and the address of another reader.
            Bounce(MessageIds.LeftOf(bobs.ToString())),
            // An address signed with another key, and one that is not signed.
            Bounce(null) with { SentTo = [new ReturnAddress(EmailAddress.Parse("bounces@example.com"), new AddressHash(new byte[32])).For(house.Options.Hash.SubscriberId(EmailAddress.Parse(Ann))).ToString(), "bounces@example.com"] },
            new MailReport.Complaint { Recipients = [Ann] },
            new MailReport.Complaint { Recipients = [Ann], Unsubscribe = new Uri($"https://briefing.example.com/unsubscribe?t={new LinkTokens(("k1", new byte[32])).Sign(new LinkToken(LinkPurpose.Unsubscribe, house.Options.Hash.SubscriberId(EmailAddress.Parse(Ann)), Start.AddDays(1)))}") },
            // A link of ours for something else.
            new MailReport.Complaint { Unsubscribe = new Uri($"https://briefing.example.com/unsubscribe?t={house.Room.Membership.ManageToken(bob.Id, Start)}") },
        ];

        foreach (var report in forged)
            Assert.Equal(ReportOutcome.NotOurs, await house.Room.Reports.TakeAsync(report));
        Assert.False(await IsSuppressedAsync(house));
        Assert.False(await house.Room.Suppressions.HasAsync(bob.Address));
    }

    [Fact]
    public async Task A_complaint_with_the_mails_own_link_or_a_bounce_to_its_own_return_address_needs_no_recipient()
    {
        await using var house = new MailHouse(Start, "bounces@example.com");
        var delivery = await SendAsync(house);
        var complaint = new MailReport.Complaint { Unsubscribe = new Uri($"https://elsewhere.example/?t={house.Room.Membership.UnsubscribeToken(delivery.Subscriber, "daily", Start)}") };

        Assert.Equal(ReportOutcome.Complained, await house.Room.Reports.TakeAsync(complaint));
        Assert.True(await IsSuppressedAsync(house));
        await house.Room.Suppressions.LiftAsync(EmailAddress.Parse(Ann));

        var bounce = new MailReport.Bounce("5.1.1", true) { SentTo = ["postmaster@example.com", house.Options.Return!.For(delivery.Subscriber).ToString()] };
        Assert.Equal(ReportOutcome.Bounced, await house.Room.Reports.TakeAsync(bounce));
        Assert.True(await IsSuppressedAsync(house));
    }

    [Fact]
    public async Task A_letter_that_bounces_counts_too_and_what_says_nothing_for_good_does_not()
    {
        await using var house = new MailHouse(Start);
        await house.Room.Membership.AskAsync(EmailAddress.Parse(Ann), new Wishes(["daily"], "en", 7, "UTC"), "client", "shown");
        await house.PumpAsync();
        var letter = MessageIds.LeftOf(new Letter(LetterKind.Confirm, house.Options.Hash.SubscriberId(EmailAddress.Parse(Ann)), 1).ToString());

        Assert.Equal(ReportOutcome.NoMatter, await house.Room.Reports.TakeAsync(new MailReport.Bounce("5.2.2", false) { Recipients = [Ann], MessageId = letter }));
        Assert.Equal(ReportOutcome.NoMatter, await house.Room.Reports.TakeAsync(new MailReport.Notice("x") { Recipients = [Ann], MessageId = letter }));
        Assert.False(await IsSuppressedAsync(house));
        Assert.Equal(ReportOutcome.Bounced, await house.Room.Reports.TakeAsync(Bounce(letter)));
        Assert.True(await IsSuppressedAsync(house));
    }

    [Fact]
    public async Task A_suppressed_reader_is_sent_nothing_and_counts_as_suppressed()
    {
        await using var house = new MailHouse(Start);
        var delivery = await SendAsync(house);
        await house.Room.Reports.TakeAsync(Bounce(MessageIds.LeftOf(delivery.ToString())));
        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.KeepBriefAsync(Date.AddDays(1), "Inspectors closed the depot.");
        await house.Room.EditionsDueAsync();
        await house.PumpAsync();

        Assert.Equal(new DeliveryTally(0, 0, 1, 0, 0), await house.Room.Deliveries.TallyAsync("daily", Date.AddDays(1)));
        Assert.Single(house.Mails());
    }

    [Theory]
    [InlineData("Bounced", true)]
    [InlineData("Suppressed", true)]
    [InlineData("Failed", false)]
    [InlineData("FilteredSpam", false)]
    [InlineData("Delivered", false)]
    public async Task An_event_of_communication_services_acts_as_the_report_that_it_is(string status, bool suppresses)
    {
        await using var house = new MailHouse(Start);
        await house.OpenSiteAsync();
        var delivery = await SendAsync(house);

        using var answer = await PostAsync(house, Event(status, Ann, MessageIds.LeftOf(delivery.ToString())));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(suppresses, await IsSuppressedAsync(house));
        Assert.Equal(status == "Delivered" ? DeliveryState.Accepted : DeliveryState.Failed, (await house.Room.Deliveries.ReadAsync(delivery))!.Value.Delivery.State);
    }

    [Fact]
    public async Task A_forged_event_does_nothing_and_a_question_for_validation_is_answered()
    {
        await using var house = new MailHouse(Start);
        await house.OpenSiteAsync();
        await SendAsync(house);

        using var forged = await PostAsync(house, Event("Bounced", Ann, new string('a', 32)));
        Assert.Equal(HttpStatusCode.OK, forged.StatusCode);
        Assert.False(await IsSuppressedAsync(house));
        using var asked = await PostAsync(house, """[{"id":"1","eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{"validationCode":"512d38b6-c7b8-40c8-89fe-f46f9e9622b6"}}]""");
        Assert.Equal("512d38b6-c7b8-40c8-89fe-f46f9e9622b6", JsonNode.Parse(await asked.Content.ReadAsStringAsync())!["validationResponse"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("[", 400)]
    [InlineData("7", 400)]
    [InlineData("[7]", 400)]
    [InlineData("[{\"eventType\":\"Microsoft.Communication.EmailDeliveryReportReceived\"}]", 400)]
    [InlineData("[{\"eventType\":\"Microsoft.Communication.EmailDeliveryReportReceived\",\"data\":7}]", 400)]
    [InlineData("[{\"eventType\":\"Microsoft.Communication.EmailDeliveryReportReceived\",\"data\":{\"status\":7,\"recipient\":[],\"messageId\":\"x\"}}]", 200)]
    [InlineData("[{\"eventType\":7}]", 200)]
    [InlineData("{}", 200)]
    public async Task Events_that_are_none_are_refused_or_passed_over(string body, int status)
    {
        await using var house = new MailHouse(Start);
        await house.OpenSiteAsync();
        using var answer = await PostAsync(house, body);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_report_about_somebody_who_was_erased_changes_nothing()
    {
        await using var house = new MailHouse(Start, "bounces@example.com");
        var delivery = await SendAsync(house);
        await house.Room.Subscribers.EraseAsync(delivery.Subscriber);

        Assert.Equal(ReportOutcome.Forgotten, await house.Room.Reports.TakeAsync(new MailReport.Bounce("5.1.1", true) { SentTo = [house.Options.Return!.For(delivery.Subscriber).ToString()] }));
        Assert.False(await IsSuppressedAsync(house));
    }

    private static async Task<DeliveryId> SendAsync(MailHouse house)
    {
        var ann = await house.EnrolAsync(Ann);
        await house.KeepBriefAsync(Date, "Three tugs freed the tanker.");
        await house.Room.EditionsDueAsync();
        await house.PumpAsync();
        return new DeliveryId("daily", Date, ann.Id);
    }

    private static MailReport Bounce(string? messageId) => new MailReport.Bounce("5.1.1", ConcernsAddress: true) { Recipients = [Ann], MessageId = messageId };

    private static Task<bool> IsSuppressedAsync(MailHouse house) => house.Room.Suppressions.HasAsync(EmailAddress.Parse(Ann));

    private static Task<HttpResponseMessage> PostAsync(MailHouse house, string json) => house.Client.PostAsync("/api/mail-events", new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>As the service's documentation shows it.</summary>
    private static string Event(string status, string recipient, string messageId) => $$$"""
        [{"id":"00000000-0000-0000-0000-000000000000","topic":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Communication/communicationServices/acs",
        "subject":"sender/desk@example.com/message/{{{Guid.ParseExact(messageId, "N")}}}","eventType":"Microsoft.Communication.EmailDeliveryReportReceived","dataVersion":"1.0","metadataVersion":"1",
        "eventTime":"2026-03-02T07:00:05Z","data":{"sender":"desk@example.com","recipient":"{{{recipient}}}","messageId":"{{{Guid.ParseExact(messageId, "N")}}}","status":"{{{status}}}",
        "deliveryStatusDetails":{"statusMessage":"Status message"},"deliveryAttemptTimestamp":"2026-03-02T07:00:04Z"}}]
        """;
}
