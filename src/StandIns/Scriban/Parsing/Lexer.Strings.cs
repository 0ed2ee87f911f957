namespace Scriban.Parsing;

internal sealed partial class Lexer
{
    private void ReadString()
    {
        var start = _at;
        var quote = Current;
        _at++;
        while (Current != quote)
        {
            if (IsUnterminated($"Unexpected end of file while parsing a string not terminated by a {quote}")) return;
            if (Current == '\\') SkipEscape(false);
            else _at++;
        }
        _at++;
        Add(TokenKind.String, start);
    }

    private void ReadVerbatimString()
    {
        var start = _at;
        _at++;
        while (Current != '`' || Peek(1) == '`')
        {
            if (IsUnterminated("Unexpected end of file while parsing a verbatim string not terminated by a `")) return;
            _at += Current == '`' ? 2 : 1;
        }
        _at++;
        Add(TokenKind.VerbatimString, start);
    }

    private bool IsUnterminated(string message)
    {
        if (_at < _text.Length) return false;
        _at = _text.Length;
        Error(message, _at - 1, _at - 1);
        _tokens.Add(new Token(TokenKind.Invalid, _at - 1, _at - 1));
        return true;
    }

    private void ReadInterpolatedString()
    {
        var start = _at;
        _openQuotes.Push(Peek(1));
        _at += 2;
        ReadInterpolatedPart(start, TokenKind.BeginInterpolatedString, TokenKind.InterpolatedString);
    }

    private void CloseInterpolation()
    {
        var start = _at;
        _at++;
        Add(TokenKind.CloseInterpolatedBrace, start);
        ReadInterpolatedPart(start, TokenKind.ContinuationInterpolatedString, TokenKind.EndingInterpolatedString);
    }

    /// <summary>Text up to the next expression, which leaves a token of one kind, or up to the closing quote, of another.</summary>
    private void ReadInterpolatedPart(int start, TokenKind beforeExpression, TokenKind beforeEnd)
    {
        var quote = _openQuotes.Peek();
        while (Current != quote)
        {
            if (IsUnterminated($"Unexpected end of file while parsing a string not terminated by a {quote}")) return;
            if (Current == '{')
            {
                _at++;
                Add(beforeExpression, start);
                Add(TokenKind.OpenInterpolatedBrace, _at - 1);
                return;
            }
            if (Current == '\\') SkipEscape(true);
            else _at++;
        }
        _at++;
        _openQuotes.Pop();
        Add(beforeEnd, start);
    }

    private void SkipEscape(bool braces)
    {
        _at++;
        switch (Current)
        {
            case '\n' or '0' or '\'' or '"' or '\\' or 'b' or 'f' or 'n' or 'r' or 't' or 'v':
            case '{' when braces:
                _at++;
                return;
            case '\r':
                _at += Peek(1) == '\n' ? 2 : 1;
                return;
            case 'u' when TrySkipHex(4):
            case 'x' when TrySkipHex(2):
                return;
        }
        Error($"Unexpected escape character `{Current}` in string. Only 0 ' \\ \" b f n r t v u0000-uFFFF x00-xFF are allowed", _at, _at);
    }

    private bool TrySkipHex(int digits)
    {
        var letter = Current;
        _at++;
        for (var i = 0; i < digits; i++, _at++)
        {
            if (char.IsAsciiHexDigit(Current)) continue;
            var expected = letter == 'u' ? @"`\u`. Expecting `\u0000` to `\uffff`." : @"`\x`. Expecting `\x00` to `\xff`";
            Error($"Unexpected hex number `{Current}` following {expected}", _at, _at);
            return false;
        }
        return true;
    }
}
