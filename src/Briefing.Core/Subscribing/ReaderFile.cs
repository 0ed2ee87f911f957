using System.Globalization;
using System.Text.Json;
using Briefing.Delivering;

namespace Briefing.Subscribing;

/// <summary>All that is stored about one reader, for the reader or for whoever answers them: the record, whether the address is suppressed, and their mails.</summary>
public sealed class ReaderFile(Suppressions suppressions, Deliveries deliveries)
{
    private const int ReadAtOnce = 16;

    /// <summary>Records of mails from longer ago are not looked for.</summary>
    private const int MostDays = 10 * 366;

    /// <summary>An operator may have sent a brief from before somebody became a reader.</summary>
    private const int DaysBefore = 31;

    /// <param name="editions">Ids of the editions there are.</param>
    /// <returns>A JSON object: "subscriber", "suppressed" (a text or null), "deliveries" (of each its edition, date, number of the correction, state, and the moment it was planned for).</returns>
    public async Task<byte[]> WriteAsync(Subscriber subscriber, IEnumerable<string> editions, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        var found = await FindAsync(subscriber, editions.Union(subscriber.Editions), now, cancellation);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WritePropertyName("subscriber");
            json.WriteRawValue(SubscriberJson.Export(subscriber));
            json.WriteString("suppressed", await suppressions.WhyAsync(subscriber.Address, cancellation));
            json.WriteStartArray("deliveries");
            foreach (var delivery in found)
                Write(json, delivery);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private async Task<List<Delivery>> FindAsync(Subscriber subscriber, IEnumerable<string> editions, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var first = subscriber.Consents.Length > 0 ? DateOnly.FromDateTime(subscriber.Consents[0].At.UtcDateTime) : today;
        var days = Math.Clamp(today.DayNumber - first.DayNumber, 0, MostDays);
        var ids = editions.SelectMany(edition => Enumerable.Range(-DaysBefore, DaysBefore + days + 2).Select(day => new DeliveryId(edition, today.AddDays(-days + day), subscriber.Id)));
        var found = new List<Delivery>();
        var one = new Lock();
        var options = Concurrently.AtMost(ReadAtOnce, cancellation);
        await Parallel.ForEachAsync(ids, options, async (id, token) =>
        {
            for (var next = id; await deliveries.ReadAsync(next, token) is var (delivery, _); next = next with { Correction = next.Correction + 1 })
            {
                lock (one)
                    found.Add(delivery);
            }
        });
        found.Sort((a, b) => string.CompareOrdinal(a.Id.ToString(), b.Id.ToString()));
        return found;
    }

    private static void Write(Utf8JsonWriter json, Delivery delivery)
    {
        json.WriteStartObject();
        json.WriteString("edition", delivery.Id.Edition);
        json.WriteString("date", delivery.Id.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (delivery.Id.Correction > 0)
            json.WriteNumber("correction", delivery.Id.Correction);
        json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(delivery.State.ToString()));
        json.WriteString("planned", delivery.Planned);
        json.WriteEndObject();
    }
}
