namespace Scriban.Syntax;

internal sealed class ScriptIf : ScriptStatement
{
    private static readonly SyntaxForm Syntax = new("if statement", "if <expression> ... end|else|else if");

    public override SyntaxForm Form => Syntax;

    public bool IsElseIf { get; set; }

    public ScriptExpression Condition { get; set; } = null!;

    public ScriptBlock Then { get; set; } = null!;

    /// <summary>An <c>else</c> or an <c>else if</c>.</summary>
    public ScriptStatement? Else { get; set; }

    public override object? Evaluate(TemplateContext context)
    {
        if (context.ToBool(Condition.Span, context.Evaluate(Condition))) return context.Evaluate(Then);
        return Else is null ? null : context.Evaluate(Else);
    }

    public override string ToString() => Lines($"{(IsElseIf ? "else " : "")}if {Condition}", Then, Else, IsElseIf ? null : "end");
}

internal sealed class ScriptElse : ScriptStatement
{
    private static readonly SyntaxForm Syntax = new("else statement", "else | else if <expression> ... end|else|else if");

    public override SyntaxForm Form => Syntax;

    public ScriptBlock Body { get; set; } = null!;

    public override object? Evaluate(TemplateContext context) => context.Evaluate(Body);

    public override string ToString() => Lines("else", Body);
}

internal sealed class ScriptCase : ScriptStatement
{
    private static readonly SyntaxForm Syntax = new("case statement", "case <expression> ... end|when|else");

    public override SyntaxForm Form => Syntax;

    public ScriptExpression Value { get; set; } = null!;

    public ScriptBlock Body { get; set; } = null!;

    public override object? Evaluate(TemplateContext context)
    {
        var value = context.Evaluate(Value);
        context.PushCase(value);
        try
        {
            return context.Evaluate(Body);
        }
        finally
        {
            context.PopCase();
        }
    }

    public override string ToString() => Lines($"case {Value}", Body, "end");
}

internal sealed class ScriptWhen : ScriptStatement
{
    private static readonly SyntaxForm Syntax = new("when statement", "when <expression> ... end|when|else");

    public override SyntaxForm Form => Syntax;

    public List<ScriptExpression> Values { get; } = [];

    public ScriptBlock Body { get; set; } = null!;

    /// <summary>Another <c>when</c> or an <c>else</c>.</summary>
    public ScriptStatement? Next { get; set; }

    public override object? Evaluate(TemplateContext context)
    {
        var sought = context.CurrentCase;
        foreach (var value in Values)
        {
            var equality = new BinaryOperation(context, Span, BinaryOperator.CompareEqual, Span, value.Span);
            if (equality.Apply(sought, context.Evaluate(value)) is true) return context.Evaluate(Body);
        }
        return Next is null ? null : context.Evaluate(Next);
    }

    public override string ToString() => Lines($"when {string.Join(", ", Values)}", Body, Next);
}
