namespace Briefing.Rendering;

/// <summary>Brief to HTML mail and to plain text, by templates. Safe to use from many threads.</summary>
public sealed class BriefRenderer
{
    private readonly Typesetter _typesetter;

    /// <param name="find">Gives the text of a template file that replaces one of the product's, or null for those that it does not replace.</param>
    public BriefRenderer(Func<string, string?>? find = null) => _typesetter = new Typesetter(find);

    /// <summary>With the product's own templates.</summary>
    public static BriefRenderer Default { get; } = new();

    /// <param name="title">The edition as its readers know it; null makes one of its id.</param>
    /// <param name="language">Of the words around the stories; null is English.</param>
    /// <param name="links">The reader's own; null leaves them out.</param>
    /// <exception cref="TemplateException">A template is missing or wrong.</exception>
    public string Html(Brief brief, string? title = null, string? language = null, PersonalLinks? links = null) =>
        _typesetter.Html("brief", BriefPage.Of(brief, title, Labels.In(language), links));

    /// <summary>Lines of at most 78 columns, except where an address is longer.</summary>
    /// <param name="title">The edition as its readers know it; null makes one of its id.</param>
    /// <param name="language">Of the words around the stories; null is English.</param>
    /// <param name="links">The reader's own; null leaves them out.</param>
    /// <exception cref="TemplateException">A template is missing or wrong.</exception>
    public string Text(Brief brief, string? title = null, string? language = null, PersonalLinks? links = null) =>
        _typesetter.Text("brief", BriefPage.Of(brief, title, Labels.In(language), links));
}
