using System.Collections.Immutable;

namespace Briefing.Reading;

/// <summary>What became of an upload: articles, and what could not be used.</summary>
public sealed record ReadResult(ImmutableArray<Article> Articles, ImmutableArray<Skipped> Skipped)
{
    internal static ReadResult Of(Skipped skipped) => new([], [skipped]);
}
