using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Briefing.Storing;

namespace Briefing.Hosting.Storing;

/// <summary>Records as block blobs of a storage account. Containers that are not there are made at the first write.</summary>
public sealed class AzureBlobStore : IBlobStore
{
    private static readonly TimeSpan ShortestLease = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestLease = TimeSpan.FromSeconds(60);

    // A host that is told to stop has some seconds.
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(5);

    // A block that fails is sent again as a whole, which costs little where it is small; nearly all records of ours are one block.
    private static readonly StorageTransferOptions Blocks = new() { InitialTransferSize = 8 << 20, MaximumTransferSize = 4 << 20, MaximumConcurrency = 4 };

    private readonly BlobServiceClient _service;

    public AzureBlobStore(string connectionString) => _service = new BlobServiceClient(connectionString, Options());

    public AzureBlobStore(Uri service, TokenCredential credential) => _service = new BlobServiceClient(service, credential, Options());

    public async Task<StoredBlob?> ReadAsync(string name, int most = int.MaxValue, CancellationToken cancellation = default)
    {
        var blob = BlobOf(name);
        try
        {
            if (most == 0)
            {
                BlobProperties known = await blob.GetPropertiesAsync(cancellationToken: cancellation);
                return new StoredBlob(default, known.ContentLength, TagOf(known.ETag), known.LastModified, Stated(known.Metadata));
            }
            using BlobDownloadStreamingResult download = await blob.DownloadStreamingAsync(cancellationToken: cancellation);
            var content = new byte[Math.Min(most, download.Details.ContentLength)];
            await download.Content.ReadExactlyAsync(content, cancellation);
            var details = download.Details;
            return new StoredBlob(content, details.ContentLength, TagOf(details.ETag), details.LastModified, Stated(details.Metadata));
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return null;
        }
        catch (Exception failure) when (AzureFailure.IsUnavailable(failure, cancellation))
        {
            throw AzureFailure.Of($"The record {name} could not be read", failure);
        }
    }

    public async Task<string?> WriteAsync(string name, ReadOnlyMemory<byte> content, WriteCondition condition, CancellationToken cancellation = default)
    {
        var blob = BlobOf(name);
        var options = new BlobUploadOptions { TransferOptions = Blocks, Conditions = ConditionsOf(condition) };
        try
        {
            return await UploadAsync();
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await _service.GetBlobContainerClient(blob.BlobContainerName).CreateIfNotExistsAsync(cancellationToken: cancellation);
            return await UploadAsync();
        }
        catch (Exception failure) when (AzureFailure.IsUnavailable(failure, cancellation))
        {
            throw AzureFailure.Of($"The record {name} could not be written", failure);
        }

        async Task<string?> UploadAsync()
        {
            try
            {
                BlobContentInfo written = await blob.UploadAsync(BinaryData.FromBytes(content), options, cancellation);
                return TagOf(written.ETag);
            }
            catch (RequestFailedException failure) when (IsLostRace(failure))
            {
                return null;
            }
        }
    }

    public async Task<bool> DeleteAsync(string name, string? tag = null, CancellationToken cancellation = default)
    {
        try
        {
            var conditions = tag is null ? null : new BlobRequestConditions { IfMatch = new ETag(tag) };
            return await BlobOf(name).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, conditions, cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            return false;
        }
        catch (Exception failure) when (AzureFailure.IsUnavailable(failure, cancellation))
        {
            throw AzureFailure.Of($"The record {name} could not be deleted", failure);
        }
    }

    public async IAsyncEnumerable<BlobEntry> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (!BlobName.IsPrefix(prefix))
            throw new ArgumentException($"\"{prefix}\" does not begin a name that the store takes.", nameof(prefix));
        var (container, rest) = Split(prefix);
        await using var pages = container.GetBlobsAsync(prefix: rest, cancellationToken: cancellation).AsPages().GetAsyncEnumerator(cancellation);
        while (await MoveNextAsync())
        {
            foreach (var blob in pages.Current.Values)
                yield return new BlobEntry($"{container.Name}/{blob.Name}", TagOf(blob.Properties.ETag), blob.Properties.LastModified ?? default, blob.Properties.ContentLength ?? 0);
        }

