using System.Collections;
using System.Numerics;
using Scriban.Runtime;

namespace Scriban.Syntax;

internal readonly partial struct BinaryOperation
{
    private const int MaxShift = 1024 * 1024;

    /// <summary>About ten thousand digits. Numbers that grow with each round of a loop would soon take minutes to write.</summary>
    private const int MaxBits = 32 * 1024;

    private object CalculateInt(int left, int right) => _op switch
    {
        BinaryOperator.Add => Fit((long)left + right),
        BinaryOperator.Subtract => Fit((long)left - right),
        BinaryOperator.Multiply => Fit((long)left * right),
        BinaryOperator.Divide => (double)left / right,
        BinaryOperator.DivideRound => Fit((long)left / right),
        BinaryOperator.Modulus => Fit((long)left % right),
        _ => Compare(left.CompareTo(right)) ?? CalculateBig(left, right),
    };

    private object CalculateBig(BigInteger left, BigInteger right) => _op switch
    {
        BinaryOperator.Add => Fit(left + right),
        BinaryOperator.Subtract => Fit(left - right),
        BinaryOperator.Multiply => Fit(Product(left, right)),
        BinaryOperator.Divide => (double)left / (double)right,
        BinaryOperator.DivideRound => Fit(left / right),
        BinaryOperator.Modulus => Fit(left % right),
        BinaryOperator.ShiftLeft => Fit(Shifted(left, ShiftOf(right))),
        BinaryOperator.ShiftRight => Fit(Shifted(left, -ShiftOf(right))),
        BinaryOperator.RangeInclude => Range(left, right, inclusive: true),
        BinaryOperator.RangeExclude => Range(left, right, inclusive: false),
        _ => Compare(left.CompareTo(right)) ?? throw NotImplemented("long"),
    };

    /// <summary>An integer in the smallest type that holds it.</summary>
    private static object Fit(long value) => value is >= int.MinValue and <= int.MaxValue ? (object)(int)value : value;

    private static object Fit(BigInteger value) => value >= long.MinValue && value <= long.MaxValue ? Fit((long)value) : (object)value;

    private BigInteger Product(BigInteger left, BigInteger right)
    {
        CheckSize(left.GetBitLength() + right.GetBitLength());
        return left * right;
    }

    private BigInteger Shifted(BigInteger value, int by)
    {
        CheckSize(value.GetBitLength() + by);
        return value << by;
    }

    private void CheckSize(long bits)
    {
        if (bits > MaxBits) throw Error($"The number exceeds the maximum supported size of `{MaxBits}` bits.");
    }

    private int ShiftOf(BigInteger amount)
    {
        if (BigInteger.Abs(amount) <= MaxShift) return (int)amount;
        throw Error($"Shift amount `{amount}` exceeds maximum supported magnitude `{MaxShift}`.");
    }

    private ScriptRange Range(BigInteger from, BigInteger to, bool inclusive)
    {
        var size = BigInteger.Abs(to - from) + (inclusive ? 1 : 0);
        if (_context.LoopLimit > 0 && size > _context.LoopLimit) throw Error($"Range expression exceeds LoopLimit `{_context.LoopLimit}`.");
        return new ScriptRange(Count(from, to, size));
    }

    private static IEnumerable Count(BigInteger from, BigInteger to, BigInteger size)
    {
        var step = to > from ? 1 : -1;
        for (var i = BigInteger.Zero; i < size; i++) yield return Fit(from + (i * step));
    }
}
