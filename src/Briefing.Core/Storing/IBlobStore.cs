namespace Briefing.Storing;

/// <summary>
/// Named records in folders (containers). Names are of our making, such as <c>prepared/3f2a….json</c>: segments of lower-case letters, digits,
/// dots, hyphens and underscores, divided by single slashes; the first segment is the container. Only <c>articles/</c> holds names that uploaders chose.
/// </summary>
/// <remarks>
/// Every write is whole or not there at all, and once a call has returned it survives a crash. A call that could not reach the store throws
/// <see cref="StoreUnavailableException"/>; then it is not known whether a write took place.
/// </remarks>
public interface IBlobStore
{
    /// <summary>The record, or null where there is none of this name.</summary>
    /// <param name="most">No more bytes than this are fetched; <see cref="StoredBlob.Length"/> tells how many there are.</param>
    Task<StoredBlob?> ReadAsync(string name, int most = int.MaxValue, CancellationToken cancellation = default);

    /// <summary>Writes a record where <paramref name="condition"/> holds.</summary>
    /// <returns>The new version's tag, or null where the condition did not hold and nothing was written.</returns>
    Task<string?> WriteAsync(string name, ReadOnlyMemory<byte> content, WriteCondition condition, CancellationToken cancellation = default);

    /// <summary>Deletes a record; with <paramref name="tag"/> only that version of it.</summary>
    /// <returns>False where there was none, or it was another version.</returns>
    Task<bool> DeleteAsync(string name, string? tag = null, CancellationToken cancellation = default);

    /// <summary>The records whose names begin with <paramref name="prefix"/>, in ordinal order of their names. What is written meanwhile may be missing.</summary>
    IAsyncEnumerable<BlobEntry> ListAsync(string prefix, CancellationToken cancellation = default);

    /// <summary>Takes the sole right to something for a while, named by a record that need not exist.</summary>
    /// <returns>Null where somebody else has it. Disposing gives it back.</returns>
    Task<IBlobLease?> TryLeaseAsync(string name, TimeSpan duration, CancellationToken cancellation = default);
}

/// <summary>A right that ends by itself when its holder is gone.</summary>
public interface IBlobLease : IAsyncDisposable
{
    /// <summary>Holds it for the same duration again.</summary>
    /// <returns>False where it has ended, and may be somebody else's now.</returns>
    Task<bool> RenewAsync(CancellationToken cancellation = default);
}

/// <param name="Content">All of it, or as many bytes as were asked for.</param>
/// <param name="Length">Bytes in the store.</param>
/// <param name="Tag">Changes with every write of the record.</param>
/// <param name="Modified">When this version was written.</param>
/// <param name="Metadata">What its uploader said beside the content; keys without regard to case.</param>
public sealed record StoredBlob(ReadOnlyMemory<byte> Content, long Length, string Tag, DateTimeOffset Modified, IReadOnlyDictionary<string, string> Metadata);

/// <param name="Length">In bytes.</param>
public sealed record BlobEntry(string Name, string Tag, DateTimeOffset Modified, long Length);

/// <summary>What must be so for a write to take place.</summary>
public readonly record struct WriteCondition
{
    private WriteCondition(bool isNew, string? tag) => (IsNew, Tag) = (isNew, tag);

    /// <summary>Nothing: the last writer wins.</summary>
    public static WriteCondition Always { get; }

    /// <summary>There is no record of this name.</summary>
    public static WriteCondition Absent { get; } = new(true, null);

    /// <summary>The record is still the version with this tag.</summary>
    public static WriteCondition Unchanged(string tag) => new(false, tag);

    public bool IsNew { get; }

    public string? Tag { get; }
}

/// <summary>The store could not be reached or did not answer in time. Trying again later may help.</summary>
public sealed class StoreUnavailableException(string message, Exception cause) : Exception(message, cause);
