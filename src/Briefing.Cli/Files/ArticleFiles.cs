namespace Briefing.Cli.Files;

/// <summary>A file to be read as an article.</summary>
/// <param name="Name">What people call it: its path within the folder that was named, or its file name.</param>
internal sealed record ArticleFile(string Name, string FullPath);

/// <summary>Which files are meant by the paths of a command line.</summary>
internal static class ArticleFiles
{
    /// <summary>
    /// The files of <paramref name="paths"/> in the order of the paths, folders sorted by name with everything below them. Hidden files
    /// and those in <paramref name="except"/> are left alone, and a file that is reached twice counts once.
    /// </summary>
    public static (IReadOnlyList<ArticleFile> Files, IReadOnlyList<Skipped> Skipped) Find(
        IEnumerable<string> paths,
        IReadOnlySet<string> except)
    {
        var walk = new Walk(except);
        foreach (var path in paths)
            walk.Start(path);
        return (walk.Files, walk.Skipped);
    }

    private sealed class Walk(IReadOnlySet<string> except)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);

        public List<ArticleFile> Files { get; } = [];

        public List<Skipped> Skipped { get; } = [];

        public void Start(string path)
        {
            if (Directory.Exists(path))
                Folder(new DirectoryInfo(path), within: "", named: path);
            else if (Path.Exists(path))
                File(new FileInfo(path), Path.GetFileName(path), named: path);
            else
                Skipped.Add(new Skipped(path, "There is no such file or folder. Check the spelling of the path."));
        }

        private void Folder(DirectoryInfo folder, string within, string named)
        {
            // A link that leads back into its own ancestors would never end.
            if (!_seen.Add(RealPath(folder)))
                return;

            FileSystemInfo[] entries;
            try
            {
                entries = folder.GetFileSystemInfos();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Skipped.Add(new Skipped(named, "The folder cannot be listed. Check its permissions."));
                return;
            }

            Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            foreach (var entry in entries)
            {
                if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden))
                    continue;

                var name = within + entry.Name;
                if (Directory.Exists(entry.FullName))
                    Folder(new DirectoryInfo(entry.FullName), name + "/", Path.Combine(named, entry.Name));
                else
                    File(new FileInfo(entry.FullName), name, Path.Combine(named, entry.Name));
            }
        }

        private void File(FileInfo file, string name, string named)
        {
            if (except.Contains(file.FullName) || !_seen.Add(RealPath(file)))
                return;

            // Two folders may hold files of one name; then the path as it was typed tells them apart.
            if (!_names.Add(name))
                _names.Add(name = named);
            Files.Add(new ArticleFile(name, file.FullName));
        }

        private static string RealPath(FileSystemInfo entry)
        {
            try
            {
                return entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? entry.FullName;
            }
            catch (IOException)
            {
                return entry.FullName;
            }
        }
    }
}
