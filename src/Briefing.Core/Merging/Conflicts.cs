using System.Collections.Immutable;

namespace Briefing.Merging;

/// <summary>Where a story's origins contradict or supersede each other.</summary>
/// <param name="Disputes">Each thing that is disputed, with its positions.</param>
/// <param name="Disputed">The statements that take part in one.</param>
/// <param name="Successors">For each statement whose figure was replaced the one that replaced it last.</param>
/// <param name="Overtaken">The statements of plans that have come about.</param>
/// <param name="Incompatible">Pairs, in both orders, that do not support each other.</param>
internal sealed record Conflicts(
    ImmutableArray<Dispute> Disputes,
    IReadOnlySet<Statement> Disputed,
    IReadOnlyDictionary<Statement, Statement> Successors,
    IReadOnlySet<Statement> Overtaken,
    IReadOnlySet<(Statement, Statement)> Incompatible)
{
    /// <summary>
    /// Parts a group wherever two of its statements give figures that cannot both be true: they are alike, but what the one says is
    /// no evidence for the other, and a sentence must not cite it. A plan that has come about is a fact of its own, too: nothing else of
    /// the group was overtaken with it.
    /// </summary>
    public IEnumerable<List<Statement>> Part(List<Statement> group)
    {
        var parts = new List<List<Statement>>();
        foreach (var statement in group)
        {
            var part = parts.Find(part => part.TrueForAll(other => Overtaken.Contains(statement) == Overtaken.Contains(other) && Successors.ContainsKey(statement) == Successors.ContainsKey(other) && !Incompatible.Contains((statement, other))));
            if (part is null)
                parts.Add(part = []);

            part.Add(statement);
        }

        return parts;
    }
}
