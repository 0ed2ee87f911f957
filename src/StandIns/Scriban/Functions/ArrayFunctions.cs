using System.Collections;
using System.Text;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The module <c>array</c>. What its functions give is made when it is walked, wherever that makes no difference.</summary>
internal static class ArrayFunctions
{
    public static IEnumerable Add(IEnumerable? list, object? value) => list switch
    {
        null => new ScriptRange(new[] { value }),
        IList => new ScriptArray(list) { value },
        _ => new ScriptRange(list.Cast<object?>().Append(value)),
    };

    public static IEnumerable? AddRange(TemplateContext context, SourceSpan span, IEnumerable? list1, IEnumerable? list2) => Concat(context, span, list1, list2);

    public static bool Any(TemplateContext context, SourceSpan span, IEnumerable? list, object? function, params object?[] args)
    {
        if (list is null || function is not IScriptFunction callable) return false;
        return context.Bounded(span, list).Any(item => Call(context, span, callable, [item, .. args]) is true);
    }

    public static IEnumerable? Compact(TemplateContext context, SourceSpan span, IEnumerable? list) =>
        Made(context, span, list, items => items.Where(item => item is not null));

    public static IEnumerable? Concat(TemplateContext context, SourceSpan span, IEnumerable? list1, IEnumerable? list2)
    {
        if (list1 is null || list2 is null) return list1 is null && list2 is null ? null : new ScriptRange((list1 ?? list2)!);
        return Made(context, span, list1, items => items.Concat(context.Bounded(span, list2)));
    }

    public static bool Contains(TemplateContext context, SourceSpan span, IEnumerable? list, object? item) =>
        list is not null && context.Bounded(span, list).Any(other => Equals(other, item) || (other is Enum choice && IsNameOrNumberOf(choice, item)));

    public static object? Cycle(TemplateContext context, SourceSpan span, IList? list, object? group = null)
    {
        if (list is null) return null;
        var name = group is null ? Join(context, span, list, ",") : context.ObjectToString(group) ?? "";
        if (list.Count == 0) return null;
        var at = context.CyclePositions.GetValueOrDefault(name) % list.Count;
        context.CyclePositions[name] = at + 1;
        return list[at];
    }

    public static IEnumerable? Each(TemplateContext context, SourceSpan span, IEnumerable? list, object? function) =>
        Applied(context, span, list, function, (items, callable) => items.Select(item => Call(context, span, callable, [item])));

    public static IEnumerable? Filter(TemplateContext context, SourceSpan span, IEnumerable? list, object? function) =>
        Applied(context, span, list, function, (items, callable) => items
            .Select(item => context.ToObject(span, item, callable.ParameterAt(0).Type))
            .Where(item => context.ToBool(span, Call(context, span, callable, [item]))));

    public static object? First(IEnumerable? list) => list?.Cast<object?>().FirstOrDefault();

    public static IEnumerable InsertAt(TemplateContext context, SourceSpan span, IEnumerable? list, int index, object? value)
    {
        var array = new ScriptArray(list ?? Array.Empty<object>());
        var at = Math.Max(0, index);
        if (at > array.Count) context.CheckLoopLimit(span, at);
        while (array.Count < at) array.Add(null);
        array.Insert(at, value);
        return array;
    }

    public static string Join(TemplateContext context, SourceSpan span, IEnumerable? list, string? delimiter, object? function = null)
    {
        if (list is null) return "";
        var callable = function as IScriptFunction;
        if (function is not null && callable is null) throw NotCallable(function);
        var joined = new StringBuilder();
        var first = true;
        foreach (var value in context.Bounded(span, list))
        {
            var text = context.ObjectToString(value);
            if (callable is not null) text = context.ObjectToString(Call(context, span, callable, [text]));
            if (!first) joined.Append(delimiter);
            first = false;
            joined.Append(text);
            if (context.LimitToString > 0 && joined.Length > context.LimitToString) throw new ScriptRuntimeException(span, $"Joined string exceeds LimitToString `{context.LimitToString}`.");
        }
        return joined.ToString();
    }

    public static object? Last(TemplateContext context, SourceSpan span, IEnumerable? list) => list switch
    {
        null => null,
        IList items => items.Count > 0 ? items[^1] : null,
        _ => context.Bounded(span, list).LastOrDefault(),
    };

