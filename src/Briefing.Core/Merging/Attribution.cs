namespace Briefing.Merging;

/// <summary>The part of a sentence that says who said it: "police chief Ana Ruiz told reporters", with nothing of what was said.</summary>
internal static class Attribution
{
    /// <summary>"Police chief Ana Ruiz of the northern district told": a clause of more words says more than who says it.</summary>
    private const int Longest = 14;

    /// <summary>"Told reporters on Wednesday".</summary>
    private const int LongestTail = 5;

    /// <summary>Verbs of speech that are nouns as often: "in state prisons", "two reports".</summary>
    private static readonly string[] Nouns = ["state", "states", "claims", "reports", "notes"];

    /// <summary>Marks the tokens of a sentence that belong to its attribution.</summary>
    public static bool[] In(List<Token> tokens)
    {
        var marked = new bool[tokens.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Is("according") && at + 1 < tokens.Count && tokens[at + 1].Is("to"))
                Array.Fill(marked, true, at, ClauseEnd(tokens, at) - at);
            else if (Verbs.IsSpeech(tokens[at].Lower) && !tokens[at].IsAny(Nouns) && !tokens[at].Lower.EndsWith("ing", StringComparison.Ordinal))
                MarkAround(tokens, at, marked);
        }

        // A sentence of nothing else ("The mayor denied it") asserts just that.
        return Array.TrueForAll(marked, mark => mark) ? new bool[tokens.Count] : marked;
    }

    /// <summary>"Police said that ..." and "..., the coast guard said on Monday": up to the verb, and what little may follow it; "..., said the mayor, ...": the clause.</summary>
    private static void MarkAround(List<Token> tokens, int verb, bool[] marked)
    {
        var start = verb;
        while (start > 0 && !IsBoundary(tokens[start - 1]))
            start--;

        var isInverted = start == verb;
        if (isInverted && AppositionBefore(tokens, verb) is { } subject)
            (start, isInverted) = (subject, false);

        var end = ClauseEnd(tokens, verb);
        if (isInverted ? end - start > Longest : end - verb > LongestTail || start == 0)
            end = verb + 1;

        if (end < tokens.Count && tokens[end].Is("that"))
            end++;

        if (verb - start <= Longest)
            Array.Fill(marked, true, start, end - start);
    }

    /// <summary>"The chief executive, Ana Ruiz, said": where who speaks begins, if a name between commas stands in front of the verb.</summary>
    private static int? AppositionBefore(List<Token> tokens, int verb)
    {
        var name = verb - 2;
        while (name >= 0 && tokens[name].IsCapitalised)
            name--;

        if (verb < 2 || !tokens[verb - 1].Is(",") || name == verb - 2 || name < 1 || !tokens[name].Is(","))
            return null;

        var start = name;
        while (start > 0 && !IsBoundary(tokens[start - 1]))
            start--;

        return tokens.FindIndex(start, name - start, token => Verbs.IsVerbLike(token.Lower)) < 0 ? start : null;
    }

    private static int ClauseEnd(List<Token> tokens, int at)
    {
        var end = at + 1;
        while (end < tokens.Count && !IsBoundary(tokens[end]))
            end++;

        return end;
    }

    private static bool IsBoundary(Token token) => token.Kind == TokenKind.Symbol && token.Text is "," or ";" or ":" or "\"" or "”" or "“" or "»" or "«" or "." or "—" or "–" or "(" or ")";
}
