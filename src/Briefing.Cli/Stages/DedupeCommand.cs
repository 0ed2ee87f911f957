using System.CommandLine;
using Briefing.Deduplicating;

namespace Briefing.Cli.Stages;

/// <summary>Documents to the pairs that have one upstream text.</summary>
internal static class DedupeCommand
{
    public static Command Create() => StageCommand.Together("dedupe", "Find documents that are copies of one another",
        articles => CopyFinder.Find(articles).Select(Line));

    private static byte[] Line(CopyRelation relation) => JsonOutput.Line(json =>
    {
        json.WriteString("a", relation.A);
        json.WriteString("b", relation.B);
        json.WriteString("kind", Name(relation.Kind));
        json.WriteNumber("similarity", relation.Similarity);
    });

    private static string Name(CopyKind kind) => kind switch
    {
        CopyKind.Exact => "exact",
        CopyKind.Near => "near",
        CopyKind.Derived => "derived",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
