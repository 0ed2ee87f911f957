using Briefing.Hosting.Http;

namespace Briefing.Hosting.Briefs;

/// <summary>The kinds of records that making and showing briefs adds to the store.</summary>
internal static class BriefRecords
{
    public static RecordKind<Edition> Edition { get; } = new("edition", 1, json => json.Edition);

    public static RecordKind<ApiKey> Key { get; } = new("key", 1, json => json.ApiKey);

    public static RecordKind<RunRecord> Run { get; } = new("run", 1, json => json.RunRecord);

    public static RecordKind<BriefOrder> Order { get; } = new("order", 1, json => json.BriefOrder, compressed: true);
}
