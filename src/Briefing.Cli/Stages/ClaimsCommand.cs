using System.CommandLine;
using System.Text.Json;
using Briefing.Merging;

namespace Briefing.Cli.Stages;

/// <summary>A document to what each of its sentences asserts.</summary>
internal static class ClaimsCommand
{
    public static Command Create() => StageCommand.Each("claims", "List what each sentence claims, with its numbers and dates", (document, _) => Claims(document));

    private static byte[] Claims(StageDocument document)
    {
        var claims = ClaimReader.Read(document.ToArticle());
        return JsonOutput.Line(json =>
        {
            json.WriteString("id", document.Id);
            json.WriteArray("claims", claims, Write);
        });
    }

    private static void Write(Utf8JsonWriter json, Claim claim)
    {
        json.WriteNumber("sentence", claim.Sentence);
        json.WriteNumber("start", claim.Start);
        json.WriteNumber("end", claim.End);
        json.WriteString("text", claim.Text);
        json.WriteArray("values", claim.Values, Write);
    }

    private static void Write(Utf8JsonWriter json, Value value)
    {
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(value.Kind.ToString()));
        if (value.Kind is ValueKind.Date or ValueKind.Score or ValueKind.Time)
            json.WriteString("value", value.Canonical);
        else
            json.WriteNumber("value", value.Number);

        json.WriteString("unit", value.Unit);
        json.WriteString("role", value.Role);
    }
}
