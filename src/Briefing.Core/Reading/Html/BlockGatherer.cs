using System.Text;
using Briefing.Reading.Formats;

namespace Briefing.Reading.Html;

/// <summary>Walks a page in document order and gathers its blocks: what a reader sees, without controls, scripts and hidden text.</summary>
internal sealed class BlockGatherer(Page page)
{
    /// <summary>Stands for a line break until the block is complete; white space of the source is never this character.</summary>
    private const char LineBreak = '\v';

    private const int LongestLink = 1_000;

    private const string CellSeparator = " | ";

    private readonly HtmlTree _tree = page.Tree;
    private readonly List<PageBlock> _blocks = [];
    private readonly List<int> _open = [];
    private readonly StringBuilder _text = new();
    private int _linkLetters;
    private int _first;
    private int _links;
    private int _captions;
    private int _dataTable = -1;

    public List<PageBlock> Gather()
    {
        for (var number = 0; number < _tree.Count; number++)
        {
            CloseUpTo(number);
            var node = _tree.Nodes[number];
            if (node.Tag == Tag.Text)
            {
                AddText(number, node.Start, node.End);
            }
            else if (node.Tag.IsUnread())
            {
                number = node.Behind - 1;
            }
            else if ((page.RoleOf[number] & Role.Hidden) != 0)
            {
                AddHidden(number);
                number = node.Behind - 1;
            }
            else
            {
                Enter(number, node.Tag);
            }
        }

        CloseUpTo(_tree.Count);
        Flush(0);
        return _blocks;
    }

    private void Enter(int number, Tag tag)
    {
        if (tag == Tag.Br)
        {
            _text.Append(LineBreak);
            return;
        }

        if (_dataTable >= 0 && tag is Tag.Td or Tag.Th)
        {
            _text.Append(_text.Length > 0 ? CellSeparator : "");
            return;
        }

        if (tag.IsBlock())
        {
            Flush(Container());
            _dataTable = tag == Tag.Table && _dataTable < 0 && IsDataTable(number) ? number : _dataTable;
        }

        _links += IsLink(number, tag) ? 1 : 0;
        _captions += IsCaption(number, tag) ? 1 : 0;
        if (tag.IsBlock() || tag == Tag.A || IsCaption(number, tag))
        {
            _open.Add(number);
        }
    }

    private void CloseUpTo(int number)
    {
        while (_open.Count > 0 && _tree.Nodes[_open[^1]].Behind <= number)
        {
            var closed = _open[^1];
            var tag = _tree.Nodes[closed].Tag;
            if (tag.IsBlock() || IsCaption(closed, tag))
            {
                Flush(Container());
            }

            _open.RemoveAt(_open.Count - 1);
            _links -= IsLink(closed, tag) ? 1 : 0;
            _captions -= IsCaption(closed, tag) ? 1 : 0;
            _dataTable = closed == _dataTable ? -1 : _dataTable;
        }
    }

    /// <summary>A link that was never closed runs over the rest of the page and links nothing.</summary>
    private bool IsLink(int number, Tag tag) => tag == Tag.A && page.TextLength(number) <= LongestLink;

    private bool IsCaption(int number, Tag tag) =>
        tag is Tag.Figcaption or Tag.Figure || (page.RoleOf[number] & Role.Caption) != 0;

    private int Container()
    {
        for (var at = _open.Count - 1; at >= 0; at--)
        {
            if (_tree.Nodes[_open[at]].Tag.IsBlock())
            {
                return _open[at];
            }
        }

        return 0;
    }

    private void AddText(int number, int start, int end)
    {
        _first = _text.Length == 0 ? number : _first;
        var before = _text.Length;
        Entities.Append(_text, _tree.Source.AsSpan(start, end - start));
        if (_links > 0)
        {
            for (var at = before; at < _text.Length; at++)
            {
                _linkLetters += char.IsWhiteSpace(_text[at]) ? 0 : 1;
            }
        }
    }

