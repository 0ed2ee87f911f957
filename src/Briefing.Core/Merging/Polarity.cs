using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>What a sentence denies, and whether another asserts just that: alike in words, and no support for each other.</summary>
internal static class Polarity
{
    /// <summary>How far behind "not" the word may stand that is denied.</summary>
    private const int Reach = 3;

    /// <summary>"Nor" is left out: what it denies follows a word that denies already.</summary>
    private static readonly string[] Denying = [.. Negations.All, "niemand", "nadie", "ninguno", "ninguna", "aucune"];

    private static readonly string[] Failures = ["refused", "refuses", "declined", "declines", "failed", "fails", "yet", "unable"];

    private static readonly (string[] One, string[] Other)[] Opposites =
    [
        (["denied", "denies", "deny", "denying", "denial"], ["confirmed", "confirms", "confirm", "confirming", "admitted", "admits", "acknowledged", "acknowledges"]),
        (["rejected", "rejects", "reject"], ["accepted", "accepts", "accept", "approved", "approves", "approve"]),
        (["acquitted"], ["convicted"]),
        (["won", "wins"], ["lost", "loses"]),
        (["played", "plays"], ["missed", "misses"]),
        (["rose", "rises", "climbed", "increased"], ["fell", "falls", "dropped", "decreased"]),
        (["opened", "opens", "reopened"], ["closed", "closes", "shut"]),
    ];

    /// <summary>Features of the words that a negation governs: "respond" of "has yet to respond".</summary>
    public static HashSet<string> DeniedIn(List<Token> tokens, StoryWords words, string language)
    {
        var denied = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!IsNegation(tokens, at))
                continue;

            for (var behind = at + 1; behind < tokens.Count && behind <= at + Reach && tokens[behind].Kind == TokenKind.Word; behind++)
                if (!tokens[behind].IsCapitalised && words.FeatureOf(tokens[behind], language) is { } feature)
                {
                    denied.Add(feature);
                    break;
                }
        }

        return denied;
    }

    public static bool AreOpposed(Statement a, Statement b) => Denies(a, b) || Denies(b, a) || Opposites.Any(pair => AreOpposed(a, b, pair) || AreOpposed(b, a, pair));

    private static bool Denies(Statement denying, Statement other) =>
        denying.Denied.Any(feature => other.FeatureSet.Contains(feature) && !other.Denied.Contains(feature));

    private static bool AreOpposed(Statement a, Statement b, (string[] One, string[] Other) pair) =>
        Has(a, pair.One) && !Has(a, pair.Other) && Has(b, pair.Other) && !Has(b, pair.One);

    private static bool Has(Statement statement, string[] words) => statement.Tokens.Exists(token => token.IsAny(words));

    private static bool IsNegation(List<Token> tokens, int at) =>
        (tokens[at].IsAny(Denying) && !(at + 1 < tokens.Count && tokens[at + 1].Is("only")))
        || Negations.IsContracted(tokens[at].Lower)
        || (tokens[at].IsAny(Failures) && at + 1 < tokens.Count && tokens[at + 1].Is("to"));
}
