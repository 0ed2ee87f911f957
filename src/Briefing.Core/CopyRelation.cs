namespace Briefing;

/// <summary>How one article's text comes from another's.</summary>
public enum CopyKind
{
    /// <summary>The same words.</summary>
    Exact,

    /// <summary>Edited, trimmed or wrapped in boilerplate; most word runs survive.</summary>
    Near,

    /// <summary>Rewritten, extended or word-spun: the sentences follow each other, the words do not.</summary>
    Derived,
}

/// <summary>Two articles with one upstream text.</summary>
/// <param name="A">Id of the article that comes first in the input.</param>
/// <param name="B">Id of the other.</param>
/// <param name="Kind">How they are alike.</param>
/// <param name="Similarity">0 to 1: the share of the shorter text that the other holds.</param>
public sealed record CopyRelation(string A, string B, CopyKind Kind, double Similarity);
