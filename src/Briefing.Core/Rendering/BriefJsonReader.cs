using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Briefing.Rendering;

/// <summary>Reads what <see cref="BriefJson"/> writes. Of a value it restores what the schema holds: kind, number or day, unit and role.</summary>
internal static class BriefJsonReader
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    public static Brief Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Brief(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw new FormatException($"It is not a brief of schema briefing/1: {failure.Message}", failure);
        }
    }

    private static Brief Brief(JsonElement json)
    {
        if (Text(json, "schema") is not "briefing/1" and var schema)
            throw new FormatException($"It is not a brief of schema briefing/1 but of {schema}.");

        var engine = json.GetProperty("engine");
        var coverage = json.GetProperty("coverage");
        var receipt = json.GetProperty("receipt");
        return new Brief
        {
            Edition = Text(json, "edition"),
            Date = Day(json, "date"),
            Generated = json.GetProperty("generated").GetDateTimeOffset(),
            Engine = new BriefEngine(Text(engine, "name"), OptionalText(engine, "model"), OptionalText(engine, "promptVersion")),
            Coverage = new Coverage(
                Number(coverage, "read"),
                All(coverage, "skipped", static skipped => new Skipped(Text(skipped, "name"), Text(skipped, "why"))),
                All(coverage, "copies", static copy => new CoveredCopy(Text(copy, "article"), Text(copy, "of"), OneOf<CopyKind>(copy, "kind"), copy.GetProperty("similarity").GetDouble()))),
            Stories = All(json, "stories", Story),
            Receipt = new Receipt(
                Number(receipt, "modelCalls"),
                receipt.GetProperty("promptTokens").GetInt64(),
                receipt.GetProperty("completionTokens").GetInt64(),
                Number(receipt, "cacheHits"),
                receipt.GetProperty("elapsedMs").GetInt64()),
        };
    }

    private static BriefStory Story(JsonElement json) => new()
    {
        Id = Text(json, "id"),
        Headline = Text(json, "headline"),
        Summary = All(json, "summary", static sentence => new BriefSentence(Text(sentence, "text"), Texts(sentence, "facts"), All(sentence, "cites", static cite => cite.GetInt32()))),
        Facts = All(json, "facts", Fact),
        Disputed = All(json, "disputed", static dispute => new Dispute(Text(dispute, "about"), All(dispute, "positions", static position =>
            new Position(Text(position, "text"), Text(position, "value"), Text(position, "unit"), Texts(position, "articles"))))),
        Quotes = All(json, "quotes", static quote => new Quotation(OptionalText(quote, "speaker"), Text(quote, "text"), Texts(quote, "articles"))),
        Timeline = All(json, "timeline", static entry => new TimelineEntry(Day(entry, "date"), Text(entry, "text"), Texts(entry, "facts"))),
        New = Texts(json, "new"),
        Changes = json.TryGetProperty("changed", out _) ? Changes(json) : StoryChanges.None,
        Articles = All(json, "articles", Article),
    };

    private static StoryChanges Changes(JsonElement json) => new(
        All(json, "changed", static changed => new ChangedFact(Text(changed, "fact"), Text(changed, "before"), All(changed, "values", static value =>
            new ChangedValue(Text(value, "before"), Text(value, "now"), Text(value, "unit"), Text(value, "role"))))),
        Texts(json, "confirmed"),
        All(json, "withdrawn", static gone => new WithdrawnStatement(Text(gone, "text"), Texts(gone, "articles"))));

    private static Fact Fact(JsonElement json) => new()
    {
        Id = Text(json, "id"),
        Text = Text(json, "text"),
        Status = OneOf<FactStatus>(json, "status"),
        Origins = Number(json, "origins"),
        SupersededBy = json.TryGetProperty("supersededBy", out var later) ? later.GetString() : null,
        Claims = All(json, "claims", static claim => new Claim
        {
            Article = Text(claim, "article"),
            Sentence = Number(claim, "sentence"),
            Start = Number(claim, "start"),
            End = Number(claim, "end"),
            Text = Text(claim, "quote"),
            Values = All(claim, "values", Value),
        }),
    };

    private static Value Value(JsonElement json)
    {
        var written = json.GetProperty("value");
        var value = new Value { Kind = OneOf<ValueKind>(json, "kind"), Number = 0, Unit = Text(json, "unit"), Role = Text(json, "role"), Start = 0, End = 0 };
        return written.ValueKind == JsonValueKind.Number ? value with { Number = written.GetDouble() } : value.WithCanonical(written.GetString() ?? "");
    }

    private static BriefArticle Article(JsonElement json) => new(
        Text(json, "id"),
        Text(json, "name"),
        OptionalText(json, "title"),
        OptionalText(json, "source"),
        json.GetProperty("published") is { ValueKind: JsonValueKind.String } published ? published.GetDateTimeOffset() : null,
        OptionalText(json, "url"),
        OptionalText(json, "rights"),
        Number(json, "origin"),
        OptionalText(json, "copyOf"));

    private static ImmutableArray<T> All<T>(JsonElement json, string name, Func<JsonElement, T> read) => [.. json.GetProperty(name).EnumerateArray().Select(read)];

    private static ImmutableArray<string> Texts(JsonElement json, string name) => All(json, name, static text => text.GetString() ?? throw new FormatException("A list of texts holds a null."));

    private static string Text(JsonElement json, string name) => OptionalText(json, name) ?? throw new FormatException($"\"{name}\" is null.");

    private static string? OptionalText(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private static DateOnly Day(JsonElement json, string name) => DateOnly.ParseExact(Text(json, name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T OneOf<T>(JsonElement json, string name)
        where T : struct, Enum => Enum.Parse<T>(Text(json, name), ignoreCase: true);
}
