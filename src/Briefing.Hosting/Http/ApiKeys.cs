using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Microsoft.AspNetCore.WebUtilities;

namespace Briefing.Hosting.Http;

/// <summary>
/// Keys of programs that call the API, in <c>keys/{id}.json</c>. A key is <c>brf_ID_SECRET</c> with 256 random bits; of those only the
/// SHA-256 is kept, which needs no salt and no slow hash at that strength. The key itself is shown once, when it is made.
/// </summary>
public sealed class ApiKeys(IBlobStore store, TimeProvider clock)
{
    /// <summary>With it a key is known for what it is, to people and to scanners for leaked secrets.</summary>
    public const string Prefix = "brf_";

    private const string Folder = "keys/";
    private const int IdBytes = 6;
    private const int SecretBytes = 32;
    private const int LongestName = 100;

    /// <summary>How long a revoked key may go on working in a process that has just seen it.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);

    /// <summary>How long a site that was open to its machine may stay so after the first key was made.</summary>
    private static readonly TimeSpan Unseen = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (ApiKey Key, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);
    private volatile Tuple<bool, DateTimeOffset>? _any;

    /// <param name="name">Whose it is, for the list.</param>
    /// <returns>The key to hand over, and the record of it.</returns>
    public async Task<(string Secret, ApiKey Key)> AddAsync(string name, Access access, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, LongestName);
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var secret = $"{Prefix}{id}_{WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes))}";
        var key = new ApiKey(id, name, [.. AccessNames.NamesOf(access)], HashOf(secret), clock.GetUtcNow());
        await store.WriteAsync(NameOf(id), RecordKinds.Key.Write(key), WriteCondition.Absent, cancellation);
        return (secret, key);
    }

    /// <summary>Whether there are keys, as of a moment ago.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        if (_any is { } seen && now < seen.Item2)
            return seen.Item1;
        var any = await store.ListAsync(Folder, cancellation).AnyAsync(cancellation);
        _any = Tuple.Create(any, now + Unseen);
        return any;
    }

    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellation = default)
    {
        var keys = new List<ApiKey>();
        await foreach (var entry in store.ListAsync(Folder, cancellation))
        {
            if (await ReadAsync(entry.Name, cancellation) is { } key)
                keys.Add(key);
        }

        return [.. keys.OrderBy(key => key.Made)];
    }

    /// <returns>False where there is no key of this id.</returns>
    public async Task<bool> RevokeAsync(string id, CancellationToken cancellation = default)
    {
        _known.TryRemove(id, out _);
        return IsId(id) && await store.DeleteAsync(NameOf(id), null, cancellation);
    }

    /// <summary>The record of a key as a caller sent it, or null where it is none of ours. Takes the same time for any wrong secret.</summary>
    public async Task<ApiKey?> FindAsync(string secret, CancellationToken cancellation = default)
    {
        var parts = secret.Split('_', 3);
        if (parts is not ["brf", var id, _] || !IsId(id))
            return null;
        var key = await KnownAsync(id, cancellation);
        var matches = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(key?.Hash ?? HashOf("")));
        return matches ? key : null;
    }

    private async Task<ApiKey?> KnownAsync(string id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(id, out var known) && now < known.Until)
            return known.Key;
        var key = await ReadAsync(NameOf(id), cancellation);
        if (key is null)
            _known.TryRemove(id, out _);
        else
            _known[id] = (key, now + Remembered);
        return key;
    }

    private Task<ApiKey?> ReadAsync(string name, CancellationToken cancellation) => store.ReadRecordAsync(RecordKinds.Key, name, cancellation);

    private static string NameOf(string id) => $"{Folder}{id}.json";

    private static bool IsId(string id) => id.Length == 2 * IdBytes && id.All(char.IsAsciiHexDigitLower);

    private static string HashOf(string secret) => HexHash.Of(secret, 64);
}

/// <param name="Id">The part of the key that may be seen.</param>
/// <param name="Scopes">"read", "make", "admin".</param>
/// <param name="Hash">SHA-256 of the whole key, in hexadecimal digits.</param>
public sealed record ApiKey(string Id, string Name, IReadOnlyList<string> Scopes, string Hash, DateTimeOffset Made)
{
    [JsonIgnore]
    public Access Access => Scopes.Aggregate(Access.Public, (all, name) => AccessNames.TryParse(name, out var access) ? all | access : all);
}
