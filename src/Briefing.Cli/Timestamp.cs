using System.Globalization;

namespace Briefing.Cli;

/// <summary>
/// Dates as machines write them: ISO 8601 days and moments, and the RFC 1123 form of feeds. Nothing that depends on today or on
/// the country ("3/4") is taken for a date. A moment without offset is UTC.
/// </summary>
internal static class Timestamp
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "r",
    ];

    public static bool TryParse(string text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
}
