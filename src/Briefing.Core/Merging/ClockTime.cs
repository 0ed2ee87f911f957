using System.Collections.Frozen;
using System.Globalization;

namespace Briefing.Merging;

/// <summary>A time of day as written: "6 p.m.", "6:30 a.m.", "14:05".</summary>
/// <param name="Minutes">Minutes since midnight.</param>
/// <param name="IsUniversal">In universal time, whatever the local time is that the sentence gives too.</param>
/// <param name="IsOfHalfDay">Of "twenty past seven" nobody knows whether it is morning or evening: minutes since noon or midnight.</param>
internal readonly record struct ClockTime(int Minutes, int Next, bool IsUniversal = false, bool IsOfHalfDay = false)
{
    private const int Day = 2400, Hour = 60, HalfDay = 12 * Hour;

    private static readonly FrozenDictionary<string, int> Spoken = WordTable.Numbers("5=five 10=ten 15=quarter 20=twenty 25=twenty-five 30=half").ToFrozenDictionary(entry => entry.Key, entry => (int)entry.Value);

    private static readonly FrozenDictionary<string, int> GermanSpoken = WordTable.Numbers("5=fünf 10=zehn 15=viertel 20=zwanzig").ToFrozenDictionary(entry => entry.Key, entry => (int)entry.Value);

    /// <summary>What stands in front of "twenty to seven" where it is a time of day and no vote.</summary>
    private static readonly string[] Moments = ["at", "was", "is", "about", "around", "until", "before", "after", "by", "nearly", "almost", "since", "from", "just", "exactly", "showed", "said"];

    public static ClockTime? Read(List<Token> tokens, int at)
    {
        if (ReadUniversal(tokens, at) is { } universal)
            return universal;

        if (SpelledHour(tokens, at) is { } spelled)
            return spelled;

        if ((PastOrTo(tokens, at) ?? GermanPastOrTo(tokens, at)) is { } told)
            return told;

        if (Romance(tokens, at) is { } romance)
            return romance;

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

    /// <summary>"Twenty past seven", "a quarter to six", "half past ten".</summary>
    private static ClockTime? PastOrTo(List<Token> tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word || !Spoken.TryGetValue(tokens[at].Lower, out var minutes))
            return null;

        var link = at + 1;
        if (minutes == 20 && link + 1 < tokens.Count && tokens[link].Is("-") && tokens[link + 1].Is("five"))
            (minutes, link) = (25, link + 2);

        if (link + 1 >= tokens.Count || HourAt(tokens[link + 1]) is not { } hour)
            return null;

        var isPast = tokens[link].Is("past");
        if (!isPast && !(tokens[link].IsAny(["to", "before"]) && minutes != 30 && (tokens[at].Is("quarter") || (at > 0 && tokens[at - 1].IsAny(Moments)))))
            return null;

        return Told(hour * Hour + (isPast ? minutes : -minutes), tokens, link + 2);
    }

    /// <summary>"Halb sieben", "Viertel nach sechs", "zehn vor acht".</summary>
    private static ClockTime? GermanPastOrTo(List<Token> tokens, int at)
    {
        if (at + 1 < tokens.Count && tokens[at].Is("halb") && HourAt(tokens[at + 1]) is { } next)
            return Told(next * Hour - 30, tokens, at + 2);

        return at + 2 < tokens.Count && tokens[at].Kind == TokenKind.Word && GermanSpoken.TryGetValue(tokens[at].Lower, out var minutes) && tokens[at + 1].IsAny(["nach", "vor"])
            && HourAt(tokens[at + 2]) is { } hour && (tokens[at].Is("viertel") || (at > 0 && tokens[at - 1].IsAny(["um", "gegen", "kurz", "bis", "seit"])))
            ? Told(hour * Hour + (tokens[at + 1].Is("nach") ? minutes : -minutes), tokens, at + 3)
            : null;
    }

    private static ClockTime Told(int minutes, List<Token> tokens, int next)
    {
        var ofHalf = (minutes + HalfDay) % HalfDay;
        return HalfOfDay(tokens, next) is { } half ? new ClockTime(ofHalf + (half.IsAfternoon ? HalfDay : 0), half.Next)
            : next < tokens.Count && tokens[next].Is("uhr") ? new ClockTime(ofHalf, next + 1, IsOfHalfDay: true)
            : new ClockTime(ofHalf, next, IsOfHalfDay: true);
    }

    private static int? HourAt(Token token) =>
        (token.Kind == TokenKind.Number ? int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null : (int?)NumberWords.NumberOf(token.Lower)) is { } hour and >= 1 and <= 12 ? hour : null;

    /// <summary>"À 6 heures", "vers 14 heures 30", "a las 4.10 de la madrugada", "a las 18.30".</summary>
    private static ClockTime? Romance(List<Token> tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Number || at == 0)
            return null;

        if (at + 1 < tokens.Count && tokens[at + 1].IsAny(["heures", "heure"]) && tokens[at - 1].IsAny(["à", "vers", "dès", "avant", "après", "jusqu'à"]))
        {
            var isParted = at + 2 < tokens.Count && tokens[at + 2] is { Kind: TokenKind.Number, Text.Length: 2 };
            return Of(tokens[at].Text, isParted ? tokens[at + 2].Text : "0", isParted ? at + 3 : at + 2);
        }

        if (!tokens[at - 1].Is("las") || at < 2 || !tokens[at - 2].IsAny(["a", "sobre", "desde", "hacia", "hasta", "de"]))
            return null;

        var parts = tokens[at].Text.Split('.', ':');
        var (minutes, next) = parts.Length == 2 ? (parts[1], at + 1) : at + 2 < tokens.Count && tokens[at + 1] is { Text: ":", Glued: true } ? (tokens[at + 2].Text, at + 3) : ("0", at + 1);
        if (next + 2 < tokens.Count && tokens[next].Is("de") && tokens[next + 1].Is("la") && tokens[next + 2].IsAny(["madrugada", "mañana", "tarde", "noche"]))
            return Of(parts[0], minutes, next + 3) is { } told ? told with { Minutes = tokens[next + 2].IsAny(["tarde", "noche"]) && told.Minutes < HalfDay ? told.Minutes + HalfDay : told.Minutes } : null;

        return minutes.Length == 2 ? Of(parts[0], minutes, next < tokens.Count && tokens[next].IsAny(["h", "horas"]) ? next + 1 : next)
            : next < tokens.Count && tokens[next].IsAny(["h", "horas"]) ? Of(parts[0], minutes, next + 1) : null;
    }

    private static ClockTime? Of(string hours, string rest, int next) =>
        int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 24 && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes < Hour
            ? new ClockTime(hour * Hour + minutes, next)
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