    private void AddHidden(int number)
    {
        var text = _tree.TextOf(number, 500);
        if (text.Length > 0)
        {
            _blocks.Add(new PageBlock(number, number, text, BlockKind.Paragraph, 0) { Why = PageBlock.HiddenText });
        }
    }

    private void Flush(int container)
    {
        if (_text.Length == 0)
        {
            return;
        }

        var text = _text.ToString();
        _text.Clear();
        var linkLetters = _linkLetters;
        _linkLetters = 0;
        var at = _first;
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var kind = KindOf(container);
        var tag = _tree.Nodes[container].Tag;
        if (tag is Tag.Pre or Tag.Plaintext or Tag.Listing or Tag.Xmp)
        {
            foreach (var block in PlainTextReader.BlocksOf(text.Replace(LineBreak, '\n')))
            {
                _blocks.Add(new PageBlock(at, container, block.Text, kind, 0));
            }

            return;
        }

        var letters = 0;
        foreach (var c in text)
        {
            letters += char.IsWhiteSpace(c) ? 0 : 1;
        }

        var linkShare = letters == 0 ? 0 : (double)linkLetters / letters;
        foreach (var paragraph in ParagraphsOf(text))
        {
            var line = CleanText.Line(paragraph);
            if (line.Length > 0)
            {
                _blocks.Add(new PageBlock(at, container, line, kind, linkShare));
            }
        }
    }

    /// <summary>Two line breaks make a paragraph; single ones do where the lines between them are sentences.</summary>
    private static List<string> ParagraphsOf(string text)
    {
        if (!text.Contains(LineBreak, StringComparison.Ordinal))
        {
            return [text];
        }

        var paragraphs = new List<string>();
        var lines = new List<string>();
        foreach (var part in text.Split(LineBreak))
        {
            if (!string.IsNullOrWhiteSpace(part))
            {
                lines.Add(part);
            }
            else if (lines.Count > 0)
            {
                AddLines(lines, paragraphs);
            }
        }

        AddLines(lines, paragraphs);
        return paragraphs;
    }

    private static void AddLines(List<string> lines, List<string> paragraphs)
    {
        var closed = lines.Take(lines.Count - 1).Count(line => LineShape.Of(line) is { EndsSentence: true } or { Words: <= 12 });
        if (lines.Count > 1 && closed * 10 >= (lines.Count - 1) * 7)
        {
            paragraphs.AddRange(lines);
        }
        else if (lines.Count > 0)
        {
            paragraphs.Add(string.Join(' ', lines));
        }

        lines.Clear();
    }

    private BlockKind KindOf(int container)
    {
        if (_dataTable >= 0)
        {
            return BlockKind.TableRow;
        }

        if (_captions > 0)
        {
            return BlockKind.Caption;
        }

        var tag = _tree.Nodes[container].Tag;
        return tag.IsHeading() ? BlockKind.Heading
            : tag is Tag.Li or Tag.Dd ? BlockKind.ListItem
            : tag is Tag.Legend or Tag.Caption ? BlockKind.Caption
            : BlockKind.Paragraph;
    }

    /// <summary>Rows of short cells; a table that holds paragraphs or other tables lays out the page.</summary>
    private bool IsDataTable(int table)
    {
        int rows = 0, cells = 0, letters = 0;
        for (var number = table + 1; number < _tree.Nodes[table].Behind; number++)
        {
            var node = _tree.Nodes[number];
            rows += node.Tag == Tag.Tr ? 1 : 0;
            cells += node.Tag is Tag.Td or Tag.Th ? 1 : 0;
            letters += node.Tag == Tag.Text ? node.End - node.Start : 0;
            if (node.Tag is Tag.Table or Tag.H1 or Tag.H2 or Tag.Ul or Tag.Form or Tag.Article or Tag.Section || letters > 20_000)
            {
                return false;
            }
        }

        return rows >= 2 && cells >= 2 * rows && letters < 80 * cells;
    }
}
