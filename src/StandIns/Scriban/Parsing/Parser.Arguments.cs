using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private Step? TryNamedArgument(Frame frame)
    {
        if (frame.InnerMode == ExpressionMode.NoNamedArgument || Kind != TokenKind.Colon) return null;
        if (frame.Left is not ScriptVariable name)
        {
            LogError(frame.Left.Span, "Expecting a simple global or local variable before `:` in order to create a named argument");
            return Step.Finish;
        }
        var argument = Open(new ScriptNamedArgument(name));
        Next();
        argument.Value = ExpectExpression(frame.Parent);
        frame.Left = Close(argument);
        return Step.Finish;
    }

    /// <summary>An expression right after another is an argument, and makes what was first a function.</summary>
    private Step? TryArgument(Frame frame)
    {
        if (!StartsExpression()) return null;
        if (frame.OuterCall is not null) return Step.Finish;
        if (Kind == TokenKind.Identifier && (frame.Parent is ScriptFor || Peek().Kind == TokenKind.Colon)) return ParseNamedArguments(frame);
        if (Kind == TokenKind.OpenParen && !IsWhitespaceBefore())
        {
            frame.Left = ParseParenthesisedCall(frame.Left);
            return Step.Again;
        }
        AddToCall(frame);
        return Step.Operand;
    }

    /// <summary>What stands on the left is the function of a new call, or an argument of the pending one.</summary>
    private static void AddToCall(Frame frame)
    {
        if (frame.Call is not null)
        {
            frame.Call.Add(frame.Left);
            return;
        }
        frame.Call = new ScriptCall(frame.Left, false) { Span = frame.Left.Span };
    }

    private ScriptCall ParseParenthesisedCall(ScriptExpression target)
    {
        var call = OpenAt(new ScriptCall(target, true), target);
        call.Span = call.Span with { End = call.Span.Start };
        Next();
        for (var first = true; Kind != TokenKind.CloseParen; first = false)
        {
            if (!first) ExpectComma();
            if (!StartsExpression())
            {
                LogError("Expecting an expression for argument function calls instead of this token.");
                break;
            }
            if (ParseExpression(call) is not { } argument) break;
            call.Add(argument);
            call.Span = call.Span with { End = argument.Span.End };
        }
        ExpectCloseOfArguments();
        return call;
    }

    private Step ParseNamedArguments(Frame frame)
    {
        var loop = frame.Parent as ScriptFor;
        if (loop is null) AddToCall(frame);
        Close(frame.Left);
        frame.IsLeftClosed = true;
        while (Kind == TokenKind.Identifier && (loop is not null || Peek().Kind == TokenKind.Colon))
        {
            if (ParseArgumentWithName(frame, loop) is not { } argument) break;
            if (loop is not null) continue;
            frame.Call!.Span = frame.Call.Span with { End = argument.Span.End };
            if (argument.Value is ScriptAnonymousFunction) break;
        }
        if (loop is null && StartsExpression()) return Step.Operand;
        if (frame.Call is not null)
        {
            frame.Left = frame.Call;
            frame.Call = null;
        }
        return IsPipe() ? Step.Again : Step.Finish;
    }

    private ScriptNamedArgument? ParseArgumentWithName(Frame frame, ScriptFor? loop)
    {
        var name = ParseVariable();
        if (name is not ScriptVariable variable)
        {
            LogError(name.Span, "Invalid identifier passed as a named argument. Expecting a simple variable name");
            return null;
        }
        var argument = Close(OpenAt(new ScriptNamedArgument(variable), variable));
        loop?.Options.Add(argument);
        frame.Call?.Arguments.Add(argument);
        if (Kind != TokenKind.Colon) return argument;
        Next();
        argument.Value = ExpectExpression(frame.Parent, mode: ExpressionMode.Basic);
        if (argument.Value is not null) argument.Span = argument.Span with { End = argument.Value.Span.End };
        return argument;
    }
}
