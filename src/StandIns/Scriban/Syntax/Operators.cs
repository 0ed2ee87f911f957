using System.Numerics;
using Scriban.Parsing;

namespace Scriban.Syntax;

internal sealed class ScriptBinary : ScriptExpression
{
    private static readonly SyntaxForm Syntax = new("binary expression", "<expression> operator <expression>");

    public override SyntaxForm Form => Syntax;

    public required ScriptExpression Left { get; init; }

    public required BinaryOperator Operator { get; init; }

    public required SourceSpan OperatorSpan { get; init; }

    public ScriptExpression Right { get; set; } = null!;

    public override object? Evaluate(TemplateContext context)
    {
        var left = context.Evaluate(Left);
        switch (Operator)
        {
            case BinaryOperator.And:
                return context.ToBool(Left.Span, left) && context.ToBool(Right.Span, context.Evaluate(Right));
            case BinaryOperator.Or:
                return context.ToBool(Left.Span, left) || context.ToBool(Right.Span, context.Evaluate(Right));
        }
        var right = context.Evaluate(Right);
        return new BinaryOperation(context, OperatorSpan, Operator, Left.Span, Right.Span).Apply(left, right);
    }

    public override string ToString()
    {
        var sign = BinaryOperators.TextOf(Operator);
        // Written together, `a -b` would be a call of `a`.
        return Operator == BinaryOperator.Subtract ? $"{Left} {sign} {Right}" : $"{Left}{sign}{Right}";
    }
}

internal sealed class ScriptUnary : ScriptExpression
{
    private static readonly SyntaxForm Syntax = new("unary expression", "<operator> <expression>");

    public override SyntaxForm Form => Syntax;

    public required TokenKind Operator { get; init; }

    public ScriptExpression Right { get; set; } = null!;

    public override object? Evaluate(TemplateContext context)
    {
        if (Operator == TokenKind.Arroba) return context.Evaluate(Right, asFunction: true);
        var value = context.Evaluate(Right);
        return Operator switch
        {
            TokenKind.Exclamation => !context.ToBool(Right.Span, value),
            TokenKind.Caret => value,
            _ => Signed(context, Right.Span, Operator, value),
        };
    }

    /// <summary>A number with a sign before it.</summary>
    internal static object Signed(TemplateContext context, SourceSpan span, TokenKind sign, object? value)
    {
        var negate = sign == TokenKind.Minus;
        switch (value)
        {
            case null:
                throw new ScriptRuntimeException(span, $"Operator `{Symbols.TextOf(sign)}` is not supported");
            case double number when negate:
                return -number;
            case float number when negate:
                return -number;
            case int or long or BigInteger or decimal when negate:
                return new BinaryOperation(context, span, BinaryOperator.Subtract, span, span).Apply(0, value)!;
            case int or long or BigInteger or decimal or double or float:
                return value;
        }
        throw new ScriptRuntimeException(span, $"Unexpected value `{value} / Type: {context.GetTypeName(value)}`. Cannot negate(-)/positive(+) a non-numeric value");
    }

    public override string ToString() => Symbols.TextOf(Operator) + Right;
}

/// <summary><c>++x</c>, <c>x++</c> and their opposites.</summary>
internal sealed class ScriptIncrement : ScriptExpression
{
    private static readonly SyntaxForm Syntax = new("increment/decrement expression", "<operator> <expression> or <expression> <operator>");

    public override SyntaxForm Form => Syntax;

    public required TokenKind Operator { get; init; }

    public required bool Postfix { get; init; }

    public ScriptExpression Operand { get; set; } = null!;

    public override object? Evaluate(TemplateContext context)
    {
        var before = ScriptUnary.Signed(context, Operand.Span, TokenKind.Plus, context.Evaluate(Operand));
        var step = Operator == TokenKind.DoublePlus ? 1 : -1;
        var after = new BinaryOperation(context, Operand.Span, BinaryOperator.Add, Operand.Span, Operand.Span).Apply(before, step);
        context.SetValue(Operand, after);
        return Postfix ? before : after;
    }

    public override string ToString() => Postfix ? Operand + Symbols.TextOf(Operator) : Symbols.TextOf(Operator) + Operand;
}

internal sealed class ScriptConditional(ScriptExpression condition) : ScriptExpression
{
    private static readonly SyntaxForm Syntax = new("conditional expression", "<condition> ? <then_value> : <else_value>");

    public override SyntaxForm Form => Syntax;

    public ScriptExpression Then { get; set; } = null!;

    public ScriptExpression Else { get; set; } = null!;

    public override object? Evaluate(TemplateContext context) =>
        context.Evaluate(context.ToBool(condition.Span, context.Evaluate(condition)) ? Then : Else);

    public override string ToString() => $"{condition}?{Then}:{Else}";
}

internal sealed class ScriptAssign(ScriptExpression target, BinaryOperator? compound, string sign) : ScriptExpression
{
    private static readonly SyntaxForm Syntax = new("assign expression", "<target_expression> = <value_expression>");

    public override SyntaxForm Form => Syntax;

    public ScriptExpression Value { get; set; } = null!;

    public override object? Evaluate(TemplateContext context)
    {
        object? value;
        if (compound is { } operation)
        {
            var right = context.Evaluate(Value);
            var left = context.Evaluate(target);
            value = new BinaryOperation(context, Span, operation, Span, Span).Apply(left, right);
        }
        else
        {
            value = context.Evaluate(Value);
        }
        context.SetValue(target, value);
        return null;
    }

    public override string ToString() => $"{target}{sign}{Value}";
}
