using System.Collections.Immutable;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Http;
using Briefing.Rendering;
using Briefing.Storing;
using Briefing.Subscribing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Briefing.Hosting.Mail;

/// <summary>
/// The pages around a subscription. A GET shows a page and changes nothing, for mail scanners follow links; a POST acts. Answers to a sign-up
/// are the same whether an address is known or not.
/// </summary>
public sealed class SubscriptionRoutes(IBlobStore store, MailRoom room)
{
    private const int MostBytes = 16 * 1024;
    private const int MostFields = 64;
    private const string NotValid = "This link is not valid, or not any more. Take the one from your newest mail, or sign up again.";

    private static readonly SubscriptionPages Pages = SubscriptionPages.Default;
    private static readonly Wishes Usual = new([Edition.Daily.Id], "en", 7, "UTC");

    private readonly EditionShelf _editions = new(store);
    private readonly Membership _membership = room.Membership;

    public IEnumerable<Route> All() =>
    [
        new Route("GET", "/subscribe", Access.Public, async visit => Page(Pages.Subscribe(await EditionsAsync(visit), Usual))),
        new Route("POST", "/subscribe", Access.Public, SubscribeAsync),
        new Route("GET", "/confirm", Access.Public, visit => Shown(Pages.ConfirmPage(TokenOf(visit)))),
        new Route("POST", "/confirm", Access.Public, ConfirmAsync),
        new Route("GET", "/preferences", Access.Public, async visit => await PreferencesAsync(visit, TokenOf(visit))),
        new Route("POST", "/preferences", Access.Public, ChooseAsync),
        new Route("GET", "/unsubscribe", Access.Public, visit => _membership.CanLeave(TokenOf(visit)) ? Shown(Pages.UnsubscribePage(TokenOf(visit))) : throw Invalid()),
        new Route("POST", "/unsubscribe", Access.Public, LeaveAsync) { TakesForeignPosts = true },
    ];

    private async Task<IResult> SubscribeAsync(Visit visit)
    {
        var form = await FormAsync(visit);
        var editions = await EditionsAsync(visit);
        var typed = form["address"].ToString().Trim();
        if (!Wishes.TryRead(Strings(form, "edition"), form["language"], form["hour"], form["zone"], form["topics"], Ids(editions), out var wishes, out var why))
            return Page(Pages.Subscribe(editions, Typed(form), typed, why), StatusCodes.Status400BadRequest);
        if (!EmailAddress.TryParse(typed, out var address, out why))
            return Page(Pages.Subscribe(editions, wishes, typed, why), StatusCodes.Status400BadRequest);

        await _membership.AskAsync(address, wishes, visit.Caller.Name, SubscriptionPages.SignUp, visit.Cancellation);
        return Page(Pages.Said("Look into your mail", "If the address is right, a mail is on its way to it. Open the link in it and press the button on its page."));
    }

    private async Task<IResult> ConfirmAsync(Visit visit)
    {
        var form = await FormAsync(visit);
        return await _membership.ConfirmAsync(TokenOf(visit, form), SubscriptionPages.Confirm, visit.Cancellation) == MembershipOutcome.NotValid
            ? throw Invalid()
            : Page(Pages.Said("You are subscribed", "The next brief comes at your hour. Every mail has a link to change what you get, and one to leave."));
    }

