using System.Collections.Immutable;

namespace Briefing;

/// <summary>What one sentence of one article asserts.</summary>
public sealed record Claim
{
    /// <summary>Id of the article that says it.</summary>
    public required string Article { get; init; }

    /// <summary>Zero-based index into the article's sentences.</summary>
    public required int Sentence { get; init; }

    /// <summary>UTF-16 offsets of the sentence in the article's text.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>Exactly the article's text from <see cref="Start"/> to <see cref="End"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The numbers and dates it states, in order.</summary>
    public ImmutableArray<Value> Values { get; init; } = [];

    /// <summary>Who is said to have said it, or null where the article says it in its own voice.</summary>
    public string? Speaker { get; init; }

    public bool Negated { get; init; }

    /// <summary>True where it is said to be possible, planned or alleged and not to have happened.</summary>
    public bool Hedged { get; init; }
}
