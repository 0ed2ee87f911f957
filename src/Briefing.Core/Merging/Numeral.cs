using System.Globalization;

namespace Briefing.Merging;

/// <summary>A number as written, in digits or in words, with its scale.</summary>
/// <param name="Number">Its value.</param>
/// <param name="Tolerance">How far the true value may lie from it, as its digits show: 0 for a small count, half a unit of the last digit for a decimal.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Next">Index of the token behind it.</param>
/// <param name="IsBareYear">Four digits from 1900 to 2099 without separator or scale.</param>
internal readonly record struct Numeral(double Number, double Tolerance, int First, int Next, bool IsBareYear)
{
    /// <summary>Round numbers are taken to be exact to this share at worst: "1,000" may stand for 975, not for 1,085.</summary>
    public const double CoarsestRounding = 0.025;

    /// <summary>"9600M" is a model and no scaled number.</summary>
    private const double LeastModel = 1000;

    /// <summary>Reads the number that begins at a token, or returns null.</summary>
    public static Numeral? Read(List<Token> tokens, int at, string language)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Number)
            return ReadDigits(tokens, at, language);

        return token.Kind == TokenKind.Word ? NumberWords.Read(tokens, at, language) : null;
    }

    private static Numeral? ReadDigits(List<Token> tokens, int at, string language)
    {
        var text = tokens[at].Text;
        var plain = Plain(text, language);
        if (!double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 1e18)
            return null;

        // "5.4-billion", "5.4 - billion", and the plain form behind a space.
        var next = at + 1;
        var scale = 1.0;
        if (next + 1 < tokens.Count && tokens[next].Is("-") && tokens[next].Glued == tokens[next + 1].Glued && NumberWords.IsScale(tokens[next + 1].Lower))
            next++;

        if (next < tokens.Count && tokens[next].Kind == TokenKind.Word && (NumberWords.ScaleOf(tokens[next]) ?? NumberWords.ScaleOfPeople(tokens, next)) is { } found && !(tokens[next].Text.Length == 1 && tokens[next].Glued && number >= LeastModel))
        {
            scale = found;
            next++;
        }

        if (scale == 1.0 && NumberWords.IsAndHalf(tokens, next))
            return new Numeral(number + 0.5, 0, at, next + 3, false);

        if (scale == 1.0 && FractionAt(tokens, next) is { } fraction)
            return new Numeral(number + fraction.Part, 0, at, fraction.Next, false);

        if (CollapsedFraction(tokens, at) is { } collapsed)
            return collapsed;

        var year = text.Length == 4 && scale == 1.0 && number is >= 1900 and < 2100;
        return new Numeral(number * scale, ToleranceOf(plain, scale), at, next, year);
    }

    /// <summary>"4 1/2", "4-1/2", "4½": what is added to the whole number.</summary>
    public static (double Part, int Next)? FractionAt(List<Token> tokens, int next)
    {
        if (next < tokens.Count && tokens[next].Text is "½" or "¼" or "¾")
            return (tokens[next].Text switch { "½" => 0.5, "¼" => 0.25, _ => 0.75 }, next + 1);

        var at = next < tokens.Count && tokens[next].Is("-") ? next + 1 : next;
        return at + 2 < tokens.Count && tokens[at + 1].Is("/") && tokens[at].Text is "1" or "3" && tokens[at + 2].Text is "2" or "3" or "4"
            ? ((double)(tokens[at].Text[0] - '0') / (tokens[at + 2].Text[0] - '0'), at + 3)
            : null;
    }

    /// <summary>"41/2 months" with the space lost of "4 1/2": more than one of a unit is never counted in halves.</summary>
    private static Numeral? CollapsedFraction(List<Token> tokens, int at)
    {
        var text = tokens[at].Text;
        return at + 3 < tokens.Count && text.Length is 2 or 3 && tokens[at + 1].Is("/") && tokens[at + 2].Text is "2" or "3" or "4" && text.All(char.IsAsciiDigit)
            && text[^1] is '1' or '3' && text[^1] < tokens[at + 2].Text[0] && Units.Read(tokens, at + 3) is not null
            ? new Numeral(int.Parse(text[..^1], CultureInfo.InvariantCulture) + ((double)(text[^1] - '0') / (tokens[at + 2].Text[0] - '0')), 0, at, at + 3, false)
            : null;
    }

    /// <summary>Digits with a point for the decimals and nothing else, whatever the language's separators.</summary>
    internal static string Plain(string text, string language)
    {
        text = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        var lastComma = text.LastIndexOf(',');
        var lastPoint = text.LastIndexOf('.');
        var last = Math.Max(lastComma, lastPoint);
        if (last < 0)
            return Digits(text);

        var separator = text[last];
        var bothKinds = lastComma >= 0 && lastPoint >= 0;
        var repeated = text.IndexOf(separator) != last;
        var threeBehind = text.Length - last - 1 == 3;
        var groupsHere = separator == (HasDecimalComma(language) ? '.' : ',');
        var isDecimal = bothKinds ? !repeated : !repeated && !(threeBehind && groupsHere && last <= 3);

        return isDecimal ? Digits(text[..last]) + "." + Digits(text[(last + 1)..]) : Digits(text);
    }

    private static bool HasDecimalComma(string language) =>
        language is "de" or "fr" or "es" or "it" or "pt" or "nl" or "pl" or "tr" or "ru" or "uk" or "sv" or "da" or "nb" or "no" or "fi" or "cs" or "el" or "ro" or "hu" or "id";

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    internal static double ToleranceOf(string plain, double scale)
    {
        var number = double.Parse(plain, CultureInfo.InvariantCulture) * scale;
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
            return Math.Min(0.5 * scale * Math.Pow(10, -(plain.Length - point - 1)), number * CoarsestRounding);

        var zeros = plain.Length - plain.TrimEnd('0').Length;
        if (scale == 1.0 && (zeros < 2 || zeros == plain.Length))
            return 0;

        return Math.Min(0.5 * scale * Math.Pow(10, zeros), number * CoarsestRounding);
    }
}
