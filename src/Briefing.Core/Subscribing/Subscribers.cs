using System.Runtime.CompilerServices;
using Briefing.Storing;

namespace Briefing.Subscribing;

/// <summary>The records of subscribers: <c>subscribers/{id}.json</c>.</summary>
/// <param name="report">Told of a damaged record where all are gone through, and the others go on; null lets its exception stop that.</param>
public sealed class Subscribers(IBlobStore store, Action<DamagedRecordException>? report = null)
{
    private const string Folder = "subscribers/";
    private const string Ending = ".json";

    /// <summary>So often two changes of one record are done one after the other before it is given up.</summary>
    private const int MostTries = 12;

    public async Task<Subscriber?> ReadAsync(string id, CancellationToken cancellation = default) =>
        await store.ReadAsync(NameOf(id), cancellation: cancellation) is { } blob ? SubscriberJson.Kind.Read(NameOf(id), blob.Content) : null;

    /// <summary>Changes a record, or makes it.</summary>
    /// <param name="change">Is given the record as it stands, or null; returns it as it shall be, or null to leave it. Called again where somebody else was faster.</param>
    /// <returns>The record as it stands now.</returns>
    /// <exception cref="StoreUnavailableException">The store could not be reached, or too many write the record at once.</exception>
    public async Task<Subscriber?> ChangeAsync(string id, Func<Subscriber?, Subscriber?> change, CancellationToken cancellation = default)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var blob = await store.ReadAsync(NameOf(id), cancellation: cancellation);
            var before = blob is null ? null : SubscriberJson.Kind.Read(NameOf(id), blob.Content);
            if (change(before) is not { } after)
                return before;

            var condition = blob is null ? WriteCondition.Absent : WriteCondition.Unchanged(blob.Tag);
            if (await store.WriteAsync(NameOf(id), SubscriberJson.Kind.Write(after), condition, cancellation) is not null)
                return after;
        }

        throw new StoreUnavailableException("Too many changes of one subscriber at once. Try again.", new IOException("The record changed between reading and writing it."));
    }

    /// <returns>False where there was none.</returns>
    public Task<bool> EraseAsync(string id, CancellationToken cancellation = default) => store.DeleteAsync(NameOf(id), null, cancellation);

    public async IAsyncEnumerable<Subscriber> ListAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var entry in store.ListAsync(Folder, cancellation))
        {
            if (IdOf(entry) is { } id && await ReadOneOfManyAsync(id, cancellation) is { } subscriber)
                yield return subscriber;
        }
    }

    /// <summary>Ids and the tags of their versions, without reading the records.</summary>
    public async IAsyncEnumerable<(string Id, string Tag)> TagsAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var entry in store.ListAsync(Folder, cancellation))
        {
            if (IdOf(entry) is { } id)
                yield return (id, entry.Tag);
        }
    }

    /// <summary>Null where there is none, and where its record is damaged and that was reported.</summary>
    public async Task<Subscriber?> ReadOneOfManyAsync(string id, CancellationToken cancellation = default)
    {
        try
        {
            return await ReadAsync(id, cancellation);
        }
        catch (DamagedRecordException damage) when (report is not null)
        {
            report(damage);
            return null;
        }
    }

    /// <summary>Null for what somebody else put there.</summary>
    private static string? IdOf(BlobEntry entry) => entry.Name.EndsWith(Ending, StringComparison.Ordinal) ? entry.Name[Folder.Length..^Ending.Length] : null;

    private static string NameOf(string id) => Folder + id + Ending;
}
