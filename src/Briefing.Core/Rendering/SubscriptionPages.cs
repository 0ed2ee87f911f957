using System.Globalization;
using Briefing.Subscribing;
using Scriban.Runtime;

namespace Briefing.Rendering;

/// <summary>The pages on which people sign up, confirm, choose and leave. They need no script.</summary>
public sealed class SubscriptionPages(Func<string, string?>? find = null)
{
    /// <summary>What the buttons say; recorded as what was agreed to.</summary>
    public const string SignUp = "Send me the confirmation mail";
    public const string Confirm = "Yes, send me the mail";
    public const string Save = "Save";
    public const string Leave = "Unsubscribe";

    private static readonly Lazy<ScriptArray> Zones = new(() =>
        TemplateValue.Each(TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.Id.Contains('/', StringComparison.Ordinal)).Select(zone => zone.Id).Order(StringComparer.Ordinal), (id, _) => id));

    private readonly Typesetter _typesetter = new(find);

    public static SubscriptionPages Default { get; } = new();

    /// <param name="why">What is wrong with what was sent, or null.</param>
    /// <param name="address">What was typed, or null.</param>
    public string Subscribe(IEnumerable<Edition> editions, Wishes wishes, string? address = null, string? why = null)
    {
        var page = WishesPage(editions, wishes, "Get it by mail", SignUp, why);
        page["address"] = TemplateValue.Text(address);
        return _typesetter.Html("page-subscribe", page);
    }

    public string ConfirmPage(string token) => Button("page-confirm", "Do you want this mail?", Confirm, token);

    public string UnsubscribePage(string token) => Button("page-unsubscribe", "Leave?", Leave, token);

    /// <inheritdoc cref="Subscribe"/>
    public string Preferences(IEnumerable<Edition> editions, Wishes wishes, EmailAddress address, string token, string? why = null)
    {
        var page = WishesPage(editions, wishes, "What you get", Save, why);
        page["address"] = address.ToString();
        page["token"] = token;
        return _typesetter.Html("page-preferences", page);
    }

    public string Said(string title, string text) => _typesetter.Html("page-said", new ScriptObject { ["title"] = title, ["text"] = text });

    private string Button(string template, string title, string button, string token) =>
        _typesetter.Html(template, new ScriptObject { ["title"] = title, ["button"] = button, ["token"] = TemplateValue.Text(token) });

    private static ScriptObject WishesPage(IEnumerable<Edition> editions, Wishes wishes, string title, string button, string? why) => new()
    {
        ["title"] = title,
        ["button"] = button,
        ["why"] = why,
        ["editions"] = TemplateValue.Each(editions, (edition, _) => new ScriptObject
        {
            ["id"] = edition.Id,
            ["title"] = TemplateValue.Text(edition.Title),
            ["is_chosen"] = wishes.Editions.Contains(edition.Id),
        }),
        ["languages"] = TemplateValue.Each(Wishes.Languages, (code, _) => new ScriptObject { ["code"] = code, ["name"] = Labels.In(code).Name, ["is_chosen"] = code == wishes.Language }),
        ["hours"] = TemplateValue.Each(Enumerable.Range(0, 24), (hour, _) => new ScriptObject
        {
            ["number"] = hour,
            ["name"] = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00"),
            ["is_chosen"] = hour == wishes.Hour,
        }),
        ["topics"] = TemplateValue.Text(string.Join(", ", wishes.Topics)),
        ["zone"] = TemplateValue.Text(wishes.Zone),
        ["zones"] = Zones.Value,
    };
}
