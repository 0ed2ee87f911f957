using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private ScriptIf ParseIf(bool isElseIf)
    {
        if (isElseIf) Next();
        var statement = Open(new ScriptIf { IsElseIf = isElseIf });
        Next();
        statement.Condition = ExpectExpression(statement, allowAssignment: false)!;
        if (ExpectEnd()) statement.Then = ParseBlock(statement);
        return Close(statement);
    }

    /// <summary>An <c>else</c> ends the block before it and belongs to the statement of that block.</summary>
    private bool TryParseElse(ScriptNode parent)
    {
        var at = CurrentSpan;
        var isElseIf = Peek() is { Kind: TokenKind.Identifier } next && _source.TextOf(next) == "if";
        ScriptStatement statement = isElseIf ? ParseIf(isElseIf: true) : ParsePlainElse();
        _ended = true;
        switch (parent)
        {
            case ScriptIf condition:
                condition.Else = statement;
                return true;
            case ScriptWhen choice:
                choice.Next = statement;
                return true;
            case ScriptFor when isElseIf:
                LogError(statement.Span, "Invalid if/else combination within a for statement.");
                return true;
            case ScriptFor loop:
                loop.Else = (ScriptElse)statement;
                return true;
            default:
                LogError(at, "A else condition must be preceded by another if/else/when condition or a for loop.");
                return false;
        }
    }

    private ScriptElse ParsePlainElse()
    {
        var statement = Open(new ScriptElse());
        Next();
        if (ExpectEnd()) statement.Body = ParseBlock(statement);
        return Close(statement);
    }

    private ScriptCase ParseCase()
    {
        var statement = Open(new ScriptCase());
        Next();
        statement.Value = ExpectExpression(statement, allowAssignment: false)!;
        if (ExpectEnd()) statement.Body = ParseBlock(statement);
        return Close(statement);
    }

    /// <summary>The first <c>when</c> is the content of its <c>case</c>; every other one ends the one before it.</summary>
    private bool TryParseWhen(ScriptNode parent, out ScriptStatement? statement)
    {
        var at = CurrentSpan;
        var when = ParseWhen();
        _ended = true;
        statement = parent is ScriptCase ? when : null;
        if (parent is ScriptWhen previous) previous.Next = when;
        if (parent is ScriptCase or ScriptWhen) return true;
        LogError(at, "A `when` condition must be preceded by another `when`/`else`/`case` condition");
        return false;
    }

    private ScriptWhen ParseWhen()
    {
        var statement = Open(new ScriptWhen());
        Next();
        while (StartsExpression())
        {
            if (ParseExpression(statement, mode: ExpressionMode.When, allowAssignment: false) is not { } value) break;
            statement.Values.Add(value);
            if (Kind is TokenKind.Comma or TokenKind.DoubleVerticalBar) Next();
        }
        if (statement.Values.Count == 0) LogError("When is expecting at least one value.");
        if (ExpectEnd()) statement.Body = ParseBlock(statement);
        return Close(statement);
    }

    private T ParseFor<T>(T loop)
        where T : ScriptFor
    {
        Open(loop);
        Next();
        if (ExpectExpression(loop, mode: ExpressionMode.Basic) is not { } variable) return Close(loop);
        loop.Variable = variable;
        if (variable is not ScriptPath) LogError(loop, $"Expecting a variable instead of `{variable}`");
        if (IsKeyword("in")) Next();
        else LogError(loop, $"Expecting 'in' word instead of `{CurrentText}`");
        loop.Iterator = ExpectExpression(loop)!;
        if (ExpectEnd()) loop.Body = ParseBlock(loop);
        return Close(loop);
    }

    private ScriptWhile ParseWhile()
    {
        var loop = Open(new ScriptWhile());
        Next();
        loop.Condition = ExpectExpression(loop, allowAssignment: false)!;
        if (ExpectEnd()) loop.Body = ParseBlock(loop);
        return Close(loop);
    }
}
