using System.Buffers;
using System.Runtime.InteropServices;

namespace Briefing.Reading.Html;

/// <summary>An element or a run of text. Text and attributes are ranges of the page's source, decoded when asked for.</summary>
internal struct HtmlNode
{
    public Tag Tag;

    /// <summary>Index of the parent; -1 for the root.</summary>
    public int Parent;

    /// <summary>Text: its range. Element: the range of its attributes.</summary>
    public int Start, End;

    /// <summary>Index behind its last descendant: nodes lie in the order of the page.</summary>
    public int Behind;
}

/// <summary>A page as an array of nodes in document order; a subtree is a range of it, so nothing here needs recursion.</summary>
internal sealed class HtmlTree(string source)
{
    private readonly List<HtmlNode> _nodes = new(256);

    public string Source { get; } = source;

    public ReadOnlySpan<HtmlNode> Nodes => CollectionsMarshal.AsSpan(_nodes);

    public int Count => _nodes.Count;

    public int Add(Tag tag, int parent, int start, int end)
    {
        _nodes.Add(new HtmlNode { Tag = tag, Parent = parent, Start = start, End = end });
        return _nodes.Count - 1;
    }

    /// <summary>Computes <see cref="HtmlNode.Behind"/> once all nodes are there.</summary>
    public void Seal()
    {
        var nodes = CollectionsMarshal.AsSpan(_nodes);
        for (var number = nodes.Length - 1; number >= 0; number--)
        {
            ref var node = ref nodes[number];
            node.Behind = Math.Max(node.Behind, number + 1);
            if (node.Parent >= 0)
            {
                ref var parent = ref nodes[node.Parent];
                parent.Behind = Math.Max(parent.Behind, node.Behind);
            }
        }
    }

    public AttributeReader Attributes(int node) => new(Source.AsSpan(Nodes[node].Start, Nodes[node].End - Nodes[node].Start));

    /// <summary>The decoded value of an attribute, or null.</summary>
    public string? Attribute(int node, string name)
    {
        var attributes = Attributes(node);
        while (attributes.MoveNext())
        {
            if (attributes.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return Entities.Decode(attributes.Value);
            }
        }

        return null;
    }

    /// <summary>All text of a subtree, decoded and clean.</summary>
    public string TextOf(int node, int longest = 2_000)
    {
        var text = new System.Text.StringBuilder();
        for (var number = node; number < Nodes[node].Behind && text.Length < longest; number++)
        {
            var (tag, start, end) = (Nodes[number].Tag, Nodes[number].Start, Nodes[number].End);
            if (tag == Tag.Text)
            {
                Entities.Append(text, Source.AsSpan(start, Math.Min(end - start, longest)));
            }
            else if (number != node && tag is Tag.Script or Tag.Style or Tag.Svg or Tag.Template)
            {
                number = Nodes[number].Behind - 1;
            }
            else
            {
                text.Append(tag.IsBlock() || tag == Tag.Br ? " " : "");
            }
        }

        return CleanText.Line(text.ToString());
    }
}

/// <summary>Steps through the attributes of a tag. The first of two equal names is the one that counts; callers stop at it.</summary>
internal ref struct AttributeReader(ReadOnlySpan<char> rest)
{
    private const string Space = " \t\r\n\f";

    private static readonly SearchValues<char> SpaceChars = SearchValues.Create(Space);
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(Space + "/=");

    private ReadOnlySpan<char> _rest = rest;

    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>As written, entities not decoded.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    public bool MoveNext()
    {
        var start = _rest.IndexOfAnyExcept(NameEnds);
        if (start < 0)
        {
            return false;
        }

        _rest = _rest[start..];
        var end = _rest.IndexOfAny(NameEnds);
        Name = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? default : _rest[end..].TrimStart(Space);
        Value = default;
        if (_rest.IsEmpty || _rest[0] != '=')
        {
            return true;
        }

        _rest = _rest[1..].TrimStart(Space);
        if (!_rest.IsEmpty && _rest[0] is '"' or '\'')
        {
            var close = _rest[1..].IndexOf(_rest[0]);
            Value = close < 0 ? _rest[1..] : _rest.Slice(1, close);
            _rest = close < 0 ? default : _rest[(close + 2)..];
        }
        else
        {
            var stop = _rest.IndexOfAny(SpaceChars);
            Value = stop < 0 ? _rest : _rest[..stop];
            _rest = stop < 0 ? default : _rest[stop..];
        }

        return true;
    }
}
