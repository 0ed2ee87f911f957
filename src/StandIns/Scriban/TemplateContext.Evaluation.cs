using System.Collections;
using System.Runtime.CompilerServices;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    private readonly Stack<object?> _cases = new();
    private int _pathDepth;
    private int _callDepth;
    private int _loopDepth;
    private int _loopSteps;
    private bool _keepsFunction;

    /// <summary>Left sides of pipes that no function has taken yet; null outside of pipes.</summary>
    internal Stack<ScriptExpression>? PipeArguments { get; private set; }

    /// <summary>The block of a <c>wrap</c>, on its way to the next function that is called.</summary>
    internal ScriptBlock? WrappedBlock { get; set; }

    internal bool AllowPipeArguments => _pathDepth <= 1;

    internal bool IsInLoop => _loopDepth > 0;

    internal object? CurrentCase => _cases.Peek();

    internal void PushCase(object? value) => _cases.Push(value);

    internal void PopCase() => _cases.Pop();

    internal Stack<ScriptExpression>? SwapPipeArguments(Stack<ScriptExpression>? arguments)
    {
        var before = PipeArguments;
        PipeArguments = arguments;
        return before;
    }

    /// <summary>The value of a node. A function found on the way is called, unless it is the function itself that is asked for.</summary>
    internal object? Evaluate(ScriptNode node, bool asFunction = false)
    {
        var (outerDepth, outerKeeps) = (_pathDepth, _keepsFunction);
        (_pathDepth, _keepsFunction) = (0, asFunction);
        try
        {
            if (CancellationToken.IsCancellationRequested) throw new ScriptAbortException(node.Span, CancellationToken);
            if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new ScriptRuntimeException(node.Span, "Exceeding recursive depth limit, near to stack overflow");
            return node.Evaluate(this);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(node.Span, exception.Message, exception);
        }
        finally
        {
            (_pathDepth, _keepsFunction) = (outerDepth, outerKeeps);
        }
    }

    /// <summary>Reads a path; the owner of a member is read by way of this too, one level deeper.</summary>
    internal object? GetValue(ScriptExpression expression)
    {
        _pathDepth++;
        try
        {
            var value = expression is ScriptPath path ? path.Get(this) : Evaluate(expression);
            if (value is IScriptFunction && (!_keepsFunction || _pathDepth > 1)) value = Invocation.Call(this, expression, value, _pathDepth == 1, []);
            return value;
        }
        catch (Exception exception) when (_pathDepth == 1 && exception is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(expression.Span, $"Unexpected exception while accessing target expression: {exception.Message}", exception);
        }
        finally
        {
            _pathDepth--;
        }
    }

    internal void SetValue(ScriptExpression target, object? value)
    {
        _pathDepth++;
        try
        {
            if (target is not ScriptPath path) throw new ScriptRuntimeException(target.Span, "Unsupported target expression for assignment.");
            path.Set(this, value);
        }
        finally
        {
            _pathDepth--;
        }
    }

    internal void EnterCall(ScriptNode caller)
    {
        _callDepth++;
        if (RecursiveLimit > 0 && _callDepth > RecursiveLimit)
        {
            throw new ScriptRuntimeException(caller.Span, $"Exceeding number of recursive depth limit `{RecursiveLimit}` for node: `{caller}`");
        }
    }

    internal void ExitCall() => _callDepth--;

    internal void EnterLoop()
    {
        _loopDepth++;
        _globals.Peek().Loops.Add(null);
        _locals.Peek().Loops.Add(null);
    }

    internal void ExitLoop()
    {
        _globals.Peek().Loops.RemoveAt(_globals.Peek().Loops.Count - 1);
        _locals.Peek().Loops.RemoveAt(_locals.Peek().Loops.Count - 1);
        if (--_loopDepth == 0) _loopSteps = 0;
    }

    internal void StepLoop(ScriptNode loop)
    {
        if (CancellationToken.IsCancellationRequested) throw new ScriptAbortException(loop.Span, CancellationToken);
        if (LoopLimit > 0 && ++_loopSteps > LoopLimit) throw new ScriptRuntimeException(loop.Span, $"Exceeding number of iteration limit `{LoopLimit}` for loop statement.");
    }

    /// <summary>A list as functions walk it: no further than the limit of loops.</summary>
    internal IEnumerable<object?> Bounded(SourceSpan span, IEnumerable list)
    {
        var steps = 0;
        foreach (var item in list)
        {
            CheckLoopLimit(span, steps++);
            yield return item;
        }
    }

    internal void CheckLoopLimit(SourceSpan span, int stepsBefore)
    {
        if (LoopLimit > 0 && stepsBefore >= LoopLimit) throw new ScriptRuntimeException(span, $"Exceeding number of iteration limit `{LoopLimit}` for internal iteration.");
    }
}
