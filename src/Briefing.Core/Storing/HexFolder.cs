using System.Runtime.CompilerServices;

namespace Briefing.Storing;

/// <summary>A folder whose records are named by hexadecimal ids. Listed a sixteenth at a time, a hundred thousand of them take no memory to speak of.</summary>
internal static class HexFolder
{
    private const string Digits = "0123456789abcdef";

    /// <param name="folder">Ends in a slash.</param>
    public static async IAsyncEnumerable<BlobEntry> ListAsync(IBlobStore store, string folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var digit in Digits)
        {
            await foreach (var entry in store.ListAsync(folder + digit, cancellation))
                yield return entry;
        }
    }
}
