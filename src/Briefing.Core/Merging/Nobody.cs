namespace Briefing.Merging;

/// <summary>"Nobody was killed", "there were no deaths", "niemand wurde verletzt", "aucun blessé": what a report counts as none.</summary>
internal static class Nobody
{
    /// <summary>Tokens behind "nobody" among which the outcome stands: "nobody is known to have been killed".</summary>
    private const int Reach = 7;

    private static readonly string[] Persons = ["nobody", "niemand", "niemanden", "nadie", "personne"];

    private static readonly string[] None = ["no", "keine", "aucun", "aucune", "ningún", "ninguna"];

    /// <summary>"Nobody else", "no other injuries": beside those who are counted elsewhere.</summary>
    private static readonly string[] Others = ["else", "other", "others", "further", "more", "weitere", "weiteren", "sonst", "autre", "autres", "otro", "otra", "más"];

    private static readonly string[] Victims = ["casualties", "victims", "people", "persons", "lives", "person", "opfer", "menschen", "victime", "victimes", "víctimas"];

    /// <summary>The noun of those who are counted as none.</summary>
    public static string PeopleIn(string language) => language switch { "de" => "menschen", "fr" => "personnes", "es" => "personas", _ => "people" };

    /// <summary>What has befallen nobody; null where the token begins no such thing.</summary>
    /// <returns>The outcome and the token behind the words that say it of nobody.</returns>
    public static (string Outcome, int Next)? Read(List<Token> tokens, int at)
    {
        if (tokens[at].IsAny(Persons) && !IsFollowedByOthers(tokens, at + 1))
            return OutcomeBehind(tokens, at + 1) is { } befell ? (befell, at + 1) : null;

        if (tokens[at].Is("no") && at + 1 < tokens.Count && tokens[at + 1].Is("one") && !IsFollowedByOthers(tokens, at + 2))
            return OutcomeBehind(tokens, at + 2) is { } happened ? (happened, at + 2) : null;

        if (!tokens[at].IsAny(None) || at + 1 >= tokens.Count || IsFollowedByOthers(tokens, at + 1))
            return null;

        return Counted(tokens[at + 1]) is { } outcome ? (outcome, at + 2)
            : tokens[at + 1].IsAny(Victims) && OutcomeBehind(tokens, at + 2) is { } suffered ? (suffered, at + 2)
            : null;
    }

    private static bool IsFollowedByOthers(List<Token> tokens, int at) => at < tokens.Count && tokens[at].IsAny(Others);

    private static string? OutcomeBehind(List<Token> tokens, int first)
    {
        for (var at = first; at < Math.Min(tokens.Count, first + Reach) && tokens[at].Kind == TokenKind.Word; at++)
            if (Counted(tokens[at]) is { } outcome)
                return outcome;

        return null;
    }

    private static string? Counted(Token token) => Verbs.OutcomeOf(token.Lower) is "killed" or "injured" or "missing" ? Verbs.OutcomeOf(token.Lower) : null;
}
