using Briefing.Hosting.Stories;
using Briefing.Storing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Intake;

/// <summary>
/// Compares uploads with what has become of them, and takes in what no event announced and what a host that stopped left half done. Versions are compared and
/// not times: a file that is moved to its place keeps the time that it had.
/// </summary>
public sealed partial class UploadSweep(IBlobStore store, ArticleIntake intake, TimeProvider clock, ILogger<UploadSweep> logger)
{
    private const int TakenAtOnce = 8;

    // Whoever still prepares an upload from before its deletion is gone by then.
    private static readonly TimeSpan GoneKept = TimeSpan.FromDays(1);

    /// <returns>How many uploads were taken in.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        // Stories before uploads: what is told of an upload that comes meanwhile is told again, and none is overlooked.
        var isDamaged = false;
        var stories = await KeeperState.LoadAsync(store, damage =>
        {
            LogDamaged(damage.Message);
            isDamaged = true;
        }, cancellation);
        // The writer may have in memory what is damaged in the store, and would go on without looking.
        if (isDamaged)
            await store.WriteAsync(RecordNames.Damaged(RecordNames.DamagedIndex), default, WriteCondition.Always, cancellation);
        var prepared = await IdsAsync(RecordNames.Prepared, cancellation);
        var quarantined = await IdsAsync(RecordNames.Quarantine, cancellation);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var due = new List<string>();
        await foreach (var upload in store.ListAsync(RecordNames.Articles, cancellation))
        {
            var name = upload.Name[RecordNames.Articles.Length..];
            var id = RecordNames.UploadId(name);
            if (UploadNames.IsHidden(name) || !seen.Add(id))
                continue;
            var isDone = stories.Calendar.TagOf(id) is { } tag
                ? tag == upload.Tag && prepared.ContainsKey(id)
                : quarantined.ContainsKey(id) && await ReadAsync(prepared.GetValueOrDefault(id), cancellation) is { Articles.IsEmpty: true } known && known.Tag == upload.Tag;
            if (!isDone)
                due.Add(name);
        }
        due.AddRange(stories.Calendar.Weeks.SelectMany(week => week.Articles).Where(article => !seen.Contains(article.UploadId)).Select(article => article.Upload).Distinct());
        foreach (var (id, record) in prepared.Where(record => !seen.Contains(record.Key)))
        {
            if (await LeftoverAsync(id, record, quarantined.ContainsKey(id), cancellation) is { } name)
                due.Add(name);
        }
        await MarkMissingAsync(stories, cancellation);
        var options = Concurrently.AtMost(TakenAtOnce, cancellation);
        await Parallel.ForEachAsync(due.Distinct(), options, async (name, stop) => await intake.TakeAsync(name, stop));
        LogSwept(due.Count);
        return due.Count;
    }

    /// <summary>Stories that the index lists and the store has not are told again.</summary>
    private async Task MarkMissingAsync(KeeperState stories, CancellationToken cancellation)
    {
        var stored = await IdsAsync(RecordNames.Stories, cancellation);
        foreach (var id in stories.Entries.Keys.Where(id => !stored.ContainsKey(id)))
            await store.WriteAsync(RecordNames.Damaged(id), default, WriteCondition.Always, cancellation);
    }

    /// <summary>Looks at the record of an upload that is gone.</summary>
    /// <returns>The upload's name where it is to be taken up.</returns>
    private async Task<string?> LeftoverAsync(string id, BlobEntry record, bool isQuarantined, CancellationToken cancellation)
    {
        if (await ReadAsync(record, cancellation) is not { } upload)
        {
            // Damaged, it does not tell its upload's name; but that it has no upload is known.
            await store.DeleteAsync(record.Name, record.Tag, cancellation);
            await store.WriteAsync(RecordNames.Change(id), default, WriteCondition.Always, cancellation);
            return null;
        }
        if (!upload.IsGone || isQuarantined)
            return upload.Name;
        if (clock.GetUtcNow() - record.Modified > GoneKept)
            await store.DeleteAsync(record.Name, record.Tag, cancellation);
        return null;
    }

    private async Task<Dictionary<string, BlobEntry>> IdsAsync(string prefix, CancellationToken cancellation) =>
        await store.ListAsync(prefix, cancellation).ToDictionaryAsync(entry => Path.GetFileNameWithoutExtension(entry.Name), StringComparer.Ordinal, cancellation);

    private async Task<PreparedUpload?> ReadAsync(BlobEntry? entry, CancellationToken cancellation)
    {
        if (entry is null || await store.ReadAsync(entry.Name, cancellation: cancellation) is not { } stored)
            return null;
        try
        {
            return RecordKinds.Prepared.Read(entry.Name, stored.Content);
        }
        catch (DamagedRecordException failure)
        {
            LogDamaged(failure.Message);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Information, "Sweep: {Due} uploads and deletions that were not yet in the stories")]
    private partial void LogSwept(int due);

    [LoggerMessage(LogLevel.Error, "{Problem} It is made again.")]
    private partial void LogDamaged(string problem);
}
