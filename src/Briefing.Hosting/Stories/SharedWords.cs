namespace Briefing.Hosting.Stories;

/// <summary>
/// Words that stories share, each kept once. Unlike the runtime's pool of strings it lets go of what no story has any more: names and figures of articles
/// that have changed, of which there is no end. Not safe for concurrent use.
/// </summary>
internal sealed class SharedWords
{
    // Below this there is nothing to gain.
    private const int Few = 10_000;

    private HashSet<string> _words = new(StringComparer.Ordinal);
    private int _used;

    public int Count => _words.Count;

    /// <summary>The same string for the same word.</summary>
    public string Of(string word)
    {
        if (_words.TryGetValue(word, out var known))
            return known;
        _words.Add(word);
        return word;
    }

    /// <summary>Keeps only what is in use, where as much again has come since that was asked last.</summary>
    /// <param name="used">All words that are in use, read only where there is something to let go of.</param>
    public void Trim(IEnumerable<string> used)
    {
        if (_words.Count < Few || _words.Count < 2 * _used)
            return;
        _words = new HashSet<string>(used, StringComparer.Ordinal);
        _used = _words.Count;
    }
}
