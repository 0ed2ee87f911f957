using System.Collections;
using System.Reflection;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>A .NET method that templates can call. It may ask for the context, and for the place of the call, before its own parameters.</summary>
internal sealed class ReflectedFunction : IScriptFunction
{
    private readonly object? _target;
    private readonly MethodInvoker _invoker;
    private readonly FunctionParameter[] _parameters;
    private readonly int _handed;

    public ReflectedFunction(MethodInfo method, object? target)
    {
        _target = target;
        _invoker = MethodInvoker.Create(method);
        var all = method.GetParameters();
        if (all.Length > 0 && all[0].ParameterType == typeof(TemplateContext)) _handed = 1;
        if (_handed == 1 && all.Length > 1 && all[1].ParameterType == typeof(SourceSpan)) _handed = 2;
        _parameters = all.Skip(_handed).Select(Describe).ToArray();
        if (all.Length > _handed && all[^1].ParameterType.IsArray && all[^1].IsDefined(typeof(ParamArrayAttribute))) Variable = VariableArguments.Last;
        RequiredCount = _parameters.Count(parameter => !parameter.HasDefault) - (Variable == VariableArguments.Last ? 1 : 0);
    }

    public int RequiredCount { get; }

    public int ParameterCount => _parameters.Length;

    public VariableArguments Variable { get; }

    private static FunctionParameter Describe(ParameterInfo parameter)
    {
        var type = parameter.IsDefined(typeof(ParamArrayAttribute)) ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        return new FunctionParameter(parameter.Name ?? "", type, parameter.HasDefaultValue, parameter.HasDefaultValue ? parameter.DefaultValue : null);
    }

    public FunctionParameter ParameterAt(int index) =>
        index < _parameters.Length ? _parameters[index]
        : Variable == VariableArguments.Last ? _parameters[^1]
        : new FunctionParameter("", typeof(object), false, null);

    public object? Invoke(TemplateContext context, ScriptNode caller, ScriptArray arguments, ScriptBlock? block)
    {
        var values = new object?[_handed + _parameters.Length];
        if (_handed > 0) values[0] = context;
        if (_handed > 1) values[1] = caller.Span;
        for (var i = 0; i < _parameters.Length; i++) values[_handed + i] = arguments[i];
        if (Variable == VariableArguments.Last) values[^1] = ArrayOf(_parameters[^1].Type, (IList?)values[^1]);
        return _invoker.Invoke(_target, values.AsSpan());
    }

    private static Array ArrayOf(Type type, IList? items)
    {
        var array = Array.CreateInstance(type, items?.Count ?? 0);
        items?.CopyTo(array, 0);
        return array;
    }
}
