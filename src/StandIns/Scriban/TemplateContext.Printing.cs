using System.Collections;
using System.Text;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    private static readonly ScriptVariable DateVariable = ScriptVariable.Global("date");

    private int _printDepth;
    private int _printed;

    /// <summary>A value as text. Inside of lists and objects, where <paramref name="nested"/> is set, texts stand in quotes.</summary>
    public virtual string? ObjectToString(object? value, bool nested = false)
    {
        if (value is string whole && !nested && _printDepth == 0)
        {
            return LimitToString > 0 && whole.Length >= LimitToString ? string.Concat(whole.AsSpan(0, LimitToString), "...") : whole;
        }
        if (_printDepth == 0) _printed = 0;
        _printDepth++;
        try
        {
            if (ObjectRecursionLimit > 0 && _printDepth > ObjectRecursionLimit) throw new InvalidOperationException("Structure is too deeply nested or contains reference loops.");
            var text = Print(value, nested);
            return LimitToString > 0 && _printDepth == 1 && text?.Length >= LimitToString ? text + "..." : text;
        }
        finally
        {
            _printDepth--;
        }
    }

    private bool IsFull => LimitToString > 0 && _printed >= LimitToString;

    private string? Print(object? value, bool nested)
    {
        if (IsFull) return "";
        switch (value)
        {
            case string text:
                return PrintText(text, nested);
            case null or EmptyScriptObject:
                return nested ? "null" : null;
            case bool truth:
                return truth ? "true" : "false";
            case DateTime date when TryGetVariable(DateVariable, out var module) && module is DateFunctions dates:
                return dates.ToString(this, date, null, null);
            case ScriptObject made:
                return PrintMembers(made);
            case IFormattable formattable:
                return formattable.ToString(null, CurrentCulture);
            case IConvertible convertible:
                return convertible.ToString(CurrentCulture);
            case IEnumerable items:
                return PrintItems(items);
            case IScriptFunction and not ScriptFunction:
                return "<function>";
        }
        return value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? PrintMembers(MembersOf(value))
            : value.ToString();
    }

    private string PrintText(string text, bool nested)
    {
        var full = LimitToString > 0 && _printed + text.Length >= LimitToString;
        if (full) text = text[..(LimitToString - _printed)];
        return nested ? $"\"{StringFunctions.Escape(text)}{(full ? "" : "\"")}" : text;
    }

    private string PrintItems(IEnumerable items) => PrintAll('[', items.Cast<object?>(), (written, item) => written.Append(ObjectToString(item, true)), ']');

    private string PrintMembers(IEnumerable<KeyValuePair<string, object?>> members) => PrintAll('{', members, PrintMember, '}');

    private void PrintMember(StringBuilder written, KeyValuePair<string, object?> member)
    {
        if (IsSimple(member.Key)) written.Append(member.Key);
        else written.Append('"').Append(StringFunctions.Escape(member.Key)).Append('"');
        written.Append(": ").Append(ObjectToString(member.Value, true));
    }

    /// <summary>What is too long is left open, so that one sees that something is missing.</summary>
    private string PrintAll<T>(char open, IEnumerable<T> items, Action<StringBuilder, T> print, char close)
    {
        var written = new StringBuilder().Append(open);
        var before = _printed;
        foreach (var item in items)
        {
            if (written.Length > 1) written.Append(", ");
            print(written, item);
            _printed = before + written.Length;
            if (IsFull) return written.ToString();
        }
        return written.Append(close).ToString();
    }

    private IEnumerable<KeyValuePair<string, object?>> MembersOf(object owner)
    {
        var accessor = AccessorOf(owner);
        return accessor.Members(this, owner).Select(name => KeyValuePair.Create(name, accessor.TryGetMember(this, default, owner, name, out var value) ? value : null));
    }

    private static bool IsSimple(string name) =>
        name.Length > 0 && (name[0] == '_' || char.IsLetter(name[0])) && name.All(c => c == '_' || char.IsLetterOrDigit(c));
}
