using System.Collections.Concurrent;
using Azure.Core;
using Azure.Identity;
using Briefing.Storing;
using Microsoft.Extensions.Configuration;

namespace Briefing.Hosting.Storing;

/// <summary>Where everything is kept: the records and the queues that go with them.</summary>
public sealed class Storage
{
    /// <summary>The connection's name, as the triggers of the functions name it too.</summary>
    public const string Connection = "BriefingStorage";

    private const string ManagedIdentity = "managedidentity";

    private readonly Func<string, Storage, IWorkQueue> _open;
    private readonly ConcurrentDictionary<string, IWorkQueue> _queues = new(StringComparer.Ordinal);

    private Storage(IBlobStore blobs, Func<string, Storage, IWorkQueue> open) => (Blobs, _open) = (blobs, open);

    public IBlobStore Blobs { get; }

    /// <summary>A queue by name; always the same one for the same name. <see cref="QueueNames"/> has the names.</summary>
    public IWorkQueue Queue(string name) => _queues.GetOrAdd(name, (one, storage) => storage._open(one, storage), this);

    /// <summary>Records in a folder, queues in this process.</summary>
    public static Storage OnFiles(string folder, TimeProvider clock) => new(new FileBlobStore(folder, clock), (name, storage) =>
        new InProcessQueue(clock, name.EndsWith(QueueNames.PoisonSuffix, StringComparison.Ordinal) ? null : (InProcessQueue)storage.Queue(name + QueueNames.PoisonSuffix)));

    /// <summary>A storage account, by a connection string.</summary>
    public static Storage OnAzure(string connectionString) => new(new AzureBlobStore(connectionString), (name, _) => new AzureQueue(name, connectionString));

    /// <summary>A storage account, by an identity.</summary>
    public static Storage OnAzure(Uri blobs, Uri queues, TokenCredential credential) => new(new AzureBlobStore(blobs, credential), (name, _) => new AzureQueue(name, queues, credential));

    /// <summary>
    /// The storage account that the settings name, by the rules of identity-based connections: <c>BriefingStorage</c> is a connection string, or
    /// <c>BriefingStorage__blobServiceUri</c> and <c>BriefingStorage__queueServiceUri</c> are addresses, with <c>BriefingStorage__credential</c>=managedidentity
    /// and <c>BriefingStorage__clientId</c> for a user-assigned identity.
    /// </summary>
    /// <exception cref="FormatException">The settings do not say where; the message says what to set.</exception>
    public static Storage OnAzure(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var section = settings.GetSection(Connection);
        if (!string.IsNullOrWhiteSpace(section.Value))
        {
            try
            {
                return OnAzure(section.Value);
            }
            catch (FormatException failure)
            {
                // Its own message may quote the string, and that holds a key.
                throw new FormatException($"{Connection} is no connection string of a storage account ({failure.GetType().Name}). Copy it anew from the account's access keys.");
            }
        }
        if (section["blobServiceUri"] is null && section["queueServiceUri"] is null)
            throw new FormatException($"{Connection} is not set. Set it to a connection string, or {Connection}__blobServiceUri and {Connection}__queueServiceUri to the account's addresses.");
        return OnAzure(Address(section, "blobServiceUri"), Address(section, "queueServiceUri"), Credential(section));
    }

    /// <summary>The identity that the connection's settings name.</summary>
    public static TokenCredential Credential(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Credential(settings.GetSection(Connection));
    }

    private static Uri Address(IConfigurationSection section, string key) =>
        Uri.TryCreate(section[key], UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw new FormatException($"{Connection}__{key} is no address. Set it to one like https://NAME.{(key.StartsWith('b') ? "blob" : "queue")}.core.windows.net.");

    private static TokenCredential Credential(IConfigurationSection section)
    {
        var client = section["clientId"];
        if (!string.Equals(section["credential"], ManagedIdentity, StringComparison.OrdinalIgnoreCase))
            return new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = client });
        return new ManagedIdentityCredential(client is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(client));
    }
}
