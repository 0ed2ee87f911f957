using System.Collections;

namespace Scriban.Syntax;

internal abstract class ScriptLoop : ScriptStatement
{
    public ScriptBlock Body { get; set; } = null!;

    public sealed override object? Evaluate(TemplateContext context)
    {
        context.EnterLoop();
        try
        {
            return Run(context);
        }
        finally
        {
            context.ExitLoop();
            if (context.Flow != FlowState.Return) context.Flow = FlowState.None;
        }
    }

    protected abstract object? Run(TemplateContext context);

    /// <summary>Whether to go on after an iteration that may have ended with <c>break</c> or <c>ret</c>.</summary>
    protected static bool GoesOn(TemplateContext context)
    {
        if (context.Flow == FlowState.Return) return false;
        var goesOn = context.Flow != FlowState.Break;
        context.Flow = FlowState.None;
        return goesOn;
    }
}

internal sealed class ScriptWhile : ScriptLoop
{
    private static readonly SyntaxForm Syntax = new("while statement", "while <expression> ... end");

    private static readonly ScriptVariable LoopVariable = ScriptVariable.Global("while");

    public override SyntaxForm Form => Syntax;

    public ScriptExpression Condition { get; set; } = null!;

    protected override object? Run(TemplateContext context)
    {
        var state = new LoopState();
        context.SetLoopVariable(LoopVariable, state);
        object? result = null;
        for (; ; state.Index++)
        {
            context.StepLoop(this);
            if (!context.ToBool(Condition.Span, context.Evaluate(Condition))) return result;
            result = context.Evaluate(Body);
            if (!GoesOn(context)) return result;
        }
    }

    public override string ToString() => Lines($"while {Condition}", Body, "end");
}

internal class ScriptFor : ScriptLoop
{
    private static readonly SyntaxForm Syntax = new("for statement", "for <variable> in <expression> ... end");

    public override SyntaxForm Form => Syntax;

    protected virtual string Keyword => "for";

    public ScriptExpression Variable { get; set; } = null!;

    public ScriptExpression Iterator { get; set; } = null!;

    public List<ScriptNamedArgument> Options { get; } = [];

    public ScriptElse? Else { get; set; }

    protected override object? Run(TemplateContext context)
    {
        var values = context.Evaluate(Iterator);
        if (values is null) return null;
        if (values is not IEnumerable list) throw new ScriptRuntimeException(Iterator.Span, $"Unexpected type `{values.GetType()}` for iterator");
        var state = new LoopState();
        list = Narrow(context, list, state);
        context.SetLoopVariable(ScriptVariable.Global(Keyword), state);
        var items = list.GetEnumerator();
        try
        {
            state.SetItems(list, items);
            BeforeLoop(context);
            var any = items.MoveNext();
            var result = any ? RunAll(context, state, items) : null;
            AfterLoop(context);
            return any || Else is null ? result : context.Evaluate(Else);
        }
        finally
        {
            (items as IDisposable)?.Dispose();
        }
    }

    private object? RunAll(TemplateContext context, LoopState state, IEnumerator items)
    {
        object? previous = null;
        object? result;
        do
        {
            var item = items.Current;
            state.Changed = state.Index == 0 || !Equals(previous, item);
            previous = item;
            if (Variable is ScriptVariable variable) context.SetLoopVariable(variable, item);
            else context.SetValue(Variable, item);
            context.StepLoop(this);
            result = RunItem(context, state);
            if (!GoesOn(context)) break;
        }
        while (state.MoveNext());
        return result;
    }

    protected virtual object? RunItem(TemplateContext context, LoopState state) => context.Evaluate(Body);

    protected virtual void BeforeLoop(TemplateContext context)
    {
    }

    protected virtual void AfterLoop(TemplateContext context)
    {
    }

    /// <summary>Takes an option that only this kind of loop has.</summary>
    protected virtual bool TakeOption(TemplateContext context, ScriptNamedArgument option, LoopState state) => false;

    private IEnumerable Narrow(TemplateContext context, IEnumerable list, LoopState state)
    {
        if (Options.Count == 0) return list;
        int offset = 0, limit = -1;
        var reversed = false;
        foreach (var option in Options)
        {
            switch (option.Name)
            {
                case "offset":
                    offset = context.ToInt(option.Span, context.Evaluate(option));
                    break;
                case "reversed":
                    reversed = true;
                    break;
                case "limit":
                    limit = context.ToInt(option.Span, context.Evaluate(option));
                    break;
                default:
                    if (!TakeOption(context, option, state)) throw new ScriptRuntimeException(option.Span, $"Unsupported argument `{option.Name}` for statement: `{this}`");
                    break;
            }
        }
        var items = list.Cast<object?>();
        if (offset > 0) items = items.Skip(offset);
        if (reversed) items = items.Reverse();
        if (limit > 0) items = items.Take(limit);
        return items.ToList();
    }

    public override string ToString()
    {
        var options = string.Concat(Options.Select(option => $" {option}"));
        return Lines($"{Keyword} {Variable} in {Iterator}{options}", Body, Else, "end");
    }
}

/// <summary>A loop that writes its items into the cells of a table's rows.</summary>
internal sealed class ScriptTableRow : ScriptFor
{
    protected override string Keyword => "tablerow";

    protected override bool TakeOption(TemplateContext context, ScriptNamedArgument option, LoopState state)
    {
        if (option.Name != "cols") return false;
        state.Columns = Math.Max(1, context.ToInt(option.Span, context.Evaluate(option)));
        return true;
    }

    protected override object? RunItem(TemplateContext context, LoopState state)
    {
        if (state.Index > 0 && state.Column == 0)
        {
            AfterLoop(context);
            context.Write($"<tr class=\"row{(state.Index / state.Columns) + 1}\">");
        }
        context.Write($"<td class=\"col{state.Column + 1}\">");
        var result = base.RunItem(context, state);
        context.Write("</td>");
        return result;
    }

    // The first row is there even when nothing is to be put into it.
    protected override void BeforeLoop(TemplateContext context) => context.Write("<tr class=\"row1\">");

    protected override void AfterLoop(TemplateContext context) => context.Write("</tr>").Write(context.NewLine);
}
