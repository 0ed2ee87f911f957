namespace Briefing.Merging;

/// <summary>Numbers that count nothing: telephone numbers, "the '50s", the "76ers", "Route 52".</summary>
internal static class NumberedNames
{
    /// <summary>Digits of a number that one dials, and of its shortest and longest group.</summary>
    private const int FewestDigits = 7, MostDigits = 15, ShortestGroup = 3, LongestGroup = 6;

    /// <returns>The token behind it, or null where the token begins none.</returns>
    public static int? Read(List<Token> tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Number)
            return null;

        if (at + 1 < tokens.Count && tokens[at + 1].Glued && tokens[at + 1].Lower is "ers" or "s")
            return at + 2;

        return ReadTelephone(tokens, at);
    }

    /// <summary>"Covid-19", "F-16", "No. 5", "001": a number that is part of a name counts nothing.</summary>
    public static bool IsPartOfOne(List<Token> tokens, int at, Phrases phrases, string language) =>
        (tokens[at].Kind == TokenKind.Number && tokens[at].Text.Length > 1 && tokens[at].Text[0] == '0' && char.IsAsciiDigit(tokens[at].Text[1]))
        || at > 1 && tokens[at].Kind == TokenKind.Number && tokens[at - 1].IsAny(["-", "/", "‑"]) && tokens[at - 2].Kind == TokenKind.Word && !Phrases.Numbers(tokens[at - 2]) && (tokens[at].Glued || (tokens[at - 2].IsCapitalised && !tokens[at - 1].Glued))
        || (at > 0 && tokens[at].Glued && tokens[at - 1].Kind == TokenKind.Word && Currencies.Before(tokens, at) is null)
        || (at > 1 && tokens[at - 1].Is(".") && (tokens[at].Glued || tokens[at - 2].Lower is "no" or "nr"))
        || (at + 1 < tokens.Count && tokens[at + 1].Lower is "gmt" or "utc" or "cet" or "est" or "pst")
        || IsVersion(tokens, at, phrases) || IsModel(tokens, at) || IsOfTradeName(tokens, at)
        || IsNumberOfName(tokens, at, phrases, language);

    /// <summary>"Three USB 2.0 ports", "Windows 8.1 users": a decimal right behind a name and in front of what is counted.</summary>
    private static bool IsVersion(List<Token> tokens, int at, Phrases phrases) =>
        at > 0 && phrases.IsName(tokens[at - 1]) && tokens[at] is { Kind: TokenKind.Number, Text: [>= '0' and <= '9', '.', >= '0' and <= '9'] } && Currencies.Before(tokens, at) is null
        && (at + 1 == tokens.Count || (!tokens[at + 1].IsAny(["%", "-"]) && NumberWords.ScaleOf(tokens[at + 1]) is null && Units.Read(tokens, at + 1) is null && Currencies.After(tokens, at + 1, true) is null));

    /// <summary>"A USB 3 port", "an HTML 5 page": a small number behind capitals, and one thing behind it.</summary>
    private static bool IsModel(List<Token> tokens, int at) =>
        at > 0 && tokens[at] is { Kind: TokenKind.Number, Text.Length: 1, Glued: false } && tokens[at - 1] is { Kind: TokenKind.Word, Text.Length: > 1 } name && name.Text.All(char.IsAsciiLetterUpper)
        && at + 1 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Word, IsCapitalised: false } noun && !noun.Lower.EndsWith('s') && !noun.IsAny(["people", "men", "women", "children", "million", "billion"]);

    /// <summary>"The PowerDrum 500 batteries": a number behind a name with a capital inside is the name's.</summary>
    private static bool IsOfTradeName(List<Token> tokens, int at)
    {
        if (at == 0 || tokens[at].Kind != TokenKind.Number || !tokens[at - 1].IsCapitalised)
            return false;

        var name = tokens[at - 1].Text.AsSpan();
        for (var letter = 1; letter + 1 < name.Length; letter++)
            if (char.IsLower(name[letter - 1]) && char.IsUpper(name[letter]) && char.IsLower(name[letter + 1]))
                return letter > 2 && Currencies.Before(tokens, at) is null;

        return false;
    }

    /// <summary>"Route 52", "Week 16": behind a capitalised word, and nothing is counted.</summary>
    private static bool IsNumberOfName(List<Token> tokens, int at, Phrases phrases, string language) =>
        at > 0 && tokens[at].Kind == TokenKind.Number && phrases.IsName(tokens[at - 1]) && tokens[at].Text.AsSpan().IndexOfAny(',', '.') < 0
        && (at + 1 == tokens.Count || (tokens[at + 1].Kind != TokenKind.Number && !tokens[at + 1].Is("%") && !tokens[at + 1].Is("-") && (phrases.NounPhraseAt(at + 1) is null || Verbs.IsVerbLike(tokens[at + 1], language))
            && NumberWords.ScaleOf(tokens[at + 1]) is null && Currencies.After(tokens, at + 1, true) is null && Units.Read(tokens, at + 1) is null))
        && Currencies.Before(tokens, at) is null && phrases.OutcomeAround(at, at + 1) is null;

    /// <summary>"745-4811", "907 - 745 - 4811", "0800 555111".</summary>
    private static int? ReadTelephone(List<Token> tokens, int at)
    {
        var (digits, groups, joined) = (0, 0, 0);
        var next = at;
        while (next < tokens.Count && IsGroup(tokens[next]))
        {
            digits += tokens[next].Text.Length;
            groups++;
            next++;
            if (next + 1 < tokens.Count && tokens[next].IsAny(["-", "–"]) && IsGroup(tokens[next + 1]))
            {
                joined++;
                next++;
            }
        }

        // "In 2019 150 people": two numbers side by side are one only where a trunk zero, a hyphen or a third says so.
        var isDialled = tokens[at].Text[0] == '0' || (groups == 2 ? joined == 1 && tokens[next - 1].Text.Length == 4 && tokens[at].Text.Length == ShortestGroup : joined == groups - 1);
        return groups > 1 && digits is >= FewestDigits and <= MostDigits && isDialled ? next : null;
    }

    private static bool IsGroup(Token token) => token is { Kind: TokenKind.Number, Text.Length: >= ShortestGroup and <= LongestGroup } && token.Text.All(char.IsAsciiDigit);
}
