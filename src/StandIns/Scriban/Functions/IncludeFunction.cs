using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>A function that takes its arguments as they come.</summary>
internal abstract class DirectFunction : IScriptFunction
{
    public virtual int RequiredCount => 1;

    public virtual int ParameterCount => 1;

    public VariableArguments Variable => VariableArguments.Direct;

    public FunctionParameter ParameterAt(int index) => new(index == 0 ? "template_name" : "", typeof(object), false, null);

    public abstract object? Invoke(TemplateContext context, ScriptNode caller, ScriptArray arguments, ScriptBlock? block);
}

/// <summary><c>include</c>: renders another template where it stands, and hands it the arguments as <c>$</c>.</summary>
internal sealed class IncludeFunction : DirectFunction
{
    public override object Invoke(TemplateContext context, ScriptNode caller, ScriptArray arguments, ScriptBlock? block)
    {
        var name = context.ObjectToString(arguments[0]);
        if (string.IsNullOrEmpty(name)) throw new ScriptRuntimeException(caller.Span, "Include template name cannot be null or empty");
        return context.Include(caller, name, arguments);
    }
}

/// <summary><c>include_join</c>: renders several templates with a separator between them, and perhaps something around.</summary>
internal sealed class IncludeJoinFunction : DirectFunction
{
    private const string TemplatePrefix = "tpl:";

    public override int RequiredCount => 2;

    public override int ParameterCount => 4;

    public override object Invoke(TemplateContext context, ScriptNode caller, ScriptArray arguments, ScriptBlock? block)
    {
        if (arguments.Count < 2) throw new ScriptRuntimeException(caller.Span, "Expecting at least the separator and components to include for the <include_join> function.");
        var names = arguments[0] is ScriptArray array ? array.Select(name => context.ObjectToString(name)).OfType<string>().Where(name => name.Length > 0) : arguments[0] as IEnumerable<string>;
        if (names is null) return "";
        var (separator, start, end) = (Piece(1), Piece(2), Piece(3));
        return start + string.Join(separator, names.Select(name => context.Include(caller, name, arguments)).ToList()) + end;

        string Piece(int index)
        {
            var text = context.ObjectToString(arguments[index]) ?? "";
            return text.StartsWith(TemplatePrefix, StringComparison.Ordinal) ? context.Include(caller, text[TemplatePrefix.Length..], arguments) : text;
        }
    }
}
