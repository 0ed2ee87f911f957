namespace Scriban.Parsing;

internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        var start = _at;
        if (Current == '0' && Peek(1) == 'x') ReadHexadecimal();
        else if (Current == '0' && Peek(1) == 'b') ReadBinary();
        else ReadDecimal(start);
    }

    private void ReadDecimal(int start)
    {
        var isFloat = false;
        _at++;
        while (char.IsDigit(Current) || Current == '_') _at++;
        // `1..5` is a range and `1.name` a member, but `1.`, `1.f` and `1.e3` are numbers.
        if (Current == '.' && Peek(1) != '.' && (!char.IsLetter(Peek(1)) || IsSuffix(Peek(1)) || Peek(1) is 'e' or 'E'))
        {
            isFloat = true;
            _at++;
            while (char.IsDigit(Current)) _at++;
        }
        if (Current is 'e' or 'E')
        {
            _at++;
            if (Current is '+' or '-') _at++;
            if (!char.IsDigit(Current))
            {
                Error("Expecting at least one digit after the exponent", _at, _at);
                _tokens.Add(new Token(TokenKind.Invalid, _at, _at));
                return;
            }
            while (char.IsDigit(Current)) _at++;
        }
        if (IsSuffix(Current) && !IsIdentifierPart(Peek(1)))
        {
            isFloat = true;
            _at++;
        }
        Add(isFloat ? TokenKind.Float : TokenKind.Integer, start);
    }

    private static bool IsSuffix(char c) => c is 'f' or 'F' or 'd' or 'D' or 'm' or 'M';

    private void ReadHexadecimal()
    {
        var start = _at;
        _at += 2;
        var digits = 0;
        for (; char.IsAsciiHexDigit(Current) || Current == '_'; _at++)
        {
            if (Current != '_') digits++;
        }
        if (Current is 'u' or 'U' && !IsIdentifierPart(Peek(1))) _at++;
        AddPrefixed(TokenKind.HexaInteger, start, digits, "Invalid hex number, expecting at least a hex digit [0-9a-fA-F] after 0x");
    }

    private void ReadBinary()
    {
        var start = _at;
        var dotted = false;
        _at += 2;
        var digits = 0;
        for (; Current is '0' or '1' or '_' || IsBinaryPoint(dotted); _at++)
        {
            if (Current is '0' or '1') digits++;
            dotted |= Current == '.';
        }
        if (!IsIdentifierPart(Peek(1)) && (Current is 'u' or 'U' || (dotted && Current is 'f' or 'F' or 'd' or 'D'))) _at++;
        AddPrefixed(TokenKind.BinaryInteger, start, digits, "Invalid binary number, expecting at least a binary digit 0 or 1 after 0b");
    }

    private bool IsBinaryPoint(bool dotted) => !dotted && Current == '.' && Peek(-1) is '0' or '1' && Peek(1) is '0' or '1';

    private void AddPrefixed(TokenKind kind, int start, int digits, string error)
    {
        if (digits > 0)
        {
            Add(kind, start);
            return;
        }
        Error(error, start, _at - 1);
        Add(TokenKind.Invalid, start);
    }
}
