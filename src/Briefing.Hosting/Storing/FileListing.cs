namespace Briefing.Hosting.Storing;

/// <summary>
/// The names of the records below a folder whose names begin alike, in ordinal order and a page at a time. A folder tells its names in no order; so that a hundred
/// thousand of them take no memory to speak of, it is gone through once for each page, whose names are the first ones behind the page before.
/// </summary>
/// <param name="atOnce">How many names the first page has at most.</param>
internal sealed class FileListing(string root, string prefix, int atOnce, TimeProvider clock)
{
    // Of very many names a page is longer, for they are gone through as many times as there are pages.
    private const int MostPages = 16;

    // A temporary file this old belongs to a process that is gone.
    private static readonly TimeSpan LongestWrite = TimeSpan.FromHours(1);

    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly string _folder = Path.Combine(root, Path.Combine(prefix[..prefix.LastIndexOf('/')].Split('/')));
    private int _atOnce = atOnce;
    private string? _last;
    private bool _isOver;

    /// <summary>The next names; a record may be gone when it is looked at.</summary>
    /// <returns>Null where there are no more.</returns>
    public List<string>? NextPage(CancellationToken cancellation)
    {
        if (_isOver || !Directory.Exists(_folder))
            return null;
        var page = new List<string>();
        var count = 0;
        _isOver = true;
        foreach (var path in Directory.EnumerateFiles(_folder, "*", All))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Path.GetFileName(path.AsSpan()).StartsWith(BlobName.TemporaryMark, StringComparison.Ordinal))
            {
                DeleteIfAbandoned(new FileInfo(path));
                continue;
            }
            var name = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
            if (!name.StartsWith(prefix, StringComparison.Ordinal) || !BlobName.IsValid(name))
                continue;
            count++;
            if (_last is not null && string.CompareOrdinal(name, _last) <= 0)
                continue;
            page.Add(name);
            if (page.Count == 2 * _atOnce)
                KeepFirst(page);
        }
        KeepFirst(page);
        _last = page.Count > 0 ? page[^1] : _last;
        _atOnce = Math.Max(_atOnce, count / MostPages);
        return page;
    }

    private void KeepFirst(List<string> page)
    {
        page.Sort(string.CompareOrdinal);
        if (page.Count <= _atOnce)
            return;
        page.RemoveRange(_atOnce, page.Count - _atOnce);
        _isOver = false;
    }

    private void DeleteIfAbandoned(FileInfo file)
    {
        if (clock.GetUtcNow() - file.LastWriteTimeUtc > LongestWrite)
            file.Delete();
    }
}
