using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed class ScriptArrayInitializer : ScriptExpression
{
    private static readonly SyntaxForm Syntax = new("array initializer", "[item1, item2,...]");

    public override SyntaxForm Form => Syntax;

    public List<ScriptExpression> Items { get; } = [];

    public override object Evaluate(TemplateContext context)
    {
        var array = new ScriptArray(Items.Count);
        foreach (var item in Items) array.Add(context.Evaluate(item));
        return array;
    }

    public override string ToString() => $"[{string.Join(",", Items)}]";
}

/// <summary>One <c>name: value</c> of an object in braces; the name is a variable or a constant text.</summary>
internal sealed class ScriptObjectMember(ScriptExpression name) : ScriptNode
{
    public ScriptExpression Name { get; } = name;

    public string Key => Name is ScriptVariable variable ? variable.Name : ((ScriptLiteral)Name).Text!;

    public ScriptExpression Value { get; set; } = null!;

    public override object? Evaluate(TemplateContext context) => context.Evaluate(Value);

    public override string ToString() => $"{Name}:{Value}";
}

internal sealed class ScriptObjectInitializer : ScriptExpression
{
    private static readonly SyntaxForm Syntax = new("object initializer expression", "{ member1: <expression>, member2: ... }");

    public override SyntaxForm Form => Syntax;

    public List<ScriptObjectMember> Members { get; } = [];

    /// <summary>The object is in scope while it is filled, so later members may use earlier ones.</summary>
    public override object Evaluate(TemplateContext context)
    {
        var made = new ScriptObject(Members.Count);
        context.PushGlobalOnly(made);
        try
        {
            foreach (var member in Members)
            {
                if (member.Key.Length == 0) throw new ScriptRuntimeException(member.Span, "Object member name cannot be empty.");
                made.SetValue(member.Key, context.Evaluate(member), false);
            }
        }
        finally
        {
            context.PopGlobalOnly();
        }
        return made;
    }

    public override string ToString() => $"{{{string.Join(",", Members)}}}";
}

/// <summary>The parts of <c>$"text {expression} text"</c>, texts and expressions in turn.</summary>
internal sealed class ScriptInterpolatedString : ScriptExpression
{
    private static readonly SyntaxForm Syntax = new("interpolated string expression", "$\"string{<expression>}string\"");

    public override SyntaxForm Form => Syntax;

    public List<(string Text, ScriptExpression? Expression)> Parts { get; } = [];

    /// <summary>The values are written as .NET writes them: <c>True</c>, and lists by their type's name.</summary>
    public override object Evaluate(TemplateContext context)
    {
        var written = new System.Text.StringBuilder();
        foreach (var (text, expression) in Parts)
        {
            written.Append(text);
            if (expression is not null) written.Append(context.Evaluate(expression));
        }
        return written.ToString();
    }

    public override string ToString()
    {
        var texts = Parts.Select(part => part.Expression is null ? Escapes.Write(part.Text, '"') : $"{Escapes.Write(part.Text, '"')}{{{part.Expression}}}");
        return $"$\"{string.Concat(texts)}\"";
    }
}
