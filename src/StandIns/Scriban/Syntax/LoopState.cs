using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>What <c>for</c>, <c>while</c> and <c>tablerow</c> tell about the running loop.</summary>
internal sealed class LoopState : IScriptObject
{
    private IEnumerable? _list;
    private IEnumerator? _items;
    private bool? _hasNext;
    private int? _length;

    public int Index { get; set; }

    public bool Changed { get; set; }

    public int Columns { get; set; } = 1;

    public int Column => Index % Columns;

    public void SetItems(IEnumerable list, IEnumerator items) => (_list, _items) = (list, items);

    private int Length => _length ??= _list is ICollection collection ? collection.Count : _list?.Cast<object?>().Count() ?? 0;

    /// <summary>Only a template that asks for <c>for.last</c> makes the list go ahead of the loop.</summary>
    private bool HasNext => _hasNext ??= _items!.MoveNext();

    public bool MoveNext()
    {
        var moved = HasNext;
        _hasNext = null;
        Index++;
        return moved;
    }

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        value = member switch
        {
            "index" => Index,
            "first" => Index == 0,
            "even" => Index % 2 == 0,
            "odd" => Index % 2 == 1,
            "last" => !HasNext,
            "changed" => Changed,
            "length" => Length,
            "rindex" => Length - Index - 1,
            "col" => Column,
            _ => null,
        };
        return value is not null;
    }

    public int Count => 0;

    public bool IsReadOnly { get => true; set { } }

    public IEnumerable<string> GetMembers() => [];

    public bool Contains(string member) => false;

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
