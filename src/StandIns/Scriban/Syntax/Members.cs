using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed class ScriptMember(ScriptExpression target, ScriptVariable member, bool nullSafe) : ScriptPath
{
    private static readonly SyntaxForm Syntax = new("member expression", "<expression>.<variable_name>");

    public override SyntaxForm Form => Syntax;

    public ScriptExpression Target { get; } = target;

    public bool NullSafe { get; } = nullSafe;

    public override object? Get(TemplateContext context)
    {
        var owner = context.GetValue(Target);
        if (owner is null)
        {
            if (NullSafe) return null;
            if (!context.EnableRelaxedMemberAccess) throw new ScriptRuntimeException(member.Span, $"Object `{Target}` is null. Cannot access member: {this}");
            if (context.EnableRelaxedTargetAccess) return null;
            throw new ScriptRuntimeException(member.Span, $"Cannot get the member {this} for a null object.");
        }
        if (context.AccessorOf(owner).TryGetMember(context, Span, owner, member.Name, out var value)) return value;
        if (context.EnableRelaxedMemberAccess) return null;
        throw new ScriptRuntimeException(member.Span, $"Cannot get member with name {member.Name}.");
    }

    public override void Set(TemplateContext context, object? value)
    {
        var owner = context.GetValue(Target)
            ?? throw new ScriptRuntimeException(member.Span, $"Object `{Target}` is null. Cannot access member: {this}");
        if (!context.AccessorOf(owner).TrySetMember(context, Span, owner, member.Name, value))
        {
            throw new ScriptRuntimeException(member.Span, $"Cannot set a value for the readonly member: {this}");
        }
    }

    public override string ToString() => $"{Target}{(NullSafe ? "?." : ".")}{member}";
}

/// <summary><c>x.empty?</c> and <c>x.blank?</c>.</summary>
internal sealed class ScriptIsEmpty(ScriptExpression target, string member, bool nullSafe) : ScriptPath
{
    private static readonly SyntaxForm Syntax = new("empty expression", "<expression>.empty?");

    public override SyntaxForm Form => Syntax;

    public override object? Get(TemplateContext context)
    {
        var owner = context.GetValue(target);
        if (owner is null && !context.EnableRelaxedMemberAccess) throw new ScriptRuntimeException(Span, $"Object `{target}` is null. Cannot access property `empty?`");
        return context.IsEmpty(owner);
    }

    public override void Set(TemplateContext context, object? value) =>
        throw new ScriptRuntimeException(Span, "The `.empty?` property cannot be set");

    public override string ToString() => $"{target}{(nullSafe ? "?." : ".")}{member}?";
}

internal sealed class ScriptIndexer(ScriptExpression target) : ScriptPath
{
    private static readonly SyntaxForm Syntax = new("indexer expression", "<expression>[<index_expression>]");

    public override SyntaxForm Form => Syntax;

    public ScriptExpression Target { get; } = target;

    public ScriptExpression Index { get; set; } = null!;

    private SourceSpan IndexSpan => Index.Span;

    public override object? Get(TemplateContext context)
    {
        var owner = context.GetValue(Target);
        if (owner is null)
        {
            if (context.EnableRelaxedTargetAccess || IsNullSafe(Target)) return null;
            throw NullTarget();
        }
        var index = context.Evaluate(Index);
        if (index is null)
        {
            if (context.EnableNullIndexer) return null;
            throw NullIndex();
        }
        var list = TemplateContext.ListAccessorOf(owner);
        return IsKeyed(list, owner, index) ? GetKeyed(context, owner, index) : GetAt(context, list, owner, index);
    }

    public override void Set(TemplateContext context, object? value)
    {
        var owner = context.GetValue(Target) ?? throw NullTarget();
        var index = context.Evaluate(Index);
        if (index is null)
        {
            if (context.EnableNullIndexer) return;
            throw NullIndex();
        }
        var list = TemplateContext.ListAccessorOf(owner);
        if (IsKeyed(list, owner, index)) SetKeyed(context, owner, index, value);
        else SetAt(context, list, owner, index, value);
    }

    private static bool IsKeyed([NotNullWhen(false)] ListAccessor? list, object owner, object index) =>
        list is null || owner is IDictionary || (owner is IScriptObject && index is string);

    private static bool IsNullSafe(ScriptExpression expression) => expression switch
    {
        ScriptMember member => member.NullSafe || IsNullSafe(member.Target),
        ScriptIndexer indexer => IsNullSafe(indexer.Target),
        ScriptNested nested => IsNullSafe(nested.Expression),
        _ => false,
    };

    private object? GetKeyed(TemplateContext context, object owner, object index)
    {
        var accessor = context.AccessorOf(owner);
        object? value;
        if (accessor.IndexType is { } type)
        {
            if (accessor.TryGetItem(context, IndexSpan, owner, context.ToObject(IndexSpan, index, type), out value)) return value;
        }
        else if (accessor.TryGetMember(context, IndexSpan, owner, context.ObjectToString(index) ?? "", out value))
        {
            return value;
        }
        if (context.EnableRelaxedMemberAccess) return null;
        throw new ScriptRuntimeException(IndexSpan, $"Cannot access target `{Target}` with an indexer: {Index}");
    }

    private void SetKeyed(TemplateContext context, object owner, object index, object? value)
    {
        var accessor = context.AccessorOf(owner);
        var done = accessor.IndexType is { } type
            ? accessor.TrySetItem(context, IndexSpan, owner, context.ToObject(IndexSpan, index, type), value)
            : accessor.TrySetMember(context, IndexSpan, owner, context.ObjectToString(index) ?? "", value);
        if (done) return;
        throw new ScriptRuntimeException(IndexSpan, $"Cannot set a value for the readonly member `{context.ObjectToString(index)}` in the indexer: {Target}['{context.ObjectToString(index)}']");
    }

    private object? GetAt(TemplateContext context, ListAccessor list, object owner, object index)
    {
        var at = PositionOf(context, list, owner, index);
        return at >= 0 ? list.GetItem(context, IndexSpan, owner, at) : null;
    }

    private void SetAt(TemplateContext context, ListAccessor list, object owner, object index, object? value)
    {
        var at = PositionOf(context, list, owner, index);
        if (at >= 0) list.SetItem(context, IndexSpan, owner, at, value);
    }

    /// <summary>Negative positions count from the end; what lies before the beginning stays negative.</summary>
    private int PositionOf(TemplateContext context, ListAccessor list, object owner, object index)
    {
        var at = context.ToInt(IndexSpan, index);
        var length = list.GetLength(context, Target.Span, owner);
        if (at < 0) at += length;
        if (context.EnableRelaxedIndexerAccess || (at >= 0 && at < length)) return at;
        throw new ScriptRuntimeException(IndexSpan, $"The index {at} is out of bounds [0, {length}] on the `{Target}` with the indexer: {Index}");
    }

    private ScriptRuntimeException NullTarget() => new(Target.Span, $"Object `{Target}` is null. Cannot access indexer: {this}");

    private ScriptRuntimeException NullIndex() => new(IndexSpan, $"Cannot access target `{Target}` with a null indexer: {this}");

    public override string ToString() =>
        Target is ScriptVariable { Scope: VariableScope.Local, Name: "" } && Index is ScriptLiteral { Value: int and >= 0 } ? $"{Target}{Index}" : $"{Target}[{Index}]";
}