    public static IEnumerable? Limit(TemplateContext context, SourceSpan span, IEnumerable? list, int count) =>
        Made(context, span, list, items => items.Take(count));

    /// <summary>The values of a member, of those items that have it.</summary>
    public static IEnumerable Map(TemplateContext context, SourceSpan span, object? list, string? member)
    {
        if (list is null || member is null) return new ScriptRange(Array.Empty<object>());
        var items = list is IEnumerable many ? context.Bounded(span, many) : [list];
        return new ScriptRange(items.Select(item => (Found: TryGetMember(context, span, item, member, out var value), value)).Where(pair => pair.Found).Select(pair => pair.value));
    }

    public static IEnumerable? Offset(TemplateContext context, SourceSpan span, IEnumerable? list, int index) =>
        Made(context, span, list, items => items.Skip(index));

    public static IEnumerable RemoveAt(IList? list, int index)
    {
        var array = new ScriptArray(list ?? Array.Empty<object>());
        array.RemoveAt(index < 0 ? index + array.Count : index);
        return array;
    }

    public static IEnumerable Reverse(TemplateContext context, SourceSpan span, IEnumerable? list) =>
        Made(context, span, list, Enumerable.Reverse) ?? (IEnumerable)new ScriptArray();

    public static int Size(TemplateContext context, SourceSpan span, IEnumerable? list) => list switch
    {
        null => 0,
        ICollection items => items.Count,
        _ => context.Bounded(span, list).Count(),
    };

    /// <summary>Sorts by the items or by a member of theirs, whose name may be a path. Equal items keep their order.</summary>
    public static IEnumerable Sort(TemplateContext context, SourceSpan span, object? list, string? member = null)
    {
        if (list is null) return new ScriptRange(Array.Empty<object>());
        if (list is not IEnumerable items) return new ScriptArray { list };
        var all = context.Bounded(span, items).ToList();
        return new ScriptArray(string.IsNullOrEmpty(member)
            ? all.OrderBy(item => item, Comparer<object?>.Default)
            : all.OrderBy(item => SortKey(context, span, item, member), Comparer<object?>.Default));
    }

    public static IEnumerable? Uniq(TemplateContext context, SourceSpan span, IEnumerable? list) =>
        Made(context, span, list, Enumerable.Distinct);

    private static ScriptRange? Made(TemplateContext context, SourceSpan span, IEnumerable? list, Func<IEnumerable<object?>, IEnumerable<object?>> make) =>
        list is null ? null : new ScriptRange(make(context.Bounded(span, list)));

    private static ScriptRange? Applied(
        TemplateContext context, SourceSpan span, IEnumerable? list, object? function, Func<IEnumerable<object?>, IScriptFunction, IEnumerable<object?>> make)
    {
        if (list is null || function is null) return list is null ? null : new ScriptRange(list);
        if (function is not IScriptFunction callable) throw NotCallable(function);
        return new ScriptRange(make(context.Bounded(span, list), callable));
    }

    private static ArgumentException NotCallable(object function) => new($"The parameter `{function}` is not a function. Maybe prefix it with @?", nameof(function));

    private static object? Call(TemplateContext context, SourceSpan span, IScriptFunction function, object?[] arguments) =>
        Invocation.Call(context, new ScriptLiteral(null) { Span = span }, function, arguments);

    private static bool TryGetMember(TemplateContext context, SourceSpan span, object? owner, string member, out object? value)
    {
        value = null;
        return owner is not null && context.AccessorOf(owner).TryGetMember(context, span, owner, member, out value);
    }

    private static object? SortKey(TemplateContext context, SourceSpan span, object? item, string member)
    {
        if (TryGetMember(context, span, item, member, out var value)) return value;
        value = item;
        foreach (var part in member.Split('.'))
        {
            if (!TryGetMember(context, span, value, part, out value)) return null;
        }
        return value;
    }

    private static bool IsNameOrNumberOf(Enum choice, object? item) => item switch
    {
        string name => choice.ToString() == name,
        int number => Equals(Enum.ToObject(choice.GetType(), number), choice),
        _ => false,
    };
}
