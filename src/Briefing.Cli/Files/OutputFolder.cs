namespace Briefing.Cli.Files;

/// <summary>
/// The folder that a brief is written to. Its files are replaced as one: all are written and flushed beside their places first,
/// and only then renamed, so that whoever looks, or presses Ctrl-C, finds the old brief or the new one and never half of one.
/// </summary>
internal sealed class OutputFolder
{
    private readonly string _path;
    private readonly bool _isNew;

    private OutputFolder(string path, bool isNew)
    {
        _path = path;
        _isNew = isNew;
    }

    /// <summary>Makes sure, before any work is done, that the folder is there and takes files.</summary>
    /// <exception cref="OutputFolderException">It is not, or does not; the message says what to do.</exception>
    public static OutputFolder Open(string path)
    {
        try
        {
            var isNew = !Directory.Exists(path);
            var folder = Directory.CreateDirectory(path);
            var probe = TemporaryName(folder.FullName, "probe");
            using (new FileStream(probe, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
                return new OutputFolder(folder.FullName, isNew);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new OutputFolderException(path, failure);
        }
    }

    /// <summary>Nothing will be written after all: a folder that was made for it goes again.</summary>
    public void Abandon()
    {
        if (_isNew && !Directory.EnumerateFileSystemEntries(_path).Any())
            Directory.Delete(_path);
    }

    public string PathOf(string name) => Path.Combine(_path, name);

    /// <exception cref="OutputFolderException">The disk is full, or the folder has gone.</exception>
    public void Replace(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> files, CancellationToken cancellation)
    {
        var written = new List<string>(files.Count);
        try
        {
            foreach (var (name, content) in files)
            {
                cancellation.ThrowIfCancellationRequested();
                written.Add(TemporaryName(_path, name));
                Write(written[^1], content);
            }

            cancellation.ThrowIfCancellationRequested();
            for (var index = 0; index < files.Count; index++)
                File.Move(written[index], PathOf(files[index].Name), overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputFolderException(_path, failure);
        }
        finally
        {
            written.ForEach(DeleteIfThere);
        }
    }

    private static void Write(string path, ReadOnlyMemory<byte> content)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(content.Span);
        stream.Flush(flushToDisk: true);
    }

    private static void DeleteIfThere(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (IOException)
        {
            // The failure that brought us here is the one to be told of.
        }
    }

    // The process id keeps two runs into one folder apart.
    private static string TemporaryName(string folder, string name) => Path.Combine(folder, $".{name}.{Environment.ProcessId}.tmp");
}

internal sealed class OutputFolderException(string path, Exception cause)
    : Exception($"{path}: Nothing can be written there ({cause.Message}). Name another folder with --out, or give yourself permission to write.", cause);
