using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Briefing.Hosting.Stories;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Intake;

/// <summary>
/// Compares uploads with what has become of them, and takes in what no event announced and what a host that stopped left half done. Versions are compared and
/// not times: a file that is moved to its place keeps the time that it had.
/// </summary>
internal sealed partial class UploadSweep(IBlobStore store, ArticleIntake intake, TimeProvider clock, ILogger<UploadSweep> logger)
{
    private const int TakenAtOnce = 8;

    // Whoever still prepares an upload from before its deletion is gone by then.
    private static readonly TimeSpan GoneKept = TimeSpan.FromDays(1);

    /// <returns>How many uploads were taken in.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        // Stories before uploads: what is told of an upload that comes meanwhile is told again, and none is overlooked.
        var told = await ToldAsync(cancellation);
        var prepared = await IdsAsync(RecordNames.Prepared, cancellation);
        var quarantined = await IdsAsync(RecordNames.Quarantine, cancellation);
        var seen = new HashSet<ulong>();
        var due = new List<string>();
        await foreach (var upload in store.ListAsync(RecordNames.Articles, cancellation))
        {
            var name = upload.Name[RecordNames.Articles.Length..];
            var id = RecordNames.UploadId(name);
            if (UploadNames.IsHidden(name) || IdOf(id) is not { } key || !seen.Add(key))
                continue;
            var isDone = prepared.Contains(key) && (told.TryGetValue(key, out var tag)
                ? tag == DigestOf(upload.Tag)
                : quarantined.Contains(key) && (await ReadAsync(id, cancellation)).Upload is { Articles.IsEmpty: true } known && known.Tag == upload.Tag);
            if (!isDone)
                due.Add(name);
        }
        foreach (var key in prepared.Concat(told.Keys).Where(key => !seen.Contains(key)).Distinct())
        {
            if (await LeftoverAsync(key.ToString("x16", CultureInfo.InvariantCulture), told.ContainsKey(key) || quarantined.Contains(key), cancellation) is { } name)
                due.Add(name);
        }
        var options = Concurrently.AtMost(TakenAtOnce, cancellation);
        await Parallel.ForEachAsync(due.Distinct(), options, async (name, stop) => await intake.TakeAsync(name, stop));
        LogSwept(due.Count);
        return due.Count;
    }

    /// <summary>
    /// For each upload that has a part in a story its version, in few bytes: there may be millions. Stories that the index lists and the store has not are marked
    /// to be told again.
    /// </summary>
    private async Task<Dictionary<ulong, long>> ToldAsync(CancellationToken cancellation)
    {
        var isDamaged = false;
        var told = new Dictionary<ulong, long>();
        var stories = await KeeperState.LoadAsync(store, Report, cancellation);
        try
        {
            foreach (var week in stories.Root.WeekTags.Keys)
            {
                foreach (var article in (await stories.ReadWeekAsync(week, cancellation)).Articles)
                    await NoteAsync(told, article, cancellation);
            }
            var stored = await IdsAsync(RecordNames.Stories, cancellation);
            foreach (var part in stories.Root.PartTags.Keys)
            {
                foreach (var story in (await stories.ReadPartAsync(part, cancellation)).Where(story => IdOf(story.Id) is not { } key || !stored.Contains(key)))
                    await store.WriteAsync(RecordNames.Damaged(story.Id), default, WriteCondition.Always, cancellation);
            }
        }
        catch (DamagedRecordException damage)
        {
            Report(damage);
            told.Clear();
        }
        // The writer may have in memory what is damaged in the store, and would go on without looking.
        if (isDamaged)
            await store.WriteAsync(RecordNames.Damaged(RecordNames.DamagedIndex), default, WriteCondition.Always, cancellation);
        return told;

        void Report(DamagedRecordException damage)
        {
            LogDamaged(damage.Message);
            isDamaged = true;
        }
    }

    /// <summary>All articles of an upload are of one version of it. Where they are not, what was prepared of it got lost before the stories had let go of the former version.</summary>
    private async Task NoteAsync(Dictionary<ulong, long> told, KnownArticle article, CancellationToken cancellation)
    {
        if (IdOf(article.UploadId) is not { } key)
            return;
        var tag = DigestOf(article.Tag);
        if (!told.TryAdd(key, tag) && told[key] != tag)
            await store.WriteAsync(RecordNames.Stray(article.UploadId), default, WriteCondition.Always, cancellation);
    }

    /// <summary>Looks at what is left of an upload that is gone.</summary>
    /// <param name="isKnown">Whether it has a part in a story, or is in quarantine.</param>
    /// <returns>The upload's name where it is to be taken up.</returns>
    private async Task<string?> LeftoverAsync(string id, bool isKnown, CancellationToken cancellation)
    {
        var name = RecordNames.PreparedUpload(id);
        var (upload, stored) = await ReadAsync(id, cancellation);
        if (upload is null)
        {
            // Damaged or lost, it does not tell its upload's name; but that it has no upload is known.
            if (stored is not null)
                await store.DeleteAsync(name, stored.Tag, cancellation);
            await store.WriteAsync(RecordNames.Change(id), default, WriteCondition.Always, cancellation);
            return null;
        }
        if (!upload.IsGone || isKnown)
            return upload.Name;
        if (clock.GetUtcNow() - stored!.Modified > GoneKept)
            await store.DeleteAsync(name, stored.Tag, cancellation);
        return null;
    }

    private async Task<HashSet<ulong>> IdsAsync(string prefix, CancellationToken cancellation)
    {
        var ids = new HashSet<ulong>();
        await foreach (var entry in store.ListAsync(prefix, cancellation))
        {
            if (IdOf(Path.GetFileNameWithoutExtension(entry.Name)) is { } id)
                ids.Add(id);
        }
        return ids;
    }

    /// <summary>The sixteen hexadecimal digits of an id as a number; null for another name.</summary>
    private static ulong? IdOf(string id) =>
        id.Length == 16 && ulong.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static long DigestOf(string tag) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(tag)));

    private Task<(PreparedUpload? Upload, StoredBlob? Stored)> ReadAsync(string id, CancellationToken cancellation) =>
        store.ReadSoundAsync(RecordKinds.Prepared, RecordNames.PreparedUpload(id), damage => LogDamaged(damage.Message), cancellation);

    [LoggerMessage(LogLevel.Information, "Sweep: {Due} uploads and deletions that were not yet in the stories")]
    private partial void LogSwept(int due);

    [LoggerMessage(LogLevel.Error, "{Problem} It is made again.")]
    private partial void LogDamaged(string problem);
}
