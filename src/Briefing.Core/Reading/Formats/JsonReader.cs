using System.Globalization;
using System.Text.Json;

namespace Briefing.Reading.Formats;

/// <summary>Reads articles from JSON: one object, an array of them, whatever a news service wraps around such an array, or one object a line.</summary>
internal static class JsonReader
{
    public const string NotJson = "The file begins like JSON and is not valid JSON. Check it with a JSON validator and upload it again.";

    public const string NoText =
        "The JSON holds no article: an article is an object with its text under \"text\", \"body\", \"bodyText\", \"articleBody\", \"content\", \"fullText\", \"story\" or \"html\", or with a \"title\" and a \"leadParagraph\", \"abstract\", \"description\" or \"summary\", at any depth and in any case. Rename the key that has the text and upload it again.";

    private const int Deepest = 64, DeepestList = 16, MostArticles = 10_000;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = Deepest, AllowDuplicateProperties = false };

    /// <summary>What these hold belongs to an article and is none: pictures have titles and descriptions too, and readers' comments have text.</summary>
    private static readonly HashSet<string> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        "image", "images", "media", "multimedia", "video", "videos", "audio", "photo", "photos", "thumbnail", "thumbnails", "enclosure", "enclosures", "attachments", "elements", "author", "authors", "byline", "contributors",
        "source", "publisher", "keywords", "tags", "categories", "section", "links", "comments", "related", "relatedArticles", "related_articles", "recommendations", "meta", "metadata", "facets", "seo",
    };

    public static List<Draft> Read(string json, List<string> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var articles = new List<JsonFields>();
            Gather(document.RootElement, 0, articles);
            if (articles.Count == 0)
            {
                problems.Add(NoText);
            }

            return [.. articles.Take(MostArticles).Select(Draft)];
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

    /// <summary>The articles below an element, in their order: objects with a text; where a branch has none, objects with a title and a summary.</summary>
    private static void Gather(JsonElement element, int depth, List<JsonFields> articles)
    {
        if (depth > DeepestList || articles.Count >= MostArticles)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Gather(item, depth + 1, articles);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var fields = JsonFields.Of(element);
            var before = articles.Count;
            if (fields.HasText)
            {
                articles.Add(fields);
                return;
            }

            foreach (var property in element.EnumerateObject().Where(property => !Parts.Contains(property.Name)))
            {
                Gather(property.Value, depth + 1, articles);
            }

            if (articles.Count == before && fields.HasSummary)
            {
                articles.Add(fields);
            }
        }
    }

    private static Draft Draft(JsonFields article)
    {
        var (text, isHtml) = article.LongestText();
        var draft = isHtml ? Html.HtmlReader.Read(text) : PlainTextReader.Read(text);
        draft.Id = article.First("id", "guid", "uuid");
        draft.Title = article.Title ?? draft.Title;
        draft.Source = article.First("source", "sourcename", "publisher", "publication", "publicationname", "newspaper", "outlet", "site", "sitename", "provider", "domain") ?? draft.Source;
        draft.Author = article.First("author", "authors", "byline", "creator") is { } author ? Debris.Byline.Person(author) ?? author : draft.Author;
        draft.Url = article.First("url", "weburl", "link", "href", "canonical", "canonicalurl", "articleurl", "permalink") ?? draft.Url;
        draft.Language = article.First("language", "lang") is { Length: >= 2 } language ? language[..2].ToLowerInvariant() : draft.Language;
        draft.Published = Published(article) ?? draft.Published;
        return draft;
    }

    private static DateTimeOffset? Published(JsonFields article)
    {
        foreach (var name in (string[])
            ["published", "publishedat", "datepublished", "publishedon", "publisheddate", "firstpublished", "firstpublishedat", "webpublicationdate", "pubdate", "publishdate", "publicationdate", "publishtime", "publishedtime", "date", "datetime", "created", "createdat", "timestamp"])
        {
            if (PublicationDate.FromMachine(article.First(name)) is { } date)
            {
                return date;
            }
        }

        return null;
    }
}
