using System.Security.Cryptography;
using System.Text;

namespace Briefing.Subscribing;

/// <summary>
/// Return addresses that say whose mail came back: <c>bounces+{subscriber}{mac}@domain</c>, each its reader's own. Nobody who has not had a mail to a
/// reader can make the one of that reader.
/// </summary>
public sealed class ReturnAddress
{
    private const int MacLength = 16;

    /// <summary>In octets: what is left of 64 (RFC 5321, section 4.5.3.1.1).</summary>
    public const int LongestLocalPart = 64 - 1 - Subscriber.IdLength - MacLength;

    private readonly EmailAddress _bounces;
    private readonly AddressHash _hash;

    /// <param name="bounces">A mailbox that takes mail for <c>NAME+anything</c> too.</param>
    /// <exception cref="ArgumentException">What stands before its @ leaves no room for the signature.</exception>
    public ReturnAddress(EmailAddress bounces, AddressHash hash)
    {
        ArgumentNullException.ThrowIfNull(bounces);
        if (!Fits(bounces))
            throw new ArgumentException($"The return address has at most {LongestLocalPart} octets before the @, and no plus sign.", nameof(bounces));
        (_bounces, _hash) = (bounces, hash);
    }

    /// <summary>True where a mailbox leaves room for the signature, and has none of its own.</summary>
    public static bool Fits(EmailAddress bounces)
    {
        ArgumentNullException.ThrowIfNull(bounces);
        return Encoding.UTF8.GetByteCount(bounces.Local) <= LongestLocalPart && !bounces.Local.Contains('+', StringComparison.Ordinal);
    }

    public EmailAddress For(string subscriber) => EmailAddress.Parse($"{_bounces.Local}+{subscriber}{MacOf(subscriber)}@{_bounces.Domain}");

    /// <summary>Whose mail came back to an address; null where it is none of ours.</summary>
    public string? SubscriberOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Split('@') is not [var local, _] || local.Split('+') is not [_, { Length: Subscriber.IdLength + MacLength } signed])
            return null;

        // Servers on the way may have changed the case.
        var lower = signed.ToLowerInvariant();
        var subscriber = lower[..Subscriber.IdLength];
        return Subscriber.IsId(subscriber) && EqualInTime(lower[Subscriber.IdLength..], MacOf(subscriber)) ? subscriber : null;
    }

    private string MacOf(string subscriber) => _hash.NameFor("return", subscriber)[..MacLength];

    private static bool EqualInTime(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
