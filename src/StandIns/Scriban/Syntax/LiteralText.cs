using System.Globalization;

namespace Scriban.Syntax;

/// <summary>Constants as code writes them.</summary>
internal static class LiteralText
{
    public static string Write(object? value) => value switch
    {
        null => "null",
        true => "true",
        false => "false",
        double number => WithPoint(number.ToString(CultureInfo.InvariantCulture)),
        float number => WithPoint(number.ToString(CultureInfo.InvariantCulture)) + "f",
        decimal number => WithPoint(number.ToString(CultureInfo.InvariantCulture)) + "m",
        _ => string.Format(CultureInfo.InvariantCulture, "{0}", value),
    };

    private static string WithPoint(string number) => number.AsSpan().ContainsAny('.', 'E') ? number : number + ".0";
}
