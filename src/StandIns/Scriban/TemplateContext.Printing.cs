using System.Collections;
using System.Text;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    /// <summary>A value as text. Inside of lists and objects, where <paramref name="nested"/> is set, texts stand in quotes.</summary>
    public virtual string? ObjectToString(object? value, bool nested = false)
    {
        if (value is string text) return nested ? $"\"{Escapes.Write(Shortened(text), '"')}\"" : Shortened(text);
        if (value is null or EmptyScriptObject) return nested ? "null" : null;
        if (++_printDepth > ObjectRecursionLimit && ObjectRecursionLimit > 0)
        {
            _printDepth = 0;
            throw new InvalidOperationException("Structure is too deeply nested or contains reference loops.");
        }
        try
        {
            return Shortened(Print(value));
        }
        finally
        {
            _printDepth = Math.Max(0, _printDepth - 1);
        }
    }

    private string Shortened(string text) =>
        LimitToString > 0 && text.Length > LimitToString ? string.Concat(text.AsSpan(0, LimitToString), "...") : text;

    private string Print(object value)
    {
        switch (value)
        {
            case bool truth:
                return truth ? "true" : "false";
            case DateTime date:
                return DateFunctions.Of(this).ToString(this, date, null, null) ?? "";
            case ScriptFunction function:
                return function.ToString();
            case IScriptFunction and not ScriptObject:
                return "<function>";
            case IFormattable number:
                return number.ToString(null, CurrentCulture);
            case IConvertible convertible:
                return convertible.ToString(CurrentCulture);
            case ScriptArray { Members: not null } array:
                return PrintArrayWithMembers(array);
            case ScriptObject made:
                return PrintMembers(made);
            case IDictionary dictionary:
                return PrintMembers(dictionary.Cast<DictionaryEntry>().Select(entry => KeyValuePair.Create(ObjectToString(entry.Key) ?? "", entry.Value)));
            case IEnumerable items:
                return PrintItems(items);
        }
        var type = value.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            var accessor = AccessorOf(value);
            return PrintMembers(accessor.Members(this, value).Select(member => KeyValuePair.Create(member, accessor.TryGetMember(this, default, value, member, out var found) ? found : null)));
        }
        return value.ToString() ?? "";
    }

    private string PrintItems(IEnumerable items)
    {
        var written = new StringBuilder("[");
        foreach (var item in Bounded(default, items))
        {
            if (written.Length > 1) written.Append(", ");
            written.Append(ObjectToString(item, true));
            if (LimitToString > 0 && written.Length > LimitToString) break;
        }
        return written.Append(']').ToString();
    }

    private string PrintArrayWithMembers(ScriptArray array)
    {
        var items = PrintItems(array);
        return array.Members is { Count: > 0 } members ? $"{items[..^1]}, {PrintMembers(members)}]" : items;
    }

    private string PrintMembers(IEnumerable<KeyValuePair<string, object?>> members)
    {
        var written = new StringBuilder("{");
        foreach (var (name, value) in members)
        {
            if (written.Length > 1) written.Append(", ");
            written.Append(IsSimple(name) ? name : ObjectToString(name, true)).Append(": ").Append(ObjectToString(value, true));
            if (LimitToString > 0 && written.Length > LimitToString) break;
        }
        return written.Append('}').ToString();
    }

    private static bool IsSimple(string name) =>
        name.Length > 0 && (name[0] == '_' || char.IsLetter(name[0])) && name.All(c => c == '_' || char.IsLetterOrDigit(c));
}
