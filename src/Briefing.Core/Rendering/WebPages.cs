using System.Collections.Immutable;
using System.Globalization;
using Scriban.Runtime;

namespace Briefing.Rendering;

/// <summary>The pages of the web site, by templates. Safe to use from many threads.</summary>
/// <param name="find">Gives the text of a template file that replaces one of the product's, or null for those that it does not replace.</param>
public sealed class WebPages(Func<string, string?>? find = null)
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    private readonly Typesetter _typesetter = new(find);

    public static WebPages Default { get; } = new();

    /// <summary>The one stylesheet of all pages.</summary>
    public static string Stylesheet { get; } = EmbeddedText.Read("templates/page.css");

    /// <summary>The sign in the browser's tab, as SVG.</summary>
    public static string Icon { get; } = EmbeddedText.Read("templates/icon.svg");

    /// <param name="live">What is known now.</param>
    /// <param name="more">Stories that found no room in it.</param>
    /// <param name="latest">The newest brief of each edition.</param>
    public string Home(Brief live, IReadOnlyList<StoryLine> more, IReadOnlyList<ArchivedBrief> latest)
    {
        ArgumentNullException.ThrowIfNull(live);
        var page = Stories(live, [], areLinked: true);
        page["title"] = "The latest";
        page["asked_at"] = live.Generated.ToString("d MMMM yyyy, HH:mm 'UTC'", English);
        page["more"] = TemplateValue.Each(more, (line, _) => new ScriptObject { ["id"] = TemplateValue.Text(line.Id), ["headline"] = TemplateValue.Text(line.Headline) });
        page["latest"] = TemplateValue.Each(latest, Entry);
        return _typesetter.Html("page-home", page);
    }

    /// <summary>A brief as it went out.</summary>
    /// <param name="corrections">What of it has been withdrawn since, in sentences.</param>
    public string Brief(Brief brief, string? title, ImmutableArray<string> corrections)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var page = Stories(brief, corrections, areLinked: true);
        page["heading"] = TemplateValue.Text(title ?? Edition.TitleOf(brief.Edition));
        page["date"] = brief.Date.ToString("dddd, d MMMM yyyy", English);
        page["title"] = TemplateValue.Text($"{page["heading"]}, {page["date"]}");
        return _typesetter.Html("page-brief", page);
    }

    public string Archive(IReadOnlyList<ArchivedBrief> briefs) => _typesetter.Html("page-archive", new ScriptObject
    {
        ["title"] = "Archive",
        ["editions"] = TemplateValue.Each(briefs.GroupBy(brief => (brief.Edition, brief.Title)), (edition, _) => new ScriptObject
        {
            ["title"] = TemplateValue.Text(edition.Key.Title),
            ["briefs"] = TemplateValue.Each(edition, Entry),
        }),
    });

    /// <summary>A story with its ledger, its disputes, its timeline, and who took it from whom.</summary>
    /// <param name="copies">How its copies are alike, as far as that is known.</param>
    /// <param name="withdrawn">What was told and is not any more.</param>
    public string Story(BriefStory story, IReadOnlyList<CoveredCopy> copies, ImmutableArray<string> withdrawn)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(copies);
        return _typesetter.Html("page-story", new ScriptObject
        {
            ["title"] = TemplateValue.Text(story.Headline),
            ["story"] = StoryDossier.Whole(story, copies, withdrawn),
        });
    }

    public string Problem(string title, string detail) =>
        _typesetter.Html("page-problem", new ScriptObject { ["title"] = TemplateValue.Text(title), ["detail"] = TemplateValue.Text(detail) });

    private static ScriptObject Stories(Brief brief, ImmutableArray<string> corrections, bool areLinked) => new()
    {
        ["stories"] = TemplateValue.Each(brief.Stories, (story, index) => StoryDossier.Of(story, index + 1, areLinked)),
        ["read"] = StoryPage.Counted(brief.Coverage.Read, "article"),
        ["copies"] = brief.Coverage.Copies.Length,
        ["corrections"] = TemplateValue.Each(corrections, (text, _) => TemplateValue.Text(text)),
        ["is_extractive"] = brief.Engine.Name == BriefEngine.Extractive.Name,
        ["model"] = TemplateValue.Text(brief.Engine.Model),
    };

    private static ScriptObject Entry(ArchivedBrief brief, int index) => new()
    {
        ["title"] = TemplateValue.Text(brief.Title),
        ["date"] = brief.Date.ToString("dddd, d MMMM yyyy", English),
        ["href"] = string.Create(English, $"/briefs/{brief.Edition}/{brief.Date:yyyy-MM-dd}"),
    };
}

/// <summary>A story by its headline alone.</summary>
public sealed record StoryLine(string Id, string Headline);

/// <param name="Title">The edition as its readers know it.</param>
public sealed record ArchivedBrief(string Edition, string Title, DateOnly Date);
