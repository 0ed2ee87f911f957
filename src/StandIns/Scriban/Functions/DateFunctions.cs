using System.Globalization;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The module <c>date</c>, which is a function too: <c>date "2024-02-29"</c> parses.</summary>
internal sealed class DateFunctions : ScriptObject, IScriptFunction
{
    private const string DefaultFormat = "%d %b %Y";

    /// <summary>The module that every context starts with a copy of; only what is public is the templates'.</summary>
    internal static readonly DateFunctions Standard = Make();

    private DateFunctions()
    {
    }

    private static DateFunctions Make()
    {
        var module = new DateFunctions();
        module.Import(typeof(DateFunctions));
        module.SetValue("format", DefaultFormat, false);
        module.SetValue("default_format", DefaultFormat, true);
        ScriptObjectExtensions.Import(module, "to_string", Text);
        return module;
    }

    /// <summary>The module of a context, with the format that its templates may have set.</summary>
    internal static DateFunctions Of(TemplateContext context) => context.BuiltinObject["date"] as DateFunctions ?? Standard;

    public static DateTime AddDays(DateTime date, double days) => date.AddDays(days);

    public static DateTime AddMonths(DateTime date, int months) => date.AddMonths(months);

    public static DateTime AddYears(DateTime date, int years) => date.AddYears(years);

    public static DateTime AddHours(DateTime date, double hours) => date.AddHours(hours);

    public static DateTime AddMinutes(DateTime date, double minutes) => date.AddMinutes(minutes);

    public static DateTime AddSeconds(DateTime date, double seconds) => date.AddSeconds(seconds);

    public static DateTime AddMilliseconds(DateTime date, double millis) => date.AddMilliseconds(millis);

    public static DateTime Now() => DateTime.Now;

    public static DateTime UtcNow() => DateTime.UtcNow;

    private static string? Text(TemplateContext context, DateTime? date, string? pattern, string? culture = null) => Of(context).ToString(context, date, pattern, culture);

    public string? ToString(TemplateContext context, DateTime? date, string? pattern, string? culture)
    {
        if (date is null) return null;
        var format = this["format"] as string ?? DefaultFormat;
        var chosen = pattern == "%g" ? "%g " + format : pattern ?? format;
        return DateFormat.Write(date.Value, chosen, culture is null ? context.CurrentCulture : CultureInfo.GetCultureInfo(culture));
    }

    int IScriptFunction.RequiredCount => 0;

    int IScriptFunction.ParameterCount => 0;

    VariableArguments IScriptFunction.Variable => VariableArguments.Direct;

    FunctionParameter IScriptFunction.ParameterAt(int index) => new("text", typeof(object), true, null);

    object? IScriptFunction.Invoke(TemplateContext context, ScriptNode caller, ScriptArray arguments, ScriptBlock? block) => arguments.Count switch
    {
        0 => this,
        1 => Parse(context, context.ObjectToString(arguments[0]), null, null),
        _ => throw new ScriptRuntimeException(caller.Span, $"Invalid number of parameters `{arguments.Count}` for `date` object/function."),
    };

    public override IScriptObject Clone(bool deep)
    {
        var copy = new DateFunctions();
        CopyTo(copy, deep);
        return copy;
    }

    public static DateTime? Parse(TemplateContext context, string? text, string? pattern = null, string? culture = null)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var format = culture is null ? context.CurrentCulture : CultureInfo.GetCultureInfo(culture);
        return DateFormat.Read(text, pattern, format);
    }

    public static string? ParseToString(
        TemplateContext context, string? text, string? output_pattern = null, string? output_culture = null, string? input_pattern = null, string? input_culture = null) =>
        Of(context).ToString(context, Parse(context, text, input_pattern, input_culture), output_pattern, output_culture);
}
