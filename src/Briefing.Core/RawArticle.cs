namespace Briefing;

/// <summary>An upload as it came: bytes under a name that its uploader chose. Nothing about it is trusted.</summary>
/// <param name="Name">The file or blob name. A hint for people; never used as a path or as a decision about the format.</param>
/// <param name="Bytes">The content as stored, possibly compressed.</param>
public sealed record RawArticle(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>When the file or blob was last written; stands in for a missing date of publication.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>What the uploader said beside the content (blob metadata). Wins over what reading finds.</summary>
    public ArticleMetadata Metadata { get; init; } = ArticleMetadata.None;
}

/// <summary>What an uploader states about an article beside its content.</summary>
public sealed record ArticleMetadata(string? Title = null, string? Source = null, string? Url = null, DateTimeOffset? Published = null)
{
    public static ArticleMetadata None { get; } = new();
}
