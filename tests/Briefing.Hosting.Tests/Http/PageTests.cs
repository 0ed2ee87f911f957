using System.Text.RegularExpressions;
using Briefing.Hosting.Briefs;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Hosting.Tests.Http;

public sealed partial class PageTests
{
    private const string Hostile = """
        {"title":"<script>alert(1)</script> floods Kolvik & \"others\" on Monday","source":"Wire<img src=x onerror=alert(2)>","url":"javascript:alert(3)",
        "text":"Floods </p><svg onload=alert(4)> closed the harbour of Kolvik on Monday, the mayor <iframe src=//evil.example></iframe> said. Nine people {{ 7 * 7000001 }} were hurt by the flood in Kolvik, said <a href='javascript:alert(5)'>Mara Lind</a>."}
        """;

    [Fact]
    public async Task Nothing_of_an_article_becomes_markup_on_any_page()
    {
        await using var site = await RunningSite.StartAsync();
        await site.UploadAsync(("hostile.json", Hostile), ("<b>name</b>.txt", News.Dam));
        await new BriefDesk(site.Store, site.Newsroom.Shelf, TimeProvider.System, NullLogger<BriefDesk>.Instance).MakeAsync(Edition.Daily, new DateOnly(2026, 3, 2));
        var pages = new Queue<string>(["/", "/briefs"]);
        var seen = new HashSet<string>(pages);
        while (pages.TryDequeue(out var path))
        {
            var html = await (await site.GetAsync(path)).Content.ReadAsStringAsync();
            Assert.DoesNotContain("49000007", html.Replace("{{ 7 * 7000001 }}", "", StringComparison.Ordinal), StringComparison.Ordinal);
            foreach (Match tag in Tags().Matches(html))
            {
                Assert.DoesNotMatch("(?i)^<(script|img|iframe|b>name|object|embed|style)", tag.Value);
                Assert.DoesNotMatch("(?i)\\son[a-z]+\\s*=|javascript:|style=", tag.Value);
            }

            foreach (Match link in LocalLinks().Matches(html))
            {
                if (link.Groups[1].Value is "/" or [not '/', ..] || link.Groups[1].Value.EndsWith(".xml", StringComparison.Ordinal) || !seen.Add(link.Groups[1].Value))
                    continue;
                pages.Enqueue(link.Groups[1].Value);
            }
        }

        Assert.True(seen.Count >= 4, string.Join(' ', seen));
        Assert.Contains("Kolvik", await (await site.GetAsync("/feed.xml")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_shows_each_sentence_with_its_spans_its_disputes_and_who_took_it_from_whom()
    {
        await using var site = await RunningSite.StartAsync();
        await site.UploadAsync([.. News.All, ("copy.txt", News.Dam)]);
        var story = (await site.Newsroom.Shelf.IndexAsync()).Stories.MaxBy(entry => entry.Articles)!;
        var html = System.Net.WebUtility.HtmlDecode(await (await site.GetAsync("/stories/" + story.Id)).Content.ReadAsStringAsync());
        var told = (await site.Newsroom.Shelf.ReadAsync(story.Id))!.Story!;
        foreach (var sentence in told.Summary)
            Assert.Contains($"<summary dir=\"auto\">{sentence.Text}</summary>", html, StringComparison.Ordinal);
        foreach (var claim in told.Facts.SelectMany(fact => fact.Claims))
            Assert.Contains($"<p>{claim.Text}</p>", html, StringComparison.Ordinal);
        Assert.Contains("17 million euros", html, StringComparison.Ordinal);
        Assert.Contains("Sources disagree", html, StringComparison.Ordinal);
        Assert.Contains("same words", html, StringComparison.Ordinal);
        Assert.Contains("<desc id=\"chart-description\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_page_has_an_article_as_soon_as_its_story_is_told()
    {
        await using var site = await RunningSite.StartAsync();
        Assert.Contains("nothing to report", await (await site.GetAsync("/")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await site.UploadAsync(News.All);
        await Eventually.TrueAsync(async () => (await (await site.GetAsync("/")).Content.ReadAsStringAsync()).Contains("Brandvold", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_browser_finds_no_fault_with_any_page_wide_or_narrow_light_or_dark()
    {
        await using var site = await RunningSite.StartAsync();
        await site.UploadAsync([.. News.All, ("copy.txt", News.Dam), ("hostile.json", Hostile), ("long.txt", "The town of " + new string('x', 300) + " was flooded on Monday, its mayor said. Nine people were hurt there, the hospital said on Tuesday.")]);
        await new BriefDesk(site.Store, site.Newsroom.Shelf, TimeProvider.System, NullLogger<BriefDesk>.Instance).MakeAsync(Edition.Daily, new DateOnly(2026, 3, 2));
        var (exitCode, output) = Tools.Node("check-site.mjs", site.Client.BaseAddress!.ToString());
        Skip.If(exitCode == 3, output);
        Assert.True(exitCode == 0, output);
    }

    [GeneratedRegex("<[a-zA-Z][^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex("<a [^>]*href=\"([^\"#]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex LocalLinks();
}
