using System.Collections.Immutable;

namespace Briefing.Merging;

/// <summary>One side of a dispute with the claims that take it.</summary>
/// <param name="Claims">Those of the story's facts that give the position's value. A copy that gives it in other words has no claim of its own and is in <see cref="Position.Articles"/> only.</param>
public sealed record PositionClaims(Position Position, ImmutableArray<Claim> Claims);

/// <summary>A dispute as one of its facts sees it.</summary>
/// <param name="About">See <see cref="Dispute.About"/>.</param>
/// <param name="Own">The side that the fact takes.</param>
/// <param name="Others">The sides against it.</param>
public sealed record Contradiction(string About, PositionClaims Own, ImmutableArray<PositionClaims> Others);

/// <summary>Finds what stands against a fact, and what was replaced by it or replaced it.</summary>
public static class Counterclaims
{
    /// <summary>The disputes that a fact takes part in. A fact of another status than disputed takes part in none.</summary>
    /// <param name="fact">One of the facts.</param>
    /// <param name="facts">All facts of its story.</param>
    /// <param name="disputes">The story's disputes.</param>
    public static IEnumerable<Contradiction> To(Fact fact, IReadOnlyList<Fact> facts, IReadOnlyList<Dispute> disputes)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(disputes);
        if (fact.Status != FactStatus.Disputed)
            yield break;

        var disputed = facts.Where(other => other.Status == FactStatus.Disputed).SelectMany(other => other.Claims).ToList();
        foreach (var dispute in disputes)
        {
            var sides = dispute.Positions.Select(position => new PositionClaims(position, ClaimsOf(position, disputed))).ToList();
            if (sides.Find(side => side.Claims.Any(fact.Claims.Contains)) is { } own)
                yield return new Contradiction(dispute.About, own, [.. sides.Where(side => side != own)]);
        }
    }

    /// <summary>What replaced a fact, what that was replaced by, and so on to what holds now: in this order, and empty where nothing did.</summary>
    /// <param name="fact">One of the facts.</param>
    /// <param name="facts">All facts of its story.</param>
    public static IEnumerable<Fact> SuccessorsOf(Fact fact, IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(facts);

        // Each is told once, lest two replace each other.
        var seen = new HashSet<string>(StringComparer.Ordinal) { fact.Id };
        while (fact.SupersededBy is { } next && seen.Add(next) && facts.FirstOrDefault(other => other.Id == next) is { } successor)
            yield return fact = successor;
    }

    /// <summary>The figures that two facts give for one measure and that differ, as the earlier has it and as the later has it.</summary>
    /// <param name="former">Values of the earlier.</param>
    /// <param name="later">Values of the later.</param>
    public static IEnumerable<ChangedValue> Changed(ImmutableArray<Value> former, ImmutableArray<Value> later)
    {
        foreach (var value in former.Where(value => value.Kind != ValueKind.Date))
            if (later.FirstOrDefault(other => MeasureOneThing(value, other)) is { } now && !ValueComparison.AreEqual(value, now))
                yield return new ChangedValue(value.Canonical, now.Canonical, now.Unit, now.Role);
    }

    private static bool MeasureOneThing(Value a, Value b) =>
        ValueComparison.AreComparable(a, b) && CountOneThing(a, b) && (Verbs.OutcomeOf(a.Role) ?? a.Role) == (Verbs.OutcomeOf(b.Role) ?? b.Role);

    /// <summary>Homes are no people, whatever befell both; where one report leaves out what it counts, the role tells.</summary>
    private static bool CountOneThing(Value a, Value b) =>
        a.Kind != ValueKind.Count || a.Unit.Length == 0 || b.Unit.Length == 0 || a.Unit == b.Unit || Nouns.Of(Stems.Of(a.Unit, "en")) == Nouns.Of(Stems.Of(b.Unit, "en")) || (IsToll(a) && IsToll(b));

    /// <summary>Whoever is hurt, be it "workers" in one report and "people" in another; what has walls is not.</summary>
    private static bool IsToll(Value value) => Verbs.OutcomeOf(value.Role) is not null && !Things.Contains(Nouns.Of(Stems.Of(value.Unit, "en")));

    /// <summary>What a toll may be told of and is no toll of people.</summary>
    private static readonly string[] Things = [.. new[] { "homes", "buildings", "ships", "cars", "planes", "companies", "stores", "jobs", "countries", "cities", "animals", "cattle" }.Select(noun => Nouns.Of(Stems.Of(noun, "en")))];

    /// <summary>The claim that the position's words are from, and what the other articles of its side say with the same value.</summary>
    private static ImmutableArray<Claim> ClaimsOf(Position position, List<Claim> disputed)
    {
        var own = disputed.FindAll(claim => position.Articles.Contains(claim.Article));
        return own.Find(claim => claim.Text.Contains(position.Text, StringComparison.Ordinal) && ValueOf(claim, position) is not null) is { } source && ValueOf(source, position) is { } value
            ? [source, .. own.Where(claim => claim != source && claim.Values.Any(other => MeasureOneThing(value, other) && ValueComparison.AreCompatible(value, other)))]
            : [];
    }

    private static Value? ValueOf(Claim claim, Position position) =>
        claim.Values.FirstOrDefault(value => (value.Canonical == position.Value || Position.Not + value.Canonical == position.Value) && (value.Kind == ValueKind.Date || value.Unit == position.Unit));
}
