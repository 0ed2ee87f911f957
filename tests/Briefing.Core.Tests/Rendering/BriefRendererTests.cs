using Briefing.Rendering;

namespace Briefing.Core.Tests.Rendering;

public sealed class BriefRendererTests
{
    private static readonly BriefRenderer Renderer = BriefRenderer.Default;

    [Fact]
    public void The_mail_is_as_approved() => Approved.Check("tanker.html", Renderer.Html(SampleBriefs.Of(SampleBriefs.Tanker)));

    [Fact]
    public void The_text_is_as_approved() => Approved.Check("tanker.txt", Renderer.Text(SampleBriefs.Of(SampleBriefs.Tanker)));

    [Fact]
    public void A_brief_without_stories_says_so()
    {
        Assert.Contains("nothing to report", Renderer.Html(SampleBriefs.Of()), StringComparison.Ordinal);
        Assert.Contains("nothing to report", Renderer.Text(SampleBriefs.Of()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_headline_without_blanks_is_cut_in_the_preheader_and_nowhere_else()
    {
        var headline = new string('港', 150);
        var html = Renderer.Html(SampleBriefs.Of(SampleBriefs.Tanker with { Headline = headline }));
        Assert.Contains($"{headline[..109]}…", html, StringComparison.Ordinal);
        Assert.Contains(headline, html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_an_article_becomes_markup()
    {
        var html = Renderer.Html(SampleBriefs.Of(SampleBriefs.Hostile));
        foreach (var attack in (string[])["<script", "<img", "<svg", "<i>", "<b>.txt", "<u>", "javascript:", "data:text", "\u0001", "\r"])
            Assert.DoesNotContain(attack, html.Replace("href=\"data:", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_web_addresses_become_links()
    {
        var html = Renderer.Html(SampleBriefs.Of(SampleBriefs.Hostile));
        var links = html.Split("href=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]);
        Assert.All(links, link => Assert.True(link[0] == '#' || link.StartsWith("https://", StringComparison.Ordinal), link));
    }

    [Fact]
    public void Every_summary_sentence_links_to_its_sources()
    {
        var html = Renderer.Html(SampleBriefs.Of(SampleBriefs.Tanker, SampleBriefs.Tanker with { Id = "second" }));
        foreach (var anchor in (string[])["s1-1", "s1-2", "s1-3", "s2-1", "s2-3"])
        {
            Assert.Contains($"href=\"#{anchor}\"", html, StringComparison.Ordinal);
            Assert.Contains($"id=\"{anchor}\"", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Marks_tell_what_is_new_and_what_was_updated()
    {
        var text = Renderer.Text(SampleBriefs.Of(SampleBriefs.Tanker));
        Assert.Contains("(new) Three tugs", text, StringComparison.Ordinal);
        Assert.Contains("(updated) Nineteen", text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        var whole = Renderer.Text(SampleBriefs.Of(SampleBriefs.Tanker with { New = ["f1", "f2", "f3"] }));
        Assert.Contains("(new story, 3 reports from 2 independent sources)", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("(new) ", whole, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_stories_stay_below_what_mail_programs_clip()
    {
        var html = Renderer.Html(SampleBriefs.Of([.. Enumerable.Repeat(SampleBriefs.Tanker, 10)]));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(html), 10_000, 80 * 1024);
    }

    [Fact]
    public void Lines_of_text_have_at_most_78_columns()
    {
        var wordy = SampleBriefs.Tanker with { Headline = string.Join(' ', Enumerable.Repeat("harbour", 12)), Summary = [new BriefSentence(string.Join(' ', Enumerable.Repeat("word", 200)), ["f1"], [1])] };
        Assert.All(Renderer.Text(SampleBriefs.Of(wordy)).Split('\n'), line => Assert.InRange(line.Length, 0, 78));
    }

    [Theory]
    [InlineData("4200000000", "EUR", "4.2 billion euros")]
    [InlineData("40000000", "USD", "$40 million")]
    [InlineData("674", "mi", "674 miles")]
    [InlineData("1000", "km", "1,000 km")]
    [InlineData("1", "day", "1 day")]
    [InlineData("3", "day", "3 days")]
    [InlineData("33", "%", "33 percent")]
    [InlineData("11", "people", "11 people")]
    [InlineData("Saturday", "", "Saturday")]
    [InlineData("2026-05-03", "", "3 May 2026")]
    [InlineData("3-1", "", "3-1")]
    [InlineData("not 11", "people", "not 11 people")]
    public void A_disputed_value_is_written_as_people_write_it(string value, string unit, string expected) =>
        Assert.Equal(expected, PositionText.Of(new Position("", value, unit, [])));

    [Fact]
    public void Templates_of_ones_own_take_the_place_of_the_products()
    {
        var renderer = new BriefRenderer(name => name switch
        {
            "brief.sbn-html" => "<p>{{ include 'mine' }}</p>",
            "mine.sbn-html" => "<b>{{ stories[0].headline }}</b>",
            _ => null,
        });
        Assert.Equal("<p><b>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;</b></p>", renderer.Html(SampleBriefs.Of(SampleBriefs.Hostile)));
    }

    [Theory]
    [InlineData("{{ if }}")]
    [InlineData("{{ nothing.here }}")]
    [InlineData("{{ include 'absent' }}")]
    public void A_wrong_template_is_named_with_its_place(string template)
    {
        var renderer = new BriefRenderer(name => name == "brief.sbn-txt" ? template : null);
        var failure = Assert.Throws<TemplateException>(() => renderer.Text(SampleBriefs.Of(SampleBriefs.Tanker)));
        Assert.Contains("brief.sbn-txt(1,", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_brief_gives_the_same_bytes() =>
        Assert.Equal(Renderer.Html(SampleBriefs.Of(SampleBriefs.Tanker)), new BriefRenderer().Html(SampleBriefs.Of(SampleBriefs.Tanker)));

    [SkippableFact]
    public void Independent_checkers_find_nothing_wrong_with_the_mail()
    {
        using var folder = new TemporaryFolder();
        string[] files =
        [
            folder.Write("one.html", Renderer.Html(SampleBriefs.Of(SampleBriefs.Tanker))),
            folder.Write("ten.html", Renderer.Html(SampleBriefs.Of([.. Enumerable.Repeat(SampleBriefs.Tanker, 10)]))),
            folder.Write("none.html", Renderer.Html(SampleBriefs.Of())),
        ];
        var (exitCode, output) = Tools.Node("check-mail.mjs", files);
        Assert.True(exitCode == 0, output);
    }
}
