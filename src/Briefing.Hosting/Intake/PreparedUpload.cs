using System.Collections.Immutable;

namespace Briefing.Hosting.Intake;

/// <summary>What has become of one upload: its articles, or that it is gone. Made from the upload alone, so it can be made again at any time.</summary>
public sealed record PreparedUpload
{
    /// <summary>Its name below <c>articles/</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the upload that was read, or null where it is gone.</summary>
    public string? Tag { get; init; }

    /// <summary>SHA-256 of the upload's bytes in hexadecimal digits, or null where they were not fetched.</summary>
    public string? ContentHash { get; init; }

    public DateTimeOffset Modified { get; init; }

    public ImmutableArray<Article> Articles { get; init; } = [];

    /// <summary>What of it could not be used, with reasons.</summary>
    public ImmutableArray<Skipped> Skipped { get; init; } = [];

    /// <summary>True where a version of it was or is in quarantine.</summary>
    public bool WasQuarantined { get; init; }

    /// <summary>
    /// Weeks in which articles of it or of a version before it may stand in the stories, counted as the writer of stories counts them; null where that is not
    /// known, since what was prepared before was damaged or is not there.
    /// </summary>
    public ImmutableArray<int>? Weeks { get; init; }

    public bool IsGone => Tag is null;
}
