using System.Globalization;
using System.Numerics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The module <c>math</c>.</summary>
internal static class MathFunctions
{
    public static object? Abs(TemplateContext context, SourceSpan span, object? value) => value switch
    {
        null => null,
        int number => Math.Abs(number),
        long number => Math.Abs(number),
        double number => Math.Abs(number),
        float number => Math.Abs(number),
        decimal number => Math.Abs(number),
        short number => Math.Abs(number),
        sbyte number => Math.Abs(number),
        _ when value.GetType().IsPrimitive => value,
        _ => throw new ScriptRuntimeException(span, $"The value `{value}` is not a number"),
    };

    public static double Ceil(double value) => Math.Ceiling(value);

    public static object? DividedBy(TemplateContext context, SourceSpan span, double value, object? divisor)
    {
        var result = Apply(context, span, BinaryOperator.Divide, value, divisor);
        return divisor is int && result is double quotient ? (int)Math.Floor(quotient) : result;
    }

    public static double Floor(double value) => Math.Floor(value);

    public static string? Format(TemplateContext context, SourceSpan span, object? value, string? format, string? culture = null)
    {
        if (value is null) return "";
        if (value is not IFormattable number || !IsNumber(value)) throw new ScriptRuntimeException(span, $"Unexpected `{value}`. Must be a formattable number");
        return number.ToString(format, culture is null ? context.CurrentCulture : CultureInfo.GetCultureInfo(culture));
    }

    public static bool IsNumber(object? value) =>
        value is int or long or double or float or decimal or BigInteger or byte or sbyte or short or ushort or uint or ulong;

    public static object? Minus(TemplateContext context, SourceSpan span, object? value, object? with) => Apply(context, span, BinaryOperator.Subtract, value, with);

    public static object? Modulo(TemplateContext context, SourceSpan span, object? value, object? with) => Apply(context, span, BinaryOperator.Modulus, value, with);

    public static object? Plus(TemplateContext context, SourceSpan span, object? value, object? with) => Apply(context, span, BinaryOperator.Add, value, with);

    public static int Random(TemplateContext context, SourceSpan span, int minValue, int maxValue)
    {
        if (minValue > maxValue) throw new ScriptRuntimeException(span, "minValue must be greater than maxValue");
        return System.Random.Shared.Next(minValue, maxValue);
    }

    public static double Round(double value, int precision = 0) => Math.Round(value, precision);

    public static object? Times(TemplateContext context, SourceSpan span, object? value, object? with) => Apply(context, span, BinaryOperator.Multiply, value, with);

    public static string Uuid() => Guid.NewGuid().ToString();

    private static object? Apply(TemplateContext context, SourceSpan span, BinaryOperator op, object? left, object? right) =>
        new BinaryOperation(context, span, op, span, span).Apply(left, right);
}
