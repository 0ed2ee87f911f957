namespace Scriban.Parsing;

/// <summary>Cuts a template into tokens. Comments and whitespace that mean nothing to the parser leave none.</summary>
internal sealed partial class Lexer
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly bool _codeOnly;
    private readonly List<Token> _tokens = [];
    private readonly List<LogMessage> _errors = [];
    private readonly Stack<char> _openQuotes = new();
    private int _at;
    private int _openBraces;

    private Lexer(SourceText source, bool codeOnly)
    {
        _source = source;
        _text = source.Text;
        _codeOnly = codeOnly;
    }

    private char Current => Peek(0);

    public static (List<Token> Tokens, List<LogMessage> Errors) Read(SourceText source, ScriptMode mode)
    {
        var lexer = new Lexer(source, mode == ScriptMode.ScriptOnly);
        if (lexer._codeOnly) lexer.ReadCode();
        while (lexer._at < lexer._text.Length) lexer.ReadTextAndBlock();
        lexer._tokens.Add(Token.Eof);
        return (lexer._tokens, lexer._errors);
    }

    private char Peek(int ahead)
    {
        var offset = _at + ahead;
        return offset < _text.Length ? _text[offset] : '\0';
    }

    private void Add(TokenKind kind, int start) => _tokens.Add(new Token(kind, start, _at - 1));

    private void Error(string message, int start, int end) =>
        _errors.Add(new LogMessage(ParserMessageType.Error, _source.SpanOf(start, end), message));

    /// <summary>Text up to the next <c>{{</c> or <c>{%{</c>, then that block to its end.</summary>
    private void ReadTextAndBlock()
    {
        var start = _at;
        var percents = 0;
        while (_at < _text.Length && !IsEnter(out percents)) _at++;
        var end = _at < _text.Length ? TrimBefore(start, _at, Peek(percents + 2)) : _at;
        if (end > start) _tokens.Add(new Token(TokenKind.Raw, start, end - 1));
        if (_at == _text.Length) return;

        var enter = _at;
        _at += percents + 2;
        if (Current is '-' or '~') _at++;
        Add(percents > 0 ? TokenKind.EscapeEnter : TokenKind.CodeEnter, enter);
        if (percents > 0) ReadEscape(percents);
        else ReadCode();
    }

    private bool IsEnter(out int percents)
    {
        percents = 0;
        if (Current != '{') return false;
        while (Peek(percents + 1) == '%') percents++;
        return Peek(percents + 1) == '{';
    }

    /// <summary><c>-</c> takes all whitespace before a block, <c>~</c> only that of the block's own line.</summary>
    private int TrimBefore(int start, int end, char mode)
    {
        if (mode is not ('-' or '~')) return end;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            var last = _text[end - 1];
            if (mode == '~' && (last == '\n' || (last == '\r' && _text[end] != '\n'))) break;
            end--;
        }
        return end;
    }

    private void ReadEscape(int percents)
    {
        var start = _at;
        while (_at < _text.Length && !IsExit(percents)) _at++;
        if (_at > start) Add(TokenKind.Escape, start);
        if (_at < _text.Length) ReadExit(TokenKind.EscapeExit, percents);
    }

    private void ReadCode()
    {
        while (_at < _text.Length)
        {
            if (!_codeOnly && IsExit(0))
            {
                ReadExit(TokenKind.CodeExit, 0);
                return;
            }
            ReadCodeToken();
        }
    }

    /// <summary>A <c>}}</c> that isn't the end of an object or of an interpolated expression.</summary>
    private bool IsExit(int percents)
    {
        if (_openBraces > 0 || _openQuotes.Count > 0) return false;
        var brace = Current is '-' or '~' ? 1 : 0;
        if (Peek(brace) != '}') return false;
        for (var i = 1; i <= percents; i++)
        {
            if (Peek(brace + i) != '%') return false;
        }
        return Peek(brace + percents + 1) == '}';
    }

    private void ReadExit(TokenKind kind, int percents)
    {
        var start = _at;
        var mode = Current;
        if (mode is '-' or '~') _at++;
        _at += percents + 2;
        Add(kind, start);
        if (mode is not ('-' or '~')) return;
        while (char.IsWhiteSpace(Current))
        {
            _at++;
            if (mode == '~' && _text[_at - 1] == '\n') break;
        }
    }

    private void ReadCodeToken()
    {
        var c = Current;
        if (c is '\n' or '\r') ReadNewLine();
        else if (char.IsWhiteSpace(c)) _at++;
        else if (c == '#') SkipComment();
        else if (c is '"' or '\'') ReadString();
        else if (c == '`') ReadVerbatimString();
        else if (c == '$' && Peek(1) is '"' or '\'') ReadInterpolatedString();
        else if (c == '}' && _openQuotes.Count > 0) CloseInterpolation();
        else if (c == '$' || IsIdentifierStart(c)) ReadIdentifier();
        else if (char.IsDigit(c)) ReadNumber();
        else ReadSymbol();
    }

    /// <summary>One token for a line's end and all the blank lines and indentation behind it.</summary>
    private void ReadNewLine()
    {
        var start = _at;
        while (char.IsWhiteSpace(Current)) _at++;
        Add(TokenKind.NewLine, start);
    }

    private void SkipComment()
    {
        _at++;
        if (Current != '#')
        {
            while (_at < _text.Length && Current is not ('\r' or '\n') && (_codeOnly || !IsExit(0))) _at++;
            return;
        }
        _at++;
        while (_at < _text.Length && !IsExit(0))
        {
            _at++;
            if (_text[_at - 1] != '#' || Current != '#') continue;
            _at++;
            return;
        }
    }

    private static bool IsIdentifierStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsIdentifierPart(char c) => IsIdentifierStart(c) || char.IsDigit(c);

    private void ReadIdentifier()
    {
        var start = _at;
        var special = Current == '$';
        _at++;
        if (special && Current == '$')
        {
            _at++;
        }
        else
        {
            while (IsIdentifierPart(Current)) _at++;
        }
        Add(special ? TokenKind.IdentifierSpecial : TokenKind.Identifier, start);
    }

    private void ReadSymbol()
    {
        var start = _at;
        if (!Symbols.TryMatch(_text, _at, out var kind, out var length)) length = 1;
        _at += length;
        if (kind == TokenKind.OpenBrace) _openBraces++;
        if (kind == TokenKind.CloseBrace && --_openBraces < 0)
        {
            _openBraces = 0;
            Error("Unexpected } while no matching {", start, start);
        }
        Add(kind, start);
    }
}
