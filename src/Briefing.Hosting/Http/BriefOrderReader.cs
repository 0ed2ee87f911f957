using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Hosting.Briefs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Briefing.Hosting.Http;

/// <summary>Reads the body of <c>POST /api/briefs</c>: JSON, or a form with files.</summary>
internal sealed class BriefOrderReader(SiteOptions options)
{
    public const int FewestWords = 20;
    public const int MostWords = 1000;
    public const int MostStories = 50;

    private const int LargestField = 64 * 1024;
    private const int MostParts = 1000;

    /// <summary>What an article sent along may say of itself; all else about it is not looked at.</summary>
    private static readonly ImmutableArray<string> ArticleFields = ["id", "title", "text", "html", "url", "source", "author", "published", "language"];

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <returns>The order, and the form that its body asks for.</returns>
    /// <exception cref="ProblemException">It cannot be met as it is.</exception>
    public async Task<(BriefOrder Order, Representation? Format)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var given) ? given : null;
        if (type?.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) == true)
            return ReadJson(await RequestBody.ReadAsync(request, options.MostBytes, cancellation), []);
        if (type?.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true)
            return await ReadFormAsync(type, await RequestBody.ReadAsync(request, options.MostBytes, cancellation), cancellation);
        request.HttpContext.Response.Headers["Accept-Post"] = "application/json, multipart/form-data";
        throw new ProblemException(new Problem(StatusCodes.Status415UnsupportedMediaType, "Send application/json, or files as multipart/form-data."));
    }

    private (BriefOrder Order, Representation? Format) ReadJson(ReadOnlyMemory<byte> body, ImmutableArray<RawArticle> files)
    {
        try
        {
            using var json = JsonDocument.Parse(body, Strict);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                return Order(json.RootElement, files);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // Said below, with what is an object and yet no array or text.
        }

        throw new ProblemException(new Problem(StatusCodes.Status400BadRequest, "The body is not a JSON object, or says the same field twice."));
    }

    private (BriefOrder Order, Representation? Format) Order(JsonElement body, ImmutableArray<RawArticle> files)
    {
        var fields = new Fields(body, name => "/" + name);
        var articles = files.IsEmpty ? Articles(fields) : files;
        var query = StoryWishes.Read(fields, MostStories);
        var words = fields.Number("words", FewestWords, MostWords, BriefOrder.UsualWords);
        var format = Format(fields);
        fields.RefuseOthers();
        if (articles.Length > options.MostArticles)
            fields.Fail("articles", $"A request holds at most {options.MostArticles} articles.");
        if (!articles.IsEmpty && StoryWishes.FirstOf(fields) is { } wish)
            fields.Fail(wish, $"\"{wish}\" chooses from the store; with articles sent along there is nothing to choose.");
        fields.ThrowIfFaulty();
        return (new BriefOrder { Articles = articles, Query = query, Words = words }, format);
    }

    private static ImmutableArray<RawArticle> Articles(Fields fields)
    {
        if (fields.Member("articles") is not { } member)
            return [];
        if (member.ValueKind != JsonValueKind.Array || member.GetArrayLength() == 0)
        {
            fields.Fail("articles", "\"articles\" is an array of at least one article. Leave it out to ask for stories of the store.");
            return [];
        }

        return [.. member.EnumerateArray().Select((article, index) => Article(article, index, fields)).OfType<RawArticle>()];
    }

    private static RawArticle? Article(JsonElement article, int index, Fields fields)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"articles/{index}");
        if (article.ValueKind != JsonValueKind.Object || !(HasText(article, "text") || HasText(article, "html")))
        {
            fields.Fail(place, "An article is an object with \"text\" or \"html\".");
            return null;
        }

        foreach (var name in ArticleFields)
        {
            if (article.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
                fields.Fail($"{place}/{name}", $"\"{name}\" is a text.");
        }

        var own = article.TryGetProperty("name", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() : null;
        return new RawArticle(NameOf(own, index), Known(article));
    }

    private static bool HasText(JsonElement article, string name) =>
        article.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String && text.GetString()!.Length > 0;

    private static byte[] Known(JsonElement article)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var name in ArticleFields)
            {
                if (article.TryGetProperty(name, out var value))
                {
                    json.WritePropertyName(name);
                    value.WriteTo(json);
                }
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string NameOf(string? own, int index) =>
        string.IsNullOrWhiteSpace(own) ? string.Create(CultureInfo.InvariantCulture, $"article {index + 1}") : own.Length <= 200 ? own : own[..200];

    /// <summary>Files are articles under any field name; the other fields are those of the JSON body, lists repeated.</summary>
    private async Task<(BriefOrder Order, Representation? Format)> ReadFormAsync(MediaTypeHeaderValue type, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var files = ImmutableArray.CreateBuilder<RawArticle>();
        var wishes = new JsonObject();
        try
        {
            var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value ?? throw new InvalidDataException("There is no boundary.");
            var reader = new MultipartReader(boundary, new MemoryStream(body.ToArray(), writable: false)) { BodyLengthLimit = options.MostBytes };
            for (var parts = 0; await reader.ReadNextSectionAsync(cancellation) is { } section; parts++)
            {
                if (parts == MostParts)
                    throw new InvalidDataException("There are too many parts.");
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                    throw new InvalidDataException("A part does not say what it is.");
                var content = new MemoryStream();
                await section.Body.CopyToAsync(content, cancellation);
                if (disposition.IsFileDisposition())
                    files.Add(new RawArticle(NameOf(disposition.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(disposition.FileName).Value, files.Count), content.ToArray()));
                else
                    Add(wishes, HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "", content);
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or ArgumentException)
        {
            throw new ProblemException(new Problem(StatusCodes.Status400BadRequest, "The form cannot be read: it is cut off, or its parts are not as multipart/form-data has them."));
        }

        return ReadJson(Encoding.UTF8.GetBytes(wishes.ToJsonString()), files.ToImmutable());
    }

    private static void Add(JsonObject wishes, string name, MemoryStream content)
    {
        if (content.Length > LargestField)
            throw new InvalidDataException("A field is too long.");
        var value = Encoding.UTF8.GetString(content.GetBuffer().AsSpan(0, (int)content.Length));
        switch (wishes[name])
        {
            case null:
                wishes[name] = value;
                break;
            case JsonArray list:
                list.Add(value);
                break;
            case var first:
                wishes[name] = new JsonArray(first.DeepClone(), value);
                break;
        }
    }

    private static Representation? Format(Fields fields)
    {
        if (fields.Text("format") is not { } name)
            return null;
        if (Representations.TryParse(name, out var format))
            return format;
        fields.Fail("format", "\"format\" is json, html or text.");
        return null;
    }
}
