using System.Runtime.InteropServices;

namespace Briefing.Reading.Html;

/// <summary>A block of a page: a run of inline content between two block boundaries.</summary>
internal sealed class PageBlock(int at, int node, string text, BlockKind kind, double linkShare)
{
    /// <summary>Why a block is none that a reader sees.</summary>
    public const string HiddenText = "hidden text", Outside = "outside the article";

    /// <summary>The node of its first text: blocks are in this order, and a subtree's blocks are those within its range.</summary>
    public int At { get; } = at;

    /// <summary>The block element that it stands in.</summary>
    public int Node { get; } = node;

    public string Text { get; } = text;

    public BlockKind Kind { get; set; } = kind;

    public double LinkShare { get; } = linkShare;

    public LineShape Shape { get; } = LineShape.Of(text);

    /// <summary>Running text, and not a link to some.</summary>
    public bool IsProse => LinkShare < 0.5 && Kind is BlockKind.Paragraph or BlockKind.ListItem
        && (Shape.IsProse || Shape.Words >= 25 || (Shape.EndsSentence && Shape.Words >= 4));

    /// <summary>It says of itself, in a page's own phrases, that it is furniture.</summary>
    public bool IsPhrase { get; set; }

    /// <summary>Words that speak for its container being the article; negative where they speak against.</summary>
    public double Vote { get; set; }

    /// <summary>Why it is not the article's, or null.</summary>
    public string? Why { get; set; }

    /// <summary>The blocks of the nodes from <paramref name="first"/> up to, not with, <paramref name="behind"/>.</summary>
    public static Span<PageBlock> Within(List<PageBlock> blocks, int first, int behind)
    {
        var start = LowerBound(blocks, first);
        return CollectionsMarshal.AsSpan(blocks)[start..LowerBound(blocks, behind)];
    }

    /// <summary>Whether it stands in this element, and not only begins with it.</summary>
    public bool IsIn(int element) => Node >= element;

    private static int LowerBound(List<PageBlock> blocks, int node)
    {
        int low = 0, high = blocks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = blocks[middle].At < node ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
