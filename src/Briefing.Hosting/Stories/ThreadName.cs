using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefing.Hosting.Stories;

/// <summary>
/// A story by its id and the week of its first article. With the week it is known where in the calendar the story begins and in which part of the index it is;
/// it is not known of an id that somebody else gave. Written as <c>WEEK:ID</c>, or <c>ID</c> alone.
/// </summary>
[JsonConverter(typeof(ThreadNameJson))]
internal readonly record struct ThreadName(int? Week, string Id)
{
    public static ThreadName Of(KnownArticle founder) =>
        new(WeekNumber.Of(founder.Time), HexHash.Of(founder.Id, 16));

    public override string ToString() => Week is { } week ? string.Create(CultureInfo.InvariantCulture, $"{week}:{Id}") : Id;

    /// <exception cref="FormatException">It is no such name.</exception>
    public static ThreadName Parse(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new ThreadName(null, name) : new ThreadName(int.Parse(name.AsSpan(0, colon), CultureInfo.InvariantCulture), name[(colon + 1)..]);
    }
}

/// <summary>One story has become part of another.</summary>
internal readonly record struct ThreadJoin(ThreadName From, ThreadName To);

internal sealed class ThreadNameJson : JsonConverter<ThreadName>
{
    public override ThreadName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return ThreadName.Parse(reader.GetString() ?? "");
        }
        catch (Exception failure) when (failure is FormatException or OverflowException or InvalidOperationException)
        {
            throw new JsonException("It is not the name of a story.", failure);
        }
    }

    public override void Write(Utf8JsonWriter writer, ThreadName value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
