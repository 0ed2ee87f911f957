using System.Collections.Concurrent;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Briefing.Rendering;

/// <summary>Templates by file name: the given ones first, then those that the product brings. Each is parsed once.</summary>
/// <param name="find">Returns the text of a template file such as "brief.sbn-html", or null where it has none of its own.</param>
internal sealed class TemplateFolder(Func<string, string?>? find)
{
    private readonly ConcurrentDictionary<string, Template> _parsed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Path, bool IsHtml), Template> _included = new();

    /// <exception cref="TemplateException">There is no such template, or it does not parse.</exception>
    public Template this[string name] => _parsed.GetOrAdd(name, Parse);

    /// <summary>Lets templates include others by name, with or without the ending of the including one.</summary>
    public ITemplateLoader LoaderFor(string ending, bool isHtml) => new Loader(this, ending, isHtml);

    /// <summary>Gives a context the included templates that earlier ones have parsed; it would parse them all again.</summary>
    public void Share(TemplateContext context, bool isHtml)
    {
        foreach (var (key, template) in _included)
            if (key.IsHtml == isHtml)
                context.CachedTemplates[key.Path] = template;
    }

    public void Keep(TemplateContext context, bool isHtml)
    {
        foreach (var (path, template) in context.CachedTemplates)
            _included.TryAdd((path, isHtml), template);
    }

    private Template Parse(string name)
    {
        var template = Template.Parse(TextOf(name), name);
        return template.HasErrors ? throw new TemplateException(string.Join('\n', template.Messages)) : template;
    }

    private string TextOf(string name) =>
        find?.Invoke(name) ?? EmbeddedText.Find($"templates/{name}") ?? throw new TemplateException($"There is no template {name}. Templates are named as in the folder templates/.");

    private sealed class Loader(TemplateFolder folder, string ending, bool isHtml) : ITemplateLoader
    {
        public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
            templateName.EndsWith(ending, StringComparison.Ordinal) ? templateName : templateName + ending;

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath)
        {
            var text = folder.TextOf(templatePath);
            return isHtml ? IncludedTemplate.Wrap(text) : text;
        }

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            ValueTask.FromResult<string?>(Load(context, callerSpan, templatePath));
    }
}
