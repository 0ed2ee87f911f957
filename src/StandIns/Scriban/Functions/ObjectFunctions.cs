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

    public static object? Eval(TemplateContext context, SourceSpan span, object? value) => Evaluate(context, span, value, new LexerOptions { Mode = ScriptMode.ScriptOnly });

    public static object? EvalTemplate(TemplateContext context, SourceSpan span, object? value) => Evaluate(context, span, value, LexerOptions.Default);

    public static string? Format(TemplateContext context, SourceSpan span, object? value, string format, string? culture = null)
    {
        if (value is null) return "";
        if (value is not IFormattable formattable) throw new ScriptRuntimeException(span, $"Unexpected `{value}`. Must be a formattable object");
        return formattable.ToString(format, culture is null ? context.CurrentCulture : CultureInfo.GetCultureInfo(culture));
    }

    public static object? FromJson(string? json) => json is null ? null : Json.ToScript(JsonSerializer.Deserialize<JsonElement>(json));

    public static bool HasKey(TemplateContext context, object? value, string key) => value is not null && context.AccessorOf(value).Members(context, value).Contains(key);

    public static bool HasValue(TemplateContext context, SourceSpan span, object? value, string key) =>
        value is not null && context.AccessorOf(value).TryGetMember(context, span, value, key, out var found) && found is not null;

    public static ScriptArray Keys(TemplateContext context, object? value) => value is null ? [] : new ScriptArray(context.AccessorOf(value).Members(context, value));

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
        ScriptArray or IList => "array",
        IEnumerable and not IScriptObject and not IDictionary => "iterator",
        _ => value.GetType().IsPrimitive || value is decimal or System.Numerics.BigInteger ? "number" : "object",
    };

    public static ScriptArray Values(TemplateContext context, SourceSpan span, object? value)
    {
        if (value is null) return [];
        var accessor = context.AccessorOf(value);
        return new ScriptArray(accessor.Members(context, value).Select(member => accessor.TryGetMember(context, span, value, member, out var found) ? found : null));
    }

    private static object? Evaluate(TemplateContext context, SourceSpan span, object? value, LexerOptions options)
    {
        if (value is null) return null;
        var text = value as string ?? throw new ArgumentException("Invalid parameter type. Expecting a string", nameof(value));
        var template = Template.Parse(text, null, context.TemplateLoaderParserOptions, options);
        if (template.HasErrors) throw new ScriptParserRuntimeException(span, "Error while parsing template", template.Messages);
        return options.Mode == ScriptMode.ScriptOnly ? context.Evaluate(template.Page) : context.Run(template);
    }
}
