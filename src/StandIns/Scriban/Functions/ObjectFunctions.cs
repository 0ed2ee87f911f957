using System.Collections;
using System.Globalization;
using System.Text.Json;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The module <c>object</c>.</summary>
internal static class ObjectFunctions
{
    public static object? Default(object? value, object? @default) => value is null or "" ? @default : value;

    public static object? Eval(TemplateContext context, SourceSpan span, object? value) => Evaluated(context, span, value, ScriptMode.ScriptOnly);

    public static object? EvalTemplate(TemplateContext context, SourceSpan span, object? value) => Evaluated(context, span, value, ScriptMode.Default);

    public static string? Format(TemplateContext context, SourceSpan span, object? value, string? format, string? culture = null)
    {
        if (value is null) return "";
        if (value is not IFormattable formattable) throw new ScriptRuntimeException(span, $"Unexpected `{value}`. Must be a formattable object");
        return formattable.ToString(format, culture is null ? context.CurrentCulture : CultureInfo.GetCultureInfo(culture));
    }

    public static object? FromJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Json.ToScript(document.RootElement);
    }

    public static bool HasKey(IDictionary<string, object?>? value, string? key) => value is not null && key is not null && value.ContainsKey(key);

    public static bool HasValue(IDictionary<string, object?>? value, string? key) => key is not null && value?.TryGetValue(key, out var found) == true && found is not null;

    public static ScriptArray Keys(TemplateContext context, object? value) => value switch
    {
        null => [],
        IDictionary dictionary => new ScriptArray(dictionary.Keys),
        _ => new ScriptArray(context.AccessorOf(value).Members(context, value)),
    };

    public static string? Kind(TemplateContext context, object? value) => value is null ? null : context.GetTypeName(value);

    public static int Size(object? value) => value switch
    {
        string text => text.Length,
        ICollection items => items.Count,
        IEnumerable items => items.Cast<object?>().Count(),
        _ => 0,
    };

    public static string ToJson(TemplateContext context, object? value) => JsonWriter.Write(context, value);

    public static string? Typeof(object? value) => value switch
    {
        null => null,
        string => "string",
        bool => "boolean",
        _ when value.GetType().IsPrimitive || value is decimal => "number",
        ScriptRange => "iterator",
        IList => "array",
        IEnumerable and not ScriptObject and not IDictionary => "iterator",
        _ => "object",
    };

    public static ScriptArray Values(TemplateContext context, SourceSpan span, object? value)
    {
        if (value is null) return [];
        if (value is IDictionary<string, object?> dictionary) return new ScriptArray(dictionary.Values);
        var accessor = context.AccessorOf(value);
        return new ScriptArray(accessor.Members(context, value).Select(member => accessor.TryGetMember(context, span, value, member, out var found) ? found : null));
    }

    private static object? Evaluated(TemplateContext context, SourceSpan span, object? value, ScriptMode mode)
    {
        if (value is IScriptFunction function) return Invocation.Call(context, new ScriptLiteral(null) { Span = span }, function, Array.Empty<object>());
        if (value is not string text) return value;
        try
        {
            var template = Template.Parse(text, lexerOptions: new LexerOptions { Mode = mode });
            if (mode == ScriptMode.Default) return context.Run(template);
            if (template.HasErrors) throw new ScriptRuntimeException(span, template.Messages.ToString());
            return context.Evaluate(template.Page.Statements is [var only] ? only : template.Page);
        }
        catch (ScriptRuntimeException exception)
        {
            throw new ArgumentException(exception.Message, nameof(value));
        }
    }
}
