namespace Scriban.Parsing;

/// <summary>A template's text and where its lines begin, so that tokens need to carry offsets only.</summary>
internal sealed class SourceText
{
    private readonly List<int> _lineStarts = [0];

    public SourceText(string text, string? path)
    {
        Text = text;
        Path = path ?? "<input>";
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) _lineStarts.Add(i + 1);
        }
    }

    public string Text { get; }

    public string Path { get; }

    /// <summary>The position of an offset; one past the end shares line and column with the last character.</summary>
    public TextPosition PositionOf(int offset)
    {
        if (offset < 0) return TextPosition.Eof;
        var within = Math.Max(0, Math.Min(offset, Text.Length - 1));
        var found = _lineStarts.BinarySearch(within);
        var line = found >= 0 ? found : ~found - 1;
        return new TextPosition(offset, line, within - _lineStarts[line]);
    }

    public SourceSpan SpanOf(int start, int end) => new(Path, PositionOf(start), PositionOf(end));

    public SourceSpan SpanOf(Token token) => SpanOf(token.Start, token.End);

    public string TextOf(Token token)
    {
        if (token.Kind == TokenKind.Eof) return "<eof>";
        return token.End < Text.Length ? Text[token.Start..(token.End + 1)] : "<error>";
    }
}
