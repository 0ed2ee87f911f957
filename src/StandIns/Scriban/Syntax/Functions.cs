using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed class ScriptParameter(string name) : ScriptNode
{
    public string Name { get; } = name;

    public ScriptLiteral? Default { get; set; }

    public bool IsVariable { get; set; }

    public override object? Evaluate(TemplateContext context) => null;

    public override string ToString() => IsVariable ? $"{Name}..." : Default is null ? Name : $"{Name} = {Default}";
}

/// <summary>A function of the template: <c>func</c>, <c>do</c>, or <c>f(x) = ...</c>.</summary>
internal sealed class ScriptFunction : ScriptStatement, IScriptFunction
{
    private static readonly SyntaxForm Syntax = new("function statement", "func <variable> ... end");

    public override SyntaxForm Form => Syntax;

    public ScriptVariable? Name { get; set; }

    public bool IsInline { get; init; }

    /// <summary>Null when the function declares none, and takes whatever it is given.</summary>
    public List<ScriptParameter>? Parameters { get; set; }

    public ScriptStatement Body { get; set; } = null!;

    public int RequiredCount => Parameters?.Count(parameter => parameter.Default is null && !parameter.IsVariable) ?? 0;

    public int ParameterCount => Parameters?.Count ?? 0;

    public VariableArguments Variable =>
        Parameters is null ? VariableArguments.Direct
        : Parameters.Count > 0 && Parameters[^1].IsVariable ? VariableArguments.Last
        : VariableArguments.None;

    public FunctionParameter ParameterAt(int index)
    {
        if (Parameters is null || Parameters.Count == 0) return new FunctionParameter("", typeof(object), false, null);
        var parameter = Parameters[Math.Min(index, Parameters.Count - 1)];
        return new FunctionParameter(parameter.Name, typeof(object), parameter.Default is not null, parameter.Default?.Value);
    }

    public override object? Evaluate(TemplateContext context)
    {
        if (Name is null) return this;
        context.SetVariable(Name, this, asReadOnly: false);
        return null;
    }

    public object? Invoke(TemplateContext context, ScriptNode caller, ScriptArray arguments, ScriptBlock? block)
    {
        if (Parameters is null) context.PushLocal();
        else context.PushGlobal(new ScriptObject());
        try
        {
            if (Name is { Scope: VariableScope.Local }) context.SetVariable(Name, this, asReadOnly: true);
            context.SetVariable(ScriptVariable.Arguments, arguments, asReadOnly: true);
            if (block is not null) context.SetVariable(ScriptVariable.BlockDelegate, block, asReadOnly: true);
            for (var i = 0; i < ParameterCount; i++) context.CurrentGlobal.TrySetValue(context, caller.Span, Parameters![i].Name, arguments[i], false);
            return context.Evaluate(Body);
        }
        finally
        {
            if (Parameters is null) context.PopLocal();
            else context.PopGlobal();
        }
    }

    public override string ToString()
    {
        var parameters = Parameters is null ? "" : $"({string.Join(", ", Parameters)})";
        return IsInline ? $"{Name}{parameters} = {Body}"
            : Name is null ? Lines($"do{parameters}", Body, "end")
            : Lines($"func {Name}{parameters}", Body, "end");
    }
}

internal sealed class ScriptAnonymousFunction(ScriptFunction function) : ScriptExpression
{
    public override object Evaluate(TemplateContext context) => function;

    public override string ToString() => function.ToString();
}

/// <summary>A whole <c>f(x) = ...</c>, on its way from where expressions are parsed to where statements are.</summary>
internal sealed class ScriptInlineFunction(ScriptFunction function) : ScriptExpression
{
    public ScriptFunction Function { get; } = function;

    public override object Evaluate(TemplateContext context) => Function;

    public override string ToString() => Function.ToString();
}
