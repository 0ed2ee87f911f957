using Briefing.Delivering;
using Briefing.Storing;

namespace Briefing.Core.Tests.Delivering;

/// <summary>
/// Counts the effects of a process on the world (each write to the store, each message handed over) and stops it before or after one of them.
/// Point 2n is before the effect n, point 2n+1 behind it: it has taken place, and nobody heard that it has.
/// </summary>
/// <param name="stopAt">The point to stop at, or null to count only.</param>
internal sealed class StoppableProcess(IBlobStore store, IMailSender sender, int? stopAt) : IBlobStore, IMailSender
{
    private int _point;
    private bool _stopped;

    /// <summary>How many points were passed.</summary>
    public int Points => _point;

    public Task<StoredBlob?> ReadAsync(string name, int most = int.MaxValue, CancellationToken cancellation = default)
    {
        Check();
        return store.ReadAsync(name, most, cancellation);
    }

    public Task<string?> WriteAsync(string name, ReadOnlyMemory<byte> content, WriteCondition condition, CancellationToken cancellation = default) =>
        Effect(() => store.WriteAsync(name, content, condition, cancellation));

    public Task<bool> DeleteAsync(string name, string? tag = null, CancellationToken cancellation = default) => Effect(() => store.DeleteAsync(name, tag, cancellation));

    public IAsyncEnumerable<BlobEntry> ListAsync(string prefix, CancellationToken cancellation = default)
    {
        Check();
        return store.ListAsync(prefix, cancellation);
    }

    public Task<IBlobLease?> TryLeaseAsync(string name, TimeSpan duration, CancellationToken cancellation = default) =>
        Effect(() => store.TryLeaseAsync(name, duration, cancellation));

    public Task<SendOutcome> SendAsync(MailMessage message, CancellationToken cancellation = default) => Effect(() => sender.SendAsync(message, cancellation));

    public Task<SendOutcome?> FindAsync(string messageId, CancellationToken cancellation = default)
    {
        Check();
        return sender.FindAsync(messageId, cancellation);
    }

    private async Task<T> Effect<T>(Func<Task<T>> act)
    {
        Point();
        var result = await act();
        Point();
        return result;
    }

    private void Point()
    {
        Check();
        _stopped = _point++ == stopAt;
        Check();
    }

    private void Check()
    {
        if (_stopped)
            throw new StoppedException();
    }
}
