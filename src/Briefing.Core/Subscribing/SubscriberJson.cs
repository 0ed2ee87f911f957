using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Storing;

namespace Briefing.Subscribing;

public static class SubscriberJson
{
    internal static RecordKind<Subscriber> Kind { get; } = new("subscriber", 1, SubscriberJsonContext.Default.Subscriber);

    /// <summary>All that is stored of a subscriber, for whoever asks for their own data.</summary>
    public static byte[] Export(Subscriber subscriber) => JsonSerializer.SerializeToUtf8Bytes(subscriber, SubscriberJsonContext.Default.Subscriber);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    Converters = [typeof(EmailAddressConverter)])]
[JsonSerializable(typeof(Subscriber))]
internal sealed partial class SubscriberJsonContext : JsonSerializerContext;

internal sealed class EmailAddressConverter : JsonConverter<EmailAddress>
{
    public override EmailAddress Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EmailAddress.TryParse(reader.GetString(), out var address, out var why) ? address : throw new JsonException(why);

    public override void Write(Utf8JsonWriter writer, EmailAddress value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
