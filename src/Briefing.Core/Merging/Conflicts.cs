using System.Collections.Immutable;

namespace Briefing.Merging;

/// <summary>Where a story's origins contradict or supersede each other.</summary>
internal sealed record Conflicts(
    ImmutableArray<Dispute> Disputes,
    IReadOnlySet<Statement> Disputed,
    IReadOnlySet<Statement> Superseded,
    IReadOnlySet<Statement> Superseding);
