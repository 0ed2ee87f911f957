using Briefing.Hosting.Briefs;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Storing;
using Microsoft.Azure.Functions.Worker;

namespace Briefing.Functions;

/// <summary>Editions go out at their local time, and to each reader at theirs. The timer ticks often and the work is keyed by edition and date, so that a missed tick costs minutes.</summary>
public sealed class Editions(BriefDesk desk, PostOffice mail)
{
    [Function(nameof(EditionsDue))]
    public async Task EditionsDue([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        await desk.EditionsDueAsync(cancellation);
        await mail.EditionsDueAsync(cancellation);
    }

    [Function(nameof(Deliver))]
    public Task Deliver([QueueTrigger(QueueNames.Deliveries, Connection = Storage.Connection)] string message, CancellationToken cancellation) =>
        mail.DeliverAsync(message, cancellation);
}
