using System.Globalization;
using System.Text.Json;
using Briefing.Deduplicating;
using Briefing.Reading;

namespace Briefing.Benchmarks;

/// <summary>Articles with gold labels, as the development data has them.</summary>
internal sealed record LabelledArticle(Article Article, string Story, string? Group, string? Level)
{
    public static List<LabelledArticle> Read(string path) => [.. File.ReadLines(path).Select(Parse)];

    public static Story StoryOf(string id, IReadOnlyList<LabelledArticle> articles) =>
        new(id, [.. articles.Select(labelled => labelled.Article)], [.. articles.Select((labelled, index) => new Origin(index + 1, [labelled.Article.Id]))]);

    /// <summary>Stories of so many articles each; what is left of a longer one is left out.</summary>
    public static List<Story> StoriesOf(List<LabelledArticle> articles, int size) =>
    [
        .. articles.GroupBy(article => article.Story).SelectMany(group => group.Chunk(size)).Where(chunk => chunk.Length == size)
            .Select(chunk => StoryOf(chunk[0].Story, chunk)),
    ];

    /// <summary>The two events of an ECB+ topic are one topic.</summary>
    public static string TopicOf(string story) => new([.. story.TakeWhile(c => c != '-')]);

    /// <summary>The half, 0 or 1, that a topic falls into: each seed parts the topics in another way, the same in every run. FNV-1a, mixed.</summary>
    public static int HalfOf(string topic, uint seed) =>
        (int)(WordHash.Mix(topic.Aggregate(seed, (hash, unit) => WordHash.Add(hash, unit))) & 1);

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
