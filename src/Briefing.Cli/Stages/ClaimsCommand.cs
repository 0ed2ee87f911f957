using System.CommandLine;
using System.Text.Json;
using Briefing.Merging;
using Briefing.Rendering;

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
        json.WriteArray("values", claim.Values, BriefJson.WriteMembers);
    }
}
