using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Briefing.Hosting.Http;
using Briefing.Hosting.Intake;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Modelling;
using Briefing.Hosting.Stories;
using Briefing.Storing;

namespace Briefing.Hosting;

/// <summary>The records of the store as JSON. Nothing is found out by reflection at a cold start.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(PreparedUpload))]
[JsonSerializable(typeof(Quarantined))]
[JsonSerializable(typeof(StoredStory))]
[JsonSerializable(typeof(IndexRoot))]
[JsonSerializable(typeof(IndexPart))]
[JsonSerializable(typeof(WeekRecord))]
[JsonSerializable(typeof(Edition))]
[JsonSerializable(typeof(ApiKey))]
[JsonSerializable(typeof(RunRecord))]
[JsonSerializable(typeof(BriefOrder))]
[JsonSerializable(typeof(StoredAnswer))]
[JsonSerializable(typeof(Spend))]
[JsonSerializable(typeof(LinkSecret))]
[JsonSerializable(typeof(CorrectionNote))]
internal sealed partial class StoreJson : JsonSerializerContext;

internal static class RecordKinds
{
    /// <summary>Letters of all scripts stand for themselves.</summary>
    public static StoreJson Json { get; } = new(new JsonSerializerOptions(StoreJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    public static RecordKind<PreparedUpload> Prepared { get; } = new("prepared", 1, Json.PreparedUpload);

    public static RecordKind<Quarantined> Quarantined { get; } = new("quarantined", 1, Json.Quarantined);

    public static RecordKind<StoredStory> Story { get; } = new("story", 1, Json.StoredStory);

    public static RecordKind<IndexRoot> IndexRoot { get; } = new("stories", 2, Json.IndexRoot);

    public static RecordKind<IndexPart> IndexPart { get; } = new("index", 2, Json.IndexPart, compressed: true);

    public static RecordKind<WeekRecord> Week { get; } = new("week", 2, Json.WeekRecord, compressed: true);

    public static RecordKind<Edition> Edition { get; } = new("edition", 1, Json.Edition);

    public static RecordKind<ApiKey> Key { get; } = new("key", 1, Json.ApiKey);

    public static RecordKind<RunRecord> Run { get; } = new("run", 1, Json.RunRecord);

    public static RecordKind<BriefOrder> Order { get; } = new("order", 1, Json.BriefOrder, compressed: true);

    public static RecordKind<StoredAnswer> Answer { get; } = new("answer", 1, Json.StoredAnswer);

    public static RecordKind<Spend> Spending { get; } = new("spending", 1, Json.Spend);

    public static RecordKind<CorrectionNote> Correction { get; } = new("correction", 1, Json.CorrectionNote);

    public static RecordKind<LinkSecret> LinkSecret { get; } = new("link-secret", 1, Json.LinkSecret);
}
