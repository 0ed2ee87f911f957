using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>How many members, indexes and calls may follow each other: they nest in the tree, though not in the parser.</summary>
    private const int ChainLimit = 1000;

    private enum ExpressionMode
    {
        Default,

        /// <summary>A colon belongs to the expression around this one.</summary>
        NoNamedArgument,

        /// <summary>No operators, no arguments, no pipes.</summary>
        Basic,

        /// <summary><c>||</c> separates values.</summary>
        When,
    }

    /// <summary>What became of an attempt to go on with an expression.</summary>
    private enum Step
    {
        /// <summary>The expression went on, and may go on further.</summary>
        Again,

        /// <summary>Another operand follows, an argument of the pending call.</summary>
        Operand,

        /// <summary>The expression is over.</summary>
        Finish,

        /// <summary>The expression is over, and is exactly what stands on the left.</summary>
        Leave,
    }

    /// <summary>An expression that is being parsed.</summary>
    private sealed class Frame(ScriptNode parent, ScriptExpression? outerCall, int precedence, ExpressionMode mode, bool allowAssignment)
    {
        public ScriptNode Parent { get; } = parent;

        /// <summary>The call whose argument this is a part of; a space then ends the argument.</summary>
        public ScriptExpression? OuterCall { get; } = outerCall;

        public int Precedence { get; } = precedence;

        public ExpressionMode Mode { get; } = mode;

        public ExpressionMode InnerMode => Mode == ExpressionMode.When ? ExpressionMode.Default : Mode;

        public bool AllowAssignment { get; } = allowAssignment;

        public ScriptExpression Left { get; set; } = null!;

        public bool IsLeftClosed { get; set; }

        /// <summary>A call without parentheses that still takes arguments.</summary>
        public ScriptCall? Call { get; set; }

        public bool IsFirst { get; set; } = true;
    }

    private ScriptExpression? ExpectExpression(
        ScriptNode parent, ScriptExpression? outerCall = null, int precedence = 0, string? message = null, ExpressionMode mode = ExpressionMode.Default, bool allowAssignment = true)
    {
        if (StartsExpression()) return ParseExpression(parent, outerCall, precedence, mode, allowAssignment);
        LogError(parent, message ?? $"Expecting <expression> instead of `{CurrentText}`", CurrentSpan);
        return null;
    }

    private ScriptExpression? ParseExpression(
        ScriptNode parent, ScriptExpression? outerCall = null, int precedence = 0, ExpressionMode mode = ExpressionMode.Default, bool allowAssignment = true)
    {
        var outerDepth = _depth;
        _expressionLevel++;
        Enter();
        var result = ParseOperands(new Frame(parent, outerCall, precedence, mode, allowAssignment));
        _depth = outerDepth;
        _expressionLevel--;
        return result;
    }

    private ScriptExpression? ParseOperands(Frame frame)
    {
        var step = Step.Operand;
        var chain = 0;
        while (step is Step.Operand or Step.Again)
        {
            if (step == Step.Operand)
            {
                if (ParseOperand() is not { } left)
                {
                    LogError($"Unexpected token `{CurrentText}` while parsing {(frame.Call is null ? "expression" : $"function call `{frame.Call}`")}");
                    return null;
                }
                if (left is ScriptVariable { Scope: VariableScope.Local, Name: "$" }) return CheckBlockDelegate(frame, left);
                frame.Left = left;
                frame.IsLeftClosed = false;
                frame.IsFirst = false;
                if (left is ScriptAnonymousFunction) break;
            }
            step = GoOn(frame);
            if (step == Step.Again && ++chain > ChainLimit) GiveUp(ChainLimit);
        }
        if (step == Step.Leave || frame.Left is null) return frame.Left;
        if (frame.Call is not null)
        {
            frame.Call.Add(frame.Left);
            frame.Call.Span = frame.Call.Span with { End = frame.Left.Span.End };
            return frame.Call;
        }
        return frame.IsLeftClosed ? frame.Left : Close(frame.Left);
    }

    private ScriptExpression CheckBlockDelegate(Frame frame, ScriptExpression variable)
    {
        if (!frame.IsFirst || _expressionLevel > 1) LogError("Cannot use block delegate $$ in a nested expression");
        if (frame.Parent is not ScriptExpressionStatement) LogError(frame.Parent, "Cannot use block delegate $$ outside an expression statement");
        return variable;
    }

    /// <summary>Takes whatever may follow an operand: a member, an operator, an argument, a pipe.</summary>
    private Step GoOn(Frame frame)
    {
        if (Kind is TokenKind.EndingInterpolatedString or TokenKind.CloseInterpolatedBrace or TokenKind.ContinuationInterpolatedString or TokenKind.OpenInterpolatedBrace) return Step.Finish;
        if (TryMember(frame) is { } step) return step;
        ParsePostfix(frame);
        if (TryIndexer(frame) is { } indexed) return indexed;
        if (frame.Mode == ExpressionMode.Basic || frame.Parent is ScriptUnary { Operator: TokenKind.Arroba }) return Step.Finish;
        return TryNamedArgument(frame)
            ?? TryInlineFunction(frame)
            ?? TryAssignment(frame)
            ?? TryBinary(frame)
            ?? TryConditional(frame)
            ?? TryArgument(frame)
            ?? TryPipe(frame)
            ?? Step.Finish;
    }

    private Step? TryInlineFunction(Frame frame)
    {
        if (Kind != TokenKind.Equal || frame.Left is not ScriptCall { Parenthesised: true, Target: ScriptVariable { Scope: VariableScope.Global } name } call) return null;
        if (!call.Arguments.All(argument => argument is ScriptVariable { Scope: VariableScope.Global })) return null;
        if (_expressionLevel > 1 || !frame.AllowAssignment) LogError(call, "Creating a function is only allowed for a top level assignment");
        Next();
        var function = OpenAt(new ScriptFunction { Name = name, IsInline = true }, call);
        function.Parameters = call.Arguments.Select(argument => OpenAt(new ScriptParameter(((ScriptVariable)argument).Name), argument)).ToList();
        function.Body = ParseExpressionStatement();
        function.Span = function.Span with { End = function.Body.Span.End };
        frame.Left = OpenAt(new ScriptInlineFunction(function), function);
        return Step.Finish;
    }

    private Step? TryAssignment(Frame frame)
    {
        if (!BinaryOperators.IsAssignment(Kind, out var compound)) return null;
        var assign = OpenAt(new ScriptAssign(frame.Left, compound, Symbols.TextOf(Kind)), frame.Left);
        if (frame.Left is not ScriptPath || frame.Call is not null || _expressionLevel > 1 || !frame.AllowAssignment)
        {
            LogError(assign, "Expression is only allowed for a top level assignment");
        }
        Next();
        assign.Value = ExpectExpression(assign, frame.OuterCall)!;
        frame.Left = Close(assign);
        return Step.Finish;
    }

    private Step? TryBinary(Frame frame)
    {
        if (!BinaryOperators.TryGet(Kind, out var found, out var precedence)) return null;
        if (frame.Mode == ExpressionMode.When && found == BinaryOperator.Or) return Step.Finish;
        if (precedence <= frame.Precedence) return Step.Finish;
        Enter();
        var binary = OpenAt(new ScriptBinary { Left = frame.Left, Operator = found, OperatorSpan = CurrentSpan }, frame.Left);
        Next();
        var message = $"Expecting an <expression> to the right of the operator instead of `{CurrentText}`";
        binary.Right = ExpectExpression(binary, frame.Call ?? frame.OuterCall, precedence, message, frame.InnerMode)!;
        frame.Left = Close(binary);
        return Step.Again;
    }

    private Step? TryConditional(Frame frame)
    {
        if (Kind != TokenKind.Question) return null;
        if (frame.Precedence > 0) return Step.Finish;
        CloseCall(frame);
        var conditional = OpenAt(new ScriptConditional(frame.Left), frame.Left);
        Next();
        conditional.Then = ExpectExpression(conditional, mode: ExpressionMode.NoNamedArgument)!;
        Expect(TokenKind.Colon);
        conditional.Else = ExpectExpression(conditional, mode: ExpressionMode.NoNamedArgument)!;
        frame.Left = Close(conditional);
        return Step.Finish;
    }

    private Step? TryPipe(Frame frame)
    {
        if (frame.Precedence > 0) return Step.Finish;
        if (frame.Parent is ScriptPipe && frame.Call is null && frame.Left is ScriptPath) frame.Left = OpenAt(new ScriptCall(frame.Left, false), frame.Left);
        if (!IsPipe()) return null;
        if (frame.Call is not null)
        {
            frame.Call.Arguments.Add(frame.Left);
            frame.Left = frame.Call;
            frame.Call = null;
        }
        var pipe = OpenAt(new ScriptPipe(frame.Left, Kind), frame.Left);
        _newLinesAllowed++;
        Next();
        _newLinesAllowed--;
        pipe.To = ExpectExpression(pipe)!;
        frame.Left = Close(pipe);
        return Step.Leave;
    }

    private bool IsPipe() => Kind is TokenKind.VerticalBar or TokenKind.PipeGreater;

    private void CloseCall(Frame frame)
    {
        if (frame.Call is null) return;
        frame.Call.Arguments.Add(frame.Left);
        frame.Left = Close(frame.Call);
        frame.Call = null;
    }
}
