using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>Everything templates can call without being given it.</summary>
internal static class Builtins
{
    private static readonly ScriptObject Shared = Make();

    /// <summary>A copy of one's own, so that no template changes what another one finds.</summary>
    public static ScriptObject Create() => (ScriptObject)Shared.Clone(true);

    private static ScriptObject Make()
    {
        var builtins = new ScriptObject();
        builtins.SetValue("array", Module(typeof(ArrayFunctions)), true);
        builtins.SetValue("empty", EmptyScriptObject.Default, true);
        builtins.SetValue("blank", EmptyScriptObject.Default, true);
        builtins.SetValue("include", new IncludeFunction(), true);
        builtins.SetValue("include_join", new IncludeJoinFunction(), true);
        builtins.SetValue("date", DateFunctions.Standard, true);
        builtins.SetValue("html", Module(typeof(HtmlFunctions)), true);
        builtins.SetValue("math", Module(typeof(MathFunctions)), true);
        builtins.SetValue("object", Module(typeof(ObjectFunctions)), true);
        builtins.SetValue("regex", Module(typeof(RegexFunctions)), true);
        builtins.SetValue("string", Module(typeof(StringFunctions)), true);
        builtins.SetValue("timespan", Module(typeof(TimeSpanFunctions)), true);
        return builtins;
    }

    private static ScriptObject Module(Type functions)
    {
        var module = new ScriptObject();
        module.Import(functions);
        return module;
    }
}
