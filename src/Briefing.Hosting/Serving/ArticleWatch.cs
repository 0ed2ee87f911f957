using System.Collections.Concurrent;
using Briefing.Hosting.Intake;
using Briefing.Storing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Serving;

/// <summary>
/// Tells of files that came, changed or went in a folder, once they are whole: a file counts as written when two looks at it find the same length
/// and time. The system's notices make it quick; looking through the whole folder now and then makes it complete where notices get lost.
/// </summary>
/// <param name="announce">Told the file's path below the folder, with slashes.</param>
internal sealed partial class ArticleWatch(string folder, Func<string, CancellationToken, Task> announce, TimeProvider clock, ILogger<ArticleWatch> log)
{
    private const int AtOnce = 8;

    /// <summary>Between two looks at a file that is being written.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(150);

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RoundWithoutNotices = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, byte> _noticed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Look> _announced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Look> _waiting = new(StringComparer.Ordinal);
    private volatile bool _mustLookThrough;

    /// <summary>Takes what is in the folder now for known: it is for a sweep to compare it with the store.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        using var notices = TryWatch();
        foreach (var (name, look) in LookThrough())
            _announced[name] = look;
        var lastRound = clock.GetTimestamp();
        while (!cancellation.IsCancellationRequested)
        {
            if (_mustLookThrough || clock.GetElapsedTime(lastRound) > (notices is null ? RoundWithoutNotices : Round))
            {
                _mustLookThrough = false;
                NoticeDifferences();
                lastRound = clock.GetTimestamp();
            }

            await AnnounceAsync(TakeWhole(), cancellation);
            await Task.Delay(Glance, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private FileSystemWatcher? TryWatch()
    {
        try
        {
            var notices = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
            notices.Created += (_, change) => Notice(change.FullPath);
            notices.Changed += (_, change) => Notice(change.FullPath);
            notices.Deleted += (_, change) => Notice(change.FullPath);
            notices.Renamed += (_, change) =>
            {
                Notice(change.OldFullPath);
                Notice(change.FullPath);
            };
            notices.Error += (_, _) => _mustLookThrough = true;
            notices.EnableRaisingEvents = true;
            return notices;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            LogNoNotices(failure);
            return null;
        }
    }

    /// <summary>A folder that comes or goes brings or takes files that nobody tells of.</summary>
    private void Notice(string path)
    {
        var name = NameOf(path);
        if (Directory.Exists(path) || (!File.Exists(path) && !Path.HasExtension(path)))
            _mustLookThrough = true;
        else if (!UploadNames.IsHidden(name))
            _noticed[name] = 0;
    }

    private void NoticeDifferences()
    {
        var there = LookThrough().ToDictionary(file => file.Name, file => file.Look, StringComparer.Ordinal);
        foreach (var (name, look) in there)
        {
            if (!_announced.TryGetValue(name, out var known) || known != look)
                _noticed[name] = 0;
        }

        foreach (var name in _announced.Keys.Where(name => !there.ContainsKey(name)))
            _noticed[name] = 0;
    }

    /// <summary>The noticed files that have come to rest, or are gone.</summary>
    private List<(string Name, Look? Look)> TakeWhole()
    {
        foreach (var name in _noticed.Keys)
        {
            _noticed.TryRemove(name, out _);
            _waiting.TryAdd(name, default);
        }

        var whole = new List<(string Name, Look? Look)>();
        foreach (var (name, former) in _waiting.ToList())
        {
            var look = LookAt(new FileInfo(PathOf(name)));
            if (look is null || look == former)
            {
                _waiting.Remove(name);
                whole.Add((name, look));
            }
            else
            {
                _waiting[name] = look.Value;
            }
        }

        return whole;
    }

    private async Task AnnounceAsync(List<(string Name, Look? Look)> whole, CancellationToken cancellation)
    {
        foreach (var (name, look) in whole)
        {
            if (look is { } seen)
                _announced[name] = seen;
            else
                _announced.Remove(name);
        }

        try
        {
            await Parallel.ForEachAsync(whole, Concurrently.AtMost(AtOnce, cancellation), async (file, stop) => await TellAsync(file.Name, stop));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The next start compares the folder with the store.
        }
    }

    private async Task TellAsync(string name, CancellationToken cancellation)
    {
        try
        {
            await announce(name, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(RecordNames.UploadId(name), failure);
            _noticed[name] = 0;
        }
    }

    private IEnumerable<(string Name, Look Look)> LookThrough()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };
        return
            from file in new DirectoryInfo(folder).EnumerateFiles("*", options)
            let name = NameOf(file.FullName)
            where !UploadNames.IsHidden(name)
            let look = LookAt(file)
            where look is not null
            select (name, look.Value);
    }

    private static Look? LookAt(FileInfo file)
    {
        try
        {
            return file.Exists ? new Look(file.Length, file.LastWriteTimeUtc) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string NameOf(string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');

    private string PathOf(string name) => Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));

    [LoggerMessage(EventId = 731, EventName = "NoFileNotices", Level = LogLevel.Warning, Message = "The system gives no notices of files; the folder is looked through every two seconds")]
    private partial void LogNoNotices(Exception failure);

    [LoggerMessage(EventId = 732, EventName = "UploadNotTaken", Level = LogLevel.Error, Message = "Upload {Id} could not be taken in and is tried again")]
    private partial void LogFailed(string id, Exception failure);

    private readonly record struct Look(long Length, DateTime Written);
}
