using System.Collections.Frozen;

namespace Briefing.Merging;

/// <summary>A value in its statement, with what must agree before it may be compared with another.</summary>
internal sealed class Figure
{
    public required Statement Statement { get; init; }

    public required Value Value { get; init; }

    /// <summary>Index of its first token.</summary>
    public required int First { get; init; }

    /// <summary>Index of the token behind its last.</summary>
    public required int Next { get; init; }

    /// <summary>Its clause, from index to index.</summary>
    public required int ClauseFirst { get; init; }

    public required int ClauseNext { get; init; }

    /// <summary>Stem of what the figure does ("killed", "border"), or empty.</summary>
    public required string Role { get; init; }

    /// <summary>Stem of the counted noun, of an age the stem of whoever is so old ("man"), or empty.</summary>
    public required string Noun { get; init; }

    /// <summary>Which part of a row or a whole it tells the number of: "last" of "the last two games", "more" of "two more games"; or empty. One word for all that say the same.</summary>
    public required string Part { get; init; }

    /// <summary>Canonical names in its clause.</summary>
    public required HashSet<string> Subject { get; init; }

    /// <summary>Stem of the verb that governs it, or empty.</summary>
    public required string Verb { get; init; }

    /// <summary>Features of the words around it, nearest first.</summary>
    public required string[] Context { get; init; }

    private const int Reach = 6;

    /// <summary>Characters of "-old " between an age and its noun.</summary>
    private const int LongestOld = 8;

    private static readonly FrozenDictionary<string, string> LeadingParts = WordTable.Names("""
        first=first last=last|final next=next previous=past|previous more=another|additional|extra other=other|remaining each=every|each
        """);

    private static readonly FrozenDictionary<string, string> TrailingParts = WordTable.Names("""
        more=more|additional|further|extra other=other|others previous=previous straight=straight|consecutive
        """);

    public static IEnumerable<Figure> Of(Statement statement, StoryWords words, string language)
    {
        var phrases = new Phrases(statement.Tokens, language);
        foreach (var value in statement.Claim.Values)
        {
            var first = statement.Tokens.FindIndex(token => token.Start >= value.Start);
            var next = statement.Tokens.FindLastIndex(token => token.End <= value.End) + 1;
            var clause = phrases.ClauseAround(first, next);
            yield return new Figure
            {
                Statement = statement,
                Value = value,
                First = first,
                Next = next,
                ClauseFirst = clause.First,
                ClauseNext = clause.Next,
                Role = value.Role.Length == 0 ? "" : Verbs.OutcomeOf(value.Role) ?? Stems.Of(value.Role, language),
                Noun = NounOf(statement, value, phrases) is { Length: > 0 } noun ? Stems.Of(noun, language) : "",
                Part = value.Kind is ValueKind.Date or ValueKind.Time ? "" : PartOf(statement.Tokens, first, next),
                Subject = [.. value.Subject.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(words.Names.Of)],
                Verb = phrases.VerbAround(first, next) is { } verb ? Verbs.BaseOf(verb.Lower, language) : "",
                Context = ContextOf(statement, first, next),
            };
        }
    }

    private static string PartOf(List<Token> tokens, int first, int next) =>
        first > 0 && LeadingParts.TryGetValue(tokens[first - 1].Lower, out var leading) ? leading
        : next < tokens.Count && TrailingParts.TryGetValue(tokens[next].Lower, out var trailing) ? trailing
        : "";

    private static string NounOf(Statement statement, Value value, Phrases phrases)
    {
        if (value.Kind == ValueKind.Count)
            return value.Unit;

        if (value.Role != "age")
            return "";

        var behind = statement.Tokens.FindIndex(token => token.Start >= value.End && token.Kind == TokenKind.Word && !token.Is("old"));
        return behind >= 0 && statement.Tokens[behind].Start - value.End <= LongestOld && phrases.NounPhraseAt(behind) is { } phrase && !statement.Tokens[phrase.Next - 1].IsCapitalised ? statement.Tokens[phrase.Next - 1].Lower : "";
    }

    private static string[] ContextOf(Statement statement, int first, int next)
    {
        var context = new List<string>();
        for (var distance = 1; distance <= Reach; distance++)
        {
            foreach (var at in (ReadOnlySpan<int>)[first - distance, next - 1 + distance])
                if (at >= 0 && at < statement.Keys.Length && statement.Keys[at] is { } feature && !context.Contains(feature))
                    context.Add(feature);
        }

        return [.. context];
    }
}
