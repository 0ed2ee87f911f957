using System.Globalization;
using System.Net;
using Briefing.Delivering;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Briefing.Subscribing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Hosting.Tests.Mail;

public sealed class MailRoomTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 5, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Date = new(2026, 3, 2);
    private static readonly char[] LinkEnds = [' ', '\r', '\n', '"', '<', '>'];

    [Fact]
    public async Task From_sign_up_to_the_first_brief_and_out_again_by_one_click()
    {
        await using var house = new MailHouse(Start);
        await house.OpenSiteAsync();
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(house, "/subscribe", Form("ann@example.org"))).StatusCode);
        await house.PumpAsync();
        var confirmation = Assert.Single(house.Mails());
        Assert.Contains("Auto-Submitted: auto-replied\r\n", confirmation, StringComparison.Ordinal);
        Assert.DoesNotContain("List-Unsubscribe", confirmation, StringComparison.Ordinal);

        var confirm = LinkIn(confirmation, "/confirm");
        Assert.Contains("Yes, send me the mail", await house.Client.GetStringAsync(confirm), StringComparison.Ordinal);
        Assert.Empty(await ReadersAsync(house));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(house, confirm, [])).StatusCode);
        Assert.Single(await ReadersAsync(house));

        house.Clock.Now = Start.AddHours(2);
        await house.KeepBriefAsync(Date, "Three tugs freed the tanker.");
        Assert.Equal(1, await house.Room.EditionsDueAsync());
        await house.PumpAsync();
        var mail = Assert.Single(house.Mails(), mail => mail.Contains("List-Id: Daily brief <daily.example.com>", StringComparison.Ordinal));
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n", mail, StringComparison.Ordinal);

        var unsubscribe = LinkIn(mail, "/unsubscribe");
        Assert.Contains("Unsubscribe", await house.Client.GetStringAsync(unsubscribe), StringComparison.Ordinal);
        Assert.Single(await ReadersAsync(house));
        foreach (HttpContent body in (HttpContent[])[new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]), new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } }])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, unsubscribe) { Content = body };
            request.Headers.Add("Origin", "https://mail.example.net");
            using var response = await house.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.False(response.Headers.Contains("Set-Cookie"));
            Assert.Empty(await ReadersAsync(house));
        }
    }

    [Fact]
    public async Task What_was_planned_goes_on_at_once_where_the_queue_went_with_its_process()
    {
        await using var house = new MailHouse(Start.AddHours(2));
        await house.EnrolAsync("ann@example.org");
        await house.KeepBriefAsync(Date, "Three tugs freed the tanker.");
        Assert.Equal(1, await house.Room.EditionsDueAsync());

        var queue = new InProcessQueue(house.Clock);
        await using var room = new MailRoom(house.Store, queue, new OutboxSender("unused", MimeWriter.Write), house.Options, house.Clock, NullLoggerFactory.Instance);
        await room.ResumeAsync();
        Assert.StartsWith("daily/2026-03-02/", Assert.Single(await queue.ReceiveAsync(10, TimeSpan.FromMinutes(1))).Text, StringComparison.Ordinal);

        await house.PumpAsync();
        var empty = new InProcessQueue(house.Clock);
        await using var later = new MailRoom(house.Store, empty, new OutboxSender("unused", MimeWriter.Write), house.Options, house.Clock, NullLoggerFactory.Instance);
        await later.ResumeAsync();
        Assert.Empty(await empty.ReceiveAsync(10, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task A_damaged_record_of_one_reader_keeps_no_other_from_their_mail()
    {
        await using var house = new MailHouse(Start.AddHours(2));
        var damaged = await house.EnrolAsync("ann@example.org");
        await house.EnrolAsync("bob@example.org");
        await house.KeepBriefAsync(Date, "Three tugs freed the tanker.");
        var name = $"subscribers/{damaged.Id}.json";
        await house.Store.WriteAsync(name, (await house.Store.ReadAsync(name))!.Content[..^9], WriteCondition.Always);

        Assert.Equal(1, await house.Room.EditionsDueAsync());
        await house.PumpAsync();
        Assert.Contains("To: bob@example.org", Assert.Single(house.Mails()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_record_of_a_delivery_counts_as_uncertain_and_is_not_sent_again()
    {
        await using var house = new MailHouse(Start.AddHours(2));
        await house.EnrolAsync("ann@example.org");
        await house.EnrolAsync("bob@example.org");
        await house.KeepBriefAsync(Date, "Three tugs freed the tanker.");
        Assert.Equal(2, await house.Room.EditionsDueAsync());
        var name = (await house.Store.ListAsync("deliveries/").FirstAsync()).Name;
        await house.Store.WriteAsync(name, new byte[40], WriteCondition.Always);

        await house.PumpAsync();
        await house.Room.SweepAsync();
        Assert.Equal(0, await house.Room.EditionsDueAsync());
        await house.PumpAsync();

        Assert.Single(house.Mails());
        var tally = await house.Room.Deliveries.TallyAsync("daily", Date);
        Assert.Equal((2, 1, 1), (tally.Planned, tally.Accepted, tally.Uncertain));
    }

    [Fact]
    public async Task Known_and_unknown_addresses_get_the_same_answer()
    {
        await using var house = new MailHouse(Start);
        await house.OpenSiteAsync();
        await house.EnrolAsync("known@example.org");
        await house.Room.Suppressions.AddAsync(EmailAddress.Parse("bounced@example.org"), SuppressionReason.Bounced, Start);
        var answers = new List<string>();
        foreach (var address in (string[])["known@example.org", "unknown@example.org", "bounced@example.org", "unknown@example.org"])
        {
            using var response = await PostAsync(house, "/subscribe", Form(address));
            var headers = string.Join('\n', response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));
            answers.Add($"{response.StatusCode}\n{headers}\n{await response.Content.ReadAsStringAsync()}");
        }

        Assert.Single(answers.Distinct());
    }

    [Theory]
    [InlineData("/confirm")]
    [InlineData("/preferences")]
    [InlineData("/preferences?act=export")]
    [InlineData("/preferences?act=erase")]
    [InlineData("/unsubscribe")]
    public async Task No_page_acts_on_a_token_that_is_not_its_own(string page)
    {
        await using var house = new MailHouse(Start);
        await house.OpenSiteAsync();
        var reader = await house.EnrolAsync("ann@example.org");
        var stranger = house.Options.Hash.SubscriberId(EmailAddress.Parse("bob@example.org"));
        var before = SubscriberJson.Export(reader);
        var own = page.StartsWith("/confirm", StringComparison.Ordinal) ? LinkPurpose.Confirm : page.StartsWith("/unsub", StringComparison.Ordinal) ? LinkPurpose.Unsubscribe : LinkPurpose.Manage;
        var tokens = Enum.GetValues<LinkPurpose>().Where(purpose => purpose != own).Select(purpose => MailHouse.Tokens.Sign(new LinkToken(purpose, reader.Id, Start.AddDays(1)))).ToList();
        tokens.AddRange(["", "bad", MailHouse.Tokens.Sign(new LinkToken(own, reader.Id, Start)), new LinkTokens(("k1", new byte[32])).Sign(new LinkToken(own, reader.Id, Start.AddDays(1)))]);
        if (own == LinkPurpose.Confirm)
            tokens.Add(MailHouse.Tokens.Sign(new LinkToken(own, stranger + "_1", Start.AddDays(1))));

        foreach (var token in tokens)
        {
            Dictionary<string, string> form = new() { ["t"] = token, ["act"] = page.Contains('=', StringComparison.Ordinal) ? page.Split('=')[1] : "save", ["edition"] = "daily", ["language"] = "de", ["hour"] = "3", ["zone"] = "UTC" };
            using var response = await PostAsync(house, page.Split('?')[0], form);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal(before, SubscriberJson.Export((await house.Room.Subscribers.ReadAsync(reader.Id))!));
        }
    }

    [Fact]
    public async Task Preferences_are_saved_exported_and_erased_on_their_page()
    {
        await using var house = new MailHouse(Start);
        await house.OpenSiteAsync();
        var reader = await house.EnrolAsync("ann@example.org");
        var token = house.Room.Membership.ManageToken(reader.Id, Start);
        Assert.Contains("ann@example.org", await house.Client.GetStringAsync($"/preferences?t={token}"), StringComparison.Ordinal);
        await PostAsync(house, "/preferences", new() { ["t"] = token, ["act"] = "save", ["edition"] = "daily", ["language"] = "ar", ["hour"] = "21", ["zone"] = "Asia/Tokyo" });
        var changed = (await house.Room.Subscribers.ReadAsync(reader.Id))!;
        Assert.Equal(("ar", 21, "Asia/Tokyo"), (changed.Language, changed.Hour, changed.Zone));
        using var export = await PostAsync(house, "/preferences", new() { ["t"] = token, ["act"] = "export" });
        Assert.Contains("\"address\":\"ann@example.org\"", await export.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await PostAsync(house, "/preferences", new() { ["t"] = token, ["act"] = "erase" });
        Assert.Null(await house.Room.Subscribers.ReadAsync(reader.Id));
    }

    [Fact]
    public async Task Over_a_year_with_its_clock_changes_each_reader_gets_one_mail_for_each_date_at_their_hour()
    {
        await using var house = new MailHouse(new DateTimeOffset(2026, 3, 26, 0, 0, 0, TimeSpan.Zero));
        (string Zone, int Hour)[] readers = [("Europe/Berlin", 2), ("America/New_York", 7), ("Asia/Kolkata", 6), ("Pacific/Auckland", 23), ("Australia/Lord_Howe", 2), ("America/Santiago", 0)];
        foreach (var (zone, hour) in readers)
            await house.EnrolAsync($"{zone.Replace('/', '.')}@example.org", hour, zone);

        DateTimeOffset[] weeks = [house.Clock.GetUtcNow(), new(2026, 4, 3, 0, 0, 0, TimeSpan.Zero), new(2026, 10, 23, 0, 0, 0, TimeSpan.Zero)];
        foreach (var week in weeks)
        {
            for (var now = week; now < week.AddDays(4); now += TimeSpan.FromMinutes(30))
            {
                house.Clock.Now = now;
                if (now.TimeOfDay == TimeSpan.Zero)
                    await house.KeepBriefAsync(DateOnly.FromDateTime(now.UtcDateTime), $"Fact of {now:d}.");
                await house.Room.EditionsDueAsync();
                await house.PumpAsync();
            }
        }

        for (var number = 0; number < readers.Length; number++)
        {
            var (zoneId, hour) = readers[number];
            var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
            var id = house.Options.Hash.SubscriberId(EmailAddress.Parse($"{zoneId.Replace('/', '.')}@example.org"));
            var times = await PlannedAsync(house, id);
            var dates = times.Select(time => time.Date).ToList();
            Assert.Equal(dates.Distinct(), dates);
            Assert.InRange(dates.Count, 11, 15);

            // On the days around a change of the clocks too; the hour that is leapt over comes as the next one.
            // What is made up for at the first moment of a week was due before it.
            Assert.All(times.Where(time => !weeks.Contains(time.Local)), time => Assert.True(time.Local.Hour == hour || zone.IsInvalidTime(time.Date.ToDateTime(new TimeOnly(hour, 0))), $"{zoneId} {time}"));
        }
    }

    [Fact]
    public async Task After_an_outage_a_mail_comes_late_but_not_later_than_the_bound()
    {
        await using var house = new MailHouse(Start);
        await house.EnrolAsync("early@example.org", 0);
        await house.EnrolAsync("late@example.org", 7);
        await house.KeepBriefAsync(Date, "Three tugs freed the tanker.");
        house.Clock.Now = Start.AddHours(10);
        Assert.Equal(1, await house.Room.EditionsDueAsync());
        await house.PumpAsync();
        Assert.Contains("late@example.org", Assert.Single(house.Mails()), StringComparison.Ordinal);
        Assert.Equal(0, await house.Room.EditionsDueAsync());
    }

    [Fact]
    public async Task A_changed_hour_brings_no_second_mail_on_the_same_date()
    {
        await using var house = new MailHouse(Start);
        var reader = await house.EnrolAsync("ann@example.org", 5);
        await house.KeepBriefAsync(Date, "Three tugs freed the tanker.");
        Assert.Equal(1, await house.Room.EditionsDueAsync());
        await house.Room.Subscribers.ChangeAsync(reader.Id, before => before! with { Hour = 6 });
        house.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await house.Room.EditionsDueAsync());
    }

    [Fact]
    public async Task New_is_what_the_reader_has_not_been_sent_yet()
    {
        await using var house = new MailHouse(Start);
        var daily = await house.EnrolAsync("daily@example.org");
        const string Old = "Three tugs freed the tanker on Monday at dawn.";
        const string Middle = "The port captain counted nineteen sailors in hospital.";
        const string Latest = "Inspectors closed the fuel depot beside the railway.";
        await SendAsync(house, 2, Old);
        var away = await house.EnrolAsync("away@example.org");
        await house.Room.Subscribers.ChangeAsync(away.Id, before => before! with { Editions = [] });
        await house.Room.Subscribers.ChangeAsync(away.Id, before => before! with { Editions = ["daily"] });
        await SendAsync(house, 3, Old, Middle);
        await house.Room.Subscribers.ChangeAsync(daily.Id, before => before! with { Editions = [] });
        await SendAsync(house, 4, Old, Middle);
        await house.Room.Subscribers.ChangeAsync(daily.Id, before => before! with { Editions = ["daily"] });
        await SendAsync(house, 5, Old, Middle, Latest);

        // One was sent the brief before this one, the other the one before that: both have had all but the last fact.
        Assert.All(house.Mails()[^2..], mail => Assert.Equal(1, Decoded(mail).Split("(new) ").Length - 1));
        var second = Decoded(Assert.Single(house.Mails(), mail => mail.Contains("To: daily@", StringComparison.Ordinal) && mail.Contains("Date: Tue, 03", StringComparison.Ordinal)));
        Assert.Contains("(new) The port captain", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_of_topics_is_sent_the_stories_about_them_and_no_mail_where_there_are_none()
    {
        await using var house = new MailHouse(Start);
        foreach (var (name, topics) in ((string, string[])[])[("all", []), ("some", ["sailors", "hospital"]), ("none", ["orchestra"])])
        {
            var reader = await house.EnrolAsync($"{name}@example.org");
            await house.Room.Subscribers.ChangeAsync(reader.Id, before => before! with { Topics = [.. topics] });
        }

        await SendAsync(house, 2, "The port captain counted nineteen sailors.");

        Assert.Equal(["all@example.org", "some@example.org"], house.Mails().Select(mail => mail.Split("\r\nTo: ")[1].Split("\r\n")[0]).Order());
        Assert.Equal(new DeliveryTally(0, 2, 1, 0, 0), await house.Room.Deliveries.TallyAsync("daily", Date));
    }

    [Fact]
    public async Task Topics_are_chosen_on_the_form_and_on_the_preferences_and_stand_in_no_mail()
    {
        await using var house = new MailHouse(Start);
        await house.OpenSiteAsync();
        var form = Form("ann@example.org");
        form["topics"] = "harbours, <b>win a prize</b>";
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(house, "/subscribe", form)).StatusCode);
        await house.PumpAsync();
        Assert.DoesNotContain("prize", Decoded(Assert.Single(house.Mails())), StringComparison.Ordinal);
        var id = house.Options.Hash.SubscriberId(EmailAddress.Parse("ann@example.org"));
        Assert.Equal(["harbours", "<b>win a prize</b>"], (await house.Room.Subscribers.ReadAsync(id))!.Topics.ToArray());
        await PostAsync(house, LinkIn(house.Mails()[0], "/confirm"), []);

        var token = house.Room.Membership.ManageToken(id, Start);
        Assert.Contains("harbours, &lt;b&gt;win a prize&lt;/b&gt;", await house.Client.GetStringAsync($"/preferences?t={token}"), StringComparison.Ordinal);
        await PostAsync(house, "/preferences", new() { ["t"] = token, ["act"] = "save", ["edition"] = "daily", ["topics"] = "", ["language"] = "en", ["hour"] = "7", ["zone"] = "UTC" });
        Assert.Empty((await house.Room.Subscribers.ReadAsync(id))!.Topics.ToArray());
    }

    private static async Task SendAsync(MailHouse house, int day, params string[] facts)
    {
        house.Clock.Now = new DateTimeOffset(2026, 3, day, 7, 0, 0, TimeSpan.Zero);
        await house.KeepBriefAsync(new DateOnly(2026, 3, day), facts);
        await house.Room.EditionsDueAsync();
        await house.PumpAsync();
    }

    private static async Task<List<(DateOnly Date, DateTimeOffset Local)>> PlannedAsync(MailHouse house, string subscriber)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await house.Room.Subscribers.ReadAsync(subscriber))!.Zone);
        var times = new List<(DateOnly, DateTimeOffset)>();
        await foreach (var entry in house.Store.ListAsync("deliveries/daily/"))
        {
            if (!entry.Name.Contains(subscriber, StringComparison.Ordinal))
                continue;
            var id = DeliveryId.Parse(entry.Name["deliveries/".Length..^".json".Length], CultureInfo.InvariantCulture);
            var (delivery, _) = (await house.Room.Deliveries.ReadAsync(id))!.Value;
            Assert.Equal(DeliveryState.Accepted, delivery.State);
            times.Add((id.Date, TimeZoneInfo.ConvertTime(delivery.Planned, zone)));
        }

        return times;
    }

    private static Dictionary<string, string> Form(string address) =>
        new() { ["address"] = address, ["edition"] = "daily", ["language"] = "en", ["hour"] = "7", ["zone"] = "UTC" };

    private static async Task<HttpResponseMessage> PostAsync(MailHouse house, string path, Dictionary<string, string> form) =>
        await house.Client.PostAsync(path, new FormUrlEncodedContent(form));

    private static Task<List<Subscriber>> ReadersAsync(MailHouse house) =>
        house.Room.Subscribers.ListAsync().Where(subscriber => subscriber.Takes("daily")).ToListAsync().AsTask();

    private static string LinkIn(string mail, string path)
    {
        var text = Decoded(mail);
        var start = text.IndexOf($"https://briefing.example.com{path}?t=", StringComparison.Ordinal);
        return new Uri(text[start..].Split(LinkEnds)[0]).PathAndQuery;
    }

    private static string Decoded(string mail) => mail.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
}
