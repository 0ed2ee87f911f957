namespace Scriban.Parsing;

/// <summary>The signs of the language and the tokens they make.</summary>
internal static class Symbols
{
    // Longer signs stand before their own beginnings.
    private static readonly (string Text, TokenKind Kind)[] All =
    [
        ("..<", TokenKind.DoubleDotLess), ("...", TokenKind.TripleDot), ("..", TokenKind.DoubleDot), (".", TokenKind.Dot),
        ("//=", TokenKind.DoubleDivideEqual), ("//", TokenKind.DoubleDivide), ("/=", TokenKind.DivideEqual), ("/", TokenKind.Divide),
        ("*=", TokenKind.AsteriskEqual), ("*", TokenKind.Asterisk),
        ("++", TokenKind.DoublePlus), ("+=", TokenKind.PlusEqual), ("+", TokenKind.Plus),
        ("--", TokenKind.DoubleMinus), ("-=", TokenKind.MinusEqual), ("-", TokenKind.Minus),
        ("%=", TokenKind.PercentEqual), ("%", TokenKind.Percent),
        ("==", TokenKind.DoubleEqual), ("=", TokenKind.Equal),
        ("!=", TokenKind.ExclamationEqual), ("!", TokenKind.Exclamation),
        ("<=", TokenKind.LessEqual), ("<<", TokenKind.DoubleLessThan), ("<", TokenKind.Less),
        (">=", TokenKind.GreaterEqual), (">>", TokenKind.DoubleGreaterThan), (">", TokenKind.Greater),
        ("&&", TokenKind.DoubleAmp), ("&", TokenKind.Amp),
        ("||", TokenKind.DoubleVerticalBar), ("|>", TokenKind.PipeGreater), ("|", TokenKind.VerticalBar),
        ("??", TokenKind.DoubleQuestion), ("?.", TokenKind.QuestionDot), ("?!", TokenKind.QuestionExclamation), ("?", TokenKind.Question),
        ("^^", TokenKind.DoubleCaret), ("^", TokenKind.Caret),
        ("@", TokenKind.Arroba), (":", TokenKind.Colon), (";", TokenKind.SemiColon), (",", TokenKind.Comma),
        ("(", TokenKind.OpenParen), (")", TokenKind.CloseParen),
        ("[", TokenKind.OpenBracket), ("]", TokenKind.CloseBracket),
        ("{", TokenKind.OpenBrace), ("}", TokenKind.CloseBrace),
    ];

    private static readonly ILookup<char, (string Text, TokenKind Kind)> ByFirst = All.ToLookup(symbol => symbol.Text[0]);

    private static readonly Dictionary<TokenKind, string> Texts = All.ToDictionary(symbol => symbol.Kind, symbol => symbol.Text);

    public static bool TryMatch(string text, int offset, out TokenKind kind, out int length)
    {
        foreach (var symbol in ByFirst[text[offset]])
        {
            if (string.CompareOrdinal(text, offset, symbol.Text, 0, symbol.Text.Length) != 0) continue;
            (kind, length) = (symbol.Kind, symbol.Text.Length);
            return true;
        }
        (kind, length) = (TokenKind.Invalid, 0);
        return false;
    }

    public static string TextOf(TokenKind kind) => Texts[kind];
}
