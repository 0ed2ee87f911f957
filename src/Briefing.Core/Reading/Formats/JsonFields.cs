using System.Text.Json;

namespace Briefing.Reading.Formats;

/// <summary>
/// The fields of a JSON object by what their keys say: "bodyText", "body_text" and "BodyText" are one key. Where an object holds its text in an object within it,
/// as search services do, the inner object's fields are its own.
/// </summary>
internal sealed class JsonFields
{
    private const int LongestKey = 40, MostParts = 2_000, MostNames = 5;

    /// <summary>The article itself, and what stands for it where it is not given.</summary>
    private static readonly string[] Texts =
        ["text", "body", "bodytext", "articlebody", "articletext", "content", "contenttext", "contentencoded", "maintext", "fulltext", "story", "storytext", "html", "contenthtml", "bodyhtml", "articlehtml"];

    private static readonly string[] Summaries = ["leadparagraph", "abstract", "description", "summary", "snippet", "excerpt", "teaser", "trailtext", "standfirst"];

    private static readonly string[] Titles = ["title", "headline", "heading", "webtitle", "articletitle", "storytitle"];

    /// <summary>The keys of an object that stands where a text could stand: {"rendered": "..."}, {"main": "..."}, {"name": "..."}.</summary>
    private static readonly string[] Values = ["name", "main", "rendered", "original", "value", "text", "content", "title", "default"];

    /// <summary>The keys of a paragraph in an array of paragraphs.</summary>
    private static readonly string[] ParagraphValues = ["text", "value", "content", "html", "paragraph"];

    private readonly Dictionary<string, JsonElement> _values;

    private JsonFields(Dictionary<string, JsonElement> values) => _values = values;

    /// <summary>Whether it has an article's text.</summary>
    public bool HasText => Array.Exists(Texts, name => !string.IsNullOrWhiteSpace(Running(name)));

    /// <summary>Whether it has a title and what a list shows of an article.</summary>
    public bool HasSummary => Title is not null && Array.Exists(Summaries, name => !string.IsNullOrWhiteSpace(Running(name)));

    public string? Title => First(Titles);

    public static JsonFields Of(JsonElement element)
    {
        var own = new JsonFields(Keyed(element));
        if (!own.HasText)
        {
            foreach (var child in own._values.Values.Where(value => value.ValueKind == JsonValueKind.Object).ToList())
            {
                var inner = new JsonFields(Keyed(child));
                if (inner.HasText)
                {
                    foreach (var (key, value) in inner._values)
                    {
                        own._values.TryAdd(key, value);
                    }
                }
            }
        }

        return own;
    }

    /// <summary>The longest of the texts by what a reader sees of it, and whether it is HTML; of equal ones HTML, which knows its paragraphs.</summary>
    public (string Text, bool IsHtml) LongestText()
    {
        var (best, most) = (("", false), 0.0);
        foreach (var name in Texts.Concat(Summaries))
        {
            if (Running(name) is not { } text || string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            var isHtml = name.EndsWith("html", StringComparison.Ordinal) || text.Contains("</p>", StringComparison.OrdinalIgnoreCase);
            var shown = Shown(text, isHtml) * (isHtml ? 1.1 : 1);
            if (shown > most)
            {
                (best, most) = ((text, isHtml), shown);
            }
        }

        return best;
    }

    /// <summary>The first of these fields that is a string, a number, an object that stands for one, or an array of such.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value) && TextOf(value) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>A text, which may be an array of paragraphs; an array of objects with titles holds articles.</summary>
    private string? Running(string name) => !_values.TryGetValue(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Array => Joined(value, "\n\n", MostParts, item => HasTitle(item) ? null : ValueOf(item, ParagraphValues)),
        JsonValueKind.String or JsonValueKind.Object => TextOf(value),
        _ => null,
    };

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => StringOf(value),
        JsonValueKind.Number => value.GetRawText() is { Length: < 30 } number ? number : null,
        JsonValueKind.Object => ValueOf(value, Values),
        JsonValueKind.Array => Joined(value, ", ", MostNames, item => ValueOf(item, Values)),
        _ => null,
    };

    private static string Joined(JsonElement array, string separator, int most, Func<JsonElement, string?> ofObject) =>
        string.Join(separator, array.EnumerateArray().Take(most).Select(item => item.ValueKind switch
        {
            JsonValueKind.String => StringOf(item),
            JsonValueKind.Object => ofObject(item),
            _ => null,
        }).Where(part => !string.IsNullOrEmpty(part)));

    private static string? StringOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair is no text.
            return null;
        }
    }

    private static bool HasTitle(JsonElement element) => Keyed(element) is var keyed && Array.Exists(Titles, keyed.ContainsKey);

    private static string? ValueOf(JsonElement element, string[] names)
    {
        var keyed = Keyed(element);
        foreach (var name in names)
        {
            if (keyed.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String)
            {
                return StringOf(value);
            }
        }

        return null;
    }

    private static Dictionary<string, JsonElement> Keyed(JsonElement element)
    {
        var keyed = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name is { Length: <= LongestKey } name)
            {
                keyed.TryAdd(string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant(), property.Value);
            }
        }

        return keyed;
    }

    /// <summary>Characters outside tags.</summary>
    private static int Shown(string text, bool isHtml)
    {
        var (shown, inTag) = (0, false);
        foreach (var c in text)
        {
            inTag = isHtml && (c == '<' || (inTag && c != '>'));
            shown += inTag ? 0 : 1;
        }

        return shown;
    }
}
