using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Storing;

namespace Briefing.Delivering;

internal static class DeliveryJson
{
    public static RecordKind<Delivery> Kind { get; } = new("delivery", 1, DeliveryJsonContext.Default.Delivery);
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
