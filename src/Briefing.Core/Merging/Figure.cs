namespace Briefing.Merging;

/// <summary>A value in its statement, with what must agree before it may be compared with another.</summary>
internal sealed class Figure
{
    public required Statement Statement { get; init; }

    public required Value Value { get; init; }

    /// <summary>Stem of what the figure does ("killed", "border"), or empty.</summary>
    public required string Role { get; init; }

    /// <summary>Stem of the counted noun, of an age the stem of whoever is so old ("man"), or empty.</summary>
    public required string Noun { get; init; }

    /// <summary>Which part of a row or a whole it tells the number of: "last" of "the last two games", "more" of "two more games"; or empty.</summary>
    public required string Part { get; init; }

    /// <summary>Canonical names in its clause.</summary>
    public required HashSet<string> Subject { get; init; }

    /// <summary>Features of the words around it, nearest first.</summary>
    public required string[] Context { get; init; }

    private const int Reach = 6;

    /// <summary>Characters of "-old " between an age and its noun.</summary>
    private const int LongestOld = 6;

    public static IEnumerable<Figure> Of(Statement statement, StoryWords words, string language) =>
        statement.Claim.Values.Select(value => new Figure
        {
            Statement = statement,
            Value = value,
            Role = value.Role.Length == 0 ? "" : Verbs.OutcomeOf(value.Role) ?? Stems.Of(value.Role, language),
            Noun = NounOf(statement, value, language) is { Length: > 0 } noun ? Stems.Of(noun, language) : "",
            Part = PartOf(statement, value),
            Subject = [.. value.Subject.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(words.Names.Of)],
            Context = ContextOf(statement, value, words, language),
        });

    private static string PartOf(Statement statement, Value value)
    {
        var tokens = statement.Tokens;
        var first = tokens.FindIndex(token => token.Start >= value.Start);
        var last = tokens.FindLastIndex(token => token.End <= value.End);
        return value.Kind is ValueKind.Date or ValueKind.Time ? ""
            : first > 0 && tokens[first - 1].IsAny(["first", "last", "final", "next", "past", "previous", "another", "other", "remaining", "every", "each"]) ? tokens[first - 1].Lower
            : last + 1 < tokens.Count && tokens[last + 1].IsAny(["more", "other", "others", "additional", "further", "previous", "straight", "consecutive"]) ? tokens[last + 1].Lower
            : "";
    }

    private static string NounOf(Statement statement, Value value, string language)
    {
        if (value.Kind == ValueKind.Count)
            return value.Unit;

        if (value.Role != "age")
            return "";

        var behind = statement.Tokens.FindIndex(token => token.Start >= value.End && token.Kind == TokenKind.Word && !token.Is("old"));
        return behind >= 0 && statement.Tokens[behind].Start - value.End <= LongestOld && new Phrases(statement.Tokens, language).NounPhraseAt(behind) is { } phrase ? statement.Tokens[phrase.Next - 1].Lower : "";
    }

    private static string[] ContextOf(Statement statement, Value value, StoryWords words, string language)
    {
        var first = statement.Tokens.FindIndex(token => token.Start >= value.Start);
        var last = statement.Tokens.FindLastIndex(token => token.End <= value.End);
        var context = new List<string>();
        for (var distance = 1; distance <= Reach; distance++)
        {
            foreach (var at in (int[])[first - distance, last + distance])
                if (at >= 0 && at < statement.Tokens.Count && words.FeatureOf(statement.Tokens[at], language) is { } feature && !context.Contains(feature))
                    context.Add(feature);
        }

        return [.. context];
    }
}
