using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
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
[JsonSerializable(typeof(Modelling.Answer))]
[JsonSerializable(typeof(Spend))]
[JsonSerializable(typeof(LinkSecret))]
[JsonSerializable(typeof(CorrectionNote))]
internal sealed partial class StoreJson : JsonSerializerContext;

/// <summary>A kind of record: its name, the version of its form, and whether it is stored compressed.</summary>
internal sealed class RecordKind<T>(string name, int version, Func<StoreJson, JsonTypeInfo<T>> type, bool compressed = false)
{
    private readonly JsonTypeInfo<T> _type = type(RecordKinds.Json);

    public byte[] Write(T value) => Record.Seal(name, version, JsonSerializer.SerializeToUtf8Bytes(value, _type), compressed);

    /// <exception cref="DamagedRecordException">It is no sound record of this kind.</exception>
    public T Read(string recordName, ReadOnlyMemory<byte> stored)
    {
        var body = Record.Open(recordName, name, version, stored);
        try
        {
            return JsonSerializer.Deserialize(body.Span, _type) ?? throw new DamagedRecordException(recordName, "it holds nothing");
        }
        catch (JsonException failure)
        {
            throw new DamagedRecordException(recordName, "it is of a form that this version does not know", failure);
        }
    }
}

internal static class RecordKinds
{
    /// <summary>Letters of all scripts stand for themselves.</summary>
    public static StoreJson Json { get; } = new(new JsonSerializerOptions(StoreJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    public static RecordKind<PreparedUpload> Prepared { get; } = new("prepared", 1, json => json.PreparedUpload);

    public static RecordKind<Quarantined> Quarantined { get; } = new("quarantined", 1, json => json.Quarantined);

    public static RecordKind<StoredStory> Story { get; } = new("story", 1, json => json.StoredStory);

    public static RecordKind<IndexRoot> IndexRoot { get; } = new("stories", 1, json => json.IndexRoot);

    public static RecordKind<IndexPart> IndexPart { get; } = new("index", 1, json => json.IndexPart, compressed: true);

    public static RecordKind<WeekRecord> Week { get; } = new("week", 1, json => json.WeekRecord, compressed: true);

    public static RecordKind<Modelling.Answer> Answer { get; } = new("answer", 1, json => json.Answer);

    public static RecordKind<Spend> Spending { get; } = new("spending", 1, json => json.Spend);

    public static RecordKind<CorrectionNote> Correction { get; } = new("correction", 1, json => json.CorrectionNote);

    public static RecordKind<LinkSecret> LinkSecret { get; } = new("link-secret", 1, json => json.LinkSecret);
}
