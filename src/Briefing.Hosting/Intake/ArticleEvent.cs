using System.Collections.Immutable;
using System.Text.Json;
using Briefing.Storing;

namespace Briefing.Hosting.Intake;

/// <summary>What Event Grid tells of blobs, in its own schema or as a cloud event.</summary>
public static class ArticleEvent
{
    private const string Created = "Microsoft.Storage.BlobCreated";
    private const string Deleted = "Microsoft.Storage.BlobDeleted";
    private const string Renamed = "Microsoft.Storage.BlobRenamed";
    private const string Container = "/containers/articles/blobs/";

    // A client of Data Lake announces a file when it makes it, empty, and once more when it has written it.
    private static readonly string[] PrematureCalls = ["CreateFile", "SftpCreate"];

    /// <summary>The names, below <c>articles/</c>, of the uploads that a message speaks of: created, changed or deleted. Each once.</summary>
    /// <param name="message">One event or an array of them.</param>
    /// <exception cref="FormatException">It is no such message.</exception>
    public static ImmutableArray<string> Names(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            using var json = JsonDocument.Parse(message);
            var events = json.RootElement.ValueKind == JsonValueKind.Array ? [.. json.RootElement.EnumerateArray()] : new[] { json.RootElement };
            return [.. events.SelectMany(NamesOf).Distinct(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("The message is no event of a storage account. Check what else is sent to this queue.", failure);
        }
    }

    private static IEnumerable<string> NamesOf(JsonElement one)
    {
        var type = (one.TryGetProperty("eventType", out var own) ? own : one.GetProperty("type")).GetString();
        var data = one.GetProperty("data");
        var call = data.TryGetProperty("api", out var api) ? api.GetString() : null;
        if (type is not (Created or Deleted or Renamed) || PrematureCalls.Contains(call))
            return [];
        var subject = NameIn(one.GetProperty("subject").GetString());
        // The subject of a rename is the new place; the old one is told beside it.
        var former = type == Renamed && data.TryGetProperty("sourceUrl", out var source) && Uri.TryCreate(source.GetString(), UriKind.Absolute, out var address) ? NameAt(address) : null;
        return new[] { subject, former }.OfType<string>();
    }

    private static string? NameIn(string? subject)
    {
        var place = subject?.IndexOf(Container, StringComparison.Ordinal) ?? -1;
        return place < 0 ? null : subject![(place + Container.Length)..];
    }

    private static string? NameAt(Uri address)
    {
        var path = Uri.UnescapeDataString(address.AbsolutePath).TrimStart('/');
        var place = path.IndexOf(RecordNames.Articles, StringComparison.Ordinal);
        return place is 0 || (place > 0 && path[place - 1] == '/') ? path[(place + RecordNames.Articles.Length)..] : null;
    }
}
