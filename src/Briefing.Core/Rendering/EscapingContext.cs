using System.Text.Encodings.Web;
using System.Text.Unicode;
using Scriban;
using Scriban.Parsing;

namespace Briefing.Rendering;

/// <summary>
/// A template context that escapes for HTML whatever a template prints, so that no template can forget it. Literal text of a template
/// does not pass here; <see cref="Markup"/> and the output of included templates do, and are let through.
/// </summary>
internal sealed class EscapingContext : TemplateContext
{
    // Letters of all scripts stay readable; what has a meaning in HTML, and what cannot be seen, does not pass as it is.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case Markup markup:
                return Write(markup.Html);
            case string included when IncludedTemplate.TryUnwrap(included, out var html):
                return Write(html);
            default:
                return ObjectToString(textAsObject) is { } text ? Write(Encoder.Encode(text)) : this;
        }
    }
}
