using System.Globalization;

namespace Briefing.Hosting.Intake;

internal static class UploadMetadata
{
    /// <summary>What an uploader said in a blob's metadata. Header values are ASCII, so letters beyond it come percent-encoded.</summary>
    public static ArticleMetadata Of(IReadOnlyDictionary<string, string> stated)
    {
        string? Value(string key) => stated.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value) ? Uri.UnescapeDataString(value).Trim() : null;
        DateTimeOffset? published = DateTimeOffset.TryParse(Value("published"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
        return stated.Count == 0 ? ArticleMetadata.None : new ArticleMetadata(Value("title"), Value("source"), Value("url"), published);
    }
}
