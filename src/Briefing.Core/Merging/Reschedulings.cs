using System.Collections.Frozen;

namespace Briefing.Merging;

/// <summary>What one report announces for a day a later one says to have been put off to another, or drawn forward: the first day is then overtaken.</summary>
internal static class Reschedulings
{
    private static readonly FrozenSet<string> Moving = WordTable.Set("postponed postpones postpone delayed delays delay deferred rescheduled extended extends extend prolonged verschoben verlängert reporté reportée reportés repoussé prolongé aplazado aplazada pospuesto prorrogado");

    /// <summary>"Put off", "pushed back", "brought forward", "longer than first planned".</summary>
    private static readonly (string[] One, string[] Other)[] MovingPairs =
    [
        (["put", "pushed", "moved", "set"], ["off", "back"]),
        (["brought", "moved"], ["forward"]),
        (["longer", "later", "earlier", "sooner"], ["than"]),
    ];

    /// <summary>Tokens between the halves of one of the pairs.</summary>
    private const int Reach = 2;

    /// <summary>Words in common that two main clauses tell of one plan by.</summary>
    private const int Enough = 3;

    public static IEnumerable<(Statement Earlier, Statement Later)> Find(Story story, IReadOnlyList<Statement> statements, StoryWords words)
    {
        var plans = statements.Where(statement => statement.Stance == Stance.Asserts).Select(statement => new Plan(statement, IsMoved(statement), [.. Ahead(story, statement)])).Where(plan => plan.Days.Count > 0).ToList();
        var standing = plans.FindAll(plan => !plan.IsMoved);
        foreach (var later in plans.Where(plan => plan.IsMoved))
            foreach (var earlier in standing)
                if (earlier.Statement.Origin != later.Statement.Origin && Updates.IsLater(story, earlier.Statement, later.Statement) && later.Days.Exists(day => IsInPlaceOf(day, earlier)) && AreOfOnePlan(earlier.Statement, later.Statement, words))
                    yield return (earlier.Statement, later.Statement);
    }

    /// <summary>True of another day than the earlier report has for anything.</summary>
    private static bool IsInPlaceOf(Value day, Plan earlier) =>
        earlier.Days.Exists(planned => ValueComparison.AreComparable(planned, day) && !ValueComparison.AreCompatible(planned, day))
        && !earlier.Statement.Claim.Values.Any(value => value.Kind == ValueKind.Date && ValueComparison.MayBeOne(value, day));

    private static bool IsMoved(Statement statement)
    {
        if (statement.Claim.Hedged)
            return false;

        var tokens = statement.Tokens;
        for (var at = 0; at < tokens.Count; at++)
            if (Moving.Contains(tokens[at].Lower) || Array.Exists(MovingPairs, pair => tokens[at].IsAny(pair.One) && tokens.Skip(at + 1).Take(Reach).Any(token => token.IsAny(pair.Other))))
                return true;

        return false;
    }

    /// <summary>The days and months it names that lie ahead of its report.</summary>
    private static IEnumerable<Value> Ahead(Story story, Statement statement) =>
        story[statement.Claim.Article].StatedPublished is { } published
            ? statement.Claim.Values.Where(value => value is { Kind: ValueKind.Date, Unit: "day" or "month", When: { } when } && when.First > DateOnly.FromDateTime(published.DateTime))
            : [];

    private static bool AreOfOnePlan(Statement earlier, Statement later, StoryWords words)
    {
        var shared = earlier.MainKeys.Where(later.MainKeys.Contains).ToList();
        return shared.Count >= Enough || shared.Exists(key => key[0] != '@' && words.IsRare(key));
    }

    /// <param name="Days">The days and months that lie ahead of the report.</param>
    private sealed record Plan(Statement Statement, bool IsMoved, List<Value> Days);
}
