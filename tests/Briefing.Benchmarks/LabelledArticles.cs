using System.Globalization;
using System.Text.Json;
using Briefing.Reading;

namespace Briefing.Benchmarks;

/// <summary>Articles with gold labels, as the development data has them.</summary>
internal sealed record LabelledArticle(Article Article, string Story, string? Group, string? Level)
{
    public static List<LabelledArticle> Read(string path) => [.. File.ReadLines(path).Select(Parse)];

    private static LabelledArticle Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = json.RootElement;
        var published = DateTimeOffset.TryParse(Text(row, "published"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : (DateTimeOffset?)null;
        var article = ArticleReader.AsIs(Text(row, "id")!, Text(row, "title"), Text(row, "text")!, published);
        return new LabelledArticle(article, Text(row, "story") ?? article.Id, Text(row, "group"), Text(row, "level"));
    }

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
