using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Briefing.Subscribing;

namespace Briefing.Cli;

/// <summary>A reader in a line: an address, or a JSON object with one and with what they chose.</summary>
internal static class SubscriberLine
{
    /// <summary>What counts where a line does not say.</summary>
    internal sealed record Usual(ImmutableArray<string> Editions, string Language, string Hour, string Zone);

    /// <param name="known">Ids of the editions there are.</param>
    /// <param name="why">A sentence that says what is wrong with the line, and does not repeat it.</param>
    public static bool TryRead(
        string line, Usual usual, IReadOnlySet<string> known,
        [NotNullWhen(true)] out EmailAddress? address, [NotNullWhen(true)] out Wishes? wishes, [NotNullWhen(false)] out string? why)
    {
        (address, wishes) = (null, null);
        if (!line.TrimStart().StartsWith('{'))
        {
            return EmailAddress.TryParse(line.Trim(), out address, out why)
                && Wishes.TryRead(usual.Editions, usual.Language, usual.Hour, usual.Zone, null, known, out wishes, out why);
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            var reader = document.RootElement;
            return EmailAddress.TryParse(Text(reader, "address"), out address, out why)
                && Wishes.TryRead(
                    Texts(reader, "editions") ?? usual.Editions,
                    Text(reader, "language") ?? usual.Language,
                    Text(reader, "hour") ?? usual.Hour,
                    Text(reader, "zone") ?? usual.Zone,
                    string.Join(',', Texts(reader, "topics") ?? []),
                    known,
                    out wishes,
                    out why);
        }
        catch (JsonException)
        {
            why = "It is no JSON object. Write one such as {\"address\":\"ann@example.org\",\"hour\":7}, or the address alone.";
            return false;
        }
    }

    private static string? Text(JsonElement reader, string name) => !reader.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static ImmutableArray<string>? Texts(JsonElement reader, string name) =>
        reader.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? one.GetString()! : one.GetRawText())]
            : Text(reader, name) is { } one ? [one] : null;
}
