using System.Collections.Immutable;
using Scriban.Runtime;

namespace Briefing.Rendering;

/// <summary>A mail in words: what a <see cref="Delivering.MailMessage"/> is made of.</summary>
public sealed record RenderedMail(string Subject, string Html, string Text);

/// <summary>The short mails around a subscription, by the templates "letter". Nothing in them was typed in by a visitor.</summary>
/// <param name="find">Gives the text of a template file that replaces one of the product's, or null for those that it does not replace.</param>
public sealed class LetterRenderer(Func<string, string?>? find = null)
{
    private readonly Typesetter _typesetter = new(find);

    public static LetterRenderer Default { get; } = new();

    public RenderedMail Confirm(string? language, Uri link) => Letter(Labels.In(language), "confirm", link, [], hasNote: true);

    public RenderedMail Welcome(string? language, Uri link) => Letter(Labels.In(language), "welcome", link, []);

    public RenderedMail Goodbye(string? language, Uri link) => Letter(Labels.In(language), "goodbye", link, []);

    /// <param name="date">Of the brief that said it.</param>
    /// <param name="withdrawn">What it said.</param>
    /// <param name="links">The reader's own; null leaves them out.</param>
    public RenderedMail Correction(string? language, DateOnly date, ImmutableArray<string> withdrawn, Uri link, PersonalLinks? links = null) =>
        Letter(Labels.In(language), "correction", link, withdrawn, date, links: links);

    private RenderedMail Letter(Labels labels, string kind, Uri link, ImmutableArray<string> items, DateOnly? date = null, bool hasNote = false, PersonalLinks? links = null)
    {
        var day = date is { } known ? labels.Date(known, "full_day") : "";
        var subject = labels.Filled($"{kind}_subject", day);
        var page = new ScriptObject
        {
            ["subject"] = subject,
            ["heading"] = labels[$"{kind}_title"],
            ["text"] = labels.Filled($"{kind}_text", day),
            ["items"] = TemplateValue.Each(items, (item, _) => TemplateValue.Text(item)),
            ["button"] = labels[$"{kind}_button"],
            ["link"] = link.AbsoluteUri,
            ["links"] = BriefPage.Links(links),
            ["note"] = hasNote ? labels["ignore"] : null,
        };
        labels.AddTo(page);
        return new RenderedMail(subject, _typesetter.Html("letter", page), _typesetter.Text("letter", page));
    }
}
