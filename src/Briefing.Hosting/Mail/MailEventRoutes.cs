using System.Text.Json.Nodes;
using Briefing.Hosting.Http;
using Briefing.Hosting.Mail.CommunicationServices;
using Microsoft.AspNetCore.Http;

namespace Briefing.Hosting.Mail;

/// <summary>
/// Where Event Grid tells what became of mails. It is open, for an event acts only where it names the id of a mail of ours together with the address
/// that the mail went to, and nobody else knows both.
/// </summary>
internal sealed class MailEventRoutes(MailReports reports)
{
    /// <summary>The most that Event Grid puts into one request.</summary>
    private const int MostBytes = 1024 * 1024;
    private const int MostReports = 100;

    public IEnumerable<Route> All() => [new Route("POST", "/api/mail-events", Access.Public, TakeAsync)];

    private async Task<IResult> TakeAsync(Visit visit)
    {
        var body = await RequestBody.ReadAsync(visit.Request, MostBytes, visit.Cancellation);
        MailEvents events;
        try
        {
            events = MailEvents.Read(body);
        }
        catch (FormatException failure)
        {
            throw new ProblemException(new Problem(StatusCodes.Status400BadRequest, failure.Message));
        }

        if (events.Reports.Length > MostReports)
            throw new ProblemException(new Problem(StatusCodes.Status413PayloadTooLarge, $"These are more than {MostReports} events. Set the subscription's batches to at most so many."));
        foreach (var report in events.Reports)
            await reports.TakeAsync(report, visit.Cancellation);
        var answer = events.ValidationCode is { } code ? new JsonObject { ["validationResponse"] = code } : new JsonObject { ["taken"] = events.Reports.Length };
        return Answer.Json(answer) with { CacheControl = "no-store" };
    }
}
