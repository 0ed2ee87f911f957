namespace Briefing.Merging;

/// <summary>A value in its statement, with what must agree before it may be compared with another.</summary>
internal sealed class Figure
{
    public required Statement Statement { get; init; }

    public required Value Value { get; init; }

    /// <summary>Stem of what the figure does ("killed", "border"), or empty.</summary>
    public required string Role { get; init; }

    /// <summary>Stem of the counted noun, or empty.</summary>
    public required string Noun { get; init; }

    /// <summary>Canonical names in its clause.</summary>
    public required HashSet<string> Subject { get; init; }

    /// <summary>Features of the words around it, nearest first.</summary>
    public required string[] Context { get; init; }

    private const int Reach = 6;

    public static IEnumerable<Figure> Of(Statement statement, StoryWords words, string language) =>
        statement.Claim.Values.Select(value => new Figure
        {
            Statement = statement,
            Value = value,
            Role = value.Role.Length == 0 ? "" : Verbs.OutcomeOf(value.Role) ?? Stems.Of(value.Role, language),
            Noun = value.Kind == ValueKind.Count && value.Unit.Length > 0 ? Stems.Of(value.Unit, language) : "",
            Subject = [.. value.Subject.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(words.Names.Of)],
            Context = ContextOf(statement, value, words, language),
        });

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
