namespace Briefing.Reading;

/// <summary>A document as its format gave it, before what is not the article is swept out.</summary>
internal sealed class Draft
{
    /// <summary>The document's own id, or null where the upload's name must do.</summary>
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Source { get; set; }

    public string? Author { get; set; }

    public string? Url { get; set; }

    public string? Language { get; set; }

    public DateTimeOffset? Published { get; set; }

    public string? Rights { get; set; }

    public List<Block> Blocks { get; } = [];

    /// <summary>Markup says where the title and the headings are; plain text has to be asked.</summary>
    public bool HasMarkup { get; init; }
}
