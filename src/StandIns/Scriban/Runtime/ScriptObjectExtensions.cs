using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Scriban.Runtime;

/// <summary>Takes .NET objects, types and functions into objects of templates.</summary>
public static class ScriptObjectExtensions
{
    /// <summary>Copies the fields and properties of an object, the entries of a dictionary, or the static members and methods of a type.</summary>
    public static void Import(this IScriptObject script, object? obj, MemberFilterDelegate? filter = null, MemberRenamerDelegate? renamer = null)
    {
        ArgumentNullException.ThrowIfNull(script);
        renamer ??= StandardMemberRenamer.Default;
        switch (obj)
        {
            case null:
                return;
            case IScriptObject other:
                foreach (var name in other.GetMembers())
                {
                    if (script.CanWrite(name)) Set(script, name, other.TryGetValue(null!, default, name, out var value) ? value : null);
                }
                return;
            case IDictionary dictionary:
                foreach (DictionaryEntry entry in dictionary) Set(script, entry.Key.ToString()!, entry.Value);
                return;
            case JsonElement { ValueKind: JsonValueKind.Object } json:
                foreach (var property in json.EnumerateObject()) Set(script, property.Name, Json.ToScript(property.Value));
                return;
            case Type type:
                ImportMembers(script, type, null, filter, renamer);
                return;
            default:
                ImportMembers(script, obj.GetType(), obj, filter, renamer);
                return;
        }
    }

    /// <summary>Makes a delegate callable under a name.</summary>
    public static void Import(this IScriptObject script, string member, Delegate function)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(function);
        Set(script, member, new ReflectedFunction(function.Method, function.Target), readOnly: true);
    }

    /// <summary>The members of base types come first, so that those of derived types stand over them.</summary>
    private static void ImportMembers(IScriptObject script, Type type, object? owner, MemberFilterDelegate? filter, MemberRenamerDelegate renamer)
    {
        if (type.BaseType is { } parent && parent != typeof(object)) ImportMembers(script, parent, owner, filter, renamer);
        var kind = BindingFlags.Public | BindingFlags.DeclaredOnly | BindingFlags.Static | (owner is null ? 0 : BindingFlags.Instance);
        foreach (var field in type.GetFields(kind))
        {
            if (!field.IsLiteral && IsVisible(field, filter)) Set(script, NameOf(field, renamer), field.GetValue(owner), field.IsInitOnly);
        }
        foreach (var property in type.GetProperties(kind))
        {
            if (property.GetGetMethod() is null || property.GetIndexParameters().Length > 0 || !IsVisible(property, filter)) continue;
            Set(script, NameOf(property, renamer), property.GetValue(owner));
        }
        if (owner is not null) return;
        foreach (var method in type.GetMethods(kind))
        {
            if (method.IsSpecialName || method.IsGenericMethodDefinition || !IsVisible(method, filter)) continue;
            Set(script, NameOf(method, renamer), new ReflectedFunction(method, null), readOnly: true);
        }
    }

    private static bool IsVisible(MemberInfo member, MemberFilterDelegate? filter) =>
        !member.IsDefined(typeof(ScriptMemberIgnoreAttribute)) && filter?.Invoke(member) != false;

    private static string NameOf(MemberInfo member, MemberRenamerDelegate renamer) =>
        renamer(member) is { Length: > 0 } name ? name : member.Name;

    private static void Set(IScriptObject script, string name, object? value, bool readOnly = false)
    {
        if (value is JsonElement json) value = Json.ToScript(json);
        if (script is ScriptObject members) members.SetValue(name, value, readOnly);
        else script.TrySetValue(null!, default, name, value, readOnly);
    }
}
