namespace Briefing.Merging;

internal enum TokenKind
{
    Word,
    Number,
    Symbol,
}

/// <summary>A word, a run of digits with its separators, or one other character.</summary>
/// <param name="Start">UTF-16 offset into the article's text.</param>
/// <param name="Glued">True where nothing stands between it and the token before, as "km" in "30km".</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, string Text, string Lower, bool Glued)
{
    public bool Is(string lower) => Lower == lower;

    public bool IsAny(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Lower == word)
                return true;

        return false;
    }

    public bool IsCapitalised => Kind == TokenKind.Word && char.IsUpper(Text[0]);
}
