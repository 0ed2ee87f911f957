using Briefing.Delivering;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Stories;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Hosting.Tests.Mail;

/// <summary>A brief goes out, an article is withdrawn, and whoever was sent the brief is told, once.</summary>
public sealed class CorrectionTests
{
    [Fact]
    public async Task Whoever_was_sent_what_no_longer_stands_is_told_once_and_nobody_else()
    {
        await using var house = new MailHouse(DateTimeOffset.UtcNow);
        var date = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        using var newsroom = Newsrooms.On(house.Store, house.Clock);
        await newsroom.TakeInAsync(house.Store, "dam.txt", News.Dam);
        await newsroom.TakeInAsync(house.Store, "orchestra.txt", News.Orchestra);
        await newsroom.UpdateStoriesAsync();
        var ann = await house.EnrolAsync("ann@example.org");
        var onlyMusic = await house.EnrolAsync("music@example.org");
        await house.Room.Subscribers.ChangeAsync(onlyMusic.Id, before => before! with { Topics = ["orchestra"] });
        var left = await house.EnrolAsync("left@example.org");
        await new BriefDesk(house.Store, newsroom.Shelf, house.Clock, NullLogger<BriefDesk>.Instance).MakeAsync(Edition.Daily, date);
        await house.Room.PlanAsync("daily", date);
        Assert.Equal(3, (await house.Room.SendAsync("daily", date, 1)).Tally.Accepted);
        await house.EnrolAsync("later@example.org");
        Assert.Null(await house.Room.PlanCorrectionAsync("daily", date, newsroom.Shelf));

        await newsroom.RetractAsync(house.Store, "dam.txt");
        await house.Room.Subscribers.ChangeAsync(left.Id, before => before! with { State = SubscriberState.Left });
        using var shelf = new StoryShelf(house.Store, house.Clock);

        Assert.Equal((1, 3), await house.Room.PlanCorrectionAsync("daily", date, shelf));
        Assert.Equal((1, 0), await house.Room.PlanCorrectionAsync("daily", date, shelf));
        Assert.Equal(new DeliveryTally(0, 1, 2, 0, 0), (await house.Room.SendAsync("daily", date, 1, 1)).Tally);
        Assert.Equal(3, (await house.Room.Deliveries.TallyAsync("daily", date)).Planned);

        var mail = Assert.Single(house.Mails(), mail => mail.Contains("Correction to your brief", StringComparison.Ordinal));
        Assert.Contains("To: ann@example.org\r\n", mail, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n", mail, StringComparison.Ordinal);
        Assert.Contains("Kolvik", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Brandvold", mail, StringComparison.Ordinal);
        Assert.Contains(MessageIds.LeftOf(new DeliveryId("daily", date, ann.Id, 1).ToString()), mail, StringComparison.Ordinal);
        Assert.Single(await new BriefArchive(house.Store).DatesAsync("daily"));
    }

    [Fact]
    public async Task A_correction_whose_sending_broke_off_is_taken_up_by_the_sweep()
    {
        await using var house = new MailHouse(DateTimeOffset.UtcNow);
        var date = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        using var newsroom = Newsrooms.On(house.Store, house.Clock);
        await newsroom.TakeInAsync(house.Store, "dam.txt", News.Dam);
        await newsroom.UpdateStoriesAsync();
        await house.EnrolAsync("ann@example.org");
        await new BriefDesk(house.Store, newsroom.Shelf, house.Clock, NullLogger<BriefDesk>.Instance).MakeAsync(Edition.Daily, date);
        await house.Room.PlanAsync("daily", date);
        await house.Room.SendAsync("daily", date, 1);
        await newsroom.RetractAsync(house.Store, "dam.txt");
        using var shelf = new StoryShelf(house.Store, house.Clock);
        Assert.Equal((1, 1), await house.Room.PlanCorrectionAsync("daily", date, shelf));

        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.Room.SweepAsync();
        await house.PumpAsync();

        Assert.Equal(2, house.Mails().Length);
    }
}
