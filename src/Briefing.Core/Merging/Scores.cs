using System.Globalization;

namespace Briefing.Merging;

/// <param name="Number">See <see cref="Value.Number"/>.</param>
/// <param name="Unit">See <see cref="Value.Unit"/>.</param>
/// <param name="Next">The token behind it.</param>
/// <param name="Role">The role that its form gives it; null where its clause gives one.</param>
internal readonly record struct ReadScore(double Number, string Unit, int Next, string? Role);

/// <summary>Finds the results of matches and votes in a sentence.</summary>
internal sealed class Scores(List<Token> tokens, string language, Phrases phrases)
{
    /// <summary>Role of a score that sums up a season.</summary>
    public const string Standing = "standing";

    /// <summary>Role of a score in the course of a match: "trailed 2-0", "led 2-0 at the interval".</summary>
    public const string Interim = "interim";

    private static readonly string[] Standings = ["trailing", "trailed", "trail", "led", "leading", "ahead", "behind", "down", "up", "level", "levelled"];

    private static readonly string[] Breaks = ["interval", "half-time", "halftime", "half", "break", "pause"];

    /// <summary>"Falling to 5-10": how a team stands then.</summary>
    private static readonly string[] Moving = ["fall", "falls", "fell", "falling", "fallen", "drop", "drops", "dropped", "dropping", "improve", "improves", "improved", "improving", "move", "moved", "moving", "slip", "slipped"];

    private static readonly string[] Results = ["start", "record", "win", "loss", "victory", "defeat", "lead", "draw", "tie", "vote", "decision", "score", "result", "triumph", "deficit"];

    private static readonly string[] Voters = ["members", "judges", "justices", "lawmakers", "deputies", "senators", "councillors", "councilors", "mps", "commissioners", "directors", "jurors", "delegates", "policymakers", "governors", "representatives"];

    private static readonly string[] Votes = ["voted", "vote", "voting", "votes", "favour", "favor", "backed", "backing", "approved", "supported", "opposed", "dissented", "passed", "upheld", "uphold", "ruled", "rejected"];

    private const int LargestHouse = 999;

    /// <summary>The score that begins at a token; null where none does.</summary>
    public ReadScore? Read(int at) => ReadResult(at) ?? ReadVote(at);

    /// <summary>"3-1", "2–0": two small numbers and nothing counted behind them. "10-15 people" is a range.</summary>
    private ReadScore? ReadResult(int at)
    {
        if (at + 2 >= tokens.Count || tokens[at].Kind != TokenKind.Number || tokens[at + 2].Kind != TokenKind.Number
            || !tokens[at + 1].IsAny(["-", "–", "‑"]) || tokens[at + 1].Glued != tokens[at + 2].Glued
            || tokens[at].Text.Length > 3 || tokens[at + 2].Text.Length > 3 || (at + 3 < tokens.Count && tokens[at + 3].Is("/")))
            return null;

        var left = double.Parse(Numeral.Plain(tokens[at].Text, language), CultureInfo.InvariantCulture);
        var right = double.Parse(Numeral.Plain(tokens[at + 2].Text, language), CultureInfo.InvariantCulture);
        if (left < right && !IsResult(at + 3) && (Units.Read(tokens, at + 3) is not null || Currencies.Before(tokens, at) is not null || phrases.NounPhraseAt(at + 3) is not null))
            return null;

        // "The Tar Heels (10-0)": how they stand, not how they played.
        var standing = (at > 0 && tokens[at - 1].Is("(") && at + 3 < tokens.Count && tokens[at + 3].Is(")")) || (at > 1 && tokens[at - 1].Is("to") && tokens[at - 2].IsAny(Moving)) ? Standing : null;
        standing ??= IsInterim(at, at + 3) ? Interim : null;
        var next = IsDrawn(at + 3) ? at + 5 : at + 3;
        return new ReadScore(left * Value.ScoreBase + right, "", next, next > at + 3 ? Standing : standing);
    }

    private bool IsInterim(int first, int next) =>
        tokens.Skip(Math.Max(0, first - 2)).Take(Math.Min(2, first)).Any(token => token.IsAny(Standings)) || tokens.Skip(next).Take(4).Any(token => token.IsAny(Breaks));

    /// <summary>"A 9-14 start", "a 1-2 defeat": no range, though the smaller comes first.</summary>
    private bool IsResult(int behind) => behind < tokens.Count && tokens[behind].IsAny(Results);

    /// <summary>"14-13-2": won, lost and drawn.</summary>
    private bool IsDrawn(int at) => at + 1 < tokens.Count && tokens[at].Is("-") && tokens[at].Glued && tokens[at + 1] is { Kind: TokenKind.Number, Glued: true };

    /// <summary>"79 to 4", "94 votes to 71", "by six votes to three", "six of nine members": the larger number first. "10 to 15 people" is a range.</summary>
    private ReadScore? ReadVote(int at)
    {
        if (Small(at) is not { } ayes)
            return null;

        var to = at + 1 < tokens.Count && tokens[at + 1].IsAny(["votes", "points", "goals", "games"]) ? at + 2 : at + 1;
        if (to + 1 < tokens.Count && tokens[to].Is("to") && Small(to + 1) is { } noes && ayes > noes && (tokens[at].Kind == TokenKind.Number || to > at + 1 || (at > 0 && tokens[at - 1].Is("by"))))
            return new ReadScore(ayes * Value.ScoreBase + noes, "", to + 2, null);

        return ReadVoteOfWhole(at, ayes);
    }

    /// <summary>"Six of nine members voted": who is not with them was against it or did not vote.</summary>
    private ReadScore? ReadVoteOfWhole(int at, int ayes)
    {
        var of = at + 1 < tokens.Count && tokens[at + 1].IsAny(Voters) ? at + 2 : at + 1;
        if (of + 1 >= tokens.Count || !tokens[of].IsAny(["of", "out"]) || !tokens.Exists(token => token.IsAny(Votes)))
            return null;

        var whole = of + 1;
        while (whole < tokens.Count && whole < of + 4 && tokens[whole].IsAny(["of", "the", "its", "their", "all"]))
            whole++;

        return whole < tokens.Count && Small(whole) is { } all && all >= ayes && (of > at + 1 || (whole + 1 < tokens.Count && tokens[whole + 1].IsAny(Voters)))
            ? new ReadScore(ayes * Value.ScoreBase + all - ayes, Value.OfWhole, whole + 1, null)
            : null;
    }

    private int? Small(int at) =>
        tokens[at].Kind == TokenKind.Number ? int.TryParse(tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LargestHouse ? number : null
        : NumberWords.NumberOf(tokens[at].Lower) is { } spelled ? (int)spelled : null;
}
