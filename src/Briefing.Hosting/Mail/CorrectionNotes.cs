using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Storing;
using Briefing.Storing;

namespace Briefing.Hosting.Mail;

/// <summary>What one correction tells.</summary>
/// <param name="Withdrawn">Sentences of the brief that no longer stand.</param>
internal sealed record CorrectionNote(ImmutableArray<string> Withdrawn);

/// <summary>What the readers of a brief were told to be corrected: <c>briefs/{edition}/{date}.correction-{n}.json</c>, from 1.</summary>
internal sealed class CorrectionNotes(IBlobStore store)
{
    private const string Mark = ".correction-";
    private const string Ending = ".json";

    public Task<CorrectionNote?> ReadAsync(string edition, DateOnly date, int number, CancellationToken cancellation) =>
        store.ReadRecordAsync(RecordKinds.Correction, NameOf(edition, date, number), cancellation);

    /// <summary>The number of the correction that tells all of <paramref name="withdrawn"/> that no earlier one told; the last one where they told all of it.</summary>
    /// <returns>Null where there never was anything to tell.</returns>
    /// <exception cref="InvalidOperationException">There are too many corrections of one brief.</exception>
    public async Task<int?> NumberOfAsync(string edition, DateOnly date, ImmutableArray<string> withdrawn, CancellationToken cancellation)
    {
        var left = withdrawn.Distinct(StringComparer.Ordinal).ToList();
        for (var number = 1; number <= DeliveryId.MostCorrections; number++)
        {
            if (await ReadAsync(edition, date, number, cancellation) is { } earlier)
            {
                left.RemoveAll(earlier.Withdrawn.Contains);
                continue;
            }

            if (left.Count == 0)
                return number == 1 ? null : number - 1;
            var note = RecordKinds.Correction.Write(new CorrectionNote([.. left]));
            if (await store.WriteAsync(NameOf(edition, date, number), note, WriteCondition.Absent, cancellation) is not null)
                return number;

            // Somebody else wrote the note of this number a moment ago: it is read like the others.
            number--;
        }

        throw new InvalidOperationException($"There are more than {DeliveryId.MostCorrections} corrections of one brief.");
    }

    /// <summary>Corrections that were made since a moment.</summary>
    public async IAsyncEnumerable<(DateOnly Date, int Number)> ListAsync(string edition, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entry in store.ListAsync(BriefArchive.FolderOf(edition), cancellation))
        {
            var file = entry.Name.Split('/')[^1];
            if (entry.Modified >= since && file.EndsWith(Ending, StringComparison.Ordinal) && file[..^Ending.Length].Split(Mark) is [var day, var number]
                && BriefArchive.TryParseDate(day, out var date)
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known))
                yield return (date, known);
        }
    }

    private static string NameOf(string edition, DateOnly date, int number) =>
        BriefArchive.NameOf(edition, date, string.Create(CultureInfo.InvariantCulture, $"{Mark}{number}{Ending}"));
}
