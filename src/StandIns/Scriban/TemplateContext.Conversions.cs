using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    // The accessors of a type under the usual names are the same for everybody; with names of one's own they are the context's.
    private static readonly ConcurrentDictionary<Type, Accessor> CommonAccessors = new();
    private readonly Dictionary<Type, Accessor> _accessors = [];

    public virtual string GetTypeName(object? value) => value is null ? "null" : TypeNames.Of(value.GetType());

    /// <summary>Whether there is nothing in a value, or null if that can't be said of it.</summary>
    internal bool? IsEmpty(object? value) => value switch
    {
        null => null,
        IList list => list.Count == 0,
        string text => text.Length == 0,
        IEnumerable items => !items.Cast<object?>().Any(),
        _ when value.GetType().IsPrimitive || value is decimal => false,
        _ => AccessorOf(value).Members(this, value).Any(),
    };

    public virtual bool ToBool(SourceSpan span, object? value) => value switch
    {
        null or EmptyScriptObject => false,
        bool truth => truth,
        _ => true,
    };

    internal int ToInt(SourceSpan span, object? value)
    {
        switch (value)
        {
            case null:
                return 0;
            case int number:
                return number;
        }
        try
        {
            return checked(value switch
            {
                uint number => (int)number,
                ulong number => (int)number,
                BigInteger number => (int)number,
                _ => System.Convert.ToInt32(value, CurrentCulture),
            });
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or InvalidCastException)
        {
            throw new ScriptRuntimeException(span, $"Unable to convert type `{GetTypeName(value)}` to int", exception);
        }
    }

    internal static IEnumerable? ToEnumerable(SourceSpan span, object? value) => value switch
    {
        null => null,
        string text => new ScriptArray { text },
        IEnumerable items => items,
        _ => throw new ScriptRuntimeException(span, "Unexpected list value. Expecting an array, list or iterator. Unable to convert to a list."),
    };

    internal object? ToObject(SourceSpan span, object? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) is { } inner && value is not null ? inner : type;
        if (type == typeof(object) || (value is not null && type.IsInstanceOfType(value))) return value;
        if (type == typeof(string)) return ObjectToString(value);
        if (type == typeof(int)) return ToInt(span, value);
        if (type == typeof(bool)) return ToBool(span, value);
        if (value is null) return type == typeof(IEnumerable) || !type.IsValueType || Nullable.GetUnderlyingType(type) is not null ? null : Activator.CreateInstance(type);
        if (type == typeof(IEnumerable)) return ToEnumerable(span, value);
        try
        {
            return Convert(value, type) ?? throw Inconvertible(span, value, type, null);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or InvalidCastException or ArgumentException)
        {
            throw Inconvertible(span, value, type, exception);
        }
    }

    private object? Convert(object value, Type type)
    {
        if (type.IsEnum) return value is string name ? Enum.Parse(type, name) : Enum.ToObject(type, value);
        if (type == typeof(BigInteger)) return ToBigInteger(value);
        if (value is BigInteger big) return type == typeof(decimal) ? (decimal)big : System.Convert.ChangeType((double)big, type, CurrentCulture);
        if (type == typeof(IList)) return value is IEnumerable items and not string ? new ScriptArray(items) : null;
        if (type == typeof(DateTime) && value is DateTimeOffset moment) return moment.DateTime;
        return value is IConvertible ? System.Convert.ChangeType(value, type, CurrentCulture) : null;
    }

    private static object? ToBigInteger(object value) => value switch
    {
        ulong number => new BigInteger(number),
        bool truth => new BigInteger(truth ? 1 : 0),
        double number => new BigInteger(number),
        float number => new BigInteger(number),
        string or Enum or not IConvertible => null,
        _ => new BigInteger(System.Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    private ScriptRuntimeException Inconvertible(SourceSpan span, object value, Type type, Exception? reason) =>
        new(span, $"Unable to convert type `{GetTypeName(value)}` to `{TypeNames.Of(type)}`", reason);

    internal Accessor AccessorOf(object owner) => owner switch
    {
        IScriptObject => ScriptObjectAccessor.Default,
        string => StringAccessor.Default,
        IDictionary => DictionaryAccessor.Default,
        IList => ListMemberAccessor.Default,
        JsonElement => JsonAccessor.Default,
        decimal or BigInteger => PrimitiveAccessor.Default,
        _ => AccessorOf(owner.GetType()),
    };

    private Accessor AccessorOf(Type type)
    {
        if (type.IsPrimitive || type.IsEnum) return PrimitiveAccessor.Default;
        if (MemberFilter is null && MemberRenamer == StandardMemberRenamer.Default) return CommonAccessors.GetOrAdd(type, Make, this);
        if (!_accessors.TryGetValue(type, out var accessor)) _accessors[type] = accessor = Make(type, this);
        return accessor;
    }

    private static Accessor Make(Type type, TemplateContext context)
    {
        var dictionary = type.GetInterfaces().FirstOrDefault(part =>
            part.IsGenericType && part.GetGenericTypeDefinition() == typeof(IDictionary<,>) && part.GetGenericArguments()[0] == typeof(string));
        if (dictionary is null) return new TypedAccessor(type, context.MemberFilter, context.MemberRenamer);
        return (Accessor)Activator.CreateInstance(typeof(StringDictionaryAccessor<>).MakeGenericType(dictionary.GetGenericArguments()[1]))!;
    }

    internal static ListAccessor? ListAccessorOf(object owner) => owner switch
    {
        string => TextAccessor.Default,
        IList => ArrayAccessor.Default,
        JsonElement { ValueKind: JsonValueKind.Array } => JsonArrayAccessor.Default,
        _ when owner.GetType().IsPrimitive => PrimitiveListAccessor.Default,
        _ => null,
    };
}
