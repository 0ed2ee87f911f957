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
        var stories = TemplateValue.Each(brief.Stories, (story, index) => StoryPage.Of(story, index + 1, labels));
        var page = new ScriptObject
        {
            ["edition"] = TemplateValue.Text(title ?? Edition.TitleOf(brief.Edition)),
            ["date"] = labels.Date(brief.Date, "long_day"),
            ["preheader"] = TemplateValue.Text(Shortened(string.Join(" · ", brief.Stories.Select(story => story.Headline)))),
            ["stories"] = stories,
            ["made"] = TemplateValue.Text(Made(brief, labels)),
            ["left_out"] = TemplateValue.Each(brief.Coverage.Skipped, (skipped, _) => new ScriptObject { ["name"] = TemplateValue.Text(skipped.Name), ["why"] = TemplateValue.Text(skipped.Why) }),
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

    /// <summary>Cut between two words; where no blanks divide words, between two characters.</summary>
    private static string Shortened(string text)
    {
        if (text.Length <= LongestPreheader)
            return text;

        var blank = text.LastIndexOf(' ', LongestPreheader);
        return blank < 0 ? TextCut.WithEllipsis(text, LongestPreheader) : text[..blank].TrimEnd(' ', '·', ',') + " …";
    }
}

/// <summary>Where a reader changes what they get, and where they leave.</summary>
public sealed record PersonalLinks(string Manage, string Unsubscribe);
