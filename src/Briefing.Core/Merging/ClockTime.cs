using System.Globalization;

namespace Briefing.Merging;

/// <summary>A time of day as written: "6 p.m.", "6:30 a.m.", "14:05".</summary>
/// <param name="Minutes">Minutes since midnight.</param>
/// <param name="IsUniversal">In universal time, whatever the local time is that the sentence gives too.</param>
internal readonly record struct ClockTime(int Minutes, int Next, bool IsUniversal = false)
{
    private const int Day = 2400;

    public static ClockTime? Read(List<Token> tokens, int at)
    {
        if (ReadUniversal(tokens, at) is { } universal)
            return universal;

        if (SpelledHour(tokens, at) is { } spelled)
            return spelled;

        if (OfTheClock(tokens, at) is { } european)
            return european;

        if (Pointed(tokens, at) is { } pointed)
            return pointed;

        if (tokens[at].Kind != TokenKind.Number || !int.TryParse(tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 24)
            return null;

        var minutes = 0;
        var next = at + 1;
        var isClock = next + 1 < tokens.Count && tokens[next].Is(":") && tokens[next + 1].Text.Length == 2
            && int.TryParse(tokens[next + 1].Text, NumberStyles.None, CultureInfo.InvariantCulture, out minutes) && minutes < 60;
        if (isClock)
            next += 2;

        if (HalfOfDay(tokens, next) is not { } half)
            return isClock ? new ClockTime(hour * 60 + minutes, next) : null;

        return new ClockTime(HourOf(hour, half.IsAfternoon) * 60 + minutes, half.Next);
    }

    /// <summary>"Nine p.m."</summary>
    private static ClockTime? SpelledHour(List<Token> tokens, int at) =>
        tokens[at].Kind == TokenKind.Word && NumberWords.NumberOf(tokens[at].Lower) is { } hour and >= 1 and <= 12 && HalfOfDay(tokens, at + 1) is { } half
            ? new ClockTime(HourOf((int)hour, half.IsAfternoon) * 60, half.Next)
            : null;

    /// <summary>"7.10am", "11.20 p.m."</summary>
    private static ClockTime? Pointed(List<Token> tokens, int at) =>
        tokens[at].Kind == TokenKind.Number && HalfOfDay(tokens, at + 1) is { } half && tokens[at].Text.Split('.') is [var hours, { Length: 2 } rest]
        && int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour is >= 1 and <= 12
        && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes < 60
            ? new ClockTime(HourOf(hour, half.IsAfternoon) * 60 + minutes, half.Next)
            : null;

    /// <summary>"18.30 Uhr", "9 Uhr", "18h30".</summary>
    private static ClockTime? OfTheClock(List<Token> tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Number || at + 1 >= tokens.Count)
            return null;

        var isFrench = tokens[at + 1] is { Glued: true, Text: "h" };
        var isParted = isFrench && at + 2 < tokens.Count && tokens[at + 2] is { Kind: TokenKind.Number, Glued: true, Text.Length: 2 };
        if (!isFrench && !tokens[at + 1].Is("uhr"))
            return null;

        var parts = isParted ? [tokens[at].Text, tokens[at + 2].Text] : tokens[at].Text.Split('.');
        return parts.Length <= 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 24
            && int.TryParse(parts.Length == 2 ? parts[1] : "0", NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes < 60
            ? new ClockTime(hour * 60 + minutes, isParted ? at + 3 : at + 2)
            : null;
    }

    private static int HourOf(int hour, bool isAfternoon) => isAfternoon && hour < 12 ? hour + 12 : !isAfternoon && hour == 12 ? 0 : hour;

    /// <summary>"1336 GMT", "13:36 UTC".</summary>
    private static ClockTime? ReadUniversal(List<Token> tokens, int at)
    {
        var isParted = at + 3 < tokens.Count && tokens[at + 1].Is(":");
        var zone = isParted ? at + 3 : at + 1;
        if (tokens[at].Kind != TokenKind.Number || zone >= tokens.Count || tokens[zone].Lower is not ("gmt" or "utc") || (!isParted && tokens[at].Text.Length != 4)
            || !int.TryParse(isParted ? tokens[at].Text + tokens[at + 2].Text : tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var clock) || clock > Day || clock % 100 >= 60)
            return null;

        return new ClockTime(clock / 100 * 60 + clock % 100, zone + 1, true);
    }

    /// <summary>"p.m.", "pm", and "p. m." as some typeset it.</summary>
    private static (bool IsAfternoon, int Next)? HalfOfDay(List<Token> tokens, int at)
    {
        if (at >= tokens.Count)
            return null;

        if (tokens[at].Lower is "a.m." or "am" or "a.m" or "p.m." or "pm" or "p.m")
            return (tokens[at].Lower[0] == 'p', at + 1);

        // "6.41 in the morning"
        if (at + 2 < tokens.Count && tokens[at].Is("in") && tokens[at + 1].Is("the") && tokens[at + 2].IsAny(["morning", "afternoon", "evening"]))
            return (!tokens[at + 2].Is("morning"), at + 3);

        return tokens[at].Lower is "a" or "p" && at + 2 < tokens.Count && tokens[at + 1].Is(".") && tokens[at + 2].Is("m")
            ? (tokens[at].Is("p"), at + 3)
            : null;
    }
}
