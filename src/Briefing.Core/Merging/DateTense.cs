namespace Briefing.Merging;

/// <summary>Whether the words in front of a day tell that it lies ahead.</summary>
internal static class DateTense
{
    private static readonly string[] FutureMarks =
        ["will", "shall", "would", "should", "expected", "scheduled", "planned", "plans", "due", "set", "forecast", "next", "starting", "beginning", "upcoming", "until", "through", "wird", "werden", "va", "sera"];

    private static readonly string[] Being = ["is", "are", "was", "were"];

    private const int EffectReach = 4;

    private static readonly string[] Singular = ["takes", "opens", "begins", "starts", "ends", "closes", "expires", "resumes", "reopens"], Plural = ["take", "open", "begin", "start", "end", "close", "expire", "resume", "reopen"];

    /// <summary>Whether the words in front of a day, back to the clause's start, look ahead.</summary>
    public static bool IsFuture(List<Token> tokens, int at)
    {
        for (var before = at - 1; before >= 0 && before >= at - 12; before--)
        {
            if (tokens[before].Lower is "," or ";" or ":" or "that" or "said" or "who" or "which" || tokens[before].Lower is "after" or "when")
                return false;

            if (tokens[before].IsAny(FutureMarks) || (tokens[before].Is("to") && before > 0 && tokens[before - 1].IsAny(Being)))
                return true;
        }

        return false;
    }

    /// <summary>"The change takes effect on Monday", "talks open on Monday", "the ban ends on Friday": a timetable is told in the present, and what is past never is.</summary>
    public static bool IsTakingEffect(List<Token> tokens, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - EffectReach) && tokens[before].Kind == TokenKind.Word; before--)
            if (!tokens[before].IsCapitalised && (tokens[before].IsAny(Singular) || (tokens[before].IsAny(Plural) && before > 0 && tokens[before - 1].Lower.EndsWith('s'))))
                return true;

        return false;
    }

    public static bool IsFutureInThePast(List<Token> tokens, int at)
    {
        for (var before = at - 1; before >= 0 && before >= at - 12; before--)
        {
            if (tokens[before].IsAny(["will", "is", "are", "shall"]))
                return false;

            if (tokens[before].IsAny(["would", "was", "were", "had", "predicted"]))
                return true;
        }

        return false;
    }
}
