using System.Security.Cryptography;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Briefing.Subscribing;

namespace Briefing.Hosting.Mail;

/// <summary>What links are signed and addresses are hidden with. Made by chance at the first need, and kept beside what it protects for as long as that is kept.</summary>
/// <param name="Addresses">Base64.</param>
/// <param name="Links">Base64.</param>
internal sealed record LinkSecret(string Addresses, string Links)
{
    private const int Bytes = 32;

    public AddressHash ForAddresses() => new(Convert.FromBase64String(Addresses));

    public LinkTokens ForLinks() => new(("1", Convert.FromBase64String(Links)));

    /// <summary>The store's secret; of several hosts that find none, one makes it.</summary>
    /// <exception cref="DamagedRecordException">It is there and cannot be read. A new one would lose every subscriber, so none is made.</exception>
    public static async Task<LinkSecret> OfAsync(IBlobStore store, CancellationToken cancellation = default)
    {
        while (true)
        {
            if (await store.ReadRecordAsync(RecordKinds.LinkSecret, RecordNames.LinkSecret, cancellation) is { } known)
                return known;
            var made = new LinkSecret(Chance(), Chance());
            if (await store.WriteAsync(RecordNames.LinkSecret, RecordKinds.LinkSecret.Write(made), WriteCondition.Absent, cancellation) is not null)
                return made;
        }
    }

    private static string Chance() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
}
