using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Briefing.Rendering;

/// <summary>
/// A brief as JSON of schema "briefing/1" (briefing-1.schema.json beside this file). Written by hand, field by field: the order is
/// part of the contract, the same brief gives the same bytes, and nothing is found out by reflection at a cold start.
/// </summary>
public static class BriefJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>UTF-8, indented, with a final line break.</summary>
    public static byte[] Write(Brief brief)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            Write(json, brief);

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The JSON Schema of what is written.</summary>
    public static string Schema => EmbeddedText.Read("briefing-1.schema.json");

    /// <exception cref="FormatException">It is not a brief of this schema.</exception>
    public static Brief Read(ReadOnlyMemory<byte> json) => BriefJsonReader.Read(json);

    private static void Write(Utf8JsonWriter json, Brief brief)
    {
        json.WriteStartObject();
        json.WriteString("schema", brief.Schema);
        json.WriteString("edition", brief.Edition);
        json.WriteString("date", $"{brief.Date:O}");
        json.WriteString("generated", brief.Generated);
        json.WriteStartObject("engine");
        json.WriteString("name", brief.Engine.Name);
        json.WriteString("model", brief.Engine.Model);
        json.WriteString("promptVersion", brief.Engine.PromptVersion);
        json.WriteEndObject();
        Write(json, brief.Coverage);
        WriteAll(json, "stories", brief.Stories, Write);
        json.WriteStartObject("receipt");
        json.WriteNumber("modelCalls", brief.Receipt.ModelCalls);
        json.WriteNumber("promptTokens", brief.Receipt.PromptTokens);
        json.WriteNumber("completionTokens", brief.Receipt.CompletionTokens);
        json.WriteNumber("cacheHits", brief.Receipt.CacheHits);
        json.WriteNumber("elapsedMs", brief.Receipt.ElapsedMs);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Coverage coverage)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("read", coverage.Read);
        WriteAll(json, "skipped", coverage.Skipped, static (json, skipped) =>
        {
            json.WriteStartObject();
            json.WriteString("name", skipped.Name);
            json.WriteString("why", skipped.Why);
            json.WriteEndObject();
        });
        WriteAll(json, "copies", coverage.Copies, static (json, copy) =>
        {
            json.WriteStartObject();
            json.WriteString("article", copy.Article);
            json.WriteString("of", copy.Of);
            json.WriteString("kind", Lower(copy.Kind));
            json.WriteNumber("similarity", Math.Round(copy.Similarity, 3));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    /// <summary>Writes one story as it stands in a brief.</summary>
    public static void Write(Utf8JsonWriter json, BriefStory story)
    {
        json.WriteStartObject();
        json.WriteString("id", story.Id);
        json.WriteString("headline", story.Headline);
        WriteAll(json, "summary", story.Summary, static (json, sentence) =>
        {
            json.WriteStartObject();
            json.WriteString("text", sentence.Text);
            WriteStrings(json, "facts", sentence.Facts);
            WriteAll(json, "cites", sentence.Cites, static (json, cite) => json.WriteNumberValue(cite));
            json.WriteEndObject();
        });
        WriteAll(json, "facts", story.Facts, Write);
        WriteAll(json, "disputed", story.Disputed, static (json, dispute) =>
        {
            json.WriteStartObject();
            json.WriteString("about", dispute.About);
            WriteAll(json, "positions", dispute.Positions, Write);
            json.WriteEndObject();
        });
        WriteAll(json, "quotes", story.Quotes, static (json, quote) =>
        {
            json.WriteStartObject();
            json.WriteString("speaker", quote.Speaker);
            json.WriteString("text", quote.Text);
            WriteStrings(json, "articles", quote.Articles);
            json.WriteEndObject();
        });
        WriteAll(json, "timeline", story.Timeline, static (json, entry) =>
        {
            json.WriteStartObject();
            json.WriteString("date", $"{entry.Date:O}");
            json.WriteString("text", entry.Text);
            WriteStrings(json, "facts", entry.Facts);
            json.WriteEndObject();
        });
        WriteStrings(json, "new", story.New);
        if (!story.Changes.IsEmpty)
            Write(json, story.Changes);
        WriteAll(json, "articles", story.Articles, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StoryChanges changes)
    {
        WriteAll(json, "changed", changes.Changed, static (json, changed) =>
        {
            json.WriteStartObject();
            json.WriteString("fact", changed.Fact);
            json.WriteString("before", changed.Before);
            WriteAll(json, "values", changed.Values, static (json, value) =>
            {
                json.WriteStartObject();
                json.WriteString("before", value.Before);
                json.WriteString("now", value.Now);
                json.WriteString("unit", value.Unit);
                json.WriteString("role", value.Role);
                json.WriteEndObject();
            });
            json.WriteEndObject();
        });
        WriteStrings(json, "confirmed", changes.Confirmed);
        WriteAll(json, "withdrawn", changes.Withdrawn, static (json, gone) =>
        {
            json.WriteStartObject();
            json.WriteString("text", gone.Text);
            WriteStrings(json, "articles", gone.Articles);
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, Fact fact)
    {
        json.WriteStartObject();
        json.WriteString("id", fact.Id);
        json.WriteString("text", fact.Text);
        json.WriteString("status", Lower(fact.Status));
        json.WriteNumber("origins", fact.Origins);
        if (fact.SupersededBy is { } later)
            json.WriteString("supersededBy", later);

        WriteAll(json, "claims", fact.Claims, static (json, claim) =>
        {
            json.WriteStartObject();
            json.WriteString("article", claim.Article);
            json.WriteNumber("sentence", claim.Sentence);
            json.WriteNumber("start", claim.Start);
            json.WriteNumber("end", claim.End);
            json.WriteString("quote", claim.Text);
            WriteAll(json, "values", claim.Values, Write);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Value value)
    {
        json.WriteStartObject();
        WriteMembers(json, value);
        json.WriteEndObject();
    }

    /// <summary>Writes kind, value, unit and role of a value into an object that the caller opened. Days, scores and times are texts, all else numbers.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Value value)
    {
        json.WriteString("kind", Lower(value.Kind));
        if (value.Kind is ValueKind.Date or ValueKind.Score or ValueKind.Time)
            json.WriteString("value", value.Canonical);
        else
            json.WriteNumber("value", value.Number);

        json.WriteString("unit", value.Unit);
        json.WriteString("role", value.Role);
    }

    private static void Write(Utf8JsonWriter json, Position position)
    {
        json.WriteStartObject();
        json.WriteString("text", position.Text);
        json.WriteString("value", position.Value);
        json.WriteString("unit", position.Unit);
        WriteStrings(json, "articles", position.Articles);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BriefArticle article)
    {
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("name", article.Name);
        json.WriteString("title", article.Title);
        json.WriteString("source", article.Source);
        if (article.Published is { } published)
            json.WriteString("published", published);
        else
            json.WriteNull("published");

        json.WriteString("url", article.Url);
        json.WriteString("rights", article.Rights);
        json.WriteNumber("origin", article.Origin);
        json.WriteString("copyOf", article.CopyOf);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values) =>
        WriteAll(json, name, values, static (json, value) => json.WriteStringValue(value));

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);

        json.WriteEndArray();
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
