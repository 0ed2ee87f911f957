using System.Collections.Immutable;

namespace Briefing;

/// <summary>A story told in few words.</summary>
/// <param name="Headline">At most 90 characters.</param>
/// <param name="Sentences">In the order in which they read well.</param>
public sealed record Summary(string Headline, ImmutableArray<SummarySentence> Sentences)
{
    /// <summary>The day of the report that it begins with; null where that bears none.</summary>
    internal DateOnly? News { get; init; }
}

/// <param name="Text">A source's sentence, or a part of it.</param>
/// <param name="Facts">Ids of the facts it states; at least one.</param>
/// <param name="Source">The claim whose article's words it prints.</param>
public sealed record SummarySentence(string Text, ImmutableArray<string> Facts, Claim Source);
