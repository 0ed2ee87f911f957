using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Briefing.Rendering;

/// <summary>Fills templates with what they may see. Safe to use from many threads.</summary>
/// <param name="find">Gives the text of a template file that replaces one of the product's, or null for those that it does not replace.</param>
internal sealed class Typesetter(Func<string, string?>? find)
{
    private const string HtmlEnding = ".sbn-html";
    private const string TextEnding = ".sbn-txt";

    /// <summary>Ten stories with all their sources take some hundred rounds, a story of a thousand claims some thousand; a template that needs more is wrong.</summary>
    private const int MostRounds = 100_000;

    /// <summary>
    /// The longest brief takes a tenth of a second. Few rounds of a loop can be made to take longer than all of them together. The product's own templates come to an end, so that only
    /// a machine that stands still could keep them from it, which is no fault of theirs.
    /// </summary>
    private static readonly TimeSpan LongestRendering = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(250);

    private static readonly ScriptObject Functions = CreateFunctions();

    private readonly TemplateFolder _templates = new(find);

    /// <exception cref="TemplateException">A template is missing or wrong.</exception>
    public string Html(string name, ScriptObject page) => Render(new EscapingContext(), name, HtmlEnding, page, isHtml: true);

    /// <exception cref="TemplateException">A template is missing or wrong.</exception>
    public string Text(string name, ScriptObject page) => Render(new TemplateContext(), name, TextEnding, page, isHtml: false);

    private string Render(TemplateContext context, string name, string ending, ScriptObject page, bool isHtml)
    {
        context.TemplateLoader = _templates.LoaderFor(ending, isHtml);
        using var deadline = new CancellationTokenSource(find is null ? Timeout.InfiniteTimeSpan : LongestRendering);
        context.CancellationToken = deadline.Token;
        context.RegexTimeOut = LongestMatch;
        context.LoopLimit = MostRounds;
        context.NewLine = "\n";
        context.AutoIndent = false;
        context.StrictVariables = true;
        context.PushGlobal(Functions);
        context.PushGlobal(page);
        _templates.Share(context, isHtml);
        try
        {
            var text = _templates[name + ending].Render(context);
            // What is longer is cut off there, which nobody who gets it could tell.
            return text.Length < context.LimitToString ? text : throw new TemplateException($"{name}{ending}: what it makes is longer than {context.LimitToString} characters. Print less, or take its loops apart.");
        }
        catch (ScriptRuntimeException failure) when (deadline.IsCancellationRequested)
        {
            throw new TemplateException($"{name}{ending}: it takes longer than {LongestRendering.TotalSeconds:0} seconds. Look for a loop that does not end or works on ever longer text, near this place: {failure.Message}", failure);
        }
        catch (ScriptRuntimeException failure)
        {
            throw new TemplateException(failure.Message, failure);
        }
        finally
        {
            _templates.Keep(context, isHtml);
        }
    }

    /// <summary>Beneath the page, so that what a template assigns goes to the page and not to what all share.</summary>
    private static ScriptObject CreateFunctions()
    {
        var functions = new ScriptObject();
        functions.Import("wrap_lines", TextWrap.Wrap);
        return functions;
    }
}
