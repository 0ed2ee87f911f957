namespace Briefing.Merging;

/// <summary>A verb of a sentence as an event: announced, or told as having happened.</summary>
/// <param name="Verb">Stem of the verb's base form.</param>
/// <param name="At">Index of the verb's token.</param>
internal readonly record struct Event(string Verb, int At, bool IsPlan)
{
    private static readonly string[] Being = ["is", "are"];

    private static readonly string[] Planning = ["set", "due", "scheduled", "expected", "planned", "slated", "going", "about", "supposed"];

    private static readonly string[] Intending = ["plans", "plan", "intends", "intend"];

    private static readonly string[] Negations = ["not", "never", "no", "won't", "n't", "hardly", "yet"];

    /// <summary>In front of a form in -ed that is an adjective or lies further back than the report.</summary>
    private static readonly string[] NotFinite = ["the", "a", "an", "newly", "recently", "had", "to", "been", "be", "being", "having", "of", "by", "with", "if", "would", "could", "may", "might", "should", "previously"];

    private static readonly string[] LightVerbs = ["be", "have", "do", "say", "make", "go", "get", "become", "add", "tell", "expect", "includ", "need", "us", "call", "want", "continu"];

    /// <summary>The plans and the past events of an English sentence outside quotation marks, light verbs left out.</summary>
    public static IEnumerable<Event> Of(List<Token> tokens)
    {
        var isQuoted = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Text is "“" or "”" or "\"")
                isQuoted = tokens[at].Text == "“" || (tokens[at].Text == "\"" && !isQuoted);

            if (isQuoted || tokens[at].Kind != TokenKind.Word)
                continue;

            var found = PlanAt(tokens, at) ?? PastAt(tokens, at);
            if (found is { } happening && !LightVerbs.Contains(happening.Verb))
                yield return happening;
        }
    }

    /// <summary>"Will meet", "will be opened", "is to open", "is expected to open", "plans to visit".</summary>
    private static Event? PlanAt(List<Token> tokens, int at)
    {
        var verb = at + 1;
        if (!tokens[at].IsAny(["will", "shall"]))
        {
            if (tokens[at].IsAny(Being))
                verb = at + 1 < tokens.Count && tokens[at + 1].IsAny(Planning) ? at + 2 : at + 1;
            else if (!tokens[at].IsAny(Intending))
                return null;

            if (verb >= tokens.Count || !tokens[verb].Is("to"))
                return null;

            verb++;
        }

        while (verb < tokens.Count && (tokens[verb].Is("also") || tokens[verb].Is("be") || tokens[verb].Lower.EndsWith("ly", StringComparison.Ordinal)))
            verb++;

        return verb < tokens.Count && tokens[verb] is { Kind: TokenKind.Word, IsCapitalised: false } && !tokens[verb].IsAny(Negations) ? new Event(Verbs.BaseOf(tokens[verb].Lower, "en"), verb, true) : null;
    }

    private static Event? PastAt(List<Token> tokens, int at)
    {
        var lower = tokens[at].Lower;
        if (at == 0 || tokens[at].IsCapitalised || !(Verbs.IsIrregularPast(lower) || (lower.Length > 4 && lower.EndsWith("ed", StringComparison.Ordinal))))
            return null;

        var before = at - 1;
        while (before > 0 && tokens[before].Lower.EndsWith("ly", StringComparison.Ordinal))
            before--;

        var isPerfectPassive = tokens[before].Is("been") && before > 0 && tokens[before - 1].IsAny(["has", "have"]);
        return (tokens[before].IsAny(NotFinite) && !isPerfectPassive) || tokens[before].IsAny(Negations) || (before > 0 && tokens[before - 1].IsAny(Negations))
            ? null
            : new Event(Verbs.BaseOf(lower, "en"), at, false);
    }
}
