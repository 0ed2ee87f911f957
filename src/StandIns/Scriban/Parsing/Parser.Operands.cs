using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private bool StartsUnary() => Kind is TokenKind.Exclamation or TokenKind.Minus or TokenKind.Plus or TokenKind.Arroba or TokenKind.Caret
        or TokenKind.DoublePlus or TokenKind.DoubleMinus;

    private bool StartsExpression() => StartsUnary() || Kind is TokenKind.Identifier or TokenKind.IdentifierSpecial
        or TokenKind.Integer or TokenKind.HexaInteger or TokenKind.BinaryInteger or TokenKind.Float
        or TokenKind.String or TokenKind.VerbatimString or TokenKind.InterpolatedString
        or TokenKind.BeginInterpolatedString or TokenKind.ContinuationInterpolatedString or TokenKind.EndingInterpolatedString
        or TokenKind.OpenParen or TokenKind.OpenBrace or TokenKind.OpenBracket;

    private ScriptExpression? ParseOperand() => Kind switch
    {
        TokenKind.Identifier or TokenKind.IdentifierSpecial => ParseVariable(),
        TokenKind.Integer => ParseInteger(),
        TokenKind.HexaInteger => ParsePrefixed(16),
        TokenKind.BinaryInteger => ParsePrefixed(2),
        TokenKind.Float => ParseFloat(),
        TokenKind.String or TokenKind.VerbatimString => ParseString(),
        TokenKind.BeginInterpolatedString or TokenKind.InterpolatedString => ParseInterpolatedString(),
        TokenKind.OpenParen => ParseParenthesis(),
        TokenKind.OpenBrace => ParseObject(),
        TokenKind.OpenBracket => ParseArray(),
        TokenKind.DoublePlus or TokenKind.DoubleMinus => ParsePrefix(),
        _ => StartsUnary() ? ParseUnary() : null,
    };

    private ScriptNested ParseParenthesis()
    {
        var nested = Open(new ScriptNested());
        Next();
        nested.Expression = ExpectExpression(nested)!;
        if (Kind == TokenKind.CloseParen) Next();
        else LogError($"Invalid token `{CurrentText}`. Expecting a closing `)`.");
        return Close(nested);
    }

    private ScriptUnary ParseUnary()
    {
        var unary = Open(new ScriptUnary { Operator = Kind });
        Next();
        unary.Right = ExpectExpression(unary, null, BinaryOperators.UnaryPrecedence)!;
        return Close(unary);
    }

    private ScriptIncrement ParsePrefix()
    {
        var increment = Open(new ScriptIncrement { Operator = Kind, Postfix = false });
        Next();
        increment.Operand = ExpectExpression(increment, null, BinaryOperators.IncrementPrecedence)!;
        CheckIncrement(increment.Operand);
        return Close(increment);
    }

    private void ParsePostfix(Frame frame)
    {
        if (Kind is not (TokenKind.DoublePlus or TokenKind.DoubleMinus)) return;
        CheckIncrement(frame.Left);
        frame.Left = OpenAt(new ScriptIncrement { Operator = Kind, Postfix = true, Operand = frame.Left }, frame.Left);
        Next();
    }

    private void CheckIncrement(ScriptExpression? operand)
    {
        if (operand is not ScriptPath) LogError("The operand of an increment or decrement operator must be a variable, property or indexer");
    }

    private Step? TryMember(Frame frame)
    {
        if (Kind is not (TokenKind.Dot or TokenKind.QuestionDot)) return null;
        var next = Peek();
        if (next.Kind != TokenKind.Identifier)
        {
            LogError(_source.SpanOf(next), $"Invalid token `{next.Kind}`. The dot operator is expected to be followed by a plain identifier");
            return Step.Leave;
        }
        var target = frame.Left;
        var nullSafe = Kind == TokenKind.QuestionDot || target is ScriptMember { NullSafe: true };
        var asksEmptiness = Kind == TokenKind.QuestionDot;
        Next();
        var name = _source.TextOf(Current);
        if (name is "empty" or "blank" && Peek().Kind == TokenKind.Question)
        {
            var isEmpty = OpenAt(new ScriptIsEmpty(target, name, asksEmptiness), target);
            Next();
            Next();
            frame.Left = Close(isEmpty);
            return Step.Again;
        }
        if (ParseVariable() is not ScriptVariable member)
        {
            LogError("Unexpected literal member `{member}`");
            frame.Left = null!;
            return Step.Leave;
        }
        frame.Left = Close(OpenAt(new ScriptMember(target, member, nullSafe), target));
        return Step.Again;
    }

    private Step? TryIndexer(Frame frame)
    {
        if (Kind != TokenKind.OpenBracket || frame.Left is not (ScriptPath or ScriptLiteral or ScriptCall) || IsWhitespaceBefore()) return null;
        var indexer = OpenAt(new ScriptIndexer(frame.Left), frame.Left);
        Next();
        indexer.Index = ExpectExpression(indexer, frame.Call, 0, $"Expecting <index_expression> instead of `{CurrentText}`", frame.InnerMode)!;
        if (Kind == TokenKind.CloseBracket) Next();
        else LogError($"Unexpected `{CurrentText}`. Expecting ']'");
        frame.Left = Close(indexer);
        return Step.Again;
    }

    private ScriptArrayInitializer ParseArray()
    {
        var outerDepth = _depth;
        Enter();
        var array = Open(new ScriptArrayInitializer());
        _newLinesAllowed++;
        Next();
        while (Kind != TokenKind.CloseBracket)
        {
            if (ExpectExpression(array) is not { } item) break;
            array.Items.Add(item);
            if (Kind != TokenKind.Comma) break;
            Next();
        }
        _newLinesAllowed--;
        Expect(TokenKind.CloseBracket);
        _depth = outerDepth;
        return Close(array);
    }

    private ScriptObjectInitializer ParseObject()
    {
        var made = Open(new ScriptObjectInitializer());
        _newLinesAllowed++;
        Next();
        var complete = true;
        for (var expectsEnd = false; complete && Kind != TokenKind.CloseBrace;)
        {
            complete = !expectsEnd && TryParseObjectMember(made);
            if (expectsEnd) LogUnexpectedMember();
            expectsEnd = Kind != TokenKind.Comma;
            if (complete && !expectsEnd) Next();
        }
        _newLinesAllowed--;
        if (complete) Expect(TokenKind.CloseBrace);
        return Close(made);
    }

    private void LogUnexpectedMember() =>
        LogError($"Unexpected token `{CurrentText}` while parsing object initializer. Expecting a simple identifier for the member name.");

    private bool TryParseObjectMember(ScriptObjectInitializer made)
    {
        if (Kind is not (TokenKind.Identifier or TokenKind.String or TokenKind.VerbatimString or TokenKind.InterpolatedString or TokenKind.BeginInterpolatedString))
        {
            LogUnexpectedMember();
            return false;
        }
        var start = CurrentSpan;
        var name = ParseOperand()!;
        if (name is not (ScriptVariable or ScriptLiteral))
        {
            LogError(start, $"Unexpected member type `{name}/{name.Form.Name}` found for object initializer member name");
            return false;
        }
        if (name is ScriptLiteral { Text: null } literal)
        {
            LogError(start, $"Invalid literal member `{literal.Value}/{literal.Value?.GetType()}` found for object initializer member name. Only literal string or identifier name are allowed");
            return false;
        }
        if (name is ScriptVariable { Scope: not VariableScope.Global })
        {
            LogError("Expecting a simple identifier for member names");
            return false;
        }
        if (Kind != TokenKind.Colon)
        {
            LogError($"Unexpected token `{CurrentText}` Expecting a colon : after identifier `{(name as ScriptVariable)?.Name}` for object initializer member name");
            return false;
        }
        Next();
        if (!StartsExpression())
        {
            LogError($"Unexpected token `{CurrentText}`. Expecting an expression for the value of the member.");
            return false;
        }
        if (ParseExpression(made) is not { } value) return false;
        made.Members.Add(new ScriptObjectMember(name) { Value = value, Span = name.Span with { End = value.Span.End } });
        return true;
    }

    private ScriptInterpolatedString ParseInterpolatedString()
    {
        var text = Open(new ScriptInterpolatedString());
        while (true)
        {
            var last = Kind is TokenKind.InterpolatedString or TokenKind.EndingInterpolatedString;
            var part = ParseQuoted(Kind is TokenKind.InterpolatedString or TokenKind.BeginInterpolatedString ? 2 : 1);
            if (last || Kind != TokenKind.OpenInterpolatedBrace)
            {
                text.Parts.Add((part, null));
                return Close(text);
            }
            Next();
            text.Parts.Add((part, ExpectExpression(text)));
            if (Kind == TokenKind.CloseInterpolatedBrace) Next();
            else LogError("Opened interpolated expression not closed on the same line.");
            if (Kind is TokenKind.ContinuationInterpolatedString or TokenKind.EndingInterpolatedString) continue;
            LogError($"Unexpected token `{CurrentText}` while parsing expression");
            return Close(text);
        }
    }
}
