using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Members by name, in the order they were first set; some of them may be read-only.</summary>
public class ScriptObject : IDictionary<string, object?>, IDictionary, IScriptObject
{
    private readonly OrderedDictionary<string, object?> _values;
    private HashSet<string>? _readOnly;

    public ScriptObject()
        : this(0)
    {
    }

    public ScriptObject(int capacity) => _values = new OrderedDictionary<string, object?>(capacity, StringComparer.Ordinal);

    public int Count => _values.Count;

    public bool IsReadOnly { get; set; }

    public ICollection<string> Keys => _values.Keys;

    public ICollection<object?> Values => _values.Values;

    public virtual object? this[string key]
    {
        get => _values.GetValueOrDefault(key);
        set
        {
            AssertWritable();
            _values[key] = value;
        }
    }

    public void Add(string key, object? value)
    {
        AssertWritable();
        _values.Add(key, value);
    }

    public bool ContainsKey(string key) => _values.ContainsKey(key);

    public bool Contains(string member) => _values.ContainsKey(member);

    public IEnumerable<string> GetMembers() => _values.Keys;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => _values.TryGetValue(key, out value);

    public virtual bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value) => _values.TryGetValue(member, out value);

    public bool CanWrite(string member) => _readOnly?.Contains(member) != true;

    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (!CanWrite(member)) return false;
        AssertWritable();
        SetValue(member, value, readOnly);
        return true;
    }

    public void SetValue(string member, object? value, bool readOnly)
    {
        _values[member] = value;
        SetReadOnly(member, readOnly);
    }

    public void SetReadOnly(string member, bool readOnly)
    {
        if (!_values.ContainsKey(member)) return;
        if (readOnly) (_readOnly ??= new HashSet<string>(StringComparer.Ordinal)).Add(member);
        else _readOnly?.Remove(member);
    }

    public bool Remove(string key)
    {
        AssertWritable();
        _readOnly?.Remove(key);
        return _values.Remove(key);
    }

    public void Clear()
    {
        AssertWritable();
        _values.Clear();
        _readOnly?.Clear();
    }

    public virtual IScriptObject Clone(bool deep)
    {
        var copy = new ScriptObject(Count);
        CopyTo(copy, deep);
        return copy;
    }

    private protected void CopyTo(ScriptObject copy, bool deep)
    {
        foreach (var (key, value) in _values) copy._values[key] = deep && value is IScriptObject nested ? nested.Clone(true) : value;
        if (_readOnly is not null) copy._readOnly = new HashSet<string>(_readOnly, StringComparer.Ordinal);
    }

    private void AssertWritable()
    {
        if (IsReadOnly) throw new InvalidOperationException("The object is readonly");
    }

    /// <summary>The members as messages show them; a page shows them by its context.</summary>
    public override string ToString() => $"{{{string.Join(", ", _values.Select(pair => $"{pair.Key}: {pair.Value}"))}}}";

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) => _values.Contains(item);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)_values).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) => _values.Contains(item) && Remove(item.Key);

    object? IDictionary.this[object key] { get => this[(string)key]; set => this[(string)key] = value; }

    bool IDictionary.IsFixedSize => IsReadOnly;

    ICollection IDictionary.Keys => _values.Keys;

    ICollection IDictionary.Values => _values.Values;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => _values;

    void IDictionary.Add(object key, object? value) => Add((string)key, value);

    bool IDictionary.Contains(object key) => ContainsKey((string)key);

    IDictionaryEnumerator IDictionary.GetEnumerator() => ((IDictionary)_values).GetEnumerator();

    void IDictionary.Remove(object key) => Remove((string)key);

    void ICollection.CopyTo(Array array, int index) => ((ICollection)_values).CopyTo(array, index);
}
