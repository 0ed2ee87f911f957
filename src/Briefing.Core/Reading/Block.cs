namespace Briefing.Reading;

internal enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    TableRow,
    Caption,
}

/// <summary>A paragraph, heading, list item, table row or caption of a document, in its order; one line of clean text.</summary>
internal sealed class Block(string text, BlockKind kind = BlockKind.Paragraph)
{
    public string Text { get; } = text;

    public LineShape Shape { get; } = LineShape.Of(text);

    public BlockKind Kind { get; set; } = kind;

    /// <summary>Share of its letters that stand in links.</summary>
    public double LinkShare { get; init; }

    /// <summary>Why it is not part of the article, or null where it is.</summary>
    public string? Why { get; set; }

    public bool IsKept => Why is null;
}
