using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

internal readonly partial struct BinaryOperation
{
    private object ApplyToLists(object left, object right)
    {
        var leftList = left as IEnumerable<object?>;
        var rightList = right as IEnumerable<object?>;
        switch (_op)
        {
            case BinaryOperator.Add:
                CheckBothLists(left, leftList, right, rightList);
                return new ScriptRange(Items(leftList!).Concat(Items(rightList!)));
            case BinaryOperator.CompareEqual or BinaryOperator.CompareNotEqual:
            case BinaryOperator.CompareLess or BinaryOperator.CompareLessOrEqual:
            case BinaryOperator.CompareGreater or BinaryOperator.CompareGreaterOrEqual:
                CheckBothLists(left, leftList, right, rightList);
                return CompareItems(Items(leftList!).ToList(), Items(rightList!).ToList());
            case BinaryOperator.Multiply:
                if ((leftList is null) == (rightList is null)) throw Unsupported(left, right, _span, " Expecting only one array for the left or right argument.");
                var times = leftList is null ? CountOf(left, right, left, _leftSpan) : CountOf(left, right, right, _rightSpan);
                return Made(left, _context.Bounded(_span, Enumerable.Repeat(leftList ?? rightList!, times).SelectMany(Items)));
            case BinaryOperator.Divide or BinaryOperator.DivideRound or BinaryOperator.Modulus:
                if (leftList is null) throw Unsupported(left, right, _leftSpan, " Expecting an array for the left argument.");
                var by = CountOf(left, right, right, _rightSpan);
                if (by == 0) throw new ScriptRuntimeException(_rightSpan, "Cannot divide by 0");
                return Made(left, _op == BinaryOperator.Modulus ? Items(leftList).Where((_, index) => index % by == 0) : Part(left, leftList, by));
            case BinaryOperator.ShiftLeft:
                if (leftList is null) throw Unsupported(left, right, _leftSpan, " Expecting an array for the left argument.");
                return Made(left, Items(leftList).Append(right));
            case BinaryOperator.ShiftRight:
                if (rightList is null) throw Unsupported(left, right, _rightSpan, " Expecting an array for the right argument.");
                return Made(right, Items(rightList).Prepend(left));
            default:
                throw Unsupported(left, right, _span, "");
        }
    }

    private IEnumerable<object?> Items(IEnumerable<object?> list) => list is ScriptArray ? list : _context.Bounded(_span, list);

    private static object Made(object like, IEnumerable<object?> items) => like is ScriptArray ? new ScriptArray(items) : new ScriptRange(items);

    /// <summary>An array divided by n is its first nth; a range gives n items and one more.</summary>
    private IEnumerable<object?> Part(object left, IEnumerable<object?> list, int by) =>
        left is ScriptArray array ? Items(list).Take(array.Count / by) : Items(list).Take(by + 1);

    private void CheckBothLists(object left, object? leftList, object right, object? rightList)
    {
        if (rightList is null) throw Unsupported(left, right, _rightSpan, " Expecting an array for the right argument.");
        if (leftList is null) throw Unsupported(left, right, _leftSpan, " Expecting an array for the left argument.");
    }

    private int CountOf(object left, object right, object count, SourceSpan countSpan)
    {
        var number = _context.ToInt(_span, count);
        return number >= 0 ? number : throw Unsupported(left, right, countSpan, $" Integer {number} cannot be negative when multiplying");
    }

    private ScriptRuntimeException Unsupported(object left, object right, SourceSpan at, string reason) =>
        new(at, $"The operator `{Sign}` is not supported between {_context.GetTypeName(left)} and {_context.GetTypeName(right)}.{reason}");

    /// <summary>The longer list is the greater; of equally long ones every pair of items has to satisfy the operator.</summary>
    private bool CompareItems(List<object?> left, List<object?> right)
    {
        if (left.Count != right.Count || left.Count == 0) return Compare(left.Count.CompareTo(right.Count))!.Value;
        for (var i = 0; i < left.Count; i++)
        {
            if (new BinaryOperation(_context, _span, _op, _span, _span).Apply(left[i], right[i]) is not true) return false;
        }
        return true;
    }
}