        async Task<bool> MoveNextAsync()
        {
            try
            {
                return await pages.MoveNextAsync();
            }
            catch (RequestFailedException failure) when (failure.Status == 404)
            {
                return false;
            }
            catch (Exception failure) when (AzureFailure.IsUnavailable(failure, cancellation))
            {
                throw AzureFailure.Of($"{prefix} could not be listed", failure);
            }
        }
    }

    public async Task<IBlobLease?> TryLeaseAsync(string name, TimeSpan duration, CancellationToken cancellation = default)
    {
        var lasting = duration < ShortestLease ? ShortestLease : duration > LongestLease ? LongestLease : duration;
        BlobName.Check(name);
        var blob = BlobOf($"{name}.lease");
        var lease = blob.GetBlobLeaseClient();
        try
        {
            try
            {
                await lease.AcquireAsync(lasting, cancellationToken: cancellation);
            }
            catch (RequestFailedException failure) when (failure.Status == 404)
            {
                await WriteAsync($"{name}.lease", default, WriteCondition.Absent, cancellation);
                await lease.AcquireAsync(lasting, cancellationToken: cancellation);
            }
            return new Lease(lease);
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            return null;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Perhaps the service has given it already; then nobody else should have to wait until it ends.
            await new Lease(lease).DisposeAsync();
            throw;
        }
        catch (Exception failure) when (AzureFailure.IsUnavailable(failure, cancellation))
        {
            throw AzureFailure.Of($"The right to {name} could not be taken", failure);
        }
    }

    private static BlobClientOptions Options()
    {
        var options = new BlobClientOptions();
        AzureRetries.Set(options.Retry);
        return options;
    }

    private BlobClient BlobOf(string name)
    {
        BlobName.Check(name);
        var (container, rest) = Split(name);
        return container.GetBlobClient(rest);
    }

    private (BlobContainerClient Container, string Within) Split(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return (_service.GetBlobContainerClient(name[..slash]), name[(slash + 1)..]);
    }

    // A list gives tags without the quotation marks that headers have; conditions may be given either.
    private static string TagOf(ETag? tag) => tag.ToString()!.Trim('"');

    private static BlobRequestConditions? ConditionsOf(WriteCondition condition) =>
        condition.IsNew ? new BlobRequestConditions { IfNoneMatch = ETag.All }
        : condition.Tag is { } tag ? new BlobRequestConditions { IfMatch = new ETag(tag) }
        : null;

    // A blob that is to be replaced and is gone answers 404 or 412, one that is to be new and exists 409 or 412.
    private static bool IsLostRace(RequestFailedException failure) =>
        failure.ErrorCode == BlobErrorCode.BlobAlreadyExists || failure.ErrorCode == BlobErrorCode.ConditionNotMet || failure.ErrorCode == BlobErrorCode.BlobNotFound;

    private static Dictionary<string, string> Stated(IDictionary<string, string>? metadata) => new(metadata ?? new Dictionary<string, string>(), StringComparer.OrdinalIgnoreCase);

    private sealed class Lease(BlobLeaseClient lease) : IBlobLease
    {
        public async Task<bool> RenewAsync(CancellationToken cancellation = default)
        {
            try
            {
                await lease.RenewAsync(cancellationToken: cancellation);
                return true;
            }
            catch (RequestFailedException failure) when (failure.Status is 404 or 409 or 412)
            {
                return false;
            }
            catch (Exception failure) when (AzureFailure.IsUnavailable(failure, cancellation))
            {
                throw AzureFailure.Of("A lease could not be renewed", failure);
            }
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                using var patience = new CancellationTokenSource(LongestFarewell);
                await lease.ReleaseAsync(cancellationToken: patience.Token);
            }
            catch (Exception failure) when (failure is RequestFailedException or AggregateException or OperationCanceledException)
            {
                // It ends by itself.
            }
        }
    }
}
