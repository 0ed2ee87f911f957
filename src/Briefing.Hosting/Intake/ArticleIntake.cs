using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Briefing.Hosting.Stories;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Intake;

/// <summary>What taking in an upload came to.</summary>
public enum IntakeOutcome
{
    /// <summary>Its articles are ready for their stories.</summary>
    Prepared,

    /// <summary>Nothing in it can be used.</summary>
    Refused,

    /// <summary>It is gone, and its articles with it.</summary>
    Retracted,

    /// <summary>It was taken in before as it stands.</summary>
    Unchanged,
}

/// <summary>
/// Brings what is prepared into line with the uploads. What happens is decided by what the store holds at that moment and never by what an
/// event says, so events may come twice, late, in any order, or not at all.
/// </summary>
internal sealed partial class ArticleIntake(IBlobStore store, TextWork work, ILogger<ArticleIntake> logger)
{
    /// <summary>An article as stored may have 5 MB; its text would fill two thousand pages.</summary>
    private const int MostBytes = 5 * 1024 * 1024;

    /// <summary>Reads an upload, or notes that it is gone, and leaves a mark for the writer of stories.</summary>
    /// <param name="name">Its name below <c>articles/</c>.</param>
    /// <exception cref="StoreUnavailableException">Trying again later may help; doing so is safe.</exception>
    public async Task<IntakeOutcome> TakeAsync(string name, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        var id = RecordNames.UploadId(name);
        var record = RecordNames.PreparedUpload(id);
        while (true)
        {
            // What is prepared is asked for before the upload: if somebody prepares a later version meanwhile, the write below does not take place.
            var (former, stored) = await FormerAsync(record, cancellation);
            var upload = await store.ReadAsync(RecordNames.Upload(name), MostBytes, cancellation);
            var isCurrent = former is not null && former.Tag == upload?.Tag;
            if (!isCurrent)
            {
                var prepared = upload is null ? new PreparedUpload { Name = name } : Prepare(name, upload);
                prepared = prepared with
                {
                    WasQuarantined = former is { WasQuarantined: true } || !prepared.Skipped.IsEmpty,
                    // Where nothing was prepared of what is there now, it is new.
                    Weeks = WeeksOf(prepared, stored is null && upload is not null ? [] : former?.Weeks),
                };
                var condition = stored is null ? WriteCondition.Absent : WriteCondition.Unchanged(stored.Tag);
                if (await store.WriteAsync(record, RecordKinds.Prepared.Write(prepared), condition, cancellation) is null)
                    continue;
                former = prepared;
            }
            // Also where nothing has changed: whoever prepared it may have been stopped before this line.
            await store.WriteAsync(RecordNames.Change(id), default, WriteCondition.Always, cancellation);
            var outcome = isCurrent ? IntakeOutcome.Unchanged : OutcomeOf(former!);
            LogTaken(id, outcome, former!.Articles.Length);
            return outcome;
        }
    }

    /// <summary>What of an upload could not be used, with reasons, as far as it was taken in.</summary>
    public async Task<ImmutableArray<Skipped>> SkippedAsync(string name, CancellationToken cancellation = default)
    {
        var (prepared, _) = await FormerAsync(RecordNames.PreparedUpload(RecordNames.UploadId(name)), cancellation);
        return prepared?.Skipped ?? [];
    }

    private Task<(PreparedUpload? Prepared, StoredBlob? Stored)> FormerAsync(string record, CancellationToken cancellation) =>
        store.ReadSoundAsync(RecordKinds.Prepared, record, damage => LogDamaged(damage.Message), cancellation);

    private PreparedUpload Prepare(string name, StoredBlob upload)
    {
        var prepared = new PreparedUpload { Name = name, Tag = upload.Tag, Modified = upload.Modified };
        if (upload.Length > upload.Content.Length)
        {
            var size = string.Create(CultureInfo.InvariantCulture, $"The upload has {upload.Length / 1048576.0:0.0} MB; an article may have 5 MB. Give the article alone, or split a collection into files.");
            return prepared with { Skipped = [new Skipped(name, size)] };
        }
        var raw = new RawArticle(name, upload.Content) { Modified = upload.Modified, Metadata = UploadMetadata.Of(upload.Metadata) };
        var result = work.Read(raw);
        return prepared with
        {
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(upload.Content.Span)),
            Articles = [.. result.Articles.Select(article => article with { Id = IdWithin(RecordNames.UploadId(name), article.Id), Removed = [] })],
            Skipped = result.Skipped,
        };
    }

    private static ImmutableArray<int>? WeeksOf(PreparedUpload prepared, ImmutableArray<int>? former) =>
        former is { } known ? [.. known.Union(prepared.Articles.Select(article => WeekNumber.Of(article.Published ?? prepared.Modified))).Order()] : null;

    /// <summary>An article's id begins with its upload's, so that one leads to the other.</summary>
    private static string IdWithin(string uploadId, string articleId) =>
        articleId.StartsWith(uploadId, StringComparison.Ordinal) ? articleId : $"{uploadId}-{articleId}";

    private static IntakeOutcome OutcomeOf(PreparedUpload prepared) =>
        prepared.IsGone ? IntakeOutcome.Retracted : prepared.Articles.IsEmpty ? IntakeOutcome.Refused : IntakeOutcome.Prepared;

    [LoggerMessage(LogLevel.Information, "Upload {Id}: {Outcome}, {Articles} articles")]
    private partial void LogTaken(string id, IntakeOutcome outcome, int articles);

    [LoggerMessage(LogLevel.Error, "{Problem} It is made again from the upload.")]
    private partial void LogDamaged(string problem);
}
