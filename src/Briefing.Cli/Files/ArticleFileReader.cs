using Briefing.Cli.Terminal;
using Briefing.Reading;

namespace Briefing.Cli.Files;

/// <summary>Files to uploads, in parallel and in order; a file over the limit is never loaded.</summary>
internal static class ArticleFileReader
{
    // A pipe that nobody writes to gives neither an article nor an end.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    /// <param name="now">A file's time stands in for a missing date of publication, and nothing is published after now.</param>
    public static (IReadOnlyList<RawArticle> Uploads, IReadOnlyList<Skipped> Skipped) Read(
        IReadOnlyList<ArticleFile> files,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var uploads = new RawArticle?[files.Count];
        var skipped = new Skipped?[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellation }, index =>
        {
            var file = files[index];
            try
            {
                uploads[index] = new FileInfo(file.FullPath).Length > 0 ? Read(file, now) : ReadInTime(file, now);
                skipped[index] = uploads[index] is null ? TooLarge(file) : null;
            }
            catch (TimeoutException)
            {
                skipped[index] = new Skipped(file.Name, $"It is a pipe or a device, and gave nothing that ends for {LongestSilence.TotalSeconds:0} seconds. Write what it gives to a file, and name that.");
            }
            catch (FileNotFoundException)
            {
                skipped[index] = new Skipped(file.Name, "The file is gone, or is a link that leads nowhere. Restore it or remove the link.");
            }
            catch (UnauthorizedAccessException)
            {
                skipped[index] = new Skipped(file.Name, "The file may not be read. Give yourself permission to read it.");
            }
            catch (IOException failure)
            {
                skipped[index] = new Skipped(file.Name, $"The file cannot be read ({Printable.From(failure.Message)}). Check the disk and try again.");
            }
        });
        return ([.. uploads.OfType<RawArticle>()], [.. skipped.OfType<Skipped>()]);
    }

    /// <returns>null where the file is over the limit. Length is not believed: a file may grow, and a pipe has none.</returns>
    private static RawArticle? Read(ArticleFile file, DateTimeOffset now)
    {
        using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var expected = stream.CanSeek ? stream.Length : 0;
        if (expected > ArticleReader.MostBytes)
            return null;

        var bytes = new byte[Math.Max((int)expected, 4096) + 1];
        var length = 0;
        for (int read; (read = stream.Read(bytes.AsSpan(length))) > 0;)
        {
            length += read;
            if (length > ArticleReader.MostBytes)
                return null;
            if (length == bytes.Length)
                Array.Resize(ref bytes, Math.Min(bytes.Length * 2, ArticleReader.MostBytes + 1));
        }

        var modified = new DateTimeOffset(File.GetLastWriteTimeUtc(stream.SafeFileHandle));
        return new RawArticle(file.Name, bytes.AsMemory(0, length)) { Modified = modified < now ? modified : now };
    }

    /// <summary>What has no length may be a pipe, whose other end decides how long opening and reading take.</summary>
    /// <exception cref="TimeoutException">Too long.</exception>
    private static RawArticle? ReadInTime(ArticleFile file, DateTimeOffset now)
    {
        var reading = Task.Factory.StartNew(() => Read(file, now), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return reading.WaitAsync(LongestSilence).GetAwaiter().GetResult();
    }

    private static Skipped TooLarge(ArticleFile file) => new FileInfo(file.FullPath) is { Exists: true, Length: > ArticleReader.MostBytes } info
        ? ArticleReader.TooLarge(file.Name, info.Length)
        : new Skipped(file.Name, "It gives more bytes than an article may have, and does not end. Write what is meant of it to a file, and name that.");
}
