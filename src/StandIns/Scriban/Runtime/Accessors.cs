using System.Collections;
using System.Reflection;
using System.Text.Json;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>How templates read and write the members of a kind of object.</summary>
internal abstract class Accessor
{
    public abstract bool TryGetMember(TemplateContext context, SourceSpan span, object owner, string member, out object? value);

    public abstract bool TrySetMember(TemplateContext context, SourceSpan span, object owner, string member, object? value);

    public virtual IEnumerable<string> Members(TemplateContext context, object owner) => [];

    /// <summary>The type of the keys in brackets, for objects that have an indexer of their own.</summary>
    public virtual Type? IndexType => null;

    public virtual bool TryGetItem(TemplateContext context, SourceSpan span, object owner, object? index, out object? value)
    {
        value = null;
        return false;
    }

    public virtual bool TrySetItem(TemplateContext context, SourceSpan span, object owner, object? index, object? value) => false;
}

internal sealed class ScriptObjectAccessor : Accessor
{
    public static readonly ScriptObjectAccessor Default = new();

    public override bool TryGetMember(TemplateContext context, SourceSpan span, object owner, string member, out object? value) =>
        ((IScriptObject)owner).TryGetValue(context, span, member, out value);

    public override bool TrySetMember(TemplateContext context, SourceSpan span, object owner, string member, object? value) =>
        ((IScriptObject)owner).TrySetValue(context, span, member, value, false);

    public override IEnumerable<string> Members(TemplateContext context, object owner) => ((IScriptObject)owner).GetMembers();
}

internal sealed class DictionaryAccessor : Accessor
{
    public static readonly DictionaryAccessor Default = new();

    public override Type? IndexType => typeof(object);

    public override bool TryGetMember(TemplateContext context, SourceSpan span, object owner, string member, out object? value) =>
        TryGetItem(context, span, owner, member, out value);

    public override bool TrySetMember(TemplateContext context, SourceSpan span, object owner, string member, object? value) =>
        TrySetItem(context, span, owner, member, value);

    public override IEnumerable<string> Members(TemplateContext context, object owner)
    {
        foreach (var key in ((IDictionary)owner).Keys) yield return context.ObjectToString(key) ?? "";
    }

    public override bool TryGetItem(TemplateContext context, SourceSpan span, object owner, object? index, out object? value)
    {
        var dictionary = (IDictionary)owner;
        value = index is not null && dictionary.Contains(index) ? dictionary[index] : null;
        return index is not null && dictionary.Contains(index);
    }

    public override bool TrySetItem(TemplateContext context, SourceSpan span, object owner, object? index, object? value)
    {
        var dictionary = (IDictionary)owner;
        if (index is null || dictionary.IsReadOnly) return false;
        dictionary[index] = value;
        return true;
    }
}

/// <summary>Dictionaries by text that don't implement the untyped interface.</summary>
internal sealed class StringDictionaryAccessor<T> : Accessor
{
    public override bool TryGetMember(TemplateContext context, SourceSpan span, object owner, string member, out object? value)
    {
        var found = ((IDictionary<string, T>)owner).TryGetValue(member, out var item);
        value = item;
        return found;
    }

    public override bool TrySetMember(TemplateContext context, SourceSpan span, object owner, string member, object? value)
    {
        ((IDictionary<string, T>)owner)[member] = (T)context.ToObject(span, value, typeof(T))!;
        return true;
    }

    public override IEnumerable<string> Members(TemplateContext context, object owner) => ((IDictionary<string, T>)owner).Keys;
}

internal sealed class JsonAccessor : Accessor
{
    public static readonly JsonAccessor Default = new();

    public override bool TryGetMember(TemplateContext context, SourceSpan span, object owner, string member, out object? value)
    {
        value = null;
        var json = (JsonElement)owner;
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(member, out var property)) return false;
        value = Json.ToScript(property);
        return true;
    }

    public override bool TrySetMember(TemplateContext context, SourceSpan span, object owner, string member, object? value) => false;

    public override IEnumerable<string> Members(TemplateContext context, object owner) =>
        owner is JsonElement { ValueKind: JsonValueKind.Object } json ? json.EnumerateObject().Select(property => property.Name) : [];
}

internal sealed class ListMemberAccessor : Accessor
{
    public static readonly ListMemberAccessor Default = new();

