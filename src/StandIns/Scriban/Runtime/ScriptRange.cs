using System.Collections;
using System.Runtime.CompilerServices;

namespace Scriban.Runtime;

/// <summary>A list whose items are made while it is walked: <c>1..5</c>, or what the functions of <c>array</c> give. Writing to it fixes them.</summary>
internal sealed class ScriptRange(IEnumerable values) : IList<object?>, IList
{
    private IEnumerable<object?> _values = values.Cast<object?>();

    public int Count => Nested().Count();

    public bool IsReadOnly => false;

    public bool IsFixedSize => false;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public object? this[int index]
    {
        get => Nested().ElementAtOrDefault(index);
        set => Fixed()[index] = value;
    }

    public IEnumerator<object?> GetEnumerator()
    {
        foreach (var value in Nested()) yield return value;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Contains(object? value) => IndexOf(value) >= 0;

    public int IndexOf(object? value)
    {
        var index = 0;
        foreach (var item in this)
        {
            if (Equals(item, value)) return index;
            index++;
        }
        return -1;
    }

    public void CopyTo(object?[] array, int arrayIndex)
    {
        foreach (var item in this) array[arrayIndex++] = item;
    }

    public void CopyTo(Array array, int index)
    {
        foreach (var item in this) array.SetValue(item, index++);
    }

    public void Add(object? item) => Fixed().Add(item);

    int IList.Add(object? value)
    {
        Add(value);
        return Count - 1;
    }

    public void Insert(int index, object? item) => Fixed().Insert(index, item);

    public bool Remove(object? item) => Fixed().Remove(item);

    void IList.Remove(object? value) => Remove(value);

    public void RemoveAt(int index) => Fixed().RemoveAt(index);

    public void Clear() => Fixed().Clear();

    private List<object?> Fixed()
    {
        if (_values is not List<object?> list) _values = list = Nested().ToList();
        return list;
    }

    /// <summary>Ranges made from ranges nest as deep as a template's loops can stack them.</summary>
    private IEnumerable<object?> Nested()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return _values;
    }
}
