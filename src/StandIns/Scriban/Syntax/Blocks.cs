namespace Scriban.Syntax;

internal enum FlowState
{
    None,
    Break,
    Continue,
    Return,
}

internal class ScriptBlock : ScriptStatement
{
    private static readonly SyntaxForm Syntax = new("block statement", "<statement>...end");

    public override SyntaxForm Form => Syntax;

    public List<ScriptStatement> Statements { get; } = [];

    /// <summary>Writes what its statements give, except the value of a <c>ret</c>, which is the block's own.</summary>
    public override object? Evaluate(TemplateContext context)
    {
        var outerIndent = context.CurrentIndent;
        object? result = null;
        foreach (var statement in Statements)
        {
            if (statement is ScriptEscape escape)
            {
                if (context.AutoIndent) context.CurrentIndent = escape.IsEnter ? escape.Indent : outerIndent;
                continue;
            }
            result = context.Evaluate(statement);
            if (result is not null && context.Flow != FlowState.Return)
            {
                context.Write(Span, result);
                result = null;
            }
            if (context.Flow != FlowState.None) break;
        }
        context.CurrentIndent = outerIndent;
        return result;
    }

    public override string ToString()
    {
        var written = new System.Text.StringBuilder();
        var separate = false;
        foreach (var statement in Statements)
        {
            var text = statement is ScriptRaw;
            if (separate && !text && statement is not ScriptEscape) written.Append("; ");
            written.Append(statement);
            separate = !text && statement is not ScriptEscape;
        }
        return written.ToString();
    }
}

/// <summary>A whole template.</summary>
internal sealed class ScriptPage : ScriptBlock
{
    public override SyntaxForm Form => new(nameof(ScriptPage), "...");

    public override object? Evaluate(TemplateContext context)
    {
        context.Flow = FlowState.None;
        try
        {
            return base.Evaluate(context);
        }
        finally
        {
            context.Flow = FlowState.None;
        }
    }
}

internal sealed class ScriptRaw(string text) : ScriptStatement
{
    private static readonly SyntaxForm Syntax = new("raw statement", "<raw_text>");

    public override SyntaxForm Form => Syntax;

    public string Text { get; } = text;

    public override object? Evaluate(TemplateContext context)
    {
        context.Write(Text);
        return null;
    }

    public override string ToString() => Text;
}

/// <summary>The braces around code. They remember the whitespace before them, with which the lines of what they write are indented.</summary>
internal sealed class ScriptEscape(bool isEnter) : ScriptStatement
{
    private static readonly SyntaxForm Syntax = new("{{ or }}", "{{ or }}");

    public override SyntaxForm Form => Syntax;

    public bool IsEnter { get; } = isEnter;

    public string? Indent { get; set; }

    public override object? Evaluate(TemplateContext context) => null;

    public override string ToString() => IsEnter ? "{{" : "}}";
}

internal sealed class ScriptExpressionStatement : ScriptStatement
{
    private static readonly SyntaxForm Syntax = new("expression statement", "<expression>");

    public override SyntaxForm Form => Syntax;

    public ScriptExpression Expression { get; set; } = null!;

    public override object? Evaluate(TemplateContext context)
    {
        var result = context.Evaluate(Expression);
        return result is ScriptBlock block ? context.Evaluate(block) : result;
    }

    public override string ToString() => Expression.ToString()!;
}

internal sealed class ScriptCapture : ScriptStatement
{
    private static readonly SyntaxForm Syntax = new("capture statement", "capture <variable> ... end");

    public override SyntaxForm Form => Syntax;

    public ScriptExpression Target { get; set; } = null!;

    public ScriptBlock Body { get; set; } = null!;

    public override object? Evaluate(TemplateContext context)
    {
        context.PushOutput();
        string captured;
        try
        {
            context.Evaluate(Body);
        }
        finally
        {
            captured = context.PopOutput();
        }
        context.SetValue(Target, captured);
        return null;
    }

    public override string ToString() => Lines($"capture {Target}", Body, "end");
}

internal sealed class ScriptWith : ScriptStatement
{
    private static readonly SyntaxForm Syntax = new("with statement", "with <variable> ... end");

    public override SyntaxForm Form => Syntax;

    public ScriptExpression Target { get; set; } = null!;

    public ScriptBlock Body { get; set; } = null!;

    public override object? Evaluate(TemplateContext context)
    {
        var target = context.Evaluate(Target);
        if (target is not Runtime.IScriptObject scope)
        {
            var found = target is null ? "null" : target.GetType().Name;
            throw new ScriptRuntimeException(Target.Span, $"Invalid target property `{Target}` used for [with] statement. Must be a ScriptObject instead of `{found}`");
        }
        context.PushGlobal(scope);
        try
        {
            return context.Evaluate(Body);
        }
        finally
        {
            context.PopGlobal();
        }
    }

    public override string ToString() => Lines($"with {Target}", Body, "end");
}

/// <summary>Calls a function and hands it the block, which the function runs by writing <c>$$</c>.</summary>
internal sealed class ScriptWrap : ScriptStatement
{
    private static readonly SyntaxForm Syntax = new("wrap statement", "wrap <function_call> ... end");

    public override SyntaxForm Form => Syntax;

    public ScriptExpression Target { get; set; } = null!;

    public ScriptBlock Body { get; set; } = null!;

    public override object? Evaluate(TemplateContext context)
    {
        if (Target is ScriptCall)
        {
            context.WrappedBlock = Body;
            return context.Evaluate(Target);
        }
        if (context.Evaluate(Target, asFunction: true) is Runtime.IScriptFunction function)
        {
            context.WrappedBlock = Body;
            return Runtime.Invocation.Call(context, this, function, false, []);
        }
        throw new ScriptRuntimeException(Target.Span, $"Expecting a direct function instead of the expression `{Target}/{Target.Form.Name}`");
    }

    public override string ToString() => Lines($"wrap {Target}", Body, "end");
}
