namespace Scriban.Parsing;

/// <summary>A stretch of a template, both ends included.</summary>
public struct SourceSpan(string fileName, TextPosition start, TextPosition end)
{
    public string FileName { get; set; } = fileName;

    public TextPosition Start { get; set; } = start;

    public TextPosition End { get; set; } = end;

    public override readonly string ToString() => $"{FileName}({Start})-({End})";

    public readonly string ToStringSimple() => $"{FileName}({Start.ToStringSimple()})";
}
