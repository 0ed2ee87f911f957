using Scriban.Runtime;

namespace Briefing.Rendering;

/// <summary>
/// What templates see: the brief in words and numbers that can be printed as they are. Built by hand and not by reflection, so that a
/// template reaches nothing else, and a cold start pays for nothing else.
/// </summary>
internal static class BriefPage
{
    private const int LongestPreheader = 110;

    public static ScriptObject Of(Brief brief, string? title, Labels labels, PersonalLinks? links)
    {
        var stories = Each(brief.Stories, (story, index) => StoryPage.Of(story, index + 1, labels));
        var page = new ScriptObject
        {
            ["edition"] = Text(title ?? TitleOf(brief.Edition)),
            ["date"] = labels.Date(brief.Date, "long_day"),
            ["preheader"] = Text(Shortened(string.Join(" · ", brief.Stories.Select(story => story.Headline)))),
            ["stories"] = stories,
            ["made"] = Text(Made(brief, labels)),
            ["left_out"] = Each(brief.Coverage.Skipped, (skipped, _) => new ScriptObject { ["name"] = Text(skipped.Name), ["why"] = Text(skipped.Why) }),
            ["links"] = Links(links),
        };
        labels.AddTo(page);
        return page;
    }

    private static string Made(Brief brief, Labels labels)
    {
        var copies = brief.Coverage.Copies.Length;
        var read = labels.Counted("read", brief.Coverage.Read);
        if (copies > 0)
            read = labels.Filled("read_and_copies", read, labels.Counted("copies", copies));
        var engine = brief.Engine.Name == BriefEngine.Extractive.Name ? labels["extractive"] : labels.Filled("model", brief.Engine.Model);
        return labels.Filled("made", read, engine);
    }

    internal static ScriptObject? Links(PersonalLinks? links) => links is null ? null : new ScriptObject { ["manage"] = links.Manage, ["unsubscribe"] = links.Unsubscribe };

    internal static ScriptArray Each<T>(IEnumerable<T> items, Func<T, int, object> page)
    {
        var array = new ScriptArray();
        var index = 0;
        foreach (var item in items)
            array.Add(page(item, index++));

        return array;
    }

    internal static string? Text(string? value) => value is null ? null : IncludedTemplate.Plain(value);

    /// <summary>"daily" is the "Daily brief", "world-news" the "World news brief".</summary>
    internal static string TitleOf(string edition)
    {
        var words = edition.Replace('-', ' ');
        return words.Length == 0 ? "Brief" : $"{char.ToUpperInvariant(words[0])}{words[1..]} brief";
    }

    private static string Shortened(string text) =>
        text.Length <= LongestPreheader ? text : text[..text.LastIndexOf(' ', LongestPreheader)].TrimEnd(' ', '·', ',') + " …";
}

/// <summary>Where a reader changes what they get, and where they leave.</summary>
public sealed record PersonalLinks(string Manage, string Unsubscribe);
