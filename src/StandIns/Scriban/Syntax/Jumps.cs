namespace Scriban.Syntax;

internal sealed class ScriptBreak : ScriptStatement
{
    private static readonly SyntaxForm Syntax = new("break statement", "break");

    public override SyntaxForm Form => Syntax;

    public override object? Evaluate(TemplateContext context)
    {
        if (!context.IsInLoop) throw new ScriptRuntimeException(Span, "The <break> statement can only be used inside for/while loops");
        context.Flow = FlowState.Break;
        return null;
    }

    public override string ToString() => "break";
}

internal sealed class ScriptContinue : ScriptStatement
{
    private static readonly SyntaxForm Syntax = new("continue statement", "continue");

    public override SyntaxForm Form => Syntax;

    public override object? Evaluate(TemplateContext context)
    {
        if (!context.IsInLoop) throw new ScriptRuntimeException(Span, "The <continue> statement can only be used inside for/while loops");
        context.Flow = FlowState.Continue;
        return null;
    }

    public override string ToString() => "continue";
}

internal sealed class ScriptReturn : ScriptStatement
{
    private static readonly SyntaxForm Syntax = new("return statement", "return <expression>?");

    public override SyntaxForm Form => Syntax;

    public ScriptExpression? Value { get; set; }

    public override object? Evaluate(TemplateContext context)
    {
        var result = Value is null ? null : context.Evaluate(Value);
        context.Flow = FlowState.Return;
        return result;
    }

    public override string ToString() => Value is null ? "ret" : $"ret {Value}";
}

/// <summary>Copies the members of an object into the globals.</summary>
internal sealed class ScriptImport : ScriptStatement
{
    private static readonly SyntaxForm Syntax = new("import statement", "import <expression>");

    public override SyntaxForm Form => Syntax;

    public ScriptExpression Source { get; set; } = null!;

    public override object? Evaluate(TemplateContext context)
    {
        var value = context.Evaluate(Source);
        if (value is not null) context.Import(Source.Span, value);
        return null;
    }

    public override string ToString() => $"import {Source}";
}

internal sealed class ScriptReadOnly : ScriptStatement
{
    private static readonly SyntaxForm Syntax = new("readonly statement", "readonly <variable>");

    public override SyntaxForm Form => Syntax;

    public ScriptVariable? Variable { get; set; }

    public override object? Evaluate(TemplateContext context)
    {
        context.SetReadOnly(Variable!);
        return null;
    }

    public override string ToString() => $"readonly {Variable}";
}
