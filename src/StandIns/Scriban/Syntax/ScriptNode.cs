using System.Text;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>How messages name a construct, and how they show what it should look like.</summary>
internal sealed record SyntaxForm(string Name, string Example);

/// <summary>A piece of a parsed template. Its text form is the code without needless whitespace, as messages quote it.</summary>
internal abstract class ScriptNode
{
    public SourceSpan Span { get; set; }

    public virtual SyntaxForm Form => new(GetType().Name, "...");

    public abstract object? Evaluate(TemplateContext context);
}

internal abstract class ScriptExpression : ScriptNode;

/// <summary>An expression that names a place: it can be read, and perhaps written.</summary>
internal abstract class ScriptPath : ScriptExpression
{
    public override object? Evaluate(TemplateContext context) => context.GetValue(this);

    public abstract object? Get(TemplateContext context);

    public abstract void Set(TemplateContext context, object? value);
}

internal abstract class ScriptStatement : ScriptNode
{
    /// <summary>Joins statements the way they would be written on one line.</summary>
    protected static string Lines(params ReadOnlySpan<object?> parts)
    {
        var written = new StringBuilder();
        foreach (var part in parts)
        {
            var text = part?.ToString();
            if (string.IsNullOrEmpty(text)) continue;
            var braces = text.StartsWith("}}", StringComparison.Ordinal) || (written.Length > 0 && written[^1] == '{');
            if (written.Length > 0 && !braces) written.Append("; ");
            written.Append(text);
        }
        return written.ToString();
    }
}
