using System.Text;

namespace Briefing.Hosting.Storing;

/// <summary>
/// Locks by name that hold between threads and between processes, and end with the process that holds them. Names share a fixed number of lock
/// files, which are never deleted: whoever deletes one may take it from under somebody who waits for it.
/// </summary>
internal sealed class FileLocks(string folder)
{
    private const int Files = 256;
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim[] _within = [.. Enumerable.Range(0, Files).Select(_ => new SemaphoreSlim(1))];

    public async Task<IDisposable> TakeAsync(string name, CancellationToken cancellation)
    {
        var number = NumberOf(name);
        await _within[number].WaitAsync(cancellation);
        try
        {
            return new Held(await OpenAsync(Path.Combine(folder, $"{number:x2}"), cancellation), _within[number]);
        }
        catch
        {
            _within[number].Release();
            throw;
        }
    }

    private async Task<FileStream> OpenAsync(string path, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        for (var wait = ShortestWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException failure) when (failure is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
            {
                await Task.Delay(wait, cancellation);
            }
        }
    }

    private static int NumberOf(string name)
    {
        var hash = 0u;
        foreach (var b in Encoding.UTF8.GetBytes(name))
            hash = System.Numerics.BitOperations.Crc32C(hash, b);
        return (int)(hash % Files);
    }

    private sealed class Held(FileStream file, SemaphoreSlim within) : IDisposable
    {
        public void Dispose()
        {
            file.Dispose();
            within.Release();
        }
    }
}
