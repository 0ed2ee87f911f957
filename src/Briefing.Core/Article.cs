using System.Collections.Immutable;

namespace Briefing;

/// <summary>
/// An article as a reader of its page would have it: clean paragraphs, and nothing that is not the article.
/// All offsets of the product are UTF-16 offsets into <see cref="Text"/>.
/// </summary>
public sealed record Article
{
    /// <summary>Stable identity of the upload: lower-case letters, digits and hyphens only, or the id that a caller gave.</summary>
    public required string Id { get; init; }

    /// <summary>The upload's name, shown to people who look for their file.</summary>
    public required string Name { get; init; }

    /// <summary>The kept paragraphs, joined by one blank line ("\n\n"); never empty.</summary>
    public required string Text { get; init; }

    /// <summary>The sentences of <see cref="Text"/>, in order, not overlapping.</summary>
    public required ImmutableArray<Sentence> Sentences { get; init; }

    /// <summary>The title as the article has it, or null where it has none. It may describe something else: whoever prints it checks.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet's name, or null.</summary>
    public string? Source { get; init; }

    public string? Author { get; init; }

    /// <summary>An absolute http or https address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 639-1 code, or "und" where the text does not tell.</summary>
    public string Language { get; init; } = "und";

    /// <summary>When it was published, or null where nothing tells.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>True where <see cref="Published"/> is the file's time and not the article's own statement.</summary>
    public bool PublishedIsAssumed { get; init; }

    /// <summary><see cref="Published"/> where the article states it itself. A file's time orders nothing and anchors no "yesterday".</summary>
    public DateTimeOffset? StatedPublished => PublishedIsAssumed ? null : Published;

    /// <summary>The rights line that the article came with, printed with its source.</summary>
    public string? Rights { get; init; }

    /// <summary>True where most of it is table rows and catchwords, as in notes; a list of whole sentences is not meant.</summary>
    public bool IsTabular { get; init; }

    /// <summary>What reading took out, and why, in the order of the upload.</summary>
    public ImmutableArray<Removed> Removed { get; init; } = [];

    /// <summary>The text of one of <see cref="Sentences"/>.</summary>
    public ReadOnlySpan<char> this[Sentence sentence] => Text.AsSpan(sentence.Start, sentence.Length);
}

/// <summary>A span of an article's text that holds one sentence, without white space around it.</summary>
/// <param name="Start">UTF-16 offset of its first character.</param>
/// <param name="End">UTF-16 offset behind its last character.</param>
/// <param name="Paragraph">Zero-based number of the paragraph that holds it.</param>
public readonly record struct Sentence(int Start, int End, int Paragraph)
{
    public int Length => End - Start;
}

/// <summary>A part of an upload that is not the article.</summary>
/// <param name="Text">The part as it stood.</param>
/// <param name="Why">What it is: "comment form", "photo credit", "link list" ...</param>
public sealed record Removed(string Text, string Why);

/// <summary>An upload that cannot be used.</summary>
/// <param name="Name">The upload's name.</param>
/// <param name="Why">A sentence that says what is wrong and what to do.</param>
public sealed record Skipped(string Name, string Why);
