namespace Scriban.Syntax;

internal enum VariableScope
{
    Global,
    Local,
}

internal sealed class ScriptVariable(string name, VariableScope scope) : ScriptPath
{
    private static readonly SyntaxForm Syntax = new("variable", "<variable_name>");

    /// <summary>The arguments of the running function, written <c>$</c>.</summary>
    public static readonly ScriptVariable Arguments = new("", VariableScope.Local);

    /// <summary>The block that <c>wrap</c> hands to the running function, written <c>$$</c>.</summary>
    public static readonly ScriptVariable BlockDelegate = new("$", VariableScope.Local);

    public override SyntaxForm Form => Syntax;

    public string Name { get; } = name;

    public VariableScope Scope { get; } = scope;

    public static ScriptVariable Global(string name) => new(name, VariableScope.Global);

    public override object? Get(TemplateContext context) => context.GetVariable(this);

    public override void Set(TemplateContext context, object? value) => context.SetVariable(this, value, asReadOnly: false);

    public override string ToString() => Scope == VariableScope.Local ? $"${Name}" : Name;
}

/// <summary>The object that globals are read from and written to.</summary>
internal sealed class ScriptThis : ScriptPath
{
    private static readonly SyntaxForm Syntax = new("this expression", "this");

    public override SyntaxForm Form => Syntax;

    public override object Get(TemplateContext context) => context.CurrentGlobal;

    public override void Set(TemplateContext context, object? value) =>
        throw new ScriptRuntimeException(Span, "Cannot set this variable");

    public override string ToString() => "this";
}

internal sealed class ScriptNested : ScriptPath
{
    private static readonly SyntaxForm Syntax = new("nested expression", "(<expression>)");

    public override SyntaxForm Form => Syntax;

    public ScriptExpression Expression { get; set; } = null!;

    public override object? Evaluate(TemplateContext context)
    {
        var outer = context.SwapPipeArguments(null);
        try
        {
            return context.GetValue(this);
        }
        finally
        {
            context.SwapPipeArguments(outer);
        }
    }

    public override object? Get(TemplateContext context) => context.Evaluate(Expression);

    public override void Set(TemplateContext context, object? value) => context.SetValue(Expression, value);

    public override string ToString() => $"({Expression})";
}

internal enum QuoteStyle
{
    None,
    Single,
    Double,
    Verbatim,
}

internal sealed class ScriptLiteral(object? value, QuoteStyle quotes = QuoteStyle.None) : ScriptExpression
{
    private static readonly SyntaxForm Syntax = new("literal", "<value>");

    public override SyntaxForm Form => Syntax;

    public object? Value { get; } = value;

    /// <summary>The text of a constant in quotes, or null for any other value.</summary>
    public string? Text => quotes == QuoteStyle.None ? null : (string?)Value;

    public override object? Evaluate(TemplateContext context) => Value;

    public override string ToString() => quotes switch
    {
        QuoteStyle.Single => $"'{Escapes.Write((string)Value!, '\'')}'",
        QuoteStyle.Double => $"\"{Escapes.Write((string)Value!, '"')}\"",
        QuoteStyle.Verbatim => $"`{((string)Value!).Replace("`", "``", StringComparison.Ordinal)}`",
        _ => LiteralText.Write(Value),
    };
}
