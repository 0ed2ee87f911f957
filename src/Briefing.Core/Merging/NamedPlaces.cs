namespace Briefing.Merging;

/// <summary>Names of a sentence that say where something is or was, told by the word in front of them.</summary>
internal static class NamedPlaces
{
    private static readonly string[] Within = ["in", "near", "off", "outside", "across", "around", "throughout", "within", "along"];

    private static readonly string[] Beside = [.. Within, "at", "of", "from", "to"];

    /// <summary>Tokens in front of the "of" of "in the old town of Orsa" among which the "in" stands.</summary>
    private const int Reach = 4;

    /// <summary>Whether either names a place in which something happened and the other does not name it at all.</summary>
    public static bool Differ(Statement a, Statement b) => HasOwn(a, b) || HasOwn(b, a);

    /// <summary>"Two trains were cancelled in Orsa", "five trains were cancelled in Lothe": each names a place that the other does not name.</summary>
    public static bool BothDiffer(Statement a, Statement b) => HasOwn(a, b) && HasOwn(b, a);

    /// <summary>Whether the name that a token belongs to is led by a word that makes it a place, or what something belongs to.</summary>
    public static bool IsLedAsPlace(Statement statement, int at) => LeadOf(statement, at) is var lead and >= 0 && statement.Tokens[lead].IsAny(Beside);

    private static bool HasOwn(Statement statement, Statement other)
    {
        for (var at = 0; at < statement.Tokens.Count; at++)
            if (statement.Keys[at] is ['@', ..] key && statement.IsNameAt(at) && IsWithin(statement, at) && !other.FeatureSet.Contains(key))
                return true;

        return false;
    }

    private static bool IsWithin(Statement statement, int at)
    {
        var (tokens, lead) = (statement.Tokens, LeadOf(statement, at));
        return lead >= 0 && (tokens[lead].IsAny(Within) || (tokens[lead].Is("of") && tokens.Take(lead).TakeLast(Reach).Any(token => token.IsAny(Within))));
    }

    /// <summary>Index of the token in front of the name, article left out; -1 where there is none.</summary>
    private static int LeadOf(Statement statement, int at)
    {
        while (at > 0 && statement.IsNameAt(at - 1))
            at--;

        return at > 0 && statement.Tokens[at - 1].Is("the") ? at - 2 : at - 1;
    }
}
