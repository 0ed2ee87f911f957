using Briefing.Delivering;
using Briefing.Hosting.Mail;
using Briefing.Storing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Tests.Mail;

/// <summary>Every planned mail comes to one of four ends, or somebody is told.</summary>
public sealed class AlarmTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Date = new(2026, 3, 2);

    [Fact]
    public async Task Mails_that_come_to_no_end_raise_an_alarm_and_those_that_did_add_up()
    {
        await using var house = new MailHouse(Start);
        await house.EnrolAsync("ann@example.org");
        await house.EnrolAsync("bob@example.org");
        await house.KeepBriefAsync(Date, "Three tugs freed the tanker.");
        using var logs = new KeptLog(LogLevel.Information);
        await using var room = new MailRoom(house.Store, new DeafQueue(), new OutboxSender(house.Outbox, MimeWriter.Write), house.Options, house.Clock, logs);
        await room.EditionsDueAsync();

        house.Clock.Advance(TimeSpan.FromHours(20));
        await room.SweepAsync();
        Assert.DoesNotContain(logs.Lines, line => line.Level == LogLevel.Error);

        house.Clock.Now = new DateTimeOffset(2026, 3, 4, 3, 0, 0, TimeSpan.Zero);
        await room.SweepAsync();
        var alarm = Assert.Single(logs.Lines, line => line.Level == LogLevel.Error);
        Assert.StartsWith("Mails have come to no end: 2 of 2 of edition daily", alarm.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", alarm.Text, StringComparison.Ordinal);

        await room.SendAsync("daily", Date, 1);
        await room.SweepAsync();
        Assert.Contains(logs.Lines, line => line.Text.Contains("2 planned, 0 accepted, 0 suppressed, 2 failed, 0 uncertain", StringComparison.Ordinal));
    }

    /// <summary>A queue that loses what it is given.</summary>
    private sealed class DeafQueue : IWorkQueue
    {
        public Task SendAsync(string message, TimeSpan delay = default, CancellationToken cancellation = default) => Task.CompletedTask;

        public Task<IReadOnlyList<WorkMessage>> ReceiveAsync(int most, TimeSpan hidden, CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<WorkMessage>>([]);

        public Task CompleteAsync(WorkMessage message, CancellationToken cancellation = default) => Task.CompletedTask;
    }
}
