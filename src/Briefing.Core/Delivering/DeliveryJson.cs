using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Storing;

namespace Briefing.Delivering;

internal static class DeliveryJson
{
    private const string Kind = "delivery";
    private const int Version = 1;

    public static byte[] Write(Delivery delivery) => Record.Seal(Kind, Version, JsonSerializer.SerializeToUtf8Bytes(delivery, DeliveryJsonContext.Default.Delivery));

    /// <exception cref="DamagedRecordException">It is no whole record of a delivery.</exception>
    public static Delivery Read(string name, ReadOnlyMemory<byte> record)
    {
        try
        {
            return JsonSerializer.Deserialize(Record.Open(name, Kind, Version, record).Span, DeliveryJsonContext.Default.Delivery)
                ?? throw new DamagedRecordException(name, "it is empty");
        }
        catch (JsonException failure)
        {
            throw new DamagedRecordException(name, "it does not hold a delivery", failure);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(DeliveryIdConverter)])]
[JsonSerializable(typeof(Delivery))]
internal sealed partial class DeliveryJsonContext : JsonSerializerContext;

internal sealed class DeliveryIdConverter : JsonConverter<DeliveryId>
{
    public override DeliveryId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DeliveryId.TryParse(reader.GetString(), null, out var id) ? id : throw new JsonException("The record of a delivery has no name of one.");

    public override void Write(Utf8JsonWriter writer, DeliveryId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
