using Briefing.Hosting.Http;
using Briefing.Storing;

namespace Briefing.Hosting.Briefs;

/// <summary>The kinds of records that making and showing briefs adds to the store.</summary>
internal static class BriefRecords
{
    public static RecordKind<Edition> Edition { get; } = new("edition", 1, RecordKinds.Json.Edition);

    public static RecordKind<ApiKey> Key { get; } = new("key", 1, RecordKinds.Json.ApiKey);

    public static RecordKind<RunRecord> Run { get; } = new("run", 1, RecordKinds.Json.RunRecord);

    public static RecordKind<BriefOrder> Order { get; } = new("order", 1, RecordKinds.Json.BriefOrder, compressed: true);
}
