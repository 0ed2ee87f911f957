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

    private static readonly ScriptObject Functions = CreateFunctions();

    private readonly TemplateFolder _templates = new(find);

    /// <exception cref="TemplateException">A template is missing or wrong.</exception>
    public string Html(string name, ScriptObject page) => Render(new EscapingContext(), name, HtmlEnding, page, isHtml: true);

    /// <exception cref="TemplateException">A template is missing or wrong.</exception>
    public string Text(string name, ScriptObject page) => Render(new TemplateContext(), name, TextEnding, page, isHtml: false);

    private string Render(TemplateContext context, string name, string ending, ScriptObject page, bool isHtml)
    {
        context.TemplateLoader = _templates.LoaderFor(ending, isHtml);
        context.LoopLimit = MostRounds;
        context.NewLine = "\n";
        context.AutoIndent = false;
        context.StrictVariables = true;
        context.PushGlobal(Functions);
        context.PushGlobal(page);
        _templates.Share(context, isHtml);
        try
        {
            return _templates[name + ending].Render(context);
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
