using System.Security.Cryptography;
using System.Text;

namespace Briefing.Subscribing;

/// <summary>
/// Names for addresses that only the holder of the key can make: without it nobody can try out whether an address is in the store.
/// The key stays the same for as long as the records it names; changing it loses them.
/// </summary>
public sealed class AddressHash
{
    private const int ShortestKey = 16;

    private readonly byte[] _key;

    /// <exception cref="ArgumentException">The key is too short to keep anything hidden.</exception>
    public AddressHash(ReadOnlySpan<byte> key) =>
        _key = key.Length >= ShortestKey ? key.ToArray() : throw new ArgumentException($"The key of the address hash needs at least {ShortestKey} bytes.", nameof(key));

    public string SubscriberId(EmailAddress address) => NameFor("subscriber", address.Key);

    internal string Suppression(EmailAddress address) => NameFor("suppressed", address.Key);

    /// <summary>A name for whatever must not be guessed: whom a limit counts, a mark in a document.</summary>
    /// <returns>As many digits as a subscriber's id has.</returns>
    public string NameFor(string purpose, string what) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{purpose}\n{what}")))[..Subscriber.IdLength];
}
