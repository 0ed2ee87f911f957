using System.Globalization;
using Scriban.Runtime;

namespace Briefing.Rendering;

/// <summary>
/// What templates see: the brief in words and numbers that can be printed as they are. Built by hand and not by reflection, so that a
/// template reaches nothing else, and a cold start pays for nothing else.
/// </summary>
internal static class BriefPage
{
    private const int LongestPreheader = 110;
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public static ScriptObject Of(Brief brief)
    {
        var stories = Each(brief.Stories, (story, index) => StoryPage.Of(story, index + 1));
        return new ScriptObject
        {
            ["language"] = "en",
            ["direction"] = "ltr",
            ["edition"] = TitleOf(brief.Edition),
            ["date"] = brief.Date.ToString("dddd, d MMMM yyyy", English),
            ["preheader"] = Text(Shortened(string.Join(" · ", brief.Stories.Select(story => story.Headline)))),
            ["stories"] = stories,
            ["read"] = brief.Coverage.Read,
            ["copies"] = brief.Coverage.Copies.Length,
            ["left_out"] = Each(brief.Coverage.Skipped, (skipped, _) => new ScriptObject { ["name"] = Text(skipped.Name), ["why"] = Text(skipped.Why) }),
            ["is_extractive"] = brief.Engine.Name == BriefEngine.Extractive.Name,
            ["model"] = Text(brief.Engine.Model),
        };
    }

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
    private static string TitleOf(string edition)
    {
        var words = edition.Replace('-', ' ');
        return words.Length == 0 ? "Brief" : $"{char.ToUpperInvariant(words[0])}{words[1..]} brief";
    }

    private static string Shortened(string text) =>
        text.Length <= LongestPreheader ? text : text[..text.LastIndexOf(' ', LongestPreheader)].TrimEnd(' ', '·', ',') + " …";
}
