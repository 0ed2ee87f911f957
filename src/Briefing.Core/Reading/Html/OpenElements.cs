namespace Briefing.Reading.Html;

/// <summary>The elements that are open while a page is parsed, and the rules by which tags close each other.</summary>
internal sealed class OpenElements
{
    /// <summary>Deeper elements are read as if they stood here: no real page nests so deep, and lookups stay bounded.</summary>
    private const int Deepest = 200;

    private readonly HtmlTree _tree;
    private readonly List<(Tag Tag, int Node)> _open = new(Deepest);
    private readonly int[] _openOf = new int[256];
    private int _tooDeep;

    public OpenElements(HtmlTree tree)
    {
        _tree = tree;
        Push(Tag.Body, tree.Add(Tag.Body, -1, 0, 0));
    }

    public void AddText(int start, int end)
    {
        if (end > start)
        {
            _tree.Add(Tag.Text, _open[^1].Node, start, end);
        }
    }

    public void Open(Tag tag, int start, int end, bool isSelfClosed = false)
    {
        if (tag is Tag.Html or Tag.Body or Tag.Head)
        {
            // The root is there already, and a head that is never closed must not swallow the body.
            _tree.Add(tag, _open[^1].Node, start, end);
            return;
        }

        CloseImplied(tag);
        var node = _tree.Add(tag, _open[^1].Node, start, end);
        if (tag.IsVoid() || isSelfClosed)
        {
            return;
        }

        if (_open.Count >= Deepest)
        {
            _tooDeep++;
        }
        else
        {
            Push(tag, node);
        }
    }

    public void Close(Tag tag)
    {
        if (tag is Tag.Html or Tag.Body or Tag.Head || tag.IsVoid())
        {
            return;
        }

        if (_openOf[(int)tag] == 0)
        {
            return;
        }

        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }

        var isFormatting = !tag.IsBlock() && tag is not (Tag.Svg or Tag.Math or Tag.Template or Tag.Object or Tag.Select or Tag.Button or Tag.Video or Tag.Audio);
        for (var at = _open.Count - 1; at > 0; at--)
        {
            var open = _open[at].Tag;
            if (open == tag || (tag.IsHeading() && open.IsHeading()))
            {
                PopTo(at);
                return;
            }

            if (isFormatting && open.IsBlock())
            {
                Forget(tag, at);
                return;
            }

            if (IsCell(open) && !IsTablePart(tag))
            {
                return;
            }
        }
    }

    private void CloseImplied(Tag tag)
    {
        switch (tag)
        {
            case Tag.Li:
                CloseWithin(Tag.Li, Tag.Ul, Tag.Ol);
                break;
            case Tag.Dd or Tag.Dt:
                CloseWithin(Tag.Dd, Tag.Dl, Tag.Dl);
                CloseWithin(Tag.Dt, Tag.Dl, Tag.Dl);
                break;
            case Tag.Option or Tag.Optgroup:
                CloseWithin(Tag.Option, Tag.Select, Tag.Select);
                break;
            case Tag.Td or Tag.Th:
                CloseWithin(Tag.Td, Tag.Table, Tag.Tr);
                CloseWithin(Tag.Th, Tag.Table, Tag.Tr);
                break;
            case Tag.Tr:
                CloseWithin(Tag.Tr, Tag.Table, Tag.Table);
                break;
            case Tag.Tbody or Tag.Thead or Tag.Tfoot:
                CloseWithin(Tag.Tbody, Tag.Table, Tag.Table);
                CloseWithin(Tag.Thead, Tag.Table, Tag.Table);
                break;
            case Tag.A:
                CloseWithin(Tag.A, Tag.Td, Tag.Table);
                break;
        }

        if (tag.IsBlock() && _openOf[(int)Tag.P] > 0 && tag is not (Tag.Td or Tag.Th or Tag.Tr or Tag.Tbody or Tag.Thead or Tag.Tfoot or Tag.Caption))
        {
            CloseWithin(Tag.P, Tag.Button, Tag.Object);
        }

        if (tag.IsHeading() && _open[^1].Tag.IsHeading())
        {
            PopTo(_open.Count - 1);
        }
    }

    /// <summary>Closes the innermost open element of this tag, unless a cell or one of the barriers stands between.</summary>
    private void CloseWithin(Tag tag, Tag barrier, Tag other)
    {
        if (_openOf[(int)tag] == 0 || _tooDeep > 0)
        {
            return;
        }

        for (var at = _open.Count - 1; at > 0; at--)
        {
            var open = _open[at].Tag;
            if (open == tag)
            {
                PopTo(at);
                return;
            }

            if (open == barrier || open == other || (IsCell(open) && !IsTablePart(tag)))
            {
                return;
            }
        }
    }

    /// <summary>A formatting element that a block was opened in ends without ending the block.</summary>
    private void Forget(Tag tag, int below)
    {
        for (var at = below - 1; at > 0; at--)
        {
            if (_open[at].Tag == tag)
            {
                _openOf[(int)tag]--;
                _open.RemoveAt(at);
                return;
            }

            if (IsCell(_open[at].Tag))
            {
                return;
            }
        }
    }

    private void Push(Tag tag, int node)
    {
        _open.Add((tag, node));
        _openOf[(int)tag]++;
    }

    private void PopTo(int at)
    {
        for (var above = _open.Count - 1; above >= at; above--)
        {
            _openOf[(int)_open[above].Tag]--;
        }

        _open.RemoveRange(at, _open.Count - at);
    }

    private static bool IsCell(Tag tag) => tag is Tag.Td or Tag.Th or Tag.Caption;

    private static bool IsTablePart(Tag tag) => tag is Tag.Td or Tag.Th or Tag.Tr or Tag.Tbody or Tag.Thead or Tag.Tfoot or Tag.Table or Tag.Caption;
}
