using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    private readonly Stack<Scope> _globals = new();
    private readonly Stack<Scope> _locals = new();

    /// <summary>A place for variables, and the places inside it that the running loops have for theirs.</summary>
    private sealed class Scope(IScriptObject? store)
    {
        private IScriptObject? _store = store;

        /// <summary>The variables of each running loop, two or three of them; null for a loop that hasn't set one here.</summary>
        public List<List<KeyValuePair<string, object?>>?> Loops { get; } = [];

        public IScriptObject Store => _store ??= new ScriptObject();

        public bool TryGet(TemplateContext context, ScriptVariable variable, out object? value)
        {
            for (var i = Loops.Count - 1; i >= 0; i--)
            {
                if (Loops[i] is not { } loop) continue;
                var at = IndexOf(loop, variable.Name);
                if (at < 0) continue;
                value = loop[at].Value;
                return true;
            }
            value = null;
            return _store is not null && _store.TryGetValue(context, variable.Span, variable.Name, out value);
        }

        public void SetInLoop(string name, object? value)
        {
            var loop = Loops[^1] ??= [];
            var at = IndexOf(loop, name);
            if (at < 0) loop.Add(KeyValuePair.Create(name, value));
            else loop[at] = KeyValuePair.Create(name, value);
        }

        private static int IndexOf(List<KeyValuePair<string, object?>> loop, string name)
        {
            for (var i = 0; i < loop.Count; i++)
            {
                if (loop[i].Key == name) return i;
            }
            return -1;
        }
    }

    internal IScriptObject CurrentGlobal => _globals.Peek().Store;

    /// <summary>Puts an object on top of the globals: its members are variables now, and assignments go to it.</summary>
    public void PushGlobal(IScriptObject scriptObject)
    {
        ArgumentNullException.ThrowIfNull(scriptObject);
        PushGlobalOnly(scriptObject);
        PushLocal();
    }

    public IScriptObject PopGlobal()
    {
        if (_globals.Count == 1) throw new InvalidOperationException("Unexpected PopGlobal() not matching a PushGlobal");
        PopLocal();
        return PopGlobalOnly();
    }

    /// <summary>As <see cref="PushGlobal"/>, but in the same local variables.</summary>
    internal void PushGlobalOnly(IScriptObject scriptObject) => _globals.Push(new Scope(scriptObject));

    internal IScriptObject PopGlobalOnly() => _globals.Pop().Store;

    internal void PushLocal() => _locals.Push(new Scope(null));

    internal void PopLocal() => _locals.Pop();

    internal object? GetVariable(ScriptVariable variable)
    {
        if (TryGetVariable(variable, out var value)) return value;
        if (StrictVariables) throw new ScriptRuntimeException(variable.Span, $"The variable or function `{variable}` was not found");
        return null;
    }

    private bool TryGetVariable(ScriptVariable variable, out object? value)
    {
        if (variable.Scope == VariableScope.Local) return _locals.Peek().TryGet(this, variable, out value);
        foreach (var scope in _globals)
        {
            if (scope.TryGet(this, variable, out value)) return true;
        }
        value = null;
        return false;
    }

    internal void SetVariable(ScriptVariable variable, object? value, bool asReadOnly)
    {
        var store = StoreOf(variable);
        if (!store.CanWrite(variable.Name)) throw ReadOnly(variable, store);
        store.TrySetValue(this, variable.Span, variable.Name, value, asReadOnly);
    }

    internal void SetLoopVariable(ScriptVariable variable, object? value) =>
        (variable.Scope == VariableScope.Local ? _locals : _globals).Peek().SetInLoop(variable.Name, value);

    internal void SetReadOnly(ScriptVariable variable) => StoreOf(variable).SetReadOnly(variable.Name, true);

    internal void Import(SourceSpan span, object value)
    {
        if (value is not ScriptObject source) throw new ScriptRuntimeException(span, $"Unexpected value `{GetTypeName(value)}` for import. Expecting an plain script object.");
        foreach (var (name, member) in source)
        {
            if (CurrentGlobal.CanWrite(name)) CurrentGlobal.TrySetValue(this, span, name, member, false);
        }
    }

    private IScriptObject StoreOf(ScriptVariable variable) =>
        (variable.Scope == VariableScope.Local ? _locals : _globals).Peek().Store;

    private ScriptRuntimeException ReadOnly(ScriptVariable variable, IScriptObject store)
    {
        var builtin = ReferenceEquals(store, BuiltinObject) ? "builtin " : "";
        return new ScriptRuntimeException(variable.Span, $"Cannot set the {builtin}readonly variable `{variable}`");
    }
}
