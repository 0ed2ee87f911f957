using Briefing.Storing;

namespace Briefing.Hosting.Tests.Storing;

/// <summary>A store that does what another does, but for what a test overrides.</summary>
internal abstract class DelegatingStore(IBlobStore store) : IBlobStore
{
    public virtual Task<StoredBlob?> ReadAsync(string name, int most = int.MaxValue, CancellationToken cancellation = default) => store.ReadAsync(name, most, cancellation);

    public virtual Task<string?> WriteAsync(string name, ReadOnlyMemory<byte> content, WriteCondition condition, CancellationToken cancellation = default) =>
        store.WriteAsync(name, content, condition, cancellation);

    public virtual Task<bool> DeleteAsync(string name, string? tag = null, CancellationToken cancellation = default) => store.DeleteAsync(name, tag, cancellation);

    public virtual IAsyncEnumerable<BlobEntry> ListAsync(string prefix, CancellationToken cancellation = default) => store.ListAsync(prefix, cancellation);

    public virtual Task<IBlobLease?> TryLeaseAsync(string name, TimeSpan duration, CancellationToken cancellation = default) => store.TryLeaseAsync(name, duration, cancellation);
}
