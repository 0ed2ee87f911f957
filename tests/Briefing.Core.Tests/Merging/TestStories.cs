using System.Globalization;
using Briefing.Reading;

namespace Briefing.Core.Tests.Merging;

/// <summary>Stories of a few sentences, each article an origin of its own unless said otherwise.</summary>
internal static class TestStories
{
    /// <summary>Articles "a", "b", "c" ... without a date.</summary>
    public static Story Of(params string[] texts) => Of(texts.Select(text => (text, (string?)null)).ToArray());

    /// <summary>Articles "a", "b", "c" ... with their times of publication in ISO 8601.</summary>
    public static Story Of(params (string Text, string? Published)[] articles)
    {
        var read = articles.Select((article, index) => Read(((char)('a' + index)).ToString(), article.Text, article.Published)).ToList();
        return new Story("story", [.. read], [.. read.Select((article, index) => new Origin(index + 1, [article.Id]))]);
    }

    /// <summary>Two articles of one origin, the first being the clean one, and others that are independent.</summary>
    public static Story WithCopy(string clean, string copy, params string[] others)
    {
        var story = Of([clean, copy, .. others]);
        return story with { Origins = [new Origin(1, ["a", "b"]), .. story.Articles.Skip(2).Select((article, index) => new Origin(index + 2, [article.Id]))] };
    }

    public static Article Read(string id, string text, string? published = null) =>
        ArticleReader.AsIs(id, null, text, published is null ? null : DateTimeOffset.Parse(published, CultureInfo.InvariantCulture));
}