    public override bool TryGetMember(TemplateContext context, SourceSpan span, object owner, string member, out object? value)
    {
        value = member == "size" ? ((IList)owner).Count : null;
        return member == "size";
    }

    public override bool TrySetMember(TemplateContext context, SourceSpan span, object owner, string member, object? value) => false;

    public override IEnumerable<string> Members(TemplateContext context, object owner) => ["size"];
}

internal sealed class StringAccessor : Accessor
{
    public static readonly StringAccessor Default = new();

    public override bool TryGetMember(TemplateContext context, SourceSpan span, object owner, string member, out object? value)
    {
        value = member == "size" ? ((string)owner).Length : null;
        return member == "size";
    }

    public override bool TrySetMember(TemplateContext context, SourceSpan span, object owner, string member, object? value) => false;

    public override IEnumerable<string> Members(TemplateContext context, object owner) => ["size"];
}

/// <summary>Numbers and truth values have no members.</summary>
internal sealed class PrimitiveAccessor : Accessor
{
    public static readonly PrimitiveAccessor Default = new();

    public override bool TryGetMember(TemplateContext context, SourceSpan span, object owner, string member, out object? value)
    {
        value = null;
        return context.EnableRelaxedMemberAccess ? false : throw Error(context, span, owner, member);
    }

    public override bool TrySetMember(TemplateContext context, SourceSpan span, object owner, string member, object? value) =>
        throw Error(context, span, owner, member);

    private static ScriptRuntimeException Error(TemplateContext context, SourceSpan span, object owner, string member) =>
        new(span, $"Cannot get or set a member on the primitive `{owner}/{context.GetTypeName(owner)}` when accessing member: {member}");
}

/// <summary>The public fields and properties of a .NET type, under the names that the renamer gives them.</summary>
internal sealed class TypedAccessor : Accessor
{
    private readonly OrderedDictionary<string, (MemberInfo Info, MethodInvoker? Getter)> _members = new(StringComparer.Ordinal);
    private readonly PropertyInfo? _indexer;

    public TypedAccessor(Type type, MemberFilterDelegate? filter, MemberRenamerDelegate renamer)
    {
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
            foreach (var field in level.GetFields(Own)) Add(field, filter, renamer);
            foreach (var property in level.GetProperties(Own))
            {
                if (property.GetGetMethod() is null) continue;
                var keys = property.GetIndexParameters();
                if (keys.Length == 0) Add(property, filter, renamer);
                else if (keys.Length == 1) _indexer ??= property;
            }
        }
    }

    private void Add(MemberInfo member, MemberFilterDelegate? filter, MemberRenamerDelegate renamer)
    {
        if (member.IsDefined(typeof(ScriptMemberIgnoreAttribute)) || filter?.Invoke(member) == false) return;
        var name = renamer(member);
        var getter = member is PropertyInfo property ? MethodInvoker.Create(property.GetGetMethod()!) : null;
        _members.TryAdd(string.IsNullOrEmpty(name) ? member.Name : name, (member, getter));
    }

    public override bool TryGetMember(TemplateContext context, SourceSpan span, object owner, string member, out object? value)
    {
        var found = _members.TryGetValue(member, out var known);
        value = known.Getter is not null ? known.Getter.Invoke(owner) : (known.Info as FieldInfo)?.GetValue(owner);
        return found;
    }

    public override bool TrySetMember(TemplateContext context, SourceSpan span, object owner, string member, object? value)
    {
        switch (_members.GetValueOrDefault(member).Info)
        {
            case PropertyInfo property when property.GetSetMethod() is not null:
                property.SetValue(owner, context.ToObject(span, value, property.PropertyType));
                return true;
            case FieldInfo { IsInitOnly: false } field:
                field.SetValue(owner, context.ToObject(span, value, field.FieldType));
                return true;
            default:
                return false;
        }
    }

    public override IEnumerable<string> Members(TemplateContext context, object owner) => _members.Keys;

    public override Type? IndexType => _indexer?.GetIndexParameters()[0].ParameterType;

    public override bool TryGetItem(TemplateContext context, SourceSpan span, object owner, object? index, out object? value)
    {
        value = _indexer!.GetValue(owner, [index]);
        return true;
    }

    public override bool TrySetItem(TemplateContext context, SourceSpan span, object owner, object? index, object? value)
    {
        if (_indexer!.GetSetMethod() is null) return false;
        _indexer.SetValue(owner, context.ToObject(span, value, _indexer.PropertyType), [index]);
        return true;
    }
}
