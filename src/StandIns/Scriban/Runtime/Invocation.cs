using System.Collections;
using System.Numerics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Calls of functions: arguments find their parameters, by place or by name, and take their types.</summary>
internal static class Invocation
{
    /// <summary>Calls a function from the place in a template where the caller stands.</summary>
    public static object? Call(TemplateContext context, ScriptNode caller, object target, bool takesPipe, IReadOnlyList<ScriptExpression> arguments)
    {
        var block = context.WrappedBlock;
        context.WrappedBlock = null;
        var piped = takesPipe && context.PipeArguments is { Count: > 0 };
        if (target is not IScriptFunction function)
        {
            throw new ScriptRuntimeException(caller.Span, piped && caller is ScriptCall call
                ? $"Pipe expression destination `{call.Target}` is not a valid function "
                : $"Invalid target function `{target}` ({context.GetTypeName(target)})");
        }
        if (piped) arguments = [context.PipeArguments!.Pop(), .. arguments];

        var binding = new Binding(context, caller, function);
        foreach (var argument in arguments) binding.Add(argument);
        binding.Complete(arguments);
        return Run(context, caller, function, binding.Values, block, index => index < arguments.Count ? arguments[index].Span : null);
    }

    /// <summary>Calls a function that another was given, with values at hand.</summary>
    public static object? Call(TemplateContext context, ScriptNode caller, IScriptFunction function, IEnumerable values)
    {
        var binding = new Binding(context, caller, function);
        foreach (var value in values) binding.AddValue(caller.Span, value);
        binding.Complete([]);
        return Run(context, caller, function, binding.Values, null, _ => caller.Span);
    }

    private static object? Run(TemplateContext context, ScriptNode caller, IScriptFunction function, ScriptArray values, ScriptBlock? block, Func<int, SourceSpan?> spanOf)
    {
        object? result;
        context.EnterCall(caller);
        try
        {
            result = function.Invoke(context, caller, values, block);
        }
        catch (ArgumentException exception) when (IndexOf(function, exception.ParamName) is var index and >= 0 && spanOf(index) is { } span)
        {
            throw new ScriptRuntimeException(span, exception.Message);
        }
        finally
        {
            context.ExitCall();
        }
        context.Flow = FlowState.None;
        return result;
    }

    private static int IndexOf(IScriptFunction function, string? name)
    {
        for (var i = 0; name is not null && i < function.ParameterCount; i++)
        {
            if (function.ParameterAt(i).Name == name) return i;
        }
        return -1;
    }

    private sealed class Binding(TemplateContext context, ScriptNode caller, IScriptFunction function)
    {
        /// <summary>One bit for each parameter that has a value; more parameters than bits nobody declares.</summary>
        private ulong _given;

        public ScriptArray Values { get; } = [];

        public void Add(ScriptExpression argument)
        {
            var index = Values.Count;
            if (argument is ScriptNamedArgument named)
            {
                var found = IndexOf(function, named.Name);
                if (found < 0 && function.Variable != VariableArguments.None)
                {
                    AddMember(named);
                    return;
                }
                if (found >= 0) index = found;
            }
            var value = context.Evaluate(argument);
            if (argument is ScriptUnary { Operator: TokenKind.Caret } && value is IEnumerable items)
            {
                foreach (var item in items) Set(index++, caller.Span, item);
                return;
            }
            Set(index, argument.Span, value);
        }

        public void AddValue(SourceSpan span, object? value) => Set(Values.Count, span, value);

        private void AddMember(ScriptNamedArgument named)
        {
            if (!Values.CanWrite(named.Name)) throw new ScriptRuntimeException(named.Span, $"Cannot pass argument {named.Name} to function. This name is not supported by this function.");
            Values.TrySetValue(context, caller.Span, named.Name, context.Evaluate(named), false);
        }

        private void Set(int index, SourceSpan span, object? value)
        {
            value = context.ToObject(span, value, function.ParameterAt(index).Type);
            var last = function.ParameterCount - 1;
            if (index > Values.Count) FillDefaults(index);
            if (index <= last) _given |= 1UL << index;
            if (function.Variable != VariableArguments.Last || index < last)
            {
                Values[index] = value;
                return;
            }
            if (Values[last] is not ScriptArray rest) Values[last] = rest = [];
            rest.Add(value);
        }

        private void FillDefaults(int end)
        {
            for (var i = Values.Count; i < Math.Min(end, function.ParameterCount); i++)
            {
                var parameter = function.ParameterAt(i);
                if (parameter.HasDefault) _given |= 1UL << i;
                var rest = function.Variable == VariableArguments.Last && i == function.ParameterCount - 1;
                Values[i] = parameter.HasDefault ? parameter.Default : rest ? new ScriptArray() : null;
            }
        }

        /// <summary>Parameters that got no argument get their defaults; too few or too many arguments are an error.</summary>
        public void Complete(IReadOnlyList<ScriptExpression> arguments)
        {
            if (function.Variable != VariableArguments.Direct) FillDefaults(function.ParameterCount);
            var required = function.RequiredCount;
            var given = BitOperations.PopCount(_given & ((1UL << required) - 1));
            if (given != required) throw Error(After(), given, required);
            if (function.Variable != VariableArguments.None || Values.Count <= function.ParameterCount) return;
            var at = Values.Count <= arguments.Count ? arguments[Values.Count - 1].Span : After();
            throw Error(at, Values.Count, function.ParameterCount);
        }

        private SourceSpan After() => new(caller.Span.FileName, caller.Span.End.NextColumn(), caller.Span.End.NextColumn());

        private ScriptRuntimeException Error(SourceSpan at, int given, int expected) =>
            new(at, $"Invalid number of arguments `{given}` passed to `{caller}` while expecting `{expected}` arguments");
    }
}
