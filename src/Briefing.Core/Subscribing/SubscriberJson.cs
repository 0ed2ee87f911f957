using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Storing;

namespace Briefing.Subscribing;

public static class SubscriberJson
{
    private const string Kind = "subscriber";
    private const int Version = 1;

    /// <summary>All that is stored of a subscriber, for whoever asks for their own data.</summary>
    public static byte[] Export(Subscriber subscriber) => JsonSerializer.SerializeToUtf8Bytes(subscriber, SubscriberJsonContext.Default.Subscriber);

    internal static byte[] Write(Subscriber subscriber) => Record.Seal(Kind, Version, Export(subscriber));

    /// <exception cref="DamagedRecordException">It is no whole record of a subscriber.</exception>
    internal static Subscriber Read(string name, ReadOnlyMemory<byte> record)
    {
        try
        {
            return JsonSerializer.Deserialize(Record.Open(name, Kind, Version, record).Span, SubscriberJsonContext.Default.Subscriber)
                ?? throw new DamagedRecordException(name, "it is empty");
        }
        catch (JsonException failure)
        {
            throw new DamagedRecordException(name, "it does not hold a subscriber", failure);
        }
    }
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
