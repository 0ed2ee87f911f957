using System.Collections;
using System.Text;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The module <c>array</c>. What its functions give is made when it is walked, wherever that makes no difference.</summary>
internal static class ArrayFunctions
{
    private static readonly object CycleKey = new();

    public static IEnumerable Add(IEnumerable? list, object? value) => Copy(list, value, [value]);

    public static IEnumerable AddRange(IEnumerable? list1, IEnumerable? list2) => Concat(list1, list2)!;

    public static bool Any(TemplateContext context, SourceSpan span, IEnumerable? list, object function, params object?[] args) =>
        list is not null && Call(context, span, function, "function", list, args).Any(pair => context.ToBool(span, pair.Result));

    public static IEnumerable? Compact(IEnumerable? list) => Range(list?.Cast<object?>().Where(item => item is not null));

    public static IEnumerable? Concat(IEnumerable? list1, IEnumerable? list2)
    {
        if (list1 is null || list2 is null) return Range((list1 ?? list2)?.Cast<object?>());
        return Range(list1.Cast<object?>().Concat(list2.Cast<object?>()));
    }

    public static bool Contains(IEnumerable? list, object? item) =>
        list is not null && list.Cast<object?>().Any(other => Equals(other, item) || (other is Enum && item is string name && other.ToString() == name));

    public static object? Cycle(TemplateContext context, SourceSpan span, IList? list, object? group = null)
    {
        if (list is null) return null;
        var name = group is null ? string.Join(",", list.Cast<object?>()) : context.ObjectToString(group) ?? "";
        var positions = context.CyclePositions;
        var at = positions.GetValueOrDefault(name) % Math.Max(1, list.Count);
        positions[name] = at + 1;
        return list.Count == 0 ? null : list[at];
    }

    public static IEnumerable? Each(TemplateContext context, SourceSpan span, IEnumerable? list, object function) =>
        Range(list is null ? null : Call(context, span, function, "function", list, []).Select(pair => pair.Result));

    public static IEnumerable? Filter(TemplateContext context, SourceSpan span, IEnumerable? list, object function) =>
        Range(list is null ? null : Call(context, span, function, "function", list, []).Where(pair => context.ToBool(span, pair.Result)).Select(pair => pair.Item));

    public static object? First(IEnumerable? list) => list?.Cast<object?>().FirstOrDefault();

    public static IEnumerable InsertAt(IEnumerable? list, int index, object? value)
    {
        var copy = new ScriptArray(list ?? Array.Empty<object>());
        var at = Math.Max(0, index);
        while (copy.Count < at) copy.Add(null);
        copy.Insert(at, value);
        return copy;
    }

    public static string Join(TemplateContext context, SourceSpan span, IEnumerable? list, string? delimiter, object? function = null)
    {
        if (list is null) return "";
        var items = function is null ? context.Bounded(span, list) : Call(context, span, function, "function", list, []).Select(pair => pair.Result);
        var written = new StringBuilder();
        var first = true;
        foreach (var item in items)
        {
            if (!first) written.Append(delimiter);
            first = false;
            written.Append(context.ObjectToString(item));
            if (context.LimitToString > 0 && written.Length > context.LimitToString) throw new ScriptRuntimeException(span, $"Joined string exceeds LimitToString `{context.LimitToString}`.");
        }
        return written.ToString();
    }

    public static object? Last(IEnumerable? list) => list is IList { Count: > 0 } items ? items[^1] : list?.Cast<object?>().LastOrDefault();

    public static IEnumerable? Limit(IEnumerable? list, int count) => Range(list?.Cast<object?>().Take(count));

    public static IEnumerable? Map(TemplateContext context, SourceSpan span, object? list, string member)
    {
        if (list is null || string.IsNullOrEmpty(member)) return null;
        var items = list is IEnumerable many and not string ? many : new ScriptArray { list };
        return Range(items.Cast<object?>().Select(item => MemberOf(context, span, item, member)).Where(value => value is not null));
    }

    public static IEnumerable? Offset(IEnumerable? list, int index) => Range(list?.Cast<object?>().Skip(index));

    public static IEnumerable? RemoveAt(IList? list, int index)
    {
        if (list is null) return null;
        var copy = new ScriptArray(list);
        if (index < 0) index += copy.Count;
        copy.RemoveAt(index);
        return copy;
    }

    public static IEnumerable Reverse(IEnumerable? list) => Range(list is null ? [] : list.Cast<object?>().Reverse())!;

    public static int Size(IEnumerable? list) => list is ICollection items ? items.Count : list?.Cast<object?>().Count() ?? 0;

    public static IEnumerable Sort(TemplateContext context, SourceSpan span, object? list, string? member = null)
    {
        if (list is not IEnumerable items) return list is null ? new ScriptArray() : new ScriptArray { list };
        var path = string.IsNullOrEmpty(member) ? [] : member.Split('.');
        var order = Comparer<object?>.Create((left, right) => Compare(context, span, left, right));
        return new ScriptArray(items.Cast<object?>().OrderBy(item => path.Aggregate(item, (owner, name) => MemberOf(context, span, owner, name)), order));
    }

    public static IEnumerable? Uniq(IEnumerable? list) => Range(list?.Cast<object?>().Distinct());

    private static ScriptRange? Range(IEnumerable<object?>? items) => items is null ? null : new ScriptRange(items);

    private static IEnumerable Copy(IEnumerable? list, object? value, object?[] added) =>
        list is null ? new ScriptArray { value } : list is ScriptRange ? new ScriptRange(list.Cast<object?>().Concat(added)) : new ScriptArray(list.Cast<object?>().Concat(added));

    private static object? MemberOf(TemplateContext context, SourceSpan span, object? owner, string member)
    {
        if (owner is null) return null;
        return context.AccessorOf(owner).TryGetMember(context, span, owner, member, out var value) ? value : null;
    }

    private static int Compare(TemplateContext context, SourceSpan span, object? left, object? right)
    {
        if (left is null || right is null) return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        if (new BinaryOperation(context, span, BinaryOperator.CompareLess, span, span).Apply(left, right) is true) return -1;
        return new BinaryOperation(context, span, BinaryOperator.CompareGreater, span, span).Apply(left, right) is true ? 1 : 0;
    }

    private static IEnumerable<(object? Item, object? Result)> Call(TemplateContext context, SourceSpan span, object? function, string parameter, IEnumerable list, object?[] args)
    {
        if (function is not IScriptFunction callable) throw new ArgumentException($"The parameter `{function}` is not a function. Maybe prefix it with @?", parameter);
        var caller = new ScriptLiteral(null) { Span = span };
        return context.Bounded(span, list).Select(item => (item, Invocation.Call(context, caller, callable, new[] { item }.Concat(args))));
    }
}
