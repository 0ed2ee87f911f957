using System.Collections.Immutable;
using System.Globalization;

namespace Briefing.Merging;

/// <summary>Groups of statements to facts.</summary>
internal sealed class FactBuilder(Story story, List<Statement> statements, Conflicts conflicts)
{
    /// <summary>Facts with the most independent origins first; among equals in the order of the articles.</summary>
    public ImmutableArray<Fact> Build(List<List<int>> groups)
    {
        var drafts = groups
            .SelectMany(group => conflicts.Part(group.ConvertAll(index => statements[index])))
            .Select(members => (Members: members, Origins: members.Select(member => member.Origin).Distinct().Count()))
            .OrderByDescending(draft => draft.Origins)
            .Select((draft, index) => (Id: string.Create(CultureInfo.InvariantCulture, $"f{index + 1}"), draft.Members, draft.Origins))
            .ToList();

        var idOf = drafts.SelectMany(draft => draft.Members.Select(member => (member, draft.Id))).ToDictionary(pair => pair.member, pair => pair.Id);
        return [.. drafts.Select(draft => Build(draft.Id, draft.Members, draft.Origins, idOf))];
    }

    private Fact Build(string id, List<Statement> members, int origins, Dictionary<Statement, string> idOf)
    {
        var ordered = members
            .OrderBy(conflicts.Successors.ContainsKey)
            .ThenBy(IsFromLesserCopy)
            .ThenBy(IsPartOfQuotation)
            .ThenByDescending(member => Shared(member, members))
            .ThenBy(statements.IndexOf)
            .ToList();

        var successor = ordered.ConvertAll(member => conflicts.Successors.TryGetValue(member, out var later) ? idOf[later] : id);
        return new Fact
        {
            Id = id,
            Text = ordered[0].Claim.Text,
            Status = StatusOf(members, origins),
            Origins = origins,
            Claims = [.. ordered.SelectMany(member => member.Copies.Prepend(member.Claim))],
            SupersededBy = successor[0] == id ? null : successor[0],
        };
    }

    private FactStatus StatusOf(List<Statement> members, int origins) =>
        members.TrueForAll(member => member.Stance == Stance.TakesBack) ? FactStatus.Withdrawn
        : members.Exists(conflicts.Disputed.Contains) ? FactStatus.Disputed
        : members.Exists(conflicts.Successors.ContainsKey) || members.Exists(conflicts.Successors.Values.Contains) ? FactStatus.Updated
        : origins > 1 ? FactStatus.Agreed
        : FactStatus.Single;

    /// <summary>What only a lesser copy says is said in that copy's words, which may be garbled: it speaks last.</summary>
    private bool IsFromLesserCopy(Statement statement) => story.OriginOf(statement.Claim.Article).Best != statement.Claim.Article;

    /// <summary>A sentence out of the middle of a longer quotation has a mark that opens or closes nothing.</summary>
    private static bool IsPartOfQuotation(Statement statement)
    {
        var text = statement.Claim.Text;
        return text.Count(c => c == '“') != text.Count(c => c == '”') || text.Count(c => c == '"') % 2 != 0;
    }

    /// <summary>How many of its features the other members have: the sentence that says what all say.</summary>
    private static double Shared(Statement statement, List<Statement> members) =>
        members.Count == 1 ? 0 : members.Where(member => member != statement).Sum(member => (double)statement.Features.Count(member.FeatureSet.Contains)) / Math.Max(8, statement.Features.Length);
}
