using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>Whether the block that is being parsed has just been ended, by <c>end</c>, <c>else</c> or <c>when</c>.</summary>
    private bool _ended;

    /// <summary>Whether a statement was found that nobody can tell the end of; nothing is parsed after it.</summary>
    private bool _fatal;

    private ScriptBlock ParseBlock(ScriptNode parent, ScriptBlock? block = null, bool endsLine = true)
    {
        block = Open(block ?? new ScriptBlock());
        var outerDepth = _depth;
        _blockLevel++;
        Enter();
        var more = true;
        while (more && !_ended)
        {
            more = TryParseStatement(parent, block, endsLine, out var statement);
            if (statement is not null) block.Statements.Add(statement);
        }
        if (_ended && more && _blockLevel == 1)
        {
            LogError(parent, "Found <end> statement without a corresponding beginning of a block", _source.SpanOf(Previous.End, Previous.End));
        }
        else if (!_ended && _blockLevel > 1)
        {
            LogError(parent, "The <end> statement was not found", _source.SpanOf(Previous));
        }
        _ended = false;
        _blockLevel--;
        _depth = outerDepth;
        return Close(block);
    }

    /// <summary>Whether there may be more statements after this one, which is null if it belongs to another.</summary>
    private bool TryParseStatement(ScriptNode parent, ScriptBlock block, bool endsLine, out ScriptStatement? statement)
    {
        statement = null;
        while (!_fatal)
        {
            switch (Kind)
            {
                case TokenKind.Eof:
                    return false;
                case TokenKind.Raw or TokenKind.Escape:
                    statement = ParseRaw(parent);
                    return true;
                case TokenKind.CodeEnter or TokenKind.CodeExit or TokenKind.EscapeEnter or TokenKind.EscapeExit:
                    statement = ParseEscape(block);
                    return true;
            }
            if (!_inCode)
            {
                LogError($"Unexpected token {CurrentText} while not in a code block {{ ... }}");
                return false;
            }
            if (Kind is not (TokenKind.NewLine or TokenKind.SemiColon)) return TryParseCode(parent, endsLine, out statement);
            Next();
        }
        return false;
    }

    private bool TryParseCode(ScriptNode parent, bool endsLine, out ScriptStatement? statement)
    {
        if (Kind is TokenKind.Identifier or TokenKind.IdentifierSpecial) return TryParseKeyword(parent, endsLine, out statement);
        statement = StartsExpression() ? ParseExpressionStatement() : null;
        if (statement is null) LogError($"Unexpected token {CurrentText}");
        return statement is not null;
    }

    private ScriptRaw? ParseRaw(ScriptNode parent)
    {
        var raw = Open(new ScriptRaw(_source.TextOf(Current)));
        Next();
        Close(raw);
        // Text between `case` and the first `when` belongs to neither.
        return parent is ScriptCase ? null : raw;
    }

    private ScriptEscape ParseEscape(ScriptBlock block)
    {
        var enters = Kind is TokenKind.CodeEnter or TokenKind.EscapeEnter;
        var escape = Open(new ScriptEscape(enters));
        if (Kind == TokenKind.CodeEnter)
        {
            if (_inCode) LogError("Unexpected token while already in a code block");
            escape.Indent = IndentBefore(block);
        }
        else if (Kind == TokenKind.CodeExit)
        {
            if (!_inCode) LogError("Unexpected code block exit '}}' while no code block enter '{{' has been found");
            else if (_codeOnly) LogError("Unexpected code clock exit '}}' while parsing in script only mode. '}}' is not allowed.");
        }
        _inCode = Kind == TokenKind.CodeEnter;
        Next();
        return Close(escape);
    }

    /// <summary>The whitespace between the start of the line and the braces.</summary>
    private string? IndentBefore(ScriptBlock block)
    {
        if (block.Statements.LastOrDefault() is not ScriptRaw raw) return null;
        var end = raw.Span.End.Offset + 1;
        var start = end;
        while (start > 0 && _source.Text[start - 1] != '\n')
        {
            start--;
            if (!char.IsWhiteSpace(_source.Text[start])) return "";
        }
        return _source.Text[start..end];
    }

    private bool ExpectEnd()
    {
        switch (Kind)
        {
            case TokenKind.NewLine or TokenKind.SemiColon:
                Next();
                return true;
            case TokenKind.CodeExit or TokenKind.Eof:
                return true;
        }
        LogError($"Invalid token found `{CurrentText}`. Expecting <EOL>/end of line.");
        _fatal = true;
        return false;
    }

    private bool TryParseKeyword(ScriptNode parent, bool endsLine, out ScriptStatement? statement)
    {
        var word = _source.TextOf(Current);
        statement = null;
        switch (word)
        {
            case "end":
                Next();
                if (endsLine) ExpectEnd();
                _ended = true;
                return true;
            case "when":
                return TryParseWhen(parent, out statement);
            case "else":
                return TryParseElse(parent);
        }
        if (parent is ScriptCase) LogError($"Unexpected statement/expression `{CurrentText}` in the body of a `case` statement. Only `when`/`else` are expected.");
        var isLoop = Peek().Kind != TokenKind.Dot;
        statement = word switch
        {
            "if" => ParseIf(isElseIf: false),
            "case" => ParseCase(),
            "for" when isLoop => ParseFor(new ScriptFor()),
            "tablerow" when isLoop => ParseFor(new ScriptTableRow()),
            "while" when isLoop => ParseWhile(),
            "wrap" => ParseWrap(),
            "with" => ParseWith(),
            "capture" => ParseCapture(),
            "import" => ParseImport(),
            "readonly" => ParseReadOnly(),
            "break" => ParseJump(new ScriptBreak()),
            "continue" => ParseJump(new ScriptContinue()),
            "func" => ParseFunction(isAnonymous: false),
            "ret" => ParseReturn(),
            _ => ParseExpressionStatement(),
        };
        return true;
    }

    private ScriptStatement ParseExpressionStatement()
    {
        var statement = Open(new ScriptExpressionStatement());
        var expression = ExpectExpression(statement);
        if (expression is null) return Close(statement);
        if (expression is ScriptInlineFunction inline) return inline.Function;
        statement.Expression = expression;
        ExpectEnd();
        return Close(statement);
    }

    private ScriptWrap ParseWrap()
    {
        var wrap = Open(new ScriptWrap());
        Next();
        wrap.Target = ExpectExpression(wrap)!;
        if (ExpectEnd()) wrap.Body = ParseBlock(wrap);
        return Close(wrap);
    }

    private ScriptWith ParseWith()
    {
        var with = Open(new ScriptWith());
        Next();
        with.Target = ExpectExpression(with)!;
        if (ExpectEnd()) with.Body = ParseBlock(with);
        return Close(with);
    }

    private ScriptCapture ParseCapture()
    {
        var capture = Open(new ScriptCapture());
        Next();
        capture.Target = ExpectExpression(capture)!;
        ExpectEnd();
        capture.Body = ParseBlock(capture);
        return Close(capture);
    }

    private ScriptImport ParseImport()
    {
        var import = Open(new ScriptImport());
        Next();
        import.Source = ExpectExpression(import)!;
        ExpectEnd();
        return Close(import);
    }

    private ScriptReadOnly ParseReadOnly()
    {
        var statement = Open(new ScriptReadOnly());
        Next();
        statement.Variable = ExpectVariable(statement);
        ExpectEnd();
        return Close(statement);
    }

    private ScriptReturn ParseReturn()
    {
        var statement = Open(new ScriptReturn());
        Next();
        if (StartsExpression()) statement.Value = ParseExpression(statement);
        ExpectEnd();
        return Close(statement);
    }

    private T ParseJump<T>(T statement)
        where T : ScriptStatement
    {
        Open(statement);
        Next();
        ExpectEnd();
        return Close(statement);
    }

    private ScriptVariable? ExpectVariable(ScriptNode parent)
    {
        if (Kind is TokenKind.Identifier or TokenKind.IdentifierSpecial)
        {
            var found = ParseVariable();
            if (found is ScriptVariable variable) return variable;
            if (found is not null) LogError(parent, $"Unexpected variable `{found}`");
            return null;
        }
        LogError(parent, $"Expecting a variable instead of `{CurrentText}`");
        return null;
    }
}
