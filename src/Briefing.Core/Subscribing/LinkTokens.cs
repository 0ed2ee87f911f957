using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Briefing.Subscribing;

/// <summary>What a link lets its holder do, and nothing else.</summary>
public enum LinkPurpose
{
    Confirm,
    Manage,
    Unsubscribe,
}

/// <param name="Subject">Whom it is about: lower-case letters, digits, hyphens and underscores.</param>
public sealed record LinkToken(LinkPurpose Purpose, string Subject, DateTimeOffset Expires);

/// <summary>
/// Tokens for links in mails: <c>key.purpose.expiry.subject.mac</c>, the last an HMAC-SHA256 over the others as they stand. A new key is put in
/// front of the old ones, and these stay until the last link that they signed has expired.
/// </summary>
public sealed class LinkTokens
{
    private const int ShortestKey = 16;
    private const int LongestToken = 300;

    private readonly (string Id, byte[] Key)[] _keys;

    /// <param name="keys">The first one signs; all of them verify. An id has lower-case letters and digits only.</param>
    /// <exception cref="ArgumentException">There is no key, or one is too short or has no proper id.</exception>
    public LinkTokens(params IReadOnlyList<(string Id, byte[] Key)> keys)
    {
        if (keys.Count == 0 || keys.Any(key => key.Key.Length < ShortestKey || key.Id.Length == 0 || !key.Id.All(char.IsAsciiLetterOrDigit)))
            throw new ArgumentException($"Links are signed with at least one key of {ShortestKey} bytes or more, each with an id of letters and digits.", nameof(keys));

        _keys = [.. keys];
    }

    public string Sign(LinkToken token)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{_keys[0].Id}.{NameOf(token.Purpose)}.{token.Expires.ToUnixTimeSeconds()}.{token.Subject}");
        return $"{text}.{MacOf(_keys[0].Key, text)}";
    }

    /// <summary>True where it was signed by us for this purpose and has not expired.</summary>
    public bool TryVerify(string? text, LinkPurpose purpose, DateTimeOffset now, [NotNullWhen(true)] out LinkToken? token)
    {
        token = null;
        if (text is not { Length: > 0 and <= LongestToken } || text.Split('.') is not [var id, var named, var expiry, var subject, var mac])
            return false;

        var key = Array.Find(_keys, key => key.Id == id).Key;
        var expected = MacOf(key ?? _keys[0].Key, text[..text.LastIndexOf('.')]);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(mac)) || key is null)
            return false;
        if (named != NameOf(purpose) || !long.TryParse(expiry, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return false;

        token = new LinkToken(purpose, subject, DateTimeOffset.FromUnixTimeSeconds(seconds));
        return now < token.Expires;
    }

    private static string NameOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Confirm => "confirm",
        LinkPurpose.Manage => "manage",
        LinkPurpose.Unsubscribe => "unsubscribe",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    private static string MacOf(byte[] key, string text) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}
