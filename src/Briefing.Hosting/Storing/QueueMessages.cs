using System.Text;

namespace Briefing.Hosting.Storing;

/// <summary>What every queue asks of its callers: no more than a storage account takes, a message of 64 kB in base64 and 32 of them at once.</summary>
internal static class QueueMessages
{
    private const int MostBytes = 48 * 1024;
    private const int MostAtOnce = 32;

    public static void Check(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (Encoding.UTF8.GetByteCount(message) > MostBytes)
            throw new ArgumentException("A message may have 48 kB. Put what is longer into the store, and its name into the message.", nameof(message));
    }

    public static void CheckCount(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostAtOnce);
    }
}
