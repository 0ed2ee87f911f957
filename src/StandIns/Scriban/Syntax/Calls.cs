using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed class ScriptNamedArgument(ScriptVariable name) : ScriptExpression
{
    public string Name { get; } = name.Name;

    public ScriptExpression? Value { get; set; }

    public override object? Evaluate(TemplateContext context) => Value is null ? true : context.Evaluate(Value);

    public override string ToString() => Value is null ? Name : $"{Name}:{Value}";
}

internal sealed class ScriptCall(ScriptExpression target, bool parenthesised) : ScriptExpression
{
    private static readonly SyntaxForm Syntax = new("function call expression", "<target_expression> <arguemnt[0]> ... <arguement[n]>");

    public override SyntaxForm Form => Syntax;

    public ScriptExpression Target { get; } = target;

    public bool Parenthesised { get; } = parenthesised;

    public List<ScriptExpression> Arguments { get; } = [];

    public void Add(ScriptExpression argument)
    {
        Arguments.Add(argument);
        if (!Parenthesised) Span = Span with { End = argument.Span.End };
    }

    public override object? Evaluate(TemplateContext context)
    {
        var function = context.Evaluate(Target, asFunction: true);
        if (function is not null) return Invocation.Call(context, this, function, context.AllowPipeArguments, Arguments);
        if (context.EnableRelaxedFunctionAccess) return null;
        throw new ScriptRuntimeException(Target.Span, $"The function `{Target}` was not found");
    }

    public override string ToString() => Parenthesised
        ? $"{Target}({string.Join(",", Arguments)})"
        : string.Join(" ", Arguments.Prepend(Target));
}

internal sealed class ScriptPipe(ScriptExpression from, TokenKind sign) : ScriptExpression
{
    private static readonly SyntaxForm Syntax = new("pipe expression", "<expression> | <expression>");

    public override SyntaxForm Form => Syntax;

    public ScriptExpression To { get; set; } = null!;

    /// <summary>The left side waits, unevaluated, until the function on the right takes it as its first argument.</summary>
    public override object? Evaluate(TemplateContext context)
    {
        var outermost = context.PipeArguments is null;
        if (outermost) context.SwapPipeArguments(new Stack<ScriptExpression>());
        var waiting = context.PipeArguments!;
        try
        {
            waiting.Push(from);
            var result = context.Evaluate(To);
            if (result is IScriptFunction && IsWaiting()) result = Invocation.Call(context, To, result, true, []);
            if (IsWaiting()) throw new ScriptRuntimeException(To.Span, $"Pipe expression destination `{To}` is not a valid function ");
            return result;
        }
        finally
        {
            if (outermost) context.SwapPipeArguments(null);
        }

        bool IsWaiting() => waiting.TryPeek(out var next) && ReferenceEquals(next, from);
    }

    public override string ToString() => $"{from}{Symbols.TextOf(sign)}{To}";
}
