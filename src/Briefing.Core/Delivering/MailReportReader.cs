using System.Text;
using Briefing.Reading.Formats;

namespace Briefing.Delivering;

/// <summary>Reads delivery status notifications (RFC 3464) and complaints in the abuse reporting format (RFC 5965). Time and memory are linear in the input.</summary>
public static class MailReportReader
{
    /// <summary>Reports that return a whole mail of ours have no more; what lies behind is not looked at.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int DeepestPart = 4;
    private const int MostParts = 50;
    private const int MostGroups = 50;
    private const int MostAddresses = 10;
    private const int LongestValue = 2000;

    /// <summary>Complaints that say what a reader wants; others are about the message, or take a complaint back ("not-spam", RFC 6430).</summary>
    private static readonly string[] Unwanted = ["abuse", "opt-out", "opt-out-list"];

    private static readonly string[] Receivers = ["to", "delivered-to", "x-original-to", "envelope-to"];
    private static readonly string[] BounceRecipients = ["original-recipient", "final-recipient"];
    private static readonly string[] ComplaintRecipients = ["original-rcpt-to", "removal-recipient"];

    /// <returns>Null where the message is no report.</returns>
    public static MailReport? Read(ReadOnlySpan<byte> message)
    {
        var mail = MailPart.Parse(Encoding.Latin1.GetString(message[..Math.Min(message.Length, MostBytes)]));
        var found = new Found();
        Walk(mail, 0, found);
        if (found.Status is null && found.Feedback is null)
            return null;

        var named = found.Status is null ? Complaint(found.Feedback!) : Bounce(found.Status);
        var addresses = named.Recipients.Concat(Addresses(found.Returned?.Header("to"))).Distinct(StringComparer.OrdinalIgnoreCase);
        return named with
        {
            SentTo = [.. Receivers.SelectMany(header => Addresses(mail.Header(header))).Take(MostAddresses)],
            Recipients = [.. addresses.Take(MostAddresses)],
            MessageId = Bare(found.Returned?.Header("message-id"))?.Split('@')[0],
            Unsubscribe = Uri.TryCreate(Bare(found.Returned?.Header("list-unsubscribe")), UriKind.Absolute, out var page) ? page : null,
        };
    }

    private static void Walk(MailPart part, int depth, Found found)
    {
        if (depth > DeepestPart || found.Parts++ > MostParts)
            return;

        var type = part.ContentType.Split(';')[0].Trim().ToLowerInvariant();
        switch (type)
        {
            case "message/delivery-status" or "message/global-delivery-status":
                found.Status ??= part.Decoded();
                break;
            case "message/feedback-report":
                found.Feedback ??= part.Decoded();
                break;
            case "message/rfc822" or "text/rfc822-headers" or "message/global" or "message/global-headers":
                found.Returned ??= MailPart.Parse(part.Decoded());
                break;
            default:
                if (type.StartsWith("multipart/", StringComparison.Ordinal))
                {
                    foreach (var inner in part.Split())
                        Walk(inner, depth + 1, found);
                }

                break;
        }
    }

    /// <summary>One group of fields for the message, then one for each recipient (RFC 3464, section 2.1). What was refused for good counts before what was not.</summary>
    private static MailReport Bounce(string status)
    {
        var failed = new List<(string? Address, string Code)>();
        var action = "";
        foreach (var group in Groups(status))
        {
            if (group.Header("action") is not { } done)
                continue;

            action = done.Trim().ToLowerInvariant();
            if (action == "failed")
                failed.Add((RecipientOf(group), CodeOf(group)));
        }

        if (failed.Count == 0)
            return new MailReport.Notice(action.Length == 0 ? "It reports on no recipient." : "It reports no failure.");

        var gone = failed.Where(recipient => EnhancedStatus.ConcernsAddress(recipient.Code)).ToList();
        var told = gone.Count > 0 ? gone : failed;
        return new MailReport.Bounce(told[0].Code, gone.Count > 0) { Recipients = [.. told.Select(recipient => recipient.Address).OfType<string>().Take(MostAddresses)] };
    }

    private static MailReport Complaint(string feedback)
    {
        var fields = MailPart.Parse(feedback);
        var type = fields.Header("feedback-type")?.Trim().ToLowerInvariant();
        return Unwanted.Contains(type)
            ? new MailReport.Complaint { Recipients = [.. ComplaintRecipients.SelectMany(field => Addresses(fields.Header(field))).Take(MostAddresses)] }
            : new MailReport.Notice("It is no complaint about unwanted mail.");
    }

    private static IEnumerable<MailPart> Groups(string status)
    {
        var rest = status;
        for (var count = 0; count < MostGroups && rest.Length > 0; count++)
        {
            var group = MailPart.Parse(rest.TrimStart('\r', '\n'));
            yield return group;
            rest = group.Body;
        }
    }

    /// <summary>The address as it was given to us before the one that a forwarding ended at.</summary>
    private static string? RecipientOf(MailPart group) =>
        BounceRecipients.Select(field => group.Header(field)?.Split(';', 2)[^1]).SelectMany(Addresses).FirstOrDefault();

    /// <summary>A general code (5.0.0) says less than the server's own words, where they have one.</summary>
    private static string CodeOf(MailPart group)
    {
        var status = EnhancedStatus.In(Short(group.Header("status"))) ?? "5.0.0";
        var said = EnhancedStatus.In(Short(group.Header("diagnostic-code")));
        return status == "5.0.0" && said is not null ? said : status;
    }

    /// <summary>Addresses in a header; names and comments around them are no matter here.</summary>
    private static IEnumerable<string> Addresses(string? header) => Short(header)
        .Split([',', ' ', '\t', '<', '>', '"', '(', ')', ';'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Contains('@', StringComparison.Ordinal));

    private static string? Bare(string? header)
    {
        var value = Short(header);
        var open = value.IndexOf('<', StringComparison.Ordinal);
        var close = value.IndexOf('>', open + 1);
        return open >= 0 && close > open ? value[(open + 1)..close] : value.Length > 0 ? value.Trim() : null;
    }

    private static string Short(string? value) => TextCut.Head(value ?? "", LongestValue);

    private sealed class Found
    {
        public int Parts { get; set; }

        public string? Status { get; set; }

        public string? Feedback { get; set; }

        public MailPart? Returned { get; set; }
    }
}
