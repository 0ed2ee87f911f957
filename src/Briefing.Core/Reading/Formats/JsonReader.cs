using System.Globalization;
using System.Text.Json;

namespace Briefing.Reading.Formats;

/// <summary>Reads articles from JSON: one object, an array of them, an object that holds such an array, or one object a line.</summary>
internal static class JsonReader
{
    public const string NotJson = "The file begins like JSON and is not valid JSON. Check it with a JSON validator and upload it again.";

    public const string NoText = "The JSON holds no article: an article is an object with \"text\" or \"html\". Add one of them and upload it again.";

    private const int Deepest = 64, MostArticles = 10_000;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = Deepest, AllowDuplicateProperties = false };

    public static List<Draft> Read(string json, List<string> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var drafts = Objects(document.RootElement).Take(MostArticles).Select(Draft).OfType<Draft>().ToList();
            if (drafts.Count == 0)
            {
                problems.Add(NoText);
            }

            return drafts;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is what the library says of a key with half a surrogate pair.
            problems.Add(NotJson);
            return [];
        }
    }

    public static List<Draft> ReadLines(string text, List<string> problems)
    {
        var drafts = new List<Draft>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
            {
                continue;
            }

            var lineProblems = new List<string>();
            drafts.AddRange(Read(line.Trim().ToString(), lineProblems));
            problems.AddRange(lineProblems.Select(problem => string.Create(CultureInfo.InvariantCulture, $"Line {number}: {problem}")));
            if (drafts.Count >= MostArticles || problems.Count >= MostArticles)
            {
                break;
            }
        }

        return drafts;
    }

    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return root.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object);
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        foreach (var name in (string[])["articles", "items", "documents", "docs", "results", "data", "entries", "posts", "news"])
        {
            if (root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array)
            {
                return list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object);
            }
        }

        return [root];
    }

    private static Draft? Draft(JsonElement article)
    {
        var html = Text(article, "html", "content_html", "bodyHtml", "body_html");
        var text = Text(article, "text", "body", "articleBody", "content", "content_text", "maintext", "fullText", "full_text", "story");
        if (html is null && text is not null && text.Contains("</p>", StringComparison.OrdinalIgnoreCase))
        {
            html = text;
        }

        if (string.IsNullOrWhiteSpace(html) && string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var draft = string.IsNullOrWhiteSpace(html) ? PlainText.Draft(text!) : Html.HtmlReader.Read(html);
        draft.Id = Text(article, "id", "_id", "guid", "uuid");
        draft.Title = Text(article, "title", "headline", "heading") ?? draft.Title;
        draft.Source = Text(article, "source", "publisher", "outlet", "site", "site_name", "siteName", "provider") ?? draft.Source;
        draft.Author = Text(article, "author", "authors", "byline", "creator") ?? draft.Author;
        draft.Url = Text(article, "url", "link", "href", "canonical") ?? draft.Url;
        draft.Language = Text(article, "language", "lang") is { Length: >= 2 } language ? language[..2].ToLowerInvariant() : draft.Language;
        draft.Published = VisibleDate.Machine(Text(article, "published", "publishedAt", "published_at", "datePublished", "date_published", "pubDate", "pub_date", "publish_date", "publicationDate", "date", "created", "timestamp")) ?? draft.Published;
        return draft;
    }

    /// <summary>The first of these fields that is a string, a number, an object with a name, or an array of strings.</summary>
    private static string? Text(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.TryGetProperty(name, out var value) && TextOf(value) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText() is { Length: < 30 } number ? number : null,
                JsonValueKind.Object => value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null,
                JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Take(5).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString())),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair is no text.
            return null;
        }
    }
}
