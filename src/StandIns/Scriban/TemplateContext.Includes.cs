using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    internal Dictionary<string, int> CyclePositions { get; } = new(StringComparer.Ordinal);

    /// <summary>Renders another template, in local variables of its own.</summary>
    internal string Include(ScriptNode caller, string name, ScriptArray arguments)
    {
        var template = GetTemplate(caller.Span, name);
        var outerIndent = CurrentIndent;
        CurrentIndent = null;
        PushLocal();
        PushSourceFile(template.SourceFilePath ?? "");
        try
        {
            SetVariable(ScriptVariable.Arguments, arguments, asReadOnly: true);
            foreach (var member in arguments.Members?.GetMembers() ?? []) SetVariable(new ScriptVariable(member, VariableScope.Local), arguments.Members![member], asReadOnly: false);
            return Run(template);
        }
        finally
        {
            PopSourceFile();
            PopLocal();
            CurrentIndent = outerIndent;
        }
    }

    private Template GetTemplate(SourceSpan span, string name)
    {
        if (TemplateLoader is null) throw new ScriptRuntimeException(span, $"Unable to include <{name}>. No TemplateLoader registered in TemplateContext.TemplateLoader");
        string? path;
        try
        {
            path = TemplateLoader.GetPath(this, span, name);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(span, $"Unexpected exception while getting the path for the include name `{name}`", exception);
        }
        if (path is null) throw new ScriptRuntimeException(span, $"Include template path is null for `{name}");
        if (!CachedTemplates.TryGetValue(path, out var template)) CachedTemplates[path] = template = LoadTemplate(span, path);
        return template;
    }

    private Template LoadTemplate(SourceSpan span, string path)
    {
        string? text;
        try
        {
            text = TemplateLoader!.Load(this, span, path);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(span, $"Unexpected exception while creating template from path `{path}`", exception);
        }
        if (text is null) throw new ScriptRuntimeException(span, $"The result of including `{path}` cannot be null");
        var template = Template.Parse(text, path, TemplateLoaderParserOptions);
        return template.HasErrors ? throw new ScriptParserRuntimeException(span, $"Error while parsing template `{path}`", template.Messages) : template;
    }
}
