using System.Collections.Immutable;
using Briefing.Hosting.Storing;
using Briefing.Storing;

namespace Briefing.Hosting.Briefs;

/// <summary>The editions, in <c>editions/{id}.json</c>. "daily" is there without anybody having made it.</summary>
public sealed class EditionShelf(IBlobStore store)
{
    private const string Folder = "editions/";

    public async Task<Edition?> FindAsync(string id, CancellationToken cancellation = default)
    {
        if (!Edition.IsId(id))
            return null;
        return await store.ReadRecordAsync(RecordKinds.Edition, NameOf(id), cancellation) ?? (id == Edition.Daily.Id ? Edition.Daily : null);
    }

    /// <summary>All editions in the order of their ids.</summary>
    public async Task<ImmutableArray<Edition>> ListAsync(CancellationToken cancellation = default)
    {
        var editions = new List<Edition>();
        await foreach (var entry in store.ListAsync(Folder, cancellation))
        {
            if (await FindAsync(Path.GetFileNameWithoutExtension(entry.Name), cancellation) is { } edition)
                editions.Add(edition);
        }

        if (!editions.Exists(edition => edition.Id == Edition.Daily.Id))
            editions.Add(Edition.Daily);
        return [.. editions.OrderBy(edition => edition.Id, StringComparer.Ordinal)];
    }

    /// <exception cref="ArgumentException">Something about it cannot be; the message says what.</exception>
    public async Task SetAsync(Edition edition, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(edition);
        if (edition.WhyNot() is { } why)
            throw new ArgumentException(why, nameof(edition));
        await store.WriteAsync(NameOf(edition.Id), RecordKinds.Edition.Write(edition), WriteCondition.Always, cancellation);
    }

    private static string NameOf(string id) => $"{Folder}{id}.json";
}
