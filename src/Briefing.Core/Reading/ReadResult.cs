using System.Collections.Immutable;

namespace Briefing.Reading;

/// <summary>What became of an upload: articles, and what could not be used.</summary>
public sealed record ReadResult(ImmutableArray<Article> Articles, ImmutableArray<Skipped> Skipped)
{
    /// <summary>What had to be guessed: "decoded as windows-1251, by its letters".</summary>
    public ImmutableArray<string> Guesses { get; init; } = [];

    internal static ReadResult Of(Skipped skipped) => new([], [skipped]);
}
