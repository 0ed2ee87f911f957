using System.Text.Json;
using Briefing.Delivering;

namespace Briefing.Hosting.Mail.CommunicationServices;

/// <summary>A message as the REST interface takes it: parts in place of bytes.</summary>
internal static class MailJson
{
    public static byte[] Write(MailMessage message)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("senderAddress", message.From.Address.ToString());
            WriteAddresses(json, "recipients", message.To);
            json.WriteStartObject("content");
            json.WriteString("subject", message.Subject);
            json.WriteString("plainText", message.Text);
            json.WriteString("html", message.Html);
            json.WriteEndObject();
            WriteHeaders(json, message);
            if (message.ReplyTo is { } replyTo)
                WriteList(json, "replyTo", replyTo);

            // The service would rewrite links to count clicks; nobody agreed to that.
            json.WriteBoolean("userEngagementTrackingDisabled", true);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteHeaders(Utf8JsonWriter json, MailMessage message)
    {
        json.WriteStartObject("headers");
        json.WriteString("Message-ID", $"<{message.MessageId}>");
        if (message.List is { } list)
        {
            json.WriteString("List-Id", $"<{list.Id}>");
            if (list.Help is { } help)
                json.WriteString("List-Help", $"<{help.AbsoluteUri}>");
            if (list.Unsubscribe is { } unsubscribe)
            {
                json.WriteString("List-Unsubscribe", $"<{unsubscribe.AbsoluteUri}>");
                json.WriteString("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }

        if (message.IsAutomatic)
            json.WriteString("Auto-Submitted", "auto-replied");
        json.WriteEndObject();
    }

    private static void WriteAddresses(Utf8JsonWriter json, string name, EmailAddress address)
    {
        json.WriteStartObject(name);
        WriteList(json, "to", address);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, EmailAddress address)
    {
        json.WriteStartArray(name);
        json.WriteStartObject();
        json.WriteString("address", address.ToString());
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
