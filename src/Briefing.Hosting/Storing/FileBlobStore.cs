using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Briefing.Storing;

namespace Briefing.Hosting.Storing;

/// <summary>
/// Records as files below one folder, for one machine. A write goes to a temporary file beside its place, is flushed, renamed and its folder flushed,
/// so that a crash leaves the old record or the new one. Uploads below <c>articles/</c> may be put there by any other program.
/// </summary>
public sealed class FileBlobStore : IBlobStore
{
    // Of more names than this a listing takes a part at a time.
    private const int NamesAtOnce = 8_192;

    private readonly string _root;
    private readonly TimeProvider _clock;
    private readonly FileLocks _locks;

    public FileBlobStore(string root, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(root);
        _root = Path.GetFullPath(root);
        _clock = clock ?? TimeProvider.System;
        _locks = new FileLocks(Path.Combine(_root, ".locks"));
    }

    public async Task<StoredBlob?> ReadAsync(string name, int most = int.MaxValue, CancellationToken cancellation = default)
    {
        var path = PathOf(name);
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous);
            var version = Version.Of(file);
            var content = new byte[Math.Min(most, version.Length)];
            var read = await file.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellation);
            return new StoredBlob(content.AsMemory(0, read), version.Length, version.Tag, version.Modified, ImmutableDictionary<string, string>.Empty);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException || (failure is UnauthorizedAccessException && Directory.Exists(path)))
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unavailable("read", name, failure);
        }
    }

    public async Task<string?> WriteAsync(string name, ReadOnlyMemory<byte> content, WriteCondition condition, CancellationToken cancellation = default)
    {
        var path = PathOf(name);
        try
        {
            using var held = await _locks.TakeAsync(name, cancellation);
            var former = Version.At(path);
            if (!Holds(condition, former))
                return null;
            var folder = Path.GetDirectoryName(path)!;
            MakeFolder(folder);
            return await ReplaceAsync(path, folder, content, former, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unavailable("written", name, failure);
        }
    }

    public async Task<bool> DeleteAsync(string name, string? tag = null, CancellationToken cancellation = default)
    {
        var path = PathOf(name);
        try
        {
            using var held = await _locks.TakeAsync(name, cancellation);
            if (Version.At(path) is not { } version || (tag is not null && version.Tag != tag))
                return false;
            File.Delete(path);
            FolderFlush.Flush(Path.GetDirectoryName(path)!);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unavailable("deleted", name, failure);
        }
    }

    public async IAsyncEnumerable<BlobEntry> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (!BlobName.IsPrefix(prefix))
            throw new ArgumentException($"\"{prefix}\" does not begin a name that the store takes.", nameof(prefix));
        var listing = new FileListing(_root, prefix, NamesAtOnce, _clock);
        while (await Task.Run(() => NextPage(listing, cancellation), cancellation) is { } page)
        {
            foreach (var entry in page)
                yield return entry;
        }
    }

    public Task<IBlobLease?> TryLeaseAsync(string name, TimeSpan duration, CancellationToken cancellation = default)
    {
        BlobName.Check(name);
        var id = HexHash.Of(name, 16);
        return FileLease.TryTakeAsync(Path.Combine(_root, ".leases", id), _locks, duration, _clock, cancellation);
    }

    private List<BlobEntry>? NextPage(FileListing listing, CancellationToken cancellation)
    {
        if (listing.NextPage(cancellation) is not { } names)
            return null;
        var page = new List<BlobEntry>(names.Count);
        foreach (var name in names)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Version.At(PathOf(name)) is { } version)
                page.Add(new BlobEntry(name, version.Tag, version.Modified, version.Length));
        }
        return page;
    }

    private async Task<string> ReplaceAsync(string path, string folder, ReadOnlyMemory<byte> content, Version? former, CancellationToken cancellation)
    {
        var temporary = Path.Combine(folder, BlobName.TemporaryMark + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous))
            {
                await file.WriteAsync(content, cancellation);
                // The kernel's time stands still for milliseconds; the tag needs one that is later than the former record's.
                var now = _clock.GetUtcNow();
                var modified = former is { } version && version.Modified >= now ? version.Modified.AddTicks(1) : now;
                File.SetLastWriteTimeUtc(file.SafeFileHandle, modified.UtcDateTime);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
        FolderFlush.Flush(folder);
        return Version.At(path) is { } written ? written.Tag : throw new FileNotFoundException("It was gone right after it had been written.", path);
    }

    private void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        var parent = Path.GetDirectoryName(folder)!;
        if (folder.Length > _root.Length)
            MakeFolder(parent);
        Directory.CreateDirectory(folder);
        if (Directory.Exists(parent))
            FolderFlush.Flush(parent);
    }

    private string PathOf(string name)
    {
        BlobName.Check(name);
        return Path.Combine(_root, Path.Combine(name.Split('/')));
    }

    private static bool Holds(WriteCondition condition, Version? former) =>
        condition.IsNew ? former is null : condition.Tag is null || former?.Tag == condition.Tag;

    private static StoreUnavailableException Unavailable(string verb, string name, Exception cause) =>
        new($"The record {name} could not be {verb}: {cause.Message} Check the disk's space and permissions.", cause);

    private readonly record struct Version(DateTimeOffset Modified, long Length)
    {
        public string Tag => string.Create(CultureInfo.InvariantCulture, $"{Modified.UtcTicks:x}-{Length:x}");

        public static Version Of(FileStream file) => new(new DateTimeOffset(File.GetLastWriteTimeUtc(file.SafeFileHandle)), file.Length);

        public static Version? At(string path)
        {
            var file = new FileInfo(path);
            try
            {
                return file.Exists ? new Version(new DateTimeOffset(file.LastWriteTimeUtc), file.Length) : null;
            }
            catch (FileNotFoundException)
            {
                // It went between two looks.
                return null;
            }
        }
    }
}
