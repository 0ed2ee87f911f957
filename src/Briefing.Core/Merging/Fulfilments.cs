using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>What one report announces another tells as having happened: the plan is then no longer the state of things.</summary>
internal static class Fulfilments
{
    /// <summary>Tokens around a verb that say who does it to whom.</summary>
    private const int Reach = 12;

    /// <summary>Parties that both must name.</summary>
    private const int FewestNames = 2;

    /// <summary>Sentences that share less than this tell of different things that the same parties do.</summary>
    private const double FewestShared = 0.15;

    private static readonly string[] LongAgo = ["last", "earlier", "previously", "ago", "previous", "former", "formerly", "once"];

    private static readonly string[] Starts = ["from", "starting", "beginning", "through", "until", "between"];

    public static IEnumerable<(Statement Plan, Statement Event)> Find(Story story, IReadOnlyList<Statement> statements, FactGrouping grouping, StoryWords words)
    {
        var english = story.Articles.Where(article => Languages.IsEnglish(article.Language)).Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        var events = statements.Select(statement => english.Contains(statement.Claim.Article) ? Event.Of(statement.Tokens).ToList() : []).ToArray();
        foreach (var (a, b, similarity) in grouping.Pairs)
        {
            if (similarity < FewestShared || statements[a].Origin == statements[b].Origin)
                continue;

            if (Fulfils(a, b))
                yield return (statements[a], statements[b]);
            else if (Fulfils(b, a))
                yield return (statements[b], statements[a]);
        }

        bool Fulfils(int plan, int happened) =>
            !IsEarlier(story, statements[happened], statements[plan])
            && events[plan].Exists(planned => planned.IsPlan && events[happened].Exists(done => !done.IsPlan && done.Verb == planned.Verb
                && ShareParties(statements[plan], planned, statements[happened], done, words)
                && AgreeInTime(statements[plan], statements[happened], done)));
    }

    private static bool IsEarlier(Story story, Statement a, Statement b) =>
        story[a.Claim.Article].StatedPublished is { } first && story[b.Claim.Article].StatedPublished is { } second && first < second;

    private static bool ShareParties(Statement plan, Event planned, Statement happened, Event done, StoryWords words)
    {
        var (left, right) = (NamesAround(plan, planned.At, words), NamesAround(happened, done.At, words));
        return plan.Names.Count(happened.Names.Contains) >= FewestNames && left.Count(right.Contains) >= Math.Min(FewestNames, Math.Min(left.Count, right.Count)) && left.Overlaps(right);
    }

    private static HashSet<string> NamesAround(Statement statement, int verb, StoryWords words) =>
    [
        .. statement.Tokens.Skip(Math.Max(0, verb - Reach)).Take(2 * Reach).Select(token => words.FeatureOf(token, "en")).OfType<string>().Where(feature => feature[0] == '@'),
    ];

    /// <summary>"They met last year" fulfils no plan, nor does what happened on another day than the one planned.</summary>
    private static bool AgreeInTime(Statement plan, Statement happened, Event done)
    {
        var planned = DatesOf(plan).ToList();
        var told = DatesOf(happened).ToList();
        if (happened.Tokens.Skip(Math.Max(0, done.At - Reach)).Take(2 * Reach).Any(token => token.IsAny(LongAgo)) || told.Exists(date => date.Unit == "year") || happened.Tokens.Exists(token => token.Is("previously")))
            return false;

        if (planned.Count == 0 || told.Count == 0 || planned.Count > 1 || IsSpan(plan, planned[0]))
            return !planned.Exists(date => told.Count > 0 && told.TrueForAll(other => other.When?.Last < date.When?.First));

        return told.Exists(date => !ValueComparison.AreComparable(date, planned[0]) || ValueComparison.AreCompatible(date, planned[0]));
    }

    private static bool IsSpan(Statement statement, Value date)
    {
        var at = statement.Tokens.FindIndex(token => token.Start >= date.Start);
        return at > 0 && statement.Tokens[at - 1].IsAny(Starts);
    }

    private static IEnumerable<Value> DatesOf(Statement statement) =>
        statement.Claim.Values.Where(value => value.Kind == ValueKind.Date && !Verbs.IsSpeech(value.Role));
}
