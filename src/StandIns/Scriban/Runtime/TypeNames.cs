using System.Collections;
using System.Numerics;

namespace Scriban.Runtime;

/// <summary>The names that messages use for types.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Known = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(ushort)] = "ushort",
        [typeof(short)] = "short",
        [typeof(uint)] = "uint",
        [typeof(int)] = "int",
        [typeof(ulong)] = "ulong",
        [typeof(long)] = "long",
        [typeof(string)] = "string",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(BigInteger)] = "bigint",
        [typeof(object)] = "object",
    };

    public static string Of(Type type)
    {
        if (Known.TryGetValue(type, out var name)) return name;
        if (type.IsEnum) return "enum";
        if (type == typeof(ScriptRange)) return "range";
        if (type == typeof(ScriptArray) || type.IsArray || typeof(IList).IsAssignableFrom(type)) return "array";
        if (typeof(IScriptObject).IsAssignableFrom(type) || typeof(IDictionary).IsAssignableFrom(type)) return "object";
        if (typeof(IScriptFunction).IsAssignableFrom(type)) return "function";
        if (!type.IsGenericType) return type.Name;
        var simple = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return $"{simple}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
    }
}
