using System.Collections;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>A list that grows when a template writes past its end, and to which named members can be added.</summary>
public class ScriptArray : IList<object?>, IList, IScriptObject
{
    private readonly List<object?> _items;
    private ScriptObject? _members;

    public ScriptArray()
        : this(0)
    {
    }

    public ScriptArray(int capacity) => _items = new List<object?>(capacity);

    public ScriptArray(IEnumerable values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _items = values.Cast<object?>().ToList();
    }

    public int Count => _items.Count;

    public bool IsReadOnly { get; set; }

    internal ScriptObject? Members => _members;

    public object? this[int index]
    {
        get => index >= 0 && index < Count ? _items[index] : null;
        set
        {
            AssertWritable();
            if (index < 0) return;
            while (index >= Count) _items.Add(null);
            _items[index] = value;
        }
    }

    public void Add(object? item)
    {
        AssertWritable();
        _items.Add(item);
    }

    public void Insert(int index, object? item)
    {
        AssertWritable();
        _items.Insert(index, item);
    }

    public void RemoveAt(int index)
    {
        AssertWritable();
        if (index >= 0 && index < Count) _items.RemoveAt(index);
    }

    public bool Remove(object? item)
    {
        AssertWritable();
        return _items.Remove(item);
    }

    public void Clear()
    {
        AssertWritable();
        _items.Clear();
    }

    public int IndexOf(object? item) => _items.IndexOf(item);

    public bool Contains(object? item) => _items.Contains(item);

    public void CopyTo(object?[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    public IEnumerator<object?> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public IEnumerable<string> GetMembers() => _members?.GetMembers().Prepend("size") ?? ["size"];

    public bool Contains(string member) => member == "size" || _members?.Contains(member) == true;

    public virtual bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        if (member == "size")
        {
            value = Count;
            return true;
        }
        value = null;
        return _members?.TryGetValue(member, out value) == true;
    }

    public bool CanWrite(string member) => !IsReadOnly && member != "size" && _members?.CanWrite(member) != false;

    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) =>
        !IsReadOnly && member != "size" && (_members ??= []).TrySetValue(context, span, member, value, readOnly);

    public bool Remove(string member) => _members?.Remove(member) == true;

    public void SetReadOnly(string member, bool readOnly) => (_members ??= []).SetReadOnly(member, readOnly);

    public IScriptObject Clone(bool deep)
    {
        var copy = new ScriptArray(Count);
        foreach (var item in _items) copy.Add(deep && item is IScriptObject nested ? nested.Clone(true) : item);
        copy._members = (ScriptObject?)_members?.Clone(deep);
        return copy;
    }

    private void AssertWritable()
    {
        if (IsReadOnly) throw new InvalidOperationException("The array is readonly");
    }

    bool IList.IsFixedSize => IsReadOnly;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => _items;

    int IList.Add(object? value)
    {
        Add(value);
        return Count - 1;
    }

    void IList.Remove(object? value) => Remove(value);

    void ICollection.CopyTo(Array array, int index) => ((ICollection)_items).CopyTo(array, index);
}
