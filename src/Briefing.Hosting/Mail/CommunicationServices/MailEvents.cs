using System.Collections.Immutable;
using System.Text.Json;
using Briefing.Delivering;

namespace Briefing.Hosting.Mail.CommunicationServices;

/// <summary>What Event Grid sent: delivery reports of Communication Services, or the question whether it may send them here.</summary>
/// <param name="ValidationCode">To be given back; null where nothing is asked.</param>
internal sealed record MailEvents(ImmutableArray<MailReport> Reports, string? ValidationCode)
{
    private const string ReportType = "Microsoft.Communication.EmailDeliveryReportReceived";
    private const string ValidationType = "Microsoft.EventGrid.SubscriptionValidationEvent";
    private const int LongestText = 500;

    /// <exception cref="FormatException">It is no list of events.</exception>
    public static MailEvents Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var events = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray().ToList() : [document.RootElement];
            var validation = events.Where(one => TypeOf(one) == ValidationType).Select(one => Text(one.GetProperty("data"), "validationCode")).FirstOrDefault();
            return new MailEvents([.. events.Where(one => TypeOf(one) == ReportType).Select(one => Report(one.GetProperty("data")))], validation);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("It is no list of events as Event Grid sends them.");
        }
    }

    /// <summary>In Event Grid's own form, or as a CloudEvent.</summary>
    private static string? TypeOf(JsonElement one) => Text(one, "eventType") ?? Text(one, "type");

    /// <summary>The service's id of a mail is the operation that we named: the left side of the Message-ID, as a GUID.</summary>
    private static MailReport Report(JsonElement data)
    {
        MailReport report = Text(data, "status") switch
        {
            "Bounced" => new MailReport.Bounce("Communication Services says that it bounced", ConcernsAddress: true),
            "Suppressed" => new MailReport.Bounce("Communication Services has the address on its own list of those that bounced", ConcernsAddress: true),
            "Failed" or "Quarantined" or "FilteredSpam" => new MailReport.Bounce($"Communication Services says {Text(data, "status")}", ConcernsAddress: false),
            _ => new MailReport.Notice("It reports no failure."),
        };
        return report with
        {
            Recipients = Text(data, "recipient") is { } recipient ? [recipient] : [],
            MessageId = Guid.TryParse(Text(data, "messageId"), out var id) ? id.ToString("N") : null,
        };
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: <= LongestText } text ? text : null;
}
