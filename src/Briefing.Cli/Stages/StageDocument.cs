using System.Text.Json;
using Briefing.Reading;

namespace Briefing.Cli.Stages;

/// <summary>One line of a stage's input: the fields that stages know, and no others.</summary>
internal sealed record StageDocument
{
    // Fields we do not know may be as deep as they like within this; the reader keeps a bit for each level, not a frame.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 4096 };

    public required string Id { get; init; }
    public string? Title { get; private init; }
    public string? Text { get; private init; }
    public string? Html { get; private init; }
    public DateTimeOffset? Published { get; private init; }
    public IReadOnlyList<StageDocument>? Documents { get; private init; }

    /// <exception cref="BadLineException">It is not one JSON object with an id, or a known field has another type than it should.</exception>
    public static StageDocument Parse(ReadOnlySpan<byte> line)
    {
        if (line is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            throw new BadLineException("The input is UTF-16. Convert it to UTF-8.");

        var reader = new Utf8JsonReader(line, Options);
        try
        {
            reader.Read();
            var document = ReadObject(ref reader, "The line");
            if (reader.Read())
                throw new BadLineException("There is more than one value on the line.");
            return document;
        }
        catch (JsonException failure)
        {
            throw new BadLineException($"The line is not JSON (at byte {failure.BytePositionInLine + 1}).");
        }
        catch (InvalidOperationException)
        {
            throw new BadLineException("A string holds bytes that are not UTF-8, or half of a surrogate pair.");
        }
    }

    /// <summary>The document as an article from which nothing is removed, so that offsets count in the text that was given.</summary>
    /// <exception cref="BadLineException">It has no text.</exception>
    public Article ToArticle() => string.IsNullOrWhiteSpace(Text)
        ? throw new BadLineException($"The document \"{Id}\" has no \"text\".")
        : ArticleReader.AsIs(Id, Title, Text, Published);

    private static StageDocument ReadObject(ref Utf8JsonReader reader, string what)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new BadLineException($"{what} is not a JSON object.");

        string? id = null, title = null, text = null, html = null, published = null;
        List<StageDocument>? documents = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
                ReadString(ref reader, ref id, "id");
            else if (reader.ValueTextEquals("title"u8))
                ReadString(ref reader, ref title, "title");
            else if (reader.ValueTextEquals("text"u8))
                ReadString(ref reader, ref text, "text");
            else if (reader.ValueTextEquals("html"u8))
                ReadString(ref reader, ref html, "html");
            else if (reader.ValueTextEquals("published"u8))
                ReadString(ref reader, ref published, "published");
            else if (reader.ValueTextEquals("docs"u8))
                documents = ReadDocuments(ref reader);
            else
                reader.Skip();
        }

        if (string.IsNullOrEmpty(id))
            throw new BadLineException($"{what} has no \"id\", which must be a string and not empty.");
        return new StageDocument { Id = id, Title = title, Text = text, Html = html, Published = ReadDate(published), Documents = documents };
    }

    private static List<StageDocument> ReadDocuments(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new BadLineException("\"docs\" is not an array.");
        var documents = new List<StageDocument>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            documents.Add(ReadObject(ref reader, $"Document {documents.Count + 1} of \"docs\""));
        return documents;
    }

    private static void ReadString(ref Utf8JsonReader reader, ref string? value, string name)
    {
        if (value is not null)
            throw new BadLineException($"The field \"{name}\" is there twice.");
        reader.Read();
        value = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Null => null,
            _ => throw new BadLineException($"The field \"{name}\" is not a string."),
        };
    }

    // Most corpora have a few dates that are none ("", "n/a", "2019-02-30"). The document is worth more than its date.
    private static DateTimeOffset? ReadDate(string? published) =>
        published is not null && Timestamp.TryParse(published, out var moment) ? moment : null;
}
