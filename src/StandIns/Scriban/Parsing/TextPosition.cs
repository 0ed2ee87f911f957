namespace Scriban.Parsing;

/// <summary>A place in a template; offset, line and column count from zero, and are -1 at the end of the text.</summary>
public readonly record struct TextPosition(int Offset, int Line, int Column)
{
    public static readonly TextPosition Eof = new(-1, -1, -1);

    public TextPosition NextColumn(int offset = 1) => new(Offset + offset, Line, Column + offset);

    public override string ToString() => $"({Offset}:{Line},{Column})";

    /// <summary>Line and column as people count them, from one.</summary>
    public string ToStringSimple() => $"{Line + 1},{Column + 1}";
}
