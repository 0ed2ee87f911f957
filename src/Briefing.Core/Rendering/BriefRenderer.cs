using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Briefing.Rendering;

/// <summary>Brief to HTML mail and to plain text, by templates. Safe to use from many threads.</summary>
public sealed class BriefRenderer
{
    private const string HtmlEnding = ".sbn-html";
    private const string TextEnding = ".sbn-txt";

    /// <summary>Ten stories with all their sources take some hundred rounds; a template that needs more is wrong.</summary>
    private const int MostRounds = 10_000;

    private static readonly ScriptObject Functions = CreateFunctions();

    private readonly TemplateFolder _templates;

    /// <param name="find">Gives the text of a template file that replaces one of the product's, or null for those that it does not replace.</param>
    public BriefRenderer(Func<string, string?>? find = null) => _templates = new TemplateFolder(find);

    /// <summary>With the product's own templates.</summary>
    public static BriefRenderer Default { get; } = new();

    /// <exception cref="TemplateException">A template is missing or wrong.</exception>
    public string Html(Brief brief) => Render(new EscapingContext(), "brief", HtmlEnding, brief, isHtml: true);

    /// <summary>Lines of at most 78 columns, except where an address is longer.</summary>
    /// <exception cref="TemplateException">A template is missing or wrong.</exception>
    public string Text(Brief brief) => Render(new TemplateContext(), "brief", TextEnding, brief, isHtml: false);

    private string Render(TemplateContext context, string name, string ending, Brief brief, bool isHtml)
    {
        context.TemplateLoader = _templates.LoaderFor(ending, isHtml);
        context.LoopLimit = MostRounds;
        context.NewLine = "\n";
        context.AutoIndent = false;
        context.StrictVariables = true;
        context.PushGlobal(Functions);
        context.PushGlobal(BriefPage.Of(brief));
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
