using Scriban.Syntax;

namespace Scriban.Runtime;

internal enum VariableArguments
{
    None,

    /// <summary>All arguments are handed over as they are.</summary>
    Direct,

    /// <summary>The last parameter takes any number of arguments.</summary>
    Last,
}

internal readonly record struct FunctionParameter(string Name, Type Type, bool HasDefault, object? Default);

/// <summary>Something that templates can call, written in the template or in .NET.</summary>
internal interface IScriptFunction
{
    int RequiredCount { get; }

    /// <summary>All parameters, with the one for a variable number of arguments.</summary>
    int ParameterCount { get; }

    VariableArguments Variable { get; }

    FunctionParameter ParameterAt(int index);

    object? Invoke(TemplateContext context, ScriptNode caller, ScriptArray arguments, ScriptBlock? block);
}