    /// <param name="typed">What was typed where it could not be saved; null shows what is stored.</param>
    private async Task<IResult> PreferencesAsync(Visit visit, string token, Wishes? typed = null, string? why = null)
    {
        var subscriber = await _membership.FindAsync(token, visit.Cancellation) ?? throw Invalid();
        var wishes = typed ?? Wishes.From(subscriber);
        return Page(Pages.Preferences(await EditionsAsync(visit), wishes, subscriber.Address, token, why), why is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private async Task<IResult> ChooseAsync(Visit visit)
    {
        var form = await FormAsync(visit);
        var token = TokenOf(visit, form);
        switch (form["act"].ToString())
        {
            case "export":
                return await ExportAsync(visit, token);
            case "erase":
                return await _membership.EraseAsync(token, visit.Cancellation) == MembershipOutcome.NotValid
                    ? throw Invalid()
                    : Page(Pages.Said("It is erased", "Nothing about you is stored here any more, and no more mail will come."));
            default:
                if (!Wishes.TryRead(Strings(form, "edition"), form["language"], form["hour"], form["zone"], form["topics"], Ids(await EditionsAsync(visit)), out var wishes, out var why))
                    return await PreferencesAsync(visit, token, Typed(form), why);
                return await _membership.ChooseAsync(token, wishes, SubscriptionPages.Save, visit.Cancellation) == MembershipOutcome.NotValid
                    ? throw Invalid()
                    : Page(Pages.Said("It is saved", "From now on the mail comes as you chose."));
        }
    }

    private async Task<IResult> ExportAsync(Visit visit, string token)
    {
        var subscriber = await _membership.FindAsync(token, visit.Cancellation) ?? throw Invalid();
        visit.Request.HttpContext.Response.Headers.ContentDisposition = "attachment; filename=\"briefing-subscription.json\"";
        return new Answer { ContentType = Answer.JsonType, Body = await room.ExportAsync(subscriber, visit.Cancellation), CacheControl = "no-store" };
    }

    /// <summary>The button of the page, and the one click of a mail program (RFC 8058): a body that says so, no cookie, no redirect, again if need be.</summary>
    private async Task<IResult> LeaveAsync(Visit visit)
    {
        var form = await FormAsync(visit);
        return await _membership.LeaveAsync(TokenOf(visit, form), SubscriptionPages.Leave, visit.Cancellation) == MembershipOutcome.NotValid
            ? throw Invalid()
            : Page(Pages.Said("You have left", "No more of these mails will come."));
    }

    /// <summary>What somebody typed, to be shown to them again and for nothing else: it has not been checked.</summary>
    private static Wishes Typed(IFormCollection form) =>
        new([.. Strings(form, "edition")], form["language"].ToString(), int.TryParse(form["hour"], out var hour) ? hour : Usual.Hour, form["zone"].ToString()) { Topics = [form["topics"].ToString()] };

    private async Task<ImmutableArray<Edition>> EditionsAsync(Visit visit) => await _editions.ListAsync(visit.Cancellation);

    private static HashSet<string> Ids(IEnumerable<Edition> editions) => editions.Select(edition => edition.Id).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Strings(IFormCollection form, string name) => form[name].OfType<string>();

    private static string TokenOf(Visit visit, IFormCollection? form = null) =>
        form is not null && form.TryGetValue("t", out var hidden) ? hidden.ToString() : visit.Request.Query["t"].ToString();

    private static async Task<IFormCollection> FormAsync(Visit visit)
    {
        var limits = new FormOptions { BufferBodyLengthLimit = MostBytes, MultipartBodyLengthLimit = MostBytes, ValueCountLimit = MostFields, ValueLengthLimit = MostBytes, KeyLengthLimit = 256 };
        if (visit.Request.ContentLength > MostBytes)
            throw new ProblemException(new Problem(StatusCodes.Status413PayloadTooLarge, "The form is larger than any of ours."));
        if (!visit.Request.HasFormContentType)
            return FormCollection.Empty;
        try
        {
            return await new FormFeature(visit.Request, limits).ReadFormAsync(visit.Cancellation);
        }
        catch (InvalidDataException)
        {
            throw new ProblemException(new Problem(StatusCodes.Status400BadRequest, "The form cannot be read."));
        }
    }

    private static ProblemException Invalid() => new(new Problem(StatusCodes.Status400BadRequest, NotValid));

    private static Task<IResult> Shown(string html) => Task.FromResult(Page(html));

    private static IResult Page(string html, int status = StatusCodes.Status200OK) => Answer.Html(html) with { Status = status, CacheControl = "no-store" };
}
