using System.Collections.Immutable;

namespace Briefing;

/// <summary>Articles with one upstream text. They count as one witness.</summary>
/// <param name="Number">One-based, in the order in which the origins' first articles were published.</param>
/// <param name="Articles">Ids, the best copy first.</param>
public sealed record Origin(int Number, ImmutableArray<string> Articles)
{
    /// <summary>The clean copy: fluent, unspun, complete. Quotations come from it.</summary>
    public string Best => Articles[0];
}
