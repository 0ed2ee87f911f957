using System.Numerics;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>One operator between two values, and where it and they stand in the template.</summary>
internal readonly partial struct BinaryOperation(TemplateContext context, SourceSpan span, BinaryOperator op, SourceSpan leftSpan, SourceSpan rightSpan)
{
    private readonly TemplateContext _context = context;
    private readonly SourceSpan _span = span;
    private readonly BinaryOperator _op = op;
    private readonly SourceSpan _leftSpan = leftSpan;
    private readonly SourceSpan _rightSpan = rightSpan;

    private string Sign => BinaryOperators.TextOf(_op);

    public object? Apply(object? left, object? right)
    {
        switch (_op)
        {
            case BinaryOperator.EmptyCoalescing:
                return left ?? right;
            case BinaryOperator.NotEmptyCoalescing:
                return left is null ? null : right;
        }
        try
        {
            if (left is string or char || right is string or char) return ApplyToTexts(TextIfChar(left), TextIfChar(right));
            if (left is null || right is null) return ApplyToNulls(left, right);
            if (left is EmptyScriptObject || right is EmptyScriptObject) return ApplyToEmpty(left, right);
            if (left is ScriptArray or ScriptRange || right is ScriptArray or ScriptRange) return ApplyToLists(left, right);
            return ApplyToNumbers(left, right);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw Error(exception.Message);
        }
    }

    private ScriptRuntimeException Error(string message) => new(_span, message);

    private static object? TextIfChar(object? value) => value is char c ? c.ToString() : value;

    private object? ApplyToNulls(object? left, object? right) => _op switch
    {
        BinaryOperator.CompareEqual => left == right,
        BinaryOperator.CompareNotEqual => left != right,
        BinaryOperator.CompareLess or BinaryOperator.CompareLessOrEqual => false,
        BinaryOperator.CompareGreater or BinaryOperator.CompareGreaterOrEqual => false,
        _ => null,
    };

    private object? ApplyToEmpty(object left, object right)
    {
        var both = left is EmptyScriptObject && right is EmptyScriptObject;
        var empty = both ? true : _context.IsEmpty(left is EmptyScriptObject ? right : left);
        switch (_op)
        {
            case BinaryOperator.CompareEqual or BinaryOperator.CompareLessOrEqual or BinaryOperator.CompareGreaterOrEqual:
                return empty;
            case BinaryOperator.CompareNotEqual:
                return !empty;
            case BinaryOperator.CompareLess or BinaryOperator.CompareGreater:
                return false;
            case BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight when !both:
                throw Error($"Operator `{Sign}` is not implemented for `{(left is EmptyScriptObject ? "empty" : left)}` / `{(right is EmptyScriptObject ? "empty" : right)}`");
            default:
                return EmptyScriptObject.Default;
        }
    }

    private object ApplyToTexts(object? left, object? right)
    {
        if (_op == BinaryOperator.Multiply) return right is string text ? Repeat(text, left, _leftSpan) : Repeat((string)left!, right, _rightSpan);
        var leftText = _context.ObjectToString(left);
        var rightText = _context.ObjectToString(right);
        if (_op == BinaryOperator.Add) return leftText + rightText;
        return Compare(string.CompareOrdinal(leftText, rightText)) ?? throw Error($"Operator `{Sign}` is not supported on string objects");
    }

    /// <summary>The answer of a comparison from its sign, or null when the operator is no comparison.</summary>
    private bool? Compare(int order) => _op switch
    {
        BinaryOperator.CompareEqual => order == 0,
        BinaryOperator.CompareNotEqual => order != 0,
        BinaryOperator.CompareLess => order < 0,
        BinaryOperator.CompareLessOrEqual => order <= 0,
        BinaryOperator.CompareGreater => order > 0,
        BinaryOperator.CompareGreaterOrEqual => order >= 0,
        _ => null,
    };

    private string Repeat(string text, object? times, SourceSpan timesSpan)
    {
        int count;
        try
        {
            count = _context.ToInt(_span, times);
        }
        catch (ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(timesSpan, $"Expecting an integer. The operator `{Sign}` is not supported for the expression. Only working on string x int or int x string");
        }
        if (count <= 0) return "";
        if (_context.LimitToString > 0 && (long)text.Length * count > _context.LimitToString)
        {
            throw new ScriptRuntimeException(timesSpan, $"String multiplication exceeds LimitToString `{_context.LimitToString}`.");
        }
        return string.Concat(Enumerable.Repeat(text, count));
    }

    private object? ApplyToNumbers(object left, object right)
    {
        if (left is decimal || right is decimal) return Calculate(To<decimal>(left), To<decimal>(right), decimal.Round);
        if (left is double || right is double) return Calculate(To<double>(left), To<double>(right), Math.Round);
        if (left is float || right is float) return Calculate(To<float>(left), To<float>(right), quotient => (int)quotient);
        if (left is BigInteger || right is BigInteger) return CalculateBig(To<BigInteger>(left), To<BigInteger>(right));
        if (left is long || right is long) return CalculateBig(To<long>(left), To<long>(right));
        if (left is ulong || right is ulong) return CalculateBig(To<ulong>(left), To<ulong>(right));
        if (left is uint || right is uint) return CalculateBig(To<uint>(left), To<uint>(right));
        if (left is int or Enum || right is int or Enum) return CalculateInt(To<int>(left), To<int>(right));
        if (left is bool || right is bool)
        {
            var order = To<bool>(left).CompareTo(To<bool>(right));
            if (_op is BinaryOperator.CompareEqual or BinaryOperator.CompareNotEqual) return Compare(order);
            throw Error($"The operator `{Sign}` is not valid for bool<->bool");
        }
        if (left is DateTime date && right is DateTime other)
        {
            return _op == BinaryOperator.Subtract ? date - other
                : Compare(date.CompareTo(other)) ?? throw Error($"The operator `{_op}` is not supported for DateTime");
        }
        if (left is DateTime start && right is TimeSpan duration)
        {
            if (_op == BinaryOperator.Add) return start + duration;
            throw Error($"The operator `{_op}` is not supported for between <DateTime> and <TimeSpan>");
        }
        return _op switch
        {
            BinaryOperator.CompareEqual => left.Equals(right),
            BinaryOperator.CompareNotEqual => !left.Equals(right),
            _ => throw Error($"Unsupported types `{left}/{_context.GetTypeName(left)}` {Sign} `{right}/{_context.GetTypeName(right)}` for binary operation"),
        };
    }

    private T To<T>(object value) => (T)_context.ToObject(_span, value, typeof(T))!;

    private object Calculate<T>(T left, T right, Func<T, T> round)
        where T : INumber<T> => _op switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide => left / right,
            BinaryOperator.DivideRound => round(left / right),
            BinaryOperator.Modulus => left % right,
            BinaryOperator.ShiftLeft => left * PowerOfTwo(right),
            BinaryOperator.ShiftRight => left / PowerOfTwo(right),
            BinaryOperator.CompareEqual => left == right,
            BinaryOperator.CompareNotEqual => left != right,
            BinaryOperator.CompareLess => left < right,
            BinaryOperator.CompareLessOrEqual => left <= right,
            BinaryOperator.CompareGreater => left > right,
            BinaryOperator.CompareGreaterOrEqual => left >= right,
            _ => throw NotImplemented(TypeNames.Of(typeof(T))),
        };

    private static T PowerOfTwo<T>(T exponent)
        where T : INumber<T> => T.CreateChecked(Math.Pow(2, double.CreateChecked(exponent)));

    private ScriptRuntimeException NotImplemented(string type) => Error($"The operator `{Sign}` is not implemented for {type}<->{type}");
}
