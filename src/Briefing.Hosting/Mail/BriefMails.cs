using System.Collections.Concurrent;
using Briefing.Delivering;
using Briefing.Hosting.Briefs;
using Briefing.Merging;
using Briefing.Rendering;
using Briefing.Storing;
using Briefing.Subscribing;

namespace Briefing.Hosting.Mail;

/// <summary>
/// The mail of a delivery. A brief is rendered once for each language and each brief that readers had before it; what is a reader's own are the links,
/// which are put into the finished document.
/// </summary>
internal sealed class BriefMails(IBlobStore store, Membership membership, MailRoomOptions options)
{
    private const int MostKept = 64;

    private readonly BriefArchive _archive = new(store);
    private readonly EditionShelf _editions = new(store);
    private readonly ConcurrentDictionary<Variant, Lazy<Task<Rendered?>>> _kept = new();

    public async Task<MailMessage?> ComposeAsync(Delivery delivery, Subscriber subscriber, CancellationToken cancellation)
    {
        var variant = new Variant(delivery.Id.Edition, delivery.Brief, delivery.Previous, subscriber.Language);
        if (await RenderedAsync(variant) is not { } rendered)
            return null;

        var manage = options.Page("/preferences", membership.ManageToken(subscriber.Id, delivery.Planned));
        var unsubscribe = options.Page("/unsubscribe", membership.UnsubscribeToken(subscriber.Id, delivery.Id.Edition, delivery.Planned));
        return new MailMessage
        {
            From = options.From,
            To = subscriber.Address,
            ReplyTo = options.ReplyTo,
            Subject = rendered.Subject,
            Date = delivery.Planned,
            MessageId = MessageIds.Of(delivery.Id, options.Delivery.MessageDomain),
            Html = rendered.WithLinks(rendered.Html, manage, unsubscribe),
            Text = rendered.WithLinks(rendered.Text, manage, unsubscribe),
            Language = Labels.In(subscriber.Language).Language,
            List = new MailingList($"{delivery.Id.Edition}.{options.From.Address.Domain}", rendered.Title, new Uri(options.PublicAddress, "/subscribe"), unsubscribe),
        };
    }

    private async Task<Rendered?> RenderedAsync(Variant variant)
    {
        if (_kept.Count > MostKept)
            _kept.Clear();

        var rendering = _kept.GetOrAdd(variant, key => new Lazy<Task<Rendered?>>(() => RenderAsync(key)));
        try
        {
            // A brief that is not there yet may be there at the next try.
            var rendered = await rendering.Value;
            if (rendered is null)
                _kept.TryRemove(variant, out _);
            return rendered;
        }
        catch
        {
            _kept.TryRemove(variant, out _);
            throw;
        }
    }

    private async Task<Rendered?> RenderAsync(Variant variant)
    {
        if (await _archive.ReadAsync(variant.Edition, variant.Brief) is not { } brief)
            return null;

        if (variant.Previous is { } previous)
            brief = NewSince(brief, await _archive.ReadAsync(variant.Edition, previous));
        var title = (await _editions.FindAsync(variant.Edition))?.Title ?? variant.Edition;
        var marks = new PersonalLinks($"https://{Mark(variant)}.invalid/preferences", $"https://{Mark(variant)}.invalid/unsubscribe");
        return new Rendered(
            title,
            BriefMail.SubjectOf(brief, Labels.In(variant.Language)),
            BriefRenderer.Default.Html(brief, title, variant.Language, marks),
            BriefRenderer.Default.Text(brief, title, variant.Language, marks),
            marks);
    }

    /// <summary>Marks as new what the reader's own last brief did not have.</summary>
    private static Brief NewSince(Brief brief, Brief? previous) =>
        brief with { Stories = [.. brief.Stories.Select(story => story with { New = NewFacts.Of(story.Facts, previous) })] };

    // No article can contain it by chance, and none by intent: it depends on the brief's own key.
    private string Mark(Variant variant) => options.Hash.NameFor("links", variant.ToString());

    private sealed record Variant(string Edition, DateOnly Brief, DateOnly? Previous, string Language);

    private sealed record Rendered(string Title, string Subject, string Html, string Text, PersonalLinks Marks)
    {
        public string WithLinks(string document, Uri manage, Uri unsubscribe) => document
            .Replace(Marks.Manage, manage.AbsoluteUri, StringComparison.Ordinal)
            .Replace(Marks.Unsubscribe, unsubscribe.AbsoluteUri, StringComparison.Ordinal);
    }
}
