namespace Briefing.Merging;

/// <summary>"Between 30 and 40", "5 to 7 million", "$140-$150 million": one figure, of which no more is known than its bounds.</summary>
internal static class Ranges
{
    /// <summary>Bounds further apart than this are two figures.</summary>
    private const double Widest = 20;

    /// <summary>The range that begins with a number already read, or null. The numeral's value is its middle, its tolerance reaches to its bounds.</summary>
    public static Numeral? Read(List<Token> tokens, Numeral low, string language)
    {
        var link = low.Next;
        if (link + 1 >= tokens.Count || !IsLink(tokens, low, link))
            return null;

        var behind = Currencies.Before(tokens, link + 2) is not null ? link + 2 : link + 1;
        if (behind >= tokens.Count || Numeral.Read(tokens, behind, language) is not { } high)
            return null;

        var isScaled = low.Next == low.First + 1 && tokens[low.First].Kind == TokenKind.Number;
        var scale = isScaled ? NumberWords.ScaleOf(tokens[high.Next - 1]) ?? 1 : 1;
        var bottom = low.Number * (low.Number * scale < high.Number ? scale : 1);
        return bottom < high.Number && high.Number <= Widest * bottom && !high.IsBareYear && (high.Next >= tokens.Count || Calendar.MonthOf(tokens[high.Next]) is null)
            ? new Numeral((bottom + high.Number) / 2, (high.Number - bottom) / 2, low.First, high.Next, false)
            : null;
    }

    /// <summary>"From 5 to 7" tells of a change and "5 and 7" of two things.</summary>
    private static bool IsLink(List<Token> tokens, Numeral low, int link)
    {
        var lead = Currencies.Before(tokens, low.First)?.First ?? low.First;
        var before = lead > 0 ? tokens[lead - 1].Lower : "";
        return tokens[link].Lower switch
        {
            "and" => before is "between",
            "to" or "bis" or "à" or "a" => before is not "from" and not "von" and not "de",
            "-" or "–" => tokens[link].Glued,
            _ => false,
        };
    }
}
