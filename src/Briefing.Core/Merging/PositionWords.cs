using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>A figure in the words around it: a short phrase that begins and ends where the sentence lets one begin and end.</summary>
internal static class PositionWords
{
    /// <summary>Most words in front of the figure, and behind it.</summary>
    private const int Reach = 9;

    /// <summary>"On Saturday" alone says nothing.</summary>
    private const int FewestWords = 5;

    private static readonly string[] Openers = ["that", "which", "who", "whom", "where", "while", "but", "because", "although", "whereas", "when", "after", "before"];

    private static readonly string[] Hedging = ["about", "over", "more", "some", "up", "under", "around", "at", "nearly", "almost", "the", "a", "an", "in", "on", "no", "only", "between", "just", "all"];

    public static string Around(Statement statement, Value value, string text, string language)
    {
        var tokens = statement.Tokens;
        var first = tokens.FindIndex(token => token.Start >= value.Start);
        var last = tokens.FindLastIndex(token => token.End <= value.End);
        var end = End(tokens, last, language);
        var start = Start(tokens, first, language);
        if (Words(tokens, start, end) < FewestWords && NextSegment(tokens, end) is { } behind)
            end = End(tokens, behind, language);

        if (Words(tokens, start, end) < FewestWords && start > 1 && tokens[start - 1].Is(","))
            start = Start(tokens, start - 2, language);

        return text[tokens[start].Start..tokens[end].End];
    }

    private static int Words(List<Token> tokens, int start, int end) => tokens.Skip(start).Take(end - start + 1).Count(token => token.Kind != TokenKind.Symbol);

    /// <summary>Behind a comma, the first word of what goes on.</summary>
    private static int? NextSegment(List<Token> tokens, int end) => end + 2 < tokens.Count && tokens[end + 1].Is(",") ? end + 2 : null;

    private static int Start(List<Token> tokens, int first, string language)
    {
        var left = Reach;
        var start = first;
        while (start > 0 && left > 0 && !IsEdge(tokens, start - 1) && !tokens[start - 1].IsAny(Openers))
        {
            left -= tokens[--start].Kind == TokenKind.Symbol ? 0 : 1;
            if (left == 0 && start > 0 && tokens[start - 1].IsCapitalised && tokens[start].IsCapitalised)
                left = 1;
        }

        // A phrase that begins in the middle of a sentence begins with no preposition that hangs on what was cut off.
        while (start < first && start > 0 && !IsEdge(tokens, start - 1) && (tokens[start].Kind == TokenKind.Symbol || (IsSmall(tokens[start], language) && !(start + 2 >= first && tokens[start].IsAny(Hedging)))))
            start++;

        return start;
    }

    /// <summary>As far as the reach goes, back to the last place where a small word begins something new.</summary>
    private static int End(List<Token> tokens, int last, string language)
    {
        var furthest = last;
        for (var left = Reach; left > 0 && furthest + 1 < tokens.Count && !IsEdge(tokens, furthest + 1) && !tokens[furthest + 1].IsAny(Openers); furthest++)
            left -= tokens[furthest + 1].Kind == TokenKind.Symbol ? 0 : 1;

        if (furthest + 1 < tokens.Count && !IsEdge(tokens, furthest + 1) && !tokens[furthest + 1].IsAny(Openers))
        {
            var cut = furthest;
            while (cut > last && !IsSmall(tokens[cut], language))
                cut--;

            furthest = cut > last ? cut : furthest;
        }

        while (furthest > last && (IsSmall(tokens[furthest], language) || tokens[furthest].Kind == TokenKind.Symbol && !tokens[furthest].IsAny([")", "%"])))
            furthest--;

        return furthest;
    }

    private static bool IsSmall(Token token, string language) => token.Kind == TokenKind.Word && token.Lower is not ("more" or "all" or "last") && (FunctionWords.Contains(language, token.Lower) || token.IsAny(Openers));

    private static bool IsEdge(List<Token> tokens, int at) =>
        tokens[at].Kind == TokenKind.Symbol
        && (tokens[at].Text is "," or ";" or ":" or "." or "“" or "”" or "\"" or "—" or "!" or "?" || (tokens[at].Text is "(" && !HoldsNumber(tokens, at + 1)) || (tokens[at].Text is ")" && !IsConversionEnd(tokens, at)));

    private static bool HoldsNumber(List<Token> tokens, int at) => at < tokens.Count && tokens[at].Kind == TokenKind.Number;

    private static bool IsConversionEnd(List<Token> tokens, int close)
    {
        for (var at = close - 1; at >= 0 && at > close - 6; at--)
            if (tokens[at].Is("("))
                return HoldsNumber(tokens, at + 1);

        return false;
    }
}
