using System.Collections.Frozen;

namespace Briefing.Merging;

/// <summary>What one report says to be closed, halted or cancelled a later one says to be open or running again: the first is then no longer the state of things.</summary>
internal static class Reversals
{
    private static readonly FrozenSet<string> Down = WordTable.Set("closed shut suspended cancelled canceled halted stopped grounded blocked off disconnected impassable sealed");

    private static readonly FrozenSet<string> Up = WordTable.Set("reopened reopens reopen resumed resume resumes restarted restart restarts restored reinstated reconnected");

    /// <summary>With "again" or "back" beside them they say the same.</summary>
    private static readonly FrozenSet<string> Going = WordTable.Set("start started starts begin began run running ran open opens opened operating switched allowed flowing serving working operate");

    private static readonly string[] Again = ["again", "back"];

    /// <summary>"Remain closed" is no change, and what "would reopen" has not.</summary>
    private static readonly string[] Unsure = ["not", "would", "could", "may", "might", "if", "until", "when", "whether", "before", "unless"];

    /// <summary>Tokens between "again" and the verb it belongs to.</summary>
    private const int Beside = 4;

    /// <summary>Words in common that two main clauses tell of one thing by, wherever they stand in them.</summary>
    private const int Enough = 3;

    public static IEnumerable<(Statement Earlier, Statement Later)> Find(Story story, IReadOnlyList<Statement> statements, StoryWords words)
    {
        var closings = statements.Where(MayTell).Select(statement => (Statement: statement, At: IndexOfDown(statement))).Where(entry => entry.At >= 0).Select(entry => new Turn(entry.Statement, entry.At)).ToList();
        foreach (var later in statements.Where(MayTell))
        {
            var at = IndexOfUp(later);
            if (at < 0)
                continue;

            var opening = new Turn(later, at);
            foreach (var closing in closings)
                if (closing.Statement.Origin != later.Origin && Updates.IsLater(story, closing.Statement, later) && ((!IsOpening(closing, opening) && AreOfOneThing(closing, opening, words)) || HaveOneSubject(closing, opening)))
                    yield return (closing.Statement, later);
        }
    }

    /// <summary>A statement with the verb that closes or opens something, and what stands in front of it.</summary>
    private sealed class Turn(Statement statement, int at)
    {
        public Statement Statement { get; } = statement;

        public Token Verb { get; } = statement.Tokens[at];

        public HashSet<string> Before { get; } = statement.Keys.Take(at).OfType<string>().ToHashSet(StringComparer.Ordinal);

        public List<string> Names { get; } = [.. statement.Keys.Take(at).OfType<string>().Where(IsName)];

        /// <summary>"The council closed the pool" tells nothing of what becomes of the council.</summary>
        public bool HasObject { get; } = HasObjectBehind(statement, at);

        public List<string> Subject { get; } = HasObjectBehind(statement, at) ? [] : SubjectBefore(statement, at);
    }

    /// <summary>A train is cancelled, and a track is opened: these are no contraries unless both are said of one thing.</summary>
    private static bool IsOpening(Turn earlier, Turn later) =>
        earlier.Verb.IsAny(["cancelled", "canceled", "suspended", "halted", "stopped", "grounded"]) && later.Verb.IsAny(["open", "opens", "opened", "reopen", "reopens", "reopened"]);

    /// <summary>"The museum stays closed", "the Orsa museum has been open again": the noun in front of both verbs, no two names for it, and not just a place that both end with.</summary>
    private static bool HaveOneSubject(Turn earlier, Turn later)
    {
        if (earlier.Subject is not [.., var one] || later.Subject is not [.., var other] || (IsName(one) && IsName(other)) || !one.AsSpan().TrimStart('@').SequenceEqual(other.AsSpan().TrimStart('@')))
            return false;

        return !NameOthers(earlier.Subject.FindAll(IsName), later.Subject.FindAll(IsName));
    }

    private static bool HasObjectBehind(Statement statement, int verb) =>
        verb + 1 < statement.Tokens.Count && statement.Tokens[verb + 1].IsAny(["the", "a", "an", "its", "their", "his", "her", "all", "both", "some", "several", "two", "three"]) && !statement.Tokens.Take(verb).Any(token => token.IsAny(["is", "are", "was", "were", "been", "be", "being", "stays", "remains", "stay", "remain", "stayed", "remained"]));

    /// <summary>The features of the words that a sentence begins with, up to so few in front of the verb that they are its subject.</summary>
    private static List<string> SubjectBefore(Statement statement, int verb)
    {
        if (verb == 0)
            return [];

        var last = Array.FindLastIndex(statement.Keys, verb - 1, verb, key => key is not null && !Staying.Contains(key));
        return last < 0 || verb - last > SubjectReach ? [] : [.. statement.Keys.Take(last + 1).OfType<string>()];
    }

    private static bool IsName(string feature) => feature[0] == '@';

    private const int SubjectReach = 4;

    /// <summary>What stands between a subject and its state: "stays closed", "remains shut".</summary>
    private static readonly FrozenSet<string> Staying = new[] { "stay", "stays", "remain", "remains", "stayed", "remained" }.Select(word => Stems.Of(word, "en")).ToFrozenSet(StringComparer.Ordinal);

    private static bool MayTell(Statement statement) => statement.IsEnglish && statement.Stance == Stance.Asserts && !statement.Claim.Hedged;

    private static int IndexOfDown(Statement statement) =>
        statement.Tokens.FindIndex(token => Down.Contains(token.Lower)) is >= 0 and var at && statement.IsInMainAt(at) && (!statement.Tokens[at].Is("off") || (at > 0 && statement.Tokens[at - 1].Is("switched"))) && !statement.Tokens.Take(at).Any(token => token.IsAny(Unsure)) ? at : -1;

    private static int IndexOfUp(Statement statement)
    {
        var tokens = statement.Tokens;
        var at = tokens.FindIndex(token => Up.Contains(token.Lower));
        if (at < 0)
        {
            var again = tokens.FindIndex(token => token.IsAny(Again));
            at = again < 0 ? -1 : tokens.FindIndex(Math.Max(0, again - Beside), Math.Min(tokens.Count, again + Beside) - Math.Max(0, again - Beside), token => Going.Contains(token.Lower));
        }

        return at > 0 && statement.IsInMainAt(at) && !tokens.Take(at).Any(token => token.IsAny(Unsure)) ? at : -1;
    }

    /// <summary>What stands in front of both verbs has a word in common that tells which of the story's things it is, or the clauses have much in common.</summary>
    private static bool AreOfOneThing(Turn earlier, Turn later, StoryWords words) =>
        !NameOthers(earlier.Names, later.Names) && ((!(earlier.HasObject && later.HasObject) && later.Before.Any(key => earlier.Before.Contains(key) && words.IsRare(key))) || earlier.Statement.MainKeys.Count(later.Statement.MainKeys.Contains) >= Enough);

    private static bool NameOthers(List<string> names, List<string> others) => names.Count > 0 && others.Count > 0 && !names.Exists(others.Contains);
}
