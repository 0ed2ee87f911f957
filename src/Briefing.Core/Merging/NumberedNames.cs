namespace Briefing.Merging;

/// <summary>Numbers that count nothing: telephone numbers, "the '50s", the "76ers".</summary>
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
