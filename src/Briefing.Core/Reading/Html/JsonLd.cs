using System.Text.Json;

namespace Briefing.Reading.Html;

/// <summary>The article that a page's structured data describes. Only its description is used: its text may differ from what is shown.</summary>
internal sealed record JsonLd(string? Headline, string? Author, string? Publisher, string? Url, DateTimeOffset? Published)
{
    private const int Deepest = 32, LongestBlock = 500_000, MostItems = 200;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest };

    private static JsonLd None { get; } = new(null, null, null, null, null);

    public static JsonLd Read(IEnumerable<string> blocks)
    {
        var found = None;
        foreach (var block in blocks.Where(block => block.Length is > 1 and < LongestBlock))
        {
            try
            {
                using var document = JsonDocument.Parse(block.Trim(), Lenient);
                found = Articles(document.RootElement).Select(Describe).FirstOrDefault() is { } article && found == None ? article : found;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                // Broken structured data is common and costs the page nothing but its help.
            }
        }

        return found;
    }

    private static IEnumerable<JsonElement> Articles(JsonElement root)
    {
        var queue = new Queue<JsonElement>([root]);
        for (var items = 0; queue.Count > 0 && items < MostItems; items++)
        {
            var element = queue.Dequeue();
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray().Take(MostItems))
                {
                    queue.Enqueue(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(element))
                {
                    yield return element;
                }

                foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage", "hasPart"])
                {
                    if (element.TryGetProperty(name, out var inner))
                    {
                        queue.Enqueue(inner);
                    }
                }
            }
        }
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
        {
            return false;
        }

        return (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1))
            .Any(name => name.ValueKind == JsonValueKind.String
                && (name.GetString()!.EndsWith("Article", StringComparison.Ordinal) || name.GetString()!.EndsWith("Posting", StringComparison.Ordinal) || name.GetString() is "Report"));
    }

    private static JsonLd Describe(JsonElement article) => new(
        Text(article, "headline") ?? Text(article, "name"),
        Name(article, "author") ?? Name(article, "creator"),
        Name(article, "publisher"),
        Text(article, "url"),
        PublicationDate.FromMachine(Text(article, "datePublished") ?? Text(article, "dateCreated")));

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && SafeString(value) is { Length: > 0 } text
            ? Entities.Decode(text)
            : null;

    /// <summary>A string with a lone surrogate escape cannot be read as one.</summary>
    private static string? SafeString(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Name(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            var names = value.EnumerateArray().Take(5).Select(NameOf).Where(each => each is not null).ToArray();
            return names.Length == 0 ? null : string.Join(", ", names);
        }

        return NameOf(value);
    }

    private static string? NameOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? SafeString(value)
        : value.ValueKind == JsonValueKind.Object ? Text(value, "name")
        : null;
}
