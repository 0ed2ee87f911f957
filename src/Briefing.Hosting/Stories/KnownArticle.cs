using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Hosting.Intake;
using Briefing.Storing;

namespace Briefing.Hosting.Stories;

/// <summary>What the writer of stories remembers of an article.</summary>
/// <param name="Upload">Name of its upload.</param>
/// <param name="Number">Its place among the articles of its upload.</param>
/// <param name="Stated">When it says that it was published, or null where it does not.</param>
/// <param name="Time">That moment, or the upload's where it states none.</param>
/// <param name="Version">Differs for every other content, and for every other article.</param>
/// <param name="Tag">Of the upload that it was read from.</param>
internal sealed record KnownArticle(string Id, string Upload, int Number, DateTimeOffset? Stated, DateTimeOffset Time, long Version, string Tag)
{
    /// <summary>
    /// The order in which stories are made, whatever the order in which articles came: weeks, then stated times. Articles without one come last in the week of
    /// their upload, by name: the hour of an upload differs from run to run and must make no difference.
    /// </summary>
    public static Comparer<KnownArticle> InOrder { get; } = Comparer<KnownArticle>.Create(static (a, b) =>
        WeekNumber.Of(a.Time) is var week && week.CompareTo(WeekNumber.Of(b.Time)) is not 0 and var byWeek ? byWeek
        : (a.Stated ?? DateTimeOffset.MaxValue).CompareTo(b.Stated ?? DateTimeOffset.MaxValue) is not 0 and var byTime ? byTime
        : string.CompareOrdinal(a.Upload, b.Upload) is not 0 and var byName ? byName
        : a.Number.CompareTo(b.Number));

    [JsonIgnore]
    public string UploadId => RecordNames.UploadIdOf(Id);

    public static KnownArticle Of(Article article, int number, PreparedUpload upload)
    {
        // A time that is not stated is no content: the same text uploaded again is the same text.
        var content = article.PublishedIsAssumed ? article with { Published = null } : article;
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, RecordKinds.Json.Article));
        return new KnownArticle(article.Id, article.Name, number, article.StatedPublished, article.Published ?? upload.Modified, BinaryPrimitives.ReadInt64LittleEndian(hash), upload.Tag ?? "");
    }
}
