using System.Text.Json;

namespace Briefing.Summarising.Modelling;

/// <summary>Reads answers. They are no more to be trusted than an upload: anything but the schema's shape is no answer.</summary>
internal static class AnswerReader
{
    /// <summary>Six sentences and a headline take two thousand characters, the claims of a long article ten thousand.</summary>
    private const int LongestAnswer = 40_000;

    private const int MostItems = 100;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    public static TAnswer? Read<TAnswer>(string text, Func<JsonElement, TAnswer?> read)
        where TAnswer : class
    {
        if (text.Length is 0 or > LongestAnswer)
            return null;

        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return read(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Not JSON, or a string with half a surrogate pair.
            return null;
        }
    }

    public static DraftClaim[]? Claims(JsonElement answer) =>
        HasOnly(answer, "claims") ? Items(answer.GetProperty("claims"), Claim) : null;

    public static DraftStory? Story(JsonElement answer) =>
        HasOnly(answer, "headline", "sentences") && Sentence(answer.GetProperty("headline")) is { } headline && Items(answer.GetProperty("sentences"), Sentence) is { } sentences
            ? new DraftStory(headline, sentences)
            : null;

    public static DraftSentence[]? Sentences(JsonElement answer) =>
        HasOnly(answer, "sentences") ? Items(answer.GetProperty("sentences"), Sentence) : null;

    private static DraftClaim? Claim(JsonElement item) =>
        HasOnly(item, "text", "ids") && Text(item.GetProperty("text")) is { } text
        && Items(item.GetProperty("ids"), id => id.ValueKind == JsonValueKind.Number && id.TryGetInt32(out var number) ? (object)number : null) is { } ids
            ? new DraftClaim(text, Array.ConvertAll(ids, id => (int)id))
            : null;

    private static DraftSentence? Sentence(JsonElement item) =>
        HasOnly(item, "text", "facts") && Text(item.GetProperty("text")) is { } text && Items(item.GetProperty("facts"), Text) is { } facts
            ? new DraftSentence(text, facts)
            : null;

    private static string? Text(JsonElement item) => item.ValueKind == JsonValueKind.String ? item.GetString() : null;

    /// <summary>All items, or null where one is not what it should be.</summary>
    private static T[]? Items<T>(JsonElement list, Func<JsonElement, T?> read)
        where T : class
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > MostItems)
            return null;

        var items = new List<T>();
        foreach (var element in list.EnumerateArray())
        {
            if (read(element) is not { } item)
                return null;

            items.Add(item);
        }

        return [.. items];
    }

    private static bool HasOnly(JsonElement item, params ReadOnlySpan<string> names)
    {
        if (item.ValueKind != JsonValueKind.Object || item.GetPropertyCount() != names.Length)
            return false;

        foreach (var name in names)
            if (!item.TryGetProperty(name, out _))
                return false;

        return true;
    }
}

/// <param name="Ids">Numbers of the sentences it restates, the one that it stands for first.</param>
internal sealed record DraftClaim(string Text, int[] Ids);

internal sealed record DraftSentence(string Text, string[] Facts);

internal sealed record DraftStory(DraftSentence Headline, DraftSentence[] Sentences);
