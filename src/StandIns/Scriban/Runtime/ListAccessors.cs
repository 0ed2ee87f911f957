using System.Collections;
using System.Text.Json;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>How templates read and write the items of a kind of list.</summary>
internal abstract class ListAccessor
{
    public abstract int GetLength(TemplateContext context, SourceSpan span, object owner);

    public abstract object? GetItem(TemplateContext context, SourceSpan span, object owner, int index);

    public abstract void SetItem(TemplateContext context, SourceSpan span, object owner, int index, object? value);
}

internal sealed class ArrayAccessor : ListAccessor
{
    public static readonly ArrayAccessor Default = new();

    public override int GetLength(TemplateContext context, SourceSpan span, object owner) => ((IList)owner).Count;

    public override object? GetItem(TemplateContext context, SourceSpan span, object owner, int index)
    {
        var list = (IList)owner;
        return index < list.Count ? list[index] : null;
    }

    public override void SetItem(TemplateContext context, SourceSpan span, object owner, int index, object? value)
    {
        var list = (IList)owner;
        context.CheckLoopLimit(span, index);
        if (!list.IsFixedSize)
        {
            while (index >= list.Count) list.Add(null);
        }
        list[index] = value;
    }
}

internal sealed class TextAccessor : ListAccessor
{
    public static readonly TextAccessor Default = new();

    public override int GetLength(TemplateContext context, SourceSpan span, object owner) => ((string)owner).Length;

    public override object? GetItem(TemplateContext context, SourceSpan span, object owner, int index)
    {
        var text = (string)owner;
        return index < text.Length ? text[index].ToString() : null;
    }

    public override void SetItem(TemplateContext context, SourceSpan span, object owner, int index, object? value) =>
        throw new ScriptRuntimeException(span, "Cannot replace a character in a string");
}

internal sealed class PrimitiveListAccessor : ListAccessor
{
    public static readonly PrimitiveListAccessor Default = new();

    public override int GetLength(TemplateContext context, SourceSpan span, object owner) => 0;

    public override object? GetItem(TemplateContext context, SourceSpan span, object owner, int index) => throw Error(context, span, owner);

    public override void SetItem(TemplateContext context, SourceSpan span, object owner, int index, object? value) => throw Error(context, span, owner);

    private static ScriptRuntimeException Error(TemplateContext context, SourceSpan span, object owner) =>
        new(span, $"Cannot use the {context.GetTypeName(owner)} primitive `{owner}` as a list.");
}

internal sealed class JsonArrayAccessor : ListAccessor
{
    public static readonly JsonArrayAccessor Default = new();

    public override int GetLength(TemplateContext context, SourceSpan span, object owner) => ((JsonElement)owner).GetArrayLength();

    public override object? GetItem(TemplateContext context, SourceSpan span, object owner, int index)
    {
        var json = (JsonElement)owner;
        return index < json.GetArrayLength() ? Json.ToScript(json[index]) : null;
    }

    public override void SetItem(TemplateContext context, SourceSpan span, object owner, int index, object? value) =>
        throw new ScriptRuntimeException(span, "Cannot set an item of a JSON array");
}
