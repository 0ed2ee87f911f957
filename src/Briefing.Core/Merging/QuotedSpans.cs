namespace Briefing.Merging;

/// <summary>The parts of an article inside quotation marks. A mark opens within a paragraph; what it opens ends with that paragraph at the latest.</summary>
internal sealed class QuotedSpans
{
    private readonly List<(int Start, int End)> _spans = [];
    private readonly HashSet<int> _open = [];

    public QuotedSpans(string text)
    {
        var open = -1;
        var closing = '\0';
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n')
            {
                if (open >= 0)
                    _open.Add(_spans.Count);

                Close(ref open, at);
            }
            else if (open < 0)
            {
                closing = ClosingOf(text[at]);
                open = closing == '\0' ? -1 : at;
            }
            else if (text[at] == closing || (closing == '”' && text[open] == '„' && text[at] == '“'))
            {
                Close(ref open, at + 1);
            }
        }

        Close(ref open, text.Length);
    }

    /// <summary>In order, marks included.</summary>
    public IReadOnlyList<(int Start, int End)> All => _spans;

    /// <summary>Whether a span ends with its closing mark, and not with its paragraph as that of a speech which goes on in the next.</summary>
    public bool IsClosed(int index) => !_open.Contains(index);

    public bool Contains(int offset) => IndexAt(offset) >= 0;

    /// <summary>Index of the first span that begins at an offset or behind it; the number of spans where none does.</summary>
    public int FirstBehind(int offset)
    {
        int low = 0, high = _spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Index of the span that holds an offset, or -1.</summary>
    public int IndexAt(int offset)
    {
        int low = 0, high = _spans.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].End <= offset)
                low = middle + 1;
            else if (_spans[middle].Start > offset)
                high = middle - 1;
            else
                return middle;
        }

        return -1;
    }

    private void Close(ref int open, int end)
    {
        if (open >= 0)
            _spans.Add((open, end));

        open = -1;
    }

    private static char ClosingOf(char mark) => mark switch
    {
        '“' or '„' => '”',
        '"' => '"',
        '«' => '»',
        '「' => '」',
        _ => '\0',
    };
}
