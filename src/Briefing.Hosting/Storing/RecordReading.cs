using Briefing.Storing;

namespace Briefing.Hosting.Storing;

/// <summary>Records of a kind, by name.</summary>
internal static class RecordReading
{
    /// <summary>Null where there is none of this name.</summary>
    /// <exception cref="DamagedRecordException">What is there is no sound record of this kind.</exception>
    public static async Task<T?> ReadRecordAsync<T>(this IBlobStore store, RecordKind<T> kind, string name, CancellationToken cancellation)
        where T : class =>
        await store.ReadAsync(name, cancellation: cancellation) is { } stored ? kind.Read(name, stored.Content) : null;

    /// <summary>The record where it is there and sound, and whatever is stored under its name, which has to be known to replace or delete it.</summary>
    /// <param name="report">Told of a record that is damaged.</param>
    public static async Task<(T? Record, StoredBlob? Stored)> ReadSoundAsync<T>(
        this IBlobStore store, RecordKind<T> kind, string name, Action<DamagedRecordException> report, CancellationToken cancellation)
        where T : class
    {
        if (await store.ReadAsync(name, cancellation: cancellation) is not { } stored)
            return (null, null);
        try
        {
            return (kind.Read(name, stored.Content), stored);
        }
        catch (DamagedRecordException damage)
        {
            report(damage);
            return (null, stored);
        }
    }
}
