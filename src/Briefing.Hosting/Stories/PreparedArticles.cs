using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefing.Hosting.Intake;
using Briefing.Hosting.Storing;
using Briefing.Storing;

namespace Briefing.Hosting.Stories;

/// <summary>What is prepared, fetched in parallel and kept in memory for as long as the stories of its week may change.</summary>
/// <param name="report">Told of each damaged record.</param>
internal sealed class PreparedArticles(IBlobStore store, ArticleIntake intake, Action<DamagedRecordException> report)
{
    /// <summary>How many uploads are worked on before others are let go of.</summary>
    public const int Portion = 1_000;

    private const int FetchedAtOnce = 32;
    private const int MostKept = 30_000;

    private readonly ConcurrentDictionary<string, (PreparedUpload Upload, ImmutableArray<KnownArticle> Known)> _kept = new(StringComparer.Ordinal);

    /// <summary>Fetches uploads anew.</summary>
    public Task FetchAsync(IEnumerable<string> uploadIds, CancellationToken cancellation) =>
        Parallel.ForEachAsync(uploadIds, Concurrently.AtMost(FetchedAtOnce, cancellation), async (id, stop) =>
            _kept[id] = await FetchAsync(id, stop) is { } upload ? (upload, Known(upload)) : (new PreparedUpload { Name = "" }, []));

    /// <summary>Fetches those of them that are not in memory.</summary>
    public Task RequireAsync(IEnumerable<KnownArticle> articles, CancellationToken cancellation) =>
        FetchAsync(articles.Select(article => article.UploadId).Distinct().Where(id => !_kept.ContainsKey(id)), cancellation);

    public PreparedUpload Upload(string uploadId) => _kept[uploadId].Upload;

    public ImmutableArray<KnownArticle> Known(string uploadId) => _kept[uploadId].Known;

    /// <summary>The weeks in which articles of an upload stand or will, as far as that is known.</summary>
    public IEnumerable<int> Weeks(string uploadId) =>
        Known(uploadId).Select(article => WeekNumber.Of(article.Time)).Concat(Upload(uploadId).Weeks ?? []);

    /// <summary>The article of this version, or null where what is prepared is another.</summary>
    public Article? Find(KnownArticle known)
    {
        var (upload, articles) = _kept[known.UploadId];
        var place = articles.IndexOf(known);
        return place < 0 ? null : upload.Articles[place];
    }

    /// <summary>Lets go of all but the latest weeks, where there is too much of it.</summary>
    public void Trim(StoryCalendar calendar)
    {
        if (_kept.Count <= MostKept)
            return;
        var latest = calendar.Weeks.TakeLast(Week.Reach).SelectMany(week => week.Articles).Select(article => article.UploadId).Take(MostKept).ToHashSet(StringComparer.Ordinal);
        foreach (var id in _kept.Keys.Where(id => !latest.Contains(id)))
            _kept.TryRemove(id, out _);
    }

    private async Task<PreparedUpload?> FetchAsync(string uploadId, CancellationToken cancellation)
    {
        var name = RecordNames.PreparedUpload(uploadId);
        var (upload, stored) = await store.ReadSoundAsync(RecordKinds.Prepared, name, report, cancellation);
        return upload is null && stored is not null ? await MendAsync(uploadId, name, stored, cancellation) : upload;
    }

    /// <summary>A damaged record does not tell its upload's name, so the uploads are asked which of them it was.</summary>
    private async Task<PreparedUpload?> MendAsync(string uploadId, string record, StoredBlob damaged, CancellationToken cancellation)
    {
        await foreach (var upload in store.ListAsync(RecordNames.Articles, cancellation))
        {
            var name = upload.Name[RecordNames.Articles.Length..];
            if (RecordNames.UploadId(name) != uploadId)
                continue;
            await intake.TakeAsync(name, cancellation);
            try
            {
                return await store.ReadRecordAsync(RecordKinds.Prepared, record, cancellation);
            }
            catch (DamagedRecordException again)
            {
                throw new StoreUnavailableException($"The record {record} was damaged again as soon as it had been made again. It is tried again later; where this goes on, look at the disk or the account that holds it.", again);
            }
        }
        await store.DeleteAsync(record, damaged.Tag, cancellation);
        return null;
    }

    private static ImmutableArray<KnownArticle> Known(PreparedUpload upload) =>
        [.. upload.Articles.Select((article, number) => KnownArticle.Of(article, number, upload))];
}

/// <summary>An article has changed while the stories were written that were planned with it. They are planned again.</summary>
internal sealed class OutdatedException : Exception;
