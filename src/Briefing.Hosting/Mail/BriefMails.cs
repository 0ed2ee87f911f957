using System.Collections.Concurrent;
using System.Collections.Immutable;
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
    private readonly CorrectionNotes _notes = new(store);
    private readonly ConcurrentDictionary<Variant, Lazy<Task<Rendered?>>> _kept = new();

    public async Task<Composed> ComposeAsync(Delivery delivery, Subscriber subscriber, CancellationToken cancellation) => delivery.Id.Correction == 0
        ? await BriefAsync(delivery, subscriber)
        : await CorrectionAsync(delivery, subscriber, cancellation);

    private async Task<Composed> BriefAsync(Delivery delivery, Subscriber subscriber)
    {
        var variant = new Variant(delivery.Id.Edition, delivery.Brief, delivery.Previous, subscriber.Language, string.Join('\n', subscriber.Topics.Order(StringComparer.Ordinal)));
        if (await RenderedAsync(variant) is not { } rendered)
            return new Composed.NotThere();
        if (rendered.IsEmpty)
            return new Composed.NothingForThem("The brief has nothing on the reader's topics.");

        var (manage, unsubscribe) = LinksOf(delivery);
        return new Composed.Mail(Message(delivery, subscriber, rendered.Title, rendered.Subject, rendered.Html.With(manage, unsubscribe), rendered.Text.With(manage, unsubscribe), unsubscribe));
    }

    /// <summary>Readers who were not sent the story are not sent its correction.</summary>
    private async Task<Composed> CorrectionAsync(Delivery delivery, Subscriber subscriber, CancellationToken cancellation)
    {
        var id = delivery.Id;
        if (await _notes.ReadAsync(id.Edition, delivery.Brief, id.Correction, cancellation) is not { } note || await _archive.ReadAsync(id.Edition, delivery.Brief, cancellation) is not { } brief)
            return new Composed.NotThere();
        var read = ReaderTopics.In(brief, subscriber.Topics).SelectMany(story => story.Summary).Select(sentence => sentence.Text).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> withdrawn = [.. note.Withdrawn.Where(read.Contains)];
        if (withdrawn.IsEmpty)
            return new Composed.NothingForThem("Nothing that the reader was sent is corrected.");

        var (manage, unsubscribe) = LinksOf(delivery);
        var page = new Uri(options.PublicAddress, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/briefs/{id.Edition}/{delivery.Brief:yyyy-MM-dd}"));
        var mail = LetterRenderer.Default.Correction(subscriber.Language, delivery.Brief, withdrawn, page, new PersonalLinks(manage.AbsoluteUri, unsubscribe.AbsoluteUri));
        return new Composed.Mail(Message(delivery, subscriber, await TitleAsync(id.Edition), mail.Subject, mail.Html, mail.Text, unsubscribe));
    }

    private (Uri Manage, Uri Unsubscribe) LinksOf(Delivery delivery) => (
        options.Page("/preferences", membership.ManageToken(delivery.Id.Subscriber, delivery.Planned)),
        options.Page("/unsubscribe", membership.UnsubscribeToken(delivery.Id.Subscriber, delivery.Id.Edition, delivery.Planned)));

    private MailMessage Message(Delivery delivery, Subscriber subscriber, string title, string subject, string html, string text, Uri unsubscribe) => new()
    {
        From = options.From,
        To = subscriber.Address,
        ReplyTo = options.ReplyTo,
        ReturnPath = options.Return?.For(subscriber.Id),
        Subject = subject,
        Date = delivery.Planned,
        MessageId = MessageIds.Of(delivery.Id, options.Delivery.MessageDomain),
        Html = html,
        Text = text,
        Language = Labels.In(subscriber.Language).Language,
        List = new MailingList($"{delivery.Id.Edition}.{options.From.Address.Domain}", title, new Uri(options.PublicAddress, "/subscribe"), unsubscribe),
    };

    private async Task<string> TitleAsync(string edition) => (await _editions.FindAsync(edition))?.Title ?? edition;

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

        if (variant.Topics.Length > 0)
        {
            brief = StoryBriefs.Only(brief, ReaderTopics.In(brief, [.. variant.Topics.Split('\n')]));
            if (brief.Stories.IsEmpty)
                return Rendered.Nothing;
        }

        if (variant.Previous is { } previous)
            brief = NewSince(brief, await _archive.ReadAsync(variant.Edition, previous));
        var title = await TitleAsync(variant.Edition);
        var marks = new PersonalLinks($"https://{Mark(variant)}.invalid/preferences", $"https://{Mark(variant)}.invalid/unsubscribe");
        return new Rendered(
            title,
            BriefMail.SubjectOf(brief, Labels.In(variant.Language)),
            Gaps.Of(BriefRenderer.Default.Html(brief, title, variant.Language, marks), marks),
            Gaps.Of(BriefRenderer.Default.Text(brief, title, variant.Language, marks), marks));
    }

    /// <summary>Marks as new what the reader's own last brief did not have.</summary>
    private static Brief NewSince(Brief brief, Brief? previous) =>
        brief with { Stories = [.. brief.Stories.Select(story => story with { New = NewFacts.Of(story.Facts, previous), Changes = FactChanges.Of(story.Facts, previous, story.Changes.Withdrawn) })] };

    // No article can contain it by chance, and none by intent: it depends on the brief's own key.
    private string Mark(Variant variant) => options.Hash.NameFor("links", variant.ToString());

    private sealed record Variant(string Edition, DateOnly Brief, DateOnly? Previous, string Language, string Topics);

    /// <summary>A document with gaps for the reader's own links.</summary>
    private sealed record Gaps(string[] Pieces, bool[] IsManage)
    {
        public static Gaps Of(string document, PersonalLinks marks)
        {
            var (pieces, isManage) = (new List<string>(), new List<bool>());
            for (var start = 0; ;)
            {
                var manage = document.IndexOf(marks.Manage, start, StringComparison.Ordinal);
                var unsubscribe = document.IndexOf(marks.Unsubscribe, start, StringComparison.Ordinal);
                if (manage < 0 && unsubscribe < 0)
                    return new Gaps([.. pieces, document[start..]], [.. isManage]);
                var isNext = unsubscribe < 0 || (manage >= 0 && manage < unsubscribe);
                var at = isNext ? manage : unsubscribe;
                pieces.Add(document[start..at]);
                isManage.Add(isNext);
                start = at + (isNext ? marks.Manage : marks.Unsubscribe).Length;
            }
        }

        public string With(Uri manage, Uri unsubscribe)
        {
            var all = new string[Pieces.Length + IsManage.Length];
            for (var index = 0; index < all.Length; index++)
                all[index] = index % 2 == 0 ? Pieces[index / 2] : (IsManage[index / 2] ? manage : unsubscribe).AbsoluteUri;
            return string.Concat(all);
        }
    }

    private sealed record Rendered(string Title, string Subject, Gaps Html, Gaps Text)
    {
        public static Rendered Nothing { get; } = new("", "", new Gaps([""], []), new Gaps([""], []));

        public bool IsEmpty => ReferenceEquals(this, Nothing);
    }
}
