using System.Globalization;

namespace Briefing.Rendering;

/// <summary>A disputed value as people write it: "4.2 billion euros", "674 miles", "25 February 2023", "11 people".</summary>
internal static class PositionText
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public static string Of(Position position)
    {
        if (position.Value.StartsWith(Position.Not, StringComparison.Ordinal))
            return Position.Not + Of(position with { Value = position.Value[Position.Not.Length..] });

        if (!double.TryParse(position.Value, NumberStyles.Float, English, out var number))
            return DateOnly.TryParseExact(position.Value, "yyyy-MM-dd", English, DateTimeStyles.None, out var day) ? day.ToString("d MMMM yyyy", English) : position.Value;

        return position.Unit switch
        {
            "" => Number(number),
            "%" => $"{Number(number)} percent",
            "USD" => "$" + Scaled(number),
            "EUR" => Scaled(number) + " euros",
            "GBP" => "£" + Scaled(number),
            { Length: 3 } currency when currency.All(char.IsAsciiLetterUpper) => $"{Scaled(number)} {currency}",
            "mi" => $"{Number(number)} miles",
            "t" => $"{Number(number)} tonnes",
            "ft" => $"{Number(number)} feet",
            "ha" => $"{Number(number)} hectares",
            "hour" or "day" or "week" or "month" or "year" or "minute" or "second" => $"{Number(number)} {position.Unit}{(number == 1 ? "" : "s")}",
            var unit => $"{Number(number)} {unit}",
        };
    }

    private static string Scaled(double number) => number switch
    {
        >= 1e12 => Number(number / 1e12) + " trillion",
        >= 1e9 => Number(number / 1e9) + " billion",
        >= 1e6 => Number(number / 1e6) + " million",
        _ => Number(number),
    };

    private static string Number(double number) => number.ToString("#,0.###", English);
}
